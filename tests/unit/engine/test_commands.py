from __future__ import annotations

import asyncio
import itertools
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.capability import Value
from lararium.domain.errors import (
    BadValue,
    DeviceError,
    DeviceRefused,
    DeviceSilent,
    NeedsConsent,
    NoSuchThing,
    OutcomeUnknown,
    WrongToken,
)
from lararium.domain.home import Device
from lararium.domain.words import Words
from tests.support.clock import VirtualClock, settle
from tests.support.world import FakeLinks, device
from tests.unit.engine.conftest import BLIND, LAMP, PLUG, STOVE, Scene, make_house


def writes(scene: Scene) -> list[object]:
    return [about for _, what, about in scene.lamp.asked if what == "write"]


async def test_shown_at_once_sent_and_proven_by_reading_back(scene: Scene) -> None:
    start = scene.clock.monotonic()
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await settle()
    assert scene.house.live.state(LAMP.id).shown("light:on") is True
    assert writes(scene) == [{"light:on": True}], "on its way within the same moment"
    await scene.clock.run(command)
    assert scene.clock.monotonic() - start == pytest.approx(0.01 + 0.25 + 0.01)
    state = scene.house.live.state(LAMP.id)
    assert (state.values["light:on"], state.pending) == (True, {})


async def test_a_switch_is_read_back_sooner(scene: Scene) -> None:
    start = scene.clock.monotonic()
    await scene.clock.run(scene.house.command(PLUG.id, {"switch:on": True}))
    assert scene.clock.monotonic() - start == pytest.approx(0.17)


async def test_a_report_by_itself_is_proof_enough(scene: Scene) -> None:
    scene.lamp.on_write = lambda values: scene.lamp.push(values)
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert scene.lamp.count("read") == 0


async def test_a_report_during_the_read_back_pause_ends_it(scene: Scene) -> None:
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.advance(0.1)
    scene.lamp.push({"light:on": True})
    await settle()
    assert command.done()
    assert scene.lamp.count("read") == 0


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"light:on": 1}, BadValue),
        ({"light:brightness": 0}, BadValue),
        ({"light:brightness": 101}, BadValue),
        ({"light:brightness": True}, BadValue),
        ({"light:mode": 7}, BadValue),
        ({"light:left": 7}, BadValue),
        ({"light:nothing": 7}, NoSuchThing),
        ({"light:identify": True}, NoSuchThing),
        ({}, BadValue),
    ],
)
async def test_what_does_not_fit_is_refused_before_any_datagram(
    scene: Scene, values: Mapping[str, Value], error: type[Exception]
) -> None:
    with pytest.raises(error):
        await scene.house.command(LAMP.id, values)
    assert scene.lamp.asked == []
    assert scene.house.live.state(LAMP.id).pending == {}


async def test_heat_wants_a_second_word_to_begin_and_none_to_end(scene: Scene) -> None:
    with pytest.raises(NeedsConsent) as caught:
        await scene.house.command(STOVE.id, {"heater:on": True})
    assert caught.value.fields["device"] == Words("Stove", "Stove")
    await scene.clock.run(scene.house.command(STOVE.id, {"heater:on": False}))
    assert scene.house.undo.undo_label is None, "undo would heat"
    await scene.clock.run(scene.house.command(STOVE.id, {"heater:on": True}, consent=True))
    assert scene.stove.values["heater:on"] is True


async def test_silence_rolls_back_with_the_reason(scene: Scene) -> None:
    await scene.clock.run(scene.house.refresh(LAMP.id))
    scene.lamp.silent = True
    start = scene.clock.monotonic()
    with pytest.raises(DeviceSilent) as caught:
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert scene.clock.monotonic() - start == pytest.approx(3.0)
    state = scene.house.live.state(LAMP.id)
    assert (state.shown("light:on"), state.pending) == (False, {})
    assert isinstance(state.trouble, DeviceSilent)
    assert caught.value.fields["device"] == Words("Lamp", "Lamp")
    assert scene.outcomes[-1].error is caught.value


