"""Edit mode: what the bar does to the picked tiles. Every press is one undoable step; nothing is switched."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.home import Layout, TileSize
from lararium.domain.ids import RoomId
from lararium.engine.house import House
from lararium.ui.edit.arranging import dropped, ordered, placed, shifted
from lararium.ui.home.board import Board
from lararium.ui.home.groups import room_glyph
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Tile
from lararium.ui.home.tiles import by_place
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

IDLE_MS = 60_000
_LIFE = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel))


@dataclass(frozen=True, slots=True)
class RoomChoice:
    """A room to move to; '' is no room."""

    room: str
    name: str
    glyph: str


@QmlElement
@QmlUncreatable("made by the panel")
class Edit(QObject):  # type: ignore[operator]
    """Acts on `board.picked`. Ends edit mode after 60 s without a touch or key."""

    changed = Signal()

    def __init__(self, shell: Shell, board: Board) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._rooms = Records(RoomChoice, self)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(lambda: shell.setEditing(False))
        shell.editingChanged.connect(self._entered)
        board.pickedChanged.connect(self.changed)
        board.rebuilt.connect(self._rebuilt)

    # -- what the bar shows ---------------------------------------------------------------------------

    @Property(Records, constant=True)
    def rooms(self) -> Records:
        """Rooms of the home: roles room, name, glyph."""
        return self._rooms

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many tiles are picked."""
        return len(self._board.picked)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the one picked tile, '' for none or several."""
        picked = self._picked()
        return picked[0].name if len(picked) == 1 else ""

    @Property(str, notify=changed)
    def ownName(self) -> str:
        """The name that a rename begins with."""
        return self._name()

    @Property(str, notify=changed)
    def size(self) -> str:
        """Size all picked tiles share, '' if they differ."""
        sizes = {str(tile.layout.size) for tile in self._picked()}
        return sizes.pop() if len(sizes) == 1 else ""

    @Property(bool, notify=changed)
    def starred(self) -> bool:
        """Whether all picked tiles are favourites."""
        picked = self._picked()
        return bool(picked) and all(tile.layout.favourite or self._suggested(tile.key) for tile in picked)

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        """Whether all picked tiles are hidden."""
        picked = self._picked()
        return bool(picked) and all(tile.layout.hidden for tile in picked)

    @Property(str, notify=changed)
    def room(self) -> str:
        """Id of the room all picked tiles stand in, '-' if they differ or none."""
        rooms = {tile.device.room or "" for tile in self._picked()}
        return rooms.pop() if len(rooms) == 1 else "-"

    # -- what the bar does -------------------------------------------------------------------------------

    @Slot(int)
    def move(self, step: int) -> None:
        """Picked tiles one place earlier (-1) or later (+1) in their list."""
        picked = set(self._board.picked)
        for shown in self._lists():
            if picked & set(shown):
                self._arrange(shifted(shown, picked, step), shown)
                return

    @Slot(str, str)
    def drop(self, key: str, before: str) -> None:
        """A tile was dragged before another one, or to the end of its list (`before` '')."""
        for shown in self._lists():
            if key in shown:
                self._arrange(dropped(shown, key, before), shown)
                return

    @Slot(str)
    def resize(self, size: str) -> None:
        """Picked tiles S, M or L."""
        self._change(lambda layout: replace(layout, size=TileSize(size)))

    @Slot()
    def star(self) -> None:
        """Make the picked tiles favourites, or no longer if they all are."""
        wanted = not self.starred
        layouts = self._adopted()
        for key in self._board.picked:
            layouts[key] = replace(layouts.get(key) or self._layout(key), favourite=wanted)
        self._save(layouts)

    @Slot()
    def hide(self) -> None:
        """Hide the picked tiles, or show them again if they all are hidden."""
        wanted = not self.hidden
        self._change(lambda layout: replace(layout, hidden=wanted))

    @Slot(str)
    def moveTo(self, room: str) -> None:
        """Move the picked tiles' devices into a room, '' for none."""
        devices = dict.fromkeys(tile.device.id for tile in self._picked() if (tile.device.room or "") != room)

        async def move() -> None:
            for device in devices:
                await self._shell.household.edit.move_device(device, RoomId(room) if room else None)

        self._do(move())

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the one picked tile another name."""
        picked = self._picked()
        if len(picked) != 1:
            return
        tile, edit = picked[0], self._shell.household.edit
        if tile.part:
            self._do(edit.rename_part(tile.device.id, tile.part, name))
        elif name.strip() and name.strip() != self._name():
            self._do(edit.rename_device(tile.device.id, name))

    @Slot()
    def pickAll(self) -> None:
        """Pick every tile of the page."""
        for shown in self._lists():
            for key in shown:
                tile = self._board.tile(key)
                if tile is not None and not tile.picked:
                    self._board.pick(key)

    # -- inside ----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Life in the window keeps edit mode on."""
        if event.type() in _LIFE:
            self._idle.start()
        return False

    def _entered(self) -> None:
        editing = bool(self._shell.property("editing"))
        for window in QGuiApplication.topLevelWindows():
            if editing:
                window.installEventFilter(self)
            else:
                window.removeEventFilter(self)
        if editing:
            self._idle.start()
            self._rebuilt()
        else:
            self._idle.stop()

    def _rebuilt(self) -> None:
        house, language = self._shell.house, self._shell.language
        rooms = house.rooms if house else ()
        self._rooms.show(
            [RoomChoice(r.id, own_name(r.name, r.name_zh, language), room_glyph(r.name, r.name_zh)) for r in rooms]
        )
        self.changed.emit()

    def _name(self) -> str:
        picked = self._picked()
        if len(picked) != 1:
            return ""
        tile, language = picked[0], self._shell.language
        if tile.part in tile.device.part_names:
            return tile.device.part_names[tile.part]
        return tile.name if tile.part else own_name(tile.device.name, tile.device.name_zh, language)

    def _picked(self) -> list[Tile]:
        return [tile for tile in self._board.tiles() if tile.picked]

    def _layout(self, key: str) -> Layout:
        tile = self._board.tile(key)
        return tile.layout if tile else Layout()

    def _lists(self) -> list[Sequence[str]]:
        """Tile keys of every list on the page shown, in their order."""
        page = str(self._shell.property("page"))
        if page == "rooms":
            return [group.tiles.keys for group in self._shell.part("rooms").groups.rows]
        part = self._shell.part(page)
        return [part.keys()] if part is not None else []

    def _suggested(self, key: str) -> bool:
        """Whether the tile stands on the Home page only because nothing was chosen yet."""
        home = self._shell.part("home")
        on_home = bool(self._shell.property("page") == "home" and not home.pinned)
        return on_home and key in tuple(home.keys())

    def _adopted(self) -> dict[str, Layout]:
        """Layouts that make the suggested favourites the person's own; none where they already are."""
        home = self._shell.part("home")
        if self._shell.property("page") != "home" or home.pinned:
            return {}
        return {key: replace(self._layout(key), favourite=True) for key in tuple(home.keys())}

    def _arrange(self, wanted: Sequence[str], shown: Sequence[str]) -> None:
        adopted = self._adopted()
        if list(wanted) == list(shown) and not adopted:
            return
        everything = [t.key for t in sorted(self._board.tiles(), key=lambda t: (t.layout.order, *by_place(t)))]
        layouts = {tile.key: tile.layout for tile in self._board.tiles()} | adopted
        self._save({**adopted, **placed(ordered(everything, wanted), layouts)})

    def _change(self, change: Callable[[Layout], Layout]) -> None:
        layouts = {key: change(self._layout(key)) for key in self._board.picked}
        self._save({key: layout for key, layout in layouts.items() if layout != self._layout(key)})

    def _save(self, layouts: dict[str, Layout]) -> None:
        house: House | None = self._shell.house
        if house is not None and layouts:
            self._do(self._shell.household.edit.set_layouts(house.home.id, layouts))

    def _do(self, work: Coroutine[Any, Any, object]) -> None:
        self._idle.start()
        self._shell.tasks.start(work)
