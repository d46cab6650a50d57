"""What a device hangs on and what hangs on it, as the sheet shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.home import Connection, Device
from lararium.domain.ids import DeviceId
from lararium.domain.import_list import Row
from lararium.domain.reach import Reach
from lararium.domain.sentences import sentence
from lararium.domain.state import Freshness
from lararium.engine.house import House
from lararium.ports import Child
from lararium.ui.device.subject import SheetSubject
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Tile
from lararium.ui.setup.services import services
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChildRow:
    """One device behind a gateway. `badge` tells that there is no way to it, '' where there is one."""

    key: str
    name: str
    detail: str
    glyph: str
    hue: str
    badge: str


@QmlElement
@QmlUncreatable("made by the device sheet")
class GatewayTree(QObject):  # type: ignore[operator]
    """Follows the device of the sheet: its gateway above it, its children below it."""

    changed = Signal()

    def __init__(self, shell: Shell, subject: SheetSubject, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._subject = subject
        self._rows = Records(ChildRow, self)
        self._looking = False

    @Slot()
    def refresh(self) -> None:
        """Look at both anew."""
        self._rows.show([self._row(child) for child in self._children()])
        self.changed.emit()

    # -- what hangs on it ------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """`Records` of the devices behind it: roles key, name, detail, glyph, hue, badge."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many."""
        return len(self._rows.rows)

    @Property(str, notify=changed)
    def countText(self) -> str:
        """`12 devices, 3 of them out of reach`, '' for none."""
        apart = sum(bool(row.badge) for row in self._rows.rows)
        if not self._rows.rows:
            return ""
        return (
            sentence("reach.counted", self._shell.language, devices=self._devices(), count=apart)
            if apart
            else self._devices()
        )

    @Property(str, notify=changed)
    def notice(self) -> str:
        """That it is silent and all behind it waits, or ''."""
        device = self._subject.record
        if device is None or not self._rows.rows or self._subject.state.freshness is not Freshness.OFFLINE:
            return ""
        fields = {"name": self._subject.own_name(device), "count": self._devices()}
        return sentence("reach.children_silent", self._shell.language, **fields)

    @Slot(str)
    def open(self, key: str) -> None:
        """The sheet of a child."""
        self._shell.openSheet(key)

    @Property(bool, notify=changed)
    def canLook(self) -> bool:
        """Whether it is a gateway that tells what hangs on it."""
        device, asking = self._subject.record, services(self._shell).gateways
        return device is not None and asking is not None and asking.lists_children(device.model)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether it is being asked."""
        return self._looking

    @Slot()
    def look(self) -> None:
        """Ask it for its devices and add those that are new."""
        device = self._subject.record
        if device is not None and not self._looking:
            self._looking = True
            self.changed.emit()
            name = self._subject.own_name(device)
            self._shell.tasks.start(self._look(device), lambda error: self._shell.say().fail(error, name))

    async def _look(self, gateway: Device) -> None:
        asking, house = services(self._shell).gateways, self._subject.house
        try:
            if asking is None or house is None:
                return
            await house.refresh(gateway.id)  # opens its link
            found = await asking.children(gateway)
            room = next((room.name for room in house.rooms if room.id == gateway.room), "")
            rows = [_listed(child, number, gateway, room, house) for number, child in enumerate(found, 1)]
            result = await self._shell.household.edit.import_devices(rows, gateway.home)
        finally:
            self._looking = False
            self.changed.emit()
        self._shell.say().say(
            lambda: sentence("reach.looked", self._shell.language, found=len(found), new=len(result.added)),
            tone="ok",
            action_text=(lambda: sentence("panel.undo", self._shell.language)) if result.added else "",
            action=self._shell.undo,
        )

    # -- what it hangs on ------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def hangsOn(self) -> str:
        """Name of its gateway, '' where it has none or this home does not know it."""
        gateway = self._gateway()
        return self._subject.own_name(gateway) if gateway is not None else ""

    @Property(bool, notify=changed)
    def needsGateway(self) -> bool:
        """Whether it has no address of its own and could hang on a gateway."""
        device, reach = self._subject.record, self._subject.state.reach
        return device is not None and not device.host and reach not in (Reach.INFRARED, Reach.VIRTUAL, Reach.CLOUD)

    @Property(str, notify=changed)
    def gateway(self) -> str:
        """Id of its gateway, '' for none."""
        gateway = self._gateway()
        return str(gateway.id) if gateway is not None else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def gateways(self) -> list[dict[str, Any]]:
        """`{value, text, glyph}`: none, then the devices that it may hang on, the likely ones first."""
        house, device = self._subject.house, self._subject.record
        if house is None or device is None:
            return []
        found = [{"value": str(d.id), "text": self._subject.own_name(d), "glyph": "gateway"} for d in gateways(house)]
        return [{"value": "", "text": self.tr("No gateway")}, *(row for row in found if row["value"] != device.id)]

    @Slot()
    def openGateway(self) -> None:
        """The sheet of its gateway."""
        gateway = self._gateway()
        tile = self._tile(gateway) if gateway is not None else None
        if tile is not None:
            self._shell.openSheet(tile.key)

    @Slot(str)
    def choose(self, gateway: str) -> None:
        """Let it hang on another device, '' for none; it is asked through it at once."""
        device = self._subject.record
        known = self._gateway()
        if device is not None and gateway != (known.id if known is not None else ""):
            edit = self._shell.household.edit
            self._shell.tasks.start(edit.set_gateway(device.id, DeviceId(gateway) if gateway else None))

    # -- inside ----------------------------------------------------------------------------------------

    def _devices(self) -> str:
        count = len(self._rows.rows)
        return sentence("tile.device" if count == 1 else "tile.devices", self._shell.language, count=count)

    def _gateway(self) -> Device | None:
        house, device = self._subject.house, self._subject.record
        return house.gateway(device.id) if house is not None and device is not None else None

    def _children(self) -> list[Tile]:
        """Their main tiles, by room and name."""
        house, device = self._subject.house, self._subject.record
        if house is None or device is None or not device.did:
            return []
        tiles = [self._tile(each) for each in house.devices.values() if each.parent == device.did]
        return sorted((tile for tile in tiles if tile is not None), key=lambda tile: (tile.room_order, tile.name))

    def _tile(self, device: Device) -> Tile | None:
        board = self._subject.board
        if board is None:
            return None
        found: Tile | None = board.tile(device.id)
        return found or next((tile for tile in board.tiles() if tile.device.id == device.id), None)

    def _row(self, tile: Tile) -> ChildRow:
        house = self._subject.house
        apart = house is not None and not house.live.state(tile.device.id).reach.is_open
        detail = " · ".join(filter(None, (tile.place, tile.face.state)))
        name = own_name(tile.device.name, tile.device.name_zh, self._shell.language)
        return ChildRow(tile.key, name, detail, tile.face.icon, tile.face.hue, tile.face.badge if apart else "")


def _listed(child: Child, number: int, gateway: Device, room: str, house: House) -> Row:
    """A child as a row of a list. It keeps its name where it is known; a new one is called by its model."""
    known = next((device.name for device in house.devices.values() if device.did == child.did), "")
    return Row(
        number=number,
        name=known or child.model or child.did,
        did=child.did,
        token=None,
        model=child.model,
        parent=gateway.did,
        room=room,
        connection=Connection.ZIGBEE,
    )


def gateways(house: House) -> list[Device]:
    """The devices of a home that others may hang on: those that serve as a gateway already first, then gateways, then
    speakers, which often are one, too.
    """
    parents = {device.parent for device in house.devices.values() if device.parent}

    def rank(device: Device) -> tuple[bool, bool, bool, str]:
        description = house.descriptions.get(device.id)
        kind = description.kind if description is not None else ""
        named = kind == "gateway" or "gateway" in device.model
        return device.did not in parents, not named, kind != "speaker", device.name

    return sorted((d for d in house.devices.values() if d.host and d.did and not d.parent), key=rank)
