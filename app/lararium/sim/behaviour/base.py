"""What every behaviour answers to."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.capability import Value
from lararium.sim.body import Body
from lararium.sim.spec import SimAction, SimProperty


class Behaviour:
    """Moves the values of a body with time. Times are motion seconds; all calls come with `body` already at `now`."""

    def __init__(self, body: Body) -> None:
        self.body = body

    def settle(self, now: float) -> None:
        """Make the starting values agree with each other."""

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """A property was set, over the wire or at the wall; the value is stored already."""

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """An action was called; True if this behaviour took it."""
        return False

    def happen(self, word: str, now: float) -> bool:
        """Something happens to the device (`open`, `motion`, `click` …); True if this behaviour took it."""
        return False

    def advance(self, now: float) -> bool:
        """Bring the values to `now`; True while more will change soon."""
        return False
