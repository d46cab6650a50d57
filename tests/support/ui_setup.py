"""A world for setup and settings: devices that answer a sweep, links by address, counters."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from lararium.domain.capability import Description
from lararium.domain.errors import DeviceSilent
from lararium.domain.home import Device
from lararium.domain.ids import Did, Token
from lararium.ports import DeviceInfo, Found, Interface
from lararium.ui.setup.services import PanelServices
from tests.support.ui_house import HeldLink

KEY_TEXT = "00112233445566778899aabbccddeeff"
NETWORK = Interface("lo", "127.0.0.1", 8, "127.255.255.255")


class NewLink(HeldLink):
    """A device nobody added yet; it takes one token only."""

    def __init__(self, did: Did, model: str, right: bool) -> None:
        super().__init__(did, {}, silent=False)
        self.model, self.right = model, right

    async def info(self) -> DeviceInfo:
        if not self.right:
            raise DeviceSilent
        return DeviceInfo(self.model, mac="AA:BB:CC:00:11:22")


class NewLinks:
    """`DeviceLinks` to devices by address."""

    def __init__(self, devices: dict[str, tuple[str, str]]) -> None:
        self.devices = devices
        self.opened: list[str] = []

    async def open(self, device: Device, token: Token, description: Description | None) -> NewLink:
        self.opened.append(device.host)
        if device.host not in self.devices:
            raise DeviceSilent
        did, model = self.devices[device.host]
        return NewLink(Did(did), model, token == Token.parse(KEY_TEXT))


class Sweeps:
    """`Discovery` that finds what it was given."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.found = list(found)
        self.asked: list[tuple[int, tuple[str, ...]]] = []

    async def sweep(
        self, interfaces: Sequence[Interface], subnets: Sequence[str] = (), port: int = 54321
    ) -> AsyncIterator[Found]:
        self.asked.append((len(interfaces), tuple(subnets)))
        for one in self.found:
            yield one


def world(found: Sequence[Found] = (), devices: dict[str, tuple[str, str]] | None = None) -> PanelServices:
    return PanelServices(discovery=Sweeps(found), interfaces=lambda: (NETWORK,), links=NewLinks(devices or {}))
