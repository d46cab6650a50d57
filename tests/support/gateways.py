"""A Lumi gateway with children on loopback, and what it tells us."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from lararium.drivers.miio.legacy.link import LegacyLink
from lararium.gate.gate import Gate
from lararium.ports import Push
from lararium.sim.house import HouseDevice
from lararium.sim.legacy.gateway import OldGateway
from tests.support.old_devices import OldHouse, old, old_house

GATEWAY = "104"


def sid(place: int) -> str:
    """The name of a child."""
    return f"lumi.158d00000000{place:02x}"


async def free_port(gate: Gate) -> int:
    """A UDP port of 127.0.0.1 that nobody has just now."""
    transport, _ = await gate.open_datagram(asyncio.DatagramProtocol, local=("127.0.0.1", 0))
    port: int = transport.get_extra_info("sockname")[1]
    transport.close()
    return port


class GatewayHouse(OldHouse):
    """A house with one gateway, 104, and children `sid(0)`, `sid(1)` …"""

    @property
    def gateway(self) -> OldGateway:
        """The gateway behind the wire."""
        thing = self.house.thing(GATEWAY)
        assert isinstance(thing, OldGateway)
        return thing

    async def open_listening(self, did: str) -> tuple[LegacyLink, list[Push]]:
        """A link whose pushes are kept."""
        heard: list[Push] = []
        link = await self.open(did)
        link.on_push(heard.append)
        return link, heard


@asynccontextmanager
async def gateway_house(
    gate: Gate, *models: str, model: str = "lumi.gateway.v3", faults: dict[str, Any] | None = None, **options: Any
) -> AsyncIterator[GatewayHouse]:
    """A gateway of `model` with these children."""
    port = await free_port(gate)
    devices: list[HouseDevice] = [old(model, GATEWAY, behaviour={"push_port": port}, faults=faults or {})]
    devices += [old(child, sid(place), parent=GATEWAY) for place, child in enumerate(models)]
    async with old_house(gate, *devices, gateway_port=port, **options) as world:
        yield GatewayHouse(world.house, world.links)


async def until(true: Callable[[], bool], seconds: float = 2.0) -> float:
    """Wait for something, turn by turn of the loop; the seconds it took. Raises TimeoutError."""
    loop = asyncio.get_running_loop()
    start = loop.time()
    while not true():
        if loop.time() - start > seconds:
            raise TimeoutError
        await asyncio.sleep(0.002)
    return loop.time() - start
