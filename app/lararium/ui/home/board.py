"""All tiles of the home shown, kept true, and what touching one does."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain import tile as tiles_domain
from lararium.domain.ids import DeviceId
from lararium.domain.tile import Intent, Now, Subject
from lararium.engine.house import House
from lararium.ui.home.gathering import dress, gather, subjects
from lararium.ui.home.picking import Picking
from lararium.ui.home.sliding import Slides
from lararium.ui.home.tile import Tile
from lararium.ui.home.touch import Touch
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FLUSH_MS = 50


@QmlElement
@QmlUncreatable("made by the panel")
class Board(Picking):  # type: ignore[operator]
    """The truth of the home as tiles. States come in by one subscription and go out once in 50 ms."""

    flushed = Signal(object)
    """Keys of the tiles redrawn (frozenset of str)."""
    rebuilt = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shell = shell
        self._house: House | None = None
        self._of_device: dict[DeviceId, list[Tile]] = {}
        self._dirty: set[DeviceId] = set()
        self._leave: Callable[[], None] | None = None
        self._flushed_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._aging = QTimer(self, singleShot=True)
        self._aging.timeout.connect(self._age)
        self._touch = Touch(shell, lambda: self._house)
        self._slides = Slides(self._slid, self)
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
        return subjects(house, language, room)

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
            self._tiles = gather(house, self.shell.language, now)
            for tile in self._tiles.values():
                self._of_device.setdefault(tile.device.id, []).append(tile)
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

    def send_to(self, device: DeviceId, intent: Intent, name: str = "") -> None:
        """Command a device; a failure becomes one notice with `name` (the device's own if not given)."""
        self._touch.send_to(device, intent, name)

    def switch(self, keys: Collection[str], on: bool) -> int:
        """Switch several tiles; how many had something to do."""
        return self._touch.switch([tile for key in keys if (tile := self._tiles.get(key))], on)

    # -- touching a tile --------------------------------------------------------------------------------------

    @Slot(str)
    def tap(self, key: str) -> None:
        """The whole tile was pressed."""
        tile = self._tiles.get(key)
        if tile is not None and self._editing():
            self.pick(key)
        elif tile is not None:
            self._touch.tap(tile)

    @Slot(str)
    def hold(self, key: str) -> None:
        """A hold-to-start tile was held long enough."""
        tile = self._touched(key)
        if tile is not None:
            self._touch.hold(tile)

    @Slot(str)
    def details(self, key: str) -> None:
        """The corner, a long press, or the menu key."""
        if self._touched(key) is not None:
            self.shell.openSheet(key)

    @Slot(str, bool)
    def turn(self, key: str, on: bool) -> None:
        """One of the two buttons of a tile whose state can only be guessed."""
        tile = self._touched(key)
        if tile is not None:
            self._touch.turn(tile, on)

    @Slot(str)
    def introduce(self, key: str) -> None:
        """The button of a tile whose device nobody has described."""
        tile = self._touched(key)
        if tile is not None:
            self._touch.introduce(tile)

    @Slot(str, str)
    def press(self, key: str, control: str) -> None:
        """One of the keys of a large tile."""
        tile = self._touched(key)
        if tile is not None:
            self._touch.press(tile, control)

    @Slot(str, float)
    def slide(self, key: str, fraction: float) -> None:
        """A finger slides along the tile; sent at most ten times a second."""
        if self._touched(key) is not None:
            self._slides.move(key, fraction)

    @Slot(str, float)
    def commit(self, key: str, fraction: float) -> None:
        """The finger left the tile: this is the value meant."""
        if self._touched(key) is not None:
            self._slides.settle(key, fraction)

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

    @Slot(str, str)
    def drop(self, key: str, before: str) -> None:
        """A tile was dragged in front of another in edit mode; '' means to the end."""
        edit = self.shell.part("edit")
        if edit is not None and self._editing() and key != before:
            edit.drop(key, before)

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
        self._timer.stop()
        self._aging.stop()
        self._slides.clear()
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._house = None

    def _heard(self, devices: frozenset[DeviceId]) -> None:
        self._dirty |= devices
        if not self._timer.isActive():
            passed = (self.shell.clock.monotonic() - self._flushed_at) * 1000
            self._timer.start(0 if passed >= FLUSH_MS else int(FLUSH_MS - passed))

    def _refresh(self, tile: Tile, now: Now, changed: dict[str, list[int]]) -> None:
        if self._house is None:
            return
        state = self._house.live.state(tile.device.id)
        dress(tile, state, self.shell.language, now)
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

    def _touched(self, key: str) -> Tile | None:
        """The tile of that key while touching switches things."""
        return None if self._editing() else self._tiles.get(key)

    def _slid(self, key: str, fraction: float) -> None:
        tile = self._tiles.get(key)
        if tile is not None:
            self._touch.slide(tile, fraction)
