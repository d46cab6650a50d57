"""Lumi gateways over real datagrams: their children are listed, read, switched, and heard."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from lararium.domain.capability import Value
from lararium.domain.errors import BadInput, DeviceError, DeviceRefused, DeviceSilent
from lararium.drivers.miio import legacy
from lararium.drivers.miio.patience import Patience
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.ports import Push
from lararium.sim.house import read
from lararium.sim.legacy.zigbee import PLAYED
from lararium.sim.server import SimulatedHouse
from tests.support.gateways import GATEWAY, gateway_house, sid, until
from tests.wire.test_legacy import described, values_to_try

WEATHER, PLUG, MOTION, DOOR = "lumi.weather.v1", "lumi.plug", "lumi.sensor_motion.aq2", "lumi.sensor_magnet.aq2"


async def test_a_gateway_tells_what_hangs_on_it(gate: Gate) -> None:
    async with gateway_house(gate, WEATHER, PLUG, MOTION) as world:
        await world.open(GATEWAY)
        assert world.links.lists_children("lumi.gateway.v3")
        found = await world.links.children(world.record(GATEWAY))
        assert [(child.did, child.model) for child in found] == [(sid(0), WEATHER), (sid(1), PLUG), (sid(2), MOTION)]
        assert {child.firmware for child in found} == {"40"}


async def test_the_newer_gateway_tells_names(gate: Gate) -> None:
    async with gateway_house(gate, WEATHER, DOOR, model="lumi.gateway.mgl03") as world:
        await world.open(GATEWAY)
        found = await world.links.children(world.record(GATEWAY))
        assert [child.model for child in found] == [WEATHER, DOOR]


async def test_a_gateway_without_children_and_one_that_tells_nothing(gate: Gate) -> None:
    for model in ("lumi.gateway.v3", "lumi.gateway.mgl03"):
        async with gateway_house(gate, model=model) as world:
            await world.open(GATEWAY)
            assert await world.links.children(world.record(GATEWAY)) == []
    async with gateway_house(gate, PLUG, model="lumi.gateway.mieu01") as world:
        await world.open(GATEWAY)
        assert not world.links.lists_children("lumi.gateway.mieu01")
        with pytest.raises(BadInput) as caught:
            await world.links.children(world.record(GATEWAY))
        assert caught.value.key == "error.gateway.no_list"


@pytest.mark.parametrize("model", PLAYED)
async def test_a_child_is_read_and_set_through_its_gateway(gate: Gate, model: str) -> None:
    async with gateway_house(gate, model) as world:
        await world.open(GATEWAY)
        child = await world.open(sid(0))
        asked = [str(control.id) for control in described(model).pollable()]
        read = await child.read(asked)
        assert set(read.refused) <= {"battery:voltage"}, "this gateway tells levels, others volts"
        true = world.true(sid(0))
        assert read.values == {name: true[name] for name in read.values}
        assert set(read.values) | set(read.refused) == set(asked)
        for control in described(model):
            if not control.writable:
                continue
            for value in values_to_try(control):
                assert await child.write({control.id: value}) == {}
                if control.readable:
                    assert world.true(sid(0))[control.id] == value
                    assert (await child.read([control.id])).values == {control.id: value}
        assert await child.hello() == sid(0)
        assert (await child.info()).model == model
        assert child.health().route == "gateway"


async def test_gateways_that_tell_volts(gate: Gate) -> None:
    async with gateway_house(gate, WEATHER, model="lumi.gateway.mieu01") as world:
        await world.open(GATEWAY)
        child = await world.open(sid(0))
        read = await child.read(["battery:battery-level", "battery:voltage"])
        assert read.values == {"battery:voltage": 2.985}
        assert set(read.refused) == {"battery:battery-level"}


async def test_each_gang_of_a_wall_switch_is_switched_itself(gate: Gate) -> None:
    async with gateway_house(gate, "lumi.switch.n3acn3", "lumi.switch.n3acn3") as world:
        await world.open(GATEWAY)
        child, _ = await world.open(sid(0)), await world.open(sid(1))
        assert await child.write({"switch-2:on": True}) == {}
        gangs = ("switch:on", "switch-2:on", "switch-3:on")
        assert [world.true(sid(0))[gang] for gang in gangs] == [False, True, False]
        assert [world.true(sid(1))[gang] for gang in gangs] == [False, False, False]


async def test_one_question_at_a_time_reaches_a_gateway(gate: Gate) -> None:
    async with gateway_house(gate, *[PLUG, WEATHER] * 4, faults={"latency": (4, 6)}) as world:
        await world.open(GATEWAY)
        links = [await world.open(sid(place)) for place in range(8)]
        endpoint = world.house.endpoints[GATEWAY]
        out = most = 0
        take, reply = endpoint._take, endpoint._reply

        def taken(*given: object) -> None:
            nonlocal out, most
            out += 1
            most = max(most, out)
            take(*given)  # type: ignore[arg-type]

        def replied(*given: object) -> None:
            nonlocal out
            out -= 1
            reply(*given)  # type: ignore[arg-type]

        endpoint._take, endpoint._reply = taken, replied  # type: ignore[method-assign,assignment]
        reads = (link.read([c.id for c in link._description.pollable()][:2]) for link in links)
        writes = (link.write({"switch:on": True}) for link in links[::2])
        await asyncio.gather(*reads, *writes)
        assert most == 1
        assert all(world.true(sid(place))["switch:on"] for place in range(0, 8, 2))


async def test_motion_is_told_within_a_tenth_of_a_second(gate: Gate) -> None:
    async with gateway_house(gate, MOTION, DOOR) as world:
        await world.open(GATEWAY)
        await until(lambda: len(world.gateway.scenes) == 1)
        link, heard = await world.open_listening(sid(0))
        door, knocks = await world.open_listening(sid(1))
        await until(lambda: link.push_active() and door.push_active())
        assert len(world.gateway.scenes) == 5, "two a child, and the gateway's own alarm"
        ears = world.links._ears._ears
        bound = {ear.transport.get_extra_info("sockname")[0] for ear in ears.values() if ear.transport is not None}
        assert bound == {"127.0.0.1"}, "the one address of ours that faces the gateway"
        world.house.thing(sid(0)).trigger("motion")
        assert await until(lambda: bool(heard)) < 0.1
        assert heard == [Push({"motion-sensor:motion-state": True}, "motion-sensor:motion-detected")]
        world.house.thing(sid(1)).trigger("open")
        await until(lambda: bool(knocks))
        assert knocks == [Push({"magnet-sensor:contact-state": False}, "magnet-sensor:open")]
        assert len(heard) == 1
        await until(lambda: not world.gateway.unanswered)


async def test_every_event_of_every_child_arrives(gate: Gate) -> None:
    models = [model for model in PLAYED if described(model).model and any(c.what == "event" for c in described(model))]
    async with gateway_house(gate, *models) as world:
        await world.open(GATEWAY)
        for place, model in enumerate(models):
            link, heard = await world.open_listening(sid(place))
            await until(link.push_active)
            family = legacy.family_of(model)
            assert family is not None
            for event in family.events:
                heard.clear()
                world.house.thing(sid(place)).trigger(event.scene)
                await until(lambda heard=heard: bool(heard))  # type: ignore[misc]
                assert heard == [Push(dict(event.tells), event.id)]


async def test_the_alarm_of_the_gateway_itself(gate: Gate) -> None:
    async with gateway_house(gate) as world:
        gateway, heard = await world.open_listening(GATEWAY)
        await until(lambda: len(world.gateway.scenes) == 1)
        assert not gateway.push_active(), "its lamp is not reported"
        world.gateway.trigger("alarm")
        await until(lambda: bool(heard))
        assert heard == [Push(event="alarm:alarm-triggered")]


async def test_scenes_are_laid_down_again_after_a_restart_and_taken_away_at_the_end(gate: Gate) -> None:
    async with gateway_house(gate, DOOR) as world:
        await world.open(GATEWAY)
        link, heard = await world.open_listening(sid(0))
        await until(link.push_active)
        await until(lambda: len(world.gateway.scenes) == 3)
        before = set(world.gateway.scenes)
        world.house.endpoints[GATEWAY].reboot()
        assert not world.gateway.scenes
        await link.hello()  # the keeper would greet within 40 s
        world.links._endpoints[GATEWAY].tick()
        await until(lambda: len(world.gateway.scenes) == 3)
        assert set(world.gateway.scenes) == before, "the same names, so that nothing piles up"
        world.house.thing(sid(0)).trigger("close")
        await until(lambda: bool(heard))
        await world.links.close()
        assert not world.gateway.scenes


async def test_scenes_of_a_child_that_is_closed_are_taken_away(gate: Gate) -> None:
    async with gateway_house(gate, DOOR, MOTION) as world:
        await world.open(GATEWAY)
        door, _ = await world.open_listening(sid(0))
        motion, heard = await world.open_listening(sid(1))
        await until(lambda: len(world.gateway.scenes) == 5)
        await door.close()
        world.links._endpoints[GATEWAY].tick()
        await until(lambda: len(world.gateway.scenes) == 3)
        assert motion.push_active()
        world.house.thing(sid(1)).press({"motion-sensor:motion-state": True})
        await until(lambda: bool(heard))
        assert heard[0].event == "motion-sensor:motion-detected"


async def test_a_gateway_that_takes_no_scenes_is_polled_and_left_in_peace(gate: Gate) -> None:
    async with gateway_house(gate, DOOR) as world:
        world.gateway._lay_scene = lambda params: ["error"]  # type: ignore[method-assign]
        await world.open(GATEWAY)
        door, _ = await world.open_listening(sid(0))
        scenes = world.links._endpoints[GATEWAY].scenes
        assert scenes is not None
        await until(lambda: scenes._task is not None and scenes._task.done())
        asked = world.house.endpoints[GATEWAY].received
        scenes.tick()
        assert scenes._task is not None
        assert scenes._task.done()
        assert world.house.endpoints[GATEWAY].received == asked
        assert not door.push_active()
        assert (await door.read(["battery:battery-level"])).values == {"battery:battery-level": 87}


async def test_a_gateway_that_was_silent_gets_its_scenes_as_soon_as_it_is_back(gate: Gate) -> None:
    async with gateway_house(gate, DOOR, faults={"offline": True}) as world:
        world.links._patience = world.links._slow_patience = Patience(budget=0.1, longest_first=0.05)
        await world.open(GATEWAY)
        link, _ = await world.open_listening(sid(0))
        scenes = world.links._endpoints[GATEWAY].scenes
        assert scenes is not None
        await until(lambda: scenes._was_silent)
        scenes.tick()
        assert scenes._task is not None
        assert scenes._task.done(), "it is left in peace"
        world.house.set_faults({"offline": False}, GATEWAY)
        await link.hello()
        scenes.tick()
        await until(link.push_active)


async def test_a_child_may_listen_before_its_gateway_is_there(gate: Gate) -> None:
    async with gateway_house(gate, DOOR) as world:
        link, heard = await world.open_listening(sid(0))
        with pytest.raises(DeviceError) as caught:
            await link.read(["battery:battery-level"])
        assert caught.value.key == "error.device.gateway"
        await world.open(GATEWAY)
        await link.read(["battery:battery-level"])
        await until(link.push_active)
        world.house.thing(sid(0)).trigger("open")
        await until(lambda: bool(heard))


async def test_a_silent_gateway_silences_its_children(gate: Gate) -> None:
    async with gateway_house(gate, WEATHER, PLUG, DOOR) as world:
        await world.open(GATEWAY)
        links = [await world.open(sid(0)), await world.open(sid(1))]
        await until(lambda: len(world.gateway.scenes) == 1)  # all greetings are over
        door = await world.open(sid(2))
        door.on_push(lambda push: None)
        await until(door.push_active)
        world.house.set_faults({"offline": True}, GATEWAY)
        for link in links:
            with pytest.raises(DeviceSilent):
                await link.hello()
        assert not door.push_active(), "nobody is there to tell"


async def test_a_lost_child_is_refused_alone(gate: Gate) -> None:
    async with gateway_house(gate, PLUG, PLUG) as world:
        await world.open(GATEWAY)
        lost, other = await world.open(sid(0)), await world.open(sid(1))
        world.house.set_faults({"offline": True}, sid(0))
        read = await lost.read(["switch:on"])
        assert read.values == {}
        assert isinstance(read.refused["switch:on"], DeviceRefused)
        assert "switch:on" in await lost.write({"switch:on": True})
        assert (await other.read(["switch:on"])).values == {"switch:on": False}


async def test_no_token_is_shown(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with gateway_house(gate, DOOR) as world:
        gateway, _ = await world.open_listening(GATEWAY)
        link, _ = await world.open_listening(sid(0))
        await until(lambda: len(world.gateway.scenes) == 3)
        secret = world.house.token(GATEWAY).reveal().hex()
        scenes = world.links._endpoints[GATEWAY].scenes
        shown = caplog.text + repr((gateway, link, gateway._miio, scenes, vars(scenes)))
        assert secret not in shown


async def test_an_address_that_is_taken_costs_pushes_and_nothing_else(gate: Gate) -> None:
    async with gateway_house(gate, MOTION, PLUG) as world:
        taken, _ = await gate.open_datagram(asyncio.DatagramProtocol, local=("127.0.0.1", world.links._ears._port))
        await world.open(GATEWAY)
        link, _ = await world.open_listening(sid(0))
        values: dict[str, Value] = {"battery:battery-level": 87}
        assert (await link.read(["battery:battery-level"])).values == values
        await until(lambda: world.links._endpoints[GATEWAY].scenes._task.done())  # type: ignore[union-attr]
        assert not link.push_active()
        assert not world.gateway.scenes
        taken.close()


def test_a_house_file_may_hold_a_gateway_and_its_children(tmp_path: Path) -> None:
    child = {"home": "a", "room": "b", "legacy": True, "parent": "104"}
    document = {
        "format": 1,
        "homes": [{"id": "a", "name": "A", "rooms": [{"id": "b", "name": "B"}]}],
        "devices": [
            {"did": "104", "home": "a", "room": "b", "name": "Hub", "model": "lumi.gateway.v3", "legacy": True},
            {"did": sid(0), "name": "Door", "model": DOOR, **child},
            {"did": sid(1), "name": "Plug", "model": PLUG, "values": {"switch:on": True}, **child},
        ],
    }
    house = read(document, tmp_path)
    simulated = SimulatedHouse(house, Gate(Policy.TEST), seed=1)
    assert simulated.thing(sid(1)).state()["values"]["switch:on"] is True
