"""A household with a Lumi gateway: its children are imported, polled, commanded, heard, and lost together."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from lararium.domain.import_list import parse
from lararium.domain.state import Freshness
from lararium.domain.tile.model import Subject
from lararium.domain.tile.reach import Cut, reach
from lararium.domain.words import Language
from lararium.drivers.miio import legacy
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.patience import Patience
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.sim.server import SimulatedHouse
from tests.support.gateways import GATEWAY, free_port, sid
from tests.support.house import running_house, small_house
from tests.support.old_devices import old
from tests.support.world import MemorySecrets, MemoryStore

CHILDREN = ("lumi.weather.v1", "lumi.plug", "lumi.sensor_motion.aq2", "lumi.sensor_magnet.aq2", "lumi.sensor_switch.v2")
SHORT = Patience(budget=0.3, longest_first=0.1)


class Home:
    """The household and the house behind the wire."""

    def __init__(self, household: Household, simulated: SimulatedHouse) -> None:
        self.household = household
        self.simulated = simulated
        self.house = household.houses[0]

    def shown(self, did: str, control: str) -> object:
        return self.house.live.state(self.household.find(did).id).shown(control)

    def freshness(self, did: str) -> Freshness:
        return self.house.live.state(self.household.find(did).id).freshness

    async def until(self, reached: Callable[[], bool], seconds: float = 5.0) -> float:
        started, changed = time.monotonic(), asyncio.Event()
        leave = self.house.live.observe(lambda devices: changed.set())
        try:
            async with asyncio.timeout(seconds):
                while not reached():
                    changed.clear()
                    await changed.wait()
        finally:
            leave()
        return time.monotonic() - started


@asynccontextmanager
async def home(gate: Gate, models: Sequence[str] = CHILDREN) -> AsyncIterator[Home]:
    port = await free_port(gate)
    devices = [old("lumi.gateway.v3", GATEWAY, behaviour={"push_port": port})]
    devices += [old(model, sid(place), parent=GATEWAY) for place, model in enumerate(models)]
    devices.append(old("yeelink.light.color3"))
    async with running_house(small_house(*devices)) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock, patience=SHORT, slow_patience=SHORT, gateway_port=port)
        household = Household(store=MemoryStore(), secrets=MemorySecrets(clock), links=links, specs=legacy, clock=clock)
        await household.edit.import_devices(parse(json.dumps(simulated.export()), "export.json").rows)
        await household.start()
        try:
            yield Home(household, simulated)
        finally:
            await household.stop()
            await links.close()


async def test_children_are_polled_commanded_and_heard(gate: Gate) -> None:
    async with home(gate) as world:
        dids = [GATEWAY, *(sid(place) for place in range(len(CHILDREN)))]
        await world.until(lambda: all(world.freshness(did) is Freshness.FRESH for did in dids))
        assert world.shown(sid(0), "temperature-humidity-sensor:temperature") == 23.15
        await world.house.command(world.household.find(sid(1)).id, {"switch:on": True})
        assert world.simulated.thing(sid(1)).state()["values"]["switch:on"] is True
        await world.house.command(world.household.find(GATEWAY).id, {"light:on": True, "light:brightness": 30})
        await world.until(lambda: world.shown(GATEWAY, "light:brightness") == 30)
        gateway = world.simulated.thing(GATEWAY)
        await world.until(lambda: len(gateway.scenes) == 8)  # type: ignore[attr-defined]
        motion = "motion-sensor:motion-state"
        assert world.shown(sid(2), motion) is None, "nobody has told yet"
        world.simulated.thing(sid(2)).trigger("motion")
        assert await world.until(lambda: world.shown(sid(2), motion) is True) < 0.1
        world.simulated.thing(sid(3)).trigger("open")
        await world.until(lambda: world.shown(sid(3), "magnet-sensor:contact-state") is False)


async def test_a_gateway_that_falls_silent_takes_its_children_along_as_one(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Link.hello, "__defaults__", (0.2,))  # seconds for a greeting, so that the test is short
    async with home(gate, CHILDREN[1:3]) as world:
        dids = [GATEWAY, *(sid(place) for place in range(2))]
        await world.until(lambda: all(world.freshness(did) is Freshness.FRESH for did in dids))
        world.simulated.set_faults({"offline": True}, GATEWAY)
        async with asyncio.timeout(20):
            while world.freshness(GATEWAY) is not Freshness.OFFLINE:
                world.house._poller.soon(world.household.find(GATEWAY).id)
                await asyncio.sleep(0.05)
        live, described = world.house.live, world.house.descriptions
        subjects = [Subject(d, described.get(d.id), live.state(d.id), d.name) for d in world.house.devices.values()]
        cut = reach(subjects, networked=True, language=Language.EN)
        assert cut.cut is Cut.GATEWAY
        assert "2 devices" in cut.words
        assert world.freshness("501") is Freshness.FRESH
        world.simulated.set_faults({"offline": False}, GATEWAY)
        world.house.recheck()
        await world.until(lambda: all(world.freshness(did) is Freshness.FRESH for did in dids), 20)
