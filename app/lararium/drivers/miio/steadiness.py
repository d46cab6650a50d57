"""What flips too often is held: more than ten changes within two minutes, and it rests for five."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable

MOST = 10
WITHIN = 120.0
HELD = 300.0
"""Figures of Xiaomi's own local client, in changes and seconds."""


class Steadiness:
    """Counts changes by name. Times are seconds of a clock that never jumps."""

    def __init__(self) -> None:
        self._changes: dict[Hashable, deque[float]] = {}
        self._until: dict[Hashable, float] = {}

    def changed(self, name: Hashable, now: float) -> bool:
        """Note a change; whether it may be shown. The one that is too many begins the hold and is not shown."""
        if self.is_held(name, now):
            return False
        times = self._changes.setdefault(name, deque(maxlen=MOST + 1))
        times.append(now)
        if len(times) <= MOST or now - times[0] > WITHIN:
            return True
        self._until[name] = now + HELD
        del self._changes[name]
        return False

    def is_held(self, name: Hashable, now: float) -> bool:
        """Whether it rests at the moment."""
        until = self._until.get(name)
        if until is None:
            return False
        if now < until:
            return True
        del self._until[name]
        return False

    def any_held(self, now: float) -> bool:
        """Whether anything rests."""
        return any(self.is_held(name, now) for name in tuple(self._until))

    def clear(self) -> None:
        """Begin anew."""
        self._changes.clear()
        self._until.clear()
