"""What a person does with the record of a device: rename, move, new token, remove, how its tile stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.domain.address import parse_address
from lararium.domain.connection import OWN_RADIO
from lararium.domain.home import MIIO_PORT, Connection, Device, Layout, TileSize
from lararium.domain.ids import RoomId, Token
from lararium.ui.device.subject import SheetSubject
from lararium.ui.setup.typed import address_problem
from lararium.ui.shell import Shell, own_name

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_KEYLESS = OWN_RADIO | {Connection.INFRARED, Connection.VIRTUAL, Connection.CLOUD}


@QmlElement
@QmlUncreatable("made by the device sheet")
class DeviceRecord(QObject):  # type: ignore[operator]
    """Each change is stored and can be undone; a refusal becomes a notice."""

    changed = Signal()

    def __init__(self, shell: Shell, subject: SheetSubject, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._subject = subject

    def _device(self) -> Device | None:
        return self._subject.record

    def _layout(self) -> Layout:
        house = self._shell.house
        return house.layouts.get(self._subject.key, Layout()) if house else Layout()

    # -- names and places ------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its name as stored."""
        device = self._device()
        return device.name if device else ""

    @Property(str, notify=changed)
    def nameZh(self) -> str:
        """Its Chinese name as stored."""
        device = self._device()
        return device.name_zh if device else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def partNames(self) -> list[dict[str, str]]:
        """`{part, title, name}` of every part, where there are several."""
        device, description = self._device(), self._subject.description
        if device is None or description is None or len(description.parts) < 2:
            return []
        language = self._shell.language
        return [
            {"part": p.id, "title": p.title.of(language), "name": device.part_names.get(p.id, "")}
            for p in description.parts
        ]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rooms(self) -> list[dict[str, Any]]:
        """`{value, text}` of every room of the home, and none."""
        house = self._shell.house
        found = [
            {"value": str(room.id), "text": own_name(room.name, room.name_zh, self._shell.language)}
            for room in (house.rooms if house else ())
        ]
        return [*found, {"value": "", "text": self.tr("No room")}]

    @Property(str, notify=changed)
    def room(self) -> str:
        """Id of its room, '' for none."""
        device = self._device()
        return str(device.room or "") if device else ""

    @Slot(str, str)
    def rename(self, name: str, name_zh: str) -> None:
        """Give it other names; a blank Chinese name is none."""
        device = self._device()
        if device is None or (name.strip() == device.name and name_zh.strip() == device.name_zh):
            return
        edit = self._shell.household.edit
        self._shell.tasks.start(edit.rename_device(device.id, name, name_zh=name_zh))

    @Slot(str, str)
    def renamePart(self, part: str, name: str) -> None:
        """Give a part a name of its own; '' gives back the usual one."""
        device = self._device()
        if device is not None and name.strip() != device.part_names.get(part, ""):
            self._shell.tasks.start(self._shell.household.edit.rename_part(device.id, part, name))

    @Slot(str)
    def move(self, room: str) -> None:
        """Put it into another room."""
        device = self._device()
        if device is not None and room != str(device.room or ""):
            self._shell.tasks.start(self._shell.household.edit.move_device(device.id, RoomId(room) if room else None))

    # -- address -----------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def address(self) -> str:
        """Where it is, with the port where that is not the usual one; '' where nobody said."""
        device = self._device()
        if device is None or not device.host:
            return ""
        return device.host if device.port == MIIO_PORT else f"{device.host}:{device.port}"

    @Slot(str, result=str)
    def addressProblem(self, text: str) -> str:
        """What is wrong with an address as far as it is typed, '' for nothing."""
        return address_problem(text, self._shell.language)

    @Slot(str)
    def setAddress(self, text: str) -> None:
        """Say where it is now; it is asked there at once."""
        device = self._device()
        if device is not None:
            self._shell.tasks.start(self._readdress(device, text))

    async def _readdress(self, device: Device, text: str) -> None:
        host, port = parse_address(text)
        if (host, port) == (device.host, device.port):
            return
        await self._shell.household.edit.set_address(device.id, host, port)
        house = self._shell.house
        if house is not None and device.id in house.devices:
            await house.refresh(device.id)

    # -- key ---------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def keyed(self) -> bool:
        """Whether a key of its own is of any use: it has an address, or may get one."""
        device = self._device()
        return device is not None and device.parent is None and device.connection not in _KEYLESS

    @Slot(str, result=bool)
    def tokenFits(self, text: str) -> bool:
        """Whether it is 32 hexadecimal digits."""
        try:
            Token.parse(text)
        except ValueError:
            return False
        return True

    @Slot(str, result=bool)
    def replaceToken(self, text: str) -> bool:
        """Give it a new key and try it at once; whether the text was one."""
        device = self._device()
        if device is None:
            return False
        try:
            token = Token.parse(text)
        except ValueError:
            return False
        self._shell.tasks.start(self._replace(device, token))
        return True

    async def _replace(self, device: Device, token: Token) -> None:
        await self._shell.household.edit.replace_token(device.id, token)
        house = self._shell.house
        if house is not None and device.id in house.devices:
            await house.refresh(device.id)
            self._shell.say().say(
                lambda: self.tr("The new key of {0} works").format(self._subject.own_name(device)), tone="ok"
            )

    @Slot()
    def remove(self) -> None:
        """Forget it, its key included; the notice offers to take that back."""
        device = self._device()
        if device is not None:
            self._shell.tasks.start(self._remove(device))

    async def _remove(self, device: Device) -> None:
        name = self._subject.own_name(device)
        self._shell.closeSheet()
        await self._shell.household.edit.remove_device(device.id)
        self._shell.say().say(
            lambda: self.tr("{0} was removed").format(name),
            action_text=lambda: self.tr("Undo"),
            action=self._shell.undo,
        )

    # -- tile ------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def favourite(self) -> bool:
        """Whether its tile is pinned to Home."""
        return self._layout().favourite

    @Property(bool, notify=changed)
    def concealed(self) -> bool:
        """Whether its tile is hidden."""
        return self._layout().hidden

    @Property(str, notify=changed)
    def size(self) -> str:
        """`S`, `M` or `L`."""
        return str(self._layout().size)

    @Slot(bool)
    def setFavourite(self, on: bool) -> None:
        """Pin its tile to Home, or not."""
        self._place(replace(self._layout(), favourite=on))

    @Slot(bool)
    def setConcealed(self, on: bool) -> None:
        """Hide its tile, or not."""
        self._place(replace(self._layout(), hidden=on))

    @Slot(str)
    def setSize(self, size: str) -> None:
        """Size of its tile."""
        if size in ("S", "M", "L"):
            self._place(replace(self._layout(), size=TileSize(size)))

    def _place(self, layout: Layout) -> None:
        house, key = self._shell.house, self._subject.key
        if house is not None and key:
            self._shell.tasks.start(self._shell.household.edit.set_layout(house.home.id, key, layout))
