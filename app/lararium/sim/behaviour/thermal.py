"""Vessels with their own temperature: kettle, water heater, blanket, fridge, aquarium, oven."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimProperty

_RATES = {
    "kettle": 0.35,
    "water-heater": 0.03,
    "electric-blanket": 0.04,
    "fish-tank": 0.005,
    "fridge-chamber": 0.004,
    "oven": 0.5,
}
_COOLING = {"kettle": 1 / 1800, "oven": 1 / 900, "water-heater": 1 / 40000, "fridge-chamber": 1 / 20000}


class Vessel(Behaviour):
    """One service with a temperature and a target: moves at a steady rate while on, drifts to the room when off."""

    def __init__(self, body: Body, part: str, base: str) -> None:
        super().__init__(body)
        prop = body.spec.property
        self._base = base
        self._on = prop(f"{part}:on")
        self._value = prop(f"{part}:temperature")
        self._goal = prop(f"{part}:target-temperature")
        self._status = prop(f"{part}:status")
        self._warm = prop(f"{part}:auto-keep-warm")
        self._rate = body.param("heat_rate", _RATES[base])
        self._cooling = _COOLING.get(base, 1 / 5400)
        self._now = 0.0
        self._at = 0.0

    @classmethod
    def of(cls, body: Body) -> Iterator[Vessel]:
        """A vessel for each service that has both temperatures."""
        for part in body.spec.services:
            base = next((name for name in _RATES if part == name or part.startswith(f"{name}-")), "")
            if base and all(body.spec.property(f"{part}:{n}") for n in ("temperature", "target-temperature")):
                yield cls(body, part, base)

    def settle(self, now: float) -> None:
        """As warm as the house file says."""
        self._now, self._at = self.body.number(self._value), now

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """The human poured in cold water; or a setting changed."""
        if prop == self._value:
            self._now = float(value)
        self._tell()

    def _heating(self) -> bool:
        if self._on is not None:
            return bool(self.body.get(self._on, False))
        if self._base == "oven":
            word = self._status.label(self.body.get(self._status)) if self._status else ""
            return word.startswith(("cook", "preheat", "busy"))
        return True

    def advance(self, now: float) -> bool:
        """Heat, keep or cool."""
        spent, self._at = max(0.0, now - self._at), now
        if not spent:
            return False
        goal = self.body.number(self._goal)
        room = self.body.air.read("temperature", now)
        heats_only = self._base != "fridge-chamber"
        if self._heating() and (self._now < goal or not heats_only):
            way = goal - self._now
            self._now += math.copysign(min(abs(way), self._rate * spent), way)
            if self._now == goal and self._base == "kettle" and not self.body.get(self._warm, False):
                self.body.put(self._on, False)
        elif not (self._heating() and self._now == goal):
            self._now = room + (self._now - room) * math.exp(-spent * self._cooling)
            if self._heating():
                self._now = max(self._now, goal) if heats_only else self._now
        self.body.put(self._value, self._now)
        self._tell()
        return self._heating() and abs(self._now - goal) > 0.5

    def _tell(self) -> None:
        if self._status is None or self._base == "oven":
            return
        if not self._heating():
            self.body.put_choice(self._status, "idle", "off")
        elif self._now < self.body.number(self._goal) - 0.5:
            self.body.put_choice(self._status, "heating")
        else:
            self.body.put_choice(self._status, "keep warm", "idle")
