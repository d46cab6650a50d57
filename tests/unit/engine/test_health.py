"""What a house knows of the way to a device, on virtual time."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from lararium.domain.errors import DeviceRefused, DeviceSilent, NoSuchThing, VaultLocked, WrongToken
from lararium.domain.health import KeyState, findings
from lararium.domain.home import Home
from lararium.domain.ids import DeviceId, Did
from lararium.domain.reach import Reach
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import Freshness
from lararium.domain.words import Language
from lararium.engine import pace
from lararium.engine.health import Checkup, _signal, _sleeps
from lararium.engine.household import Household
from lararium.ports import DeviceInfo, Interface
from tests.support.clock import VirtualClock
from tests.support.tiles import device as described
from tests.support.tiles import prop, seen
from tests.support.world import HOME, KEY, FakeLinks, MemorySecrets, MemoryStore, Specs, device
from tests.unit.engine.conftest import BLIND, LAMP, PLUG, Scene, make_house

LAN = (Interface("eth0", "127.0.1.9", 24, "127.0.1.255"),)


def keys(checkup: Checkup, record: DeviceId) -> list[str]:
    return [finding.key for finding in findings(checkup.vitals(record, LAN))]


async def test_facts_of_a_device_that_answers(scene: Scene) -> None:
    scene.lamp.info = DeviceInfo(LAMP.model, "2.0", "MW300", "AA", -81)
    scene.lamp.refuses = {"light:mode": DeviceRefused(code=-4004)}
    vitals = await scene.clock.run(scene.house.checkup.examine(LAMP.id, LAN))
    assert (vitals.freshness, vitals.key, vitals.reach) == (Freshness.FRESH, KeyState.KNOWN, Reach.LOCAL)
    assert (vitals.firmware, vitals.hardware, vitals.mac, vitals.signal) == ("2.0", "MW300", "AA", -81)
    assert vitals.networks == ("127.0.1.0/24",)
    assert [words.en for words in vitals.refused] == ["mode"]
    assert scene.lamp.count("hello") == 4
    assert [finding.key for finding in findings(vitals)] == ["signal_weak", "refuses_few"]
    assert vitals.every == pace.IN_BACKGROUND
    assert not vitals.pushes


async def test_before_anybody_asked(scene: Scene) -> None:
    assert keys(scene.house.checkup, LAMP.id) == ["waiting"]
    with pytest.raises(NoSuchThing):
        scene.house.checkup.vitals(DeviceId("nobody"))
    with pytest.raises(NoSuchThing):
        await scene.clock.run(scene.house.checkup.examine(DeviceId("nobody")))


async def test_silence_is_a_fact(scene: Scene) -> None:
    scene.lamp.silent = True
    vitals = await scene.clock.run(scene.house.checkup.examine(LAMP.id))
    assert isinstance(vitals.trouble, DeviceSilent)
    assert [finding.key for finding in findings(vitals)] == ["never_seen"]


async def test_an_introduction_left_unanswered_is_no_silence(scene: Scene) -> None:
    scene.lamp.info = DeviceSilent()
    vitals = await scene.clock.run(scene.house.checkup.examine(LAMP.id))
    assert vitals.trouble is None
    scene.lamp.info = DeviceRefused(code=-1)
    vitals = await scene.clock.run(scene.house.checkup.examine(LAMP.id))
    assert [finding.key for finding in findings(vitals)] == ["trouble"]


async def test_a_wrong_key(scene: Scene) -> None:
    scene.lamp.token_wrong = True
    vitals = await scene.clock.run(scene.house.checkup.examine(LAMP.id))
    assert vitals.key is KeyState.CHANGED


async def test_keys_that_are_missing_locked_or_not_read_yet(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    links.end(LAMP)
    house = make_house(clock, links, [LAMP])
    assert house.keys_were_read
    house.take_token(LAMP.did)
    assert house.checkup.vitals(LAMP.id).key is KeyState.MISSING
    house.live.missed(LAMP.id, WrongToken("error.device.no_token"))
    assert keys(house.checkup, LAMP.id) == ["key_missing"]
    house.trouble = VaultLocked()
    assert house.checkup.vitals(LAMP.id).key is KeyState.LOCKED
    vitals = await clock.run(house.checkup.examine(LAMP.id))
    assert [finding.key for finding in findings(vitals)] == ["key_locked"]


async def test_nobody_knows_before_keys_are_read(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    links.end(LAMP)
    house = make_house(clock, links, [])
    house.put_devices([LAMP])
    house._keys._read = False
    assert house.checkup.vitals(LAMP.id).key is KeyState.KNOWN
    vitals = await clock.run(house.checkup.examine(LAMP.id))
    assert [finding.key for finding in findings(vitals)] == ["trouble"]


async def test_a_child_and_its_gateway(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    child = replace(device("child"), host="", parent=PLUG.did)
    orphan = replace(device("orphan"), host="", parent=Did("99"))
    lonely = replace(device("lonely"), host="")
    links.end(PLUG)
    links.end(child)
    house = make_house(clock, links, [PLUG, child, orphan, lonely])
    for record in (child, orphan, lonely):
        house.take_token(record.did)
    vitals = house.checkup.vitals(child.id)
    assert (vitals.reach, vitals.key) == (Reach.GATEWAY, KeyState.GATEWAY)
    assert vitals.gateway is not None
    assert not vitals.gateway_silent
    for _ in range(3):
        house.live.missed(PLUG.id, DeviceSilent(), greets=False)
    assert house.checkup.vitals(child.id).gateway_silent
    assert keys(house.checkup, orphan.id) == ["reach.no_gateway"]
    assert keys(house.checkup, lonely.id) == ["reach.no_address"]
    await clock.run(house.stop())


async def test_found_elsewhere_and_polled(scene: Scene) -> None:
    scene.house.checkup.moved(BLIND.id, "10.0.0.9")
    vitals = await scene.clock.run(scene.house.checkup.examine(BLIND.id))
    assert vitals.moved_from == "10.0.0.9"
    scene.house.focus([BLIND.id])
    assert scene.house.checkup.vitals(BLIND.id).every == pace.FOCUSED
    assert scene.house._poller.every(DeviceId("nobody")) is None


def test_signal_as_a_property_goes_first() -> None:
    reporting = described("heater", prop("wifi:rssi", range_=(-127, 0, 1)))
    assert _signal(reporting, seen({"wifi:rssi": -70}), -50) == -70
    assert _signal(reporting, seen({"wifi:rssi": 60}), -50) == -50, "percent is no dBm"
    assert _signal(reporting, seen({}), None) is None
    assert _signal(None, seen({}), -50) == -50


@pytest.mark.parametrize("kind", ["magnet-sensor", "lock"])
def test_who_sleeps(kind: str) -> None:
    assert kind in KINDS
    powered = prop("battery:battery-level", range_=(0, 100, 1))
    assert _sleeps(described(kind, powered))
    assert not _sleeps(described("light", powered))
    assert not _sleeps(described(kind, prop("x:contact-state")))
    event = replace(prop("x:click"), what="event", readable=False)
    assert _sleeps(described("light", event))
    assert not _sleeps(described("light"))


async def test_the_household_knows_its_own_networks(clock: VirtualClock) -> None:
    store, secrets, links = MemoryStore(), MemorySecrets(clock), FakeLinks(clock)
    far = replace(LAMP, host="10.9.9.9")
    links.end(far, silent=True)
    store.save_home(Home(HOME, "Flat"))
    store.save_devices([far])
    household = Household(
        store=store, secrets=secrets, links=links, specs=Specs(), clock=clock, interfaces=lambda: LAN, random=Random(1)
    )
    household.load()
    household.house(HOME).give_tokens({far.did: KEY})
    assert household.vitals(far.id).networks == ("127.0.1.0/24",)
    vitals = await clock.run(household.examine(far.id))
    assert [finding.key for finding in findings(vitals)] == ["subnet"]
    assert "10.9.9.9" in findings(vitals)[0].what(Language.EN)
    await clock.run(household.stop())
