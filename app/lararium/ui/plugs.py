"""The parts of the window: one line a view-model, by the property of `Shell` that QML reads it from."""

from __future__ import annotations

from lararium.ui.alarms import Alarms
from lararium.ui.deeds import Deeds
from lararium.ui.device.sheet import DeviceSheet
from lararium.ui.edit.edit import Edit
from lararium.ui.home.attention import Attention
from lararium.ui.home.board import Board
from lararium.ui.home.pages import AllPage, HomePage
from lararium.ui.home.reaching import Reaching
from lararium.ui.home.rooms import RoomsPage
from lararium.ui.search.search import Search
from lararium.ui.settings.settings import Settings
from lararium.ui.setup.homes import Homes
from lararium.ui.setup.setup import Setup
from lararium.ui.shell import Shell


def plug_all(shell: Shell) -> None:
    """Make every page's view-model and hand it to the shell, before the window loads."""
    board = Board(shell)
    shell.plug("board", board)
    home, rooms, everything = HomePage(shell, board), RoomsPage(shell, board), AllPage(shell, board)
    shell.plug("home", home)
    shell.plug("rooms", rooms)
    shell.plug("all", everything)
    shell.plug("alarms", Alarms(shell))
    shell.plug("reaching", Reaching(shell, board))
    shell.plug("attention", Attention(shell, board, {"home": home.keys, "rooms": rooms.keys, "all": everything.keys}))
    shell.plug("sheet", DeviceSheet(shell))
    shell.plug("settings", Settings(shell))
    shell.plug("search", Search(shell, board))
    shell.plug("setup", Setup(shell))
    shell.plug("homes", Homes(shell))
    shell.plug("edit", Edit(shell, board))
    shell.plug("deeds", Deeds(shell))
