"""The two clients that are compared: our links, and python-miio as it comes."""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

from lararium.domain.capability import Description
from lararium.domain.home import Device, Home
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.gate.limits import raise_file_limit
from lararium.gate.policy import Policy
from lararium.ports import DeviceLink
from lararium.sim.server import token_of
from lararium.vault.memory_vault import MemoryVault
from tests.bench.simulator import HOME, MODEL, PROPERTIES, SEED, SPEC
from tests.support.world import MemoryStore

Places = Sequence[Sequence[Any]]
"""Did, host, port of each device."""


def description() -> Description:
    """Our reading of the bench lamp."""
    return describe(parse_document(json.loads(json.dumps(SPEC)), MODEL))


def controls() -> list[str]:
    """Ids of its fifteen properties."""
    found = [c.id for c in description() if c.what == "property" and c.readable]
    if len(found) != len(PROPERTIES):
        raise RuntimeError(f"{len(found)} of {len(PROPERTIES)} properties can be read")
    return [str(name) for name in found]


def records(places: Places) -> list[Device]:
    """Devices as the panel has them on record."""
    return [
        Device(DeviceId(f"d{did}"), Did(did), HomeId(HOME), None, f"Lamp {did}", MODEL, host, port, order=order)
        for order, (did, host, port) in enumerate(places)
    ]


class OurClient:
    """The panel's links to all devices."""

    def __init__(self) -> None:
        raise_file_limit()
        self.links = MiioLinks(Gate(Policy.TEST), SystemClock())
        self.open: list[DeviceLink] = []

    async def connect(self, places: Places) -> None:
        """Open all; nothing is sent."""
        known = description()
        for device in records(places):
            self.open.append(await self.links.open(device, token_of(SEED, device.did), known))

    async def greet(self) -> None:
        """Say hello to all that answer."""
        await asyncio.gather(*(link.hello() for link in self.open), return_exceptions=True)

    async def close(self) -> None:
        """Close all."""
        await asyncio.gather(*(link.close() for link in self.open))
        await self.links.close()


class _Described:
    def __init__(self) -> None:
        self._description = description()

    def description(self, model: str) -> Description | None:
        return self._description


async def our_household(places: Places, links: type[MiioLinks] = MiioLinks) -> Household:
    """The engine on these devices, loaded and not started; python-miio is imported."""
    raise_file_limit()
    store = MemoryStore()
    store.save_home(Home(HomeId(HOME), "Bench"))
    devices = records(places)
    store.save_devices(devices)
    keys: Mapping[HomeId, Any] = {HomeId(HOME): {device.did: token_of(SEED, device.did) for device in devices}}
    clock = SystemClock()
    opening = links(Gate(Policy.TEST), clock)
    await opening.preload()
    household = Household(store=store, secrets=MemoryVault(keys), links=opening, specs=_Described(), clock=clock)
    household.load()
    return household


def stock_devices(places: Places) -> list[Any]:
    """python-miio's own `MiotDevice`s, unmended; it knows only port 54321."""
    warnings.simplefilter("ignore")
    from miio.miot_device import MiotDevice

    mapping = {f"{siid}:{piid}": {"siid": siid, "piid": piid} for siid, piid in PROPERTIES}
    return [
        MiotDevice(host, token_of(SEED, did).reveal().hex(), model=MODEL, mapping=mapping) for did, host, _ in places
    ]
