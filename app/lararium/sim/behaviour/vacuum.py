"""The robot: cleans, drains, goes home, charges."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimAction, SimProperty

HOMING = 30.0
LOW = 15.0


class Robot(Behaviour):
    """States: cleaning, paused, homing, charging, full, idle."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._status = first("status", service="vacuum") or first("status", service="mopping-machine")
        self._battery = first("battery-level")
        self._charging = first("charging-state")
        self._area = first("area", "cleaning-area")
        self._duration = first("duration", "cleaning-time")
        self._drain = body.param("drain_s", 7200.0)
        self._charge = body.param("charge_s", 10800.0)
        self._state = "idle"
        self._level = 100.0
        self._since = 0.0
        self._at = 0.0
        self._cleaned = 0.0

    @property
    def useful(self) -> bool:
        """Whether it is one."""
        return self._status is not None and self.body.spec.kind in ("vacuum", "sweeper", "mopping-machine")

    def settle(self, now: float) -> None:
        """As the house file says."""
        self._level = self.body.number(self._battery, 100.0)
        self._cleaned = self.body.number(self._duration) * 60
        self._state, self._since, self._at = self._read(), now, now

    def _read(self) -> str:
        word = self._status.label(self.body.get(self._status)) if self._status is not None else ""
        for state, words in (
            ("homing", ("go charg",)),
            ("charging", ("charg",)),
            ("cleaning", ("sweep", "mop", "clean", "busy")),
            ("paused", ("pause",)),
            ("full", ("full",)),
        ):
            if word.startswith(words):
                return state
        return "idle"

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Carried by hand, or the battery changed."""
        if prop == self._battery:
            self._level = float(value)
        elif prop == self._status:
            self._state, self._since = self._read(), now

    def act(self, action: SimAction, arguments: Sequence[Value], now: float) -> bool:
        """start…, stop…, pause…, charge."""
        name = action.name
        if "charge" in name:
            if self._state not in ("charging", "full"):
                self._go("homing", now)
        elif name.startswith("start"):
            if self._state != "cleaning":
                if self._state != "paused":
                    self._cleaned = 0.0
                self._go("cleaning", now)
        elif name.startswith("pause"):
            if self._state in ("cleaning", "homing"):
                self._go("paused", now)
        elif name.startswith("stop"):
            if self._state in ("cleaning", "paused", "homing"):
                self._go("idle", now)
        else:
            return False
        return True

    def happen(self, word: str, now: float) -> bool:
        """Set back on its dock by hand."""
        if word != "dock":
            return False
        self._go("charging", now)
        return True

    def advance(self, now: float) -> bool:
        """Drain, drive, charge; several steps when much time has passed."""
        spent, self._at = max(0.0, now - self._at), now
        for _ in range(4):
            spent = self._step(spent, now)
            if spent <= 0:
                break
        self.body.put(self._battery, self._level)
        if self._duration is not None and self._state == "cleaning":
            self.body.put(self._duration, self._cleaned / 60)
            self.body.put(self._area, self._cleaned / 60 * 1.1)
        return self._state in ("cleaning", "homing", "charging")

    def _step(self, spent: float, now: float) -> float:
        """Spend time in the present state; what is left over."""
        if self._state == "cleaning":
            usable = max(0.0, (self._level - LOW) / 100 * self._drain)
            used = min(spent, usable)
            self._level -= used / self._drain * 100
            self._cleaned += used
            if used == usable:
                self._go("homing", now - (spent - used))
            return spent - used
        if self._state == "homing":
            arrived = self._since + HOMING
            if now < arrived:
                return 0.0
            self._go("charging", arrived)
            return min(spent, now - arrived)
        if self._state == "charging":
            missing = (100 - self._level) / 100 * self._charge
            used = min(spent, missing)
            self._level += used / self._charge * 100
            if used == missing:
                self._level = 100.0
                self._go("full", now)
        return 0.0

    def _go(self, state: str, now: float) -> None:
        self._state, self._since = state, now
        words = {
            "cleaning": ("sweeping", "sweep", "clean", "mopping", "busy"),
            "paused": ("pause", "idle"),
            "homing": ("go charg", "return", "idle"),
            "charging": ("charging", "charge", "idle"),
            "full": ("fully charged", "charging", "charge", "idle"),
            "idle": ("idle", "sleep", "stop"),
        }[state]
        self.body.put_choice(self._status, *words)
        if state != "full":
            charging = ("charging",) if state == "charging" else ("not charging", "discharg")
            self.body.put_choice(self._charging, *charging)
