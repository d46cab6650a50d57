"""Gateways that speak MIoT for their children: the did in each entry tells whose property it is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from lararium.domain.errors import DeviceRefused
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.gate.gate import Gate
from lararium.ports import DeviceLink, Push
from lararium.sim.house import HouseDevice
from lararium.sim.server import SimulatedHouse
from tests.support.gateways import until
from tests.support.house import CURTAIN, DOOR, GATEWAY, LAMP, device, running_house, small_house
from tests.wire.test_spec_link import described, record

SPECS = {"104": GATEWAY, "lumi.d1": DOOR, "lumi.c1": CURTAIN, "lumi.l1": LAMP, "lumi.l2": LAMP}


class Hub:
    """A gateway with a door sensor, a curtain and two lamps."""

    def __init__(self, house: SimulatedHouse, links: MiioLinks) -> None:
        self.house = house
        self.links = links

    async def open(self, did: str, parent: str = "104") -> DeviceLink:
        own = record(self.house, did, "" if did == "104" else parent)
        return await self.links.open(own, self.house.token("104"), described(SPECS[did]))


@asynccontextmanager
async def hub(gate: Gate, **options: object) -> AsyncIterator[Hub]:
    children: list[HouseDevice] = [device(did, spec, parent="104") for did, spec in SPECS.items() if did != "104"]
    house = small_house(device("104", GATEWAY, push=True), *children)
    async with running_house(house, **options) as simulated:
        links = MiioLinks(gate, SystemClock())
        try:
            yield Hub(simulated, links)
        finally:
            await links.close()


async def test_children_of_different_models_take_turns_and_are_never_mixed_up(gate: Gate) -> None:
    async with hub(gate, latency=(2, 6)) as world:
        await world.open("104")
        curtain, *lamps = [await world.open(did) for did in ("lumi.c1", "lumi.l1", "lumi.l2")]

        async def dim(lamp: DeviceLink, levels: range) -> None:
            for level in levels:
                assert await lamp.write({"light:brightness": level}) == {}
                assert (await lamp.read(["light:brightness"])).values == {"light:brightness": level}

        async def draw() -> None:
            for place in (10, 90, 40):
                assert await curtain.write({"curtain:target-position": place}) == {}
                read = await curtain.read(["curtain:target-position"])
                assert read.values == {"curtain:target-position": place}

        await asyncio.gather(dim(lamps[0], range(1, 9)), dim(lamps[1], range(50, 58)), draw())
        assert world.house.thing("lumi.l1").state()["values"]["light:brightness"] == 8
        assert world.house.thing("lumi.l2").state()["values"]["light:brightness"] == 57
        assert world.house.thing("lumi.c1").state()["values"]["curtain:target-position"] == 40


async def test_a_did_that_the_gateway_does_not_know_is_told_of_the_child_alone(gate: Gate) -> None:
    async with hub(gate) as world:
        gateway = await world.open("104")
        known = await world.open("lumi.l1")
        stranger = record(world.house, "lumi.gone", "104")
        lost = await world.links.open(stranger, world.house.token("104"), described(LAMP))
        read = await lost.read(["light:on", "light:brightness"])
        assert read.values == {}
        assert {error.key for error in read.refused.values()} == {"error.device.refused.wrong_did"}
        assert {error.code for error in read.refused.values() if isinstance(error, DeviceRefused)} == {-4007}
        refused = await lost.write({"light:on": True})
        assert refused["light:on"].key == "error.device.refused.wrong_did"
        with pytest.raises(DeviceRefused):
            await lost.act("light:toggle")
        assert not (await known.read(["light:on"])).refused
        assert not (await gateway.read(["gateway:status"])).refused


@pytest.mark.parametrize("child_first", [True, False])
async def test_a_child_is_heard_before_anybody_spoke_to_it(gate: Gate, child_first: bool) -> None:
    async with hub(gate) as world:
        heard: list[Push] = []
        if child_first:
            (await world.open("lumi.d1")).on_push(heard.append)
        gateway = await world.open("104")
        if not child_first:
            (await world.open("lumi.d1")).on_push(heard.append)
        await gateway.hello()
        endpoint = world.links._endpoints["104"]
        endpoint.tick()
        await until(lambda: endpoint.subscription.active)
        world.house.thing("lumi.d1").trigger("open")
        world.house.touched("lumi.d1")
        await until(lambda: any(push.event == "magnet-sensor:open" for push in heard))


async def test_a_child_is_still_heard_when_its_gateway_has_moved(gate: Gate) -> None:
    async with hub(gate) as world:
        heard: list[Push] = []
        door = await world.open("lumi.d1")
        door.on_push(heard.append)
        await world.open("104")
        gateway = await world.open("104")
        await gateway.hello()
        endpoint = world.links._endpoints["104"]
        endpoint.tick()
        await until(lambda: endpoint.subscription.active)
        world.house.thing("lumi.d1").trigger("close")
        world.house.touched("lumi.d1")
        await until(lambda: any(push.event == "magnet-sensor:close" for push in heard))
        await door.close()
        heard.clear()
        world.house.thing("lumi.d1").trigger("open")
        world.house.touched("lumi.d1")
        await asyncio.sleep(0.05)
        assert not heard, "a closed link is silent"
