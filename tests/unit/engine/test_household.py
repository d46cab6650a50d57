from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from random import Random

import pytest

from lararium.domain.errors import AmbiguousName, GateRefused, NoSuchThing, StorageFull, VaultLocked
from lararium.domain.home import Home, Room
from lararium.domain.ids import DeviceId, HomeId, RoomId
from lararium.domain.state import Freshness
from lararium.engine.household import Household
from lararium.ports import CachedState, Found, Interface
from tests.support.clock import VirtualClock, settle
from tests.support.world import (
    CURTAIN,
    HOME,
    KEY,
    FakeDevice,
    FakeDiscovery,
    FakeLinks,
    MemorySecrets,
    MemoryStore,
    Specs,
    device,
)

GARDEN = HomeId("garden")
ROOM = RoomId("bedroom")
LAMP = device("lamp", room=ROOM, name="Lamp", name_zh="台灯")
TWIN = device("twin", home=GARDEN, name="lamp", host="127.0.3.3")


@dataclass
class Flat:
    clock: VirtualClock
    household: Household
    store: MemoryStore
    secrets: MemorySecrets
    links: FakeLinks
    discovery: FakeDiscovery
    specs: Specs
    network: list[Interface]
    lamp: FakeDevice
    changes: list[None]


@pytest.fixture
async def flat(clock: VirtualClock) -> AsyncIterator[Flat]:
    store, secrets, links, discovery, specs = (
        MemoryStore(),
        MemorySecrets(clock),
        FakeLinks(clock),
        FakeDiscovery(),
        Specs(),
    )
    store.save_home(Home(HOME, "Flat", "公寓"))
    store.save_home(Home(GARDEN, "Garden", order=1))
    store.save_room(Room(ROOM, HOME, "Bedroom"))
    store.save_devices([LAMP, TWIN])
    store.save_states([CachedState(LAMP.id, {"light:on": True}, clock.now().timestamp() - 60)])
    store.saves.clear()
    secrets.held = {HOME: {LAMP.did: KEY}, GARDEN: {TWIN.did: KEY}}
    lamp = links.end(LAMP, values={"light:on": False, "light:brightness": 10})
    links.end(TWIN, values={"light:on": False})
    network: list[Interface] = []
    household = Household(
        store=store, secrets=secrets, links=links, specs=specs, clock=clock, discovery=discovery,
        interfaces=lambda: tuple(network), random=Random(1),
    )  # fmt: skip
    changes: list[None] = []
    household.observe(lambda: changes.append(None))
    yield Flat(clock, household, store, secrets, links, discovery, specs, network, lamp, changes)
    await clock.run(household.stop())
    assert clock.sleeping == 0


async def test_the_cached_home_is_there_before_any_network(flat: Flat) -> None:
    flat.household.load()
    house = flat.household.house(HOME)
    assert [each.home.name for each in flat.household.houses] == ["Flat", "Garden"]
    assert house.live.state(LAMP.id).values == {"light:on": True}
    assert house.live.state(LAMP.id).freshness is Freshness.STALE
    assert house.live.age(LAMP.id) == 60
    assert [room.name for room in house.rooms] == ["Bedroom"]
    assert flat.links.opened == []
    assert flat.changes == [None]
    assert flat.household.house_of(LAMP.id) is house


async def test_start_reads_keys_and_polls_the_screens_home_first(flat: Flat) -> None:
    flat.household.load()
    flat.secrets.delay = 2.0
    starting = asyncio.ensure_future(flat.household.start(GARDEN))
    await flat.clock.advance(2.1)
    assert flat.household.house(GARDEN).live.state(TWIN.id).freshness is Freshness.FRESH
    assert flat.household.house(HOME).live.state(LAMP.id).freshness is Freshness.STALE
    await flat.clock.run(starting)
    await flat.clock.advance(0.5)
    assert flat.household.house(HOME).live.state(LAMP.id).values["light:on"] is False


