"""Old devices in a household: imported, polled, commanded and read back by the real engine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from lararium.domain.import_list import parse
from lararium.domain.state import Freshness
from lararium.drivers.miio import legacy
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from tests.support.house import running_house, small_house
from tests.support.old_devices import old
from tests.support.world import MemorySecrets, MemoryStore

MODELS = {
    "501": "yeelink.light.color3",
    "502": "philips.light.bulb",
    "503": "chuangmi.plug.v1",
    "504": "zhimi.airpurifier.v7",
    "505": "roborock.vacuum.s5",
}


async def test_a_household_of_old_devices_becomes_fresh_and_obeys(gate: Gate) -> None:
    devices = [old(model, did) for did, model in MODELS.items()]
    async with running_house(small_house(*devices)) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock)
        household = Household(store=MemoryStore(), secrets=MemorySecrets(clock), links=links, specs=legacy, clock=clock)
        await household.edit.import_devices(parse(json.dumps(simulated.export()), "export.json").rows)
        await household.start()
        house = household.houses[0]

        def shown(did: str, control: str) -> object:
            return house.live.state(household.find(did).id).shown(control)

        def true(did: str, control: str) -> object:
            return simulated.thing(did).state()["values"][control]

        async def until(reached: Callable[[], bool]) -> None:
            changed = asyncio.Event()
            leave = house.live.observe(lambda devices: changed.set())
            try:
                async with asyncio.timeout(5):
                    while not reached():
                        changed.clear()
                        await changed.wait()
            finally:
                leave()

        try:
            await until(lambda: all(s.freshness is Freshness.FRESH for s in house.live.states().values()))
            assert shown("505", "vacuum:status") == 8
            for did, control in (("501", "light:on"), ("502", "light:on"), ("503", "switch:on")):
                await house.command(household.find(did).id, {control: True})
                assert true(did, control) is True
                await until(lambda did=did, control=control: shown(did, control) is True)  # type: ignore[misc]
            await house.command(household.find("504").id, {"air-purifier:mode": "silent"})
            assert true("504", "air-purifier:mode") == "silent"
            await house.act(household.find("505").id, "vacuum:start-sweep")
            await until(lambda: shown("505", "vacuum:status") == 5)
        finally:
            await household.stop()
            await links.close()
