"""Levels under moving fingers: sent now and then while they move, and always where they end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100


class Slides(QObject):
    """Calls `send(key, fraction)` at most ten times a second for each key that moves, and once where it settles."""

    def __init__(self, send: Callable[[str, float], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._waiting: dict[str, float] = {}
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tick)

    def move(self, key: str, fraction: float) -> None:
        """A finger is at `fraction` (0..1)."""
        self._waiting[key] = fraction
        if not self._timer.isActive():
            self._tick()
            self._timer.start()

    def settle(self, key: str, fraction: float) -> None:
        """The finger left there: this is the value meant."""
        self._waiting.pop(key, None)
        self._send(key, fraction)

    def clear(self) -> None:
        """Forget what was not sent."""
        self._waiting.clear()
        self._timer.stop()

    def _tick(self) -> None:
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            self._timer.stop()
        for key, fraction in waiting.items():
            self._send(key, fraction)
