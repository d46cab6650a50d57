"""The whole engine over real datagrams: household, poller, commands, link, and a simulated house."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from lararium.domain.capability import Description
from lararium.domain.errors import DeviceSilent, PanelError, WrongToken
from lararium.domain.ids import Token
from lararium.domain.import_list import parse
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.drivers.miio.links import MiioLinks
from lararium.engine.clock import SystemClock
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.sim.server import SimulatedHouse
from tests.support import house as documents
from tests.support.house import running_house
from tests.support.world import MemorySecrets, MemoryStore

SPECS = {
    "test.light.x": documents.LAMP,
    "test.curtain.x": documents.CURTAIN,
    "test.outlet.x": documents.OUTLET,
    "test.gateway.x": documents.GATEWAY,
    "test.magnet-sensor.x": documents.DOOR,
}


class Described:
    def __init__(self) -> None:
        self._all = {model: describe(parse_document(spec, model)) for model, spec in SPECS.items()}

    def description(self, model: str) -> Description | None:
        return self._all.get(model)


@dataclass
class Cabin:
    simulated: SimulatedHouse
    household: Household
    house: House

    def state(self, did: str) -> DeviceState:
        return self.house.live.state(self.household.find(did).id)

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        """Wait for the live home to say so; told by its changes, not by polling."""
        changed = asyncio.Event()
        leave = self.house.live.observe(lambda devices: changed.set())
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    changed.clear()
                    await changed.wait()
        finally:
            leave()


@pytest.fixture
async def cabin(gate: Gate) -> AsyncIterator[Cabin]:
    async with running_house(speed=10) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock)
        household = Household(
            store=MemoryStore(), secrets=MemorySecrets(clock), links=links, specs=Described(), clock=clock
        )
        listed = parse(json.dumps(simulated.export()), "export.json")
        assert listed.bad == ()
        await household.edit.import_devices(listed.rows)
        await household.start()
        made = Cabin(simulated, household, household.houses[0])
        yield made
        await household.stop()
        await links.close()


async def test_everything_becomes_fresh_and_obeys(cabin: Cabin) -> None:
    await cabin.until(lambda: all(s.freshness is Freshness.FRESH for s in cabin.house.live.states().values()))
    lamp = cabin.household.find("101")
    off = cabin.state("101").values["light:on"] is False
    await cabin.house.command(lamp.id, {"light:on": off, "light:brightness": 61})
    assert cabin.state("101").pending == {}
    assert cabin.state("101").values["light:brightness"] == 61
    assert cabin.simulated.thing("101").state()["values"]["light:on"] is off
    assert len(cabin.household.undo) == 2, "the import and this"
    await cabin.household.undo.undo()
    true = cabin.simulated.thing("101").state()["values"]
    assert {name: true[name] for name in cabin.state("101").values} == cabin.state("101").values
    await cabin.house.act(lamp.id, "light:toggle")


async def test_a_hand_at_the_wall_is_seen(cabin: Cabin) -> None:
    await cabin.until(lambda: cabin.state("101").freshness is Freshness.FRESH)
    cabin.house.focus([cabin.household.find("101").id])
    before = cabin.state("101").values["light:on"]
    cabin.simulated.thing("101").press({"light:on": not before})
    cabin.simulated.touched("101")
    await cabin.until(lambda: cabin.state("101").values["light:on"] is not before, 8)


async def test_a_curtain_is_followed_to_its_place(cabin: Cabin) -> None:
    await cabin.until(lambda: cabin.state("102").freshness is Freshness.FRESH)
    position = cabin.state("102").values["curtain:current-position"]
    assert isinstance(position, int)
    goal = 0 if position > 50 else 100
    await cabin.house.command(cabin.household.find("102").id, {"curtain:target-position": goal}, consent=True)
    arrived = cabin.state("102").values["curtain:current-position"]
    assert isinstance(arrived, int)
    assert abs(arrived - goal) <= 5


async def test_a_device_that_goes_silent_and_one_whose_key_changed(cabin: Cabin) -> None:
    await cabin.until(lambda: all(s.freshness is Freshness.FRESH for s in cabin.house.live.states().values()))
    lamp, outlet = cabin.household.find("101"), cabin.household.find("103")
    cabin.simulated.set_faults({"offline": True}, "101")
    cabin.simulated.set_faults({"wrong_token": True}, "103")

    async def fails(device: str, values: dict[str, bool]) -> PanelError:
        with pytest.raises(PanelError) as caught:
            await cabin.house.command(cabin.household.find(device).id, values)
        return caught.value

    silent, wrong = await asyncio.gather(fails("101", {"light:on": True}), fails("103", {"switch:on": True}))
    assert isinstance(silent, DeviceSilent)
    assert isinstance(wrong, DeviceSilent | WrongToken)
    assert cabin.house.live.state(lamp.id).pending == cabin.house.live.state(outlet.id).pending == {}
    cabin.simulated.reset("101")
    await cabin.house.refresh(lamp.id)
    assert cabin.state("101").freshness is Freshness.FRESH


async def test_a_new_token_mends_it(cabin: Cabin) -> None:
    await cabin.until(lambda: cabin.state("103").freshness is Freshness.FRESH)
    outlet = cabin.household.find("103")
    await cabin.household.edit.replace_token(outlet.id, Token(bytes(16)))
    with pytest.raises(PanelError):
        await cabin.house.refresh(outlet.id)
    await cabin.household.edit.replace_token(outlet.id, cabin.simulated.token("103"))
    await cabin.house.refresh(outlet.id)
    assert cabin.state("103").freshness is Freshness.FRESH
