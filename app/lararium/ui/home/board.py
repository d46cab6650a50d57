"""All tiles of the home shown, kept true, and what touching one does."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Coroutine
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain import tile as tiles_domain
from lararium.domain.capability import Description, Value
from lararium.domain.home import Device, Layout
from lararium.domain.ids import DeviceId, RoomId
from lararium.domain.tile import Intent, Now, Subject, TapKind, Write
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.ui.home.tile import Role, Tile, part_name, part_title, short_name, tile_key
from lararium.ui.home.tiles import TileList
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FLUSH_MS = 50
_SLIDE_MS = 100
_NO_ROOM = 1_000_000


@QmlElement
@QmlUncreatable("made by the panel")
class Board(QObject):  # type: ignore[operator]
    """The truth of the home as tiles. States come in by one subscription and go out once in 50 ms."""

    flushed = Signal(object)
    """Keys of the tiles redrawn (frozenset of str)."""
    rebuilt = Signal()
    pickedChanged = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shell = shell
        self.lists: weakref.WeakSet[TileList] = weakref.WeakSet()
        self._house: House | None = None
        self._tiles: dict[str, Tile] = {}
        self._of_device: dict[DeviceId, list[Tile]] = {}
        self._dirty: set[DeviceId] = set()
        self._leave: Callable[[], None] | None = None
        self._flushed_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._aging = QTimer(self, singleShot=True)
        self._aging.timeout.connect(self._age)
        self._slides: dict[str, float] = {}
        self._slider = QTimer(self, interval=_SLIDE_MS)
        self._slider.timeout.connect(self._send_slides)
        self._focus: frozenset[DeviceId] = frozenset()
        shell.structureChanged.connect(self.rebuild)
        shell.editingChanged.connect(self.clearPicked)
        self.rebuild()

    # -- for Python ---------------------------------------------------------------------------------------

    def tile(self, key: str) -> Tile | None:
        """The tile of that key, or None."""
        return self._tiles.get(key)

    def tiles(self) -> Collection[Tile]:
        """All tiles of the home, hidden ones included."""
        return self._tiles.values()

    def subjects(self, room: str | None = None) -> list[Subject]:
        """The devices of the home, or of one room, as summaries and alerts see them."""
        house, language = self._house, self.shell.language
        if house is None:
            return []
        return [
            Subject(device, house.descriptions.get(device.id), house.live.state(device.id), _name(device, language))
            for device in house.devices.values()
            if room is None or device.room == room
        ]

    def focus(self, keys: Collection[str]) -> None:
        """Tell the engine which devices are on screen."""
        devices = frozenset(tile.device.id for key in keys if (tile := self._tiles.get(key)))
        if self._house is not None and devices != self._focus:
            self._focus = devices
            self._house.focus(devices)

    def now(self) -> Now:
        """This moment on both clocks."""
        clock = self.shell.clock
        return Now(clock.now().timestamp(), clock.monotonic())

    def rebuild(self) -> None:
        """Take homes, rooms, devices, layouts and language anew."""
        house = self.shell.house
        if house is not self._house:
            self._watch(house)
        before, now = self._tiles, self.now()
        self._tiles, self._of_device = {}, {}
        if house is not None:
            self._collect(house, now)
        changed: list[str] = []
        for key, tile in self._tiles.items():
            old = before.get(key)
            if old is not None:
                tile.picked, tile.roles = old.picked, old.roles
            if tile.refresh_roles() and old is not None:
                changed.append(key)
        for shown in tuple(self.lists):
            shown.rebuild(changed)
        self._plan_aging(now)
        self.rebuilt.emit()
        self.flushed.emit(frozenset(self._tiles))

    def flush(self) -> None:
        """Redraw what changed since the last time."""
        now = self.now()
        self._flushed_at = now.monotonic
        dirty, self._dirty = self._dirty, set()
        changed: dict[str, list[int]] = {}
        for device in dirty:
            for tile in self._of_device.get(device, ()):
                self._refresh(tile, now, changed)
        if changed:
            for shown in tuple(self.lists):
                shown.flush(changed)
        self._plan_aging(now)
        if dirty:
            self.flushed.emit(frozenset(t.key for d in dirty for t in self._of_device.get(d, ())))

    def send(self, tile: Tile, intent: Intent) -> None:
        """Command a tile; a failure becomes one notice with the tile's name."""
        self.send_to(tile.device.id, intent, tile.name)

    def send_to(self, device: DeviceId, intent: Intent, name: str = "") -> None:
        """Command a device; a failure becomes one notice with `name` (the device's own if not given)."""
        house = self._house
        if house is None:
            return
        shown = name or _name(house.devices[device], self.shell.language)
        work: Coroutine[Any, Any, object]
        if isinstance(intent, Write):
            values: dict[str, Value] = {str(control): value for control, value in intent.values.items()}
            work = house.command(device, values, consent=True)
        else:
            work = house.act(device, intent.action, intent.arguments, consent=True)
        again = (lambda: self.send_to(device, intent, name)) if isinstance(intent, Write) else None
        self.shell.tasks.start(work, lambda error: self.shell.say().fail(error, shown, again))

    def switch(self, keys: Collection[str], on: bool) -> int:
        """Switch several tiles; how many had something to do."""
        sent = 0
        for key in keys:
            tile = self._tiles.get(key)
            if tile is None or tile.description is None or self._house is None or tile.face.on is on:
                continue
            state = self._house.live.state(tile.device.id)
            intent = tiles_domain.switch(tile.description, tile.part, state, on)
            if intent is not None and not (on and tile.face.tap is TapKind.HOLD):
                self.send(tile, intent)
                sent += 1
        return sent

    # -- touching a tile --------------------------------------------------------------------------------------

    @Slot(str)
    def tap(self, key: str) -> None:
        """The whole tile was pressed."""
        tile = self._tiles.get(key)
        if tile is None or self._house is None:
            return
        if self._editing():
            self.pick(key)
            return
        match tile.face.tap:
            case TapKind.TOGGLE | TapKind.STOP:
                self._tap(tile)
            case TapKind.RETRY:
                work = self._house.refresh(tile.device.id)
                self.shell.tasks.start(work, lambda error: self.shell.say().fail(error, tile.name))
            case TapKind.HOLD | TapKind.TWO_BUTTONS:
                pass
            case _:
                self.shell.openSheet(key)

    @Slot(str)
    def hold(self, key: str) -> None:
        """A hold-to-start tile was held long enough."""
        tile = self._tiles.get(key)
        if tile is not None and tile.face.tap is TapKind.HOLD and not self._editing():
            self._tap(tile)

    @Slot(str)
    def details(self, key: str) -> None:
        """The corner, a long press, or the menu key."""
        if key in self._tiles and not self._editing():
            self.shell.openSheet(key)

    @Slot(str, bool)
    def turn(self, key: str, on: bool) -> None:
        """One of the two buttons of a tile whose state can only be guessed."""
        tile = self._tiles.get(key)
        if tile is None or tile.description is None or self._house is None or self._editing():
            return
        intent = tiles_domain.switch(tile.description, tile.part, self._house.live.state(tile.device.id), on)
        if intent is not None:
            self.send(tile, intent)

    @Slot(str, float)
    def slide(self, key: str, fraction: float) -> None:
        """A finger slides along the tile; sent at most ten times a second."""
        if key in self._tiles and not self._editing():
            self._slides[key] = fraction
            if not self._slider.isActive():
                self._send_slides()
                self._slider.start()

    @Slot(str, float)
    def commit(self, key: str, fraction: float) -> None:
        """The finger left the tile: this is the value meant."""
        self.slide(key, fraction)
        self._send_slides()
        self._slider.stop()

    @Slot(str, int)
    def step(self, key: str, direction: int) -> None:
        """One step more (+1) or less (-1): the + and - keys."""
        tile = self._tiles.get(key)
        if tile is not None and tile.face.level_writable:
            level = tile.face.level or 0.0
            self.commit(key, min(1.0, max(0.0, level + 0.1 * direction)))

    @Slot(str, float, result=str)
    def levelText(self, key: str, fraction: float) -> str:
        """Words of the bubble above a sliding finger."""
        tile = self._tiles.get(key)
        if tile is None or tile.description is None:
            return ""
        return tiles_domain.level_text(tile.description, tile.part, fraction, self.shell.language)

    # -- picking tiles ------------------------------------------------------------------------------------------

    @Property(int, notify=pickedChanged)
    def pickedCount(self) -> int:
        """How many tiles are picked."""
        return sum(tile.picked for tile in self._tiles.values())

    @property
    def picked(self) -> list[str]:
        """Keys of the picked tiles."""
        return [tile.key for tile in self._tiles.values() if tile.picked]

    @Slot(str)
    def pick(self, key: str) -> None:
        """Pick a tile, or let it go."""
        tile = self._tiles.get(key)
        if tile is not None:
            self._pick([tile], not tile.picked)

    @Slot()
    def clearPicked(self) -> None:
        """Let all go."""
        self._pick([tile for tile in self._tiles.values() if tile.picked], False)

    @Slot()
    def pickedOn(self) -> None:
        """Switch the picked tiles on."""
        self.switch(self.picked, True)

    @Slot()
    def pickedOff(self) -> None:
        """Switch the picked tiles off."""
        self.switch(self.picked, False)

    def _pick(self, several: list[Tile], on: bool) -> None:
        changed: dict[str, list[int]] = {}
        for tile in several:
            tile.picked = on
            tile.refresh_roles()
            changed[tile.key] = [Role.PICKED]
        if changed:
            for shown in tuple(self.lists):
                shown.flush(changed)
            self.pickedChanged.emit()

    # -- inside ---------------------------------------------------------------------------------------------------

    def _editing(self) -> bool:
        return bool(self.shell.property("editing"))

    def _watch(self, house: House | None) -> None:
        if self._leave is not None:
            self._leave()
        if self._house is not None:
            self._house.focus(())
        self._house, self._focus = house, frozenset()
        self._leave = house.live.observe(self._heard) if house is not None else None
        self._dirty.clear()
        self._slides.clear()

    def close(self) -> None:
        """Hear no more of the home."""
        for timer in (self._timer, self._aging, self._slider):
            timer.stop()
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._house = None

    def _heard(self, devices: frozenset[DeviceId]) -> None:
        self._dirty |= devices
        if not self._timer.isActive():
            passed = (self.shell.clock.monotonic() - self._flushed_at) * 1000
            self._timer.start(0 if passed >= FLUSH_MS else int(FLUSH_MS - passed))

    def _collect(self, house: House, now: Now) -> None:
        language = self.shell.language
        rooms = {room.id: (order, room) for order, room in enumerate(house.rooms)}
        for device in house.devices.values():
            description = house.descriptions.get(device.id)
            parts = [p.id for p in description.parts] if description and description.parts else [""]
            order, room = rooms.get(device.room or RoomId(""), (_NO_ROOM, None))
            state = house.live.state(device.id)
            for at, part in enumerate(parts):
                key = tile_key(device.id, part)
                name = part_name(device, description, part, language)
                face = tiles_domain.face(description, part, state, name=name, language=language, now=now)
                place = own_name(room.name, room.name_zh, language) if room else ""
                layout = house.layouts.get(key, Layout())
                tile = Tile(
                    key=key,
                    device=device,
                    part=part,
                    kind=face.kind,
                    description=description,
                    room=room,
                    room_order=order,
                    part_order=at,
                    layout=layout,
                    name=name,
                    short=self._short(device, description, part, place),
                    place=place,
                    face=face,
                    due=_due(face, now),
                )
                self._tiles[key] = tile
                self._of_device.setdefault(device.id, []).append(tile)

    def _short(self, device: Device, description: Description | None, part: str, place: str) -> str:
        """Drawn name: what sets the part apart comes first, because the end is cut off where room is scarce."""
        name = short_name(_name(device, self.shell.language), place)
        title = part_title(description, part, self.shell.language)
        return device.part_names.get(part, "") or (f"{title} · {name}" if title else name)

    def _refresh(self, tile: Tile, now: Now, changed: dict[str, list[int]]) -> None:
        if self._house is None:
            return
        state = self._house.live.state(tile.device.id)
        language = self.shell.language
        tile.face = tiles_domain.face(tile.description, tile.part, state, name=tile.name, language=language, now=now)
        tile.due = _due(tile.face, now)
        roles = tile.refresh_roles()
        if roles:
            changed[tile.key] = sorted(roles)

    def _plan_aging(self, now: Now) -> None:
        due = min((tile.due for tile in self._tiles.values() if tile.due is not None), default=None)
        if due is None:
            self._aging.stop()
        else:
            self._aging.start(max(200, min(60_000, int((due - now.monotonic) * 1000) + 20)))

    def _age(self) -> None:
        now = self.now()
        self._dirty |= {t.device.id for t in self._tiles.values() if t.due is not None and t.due <= now.monotonic}
        self.flush()

    def _tap(self, tile: Tile) -> None:
        if tile.description is None or self._house is None:
            return
        intent = tiles_domain.tap(tile.description, tile.part, self._house.live.state(tile.device.id))
        if intent is not None:
            self.send(tile, intent)

    def _send_slides(self) -> None:
        slides, self._slides = self._slides, {}
        if not slides:
            self._slider.stop()
        for key, fraction in slides.items():
            tile = self._tiles.get(key)
            if tile is None or tile.description is None or self._house is None:
                continue
            state = self._house.live.state(tile.device.id)
            intent = tiles_domain.slide(tile.description, tile.part, state, fraction)
            if intent is not None:
                self.send(tile, intent)


def _name(device: Device, language: Language) -> str:
    return own_name(device.name, device.name_zh, language)


def _due(face: tiles_domain.TileFace, now: Now) -> float | None:
    return None if face.refresh_in is None else now.monotonic + face.refresh_in
