"""The device sheet as a view-model: what the open tile's device is, shows, and can do."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.errors import PanelError
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId
from lararium.domain.spec.kinds import KINDS
from lararium.engine.house import House
from lararium.ui.device.children import GatewayTree
from lararium.ui.device.health import HealthView
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.question import Question
from lararium.ui.device.record import DeviceRecord
from lararium.ui.device.standing import Standing
from lararium.ui.device.subject import SheetSubject
from lararium.ui.shell import Shell

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_AGEING_MS = 2000


@QmlElement
@QmlUncreatable("made by the panel")
class DeviceSheet(QObject):  # type: ignore[operator]
    """One for the window; follows `shell.sheetKey`. Parts and rows are made anew when the device changes."""

    partsChanged = Signal()
    headChanged = Signal()
    questionChanged = Signal()
    feedChanged = Signal()
    childrenChanged = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._subject = SheetSubject(shell)
        self._question = Question(self.questionChanged.emit)
        self._health = HealthView(shell, self._subject, self)
        self._standing = Standing(shell, self._subject, self, self._question.ask, self._aged)
        self._record = DeviceRecord(shell, self._subject, self)
        self._tree = GatewayTree(shell, self._subject, self)
        for signal in (self.partsChanged, self.headChanged, self.childrenChanged):
            signal.connect(self._tree.refresh)
        self._trying = False
        self._feed: list[dict[str, str]] = []
        self._ageing = QTimer(self, interval=_AGEING_MS)
        self._ageing.timeout.connect(self._standing.age)
        shell.sheetChanged.connect(self._follow)
        shell.structureChanged.connect(self._restructured)
        if self._subject.board is not None:
            self._subject.board.flushed.connect(self._flushed)
        self._restructured()

    def point(self, control: str) -> ControlPoint | None:
        """The point of a control."""
        return self._standing.point(control)

    # -- head ----------------------------------------------------------------------------------------------

    @Property(str, notify=partsChanged)
    def key(self) -> str:
        """Tile key shown; stays while the sheet slides away."""
        return self._subject.key

    @Property(str, notify=headChanged)
    def name(self) -> str:
        """Name of the device or part."""
        tile = self._subject.tile
        return tile.name if tile else ""

    @Property(str, notify=headChanged)
    def place(self) -> str:
        """Its room."""
        tile = self._subject.tile
        return tile.place if tile else ""

    @Property(str, notify=headChanged)
    def words(self) -> str:
        """State in words."""
        tile = self._subject.tile
        return tile.face.state if tile else ""

    @Property(str, notify=headChanged)
    def glyph(self) -> str:
        """Icon as it is now."""
        tile = self._subject.tile
        return tile.face.icon if tile else "device"

    @Property(str, notify=headChanged)
    def hue(self) -> str:
        """Hue token."""
        tile = self._subject.tile
        return tile.face.hue if tile else KINDS["generic"].hue

    @Property(bool, notify=headChanged)
    def lit(self) -> bool:
        """On, open or at work."""
        tile = self._subject.tile
        return bool(tile and tile.face.on)

    @Property(str, notify=headChanged)
    def look(self) -> str:
        """Dress of the tile: `on`, `pending`, `unreachable`, `error` …"""
        tile = self._subject.tile
        return str(tile.face.look) if tile else "off"

    @Property("QVariantMap", notify=headChanged)  # type: ignore[arg-type]
    def reason(self) -> dict[str, str]:
        """`{text, tone, action, actionText}` of the banner; an empty text means none."""
        return self._subject.reason().shown()

    @Property(bool, notify=headChanged)
    def apart(self) -> bool:
        """Whether there is no way to it at all, so that its controls are of no use."""
        return self._subject.apart

    @Property("QVariantList", notify=headChanged)  # type: ignore[arg-type]
    def alerts(self) -> list[dict[str, str]]:
        """`{what, next, tone}` of its faults and of what runs low."""
        return self._subject.alerts()

    @Property(bool, notify=headChanged)
    def trying(self) -> bool:
        """Whether it is being asked again by hand."""
        return self._trying

    @Slot()
    def tryAgain(self) -> None:
        """Ask it for everything now."""
        house, device = self._shell.house, self._subject.device
        if house is not None and device is not None and not self._trying:
            self._trying = True
            self.headChanged.emit()
            self._start(device, self._try(house, device.id))

    async def _try(self, house: House, device: DeviceId) -> None:
        try:
            await house.try_again(device)
        finally:
            self._trying = False
            self.headChanged.emit()

    @Slot()
    def identify(self) -> None:
        """Let it blink or beep."""
        house, device = self._shell.house, self._subject.device
        if house is not None and device is not None:
            self._start(device, house.identify(device.id))

    @Property(bool, notify=partsChanged)
    def identifies(self) -> bool:
        """Whether it can."""
        house, device = self._shell.house, self._subject.device
        return bool(house and device and house.identify_action(device.id))

    # -- sections ----------------------------------------------------------------------------------------------

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def parts(self) -> list[QObject]:
        """Its parts (`PartView`), the one opened first."""
        return list(self._standing.laid.parts)

    @Property(QObject, notify=partsChanged)
    def settings(self) -> QObject | None:
        """Rows (`RowList`)."""
        return self._standing.rows("settings")

    @Property(QObject, notify=partsChanged)
    def readings(self) -> QObject | None:
        """Rows."""
        return self._standing.rows("readings")

    @Property(QObject, notify=partsChanged)
    def consumables(self) -> QObject | None:
        """Rows."""
        return self._standing.rows("consumables")

    @Property(QObject, notify=partsChanged)
    def diagnostics(self) -> QObject | None:
        """Rows."""
        return self._standing.rows("diagnostics")

    @Property(QObject, notify=partsChanged)
    def actions(self) -> QObject | None:
        """Rows."""
        return self._standing.rows("actions")

    @Property(QObject, notify=partsChanged)
    def events(self) -> QObject | None:
        """Rows."""
        return self._standing.rows("events")

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def hidden(self) -> list[dict[str, str]]:
        """`{label, value}`: what of the spec is not shown, and why."""
        return self._standing.laid.hidden

    @Property("QVariantList", notify=feedChanged)  # type: ignore[arg-type]
    def feed(self) -> list[dict[str, str]]:
        """`{when, what, told}` of what it reported by itself, newest first."""
        return self._feed

    @Property(QObject, constant=True)
    def health(self) -> QObject:
        """Why it answers or does not (`HealthView`)."""
        return self._health

    @Property(QObject, constant=True)
    def record(self) -> QObject:
        """Renaming, moving, key, tile (`DeviceRecord`)."""
        return self._record

    @Property(QObject, constant=True)
    def tree(self) -> QObject:
        """Its gateway and what hangs on it (`GatewayTree`)."""
        return self._tree

    # -- asking --------------------------------------------------------------------------------------------------

    @Property(str, notify=questionChanged)
    def questionTitle(self) -> str:
        """What is about to be done, '' while nothing is asked."""
        return self._question.title

    @Property(str, notify=questionChanged)
    def questionText(self) -> str:
        """Why it is asked."""
        return self._question.text

    @Slot(bool)
    def answer(self, yes: bool) -> None:
        """Go on, or leave it."""
        self._question.answer(yes)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _aged(self) -> None:
        self._health.refresh()
        feed = self._standing.feed()
        if feed != self._feed:
            self._feed = feed
            self.feedChanged.emit()

    def _start(self, device: Device, work: Coroutine[Any, Any, object]) -> None:
        self._shell.tasks.start(work, lambda error: self._shell.say().fail(error, self._subject.own_name(device)))

    def _follow(self) -> None:
        key: str = self._shell.property("sheetKey")
        if not key:
            self._ageing.stop()
            self._question.answer(False)
            return
        self._open(key)
        self._ageing.start()
        house, device = self._shell.house, self._subject.device
        if house is not None and device is not None and self._subject.description is not None:
            self._shell.tasks.start(house.refresh(device.id), _told_by_state)

    def _open(self, key: str) -> None:
        if not self._subject.open(key):
            self._shell.closeSheet()
            return
        self._standing.make()
        self.partsChanged.emit()
        self._tell()

    def _restructured(self) -> None:
        self._standing.watch()
        if not self._shell.property("sheetKey") or self._subject.device is None:
            return
        device = self._subject.record
        if device is None:
            self._shell.closeSheet()
        elif self._subject.follow(device):
            self._tell()
        else:
            self._open(self._subject.key)

    def _flushed(self, keys: frozenset[str]) -> None:
        if not self._shell.property("sheetKey"):
            return
        if self._subject.is_among(keys):
            self._standing.refresh()
            self._health.refresh()
            self.headChanged.emit()
        if self._subject.has_children_among(keys):
            self.childrenChanged.emit()

    def _tell(self) -> None:
        self.headChanged.emit()
        self.childrenChanged.emit()
        self._aged()
        self._record.changed.emit()


def _told_by_state(error: PanelError) -> None:
    """Opening asks the device once; that it failed shows in the banner."""
