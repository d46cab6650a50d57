from __future__ import annotations

import asyncio

import pytest

from lararium.domain.errors import (
    DeviceRefused,
    DeviceSilent,
    GateRefused,
    NeedsDescription,
    NoSuchThing,
    OutOfReach,
    VaultError,
    VaultLocked,
    WrongDevice,
    WrongToken,
)
from lararium.domain.home import Device, Home
from lararium.domain.ids import DeviceId, Did
from lararium.domain.state import Freshness
from lararium.domain.words import Words
from lararium.engine.house import House
from lararium.ports import DeviceLink, Push
from tests.support.clock import VirtualClock, settle
from tests.support.world import CURTAIN, HOME, KEY, FakeDevice, FakeLinks, Specs, device
from tests.unit.engine.conftest import LAMP, Scene, make_house


async def test_devices_stand_in_the_persons_order(clock: VirtualClock) -> None:
    house = make_house(clock, FakeLinks(clock), [device("b", order=2), device("a", order=2), device("z", order=1)])
    assert [record.name for record in house.devices.values()] == ["Z", "A", "B"]
    await house.stop()


async def test_a_command_can_be_taken_back_and_done_again(scene: Scene) -> None:
    await scene.clock.run(scene.house.refresh(LAMP.id))
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True, "light:brightness": 80}))
    assert scene.house.undo.undo_label == Words("Lamp: on on, brightness 80", "Lamp：on（中） 开、brightness（中） 80")
    assert scene.outcomes[-1].undoable
    await scene.clock.run(scene.house.undo.undo())
    assert (scene.lamp.values["light:on"], scene.lamp.values["light:brightness"]) == (False, 10)
    await scene.clock.run(scene.house.undo.redo())
    assert scene.lamp.values["light:brightness"] == 80
    assert len(scene.house.undo) == 1
    assert [outcome.by for outcome in scene.outcomes] == ["panel", "undo", "undo"]


async def test_no_step_where_the_former_value_is_not_known_or_the_same(scene: Scene) -> None:
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert len(scene.house.undo) == 0


async def test_strange_and_undescribed_devices(scene: Scene) -> None:
    strange = DeviceId("strange")
    with pytest.raises(NoSuchThing):
        await scene.house.command(strange, {"light:on": True})
    with pytest.raises(NoSuchThing):
        await scene.house.refresh(strange)
    assert scene.house.health(strange) is None
    assert scene.house.identify_action(strange) is None
    mystery = device("mystery", model="")
    scene.house.put_devices([mystery])
    with pytest.raises(NeedsDescription):
        await scene.house.command(mystery.id, {"light:on": True})
    with pytest.raises(NeedsDescription):
        await scene.house.act(mystery.id, "light:identify")


async def test_refresh_reads_everything_even_while_nothing_polls(scene: Scene) -> None:
    await scene.clock.run(scene.house.refresh(LAMP.id))
    assert scene.house.live.state(LAMP.id).values["light:left"] == 50
    assert scene.house.health(LAMP.id) is not None
    scene.lamp.silent = True
    with pytest.raises(DeviceSilent) as caught:
        await scene.clock.run(scene.house.refresh(LAMP.id))
    assert caught.value.fields["device"] == Words("Lamp", "Lamp")
    assert scene.house.live.misses(LAMP.id) == 1
    scene.lamp.silent = False
    scene.lamp.read_errors = [DeviceRefused(code=-1)]
    with pytest.raises(DeviceRefused):
        await scene.clock.run(scene.house.refresh(LAMP.id))
    assert isinstance(scene.house.live.state(LAMP.id).trouble, DeviceRefused)


async def test_refresh_of_an_undescribed_device_asks_who_it_is(scene: Scene) -> None:
    mystery = device("mystery", model="")
    scene.links.at[mystery.host, mystery.port] = FakeDevice(scene.clock, Did("other"))
    scene.house.put_devices([mystery])
    scene.house.give_tokens({mystery.did: KEY})
    with pytest.raises(WrongDevice):
        await scene.clock.run(scene.house.refresh(mystery.id))


async def test_links_open_once_for_all_who_ask(scene: Scene) -> None:
    await scene.clock.run(asyncio.gather(*(scene.house.refresh(LAMP.id) for _ in range(5))))
    assert len(scene.links.opened) == 1


async def test_without_a_key_it_says_which_trouble(scene: Scene) -> None:
    assert scene.house.take_token(LAMP.did) is not None
    with pytest.raises(WrongToken) as caught:
        await scene.house.command(LAMP.id, {"light:on": True})
    assert caught.value.key == "error.device.no_token"
    scene.house.trouble = VaultLocked()
    with pytest.raises(VaultLocked) as locked:
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert locked.value is not scene.house.trouble
    assert scene.house.token(LAMP.did) is None


async def test_a_child_without_its_gateway_cannot_be_reached(scene: Scene) -> None:
    orphan = device("orphan", host="", parent=Did("gone"))
    scene.house.put_devices([orphan])
    scene.house.give_tokens({orphan.did: KEY})
    with pytest.raises(OutOfReach) as caught:
        await scene.clock.run(scene.house.refresh(orphan.id))
    assert caught.value.key == "error.reach.no_gateway"


