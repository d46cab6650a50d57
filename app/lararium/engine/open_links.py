"""The open links of one home: opened on first use, once, many at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from lararium.domain.capability import Description
from lararium.domain.errors import NoSuchThing
from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, Token
from lararium.ports import DeviceLink, DeviceLinks, Push, Unsubscribe


class OpenLinks:
    """`find` gives a device and its gateway, `token` its key (or raises why there is none)."""

    def __init__(
        self,
        links: DeviceLinks,
        *,
        find: Callable[[DeviceId], tuple[Device, Device | None, Description | None]],
        token: Callable[[Device, Device | None], Token],
        on_push: Callable[[DeviceId, Push], None],
    ) -> None:
        self._links = links
        self._find = find
        self._token = token
        self._on_push = on_push
        self._open: dict[DeviceId, tuple[DeviceLink, Unsubscribe]] = {}
        self._opening: dict[DeviceId, asyncio.Task[DeviceLink]] = {}

    async def get(self, device: DeviceId) -> DeviceLink:
        """The link, opened now if need be. Raises NoSuchThing, WrongToken, VaultError, GateRefused, BadInput."""
        entry = self._open.get(device)
        if entry is not None:
            return entry[0]
        opening = self._opening.get(device)
        if opening is None:
            opening = self._opening[device] = asyncio.create_task(self._open_one(device))
            opening.add_done_callback(lambda task: self._opened(device, task))
        return await asyncio.shield(opening)

    def opened(self, device: DeviceId) -> DeviceLink | None:
        """The link if it is open."""
        entry = self._open.get(device)
        return entry[0] if entry else None

    async def close(self, device: DeviceId) -> None:
        """Close the link; the next `get` opens it anew, with what is then known of the device."""
        opening = self._opening.pop(device, None)
        if opening is not None:
            opening.cancel()
            await asyncio.gather(opening, return_exceptions=True)
        entry = self._open.pop(device, None)
        if entry is not None:
            link, leave = entry
            leave()
            await link.close()

    async def close_all(self) -> None:
        """Close every link; one that fails to close does not keep the others open."""
        devices = {*self._open, *self._opening}
        await asyncio.gather(*(self.close(device) for device in devices), return_exceptions=True)

    async def _open_one(self, device: DeviceId) -> DeviceLink:
        record, gateway, description = self._find(device)
        token = self._token(record, gateway)
        if gateway is not None:
            await self.get(gateway.id)
            record = replace(record, host=gateway.host, port=gateway.port)
        if not record.host:
            raise NoSuchThing("error.device.no_address")
        link = await self._links.open(record, token, description)
        self._open[device] = link, link.on_push(lambda push: self._on_push(device, push))
        return link

    def _opened(self, device: DeviceId, task: asyncio.Task[DeviceLink]) -> None:
        if self._opening.get(device) is task:
            del self._opening[device]
        if not task.cancelled():
            task.exception()


def is_that(device: Device, greeted: Did) -> bool:
    """Whether the did that greets is the device's; a child is greeted by its gateway, a device may lack its did."""
    return bool(device.parent) or not device.did or device.did == greeted
