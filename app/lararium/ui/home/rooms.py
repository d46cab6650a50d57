"""The rooms of a home in a glance, and one room opened."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Property, QElapsedTimer, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.ids import DeviceId
from lararium.domain.sentences import sentence
from lararium.domain.tile import Intent, RoomSummary, Scope, Severity, TapKind, all_off, inverse, left_out, room_summary
from lararium.ui.home.board import Board
from lararium.ui.home.gathering import ELSEWHERE
from lararium.ui.home.groups import GROUPS, group_of, room_glyph
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Tile
from lararium.ui.home.tiles import TileList
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_GATHER_MS = 400
FIRST_TILES = 24
"""Tiles of a room that are there at once: about a screenful. One takes about 1 ms, and a room may have hundreds."""
_GROW_MS = 16
_GROW_FOR_MS = 8
"""Of every 16 ms this much goes into further tiles; the rest is for frames and fingers."""


@dataclass(frozen=True, slots=True)
class RoomCard:
    """One room: its climate and what is on, in words; `tone` is '', `warn` or `danger`."""

    room: str
    name: str
    glyph: str
    words: str
    climate: str
    lights_on: int
    devices: int
    tone: str


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a room: its tiles and how many of them are on."""

    group: str
    count: int
    lit: int
    can_off: bool
    tiles: TileList


def tone_of(summary: RoomSummary) -> str:
    """Colour of a room by its loudest alert."""
    loudest = max((alert.severity for alert in summary.alerts), default=Severity.INFO)
    return {Severity.ALARM: "danger", Severity.WARNING: "warn"}.get(loudest, "")


