"""Children over the wire: a gateway that does not know one, learns to, and is moved."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace

import pytest

from lararium.domain.errors import BadInput, OutOfReach, PanelError
from lararium.domain.home import Connection
from lararium.domain.import_list import parse
from lararium.domain.reach import Reach
from lararium.domain.state import Freshness
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.household import Household
from lararium.engine.ways import DISOWNED_AFTER
from lararium.gate.gate import Gate
from lararium.sim.device import SimDevice
from lararium.sim.house import House as SimHouse
from lararium.sim.server import SimulatedHouse
from tests.support.house import small_house
from tests.support.world import MemorySecrets, MemoryStore
from tests.wire.test_engine import Cabin, Described

DOOR = "lumi.d1"
BLE = "blt.3.1a"
TV = "ir.55"


@pytest.fixture
async def cabin(gate: Gate) -> AsyncIterator[Cabin]:
    """The small house, with a Bluetooth door its gateway does not know and a television that only hears infrared."""
    known = small_house()
    door = next(device for device in known.devices if device.did == DOOR)
    more = (
        replace(door, did=BLE, name="Back door", spec=None, connection=Connection.BLUETOOTH),
        replace(door, did=TV, name="TV", model="miir.tv.ir01", parent="", spec=None, connection=Connection.INFRARED),
    )
    simulated = SimulatedHouse(SimHouse(known.homes, (*known.devices, *more)), gate, many_addresses=False, speed=10)
    await simulated.start()
    clock = SystemClock()
    links = MiioLinks(gate, clock)
    household = Household(
        store=MemoryStore(), secrets=MemorySecrets(clock), links=links, specs=Described(), clock=clock
    )
    listed = parse(json.dumps(simulated.export()), "export.json")
    assert listed.bad == ()
    await household.edit.import_devices(listed.rows)
    await household.start()
    yield Cabin(simulated, household, household.houses[0])
    await household.stop()
    await links.close()
    await simulated.stop()


def reach(cabin: Cabin, did: str) -> Reach:
    return cabin.house.reach(cabin.household.find(did).id)


async def ask(cabin: Cabin, did: str, times: int) -> None:
    for _ in range(times):
        with suppress(PanelError):
            await cabin.house.refresh(cabin.household.find(did).id)


async def test_the_list_of_the_simulator_comes_with_ways(cabin: Cabin) -> None:
    assert reach(cabin, "101") is Reach.LOCAL
    assert reach(cabin, DOOR) is Reach.GATEWAY
    assert reach(cabin, TV) is Reach.INFRARED
    again = await cabin.household.edit.import_devices(parse(json.dumps(cabin.simulated.export()), "again").rows)
    assert not again.added + again.updated


async def test_a_gateway_that_does_not_know_a_child_is_asked_no_more_until_tried_again(cabin: Cabin) -> None:
    await cabin.until(lambda: cabin.state(DOOR).freshness is Freshness.FRESH)
    back = cabin.household.find(BLE)
    await ask(cabin, BLE, DISOWNED_AFTER)
    assert reach(cabin, BLE) is Reach.REFUSED
    assert cabin.state(BLE).freshness is Freshness.UNKNOWN
    assert cabin.state(BLE).trouble is None
    assert cabin.house.checkup.vitals(back.id).every is None, "it is polled no more"
    with pytest.raises(OutOfReach) as refused:
        await cabin.house.refresh(back.id)
    assert refused.value.key == "error.reach.refused"
    assert reach(cabin, DOOR) is Reach.GATEWAY

    gateway, child = cabin.simulated.thing("104"), cabin.simulated.thing(DOOR)
    assert isinstance(gateway, SimDevice)
    assert isinstance(child, SimDevice)
    child.did = BLE
    gateway.adopt(child)
    await cabin.house.try_again(back.id)
    assert reach(cabin, BLE) is Reach.GATEWAY
    assert cabin.state(BLE).freshness is Freshness.FRESH


async def test_a_child_that_is_off_is_silent_and_not_disowned(cabin: Cabin) -> None:
    await cabin.until(lambda: cabin.state(DOOR).freshness is Freshness.FRESH)
    cabin.simulated.set_faults({"offline": True}, DOOR)
    await ask(cabin, DOOR, 4)
    assert reach(cabin, DOOR) is Reach.GATEWAY


async def test_a_child_hangs_on_the_gateway_it_is_given(cabin: Cabin) -> None:
    door, hub, lamp = (cabin.household.find(name) for name in (DOOR, "104", "101"))
    await cabin.household.edit.set_gateway(door.id, None)
    assert reach(cabin, DOOR) is Reach.NO_GATEWAY or reach(cabin, DOOR) is Reach.NO_ADDRESS
    with pytest.raises(OutOfReach):
        await cabin.house.command(door.id, {"magnet-sensor:contact-state": True})
    with pytest.raises(BadInput):
        await cabin.household.edit.set_gateway(lamp.id, lamp.id)
    with pytest.raises(BadInput):
        await cabin.household.edit.set_gateway(lamp.id, door.id)
    await cabin.household.edit.set_gateway(door.id, hub.id)
    await cabin.until(lambda: cabin.state(DOOR).freshness is Freshness.FRESH)
    await cabin.household.undo.undo()
    await cabin.household.undo.undo()
    assert reach(cabin, DOOR) is Reach.GATEWAY
    assert cabin.house.devices[door.id].parent == "104"


async def test_moving_the_gateway_opens_its_children_anew(cabin: Cabin) -> None:
    await ask(cabin, BLE, DISOWNED_AFTER)
    assert reach(cabin, BLE) is Reach.REFUSED
    hub = cabin.household.find("104")
    await cabin.household.edit.set_address(hub.id, "127.0.0.1", 9)
    assert reach(cabin, BLE) is Reach.GATEWAY
    await cabin.household.edit.set_address(hub.id, hub.host, hub.port)
    await asyncio.sleep(0)
    await cabin.until(lambda: cabin.state(DOOR).freshness is Freshness.FRESH)
