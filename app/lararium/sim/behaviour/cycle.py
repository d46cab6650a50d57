"""Machines that run a programme and count down: washer, dishwasher, dryer, microwave, cooker, oven, fryer, coffee."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimAction, SimProperty

USUAL = {
    "washer": 3600.0,
    "dishwasher": 5400.0,
    "clothes-dryer": 4800.0,
    "microwave-oven": 120.0,
    "cooker": 2400.0,
    "oven": 1800.0,
    "air-fryer": 900.0,
    "coffee-machine": 45.0,
    "germicidal-lamp": 1800.0,
}
_SERVICES = {"clothes-dryer": "dryer"}
UNITS = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0}
_RUNNING = ("wash", "rins", "spin", "dry", "cook", "preheat", "brew", "heat", "busy", "run", "work", "clean", "disinf")
_NOT_RUNNING = ("cooked", "complete", "end", "finish")
_PHASES = {
    "washer": ((0.45, ("washing",)), (0.2, ("rinsing",)), (0.0, ("spinning",))),
    "dishwasher": ((0.3, ("washing",)), (0.0, ("drying",))),
    "clothes-dryer": ((0.1, ("drying",)), (0.0, ("cooling",))),
    "oven": ((0.9, ("preheating",)), (0.0, ("cooking",))),
    "coffee-machine": ((0.6, ("heating",)), (0.0, ("brewing",))),
}
"""Share of the time that is left, and the word of the phase until then."""


class Cycle(Behaviour):
    """One programme at a time."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        kind = body.spec.kind
        service = _SERVICES.get(kind, kind)
        first = body.spec.first
        self._on = first("on", service=service)
        self._status = first("status", service=service)
        self._left = first("left-time", service=service)
        self._wish = first("target-time", service=service)
        self._keep = first("auto-keep-warm", service=service)
        self._usual = body.param("cycle_s", USUAL.get(kind, 1800.0))
        self._whole = self._usual
        self._remaining = 0.0
        self._running = False
        self._at = 0.0

    @property
    def useful(self) -> bool:
        """Whether there is a programme to run."""
        return self.body.spec.kind in USUAL and (self._status is not None or self._left is not None)

    def settle(self, now: float) -> None:
        """Go on with what runs."""
        word = self._word()
        self._remaining = self.body.number(self._left) * self._unit(self._left)
        self._running = word.startswith(_RUNNING) and not word.startswith(_NOT_RUNNING)
        if self._running and self._remaining == 0:
            self._remaining = self._usual
        self._whole = max(self._usual, self._remaining)
        self._at = now

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Switched off means stopped; the hand may turn the clock."""
        if prop == self._on:
            if not value:
                self._stop("off", "idle", "standby", "shutdown")
            elif self._word().startswith(("off", "shutdown")):
                self.body.put_choice(self._status, "idle", "standby")
        elif prop == self._left:
            self._remaining = float(value) * self._unit(prop)
        elif prop == self._status:
            word = self._word()
            self._running = word.startswith(_RUNNING) and not word.startswith(_NOT_RUNNING)
        self._at = now

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """start…, pause, stop… / cancel…"""
        name = action.name
        for piid, value in zip(action.inputs, arguments, strict=False):
            self.body.put(self.body.spec.properties.get((action.address[0], piid)), value)
        self._at = now
        if name.startswith("start"):
            if not self._word().startswith("pause") or self._remaining <= 0:
                wish = self.body.number(self._wish) * self._unit(self._wish)
                self._whole = self._remaining = wish or self._usual
            self._running = True
            self.body.put(self._on, True)
            self._show()
        elif name.startswith("pause"):
            if self._running:
                self._running = False
                self.body.put_choice(self._status, "pause")
        elif name.startswith(("stop", "cancel")):
            self._stop("idle", "standby", "off")
        else:
            return False
        return True

    def advance(self, now: float) -> bool:
        """Count down."""
        spent, self._at = max(0.0, now - self._at), now
        if not self._running:
            return False
        self._remaining -= spent
        if self._remaining > 0:
            self._show()
            return True
        warm = bool(self.body.get(self._keep, False))
        self._stop(*(("keep warm",) if warm else ()), "complete", "cooked", "ready", "idle", "standby")
        if self.body.spec.kind == "germicidal-lamp":
            self.body.put(self._on, False)
        self.body.emit("end" if self.body.spec.event("end") else "finished")
        return False

    def _stop(self, *words: str) -> None:
        self._running, self._remaining = False, 0.0
        self.body.put_choice(self._status, *words)
        self.body.put(self._left, 0)

    def _show(self) -> None:
        unit = self._unit(self._left)
        self.body.put(self._left, -(-self._remaining // unit))
        share = self._remaining / self._whole
        phases = _PHASES.get(self.body.spec.kind, ((0.0, _RUNNING),))
        words = next((found for limit, found in phases if share > limit), phases[-1][1])
        self.body.put_choice(self._status, *words, *_RUNNING)

    def _word(self) -> str:
        return self._status.label(self.body.get(self._status)) if self._status is not None else ""

    @staticmethod
    def _unit(prop: SimProperty | None) -> float:
        return UNITS.get(prop.unit, 60.0) if prop is not None else 60.0


class Countdown(Behaviour):
    """A timer property: when it has run down, the device switches off."""

    NAMES = ("countdown-time", "off-delay-time", "off-delay")

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._timer = body.spec.first(*self.NAMES)
        self._on = self._switch()
        self._remaining = 0.0
        self._at = 0.0

    def _switch(self) -> SimProperty | None:
        if self._timer is None:
            return None
        same = self.body.spec.property(self._timer.key.split(":")[0] + ":on")
        return same or self.body.spec.first("on")

    @property
    def useful(self) -> bool:
        """Whether there is a timer and something to switch off."""
        return self._timer is not None and self._timer.writable and not self._timer.choices and self._on is not None

    def settle(self, now: float) -> None:
        """Go on with the time that is left. A timer that cannot be 0 is a setting, not a clock."""
        self._remaining, self._at = self.body.number(self._timer) * self._unit(), now

    def _unit(self) -> float:
        return UNITS.get(self._timer.unit, 60.0) if self._timer is not None else 60.0

    def _is_setting(self) -> bool:
        return self._timer is None or (self._timer.range is not None and self._timer.range[0] > 0)

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Set anew."""
        if prop == self._timer:
            self._remaining = float(value) * self._unit()
        self._at = now

    def advance(self, now: float) -> bool:
        """Run down."""
        spent, self._at = max(0.0, now - self._at), now
        if self._remaining <= 0 or self._is_setting() or not self.body.get(self._on, False):
            return False
        self._remaining = max(0.0, self._remaining - spent)
        self.body.put(self._timer, -(-self._remaining // self._unit()))
        if self._remaining == 0:
            self.body.put(self._on, False)
        return True


class AirerDryer(Behaviour):
    """The warm air of an airer: on for `drying-time`, then off."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._on = first("dryer", service="airer")
        self._wish = first("drying-time", service="airer")
        self._left = first("left-time", "dry-left-time", service="airer")
        self._remaining = 0.0
        self._at = 0.0

    @property
    def useful(self) -> bool:
        """Whether there is one."""
        return self._on is not None and self._left is not None

    def _unit(self) -> float:
        return UNITS.get(self._left.unit, 60.0) if self._left is not None else 60.0

    def settle(self, now: float) -> None:
        """Go on with what is left."""
        self._remaining, self._at = self.body.number(self._left) * self._unit(), now

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Started, stopped, or another time chosen."""
        if prop == self._on or (prop == self._wish and self.body.get(self._on, False)):
            running = bool(self.body.get(self._on, False))
            self._remaining = self.body.number(self._wish, 60.0) * self._unit() if running else 0.0
            self.body.put(self._left, self._remaining / self._unit())
        self._at = now

    def advance(self, now: float) -> bool:
        """Count down."""
        spent, self._at = max(0.0, now - self._at), now
        if self._remaining <= 0:
            return False
        self._remaining = max(0.0, self._remaining - spent)
        self.body.put(self._left, -(-self._remaining // self._unit()))
        if self._remaining == 0:
            self.body.put(self._on, False)
        return self._remaining > 0