async def test_given_up_at_the_deadline_while_the_link_still_tries(scene: Scene) -> None:
    scene.lamp.rtt = 5.0
    with pytest.raises(DeviceSilent):
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.advance(3)
    assert scene.lamp.values["light:on"] is True, "it came late; the next poll will tell"


async def test_an_acknowledged_write_without_a_read_back_counts(scene: Scene) -> None:
    scene.lamp.on_write = lambda values: setattr(scene.lamp, "rtt", 9.0)
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert scene.house.live.state(LAMP.id).values["light:on"] is True
    await scene.clock.advance(10)


async def test_a_value_not_taken_is_asserted_once_more(scene: Scene) -> None:
    scene.lamp.ignores = 1
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert writes(scene) == [{"light:on": True}] * 2


async def test_a_value_never_taken_is_taken_back_and_the_truth_is_shown(scene: Scene) -> None:
    scene.lamp.ignores = 9
    scene.lamp.values["light:brightness"] = 44
    with pytest.raises(DeviceError) as caught:
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": False, "light:brightness": 40}))
    assert caught.value.key == "error.device.not_taken"
    assert len(writes(scene)) == 2
    assert writes(scene)[1] == {"light:brightness": 40}, "only what was not taken"
    assert scene.house.live.state(LAMP.id).values["light:brightness"] == 44


async def test_a_contradicted_write_fails_at_the_deadline_too(scene: Scene) -> None:
    def stubborn(values: Mapping[str, Value]) -> None:
        scene.lamp.rtt = 2.0

    scene.lamp.on_write = stubborn
    with pytest.raises(DeviceError) as caught:
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert caught.value.key == "error.device.not_taken"
    await scene.clock.advance(10)


async def test_a_ramp_is_waited_for_without_asserting_again(scene: Scene) -> None:
    async def ramp() -> None:
        for level in (20, 40, 60, 80):
            await scene.clock.sleep(0.2)
            scene.lamp.values["light:brightness"] = level

    await scene.clock.run(scene.house.refresh(LAMP.id))
    ramps: list[asyncio.Future[None]] = []
    scene.lamp.on_write = lambda values: ramps.append(asyncio.ensure_future(ramp()))
    await scene.clock.run(scene.house.command(LAMP.id, {"light:brightness": 80}))
    assert writes(scene) == [{"light:brightness": 80}]


async def test_a_refused_value_that_is_there_all_the_same_is_done(scene: Scene) -> None:
    def refuse_and_obey(values: Mapping[str, Value]) -> None:
        scene.lamp.values.update(values)

    scene.lamp.on_write = refuse_and_obey
    scene.lamp.refuses = {"light:on": DeviceRefused(code=-4005)}
    scene.lamp.read_errors = []
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.advance(0.05)
    scene.lamp.refuses = {}
    await scene.clock.run(command)
    assert scene.house.live.state(LAMP.id).values["light:on"] is True


async def test_a_refusal_that_holds_is_told_per_control_and_the_rest_is_done(scene: Scene) -> None:
    refusal = DeviceRefused(code=-4005)
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True, "light:brightness": 70}))
    scene.lamp.refuses = {"light:brightness": refusal}
    await scene.clock.advance(0.05)
    scene.lamp.refuses = {}
    with pytest.raises(DeviceRefused) as caught:
        await scene.clock.run(command)
    assert caught.value is refusal
    state = scene.house.live.state(LAMP.id)
    assert (state.values["light:on"], state.values["light:brightness"]) == (True, 10)
    assert len(writes(scene)) == 1


async def test_what_cannot_be_read_is_done_when_acknowledged(scene: Scene) -> None:
    await scene.clock.run(scene.house.command(LAMP.id, {"light:blink": 3}))
    assert scene.house.live.state(LAMP.id).values["light:blink"] == 3
    scene.lamp.refuses = {"light:blink": DeviceRefused(code=-1)}
    with pytest.raises(DeviceRefused):
        await scene.clock.run(scene.house.command(LAMP.id, {"light:blink": 4}))


