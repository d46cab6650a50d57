"""Lamps: the output follows the switch and the level over a short ramp; the room gets brighter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimAction, SimProperty

LUX_AT_FULL = 240.0
_SERVICES = ("light", "ambient-light", "night-light")


class Lamp(Behaviour):
    """One lamp service. Properties tell the goal at once, as lamps do; `actual["PART:output"]` is the light in %."""

    def __init__(self, body: Body, part: str) -> None:
        super().__init__(body)
        self._part = part
        self._on = body.spec.property(f"{part}:on")
        self._level = body.spec.property(f"{part}:brightness")
        self._mode = body.spec.property(f"{part}:mode")
        self._ramp = body.param("ramp_s", 0.6)
        self._output = 0.0
        self._at = 0.0

    @classmethod
    def of(cls, body: Body) -> Iterator[Lamp]:
        """A lamp for each lamp service."""
        for part in body.spec.services:
            base = part if part in _SERVICES else part.rsplit("-", 1)[0]
            if base in _SERVICES and body.spec.property(f"{part}:on") is not None:
                yield cls(body, part)

    def settle(self, now: float) -> None:
        """Lamps that are on shine already."""
        self._output, self._at = self.goal(), now
        self._shine()

    def goal(self) -> float:
        """Output to come, 0 to 100."""
        if not self.body.number(self._on):
            return 0.0
        if self._level is None:
            return 100.0
        if self._level.choices:
            values = [value for value, _ in self._level.choices]
            return 100.0 * (values.index(self.body.get(self._level)) + 1) / len(values)
        high = self._level.range[1] if self._level.range else 100.0
        return 100.0 * self.body.number(self._level) / (high or 100.0)

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Colour and white exclude each other in the mode, where the labels say so."""
        if not prop.key.startswith(f"{self._part}:"):
            return
        if prop.name == "color":
            self._label_mode("color")
        elif prop.name == "color-temperature":
            self._label_mode("color temperature")
        self._at = now

    def _label_mode(self, label: str) -> None:
        if self._mode is not None and any(words == label for _, words in self._mode.choices):
            self.body.put_choice(self._mode, label)

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """Brightness up and down by a tenth, or by the argument."""
        if not action.key.startswith(f"{self._part}:brightness-"):
            return False
        step = float(arguments[0]) if arguments and not isinstance(arguments[0], str) else 10.0
        sign = -1 if action.name.endswith("down") else 1
        self.body.put(self._level, self.body.number(self._level) + sign * step)
        self._at = now
        return True

    def advance(self, now: float) -> bool:
        """Ramp towards the goal."""
        goal = self.goal()
        if self._output != goal:
            room = 100.0 if self._ramp <= 0 else 100.0 * max(0.0, now - self._at) / self._ramp
            step = goal - self._output
            self._output = goal if abs(step) <= room else self._output + (room if step > 0 else -room)
            self._shine()
        self._at = now
        return self._output != goal

    def _shine(self) -> None:
        self.body.actual[f"{self._part}:output"] = round(self._output, 2)
        self.body.air.shine(f"{self.body.did}/{self._part}", self._output / 100 * LUX_AT_FULL)