async def test_what_links_wait_for_begins_beside_the_reading_of_keys(flat: Flat) -> None:
    begun: list[float] = []

    async def prepare() -> None:
        begun.append(flat.clock.monotonic())
        await flat.clock.sleep(0.7)
        raise OSError("a broken installation is told by the links that need it")

    household = Household(
        store=flat.store, secrets=flat.secrets, links=flat.links, specs=flat.specs, clock=flat.clock, prepare=prepare
    )
    household.load()
    assert begun == [], "nothing before the first frame"
    flat.secrets.delay = 2.0
    start = flat.clock.monotonic()
    await flat.clock.run(household.start(HOME))
    assert begun == [start]
    await flat.clock.run(household.stop())


async def test_a_locked_keyring_is_said_and_the_home_shows_its_last_states(flat: Flat) -> None:
    flat.household.load()
    flat.secrets.error = VaultLocked()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(60)
    assert isinstance(flat.household.trouble, VaultLocked)
    assert flat.household.house(HOME).live.state(LAMP.id).values == {"light:on": True}
    assert flat.links.opened == []
    with pytest.raises(VaultLocked):
        await flat.clock.run(flat.household.house(HOME).command(LAMP.id, {"light:on": False}))
    told = len(flat.changes)
    flat.secrets.error = None
    await flat.clock.run(flat.household.retry_keys())
    await flat.clock.advance(1)
    assert flat.household.trouble is None
    assert len(flat.changes) > told
    assert flat.household.house(HOME).live.state(LAMP.id).freshness is Freshness.FRESH
    await flat.clock.run(flat.household.retry_keys())


async def test_a_keyring_that_never_answers_is_given_up(flat: Flat) -> None:
    flat.household.load()
    flat.secrets.delay = 1000.0
    await flat.clock.run(flat.household.start())
    assert flat.household.trouble is not None
    assert flat.household.trouble.key == "error.vault.slow"


async def test_a_command_reads_keys_as_long_as_the_person_types_and_polls_nothing(flat: Flat) -> None:
    flat.household.load()
    flat.secrets.delay = 1000.0
    await flat.clock.run(flat.household.unlock())
    assert flat.household.trouble is None
    assert flat.household.house(HOME).token(LAMP.did) is not None
    await flat.clock.advance(60)
    assert flat.links.opened == []


async def test_a_locked_keyring_does_not_end_a_command(flat: Flat) -> None:
    flat.household.load()
    flat.secrets.error = VaultLocked()
    await flat.clock.run(flat.household.unlock())
    assert isinstance(flat.household.trouble, VaultLocked)


async def test_find_by_id_did_and_unique_name(flat: Flat) -> None:
    flat.household.load()
    find = flat.household.find
    assert find("lamp") == LAMP, "an id beats a name"
    assert find(LAMP.did) == LAMP
    assert find("台灯") == LAMP
    assert find(" LAMP ", GARDEN) == TWIN
    with pytest.raises(AmbiguousName) as caught:
        find("LAMP")
    assert caught.value.fields["candidates"] == "Lamp (Flat, Bedroom, lamp), lamp (Garden, -, twin)"
    for nothing in ("", "chair"):
        with pytest.raises(NoSuchThing):
            find(nothing)
    assert flat.household.find_home("公寓").id == HOME
    assert flat.household.find_home("garden").id == GARDEN
    with pytest.raises(NoSuchThing):
        flat.household.house(HomeId("x"))
    with pytest.raises(NoSuchThing):
        flat.household.house_of(DeviceId("x"))


async def test_a_did_in_two_homes_is_ambiguous(flat: Flat) -> None:
    flat.store.save_devices([device("copy", home=GARDEN, did=LAMP.did)])
    flat.household.load()
    with pytest.raises(AmbiguousName):
        flat.household.find(LAMP.did)
    assert flat.household.find(LAMP.did, HOME) == LAMP


