"""The search panel: devices, rooms, homes, settings and actions, found as one types."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.sentences import sentence
from lararium.domain.tile import Scope, TapKind, all_off
from lararium.domain.tile.search import Item, SearchIndex
from lararium.ui.home.board import Board
from lararium.ui.home.groups import room_glyph
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Tile
from lararium.ui.search.items import ACTIONS, SECTIONS, Named, items, kind_words, with_pinyin
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_MOST = 30
_GLYPHS = dict((*SECTIONS, *ACTIONS))


@dataclass(frozen=True, slots=True)
class Result:
    """One row. `tile` is its tile key or ''; `control` is '', `switch` or `hold`; `key` as in items.py."""

    key: str
    tile: str
    text: str
    detail: str
    glyph: str
    hue: str
    lit: bool
    control: str
    spoken: str
    tone: str


@QmlElement
@QmlUncreatable("made by the panel")
class Search(QObject):  # type: ignore[operator]
    """Live rows for a query. The index is built when the panel opens, its pinyin in a thread."""

    changed = Signal()

    def __init__(self, shell: Shell, board: Board) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._rows = Records(Result, self)
        self._index = SearchIndex(())
        self._keys: list[str] = []
        self._query = ""
        self._stale = True
        self._open = False
        board.rebuilt.connect(self._rebuilt)
        board.flushed.connect(self._flushed)

    @Property(Records, constant=True)
    def rows(self) -> Records:
        """Results, best first: roles key, tile, text, detail, glyph, hue, lit, control, spoken, tone."""
        return self._rows

    @Property(str, notify=changed)
    def query(self) -> str:
        """What was asked."""
        return self._query

    @Slot(str)
    def open(self, query: str) -> None:
        """The panel opens."""
        self._open = True
        self._query = query
        if self._stale:
            self._build()
        self._find()

    @Slot()
    def close(self) -> None:
        """The panel closed: its rows rest."""
        self._open = False
        self._keys = []
        self._rows.show(())

    @Slot(str)
    def ask(self, query: str) -> None:
        """Another query."""
        self._query = query
        self._find()

    @Slot(str)
    def activate(self, key: str) -> None:
        """Enter, or a press on a row: go there, or do it."""
        what, _, name = key.partition(":")
        self._shell.closeOverlay()
        if what == "tile":
            self._shell.openSheet(name)
        elif what == "room":
            self._shell.goRoom(name)
        elif what == "home":
            self._shell.showHome(name)
        elif what == "settings":
            self._shell.part("settings").show(name)
            self._shell.go("settings")
        elif what == "do":
            action, _, room = name.partition(":")
            self._do(action, room)

    @Slot(str)
    def toggle(self, key: str) -> None:
        """The switch of a tile's row."""
        self._board.tap(key)

    # -- inside ----------------------------------------------------------------------------------------

    def _do(self, action: str, room: str) -> None:
        scope = Scope.LIGHTS if action == "lights-off" else Scope.SAFE
        todo = all_off(self._board.subjects(room), scope)
        for device, intent in todo:
            self._board.send_to(device, intent)
        key = "panel.search.switched_off" if todo else "panel.search.nothing_on"
        self._shell.say().say(
            lambda: sentence(key, self._shell.language, count=len(todo)), tone="ok" if todo else "info"
        )

    def _rebuilt(self) -> None:
        self._stale = True
        if self._open:
            self._build()
            self._find()

    def _flushed(self, keys: frozenset[str]) -> None:
        if self._open and any(key.removeprefix("tile:") in keys for key in self._keys):
            self._show()

    def _build(self) -> None:
        self._stale = False
        house, language = self._shell.house, self._shell.language
        rooms = house.rooms if house else ()
        homes = [other.home for other in self._shell.household.houses if other is not house]
        tiles = [self._named(tile) for tile in self._board.tiles()]
        found = items(tiles, rooms, homes, language)
        self._index = SearchIndex(found)
        self._shell.tasks.start(self._spell(found))

    def _named(self, tile: Tile) -> Named:
        device = tile.device
        other = device.name if tile.name.startswith(device.name_zh or "\0") else device.name_zh or device.name
        room = (tile.room.name, tile.room.name_zh) if tile.room else ()
        return Named(tile.key, tile.name, (other, *kind_words(tile.kind), *filter(None, room), device.model))

    async def _spell(self, found: tuple[Item, ...]) -> None:
        index = await asyncio.to_thread(lambda: SearchIndex(with_pinyin(found)))
        self._index = index
        if self._open and self._query:
            self._find()

    def _find(self) -> None:
        if self._query.strip():
            self._keys = [hit.item.key for hit in self._index.find(self._query, _MOST)]
        else:
            shown = self._shell.part("home").keys() if self._shell.part("home") else ()
            rooms = self._shell.house.rooms if self._shell.house else ()
            self._keys = [f"tile:{key}" for key in shown[:6]] + [f"room:{room.id}" for room in rooms[:6]]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        rows = [row for key in self._keys if (row := self._row(key)) is not None]
        self._rows.show(rows)

    def _row(self, key: str) -> Result | None:
        what, _, name = key.partition(":")
        language, house = self._shell.language, self._shell.house
        if what == "tile":
            tile = self._board.tile(name)
            return _tile_row(key, tile) if tile else None
        if what == "settings":
            text = sentence(f"panel.settings.{name}", language)
            detail = sentence("panel.search.settings", language)
            return Result(key, "", text, detail, _GLYPHS.get(name, "settings"), "", False, "", text, "")
        if what == "home":
            home = next((h.home for h in self._shell.household.houses if h.home.id == name), None)
            if home is None:
                return None
            text = own_name(home.name, home.name_zh, language)
            detail = sentence("panel.search.home", language)
            return Result(key, "", text, detail, "home-switch", "", False, "", text, "")
        action, _, room_id = name.rpartition(":")
        room = next((r for r in house.rooms if r.id == room_id), None) if house else None
        if room is None:
            return None
        text = own_name(room.name, room.name_zh, language)
        glyph = room_glyph(room.name, room.name_zh)
        detail = sentence("panel.search.room", language)
        if what == "do":
            text, glyph = sentence(f"panel.search.{action}", language, room=text), _GLYPHS[action]
            detail = sentence("panel.search.action", language)
        return Result(key, "", text, detail, glyph, "", False, "", text, "")


def _tile_row(key: str, tile: Tile) -> Result:
    face = tile.face
    control = "switch" if face.tap is TapKind.TOGGLE and face.on is not None else ""
    detail = " · ".join(filter(None, (tile.place, face.state)))
    tone = {"error": "danger", "alarm": "danger", "unreachable": "warn", "needs_description": "warn"}
    return Result(
        key,
        tile.key,
        tile.name,
        detail,
        face.icon,
        face.hue,
        bool(face.on),
        control,
        face.spoken,
        tone.get(str(face.look), ""),
    )
