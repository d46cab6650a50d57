"""Simulated devices of old models, opened by our own links."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId, Token
from lararium.drivers.miio import legacy
from lararium.drivers.miio.legacy.link import LegacyLink
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.gate.gate import Gate
from lararium.sim.house import HouseDevice
from lararium.sim.server import SimulatedHouse
from tests.support.house import running_house, small_house

PLAYED = (
    "yeelink.light.color3",
    "yeelink.light.ceiling4",
    "yeelink.light.mono1",
    "philips.light.bulb",
    "philips.light.hbulb",
    "chuangmi.plug.v1",
    "chuangmi.plug.v3",
    "chuangmi.plug.m1",
    "chuangmi.plug.hmi208",
    "zhimi.airpurifier.v7",
    "zhimi.airpurifier.v3",
    "rockrobo.vacuum.v1",
    "roborock.vacuum.s5",
    "roborock.vacuum.s5e",
    "roborock.vacuum.a15",
    "roborock.vacuum.a27",
    "zhimi.fan.za4",
    "zhimi.humidifier.v1",
    "zhimi.heater.za1",
    "lumi.acpartner.v2",
    "lumi.acpartner.v3",
    "viomi.vacuum.v7",
    "dmaker.fan.p5",
    "leshow.fan.ss4",
    "deerma.humidifier.mjjsq",
    "deerma.humidifier.jsq1",
    "zhimi.airfresh.va2",
    "airdog.airpurifier.x3",
    "airdog.airpurifier.x7sm",
    "zimi.powerstrip.v2",
    "lumi.acpartner.mcn02",
    "chuangmi.ir.v2",
    "xiaomi.wifispeaker.v2",
    "zimi.clock.myk01",
    "xiaomi.repeater.v2",
    "lumi.gateway.v3",
)
"""Models that the simulated house plays and a table describes."""


def old(model: str, did: str = "501", **more: Any) -> HouseDevice:
    """A device of an old model in the cabin."""
    return HouseDevice(did, "cabin", "hall", f"Old {model}", model, legacy=True, **more)


class OldHouse:
    """A house of old devices and the links to them."""

    def __init__(self, house: SimulatedHouse, links: MiioLinks) -> None:
        self.house = house
        self.links = links

    async def open(self, did: str = "501", token: Token | None = None) -> LegacyLink:
        """A link to a device, as the engine gets it."""
        model = self.house.thing(did).model
        record = self.record(did)
        link = await self.links.open(record, token or self.house.token(did), legacy.description(model))
        assert isinstance(link, LegacyLink)
        return link

    def record(self, did: str) -> Device:
        """A device as the engine has it on record."""
        found = next(device for device in self.house.house.devices if device.did == did)
        if found.parent:
            return Device(
                DeviceId(did), Did(did), HomeId("cabin"), None, "Child", found.model, parent=Did(found.parent)
            )
        host, port = self.house.address(did)
        return Device(DeviceId(did), Did(did), HomeId("cabin"), None, "Old", found.model, host, port)

    def true(self, did: str = "501") -> dict[str, Any]:
        """True values by control id."""
        values: dict[str, Any] = self.house.thing(did).state()["values"]
        return values


@asynccontextmanager
async def old_house(
    gate: Gate, *devices: HouseDevice, gateway_port: int = 54321, **options: Any
) -> AsyncIterator[OldHouse]:
    """These devices on loopback, and links that know the way; `gateway_port` is where gateways find us."""
    async with running_house(small_house(*devices), **options) as house:
        links = MiioLinks(gate, SystemClock(), gateway_port=gateway_port)
        try:
            yield OldHouse(house, links)
        finally:
            await links.close()
