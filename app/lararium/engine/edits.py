"""What a person changes about an estate, devices first; each change is stored and can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lararium.domain.errors import BadInput, NoSuchThing
from lararium.domain.home import MIIO_PORT, Connection, Device
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.domain.words import Words
from lararium.engine import importing
from lararium.engine.importing import ImportResult, ImportRow
from lararium.engine.place_edits import PlaceEdits
from lararium.engine.typed import checked_did, checked_model, checked_name, checked_port, plain


class Edits(PlaceEdits):
    """All edits: those of places, and those of devices."""

    async def add_device(
        self,
        home: HomeId,
        room: RoomId | None,
        name: str,
        *,
        did: Did,
        model: str,
        host: str,
        token: Token | None,
        port: int = MIIO_PORT,
        name_zh: str = "",
        parent: Did | None = None,
        mac: str = "",
        connection: Connection = Connection.UNKNOWN,
    ) -> Device:
        """A new device with its key; one behind a gateway needs none. A did the home already has raises BadInput."""
        house = self._estate.house(home)
        did, model = checked_did(did), checked_model(model)
        if any(known.did == did for known in house.devices.values()):
            raise BadInput("error.input.did_known" if did else "error.input.did_needed", did=did)
        if token is None and not parent:
            raise BadInput("error.input.token")
        if parent and not did:
            raise BadInput("error.input.gateway_did")
        self._check_room(home, room)
        order = max((known.order for known in house.devices.values()), default=-1) + 1
        device = Device(
            id=DeviceId(self._new_id()),
            did=did,
            home=home,
            room=room,
            name=checked_name(name),
            model=model,
            host=host.strip(),
            port=checked_port(port),
            name_zh=plain(name_zh),
            parent=parent,
            mac=mac,
            order=order,
            connection=connection,
        )
        await self._do(
            Words(f"Add {device.name}", f"添加{device.name}"),
            lambda: self._estate.put_devices([device], {did: token} if token else None),
            lambda: self._estate.drop_devices(home, [device.id]),
        )
        return device

    async def remove_device(self, device: DeviceId) -> None:
        """Forget the device and its key."""
        house = self._estate.house_of(device)
        contents = self._estate.contents(house.home.id, [device])
        old = house.devices[device]
        await self._do(
            Words(f"Remove {old.name}", f"删除{old.name}"),
            lambda: self._estate.drop_devices(old.home, [device]),
            lambda: self._estate.bring_back(contents),
        )

    async def rename_device(self, device: DeviceId, name: str, *, name_zh: str | None = None) -> Device:
        """Give the device another name; its Chinese name goes unless given."""
        old = self._device(device)
        label = Words(f"Rename {old.name}", f"重命名{old.name}")
        return await self._change(label, device, name=checked_name(name), name_zh=plain(name_zh or ""))

    async def rename_part(self, device: DeviceId, part: str, name: str) -> Device:
        """Give a part another name; '' gives back its own."""
        old = self._device(device)
        names = {key: kept for key, kept in old.part_names.items() if key != part}
        if name.strip():
            names[part] = checked_name(name)
        label = Words(f"Rename {old.name}", f"重命名{old.name}")
        return await self._change(label, device, part_names=names)

    async def move_device(self, device: DeviceId, room: RoomId | None) -> Device:
        """Put the device into another room of its home, or none. Raises NoSuchThing for a room elsewhere."""
        old = self._device(device)
        self._check_room(old.home, room)
        return await self._change(Words(f"Move {old.name}", f"移动{old.name}"), device, room=room)

    async def set_address(self, device: DeviceId, host: str, port: int = MIIO_PORT) -> Device:
        """Give the device another address."""
        old = self._device(device)
        label = Words(f"New address of {old.name}", f"修改{old.name}的地址")
        return await self._change(label, device, host=host.strip(), port=checked_port(port))

    async def set_gateway(self, device: DeviceId, gateway: DeviceId | None) -> Device:
        """Let the device hang on a gateway of its home, or on none. Raises BadInput, NoSuchThing."""
        old = self._device(device)
        label = Words(f"Gateway of {old.name}", f"修改{old.name}的网关")
        parent = self.checked_gateway(old.home, gateway).did if gateway else None
        if gateway == device:
            raise BadInput("error.input.gateway", name=old.name)
        return await self._change(label, device, parent=parent)

    def checked_gateway(self, home: HomeId, gateway: DeviceId) -> Device:
        """A device that others may hang on: with an address and an id, in that home. Raises BadInput, NoSuchThing."""
        known = self._device(gateway)
        if not known.host or not known.did or known.home != home:
            raise BadInput("error.input.gateway", name=Words(known.name, known.name_zh or known.name))
        return known

    async def set_model(self, device: DeviceId, model: str, *, firmware: str = "", mac: str = "") -> Device:
        """Note what the device says it is."""
        old = self._device(device)
        label = Words(f"Model of {old.name}", f"修改{old.name}的型号")
        return await self._change(label, device, model=model, firmware=firmware or old.firmware, mac=mac or old.mac)

    async def replace_token(self, device: DeviceId, token: Token) -> None:
        """Give the device a new key; it is tried at once. Undo brings the old key back, if it was known."""
        old = self._device(device)
        before = self._estate.house(old.home).token(old.did)

        async def put(key: Token | None) -> None:
            if key is not None:
                await self._estate.put_devices([self._device(device)], {old.did: key})

        await self._do(
            Words(f"New token of {old.name}", f"更换{old.name}的 Token"), lambda: put(token), lambda: put(before)
        )

    async def import_devices(self, rows: Sequence[ImportRow], home: HomeId | None = None) -> ImportResult:
        """Add the devices of a list, or mend address and key of known ones; homes and rooms are made as named.

        With `home` all rows go there. One undoable step.
        """
        plan = importing.plan(self._estate, rows, home, self._new_id)
        count = len(plan.result.added) + len(plan.result.updated)
        if count:
            await self._do(
                Words(f"Import {count} devices", f"导入 {count} 台设备"),
                lambda: importing.carry_out(self._estate, plan),
                lambda: importing.take_back(self._estate, plan),
            )
        return plan.result

    # -- inside ------------------------------------------------------------------------------------------------

    async def _change(self, label: Words, device: DeviceId, **fields: Any) -> Device:
        """Only these fields: what else changes meanwhile (an address found anew) survives an undo."""
        old = {name: getattr(self._device(device), name) for name in fields}

        async def put(values: Mapping[str, Any]) -> None:
            await self._estate.put_devices([replace(self._device(device), **values)])

        await self._do(label, lambda: put(fields), lambda: put(old))
        return self._device(device)

    def _device(self, device: DeviceId) -> Device:
        return self._estate.house_of(device).devices[device]

    def _check_room(self, home: HomeId, room: RoomId | None) -> None:
        if room is not None and self._estate.room(room).home != home:
            raise NoSuchThing(name=self._estate.room(room).name)
