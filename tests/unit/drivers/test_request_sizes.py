from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Sending, Value
from lararium.drivers.miio.answers import Key
from lararium.drivers.miio.lane import Lane
from lararium.drivers.miio.request_sizes import MOST_PROOF, MOST_PROPERTIES, PROOF, RequestSizes
from tests.support.clock import VirtualClock
from tests.unit.drivers.test_lane import KEYS, Wire

LAMP = "lamp@1"
Make = Callable[..., Lane]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def sizes() -> RequestSizes:
    return RequestSizes()


@pytest.fixture
async def make(wire: Wire, sizes: RequestSizes) -> AsyncIterator[Make]:
    made: list[Lane] = []

    def make(**manners: object) -> Lane:
        lane = Lane(wire, VirtualClock(), sizes, LAMP, **manners)  # type: ignore[arg-type]
        made.append(lane)
        return lane

    yield make
    for lane in made:
        await lane.close()


async def read(lane: Lane, times: int, keys: list[Key] = KEYS) -> None:
    for _ in range(times):
        values, refused = await lane.read(keys)
        assert len(values) == len(keys)
        assert refused == {}


# -- what a model is known to bear ---------------------------------------------------------------------


async def test_the_first_request_is_as_a_pack_says(wire: Wire, make: Make) -> None:
    wire.bears = 4
    lane = make(most=4)
    await read(lane, 1)
    assert [len(keys) for keys in wire.gets] == [4, 4, 4, 3], "no failure was needed to learn it"


async def test_never_above_what_a_pack_says(wire: Wire, sizes: RequestSizes, make: Make) -> None:
    lane = make(most=3)
    await read(lane, PROOF + 20)
    assert max(len(keys) for keys in wire.gets) == 3
    assert sizes.learnt() == {}
    await lane.write(dict.fromkeys(KEYS, 5))
    assert max(len(values) for values in wire.sets) == 3


async def test_a_pack_cannot_ask_for_more_than_fits(wire: Wire, make: Make) -> None:
    await read(make(most=50), 1, [*KEYS[:15]])
    assert [len(keys) for keys in wire.gets] == [15]


# -- what is learnt, and unlearnt ------------------------------------------------------------------------


async def test_a_fault_that_passes_is_forgotten_after_long_success(wire: Wire, sizes: RequestSizes, make: Make) -> None:
    lane = make()
    wire.bears = 5
    await read(lane, 1)
    small = sizes.of(LAMP)
    assert small < 6
    wire.bears = 99
    wire.gets.clear()
    reads = 0
    while sizes.of(LAMP) < MOST_PROPERTIES:
        await read(lane, 1)
        reads += 1
        assert reads < 3 * PROOF
    assert reads >= PROOF / 4, "not at the first good answer"
    assert sizes.learnt() == {}
    wire.gets.clear()
    await read(lane, 1)
    assert len(wire.gets) == 1


async def test_a_limit_that_stays_is_tried_ever_more_rarely(wire: Wire, sizes: RequestSizes, make: Make) -> None:
    lane = make()
    wire.bears = 8
    await read(lane, 1)
    known = sizes.of(LAMP)
    assert known == 8
    wire.gets.clear()
    await read(lane, 3000)
    failures = [place for place, keys in enumerate(wire.gets) if len(keys) > 8]
    assert 2 <= len(failures) <= 4, "in 3,000 polls, each told in a figure of the report"
    gaps = [later - sooner for sooner, later in pairwise(failures)]
    assert all(later > 2 * sooner for sooner, later in pairwise(gaps))
    assert sizes.of(LAMP) == known, "a trial that fails costs one request, and nothing that was known"


async def test_small_polls_try_nothing(wire: Wire, sizes: RequestSizes, make: Make) -> None:
    lane = make()
    wire.bears = 5
    await read(lane, 1)
    known = sizes.of(LAMP)
    wire.gets.clear()
    await read(lane, 3 * PROOF, KEYS[:known])
    assert {len(keys) for keys in wire.gets} == {known}


def test_sizes_kept_from_an_earlier_run_grow_too() -> None:
    sizes = RequestSizes({LAMP: 1})
    for _ in range(PROOF):
        assert sizes.next(LAMP, 15, 15) == 1
        sizes.bore(LAMP, 1)
    assert sizes.next(LAMP, 15, 15) == 2
    assert sizes.next(LAMP, 15, 15) == 1, "one trial at a time"
    sizes.bore(LAMP, 2)
    assert sizes.learnt() == {LAMP: 2}


@given(st.lists(st.tuples(st.sampled_from(["bore", "learn", "next"]), st.integers(0, 20)), max_size=80))
def test_a_size_stays_within_its_limits(steps: list[tuple[str, int]]) -> None:
    sizes = RequestSizes({LAMP: 4})
    for step, number in steps:
        if step == "next":
            assert 1 <= sizes.next(LAMP, 10, number) <= 10
        else:
            getattr(sizes, step)(LAMP, number)
        assert 1 <= sizes.of(LAMP) <= MOST_PROPERTIES
    assert MOST_PROOF > PROOF


# -- in which order values go out ---------------------------------------------------------------------------

ON, MODE, BRIGHT = (2, 1), (2, 2), (2, 3)


@pytest.mark.parametrize(
    ("sending", "values", "sent"),
    [
        (Sending.TOGETHER, {BRIGHT: 5, ON: True}, [{BRIGHT: 5, ON: True}]),
        (Sending.POWER_FIRST, {BRIGHT: 5, ON: True, MODE: 1}, [{ON: True}, {BRIGHT: 5, MODE: 1}]),
        (Sending.POWER_FIRST, {ON: False, BRIGHT: 5, MODE: 1}, [{BRIGHT: 5, MODE: 1}, {ON: False}]),
        (Sending.POWER_FIRST, {BRIGHT: 5, MODE: 1}, [{BRIGHT: 5, MODE: 1}]),
        (Sending.POWER_FIRST, {ON: True}, [{ON: True}]),
        (Sending.ONE_BY_ONE, {BRIGHT: 5, MODE: 1, ON: True}, [{ON: True}, {BRIGHT: 5}, {MODE: 1}]),
        (Sending.ONE_BY_ONE, {ON: False, BRIGHT: 5}, [{BRIGHT: 5}, {ON: False}]),
    ],
)
async def test_values_go_out_as_the_model_wants_them(
    wire: Wire, make: Make, sending: Sending, values: dict[Key, Value], sent: list[dict[Key, Value]]
) -> None:
    lane = make(sending=sending, power=[ON])
    assert await lane.write(values) == {}
    assert wire.sets == sent
    assert {key: wire.state[key] for key in values} == values


async def test_the_newest_value_wins_in_any_order(wire: Wire, make: Make) -> None:
    lane = make(sending=Sending.ONE_BY_ONE, power=[ON])
    wire.gate.clear()
    first = asyncio.create_task(lane.write({BRIGHT: 5, ON: True}))
    await asyncio.sleep(0)
    second = asyncio.create_task(lane.write({BRIGHT: 9}))
    await asyncio.sleep(0)
    wire.gate.set()
    assert await first == await second == {}
    assert wire.sets == [{ON: True}, {BRIGHT: 9}]