@QmlElement
@QmlUncreatable("made by the panel")
class RoomsPage(QObject):  # type: ignore[operator]
    """List of rooms, and the groups of the room that the shell shows."""

    changed = Signal()
    roomsChanged = Signal()

    def __init__(self, shell: Shell, board: Board) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board = board
        self._cards = Records(RoomCard, self)
        self._groups = Records(Group, self)
        self._lists: dict[str, TileList] = {}
        self._of_room = ""
        self._timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._timer.timeout.connect(self._refresh)
        self._growing = QTimer(self, interval=_GROW_MS)
        self._growing.timeout.connect(self._grow)
        board.rebuilt.connect(self._rebuilt)
        board.flushed.connect(self._later)
        shell.roomChanged.connect(self._regroup)
        shell.editingChanged.connect(self._regroup)
        self._rebuilt()

    # -- for Python -----------------------------------------------------------------------------------------

    def card(self, room: str) -> RoomCard | None:
        """The card of a room."""
        return next((card for card in self._cards.rows if card.room == room), None)

    def keys(self) -> list[str]:
        """Tile keys on the page."""
        return [key for group in self._groups.rows for key in group.tiles.keys]

    def _room(self) -> str:
        return str(self._shell.property("room"))

    def _later(self, _keys: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _rebuilt(self) -> None:
        self._regroup()
        self._refresh()

    def _refresh(self) -> None:
        self._timer.stop()
        house, language = self._shell.house, self._shell.language
        cards: list[RoomCard] = []
        if house is not None:
            for room in house.rooms:
                name = own_name(room.name, room.name_zh, language)
                cards.append(self._card(room.id, name, room_glyph(room.name, room.name_zh)))
            if any(tile.room is None for tile in self._board.tiles()):
                cards.append(self._card(ELSEWHERE, self.tr("Without a room"), "grid"))
        self._cards.show(cards)
        self._show_groups()
        self.changed.emit()

    def _card(self, room: str, name: str, glyph: str) -> RoomCard:
        summary = room_summary(self._board.subjects(room), language=self._shell.language, now=self._board.now())
        climate = summary.words.partition(" · ")[0] if summary.temperature is not None else ""
        words = summary.words if summary.devices else self.tr("No devices yet")
        return RoomCard(room, name, glyph, words, climate, summary.lights_on, summary.devices, tone_of(summary))

    def _regroup(self) -> None:
        room = self._room()
        if room != self._of_room:
            for shown in self._lists.values():
                shown.close()
            self._lists.clear()
            self._of_room = room
            self._groups.show(())
        if room:
            editing = bool(self._shell.property("editing"))
            left = FIRST_TILES
            for group in GROUPS:
                accepts = _in_group(room, group, hidden=editing)
                if group in self._lists:
                    self._lists[group].choose(accepts)
                else:
                    self._lists[group] = TileList(self._board, accepts, parent=self)
                    left -= self._lists[group].hold_back(left)
            self._growing.start()
        self._show_groups()
        self._later(())
        self.changed.emit()

    def _grow(self) -> None:
        """Some tiles more of the room, from the top down; stops once all are there."""
        spent = QElapsedTimer()
        spent.start()
        for shown in self._lists.values():
            while shown.grow(2):
                if spent.elapsed() >= _GROW_FOR_MS:
                    return
        self._growing.stop()

    def _show_groups(self) -> None:
        groups: list[Group] = []
        for group, shown in self._lists.items():
            tiles = list(shown.tiles())
            lit = sum(bool(tile.face.on) for tile in tiles)
            can_off = group in ("lights", "climate", "air") and any(_is_off_able(tile) for tile in tiles)
            if tiles:
                groups.append(Group(group, len(tiles), lit, can_off, shown))
        self._groups.show(groups)

    # -- for QML ----------------------------------------------------------------------------------------------

    @Property(Records, constant=True)
    def rooms(self) -> Records:
        """All rooms: roles room, name, glyph, words, climate, lightsOn, devices, tone."""
        return self._cards

    @Property(Records, constant=True)
    def groups(self) -> Records:
        """The open room's groups: roles group, count, lit, canOff, tiles."""
        return self._groups

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the open room."""
        card = self.card(self._room())
        return card.name if card else ""

    @Property(str, notify=changed)
    def words(self) -> str:
        """The open room in a glance."""
        card = self.card(self._room())
        return card.words if card else ""

    @Property(str, notify=changed)
    def firstRoom(self) -> str:
        """Id of the first room, '' for none."""
        rows = self._cards.rows
        return rows[0].room if rows else ""

    @Property(bool, notify=changed)
    def anythingOn(self) -> bool:
        """Whether something in the open room can be switched off."""
        return any(group.lit and group.can_off for group in self._groups.rows)

    @Slot()
    def allOff(self) -> None:
        """Switch off everything in the open room that may be switched off without a thought."""
        self._off(self._room(), Scope.SAFE)

    @Slot(str)
    def groupOff(self, group: str) -> None:
        """Switch off what is on in one group of the open room."""
        shown = self._lists.get(group)
        if shown is not None:
            keep = {tile.device.id for tile in shown.tiles()}
            scope = Scope.LIGHTS if group == "lights" else Scope.SAFE
            self._off(self._room(), scope, keep)

    def _off(self, room: str, scope: Scope, only: Set[DeviceId] | None = None) -> None:
        subjects = {subject.device.id: subject for subject in self._board.subjects(room)}
        todo = [
            (device, intent) for device, intent in all_off(subjects.values(), scope) if only is None or device in only
        ]
        apart = len([device for device in left_out(subjects.values(), scope) if only is None or device in only])
        back: list[tuple[DeviceId, Intent]] = []
        for device, intent in todo:
            subject = subjects[device]
            undone = inverse(subject.description, intent, subject.state) if subject.description else None
            if undone is not None:
                back.append((device, undone))
            self._board.send_to(device, intent)
        if todo or apart:
            self._shell.say().say(
                lambda: self._told_off(len(todo), apart),
                tone="ok" if todo else "info",
                action_text=(lambda: self.tr("Undo")) if back else "",
                action=partial(self._send, back),
            )

    def _told_off(self, done: int, apart: int) -> str:
        told = [self.tr("%n device(s) switched off", "", done)] if done else []
        if apart:
            key = "reach.skipped_one" if apart == 1 else "reach.skipped"
            told.append(sentence(key, self._shell.language, count=apart))
        return " · ".join(told)

    def _send(self, several: list[tuple[DeviceId, Intent]]) -> None:
        for device, intent in several:
            self._board.send_to(device, intent)


def _in_group(room: str, group: str, *, hidden: bool) -> Callable[[Tile], bool]:
    def accepts(tile: Tile) -> bool:
        here = tile.device.room == room or (room == ELSEWHERE and tile.room is None)
        return here and group_of(tile.kind) == group and (hidden or not tile.layout.hidden)

    return accepts


def _is_off_able(tile: Tile) -> bool:
    return bool(tile.face.on) and tile.face.tap is TapKind.TOGGLE