async def test_a_gate_that_refuses_is_told_and_tried_again(scene: Scene) -> None:
    scene.links.error = GateRefused()
    with pytest.raises(GateRefused):
        await scene.clock.run(scene.house.refresh(LAMP.id))
    scene.links.error = None
    await scene.clock.run(scene.house.refresh(LAMP.id))


async def test_pushes_and_events_arrive(scene: Scene) -> None:
    events: list[tuple[DeviceId, Push]] = []
    scene.house.live.observe_events(lambda name, push: events.append((name, push)))
    await scene.house.start()
    await scene.clock.advance(1)
    scene.lamp.push({"light:on": True}, "light:click")
    assert scene.house.live.state(LAMP.id).values["light:on"] is True
    assert events == [(LAMP.id, Push({"light:on": True}, "light:click"))]
    await scene.clock.run(scene.house.drop_device(LAMP.id))
    assert scene.lamp.listeners == []
    assert LAMP.id not in scene.house.live.states()


async def test_a_new_address_is_used_at_once(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(1)
    moved = Device(LAMP.id, LAMP.did, LAMP.home, None, "Lamp", LAMP.model, "127.0.9.9")
    end = scene.links.end(moved, values={"light:on": True})
    scene.house.put_devices([moved])
    await scene.clock.run(scene.house.reopen(LAMP.id))
    await scene.clock.advance(0.2)
    assert end.count("read") == 1
    assert scene.house.live.state(LAMP.id).values["light:on"] is True


async def test_closing_a_link_that_is_being_opened(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    never: asyncio.Future[DeviceLink] = asyncio.get_running_loop().create_future()

    async def slow(*args: object) -> DeviceLink:
        return await never

    monkeypatch.setattr(scene.links, "open", slow)
    waiting = asyncio.ensure_future(scene.house.refresh(LAMP.id))
    await settle()
    await scene.house.stop()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_gateway_that_moves_takes_its_children_along(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    hub = device("hub")
    child = device("child", host="", parent=hub.did)
    links.end(hub)
    links.end(child)
    house = make_house(clock, links, [hub, child])
    await house.start()
    await clock.advance(1)
    await clock.run(house.reopen(hub.id))
    await clock.advance(1)
    assert [record.id for record, _ in links.opened].count(child.id) == 2
    await clock.run(house.stop())


async def test_new_descriptions_reach_the_devices(scene: Scene) -> None:
    assert scene.house.redescribe() == ()
    scene.house._specs.known[LAMP.model] = CURTAIN  # type: ignore[attr-defined]
    assert scene.house.redescribe() == (LAMP.id,)
    assert scene.house.descriptions[LAMP.id] is CURTAIN


async def test_ages_pass_while_it_runs(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(1)
    scene.house.live.add(LAMP.id, limit=3.0)
    await scene.clock.advance(10)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.STALE


async def test_stopping_ends_commands_under_way(scene: Scene) -> None:
    scene.lamp.rtt = 2.0
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await settle()
    await scene.clock.run(scene.house.stop())
    with pytest.raises(asyncio.CancelledError):
        await command


async def test_a_drag_is_one_step_back_to_where_it_began(scene: Scene) -> None:
    await scene.clock.run(scene.house.refresh(LAMP.id))
    values: list[dict[str, bool | int | float | str]] = [{"light:on": True, "light:brightness": 20}]
    values += [{"light:brightness": level} for level in range(21, 60)]
    commands = []
    for each in values:
        commands.append(asyncio.ensure_future(scene.house.command(LAMP.id, each)))
        await scene.clock.advance(0.05)
    await scene.clock.run(asyncio.gather(*commands))
    assert len(scene.house.undo) == 1
    await scene.clock.run(scene.house.undo.undo())
    assert (scene.lamp.values["light:on"], scene.lamp.values["light:brightness"]) == (False, 10)
    await scene.clock.run(scene.house.undo.redo())
    assert (scene.lamp.values["light:on"], scene.lamp.values["light:brightness"]) == (True, 59)


async def test_two_taps_are_two_steps(scene: Scene) -> None:
    await scene.clock.run(scene.house.refresh(LAMP.id))
    for on in (True, False):
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": on}))
    assert len(scene.house.undo) == 2
    await scene.clock.run(scene.house.command(LAMP.id, {"light:brightness": 50}))
    await scene.clock.advance(3)
    await scene.clock.run(scene.house.command(LAMP.id, {"light:brightness": 60}))
    assert len(scene.house.undo) == 4


async def test_before_the_keys_are_read_a_device_is_not_said_to_have_a_wrong_one(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    links.end(LAMP, values={"light:on": False})
    house = House(Home(HOME, "Flat"), devices=[LAMP], links=links, specs=Specs(), clock=clock)
    with pytest.raises(VaultError) as caught:
        await clock.run(house.refresh(LAMP.id))
    assert caught.value.key == "error.vault.reading"
    assert house.live.state(LAMP.id).freshness is not Freshness.BADTOKEN
    house.give_tokens({})
    with pytest.raises(WrongToken):
        await clock.run(house.refresh(LAMP.id))
    await clock.run(house.stop())
