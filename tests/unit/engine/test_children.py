"""A child in a house: asked through its gateway, disowned by it, given another one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from lararium.domain.errors import BadInput, DeviceRefused, NoSuchThing, OutOfReach
from lararium.domain.home import Home
from lararium.domain.ids import DeviceId, Did
from lararium.domain.reach import Reach
from lararium.domain.state import Freshness
from lararium.engine.household import Household
from lararium.engine.ways import DISOWNED_AFTER
from tests.support.clock import VirtualClock
from tests.support.world import HOME, KEY, FakeDevice, FakeLinks, MemorySecrets, MemoryStore, Specs, device

HUB = device("hub")
CHILD = replace(device("child", host=""), parent=HUB.did)


class Rig:
    """A hub and a lamp on it, running."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        store, secrets, links = MemoryStore(), MemorySecrets(clock), FakeLinks(clock)
        store.save_home(Home(HOME, "Flat"))
        store.save_devices([HUB, CHILD])
        secrets.held = {HOME: {HUB.did: KEY}}
        self.hub = links.end(HUB, values={"light:on": True})
        self.child: FakeDevice = links.end(CHILD, values={"light:on": True, "light:brightness": 3})
        self.household = Household(store=store, secrets=secrets, links=links, specs=Specs(), clock=clock)

    def reach(self) -> Reach:
        return self.household.house(HOME).reach(CHILD.id)


@pytest.fixture
async def rig(clock: VirtualClock) -> AsyncIterator[Rig]:
    made = Rig(clock)
    made.household.load()
    await clock.run(made.household.start())
    await clock.advance(1)
    yield made
    await clock.run(made.household.stop())
    assert clock.sleeping == 0


def disown(rig: Rig) -> None:
    rig.child.values = {}
    rig.child.refuses = {
        name: DeviceRefused(code=-4007) for name in ("light:on", "light:brightness", "light:mode", "light:left")
    }


async def test_a_disowned_child_is_polled_no_more_and_comes_back_by_hand(rig: Rig) -> None:
    house = rig.household.house(HOME)
    assert house.gateway(CHILD.id) == HUB
    assert house.live.state(CHILD.id).freshness is Freshness.FRESH
    kept = dict(rig.child.values)
    disown(rig)
    for _ in range(DISOWNED_AFTER):
        with pytest.raises(OutOfReach) as caught:
            await rig.clock.run(house.refresh(CHILD.id))
        assert caught.value.key == "error.reach.refused"
    assert rig.reach() is Reach.REFUSED
    asked = len(rig.child.asked)
    await rig.clock.advance(300)
    assert len(rig.child.asked) == asked
    for refused in (house.command(CHILD.id, {"light:on": False}), house.act(CHILD.id, "light:toggle")):
        with pytest.raises(OutOfReach):
            await rig.clock.run(refused)
    with pytest.raises(OutOfReach):
        await rig.clock.run(house.introduce(CHILD.id))
    assert len(rig.child.asked) == asked, "refused before any I/O"
    rig.child.refuses, rig.child.values = {}, kept
    await rig.clock.run(house.try_again(CHILD.id))
    assert rig.reach() is Reach.GATEWAY
    assert house.live.state(CHILD.id).freshness is Freshness.FRESH


async def test_a_child_that_is_off_goes_offline_by_itself(rig: Rig) -> None:
    house = rig.household.house(HOME)
    rig.child.values = {}
    rig.child.refuses = {"light:on": DeviceRefused(code=-704042011), "light:brightness": DeviceRefused(code=-704042011)}
    house.focus([CHILD.id])
    await rig.clock.advance(120)
    assert rig.reach() is Reach.GATEWAY
    assert house.live.state(CHILD.id).freshness is Freshness.OFFLINE
    assert house.live.state(HUB.id).freshness is Freshness.FRESH


async def test_gateways_are_given_and_taken(rig: Rig) -> None:
    edit, run = rig.household.edit, rig.clock.run
    await run(edit.set_gateway(CHILD.id, None))
    assert rig.reach() is Reach.NO_ADDRESS
    for wrong in (CHILD.id, DeviceId("nobody")):
        with pytest.raises((BadInput, NoSuchThing)):
            await run(edit.set_gateway(CHILD.id, wrong))
    with pytest.raises(BadInput):
        await run(edit.set_gateway(HUB.id, HUB.id))
    await run(rig.household.undo.undo())
    assert rig.reach() is Reach.GATEWAY
    await run(rig.household.edit.remove_device(HUB.id))
    assert rig.reach() is Reach.NO_GATEWAY
    await run(rig.household.undo.undo())
    assert rig.reach() is Reach.GATEWAY


async def test_a_child_is_added_without_a_key(rig: Rig) -> None:
    add, run = rig.household.edit.add_device, rig.clock.run
    made = await run(add(HOME, None, "Door", did=Did("lumi.1"), model=CHILD.model, host="", token=None, parent=HUB.did))
    assert rig.household.house(HOME).reach(made.id) is Reach.GATEWAY
    with pytest.raises(BadInput):
        await run(add(HOME, None, "Door", did=Did("9"), model="", host="", token=None))
    with pytest.raises(BadInput) as caught:
        await run(add(HOME, None, "Door", did=Did(""), model="", host="", token=None, parent=HUB.did))
    assert caught.value.key == "error.input.gateway_did"
