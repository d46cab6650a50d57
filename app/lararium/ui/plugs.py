"""The parts of the window: one line a view-model, by the property of `Shell` that QML reads it from."""

from __future__ import annotations

from lararium.ui.home.board import Board
from lararium.ui.home.pages import AllPage, HomePage
from lararium.ui.home.rooms import RoomsPage
from lararium.ui.shell import Shell


def plug_all(shell: Shell) -> None:
    """Make every page's view-model and hand it to the shell, before the window loads."""
    board = Board(shell)
    shell.plug("board", board)
    shell.plug("home", HomePage(shell, board))
    shell.plug("rooms", RoomsPage(shell, board))
    shell.plug("all", AllPage(shell, board))
