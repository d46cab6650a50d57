"""How a command stands: a ring only when it takes long, a tick for a moment when an action is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

RING_MS = 300
TICK_MS = 2000


class Progress:
    """Of one control; `changed` is told when ring or tick come or go by the clock."""

    def __init__(self, owner: QObject, changed: Callable[[], None]) -> None:
        self.busy = False
        self.pending = False
        self.waiting = False
        """On its way for more than 300 ms."""
        self.done = False
        """Done just now."""
        self._changed = changed
        self._ring = QTimer(owner, singleShot=True, interval=RING_MS)
        self._ring.timeout.connect(self._late)
        self._tick = QTimer(owner, singleShot=True, interval=TICK_MS)
        self._tick.timeout.connect(self._rest)

    def set_busy(self, busy: bool) -> None:
        """A command left, or ended."""
        self.busy = busy
        self._watch()

    def set_pending(self, pending: bool) -> None:
        """A value is on its way, or confirmed."""
        self.pending = pending
        self._watch()

    def tick(self) -> None:
        """It was done well."""
        self.done = True
        self._tick.start()

    def _watch(self) -> None:
        if self.pending or self.busy:
            if not self._ring.isActive() and not self.waiting:
                self._ring.start()
            return
        self._ring.stop()
        self.waiting = False

    def _late(self) -> None:
        self.waiting = self.pending or self.busy
        self._changed()

    def _rest(self) -> None:
        self.done = False
        self._changed()
