"""The device sheet as a view-model: what the open tile's device is, shows, and can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.capability import Description
from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import face, quantity
from lararium.domain.words import Language
from lararium.engine.house import House
from lararium.ui.device.about import lines
from lararium.ui.device.banner import Reason, reason
from lararium.ui.device.desk import CommandDesk
from lararium.ui.device.happenings import Happenings
from lararium.ui.device.laying import Laid, lay
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.record import DeviceRecord
from lararium.ui.home.tile import Tile, part_name
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_HEALTH_MS = 2000
_LINGER_MS = 1000
"""Old points outlive the rows that show them."""


@QmlElement
@QmlUncreatable("made by the panel")
class DeviceSheet(QObject):  # type: ignore[operator]
    """One for the window; follows `shell.sheetKey`. Parts and rows are made anew when the device changes."""

    partsChanged = Signal()
    headChanged = Signal()
    aboutChanged = Signal()
    questionChanged = Signal()
    childrenChanged = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._board: Any = shell.part("board")
        self._device: Device | None = None
        self._description: Description | None = None
        self._language: Language | None = None
        self._key = ""
        self._holder: QObject | None = None
        self._laid = Laid()
        self._question: tuple[str, str, Callable[[], None], Callable[[], None]] | None = None
        self._trying = False
        self._record = DeviceRecord(shell, self)
        self._happenings = Happenings(shell.clock, self._happened)
        self._health = QTimer(self, interval=_HEALTH_MS)
        self._health.timeout.connect(self._age)
        shell.sheetChanged.connect(self._follow)
        shell.structureChanged.connect(self._restructured)
        if self._board is not None:
            self._board.flushed.connect(self._flushed)
        self._restructured()

    # -- for the parts of the sheet ------------------------------------------------------------------

    @property
    def record_shown(self) -> Device | None:
        """The device as stored now."""
        house = self._shell.house
        return house.devices.get(self._device.id) if house is not None and self._device is not None else None

    @property
    def key_shown(self) -> str:
        """Tile key."""
        return self._key

    @property
    def description_shown(self) -> Description | None:
        """What is known of its model."""
        return self._description

    def own_name(self, device: Device) -> str:
        """Its name in the language shown."""
        return own_name(device.name, device.name_zh, self._shell.language)

    def point(self, control: str) -> ControlPoint | None:
        """The point of a control."""
        return self._laid.points.get(control)

    # -- head ----------------------------------------------------------------------------------------------

    def _tile(self) -> Tile | None:
        tile: Tile | None = self._board.tile(self._key) if self._board is not None and self._key else None
        return tile

    def _state(self) -> DeviceState:
        house = self._shell.house
        if house is None or self._device is None:
            return DeviceState(DeviceId(""))
        return house.live.state(self._device.id)

    @Property(str, notify=partsChanged)
    def key(self) -> str:
        """Tile key shown; stays while the sheet slides away."""
        return self._key

    @Property(str, notify=headChanged)
    def name(self) -> str:
        """Name of the device or part."""
        tile = self._tile()
        return tile.name if tile else ""

    @Property(str, notify=headChanged)
    def place(self) -> str:
        """Its room."""
        tile = self._tile()
        return tile.place if tile else ""

    @Property(str, notify=headChanged)
    def words(self) -> str:
        """State in words."""
        tile = self._tile()
        return tile.face.state if tile else ""

    @Property(str, notify=headChanged)
    def glyph(self) -> str:
        """Icon as it is now."""
        tile = self._tile()
        return tile.face.icon if tile else "device"

    @Property(str, notify=headChanged)
    def hue(self) -> str:
        """Hue token."""
        tile = self._tile()
        return tile.face.hue if tile else KINDS["generic"].hue

    @Property(bool, notify=headChanged)
    def lit(self) -> bool:
        """On, open or at work."""
        tile = self._tile()
        return bool(tile and tile.face.on)

    @Property(str, notify=headChanged)
    def look(self) -> str:
        """Dress of the tile: `on`, `pending`, `unreachable`, `error` …"""
        tile = self._tile()
        return str(tile.face.look) if tile else "off"

    @Property(bool, notify=headChanged)
    def reachable(self) -> bool:
        """Whether its controls can be used now."""
        return self._state().freshness in (Freshness.FRESH, Freshness.STALE, Freshness.UNKNOWN)

    @Property("QVariantMap", notify=headChanged)  # type: ignore[arg-type]
    def reason(self) -> dict[str, str]:
        """`{text, tone, action, actionText}` of the banner; an empty text means none."""
        house = self._shell.house
        if house is None or self._device is None:
            return Reason().shown()
        now = self._board.now().wall if self._board is not None else 0.0
        missing = house.trouble is None and not self._device.parent and house.token(self._device.did) is None
        told = reason(self._device, self._description, self._state(), now, self._shell.language, keyless=missing)
        return told.shown()

    @Property(bool, notify=headChanged)
    def trying(self) -> bool:
        """Whether it is being asked again by hand."""
        return self._trying

    @Slot()
    def tryAgain(self) -> None:
        """Ask it for everything now."""
        house = self._shell.house
        if house is None or self._device is None or self._trying:
            return
        self._trying = True
        self.headChanged.emit()
        device = self._device
        self._shell.tasks.start(
            self._try(house, device.id), lambda error: self._shell.say().fail(error, self.own_name(device))
        )

    async def _try(self, house: House, device: DeviceId) -> None:
        try:
            await house.refresh(device)
        finally:
            self._trying = False
            self.headChanged.emit()

    @Slot()
    def identify(self) -> None:
        """Let it blink or beep."""
        house, device = self._shell.house, self._device
        if house is not None and device is not None:
            self._shell.tasks.start(
                house.identify(device.id), lambda error: self._shell.say().fail(error, self.own_name(device))
            )

    @Property(bool, notify=partsChanged)
    def identifies(self) -> bool:
        """Whether it can."""
        house = self._shell.house
        return bool(house and self._device and house.identify_action(self._device.id))

    # -- sections ----------------------------------------------------------------------------------------------

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def parts(self) -> list[QObject]:
        """Its parts (`PartView`), the one opened first."""
        return list(self._laid.parts)

    @Property(QObject, notify=partsChanged)
    def settings(self) -> QObject | None:
        """Rows (`RowList`)."""
        return self._laid.rows.get("settings")

    @Property(QObject, notify=partsChanged)
    def readings(self) -> QObject | None:
        """Rows."""
        return self._laid.rows.get("readings")

    @Property(QObject, notify=partsChanged)
    def consumables(self) -> QObject | None:
        """Rows."""
        return self._laid.rows.get("consumables")

    @Property(QObject, notify=partsChanged)
    def diagnostics(self) -> QObject | None:
        """Rows."""
        return self._laid.rows.get("diagnostics")

    @Property(QObject, notify=partsChanged)
    def actions(self) -> QObject | None:
        """Rows."""
        return self._laid.rows.get("actions")

    @Property(QObject, notify=partsChanged)
    def events(self) -> QObject | None:
        """Rows."""
        return self._laid.rows.get("events")

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def hidden(self) -> list[dict[str, str]]:
        """`{label, value}`: what of the spec is not shown, and why."""
        return self._laid.hidden

    @Property("QVariantList", notify=childrenChanged)  # type: ignore[arg-type]
    def childDevices(self) -> list[dict[str, str]]:
        """`{key, name, words, glyph, hue}` of the devices behind a gateway."""
        return self._children()

    @Property("QVariantList", notify=aboutChanged)  # type: ignore[arg-type]
    def about(self) -> list[dict[str, str]]:
        """`{label, value}` of what it is and how it is reached."""
        house, device = self._shell.house, self.record_shown
        if house is None or device is None:
            return []
        state = self._state()
        age = self._words_of_age(state.seen_at)
        return lines(house, device, self._description, state, age, self._shell.language)

    @Property(QObject, constant=True)
    def record(self) -> QObject:
        """Renaming, moving, key, tile (`DeviceRecord`)."""
        return self._record

    @Slot(str)
    def openChild(self, key: str) -> None:
        """Show another device."""
        self._shell.openSheet(key)

    # -- asking --------------------------------------------------------------------------------------------------

    @Property(str, notify=questionChanged)
    def questionTitle(self) -> str:
        """What is about to be done, '' while nothing is asked."""
        return self._question[0] if self._question else ""

    @Property(str, notify=questionChanged)
    def questionText(self) -> str:
        """Why it is asked."""
        return self._question[1] if self._question else ""

    @Slot(bool)
    def answer(self, yes: bool) -> None:
        """Go on, or leave it."""
        question, self._question = self._question, None
        self.questionChanged.emit()
        if question is not None:
            _, _, go_on, leave = question
            if yes:
                go_on()
            else:
                leave()

    def _ask(self, title: str, text: str, yes: Callable[[], None], no: Callable[[], None]) -> None:
        self.answer(False)
        self._question = (title, text, yes, no)
        self.questionChanged.emit()

    # -- inside ----------------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        key: str = self._shell.property("sheetKey")
        if not key:
            self._health.stop()
            self.answer(False)
            return
        self._open(key)
        self._health.start()
        house = self._shell.house
        if house is not None and self._device is not None and self._description is not None:
            self._shell.tasks.start(house.refresh(self._device.id), _told_by_state)

    def _open(self, key: str) -> None:
        house = self._shell.house
        device = house.devices.get(DeviceId(key.partition("/")[0])) if house is not None else None
        if house is None or device is None:
            self._shell.closeSheet()
            return
        self._key, self._device = key, device
        self._description = house.descriptions.get(device.id)
        self._language = self._shell.language
        self._build(house, device)
        self.partsChanged.emit()
        self._tell()

    def _restructured(self) -> None:
        self._happenings.watch(self._shell.house)
        if not self._shell.property("sheetKey") or self._device is None:
            return
        house, device = self._shell.house, self.record_shown
        if house is None or device is None:
            self._shell.closeSheet()
            return
        same = house.descriptions.get(device.id) is self._description and self._shell.language is self._language
        if same and device.part_names == self._device.part_names and device.name == self._device.name:
            self._device = device
            self._tell()
        else:
            self._open(self._key)

    def _build(self, house: House, device: Device) -> None:
        old = self._holder
        holder = self._holder = QObject(self)
        self._laid = Laid()
        if self._description is not None:
            desk = CommandDesk(self._shell, house, device.id, self._description, self._ask)
            self._laid = lay(self._shell, device, self._description, desk, holder, opened=self._key.partition("/")[2])
        self._language = self._shell.language
        self._refresh()
        if old is not None:
            QTimer.singleShot(_LINGER_MS, old, old.deleteLater)

    def _keep(self, setting: str, text: str) -> None:
        try:
            self._shell.store.save_setting(setting, text)
        except PanelError as error:
            self._shell.say().fail(error)

    def _flushed(self, keys: frozenset[str]) -> None:
        if self._device is None or not self._shell.property("sheetKey"):
            return
        device = self._device.id
        if any(key == device or key.startswith(f"{device}/") for key in keys):
            self._refresh()
            self.headChanged.emit()
        house = self._shell.house
        children = (
            {d.id for d in house.devices.values() if d.parent == self._device.did} if house is not None else set()
        )
        if any(key.partition("/")[0] in children for key in keys):
            self.childrenChanged.emit()

    def _refresh(self) -> None:
        state, description = self._state(), self._description
        if description is None or self._board is None or self._device is None:
            return
        usable = bool(self.property("reachable"))
        for point in self._laid.points.values():
            point.refresh(state, reachable=usable)
            if point.control.what == "event":
                self._date(point)
        language, now = self._shell.language, self._board.now()
        for part in self._laid.parts:
            name = part_name(self._device, description, part.plan.part.id, language)
            part.refresh(state, face(description, part.plan.part.id, state, name=name, language=language, now=now))

    def _happened(self, device: DeviceId) -> None:
        if self._device is not None and device == self._device.id:
            self._age()

    def _date(self, point: ControlPoint) -> None:
        last = self._happenings.last(self._device.id, point.control.id) if self._device else None
        point.hear(self._words_of_age(last.at) if last else "")

    def _age(self) -> None:
        for point in self._laid.points.values():
            if point.control.what == "event":
                self._date(point)
        self.aboutChanged.emit()

    def _words_of_age(self, at: float | None) -> str:
        if at is None or self._board is None:
            return ""
        return quantity.age(max(0.0, self._board.now().wall - at), self._shell.language)

    def _children(self) -> list[dict[str, str]]:
        house, device = self._shell.house, self._device
        if house is None or device is None or self._board is None:
            return []
        found = []
        for child in house.devices.values():
            tile = self._board.tile(child.id) if child.parent == device.did else None
            if tile is not None:
                shown = tile.face
                found.append(
                    {"key": tile.key, "name": tile.name, "words": shown.state, "glyph": shown.icon, "hue": shown.hue}
                )
        return found

    def _tell(self) -> None:
        self.headChanged.emit()
        self.childrenChanged.emit()
        self.aboutChanged.emit()
        self._record.changed.emit()


def _told_by_state(error: PanelError) -> None:
    """Opening asks the device once; that it failed shows in the banner."""
