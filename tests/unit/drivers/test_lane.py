from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.capability import Value
from lararium.domain.errors import DeviceError, DeviceRefused, DeviceSilent, WrongToken
from lararium.drivers.miio.answers import Key
from lararium.drivers.miio.lane import LONGEST_QUARANTINE, QUARANTINE, Lane
from lararium.drivers.miio.request_sizes import RequestSizes
from tests.support.clock import VirtualClock

KEYS = [(2, n) for n in range(1, 16)]


class Wire:
    """A device in memory: how much it bears, what poisons it, and what it was asked."""

    def __init__(self) -> None:
        self.state: dict[Key, Value] = dict.fromkeys(KEYS, 1)
        self.bears = 99
        self.poison: dict[Key, DeviceError] = {}
        self.too_many: Callable[[], DeviceError] = lambda: DeviceRefused("error.device.refused.busy", code=-9999)
        self.down: DeviceError | None = None
        self.leaves_out: set[Key] = set()
        self.truncates = 99
        self.refuses: dict[Key, int] = {}
        self.gets: list[list[Key]] = []
        self.sets: list[dict[Key, Value]] = []
        self.lock = asyncio.Lock()
        self.gate = asyncio.Event()
        self.gate.set()

    def entry(self, key: Key, value: Value | None = None) -> dict[str, Any]:
        return {"did": f"{key[0]}.{key[1]}", "siid": key[0], "piid": key[1]} | (
            {} if value is None else {"value": value}
        )

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        async with self.lock:
            await self.gate.wait()
            yield

    async def get(self, keys: Sequence[Key], *, budget: float | None, recoveries: int) -> Any:
        async with self.lock:
            await asyncio.sleep(0)
            self.gets.append(list(keys))
            if self.down is not None:
                raise self.down
            if len(keys) > self.bears:
                raise self.too_many()
            for key in keys:
                if key in self.poison:
                    raise self.poison[key]
            return [
                {"siid": s, "piid": p, "code": 0, "value": self.state[s, p]}
                for s, p in keys[: self.truncates]
                if (s, p) not in self.leaves_out
            ]

    async def set(self, values: Mapping[Key, Value]) -> Any:
        await asyncio.sleep(0)
        self.sets.append(dict(values))
        if self.down is not None:
            raise self.down
        if len(values) > self.bears:
            raise DeviceRefused(code=-9999)
        for key in values:
            if key in self.poison:
                raise self.poison[key]
        self.state.update({key: value for key, value in values.items() if key not in self.refuses})
        return [{"siid": s, "piid": p, "code": self.refuses.get((s, p), 0)} for s, p in values]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
async def wire() -> Wire:
    return Wire()


@pytest.fixture
def sizes() -> RequestSizes:
    return RequestSizes()


@pytest.fixture
async def lane(wire: Wire, clock: VirtualClock, sizes: RequestSizes) -> AsyncIterator[Lane]:
    lane = Lane(wire, clock, sizes, "lamp@1")
    yield lane
    await lane.close()


async def test_fifteen_properties_go_in_one_request(lane: Lane, wire: Wire) -> None:
    values, refused = await lane.read(KEYS)
    assert len(values) == 15
    assert refused == {}
    assert len(wire.gets) == 1
    wire.state |= {(3, 1): 7, (3, 2): 8}
    await lane.read([*KEYS, (3, 1), (3, 2)])
    assert [len(keys) for keys in wire.gets[1:]] == [15, 2]


async def test_what_a_device_bears_is_learnt_and_kept(lane: Lane, wire: Wire, sizes: RequestSizes) -> None:
    wire.bears = 4
    values, _ = await lane.read(KEYS)
    assert len(values) == 15
    assert sizes.learnt() == {"lamp@1": 4}
    wire.gets.clear()
    await lane.read(KEYS)
    assert [len(keys) for keys in wire.gets] == [4, 4, 4, 3]
    assert RequestSizes(sizes.learnt()).of("lamp@1") == 4
    assert RequestSizes().of("lamp@1") == 15


