from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Profile
from lararium.domain.errors import DeviceRefused, WrongToken
from lararium.domain.ids import DeviceId, Did
from lararium.domain.state import Freshness
from lararium.engine import pace
from tests.support.clock import VirtualClock
from tests.support.world import LAMP as LAMP_SPEC
from tests.support.world import FakeDevice, FakeLinks, device
from tests.unit.engine.conftest import BLIND, LAMP, PLUG, Scene, make_house


def times(end: FakeDevice, what: str = "read") -> list[float]:
    return [at for at, kind, _ in end.asked if kind == what]


def gaps(end: FakeDevice, what: str = "read") -> list[float]:
    moments = times(end, what)
    return [later - sooner for sooner, later in itertools.pairwise(moments)]


async def test_all_are_read_at_once_then_every_thirty_seconds(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(0.2)
    assert all(scene.house.live.state(name).freshness is Freshness.FRESH for name in scene.house.devices)
    await scene.clock.advance(300)
    assert all(24 <= gap <= 36.1 for gap in gaps(scene.lamp))
    assert len({round(gap, 3) for gap in gaps(scene.lamp)}) > 3, "jitter"
    await scene.house.start()


async def test_what_is_on_screen_is_read_every_five_seconds_and_soon(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(12)
    scene.house.focus([LAMP.id, DeviceId("strange")])
    await scene.clock.advance(0.1)
    assert len(times(scene.lamp)) == 2
    await scene.clock.advance(60)
    assert all(4 <= gap <= 6.1 for gap in gaps(scene.lamp)[1:])
    assert len(times(scene.plug)) <= 4
    scene.house.focus([])
    before = len(times(scene.lamp))
    await scene.clock.advance(60)
    assert len(times(scene.lamp)) - before <= 4


async def test_what_is_on_screen_comes_first(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    records = [device(f"d{n}", host=f"127.0.2.{n}") for n in range(40)]
    ends = [links.end(record) for record in records]
    house = make_house(clock, links, records)
    house.focus([records[-1].id])
    await house.start()
    await clock.advance(1)
    first = min(ends, key=lambda end: end.asked[0][0])
    assert first is ends[-1]
    await clock.run(house.stop())


async def test_consumables_are_read_every_fifteen_minutes(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(2000)
    full = [about for _, what, about in scene.lamp.asked if what == "read" and "light:left" in str(about)]
    assert len(full) == 3


async def test_a_refused_property_is_asked_again_only_rarely(scene: Scene) -> None:
    scene.lamp.refuses = {"light:mode": DeviceRefused(code=-4001)}
    await scene.house.start()
    await scene.clock.advance(100)
    asked = [about for _, what, about in scene.lamp.asked if what == "read"]
    assert "light:mode" in str(asked[0])
    assert not any("light:mode" in str(about) for about in asked[1:])


async def test_a_silent_device_is_probed_ever_more_rarely_and_costs_the_others_nothing(scene: Scene) -> None:
    scene.lamp.silent = True
    await scene.house.start()
    await scene.clock.advance(60)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.OFFLINE
    assert scene.lost.count(LAMP.id) >= 1
    await scene.clock.advance(600)
    assert times(scene.lamp)[2:] == [], "hellos only"
    assert all(48 <= gap - 3 <= 72.1 for gap in gaps(scene.lamp, "hello")[-5:])
    assert all(24 <= gap <= 36.1 for gap in gaps(scene.plug))
    assert scene.house.live.state(PLUG.id).freshness is Freshness.FRESH
    scene.lamp.silent = False
    await scene.clock.advance(73)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.FRESH


async def test_live_devices_are_all_read_within_half_a_second_beside_dead_ones(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    records = [device(f"d{n}", host=f"127.0.{n % 7}.{n}") for n in range(200)]
    for index, record in enumerate(records):
        links.end(record, silent=index % 5 == 0, rtt=0.05)
    house = make_house(clock, links, records)
    await house.start()
    await clock.advance(0.5)
    fresh = [house.live.state(record.id).freshness is Freshness.FRESH for record in records]
    assert fresh.count(True) == 160
    await clock.run(house.stop())


async def test_a_wrong_token_is_said_and_asked_once_a_minute(scene: Scene) -> None:
    scene.lamp.token_wrong = True
    await scene.house.start()
    await scene.clock.advance(300)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.BADTOKEN
    assert isinstance(scene.house.live.state(LAMP.id).trouble, WrongToken)
    assert len(scene.lamp.asked) <= 12
    scene.house.focus([LAMP.id])
    scene.lamp.token_wrong = False
    await scene.clock.advance(73)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.FRESH


async def test_a_device_that_greets_and_does_not_answer_is_stale_not_offline(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(1)
    scene.lamp.deaf = True
    await scene.clock.advance(120)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.STALE


async def test_another_device_at_the_address_is_noticed(scene: Scene) -> None:
    scene.links.at[LAMP.host, LAMP.port] = FakeDevice(scene.clock, Did("someone-else"), silent=True)
    await scene.house.start()
    await scene.clock.advance(20)
    scene.links.at[LAMP.host, LAMP.port].silent = False
    await scene.clock.advance(61)
    assert LAMP.id in scene.lost
    assert scene.house.live.state(LAMP.id).freshness is not Freshness.FRESH


async def test_trouble_on_our_side_is_shown_and_tried_again_slowly(scene: Scene) -> None:
    scene.lamp.read_errors = [DeviceRefused(code=-1)]
    await scene.house.start()
    await scene.clock.advance(40)
    assert isinstance(scene.house.live.state(LAMP.id).trouble, DeviceRefused)
    await scene.clock.advance(40)
    assert scene.house.live.state(LAMP.id).trouble is None


@pytest.mark.logs
async def test_a_defect_in_one_poll_stops_no_other(scene: Scene) -> None:
    scene.lamp.read_errors = [ZeroDivisionError()]
    await scene.house.start()
    await scene.clock.advance(80)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.FRESH


async def test_a_device_without_a_description_is_only_greeted(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    record = device("mystery", model="unheard.of.model")
    end = links.end(record)
    house = make_house(clock, links, [record])
    await house.start()
    await clock.advance(100)
    assert house.live.state(record.id).freshness is Freshness.FRESH
    assert {what for _, what, _ in end.asked} == {"hello"}
    await clock.run(house.refresh(record.id))
    await clock.run(house.stop())


async def test_a_device_that_pushes_is_read_after_a_minute_without_push(scene: Scene) -> None:
    scene.lamp.pushes = True
    await scene.house.start()
    await scene.clock.advance(40)
    assert len(times(scene.lamp)) == 2
    for _ in range(9):
        await scene.clock.advance(30)
        scene.lamp.push({"light:on": True})
    assert len(times(scene.lamp)) == 2
    await scene.clock.advance(65)
    assert len(times(scene.lamp)) == 3, "after five minutes all the same"
    await scene.clock.advance(130)
    assert all(60 <= gap <= 72.1 for gap in gaps(scene.lamp)[2:]), "every minute without a push"
    scene.lamp.pushes = False
    await scene.clock.advance(200)
    assert len(times(scene.lamp)) >= 9


async def test_one_more_read_once_a_device_begins_to_push(scene: Scene) -> None:
    await scene.house.start()
    scene.house.focus([LAMP.id])
    await scene.clock.advance(1)
    scene.lamp.values["light:on"] = True
    scene.lamp.pushes = True
    await scene.clock.advance(6)
    assert scene.house.live.state(LAMP.id).values["light:on"] is True, "changed before it began to push"
    await scene.clock.advance(50)
    assert len(times(scene.lamp)) == 2


async def test_children_of_a_gateway_are_polled_one_after_another(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    hub = device("hub")
    children = [device(f"child{n}", host="", parent=hub.did) for n in range(10)]
    links.end(hub, rtt=0.2)
    ends = [links.end(child, rtt=0.2) for child in children]
    house = make_house(clock, links, [hub, *children])
    await house.start()
    await clock.advance(10)
    moments = sorted(at for end in ends for at in times(end))
    assert len(moments) == 10
    assert all(0.1999 <= later - sooner <= 0.21 for sooner, later in itertools.pairwise(moments)), "the first: no gap"
    await clock.advance(30)
    house.focus([child.id for child in children])
    await clock.advance(10)
    later_moments = sorted(at for end in ends for at in times(end)[1:])
    assert len(later_moments) >= 10
    assert all(later - sooner >= 0.2499 for sooner, later in itertools.pairwise(later_moments)), "then a breath"
    house.focus([])
    assert all(record.host == hub.host for record, _ in links.opened)
    await clock.run(house.drop_device(children[3].id))
    read = ends[3].count("read")
    await clock.advance(100)
    assert ends[3].count("read") == read
    await clock.run(house.stop())


async def test_a_device_dropped_in_the_queue_or_in_a_poll_is_polled_no_more(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    one, two = device("one"), device("two", host=device("one").host)
    first, second = links.end(one, rtt=1.0), FakeDevice(clock, two.did)
    house = make_house(clock, links, [one, two])
    await house.start()
    await clock.advance(0.1)
    await clock.run(house.drop_device(two.id))
    await clock.run(house.drop_device(one.id))
    await clock.advance(100)
    assert (len(first.asked), second.asked) == (1, [])
    await clock.run(house.stop())


async def test_recheck_greets_everything_paced(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(2)
    scene.house.recheck()
    await scene.clock.advance(0.5)
    greeted = [times(end, "hello") for end in (scene.lamp, scene.plug, scene.blind, scene.stove)]
    assert all(len(moments) == 1 for moments in greeted)
    assert len({moments[0] for moments in greeted}) == 4


class ForgetfulClock(VirtualClock):
    """Loses the next sleeps whose deadline somebody waits for, as an event loop that drops a timer does."""

    losing = 0

    async def sleep_until(self, deadline: float) -> None:
        if self.losing and deadline > self.monotonic():
            self.losing -= 1
            await asyncio.get_running_loop().create_future()
        await super().sleep_until(deadline)


async def test_polling_goes_on_though_its_timer_never_fires() -> None:
    clock = ForgetfulClock()
    links = FakeLinks(clock)
    lamp = device("lamp")
    end = links.end(lamp)
    house = make_house(clock, links, [lamp])
    await house.start()
    await clock.advance(1)
    clock.losing = 1
    house._poller.soon(lamp.id, 1.0)
    await clock.advance(0.5)
    assert clock.losing == 0
    before = end.count("read")
    await clock.advance(9)
    assert end.count("read") == before + 1, "the look for old values found it overdue"
    await clock.advance(300)
    assert end.count("read") >= before + 8
    await clock.run(house.stop())


async def test_a_poller_that_broke_is_begun_anew(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(1)
    main = scene.house._poller._main
    assert main is not None
    main.cancel()
    await scene.clock.advance(120)
    assert scene.lamp.count("read") >= 4


async def test_the_poller_survives_a_day(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(4 * 3600)
    assert 400 <= len(times(scene.lamp)) <= 600
    poller = scene.house._poller
    assert len(poller._heap) < 50
    assert len([task for task in asyncio.all_tasks() if not task.done()]) < 15


@given(st.integers(0, 50), st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.integers())
def test_every_interval_is_sane(
    misses: int, focused: bool, hurried: bool, pushing: bool, hopeless: bool, seed: int
) -> None:
    plain = pace.interval(misses=misses, focused=focused, hurried=hurried, pushing=pushing, hopeless=hopeless)
    assert 1 <= plain <= 60
    assert 0.8 * plain <= pace.jittered(plain, Random(seed)) <= 1.2 * plain
    assert pace.interval(misses=misses + 1, focused=focused, hurried=hurried, pushing=pushing) >= 2.5


def test_tiers() -> None:
    assert pace.tiers(None) == ((), ())
    often, rarely = pace.tiers(LAMP_SPEC)
    assert rarely == ("light:left",)
    assert "light:identify" not in often
    assert "light:blink" not in often


async def test_hints_about_strange_devices_are_ignored(scene: Scene) -> None:
    poller, strange = scene.house._poller, DeviceId("strange")
    poller.soon(strange)
    poller.hurry(strange, 5)
    poller.heard(strange)
    poller.remove(strange)
    await scene.house.start()
    await scene.clock.advance(1)
    assert scene.lamp.count("read") == 1


async def test_something_that_moves_is_read_every_second(scene: Scene) -> None:
    await scene.house.start()
    await scene.clock.advance(10)
    before = scene.blind.count("read")
    await scene.clock.run(scene.house.act(BLIND.id, "curtain:toggle"))
    await scene.clock.advance(30)
    assert scene.blind.count("read") - before >= 25


async def test_stopping_in_the_middle_lets_no_waiting_poll_in(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    records = [device(f"c{n}", host="127.0.3.1") for n in range(5)]
    ends = [links.end(record) for record in records]
    for end in ends:
        end.rtt = 2.0
    house = make_house(clock, links, records)
    await house.start()
    await clock.advance(1)
    assert sum(end.count("read") for end in ends) == 1, "one at a time"
    await clock.run(house.stop())
    await clock.advance(60)
    assert sum(end.count("read") for end in ends) == 1
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_model_that_wants_to_be_left_in_peace(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    end = links.end(LAMP)
    house = make_house(clock, links, [LAMP])
    known = house.descriptions[LAMP.id]
    assert known is not None
    house._poller.add(LAMP, replace(known, profile=Profile(poll=40.0), _by_id={}))
    house.focus([LAMP.id])
    await house.start()
    await clock.advance(400)
    assert all(gap >= 40 for gap in gaps(end))
    assert len(times(end)) >= 8, "and yet asked about that often"
    house._poller.hurry(LAMP.id, 60)
    await clock.advance(100)
    assert all(gap >= 40 for gap in gaps(end))
    end.silent = True
    await clock.advance(45)
    asked = len(end.asked)
    await clock.advance(20)
    assert len(end.asked) > asked, "one that is silent is looked after as ever"
    await clock.run(house.stop())
