"""Which devices the person looks at, so that the engine asks them first and often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, QTimer

from lararium.ui.home.board import Board
from lararium.ui.shell import Shell

_SETTLE_MS = 120


class Attention(QObject):
    """Follows page, room and sheet; `keys` gives the tile keys of a page."""

    def __init__(self, shell: Shell, board: Board, keys: Mapping[str, Callable[[], Iterable[str]]]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._keys = keys
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self.look)
        for signal in (shell.pageChanged, shell.roomChanged, shell.sheetChanged, board.rebuilt):
            signal.connect(self._timer.start)
        self._timer.start()

    def look(self) -> None:
        """Tell the engine what is on screen now."""
        keys = list(self._keys.get(str(self._shell.property("page")), tuple)())
        sheet = str(self._shell.property("sheetKey"))
        self._board.focus([*keys, *([sheet] if sheet else [])])