async def test_a_refusal_to_be_read_leaves_the_acknowledgement(scene: Scene) -> None:
    del scene.lamp.values["light:mode"]
    scene.lamp.on_write = lambda values: None
    await scene.clock.run(scene.house.command(LAMP.id, {"light:mode": 1}))
    assert scene.house.live.state(LAMP.id).values["light:mode"] == 1


async def test_a_slider_sends_five_a_second_and_always_the_last(scene: Scene) -> None:
    commands = []
    for level in range(1, 61):
        commands.append(asyncio.ensure_future(scene.house.command(LAMP.id, {"light:brightness": level})))
        await scene.clock.advance(1 / 60)
    await scene.clock.run(asyncio.gather(*commands))
    times = [at for at, what, _ in scene.lamp.asked if what == "write"]
    assert 5 <= len(times) <= 7
    assert min(later - sooner for sooner, later in itertools.pairwise(times)) >= 0.199
    assert writes(scene)[-1] == {"light:brightness": 60}
    assert scene.house.live.state(LAMP.id).values["light:brightness"] == 60


async def test_a_newer_command_takes_over_and_the_older_one_ends_quietly(scene: Scene) -> None:
    first = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.advance(0.02)
    second = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": False}))
    await settle()
    assert first.done()
    assert scene.house.live.state(LAMP.id).shown("light:on") is False
    await scene.clock.run(second)
    assert scene.lamp.values["light:on"] is False


async def test_a_cancelled_caller_does_not_stop_the_command(scene: Scene) -> None:
    command = asyncio.ensure_future(scene.house.command(LAMP.id, {"light:on": True}))
    await settle()
    command.cancel()
    await scene.clock.advance(1)
    assert scene.house.live.state(LAMP.id).values["light:on"] is True


@pytest.mark.logs
async def test_a_defect_of_ours_leaves_nothing_pending(scene: Scene) -> None:
    scene.lamp.write_errors = [ZeroDivisionError()]
    with pytest.raises(ZeroDivisionError):
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert scene.house.live.state(LAMP.id).pending == {}


# -- covers -------------------------------------------------------------------------------------------


def travels(scene: Scene, *, stops_at: int = 100) -> None:
    """The blind moves 10 % a second once a target is set."""
    tasks = []

    async def move(target: int) -> None:
        while scene.blind.values["curtain:current-position"] != min(target, stops_at):
            await scene.clock.sleep(1)
            now = scene.blind.values["curtain:current-position"]
            assert isinstance(now, int)
            scene.blind.values["curtain:current-position"] = now + 10

    def start(values: Mapping[str, Value]) -> None:
        scene.blind.values.update(values)
        target = values.get("curtain:target-position")
        if isinstance(target, int):
            tasks.append(asyncio.ensure_future(move(target)))

    scene.blind.on_write = start


async def test_a_cover_is_followed_until_it_arrives(scene: Scene) -> None:
    travels(scene)
    start = scene.clock.monotonic()
    command = asyncio.ensure_future(scene.house.command(BLIND.id, {"curtain:target-position": 100}))
    await scene.clock.advance(5)
    position = scene.house.live.state(BLIND.id).values["curtain:current-position"]
    assert position in (30, 40)
    assert not command.done()
    await scene.clock.run(command)
    assert 9 <= scene.clock.monotonic() - start <= 12


async def test_a_cover_that_stops_short_is_told_five_seconds_later(scene: Scene) -> None:
    travels(scene, stops_at=40)
    start = scene.clock.monotonic()
    with pytest.raises(DeviceError) as caught:
        await scene.clock.run(scene.house.command(BLIND.id, {"curtain:target-position": 100}))
    assert caught.value.key == "error.device.stopped_short"
    assert "." not in str(caught.value.fields["goal"])
    assert 9 <= scene.clock.monotonic() - start <= 12


async def test_another_movement_ends_the_watch_without_complaint(scene: Scene) -> None:
    travels(scene)
    command = asyncio.ensure_future(scene.house.command(BLIND.id, {"curtain:target-position": 100}))
    await scene.clock.advance(3)
    stop = scene.house.command(BLIND.id, {"curtain:motor-control": 0})
    await scene.clock.run(stop)
    await scene.clock.run(command)
    await scene.clock.advance(10)


