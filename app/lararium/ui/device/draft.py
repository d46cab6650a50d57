"""The value a hand is at: shown before what is known, sent when it is meant or now and then on the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from lararium.domain.capability import Value

SETTLE_MS = 600
"""A set point is sent this long after its last change."""
SLIDE_MS = 200
"""While a finger slides, values leave at most this often."""


class Draft:
    """Of one control. `send` takes a value that leaves, `changed` is told when another one shows."""

    def __init__(self, owner: QObject, send: Callable[[Value], None], changed: Callable[[], None]) -> None:
        self.value: Value | None = None
        self.settled = True
        """Whether it is meant; until then no answer of the device takes its place."""
        self._send = send
        self._changed = changed
        self._next: Value | None = None
        self._rest = QTimer(owner, singleShot=True, interval=SETTLE_MS)
        self._rest.timeout.connect(self._meant)
        self._pace = QTimer(owner, singleShot=True, interval=SLIDE_MS)
        self._pace.timeout.connect(self._paced)

    def aim(self, value: Value) -> None:
        """Only show it."""
        self.settled = False
        if value != self.value:
            self.value = value
            self._changed()

    def slide(self, value: Value) -> None:
        """A finger passes it."""
        self.aim(value)
        self._next = value
        if not self._pace.isActive():
            self._paced()

    def settle(self, value: Value) -> None:
        """The finger left here."""
        self._pace.stop()
        self._next = None
        self.aim(value)
        self._meant()

    def propose(self, value: Value) -> None:
        """A set point, meant when it has rested."""
        self.aim(value)
        self._rest.start()

    def commit(self, value: Value) -> None:
        """Meant at once; whoever calls sends it."""
        self._rest.stop()
        self._pace.stop()
        self.value, self.settled = value, True
        self._changed()

    def taken(self) -> None:
        """The device has it in hand: what is meant needs no showing any more."""
        if self.settled:
            self.value = None

    def forget(self) -> None:
        """Show what is known again."""
        self.value, self.settled = None, True
        self._changed()

    def _paced(self) -> None:
        if self._next is not None:
            value, self._next = self._next, None
            self._send(value)
            self._pace.start()

    def _meant(self) -> None:
        self._rest.stop()
        self.settled = True
        if self.value is not None:
            self._send(self.value)
