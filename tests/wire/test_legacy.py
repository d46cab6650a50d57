"""Old devices driven over real datagrams: add, poll, switch, read back."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from lararium.domain.capability import Control, Description, Format, Value
from lararium.domain.errors import DeviceRefused, DeviceSilent, NoSuchThing, OutcomeUnknown, WrongToken
from lararium.domain.ids import Token
from lararium.drivers.miio import legacy
from lararium.drivers.miio.patience import Patience
from lararium.gate.gate import Gate
from lararium.sim.clock import ManualClock
from tests.support.old_devices import PLAYED, old, old_house


def described(model: str) -> Description:
    known = legacy.description(model)
    assert known is not None
    return known


def values_to_try(control: Control) -> list[Value]:
    """Every entry of a list, both ways of a switch, the ends and the middle of a range."""
    if control.choices:
        return [choice.value for choice in control.choices]
    if control.range is not None:
        low, high, step = control.range.minimum, control.range.maximum, control.range.step
        middle = low + step * round((high - low) / 2 / step)
        return [int(value) if control.format is Format.INT else value for value in (low, middle, high)]
    return [False, True, False]


@pytest.mark.parametrize("model", PLAYED)
async def test_a_poll_tells_what_is_true(gate: Gate, model: str) -> None:
    async with old_house(gate, old(model)) as world:
        link = await world.open()
        asked = [str(control.id) for control in described(model).pollable()]
        read = await link.read(asked)
        assert set(read.values) | set(read.refused) == set(asked)
        assert not read.refused
        true = world.true()
        for control in set(true) & set(read.values):
            assert read.values[control] == true[control], control
        assert await link.hello() == "501"
        assert (await link.info()).model == model


@pytest.mark.parametrize("model", PLAYED)
async def test_everything_that_can_be_set_is_set_and_read_back(gate: Gate, model: str) -> None:
    async with old_house(gate, old(model)) as world:
        link = await world.open()
        tried = 0
        for control in described(model):
            if not control.writable:
                continue
            for value in values_to_try(control):
                if control.id == "light:scene" and value == 0:
                    continue  # the lamp leaves a scene by itself, it cannot be asked to
                assert await link.write({control.id: value}) == {}, (control.id, value)
                true = world.true()
                if control.id in true:
                    assert true[control.id] == value, control.id
                assert (await link.read([control.id])).values == {control.id: value}
                tried += 1
        assert tried or model == "xiaomi.wifispeaker.v2", "which has no absolute setting"


@pytest.mark.parametrize("model", PLAYED)
async def test_every_action_is_understood(gate: Gate, model: str) -> None:
    async with old_house(gate, old(model)) as world:
        link = await world.open()
        given: dict[str, Value] = {"ir-remote-control:key": 1, "ir-remote-control:code": "Z6UFAJ0AAAA="}
        for control in described(model):
            if control.what == "action":
                told = await link.act(control.id, [given[name] for name in control.arguments])
                assert bool(told) == (control.id == "ir-remote-control:read"), "only reading a key tells something"


async def test_several_settings_at_once_and_a_later_one_wins(gate: Gate) -> None:
    async with old_house(gate, old("yeelink.light.color3", faults={"latency": (15, 20)})) as world:
        link = await world.open()
        await link.hello()
        levels = [asyncio.create_task(link.write({"light:brightness": level})) for level in range(10, 60)]
        levels.append(asyncio.create_task(link.write({"light:on": True, "light:brightness": 77})))
        assert all(refused == {} for refused in await asyncio.gather(*levels))
        assert world.true()["light:brightness"] == 77
        assert world.true()["light:on"] is True
        applied = [entry.value for entry in world.house.thing("501").applied if entry.piid == 2]
        assert applied[-1] == 77
        assert len(applied) <= 3, "what was overtaken while it waited is not sent"


async def test_a_vacuum_cleans_and_goes_home(gate: Gate) -> None:
    clock = ManualClock()
    async with old_house(gate, old("roborock.vacuum.s5"), clock=clock) as world:
        vacuum = await world.open()
        status = described("roborock.vacuum.s5").control("vacuum:status")
        assert status is not None

        async def now() -> str:
            return status.meaning_of((await vacuum.read(["vacuum:status"])).values["vacuum:status"])

        assert await now() == "charging"
        assert await vacuum.act("vacuum:start-sweep") == []
        clock.advance(30 * 60)
        told = (await vacuum.read(["vacuum:clean-time", "vacuum:clean-area", "battery:battery-level"])).values
        assert told["vacuum:clean-time"] == 30
        assert told["vacuum:clean-area"] == 36
        assert told["battery:battery-level"] == 66
        assert await now() == "cleaning"
        await vacuum.act("vacuum:pause-sweeping")
        assert await now() == "pause"
        await vacuum.act("battery:start-charge")
        assert await now() == "returning"
        clock.advance(25)
        assert await now() == "charging"
        worn = (await vacuum.read(["brush-cleaner:brush-life-level"])).values["brush-cleaner:brush-life-level"]
        assert 0 < float(worn) < 100
        await vacuum.act("brush-cleaner:reset-brush-life")
        assert (await vacuum.read(["brush-cleaner:brush-life-level"])).values["brush-cleaner:brush-life-level"] == 100


async def test_a_fan_keeps_its_strength_when_the_wind_changes(gate: Gate) -> None:
    async with old_house(gate, old("zhimi.fan.za4")) as world:
        fan = await world.open()
        await fan.write({"fan:speed-level": 63})
        await fan.write({"fan:mode": 1})
        assert (await fan.read(["fan:mode", "fan:speed-level"])).values == {"fan:mode": 1, "fan:speed-level": 63}
        await fan.write({"fan:speed-level": 20})
        await fan.act("fan:turn-left")
        assert (await fan.read(["fan:mode", "fan:speed-level"])).values == {"fan:mode": 1, "fan:speed-level": 20}


async def test_a_purifier_keeps_its_speed_when_told_to_go_by_hand(gate: Gate) -> None:
    async with old_house(gate, old("airdog.airpurifier.x3")) as world:
        purifier = await world.open()
        await purifier.write({"air-purifier:fan-level": 4})
        await purifier.write({"air-purifier:mode": "manual"})
        assert (await purifier.read(["air-purifier:fan-level"])).values == {"air-purifier:fan-level": 4}


async def test_a_toggle_is_sent_once(gate: Gate) -> None:
    async with old_house(gate, old("yeelink.light.color3")) as world:
        lamp = await world.open()
        await lamp.read(["light:on"])
        lamp._way().link.patience = Patience(budget=0.3)
        world.house.set_faults({"reply_lost": 1.0}, "501")
        with pytest.raises(OutcomeUnknown):
            await lamp.act("light:toggle")
        assert world.true()["light:on"] is True
        assert len(world.house.thing("501").applied) == 1


async def test_settings_survive_loss(gate: Gate) -> None:
    async with old_house(gate, old("philips.light.bulb", faults={"loss": 0.2})) as world:
        lamp = await world.open()
        for level in range(1, 15):
            assert await lamp.write({"light:brightness": level}) == {}
            assert world.true()["light:brightness"] == level


# -- trouble -------------------------------------------------------------------------------------------


async def test_a_refused_setting_is_named_and_the_others_are_done(gate: Gate) -> None:
    faults = {"refuse": {"air-purifier:mode": -4003}}
    async with old_house(gate, old("zhimi.airpurifier.v7", faults=faults)) as world:
        purifier = await world.open()
        refused = await purifier.write({"air-purifier:on": True, "air-purifier:mode": "silent", "alarm:volume": 5})
        assert {name: error.key for name, error in refused.items()} == {
            "air-purifier:mode": "error.device.refused.no_such"
        }
        assert world.true()["air-purifier:on"] is True
        assert world.true()["alarm:volume"] == 5


async def test_what_a_firmware_leaves_out_is_refused_and_the_rest_is_told(gate: Gate) -> None:
    async with old_house(gate, old("zhimi.airpurifier.v7")) as world:
        purifier = await world.open()
        thing: Any = world.house.thing("501")
        thing.fields["humidity"] = None
        thing.fields["mode"] = "brand-new"
        asked = ["environment:relative-humidity", "air-purifier:mode", "air-purifier:on"]
        read = await purifier.read(asked)
        assert read.values == {"air-purifier:on": False}
        assert {error.key for error in read.refused.values()} == {"error.device.refused.no_answer"}
        assert set(read.refused) == set(asked[:2])


async def test_a_method_that_is_missing_spoils_only_what_it_tells(gate: Gate) -> None:
    async with old_house(gate, old("roborock.vacuum.s5")) as world:
        vacuum = await world.open()
        thing: Any = world.house.thing("501")
        del thing._kind.methods["get_sound_volume"]
        read = await vacuum.read(["voice:volume", "battery:battery-level", "filter:filter-life-level"])
        assert set(read.values) == {"battery:battery-level", "filter:filter-life-level"}
        assert isinstance(read.refused["voice:volume"], DeviceRefused)


async def test_a_wrong_value_is_refused_by_the_class_before_it_is_sent(gate: Gate) -> None:
    async with old_house(gate, old("zhimi.airpurifier.v7")) as world:
        purifier = await world.open()
        refused = await purifier.write({"air-purifier:mode": "gale"})
        assert refused["air-purifier:mode"].key == "error.device.refused.value"
        assert not world.house.thing("501").applied


async def test_unknown_and_unwritable_controls(gate: Gate) -> None:
    async with old_house(gate, old("chuangmi.plug.m1")) as world:
        plug = await world.open()
        asked = (
            plug.read(["switch:colour"]),
            plug.write({"switch:temperature": 4}),
            plug.write({"switch:nothing": 4}),
            plug.act("switch:on"),
        )
        for wrong in asked:
            with pytest.raises(NoSuchThing):
                await wrong


async def test_an_offline_device_is_silent(gate: Gate) -> None:
    async with old_house(gate, old("zhimi.heater.za1", faults={"offline": True})) as world:
        heater = await world.open()
        heater._way().link.patience = Patience(budget=0.3)
        with pytest.raises(DeviceSilent):
            await heater.read(["heater:on"])
        with pytest.raises(DeviceSilent):
            await heater.write({"heater:on": True})


async def test_a_wrong_token_is_told_as_such_and_shown_nowhere(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    secret = "00112233445566778899aabbccddeeff"
    async with old_house(gate, old("yeelink.light.color3")) as world:
        lamp = await world.open(token=Token.parse(secret))
        lamp._way().link.patience = Patience(budget=0.4, longest_first=0.1)
        with caplog.at_level(logging.DEBUG), pytest.raises(WrongToken) as caught:
            await lamp.read(["light:on"])
        shown = [repr(lamp), repr(lamp._miio), repr(caught.value), str(vars(lamp._miio)), caplog.text]
        assert not any(secret in text.lower() for text in shown)


async def test_a_closed_link_fails_and_frees_its_endpoint(gate: Gate) -> None:
    async with old_house(gate, old("philips.light.hbulb")) as world:
        lamp = await world.open()
        assert not lamp.push_active()
        lamp.on_push(lambda push: None)()
        await lamp.read(["light:on"])
        assert lamp.health().answered
        await lamp.close()
        with pytest.raises(DeviceSilent):
            await lamp.read(["light:on"])


# -- what python-miio gets wrong -----------------------------------------------------------------------


async def test_each_of_two_devices_of_a_class_is_set_itself(gate: Gate) -> None:
    """Descriptors of a class act on the device made last: nothing of ours may go through them."""
    models = ("zhimi.fan.za4", "yeelink.light.color3", "roborock.vacuum.s5")
    devices = [old(model, str(600 + 10 * place + twin)) for place, model in enumerate(models) for twin in (0, 1)]
    async with old_house(gate, *devices) as world:
        links = {device.did: await world.open(device.did) for device in devices}
        for link in links.values():
            await link.read([str(control.id) for control in link._description.pollable()])
        changes: dict[str, dict[str, Value]] = {
            "600": {"fan:on": True, "fan:speed-level": 11},
            "610": {"light:on": True, "light:brightness": 11},
            "620": {"vacuum:mode": 101},
        }
        before = {did: world.true(did) for did in links}
        for did, change in changes.items():
            assert await links[did].write(change) == {}
        for did in changes:
            assert world.true(did) == before[did] | changes[did]
            twin = str(int(did) + 1)
            assert world.true(twin) == before[twin]
        await links["620"].act("vacuum:start-sweep")
        assert (world.true("620")["vacuum:status"], world.true("621")["vacuum:status"]) == (5, 8)


async def test_no_device_shows_what_another_told(gate: Gate) -> None:
    devices = [old("roborock.vacuum.s5", did, values={"vacuum:mode": mode}) for did, mode in (("1", 101), ("2", 104))]
    async with old_house(gate, *devices) as world:
        links = [await world.open(did) for did in ("1", "2")]
        asked = ["vacuum:mode", "filter:filter-life-level"]
        both = await asyncio.gather(*(link.read(asked) for link in links))
        assert [read.values["vacuum:mode"] for read in both] == [101, 104]


async def test_the_model_is_never_asked_for(gate: Gate) -> None:
    async with old_house(gate, old("lumi.acpartner.v3"), old("chuangmi.plug.v3", "502")) as world:
        for did in ("501", "502"):
            link = await world.open(did)
            before = world.house.endpoints[did].received
            await link.read([str(control.id) for control in link._description.pollable()])
            asked = world.house.endpoints[did].received - before
            assert asked == 3, "one hello and two questions"
            assert link._miio.model == world.house.thing(did).model


async def test_a_key_is_learnt_read_and_sent(gate: Gate) -> None:
    async with old_house(gate, old("chuangmi.ir.v2")) as world:
        link = await world.open()
        assert await link.act("ir-remote-control:learn", [7]) == []
        (code,) = await link.act("ir-remote-control:read", [7])
        await link.act("ir-remote-control:play", [code])
        assert world.house.thing("501").state()["actual"]["sent"] == code
        pronto = "0000 006d 0002 0000 0157 00ac 0015 0016"
        await link.act("ir-remote-control:play", [pronto])
        assert world.house.thing("501").state()["actual"]["sent"].startswith("Z6U"), "as the device wants it"
        with pytest.raises(DeviceRefused):
            await link.act("ir-remote-control:read", [8])
        with pytest.raises(DeviceRefused) as caught:
            await link.act("ir-remote-control:learn")
        assert caught.value.code == -4006
        assert await link.act("ir-remote-control:learn", [0]) == [], "as near as the range allows"


async def test_a_speaker_pauses_only_what_plays(gate: Gate) -> None:
    async with old_house(gate, old("xiaomi.wifispeaker.v2")) as world:
        link = await world.open()
        for action, state in (("play", "PLAYING"), ("pause", "PAUSED_PLAYBACK"), ("pause", "PAUSED_PLAYBACK")):
            await link.act(f"play-control:{action}")
            assert world.true()["play-control:playing-state"] == state
        await link.act("speaker:volume-up")
        assert (await link.read(["speaker:volume"])).values == {"speaker:volume": 35}


async def test_the_password_of_a_repeater_is_never_shown(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with old_house(gate, old("xiaomi.repeater.v2")) as world:
        link = await world.open()
        told = await link.read([str(control.id) for control in described("xiaomi.repeater.v2").pollable()])
        assert told.values["repeater:ssid"] == "lakeside"
        assert "a-secret" not in caplog.text + repr(told) + repr(link)