@pytest.mark.parametrize("silence", [DeviceSilent(greets=True), WrongToken()])
async def test_silence_at_large_requests_is_size_if_a_small_one_is_answered(
    lane: Lane, wire: Wire, sizes: RequestSizes, silence: DeviceError
) -> None:
    wire.bears, wire.too_many = 7, lambda: silence
    values, _ = await lane.read(KEYS)
    assert len(values) == 15
    assert sizes.of("lamp@1") < 15


async def test_a_wrong_token_stays_a_wrong_token(lane: Lane, wire: Wire, sizes: RequestSizes) -> None:
    wire.down = WrongToken()
    with pytest.raises(WrongToken):
        await lane.read(KEYS)
    assert len(wire.gets) <= 3
    assert sizes.learnt() == {}


async def test_a_silent_device_is_asked_once(lane: Lane, wire: Wire) -> None:
    wire.down = DeviceSilent()
    with pytest.raises(DeviceSilent):
        await lane.read(KEYS)
    assert len(wire.gets) == 1


async def test_one_property_that_spoils_all_is_set_apart_for_a_while(
    lane: Lane, wire: Wire, clock: VirtualClock, sizes: RequestSizes
) -> None:
    wire.poison[2, 5] = DeviceRefused("error.device.refused.busy", code=-9999)
    values, refused = await lane.read(KEYS)
    assert len(values) == 14
    assert refused[2, 5].key == "error.device.refused.busy"
    assert sizes.learnt() == {}, "the size was not to blame"
    await lane.read(KEYS)
    wire.gets.clear()
    values, refused = await lane.read(KEYS)
    assert [len(keys) for keys in wire.gets] == [14]
    assert set(refused) == {(2, 5)}
    await clock.advance(QUARANTINE + 1)
    await lane.read(KEYS)
    await clock.advance(QUARANTINE + 1)
    wire.gets.clear()
    await lane.read(KEYS)
    assert [len(keys) for keys in wire.gets] == [14], "longer each time"
    await clock.advance(LONGEST_QUARANTINE)
    wire.poison.clear()
    values, refused = await lane.read(KEYS)
    assert len(values) == 15
    assert refused == {}


async def test_a_passing_error_neither_teaches_a_size_nor_sets_apart(
    lane: Lane, wire: Wire, sizes: RequestSizes
) -> None:
    wire.poison[2, 5] = DeviceRefused(code=-4004)
    await lane.read(KEYS)
    wire.poison.clear()
    wire.bears, wire.too_many = 8, lambda: DeviceRefused(code=-4004)
    assert len((await lane.read(KEYS))[0]) == 15
    assert sizes.learnt() == {}


async def test_a_property_met_with_silence_is_no_wrong_token(lane: Lane, wire: Wire) -> None:
    wire.poison[2, 9] = WrongToken()
    values, refused = await lane.read(KEYS)
    assert len(values) == 14
    assert refused[2, 9].key == "error.device.refused.no_answer"


async def test_what_an_answer_leaves_out_is_asked_again(lane: Lane, wire: Wire) -> None:
    wire.truncates = 6
    values, refused = await lane.read(KEYS)
    assert len(values) == 15
    wire.truncates, wire.leaves_out = 99, {(2, 3)}
    values, refused = await lane.read(KEYS)
    assert len(values) == 14
    assert refused[2, 3].key == "error.device.refused.no_answer"


async def test_an_unknown_method_is_not_asked_in_pieces(lane: Lane, wire: Wire) -> None:
    wire.down = DeviceRefused(code=-32601)
    with pytest.raises(DeviceRefused):
        await lane.read(KEYS)
    assert len(wire.gets) == 1


async def test_a_single_property_refused_as_a_whole_is_raised(lane: Lane, wire: Wire) -> None:
    wire.down = DeviceRefused(code=-5001)
    with pytest.raises(DeviceRefused):
        await lane.read([(2, 1)])


