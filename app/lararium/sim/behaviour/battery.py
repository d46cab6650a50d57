"""Batteries that nobody charges: they wear down slowly, and say so when they are low."""

from __future__ import annotations

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimProperty

LIFE_DAYS = 300.0
"""From full to empty, a usual figure of coin cells in sensors."""
LOW = 10.0
_CHARGED = ("charging-state",)


class Battery(Behaviour):
    """Loses a share of its level with every second; a level set at the wall is a new battery."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._level = body.spec.first("battery-level")
        self._rate = 100.0 / (body.param("battery_days", LIFE_DAYS) * 86_400.0)
        self._from = 0.0
        self._since = 0.0

    @property
    def useful(self) -> bool:
        """Whether it has a battery in percent that it does not charge itself."""
        level = self._level
        return level is not None and not level.choices and self.body.spec.first(*_CHARGED) is None

    def settle(self, now: float) -> None:
        """Full as the house file says."""
        self._from, self._since = self.body.number(self._level), now

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Somebody put another battery in."""
        if prop == self._level:
            self.settle(now)

    def advance(self, now: float) -> bool:
        """Wear; never a reason to look often."""
        before = self.body.number(self._level)
        left = max(0.0, self._from - self._rate * (now - self._since))
        self.body.put(self._level, left)
        if before > LOW >= self.body.number(self._level):
            self.body.emit("low-battery")
        return False
