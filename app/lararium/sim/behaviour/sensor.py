"""What notices people, doors, water, smoke and fingers."""

from __future__ import annotations

from lararium.domain.capability import Value
from lararium.sim.behaviour.base import Behaviour
from lararium.sim.body import Body
from lararium.sim.spec import SimProperty

_WORDS = {
    "click": "click",
    "press": "click",
    "double": "double",
    "long": "long",
    "ring": "ring",
    "knock": "someone",
}


class Contact(Behaviour):
    """A door or window: `open`, `close`. contact-state is true while it is shut."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._contact = body.spec.first("contact-state")
        self._door = body.spec.first("door-state")

    @property
    def useful(self) -> bool:
        """Whether there is a door."""
        return self._contact is not None or self._door is not None

    def happen(self, word: str, now: float) -> bool:
        """`open` or `close`."""
        if word not in ("open", "close"):
            return False
        opened = word == "open"
        if self._contact is not None:
            self.body.put(self._contact, not opened if self._contact.format == "bool" else 1 - int(opened))
            self.body.emit(word)
        if self._door is not None:
            self.body.put_choice(self._door, "open" if opened else "close")
            self.body.emit("door-event")
        return True


class Presence(Behaviour):
    """Motion or presence: `motion` holds for a while, `still` ends it."""

    HOLD = 60.0
    """Seconds after the last motion until a sensor falls back."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._motion = first("motion-state")
        self._status = first("occupancy-status")
        self._away = first("no-motion-duration", "no-one-duration")
        self._there = first("has-someone-duration")
        self._present = False
        self._since = 0.0
        self._until: float | None = None

    @property
    def useful(self) -> bool:
        """Whether it sees people."""
        kinds = ("motion-sensor", "occupancy-sensor")
        return self._motion is not None or self._status is not None or self.body.spec.kind in kinds

    def settle(self, now: float) -> None:
        """Somebody who is there at the start stays until something is said."""
        seen = self.body.get(self._motion, False) is True
        if self._status is not None:
            seen = seen or "no one" not in self._status.label(self.body.get(self._status))
        self._present, self._until = seen, None
        self._since = now - self.body.number(self._there if seen else self._away) * 60

    def written(self, prop: SimProperty, value: Value, now: float) -> None:
        """Set by hand."""
        if prop in (self._motion, self._status):
            seen = value is True if prop == self._motion else "no one" not in prop.label(value)
            self._present, self._since, self._until = seen, now, None

    def happen(self, word: str, now: float) -> bool:
        """`motion`, `still`."""
        if word in ("motion", "move", "enter"):
            if not self._present:
                self._since = now
            self._present = True
            self._until = now + self.HOLD if self._motion is not None else None
            self._show(now)
            self.body.emit("motion-detected")
        elif word in ("still", "leave", "no-motion"):
            self._leave(now)
        else:
            return False
        return True

    def _leave(self, now: float) -> None:
        if self._present:
            self._present, self._since, self._until = False, now, None
            self.body.emit("no-motion")
        self._show(now)

    def advance(self, now: float) -> bool:
        """Fall back after the hold time."""
        if self._until is not None and now >= self._until:
            self._leave(self._until)
        self._show(now)
        return self._until is not None

    def _show(self, now: float) -> None:
        body = self.body
        body.put(self._motion, self._present)
        body.put_choice(self._status, *(("has one", "someone", "occup") if self._present else ("no one", "none")))
        minutes = max(0.0, now - self._since) / 60
        if self._away is not None:
            gone = 0.0 if self._present else minutes
            if self._away.choices:
                body.put(self._away, max((value for value, _ in self._away.choices if value <= gone), default=None))
            else:
                body.put(self._away, gone)
        body.put(self._there, minutes if self._present else 0)


class Alarm(Behaviour):
    """Leak, smoke and gas: `leak`/`dry`, `alarm`/`clear`."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        first = body.spec.first
        self._wet = first("submersion-state")
        service = body.spec.kind
        self._status = first("status", service=service) if service in ("smoke-sensor", "gas-sensor") else None
        self._amount = first("smoke-concentration", "gas-concentration")

    @property
    def useful(self) -> bool:
        """Whether it warns of something."""
        return self._wet is not None or self._status is not None

    def happen(self, word: str, now: float) -> bool:
        """Danger or its end."""
        if word not in ("leak", "alarm", "dry", "clear"):
            return False
        bad = word in ("leak", "alarm")
        self.body.put(self._wet, bad)
        self.body.put_choice(self._status, *(("alarm",) if bad else ("normal",)))
        high = self._amount.range[1] if self._amount is not None and self._amount.range else 10.0
        self.body.put(self._amount, high * 0.6 if bad else 0)
        for name in ("submersion-detected", "smoke-detected") if bad else ("no-submersion",):
            self.body.emit(name)
        return True


class Buttons(Behaviour):
    """Fingers: `click`, `double`, `long`, `ring`; `service-2:click` for another key."""

    def happen(self, word: str, now: float) -> bool:
        """Sends the event and changes nothing."""
        name = _WORDS.get(word)
        if name is None or self.body.spec.event(name) is None:
            return False
        self.body.emit(name)
        return True


class Bolt(Behaviour):
    """A lock: `lock`, `unlock`."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._status = body.spec.first("status", service="lock") if body.spec.kind == "lock" else None

    @property
    def useful(self) -> bool:
        """Whether it is one."""
        return self._status is not None

    def happen(self, word: str, now: float) -> bool:
        """Turned by key or finger."""
        if word not in ("lock", "unlock"):
            return False
        self.body.put_choice(self._status, "unlocked" if word == "unlock" else "locked")
        self.body.emit("lock-opened" if word == "unlock" else "lock-event")
        return True
