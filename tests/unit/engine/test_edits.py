from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import replace

import pytest

from lararium.domain.errors import BadInput, NoSuchThing, StorageFull, VaultLocked
from lararium.domain.home import Device, Home, Layout, Room, TileSize
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId, Token
from lararium.domain.import_list import Row
from lararium.engine.household import Household
from tests.support.clock import VirtualClock
from tests.support.world import HOME, KEY, LAMP, FakeLinks, MemorySecrets, MemoryStore, Specs, device

ROOM = RoomId("bedroom")
ONE = device("one", room=ROOM)
TWO = device("two", room=ROOM)
OTHER_KEY = Token(bytes(16))


class Rig:
    """A household of one home on virtual time, running, and everything it wrote."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.store, self.secrets, self.links = MemoryStore(), MemorySecrets(clock), FakeLinks(clock)
        self.store.save_home(Home(HOME, "Flat"))
        self.store.save_room(Room(ROOM, HOME, "Bedroom"))
        self.store.save_devices([ONE, TWO])
        self.secrets.held = {HOME: {ONE.did: KEY, TWO.did: KEY}}
        self.one = self.links.end(ONE, values={"light:on": True})
        self.two = self.links.end(TWO, values={"light:on": True})
        self.household = Household(store=self.store, secrets=self.secrets, links=self.links, specs=Specs(), clock=clock)
        self.changes: list[None] = []
        self.household.observe(lambda: self.changes.append(None))

    def picture(self) -> tuple[object, ...]:
        """Everything stored and everything shown."""
        return (
            list(self.store.homes()),
            [list(self.store.rooms(home.id)) for home in self.store.homes()],
            [sorted(self.store.devices(home.id), key=lambda d: d.id) for home in self.store.homes()],
            [{k: v for k, v in self.store.layouts(home.id).items() if v != Layout()} for home in self.store.homes()],
            {home: dict(keys) for home, keys in self.secrets.held.items() if keys},
            [(house.home, house.rooms, dict(house.devices)) for house in self.household.houses],
            [{k: v for k, v in house.layouts.items() if v != Layout()} for house in self.household.houses],
        )


@pytest.fixture
async def rig(clock: VirtualClock) -> AsyncIterator[Rig]:
    made = Rig(clock)
    made.household.load()
    await clock.run(made.household.start())
    await clock.advance(1)
    yield made
    made.store.error = None
    await clock.run(made.household.stop())
    assert clock.sleeping == 0


async def check_step(rig: Rig, before: tuple[object, ...]) -> None:
    """The last step can be taken back and done again, to the very same picture."""
    after = rig.picture()
    assert after != before
    told = len(rig.changes)
    await rig.clock.run(rig.household.undo.undo())
    assert rig.picture() == before
    await rig.clock.run(rig.household.undo.redo())
    assert rig.picture() == after
    assert len(rig.changes) == told + 2


async def test_homes(rig: Rig) -> None:
    edit, before = rig.household.edit, rig.picture()
    home = await edit.add_home(
        "  Garden   house ", name_zh="花园", time_zone="Asia/Shanghai", latitude=31.2, longitude=121
    )
    assert (home.name, home.order) == ("Garden house", 1)
    await check_step(rig, before)
    before = rig.picture()
    changed = await edit.set_home(home.id, name="Hut", latitude=10.0)
    assert (changed.name, changed.name_zh, changed.latitude, changed.longitude) == ("Hut", "花园", 10.0, 121)
    await edit.set_home(home.id, name_zh="小屋", time_zone="UTC", longitude=1.0)
    await rig.household.undo.undo()
    await check_step(rig, before)
    for wrong in ({"latitude": 91.0}, {"longitude": 181.0}, {"name": " "}, {"name": "x" * 81}):
        with pytest.raises(BadInput):
            await edit.set_home(home.id, **wrong)


async def test_a_removed_home_comes_back_whole(rig: Rig) -> None:
    edit = rig.household.edit
    await edit.set_layout(HOME, ONE.id, Layout(TileSize.L, favourite=True))
    before = rig.picture()
    await rig.clock.run(edit.remove_home(HOME))
    assert rig.household.houses == ()
    assert rig.secrets.held[HOME] == {}
    await check_step(rig, before)
    await rig.clock.run(rig.household.undo.undo())
    await rig.clock.advance(1)
    house = rig.household.house(HOME)
    assert house.live.state(ONE.id).values == {"light:on": True}
    await rig.clock.run(house.command(ONE.id, {"light:on": False}))


async def test_rooms(rig: Rig) -> None:
    edit, before = rig.household.edit, rig.picture()
    kitchen = await edit.add_room(HOME, "Kitchen", name_zh="厨房")
    await check_step(rig, before)
    before = rig.picture()
    assert (await edit.rename_room(kitchen.id, "Cooking")).name_zh == ""
    await check_step(rig, before)
    before = rig.picture()
    await edit.move_room(kitchen.id, 0)
    assert [room.name for room in rig.household.house(HOME).rooms] == ["Cooking", "Bedroom"]
    await check_step(rig, before)
    before = rig.picture()
    await edit.remove_room(ROOM)
    assert rig.household.house(HOME).devices[ONE.id].room is None
    await check_step(rig, before)
    with pytest.raises(NoSuchThing):
        await edit.remove_room(RoomId("attic"))


async def test_devices_come_and_go_with_their_keys(rig: Rig) -> None:
    edit, before = rig.household.edit, rig.picture()
    added = await rig.clock.run(
        edit.add_device(HOME, ROOM, "New", did=Did("77"), model=LAMP.model, host=" 127.0.7.7 ", token=OTHER_KEY)
    )
    assert added.host == "127.0.7.7"
    assert rig.secrets.held[HOME][Did("77")] == OTHER_KEY
    await check_step(rig, before)
    before = rig.picture()
    await rig.clock.run(edit.remove_device(ONE.id))
    assert ONE.did not in rig.secrets.held[HOME]
    await check_step(rig, before)
    await rig.clock.run(rig.household.undo.undo())
    await rig.clock.run(rig.household.house(HOME).command(ONE.id, {"light:on": False}))


async def test_a_device_that_cannot_be_added(rig: Rig) -> None:
    async def add(**changed: object) -> Device:
        fields: dict[str, object] = {"did": Did("7"), "model": "", "host": "127.0.7.7", "token": KEY, **changed}
        return await rig.household.edit.add_device(HOME, None, "New", **fields)  # type: ignore[arg-type]

    before = rig.picture()
    for wrong in ({"did": ONE.did}, {"port": 0}, {"port": 70000}):
        with pytest.raises(BadInput):
            await add(**wrong)
    rig.secrets.error = VaultLocked()
    with pytest.raises(VaultLocked):
        await rig.clock.run(add())
    with pytest.raises(VaultLocked):
        await rig.clock.run(rig.household.edit.remove_device(ONE.id))
    rig.secrets.error = None
    assert rig.picture() == before
    rig.store.error = StorageFull()
    with pytest.raises(StorageFull):
        await rig.household.edit.rename_device(ONE.id, "Other")
    assert rig.picture() == before
    assert rig.household.undo.undo_label is None


async def test_changes_of_a_device(rig: Rig) -> None:
    edit = rig.household.edit
    kitchen = await edit.add_room(HOME, "Kitchen")
    changes: tuple[Callable[[], Coroutine[object, object, Device]], ...] = (
        lambda: edit.rename_device(ONE.id, "Desk lamp", name_zh="台灯"),
        lambda: edit.rename_part(ONE.id, "switch-2", "Left"),
        lambda: edit.rename_part(ONE.id, "switch-2", ""),
        lambda: edit.move_device(ONE.id, kitchen.id),
        lambda: edit.move_device(ONE.id, None),
        lambda: edit.set_address(ONE.id, "127.0.5.5", 1234),
        lambda: edit.set_model(ONE.id, "other.model", firmware="1.2", mac="AA"),
    )
    for change in changes:
        before = rig.picture()
        await rig.clock.run(change())
        await check_step(rig, before)
    home = await edit.add_home("Elsewhere")
    attic = await edit.add_room(home.id, "Attic")
    with pytest.raises(NoSuchThing):
        await edit.move_device(ONE.id, attic.id)


async def test_undo_of_a_name_keeps_an_address_found_meanwhile(rig: Rig) -> None:
    await rig.household.edit.rename_device(ONE.id, "Desk lamp")
    now = rig.household.house(HOME).devices[ONE.id]
    await rig.clock.run(rig.household._estate.put_devices([replace(now, host="127.0.6.6")]))
    await rig.clock.run(rig.household.undo.undo())
    assert rig.household.house(HOME).devices[ONE.id] == replace(ONE, host="127.0.6.6")


async def test_a_new_token_is_tried_at_once(rig: Rig) -> None:
    before, reads = rig.picture(), rig.one.count("read")
    await rig.clock.run(rig.household.edit.replace_token(ONE.id, OTHER_KEY))
    await rig.clock.advance(0.2)
    assert rig.links.opened[-1][1] == OTHER_KEY
    assert rig.one.count("read") == reads + 1
    await check_step(rig, before)


async def test_a_first_token_stays_over_an_undo(rig: Rig) -> None:
    rig.household.house(HOME).take_token(ONE.did)
    await rig.clock.run(rig.household.edit.replace_token(ONE.id, OTHER_KEY))
    await rig.clock.run(rig.household.undo.undo())
    assert rig.household.house(HOME).token(ONE.did) == OTHER_KEY


async def test_tiles_are_placed(rig: Rig) -> None:
    before = rig.picture()
    await rig.household.edit.set_layouts(HOME, {ONE.id: Layout(TileSize.M), f"{TWO.id}/x": Layout(hidden=True)})
    await check_step(rig, before)
    await rig.clock.run(rig.household.edit.remove_device(TWO.id))
    assert set(rig.household.house(HOME).layouts) == {ONE.id}


async def test_a_list_is_imported_in_one_step(rig: Rig) -> None:
    rows = [
        Row(1, "Heater", Did("501"), KEY, "lararium.heater.one", "127.0.5.1", home="Flat", room="bedroom"),
        Row(2, "Fan", Did("502"), KEY, "", "127.0.5.2", home="Cabin", room="Loft", name_zh="风扇"),
        Row(3, "", Did("503"), None, "child.model", home="Cabin", room="Loft", parent=Did("502")),
        Row(4, "Again", Did("502"), OTHER_KEY, home="Cabin"),
        Row(5, "Renamed", ONE.did, OTHER_KEY, "", "127.0.5.5", home="Flat", room="Kitchen"),
        Row(6, "Same", TWO.did, KEY, home=""),
    ]
    before = rig.picture()
    result = await rig.clock.run(rig.household.edit.import_devices(rows))
    assert [d.name for d in result.added] == ["Heater", "Fan", "child.model"]
    assert [(d.name, d.host, d.room) for d in result.updated] == [("One", "127.0.5.5", ROOM)]
    assert [d.id for d in result.unchanged] == [TWO.id]
    cabin = rig.household.find_home("Cabin")
    assert [room.name for room in rig.household.house(cabin.id).rooms] == ["Loft"]
    assert rig.secrets.held[cabin.id] == {Did("502"): KEY}
    assert rig.secrets.held[HOME][ONE.did] == OTHER_KEY
    assert len(rig.household.undo) == 1
    await check_step(rig, before)
    again = await rig.clock.run(rig.household.edit.import_devices(rows))
    assert again.added == again.updated == ()
    assert len(rig.household.undo) == 1


async def test_an_import_into_one_home_and_into_none(rig: Rig, clock: VirtualClock) -> None:
    row = Row(1, "Fan", Did("502"), None, home="Elsewhere")
    result = await clock.run(rig.household.edit.import_devices([row], HOME))
    assert result.added[0].home == HOME
    empty = Household(
        store=MemoryStore(), secrets=MemorySecrets(clock), links=FakeLinks(clock), specs=Specs(), clock=clock
    )
    await empty.edit.import_devices([replace(row, home="")])
    assert [house.home.name for house in empty.houses] == ["Home"]
    assert isinstance(empty.houses[0].home.id, str)
    assert empty.house(HomeId(empty.houses[0].home.id)).devices.keys() != {DeviceId("")}
    await clock.run(empty.stop())


async def test_an_empty_room_and_a_device_without_a_key_come_back(rig: Rig) -> None:
    edit = rig.household.edit
    attic = await edit.add_room(HOME, "Attic")
    before = rig.picture()
    await edit.remove_room(attic.id)
    await check_step(rig, before)
    rig.secrets.held[HOME].pop(ONE.did)
    rig.household.house(HOME).take_token(ONE.did)
    before = rig.picture()
    await rig.clock.run(edit.remove_device(ONE.id))
    await check_step(rig, before)


async def test_an_import_brings_keys_to_devices_that_had_none(rig: Rig) -> None:
    await rig.household.edit.add_room(HOME, "Attic")
    rig.household.house(HOME).take_token(ONE.did)
    rows = [
        Row(1, "One", ONE.did, OTHER_KEY, host="127.0.5.5", room="Attic"),
        Row(2, "Three", Did("3"), None, host="127.0.5.6", room="Cellar"),
        Row(3, "Four", Did("4"), None, host="127.0.5.7", room="Attic"),
    ]
    result = await rig.clock.run(rig.household.edit.import_devices(rows))
    assert [d.id for d in result.updated] == [ONE.id]
    assert rig.household.house(HOME).token(ONE.did) == OTHER_KEY
    await rig.clock.run(rig.household.undo.undo())
    assert rig.household.house(HOME).devices[ONE.id].host == ONE.host


async def test_an_import_that_fails_leaves_no_empty_rooms_or_homes(rig: Rig) -> None:
    before = rig.picture()
    rows = [
        Row(1, "Fan", Did("502"), KEY, home="Cabin", room="Loft"),
        Row(2, "Lamp", Did("503"), KEY, home="Flat", room="Attic"),
    ]
    rig.secrets.error = VaultLocked()
    with pytest.raises(VaultLocked):
        await rig.clock.run(rig.household.edit.import_devices(rows))
    assert rig.picture() == before
    assert len(rig.household.undo) == 0
    rig.secrets.error = None
    assert len((await rig.clock.run(rig.household.edit.import_devices(rows))).added) == 2


async def test_a_home_without_keys_goes_without_the_vault(rig: Rig) -> None:
    home = await rig.household.edit.add_home("Shed")
    rig.secrets.error = VaultLocked()
    await rig.clock.run(rig.household.edit.remove_home(home.id))
    assert [house.home.id for house in rig.household.houses] == [HOME]
    with pytest.raises(VaultLocked):
        await rig.clock.run(rig.household.edit.remove_home(HOME))


async def test_a_second_device_without_an_id_is_refused(rig: Rig) -> None:
    add = rig.household.edit.add_device
    await rig.clock.run(add(HOME, None, "First", did=Did(""), model="", host="127.0.7.7", token=KEY))
    with pytest.raises(BadInput) as trouble:
        await rig.clock.run(add(HOME, None, "Second", did=Did(""), model="", host="127.0.7.8", token=OTHER_KEY))
    assert trouble.value.key == "error.input.did_needed"