async def test_last_states_are_saved_each_minute_if_changed_and_at_the_end(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(61)
    assert [[state.device for state in saved] for saved in flat.store.saves] == [[LAMP.id], [TWIN.id]], "one a home"
    await flat.clock.advance(300)
    assert len(flat.store.saves) == 2, "nothing changed"
    flat.lamp.values["light:on"] = True
    await flat.clock.advance(120)
    assert [state.device for state in flat.store.saves[2]] == [LAMP.id]
    await flat.clock.run(flat.household.stop())
    assert {state.device for saved in flat.store.saves[3:] for state in saved} == {LAMP.id, TWIN.id}, "their ages"


@pytest.mark.logs
async def test_a_full_disk_is_told_and_tried_again(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    flat.store.error = StorageFull()
    await flat.clock.advance(61)
    assert isinstance(flat.household.trouble, StorageFull)
    flat.store.error = None
    await flat.clock.advance(61)
    assert flat.household.trouble is None
    assert flat.store.saves


async def test_a_device_that_moved_is_followed(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(1)
    end = flat.links.at.pop((LAMP.host, LAMP.port))
    end.silent = True
    await flat.clock.advance(70)
    assert flat.discovery.sweeps >= 1
    assert flat.household.house(HOME).live.state(LAMP.id).freshness is Freshness.OFFLINE
    moved = FakeDevice(flat.clock, LAMP.did, {"light:on": True})
    flat.links.at["127.0.8.8", 54321] = moved
    flat.discovery.found = [
        Found(LAMP.did, "127.0.8.8", 54321),
        Found(TWIN.did, "127.0.8.9", 54321),
        Found(LAMP.did, "127.0.8.8", 54321),
    ]
    await flat.clock.advance(400)
    assert flat.store.devices(HOME)[0].host == "127.0.8.8"
    assert flat.household.house(HOME).devices[LAMP.id].host == "127.0.8.8"
    assert flat.household.house(HOME).live.state(LAMP.id).freshness is Freshness.FRESH
    assert flat.store.devices(GARDEN)[0].host == TWIN.host, "it answers where it is: not lost"


@pytest.mark.logs
@pytest.mark.parametrize("error", [GateRefused(), OSError()])
async def test_a_sweep_that_fails_is_repeated_later(flat: Flat, error: Exception) -> None:
    flat.household.load()
    flat.discovery.error = error
    flat.lamp.silent = True
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(600)
    assert 2 <= flat.discovery.sweeps <= 6


async def test_without_discovery_lost_devices_are_just_offline(flat: Flat) -> None:
    household = Household(store=flat.store, secrets=flat.secrets, links=flat.links, specs=flat.specs, clock=flat.clock)
    household.load()
    flat.lamp.silent = True
    await flat.clock.run(household.start())
    await flat.clock.advance(100)
    flat.clock.jump_wall(100)
    await flat.clock.advance(100)
    assert household.house(HOME).live.state(LAMP.id).freshness is Freshness.OFFLINE
    await flat.clock.run(household.stop())


async def test_after_a_suspend_all_links_are_greeted_anew(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(20)
    assert flat.lamp.count("hello") == 0
    flat.clock.jump_wall(3600)
    await flat.clock.advance(6)
    assert flat.lamp.count("hello") == 1
    flat.clock.jump_wall(-1.5)
    await flat.clock.advance(20)
    assert flat.lamp.count("hello") == 1, "a small correction is no suspend"


async def test_a_change_of_network_greets_too(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(20)
    flat.network.append(Interface("eth0", "127.0.0.1", 8, "127.255.255.255"))
    await flat.clock.advance(6)
    assert flat.lamp.count("hello") == 1


async def test_imported_specs_describe_devices_anew(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(1)
    flat.specs.known[LAMP.model] = CURTAIN
    await flat.clock.run(flat.household.redescribe())
    assert flat.household.house(HOME).descriptions[LAMP.id] is CURTAIN
    await flat.clock.advance(1)
    assert "curtain:target-position" in str(flat.lamp.asked[-1])


async def test_stopping_while_a_sweep_is_due(flat: Flat) -> None:
    flat.household.load()
    flat.lamp.silent = True
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(28)
    await flat.clock.run(flat.household.stop())
    await settle()
    assert flat.clock.sleeping == 0


async def test_commands_and_edits_share_one_undo(flat: Flat) -> None:
    flat.household.load()
    await flat.clock.run(flat.household.start())
    await flat.clock.advance(1)
    await flat.clock.run(flat.household.house(HOME).command(LAMP.id, {"light:on": True}))
    await flat.clock.run(flat.household.edit.rename_device(LAMP.id, "Desk"))
    assert len(flat.household.undo) == 2
    await flat.clock.run(flat.household.undo.undo())
    await flat.clock.run(flat.household.undo.undo())
    assert flat.lamp.values["light:on"] is False