async def test_values_set_together_go_in_one_datagram(lane: Lane, wire: Wire) -> None:
    assert await lane.write({(2, 1): 5, (2, 2): 6}) == {}
    assert wire.sets == [{(2, 1): 5, (2, 2): 6}]
    wire.gate.clear()
    writes = [asyncio.create_task(lane.write({key: 9})) for key in KEYS[:3]]
    await asyncio.sleep(0)
    wire.gate.set()
    await asyncio.gather(*writes)
    assert wire.sets[1] == dict.fromkeys(KEYS[:3], 9)


async def test_the_newest_value_wins_while_it_waits(lane: Lane, wire: Wire) -> None:
    wire.gate.clear()
    writes = [asyncio.create_task(lane.write({(2, 1): level})) for level in range(100)]
    await asyncio.sleep(0.001)
    wire.gate.set()
    assert await asyncio.gather(*writes) == [{}] * 100
    assert len(wire.sets) <= 2
    assert wire.sets[-1] == {(2, 1): 99}


async def test_requests_stay_small(lane: Lane, wire: Wire) -> None:
    await lane.write({(2, n): n for n in range(1, 20)})
    assert [len(values) for values in wire.sets] == [15, 4]
    wire.sets.clear()
    await lane.write({(2, n): "x" * 400 for n in range(1, 5)})
    assert [len(values) for values in wire.sets] == [1, 1, 1, 1] or max(map(len, wire.sets)) <= 2
    wire.sets.clear()
    await lane.write({(2, 1): "y" * 5000})
    assert len(wire.sets) == 1


async def test_partial_refusals_are_told(lane: Lane, wire: Wire) -> None:
    wire.refuses = {(2, 2): -4005}
    refused = await lane.write({(2, 1): 5, (2, 2): 6})
    assert {key: error.key for key, error in refused.items()} == {(2, 2): "error.device.refused.value"}
    assert wire.state[2, 1] == 5


async def test_a_request_refused_as_a_whole_is_split(lane: Lane, wire: Wire) -> None:
    wire.bears = 1
    assert await lane.write({(2, 1): 5, (2, 2): 6}) == {}
    assert [len(values) for values in wire.sets] == [2, 1, 1]
    wire.bears = 99
    wire.poison[2, 2] = DeviceRefused(code=-4004)
    assert set(await lane.write({(2, 1): 7, (2, 2): 8})) == {(2, 2)}
    assert wire.state[2, 1] == 7


async def test_a_dead_device_fails_all_that_waits(lane: Lane, wire: Wire) -> None:
    wire.gate.clear()
    writes = [asyncio.create_task(lane.write({(2, n): "z" * 800})) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    wire.down = DeviceSilent()
    wire.gate.set()
    for write in writes:
        with pytest.raises(DeviceSilent):
            await write
    assert len(wire.sets) == 1
    wire.down = None
    assert await lane.write({(2, 1): 4}) == {}


async def test_closing_fails_what_waits(lane: Lane, wire: Wire) -> None:
    wire.gate.clear()
    write = asyncio.create_task(lane.write({(2, 1): 4}))
    await asyncio.sleep(0)
    await lane.close()
    with pytest.raises(DeviceSilent):
        await write
    with pytest.raises(DeviceSilent):
        await lane.write({(2, 1): 4})


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 15),
    st.sets(st.sampled_from(KEYS), max_size=3),
    st.sets(st.sampled_from(KEYS), max_size=3),
    st.integers(1, 15),
)
def test_every_property_is_told_or_refused(bears: int, poison: set[Key], left_out: set[Key], truncates: int) -> None:
    async def run() -> None:
        wire, sizes = Wire(), RequestSizes()
        wire.bears, wire.leaves_out, wire.truncates = bears, left_out, truncates
        wire.poison = {key: DeviceRefused(code=-9999) for key in poison}
        lane = Lane(wire, VirtualClock(), sizes, "m")
        values, refused = await lane.read(KEYS)
        assert set(values) == set(KEYS) - poison - left_out
        assert set(refused) == poison | left_out
        assert len(wire.gets) <= 60
        await lane.close()

    asyncio.run(run())
