"""Small things: play and pause, on and off as actions, feeding."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.spec import SimAction


class Actions(Behaviour):
    """Actions whose effect is plain from their name."""

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """play, pause, turn-on, turn-off, stop-working, feeding."""
        body, first = self.body, self.body.spec.first
        state = first("playing-state", service=action.service)
        name = action.name
        if state is not None and name in ("play", "pause", "next", "previous", "stop"):
            words = ("pause",) if name == "pause" else ("idle", "stop") if name == "stop" else ("playing", "play")
            body.put_choice(state, *words)
        elif name in ("turn-on", "turn-off"):
            body.put(first("on", service=action.service), name == "turn-on")
        elif name == "stop-working":
            body.put(first("on", service=action.service), False)
            body.put_choice(first("mode", service=action.service), "idle", "off")
        elif name in ("pet-food-out", "feed") and arguments and not isinstance(arguments[0], str):
            today = first("today")
            body.put(today, body.number(today) + float(arguments[0]))
        else:
            return False
        return True