async def test_a_cover_that_falls_silent_on_the_way(scene: Scene) -> None:
    travels(scene, stops_at=20)
    command = asyncio.ensure_future(scene.house.command(BLIND.id, {"curtain:target-position": 100}))
    await scene.clock.advance(2)
    scene.blind.silent = True
    with pytest.raises(DeviceSilent):
        await scene.clock.run(command)


# -- actions ---------------------------------------------------------------------------------------------


async def test_an_action_is_called_once(scene: Scene) -> None:
    assert await scene.clock.run(scene.house.act(LAMP.id, "light:identify")) == (True,)
    assert [about for _, what, about in scene.lamp.asked if what == "act"] == [("light:identify", ())]
    await scene.clock.run(scene.house.identify(LAMP.id))
    assert scene.lamp.count("act") == 2
    await scene.clock.run(scene.house.act(BLIND.id, "curtain:toggle"))
    with pytest.raises(NoSuchThing):
        await scene.house.identify(PLUG.id)


async def test_an_action_without_an_answer_may_have_happened(scene: Scene) -> None:
    scene.lamp.rtt = 60.0
    with pytest.raises(OutcomeUnknown):
        await scene.clock.run(scene.house.act(LAMP.id, "light:identify"))
    assert isinstance(scene.outcomes[-1].error, OutcomeUnknown)


async def test_arguments_of_an_action_are_checked(scene: Scene) -> None:
    with pytest.raises(NeedsConsent):
        await scene.house.act(STOVE.id, "heater:boost", [5])
    with pytest.raises(BadValue):
        await scene.house.act(STOVE.id, "heater:boost", [], consent=True)
    with pytest.raises(BadValue):
        await scene.house.act(STOVE.id, "heater:boost", [99], consent=True)
    with pytest.raises(NoSuchThing):
        await scene.house.act(STOVE.id, "heater:on")
    await scene.clock.run(scene.house.act(STOVE.id, "heater:boost", [5], consent=True))
    assert scene.stove.asked[-1][2] == ("heater:boost", (5,))


# -- many at once, in any order ------------------------------------------------------------------------------

Move = tuple[str, Value, float]
moves = st.lists(
    st.tuples(
        st.sampled_from(["light:on", "light:brightness"]), st.integers(1, 100), st.sampled_from([0.0, 0.01, 0.1, 0.5])
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(moves, st.lists(st.sampled_from(["", "ignore", "silent", "push"]), max_size=12), st.sampled_from([0.005, 0.3]))
def test_at_rest_nothing_waits_and_the_panel_shows_what_the_device_holds(
    moves: list[tuple[str, int, float]], faults: list[str], rtt: float
) -> None:
    async def run() -> None:
        clock = VirtualClock()
        links = FakeLinks(clock)
        lamp: Device = device("lamp")
        end = links.end(lamp, values={"light:on": False, "light:brightness": 10, "light:mode": 0}, rtt=rtt)
        house = make_house(clock, links, [lamp])
        await house.start()
        await clock.advance(1)
        commands = []
        for index, (name, number, wait) in enumerate(moves):
            fault = faults[index] if index < len(faults) else ""
            end.silent = fault == "silent"
            end.ignores = int(fault == "ignore")
            value: Value = number > 50 if name == "light:on" else number
            commands.append(asyncio.ensure_future(house.command(lamp.id, {name: value})))
            if fault == "push":
                end.push(end.values)
            await clock.advance(wait)
        end.silent = False
        await clock.advance(120)
        assert all(command.done() for command in commands)
        for command in commands:
            assert command.exception() is None or isinstance(command.exception(), DeviceError)
        state = house.live.state(lamp.id)
        assert state.pending == {}
        assert {**state.values} == {**end.values, **{k: v for k, v in state.values.items() if k == "light:left"}}
        await clock.run(house.stop())

    asyncio.run(run())


async def test_a_device_known_to_have_another_key_says_so(scene: Scene) -> None:
    scene.house.live.missed(LAMP.id, WrongToken())
    scene.lamp.rtt = 9.0
    with pytest.raises(WrongToken):
        await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    await scene.clock.advance(10)
