"""The air and light of a room: everything in it pulls at the same few quantities."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

QUANTITIES = ("temperature", "humidity", "pm25", "co2")
_USUAL = {"temperature": 21.5, "humidity": 46.0, "pm25": 14.0, "co2": 620.0, "lux": 80.0}
_RATE = {"temperature": 1 / 5400, "humidity": 1 / 5400, "pm25": 1 / 3600, "co2": 1 / 3600}
_STEP = 20.0
_LONGEST = 6 * 3600.0


@dataclass(frozen=True, slots=True)
class Pull:
    """Drives a quantity towards `target` at `rate` (share per second); `way` +1 only raises, -1 only lowers, 0 both."""

    target: float
    rate: float
    way: int = 0


class RoomAir:
    """Temperature °C, humidity %, pm25 µg/m³, co2 ppm and lux of one room, integrated when somebody looks."""

    def __init__(self, start: Mapping[str, float] | None = None, now: float = 0.0) -> None:
        self._first = _USUAL | dict(start or {})
        self._start = dict(self._first)
        self._outside = dict(self._start)
        self._values = {name: self._start[name] for name in QUANTITIES}
        self._pulls: dict[str, dict[str, Pull]] = {name: {} for name in QUANTITIES}
        self._lights: dict[str, float] = {}
        self._at = now

    @staticmethod
    def names() -> tuple[str, ...]:
        """All quantities."""
        return (*QUANTITIES, "lux")

    def read(self, quantity: str, now: float) -> float:
        """The quantity at motion time `now`."""
        if quantity == "lux":
            return self._start["lux"] + sum(self._lights.values())
        self.advance(now)
        return self._values[quantity]

    def set(self, quantity: str, value: float, now: float) -> None:
        """Someone opened a window: from now on the value is this, and the room drifts around it."""
        self.advance(now)
        if quantity == "lux":
            self._start["lux"] = value
        else:
            self._values[quantity] = self._outside[quantity] = value

    def reset(self, now: float) -> None:
        """As it was at the start; what pulls goes on pulling."""
        self._outside = dict(self._first)
        self._start = dict(self._first)
        self._values = {name: self._first[name] for name in QUANTITIES}
        self._at = now

    def pull(self, who: str, quantity: str, pull: Pull | None, now: float) -> None:
        """Start, change or end (None) what `who` does to a quantity."""
        pulls = self._pulls[quantity]
        if pulls.get(who) == pull:
            return
        self.advance(now)
        if pull is None:
            pulls.pop(who, None)
        else:
            pulls[who] = pull

    def shine(self, who: str, lux: float) -> None:
        """What a lamp adds to the light of the room."""
        if lux > 0:
            self._lights[who] = lux
        else:
            self._lights.pop(who, None)

    def advance(self, now: float) -> None:
        """Bring all quantities to `now`."""
        span, self._at = min(now - self._at, _LONGEST), max(now, self._at)
        while span > 0:
            step = min(span, _STEP if any(self._pulls.values()) else span)
            for name in QUANTITIES:
                self._drift(name, step)
            span -= step

    def _drift(self, name: str, step: float) -> None:
        value = self._values[name]
        weight = rate = 0.0
        for pull in self._pulls[name].values():
            if pull.way == 0 or (pull.target - value) * pull.way > 0:
                rate += pull.rate
                weight += pull.rate * pull.target
        rate += _RATE[name]
        weight += _RATE[name] * self._outside[name]
        rest = weight / rate
        self._values[name] = rest + (value - rest) * math.exp(-rate * step)
