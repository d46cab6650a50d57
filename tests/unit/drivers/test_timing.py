from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.drivers.miio.patience import Patience, RoundTrip
from lararium.drivers.miio.turns import Turns
from lararium.drivers.miio.uptime import Uptime
from tests.support.clock import VirtualClock

times = st.lists(st.floats(0, 5), max_size=40)


@given(times)
def test_the_first_timeout_stays_within_its_limits(samples: list[float]) -> None:
    trip = RoundTrip(Patience())
    assert trip.first_timeout() == 0.4
    for sample in samples:
        trip.add(sample)
        assert 0.08 <= trip.first_timeout() <= 0.4
    assert (trip.percentile_ms(0.5) is None) == (not samples)
    if samples:
        assert min(samples) * 1000 <= trip.percentile_ms(0.95) <= max(samples) * 1000  # type: ignore[operator]


def test_a_quick_device_is_waited_for_briefly_and_each_time_longer() -> None:
    trip = RoundTrip(Patience())
    for _ in range(30):
        trip.add(0.005)
    assert trip.first_timeout() == 0.08
    wait = trip.first_timeout()
    waits = [wait := trip.next_timeout(wait) for _ in range(10)]
    assert waits[0] == pytest.approx(0.128)
    assert waits[-1] == 2.0
    slow = RoundTrip(Patience())
    for _ in range(30):
        slow.add(0.1)
    assert 0.1 <= slow.first_timeout() <= 0.2


async def test_turns_go_by_rank_then_by_order() -> None:
    turns, went = Turns(), list[str]()
    await turns.take(1)

    async def go(name: str, rank: int) -> None:
        await turns.take(rank)
        went.append(name)
        turns.release()

    tasks = [asyncio.create_task(go(*who)) for who in (("r1", 1), ("r2", 1), ("w1", 0), ("w2", 0))]
    await asyncio.sleep(0)
    tasks[1].cancel()
    turns.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert went == ["w1", "w2", "r1"]
    await turns.take(1)


async def test_a_turn_given_to_one_who_just_left_goes_on() -> None:
    turns = Turns()
    await turns.take(0)
    first, second = asyncio.create_task(turns.take(0)), asyncio.create_task(turns.take(0))
    await asyncio.sleep(0)
    turns.release()
    first.cancel()
    await asyncio.wait_for(second, 1)


async def test_uptime_follows_our_clock_and_sees_reboots() -> None:
    clock = VirtualClock()
    uptime = Uptime(clock)
    assert (uptime.known, uptime.silence()) == (False, float("inf"))
    assert not uptime.hear(100)
    assert uptime.now() == 101
    await clock.advance(60)
    assert (uptime.now(), uptime.silence()) == (160, 60)
    assert not uptime.hear(159), "overtaken on the way"
    assert not uptime.hear(156)
    assert uptime.hear(2)
    assert (uptime.reboots, uptime.now()) == (1, 3)
    uptime.hear(2**32 - 1)
    assert uptime.now() < 2**32
