"""The banner of what cannot be reached: comes after two seconds, turns green for two when it is over."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.sentences import sentence
from lararium.domain.tile.reach import Cut, Reach, reach
from lararium.ui.home.board import Board
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_GATHER_MS = 400
_PATIENCE_MS = 2_000
_GREEN_MS = 2_000
_ASK_AGAIN_MS = 5_000


@QmlElement
@QmlUncreatable("made by the panel")
class Reaching(QObject):  # type: ignore[operator]
    """Follows the home shown. Short silences are not told; recovery is told once."""

    changed = Signal()

    def __init__(
        self, shell: Shell, board: Board, *, patience_ms: int = _PATIENCE_MS, green_ms: int = _GREEN_MS
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._now = Reach()
        self._shown = Reach()
        self._over = False
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self.look)
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._tell)
        self._green = QTimer(self, singleShot=True, interval=green_ms)
        self._green.timeout.connect(self._forget)
        self._again = QTimer(self, interval=_ASK_AGAIN_MS)
        self._again.timeout.connect(self.look)
        self._again.start()
        board.flushed.connect(self._later)
        shell.houseChanged.connect(self._other)
        self.look()

    def close(self) -> None:
        """Look no more."""
        for timer in (self._gather, self._patience, self._green, self._again):
            timer.stop()

    def look(self) -> None:
        """See what can be reached now."""
        self._now = reach(self._board.subjects(), networked=self._networked(), language=self._shell.language)
        if self._now.cut is Cut.NONE:
            self._patience.stop()
            if self._shown.cut is not Cut.NONE:
                self._shown, self._over = Reach(), True
                self._green.start()
                self.changed.emit()
        elif self._shown.cut is not Cut.NONE:
            self._tell()
        elif not self._patience.isActive():
            self._patience.start()

    def _networked(self) -> bool:
        if self._shell.property("demo"):
            return True
        found = services(self._shell)
        return found.discovery is None or bool(found.interfaces())

    def _later(self, _keys: object) -> None:
        if not self._gather.isActive():
            self._gather.start()

    def _tell(self) -> None:
        if self._now != self._shown:
            self._shown, self._over = self._now, False
            self._green.stop()
            self.changed.emit()

    def _forget(self) -> None:
        self._over = False
        self.changed.emit()

    def _other(self) -> None:
        self._patience.stop()
        self._green.stop()
        self._shown, self._over = Reach(), False
        self.changed.emit()
        self.look()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What cannot be reached, or that all is well again; '' for nothing to say."""
        return sentence("reach.back", self._shell.language) if self._over else self._shown.words

    @Property(str, notify=changed)
    def tone(self) -> str:
        """`danger` for the whole home, `warn` for a gateway, `ok` when it is over."""
        return "ok" if self._over else "warn" if self._shown.cut is Cut.GATEWAY else "danger"

    @Property(bool, notify=changed)
    def canRetry(self) -> bool:
        """Whether asking all again makes sense."""
        return self._shown.cut is not Cut.NONE

    @Slot()
    def retry(self) -> None:
        """Greet every device anew. What was tapped meanwhile is not done again."""
        if self._shell.house is not None:
            self._shell.house.recheck()
