"""What gateways say of their children, learnt and forgotten."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import DeviceRefused, DeviceSilent, OutOfReach, PanelError
from lararium.domain.home import Connection, Device
from lararium.domain.ids import DeviceId, Did
from lararium.domain.reach import Reach
from lararium.domain.state import Freshness
from lararium.engine.live_home import LiveHome
from lararium.engine.ways import DISOWNED_AFTER, Ways, nothing_told
from lararium.ports import ReadResult
from tests.support.clock import VirtualClock
from tests.support.world import device

HUB = replace(device("hub"), did=Did("7"))
DOOR = replace(device("door", host="", parent=Did("7")), did=Did("blt.1"))
NOT_MINE = ReadResult(refused={"a:b": DeviceRefused(code=-4007)})
ASLEEP = ReadResult(refused={"a:b": DeviceRefused(code=-704042011)})
WELL = ReadResult(values={"a:b": True})


class Scene:
    """A hub and a door on it, and who is asked."""

    def __init__(self, *devices: Device) -> None:
        self.devices: dict[DeviceId, Device] = {each.id: each for each in devices or (HUB, DOOR)}
        self.live = LiveHome(VirtualClock())
        self.asked: set[DeviceId] = set()
        for name in self.devices:
            self.live.add(name)
        self.ways = Ways(lambda: self.devices, self.live, ask=self.asked.add, leave=self.asked.discard)
        self.ways.settle(tuple(self.devices))

    def reach(self, name: DeviceId = DOOR.id) -> Reach:
        assert self.ways.reach(self.devices[name]) is self.live.state(name).reach
        return self.live.state(name).reach

    def tell(self, answer: ReadResult | PanelError, times: int = DISOWNED_AFTER) -> None:
        for _ in range(times):
            self.ways.told(DOOR.id, answer)


def test_only_those_with_a_way_are_asked() -> None:
    scene = Scene(HUB, DOOR, replace(device("tv", host=""), connection=Connection.INFRARED))
    assert scene.asked == {HUB.id, DOOR.id}
    del scene.devices[HUB.id]
    scene.live.forget(HUB.id)
    scene.ways.drop(HUB.id)
    assert scene.reach() is Reach.NO_GATEWAY
    assert DOOR.id not in scene.asked
    with pytest.raises(OutOfReach):
        scene.ways.require(DOOR)


def test_a_gateway_that_says_no_again_and_again_is_believed() -> None:
    scene = Scene()
    scene.tell(NOT_MINE, DISOWNED_AFTER - 1)
    scene.tell(WELL, 1)
    scene.tell(NOT_MINE, DISOWNED_AFTER - 1)
    assert scene.reach() is Reach.GATEWAY
    scene.tell(NOT_MINE, 1)
    assert scene.reach() is Reach.REFUSED
    assert DOOR.id not in scene.asked
    scene.ways.forget(DOOR)
    assert scene.reach() is Reach.GATEWAY
    assert DOOR.id in scene.asked


def test_a_gateway_that_comes_back_is_asked_again() -> None:
    scene = Scene()
    scene.tell(NOT_MINE)
    assert scene.reach() is Reach.REFUSED
    for _ in range(3):
        scene.live.missed(HUB.id, DeviceSilent(), greets=False)
    assert scene.live.state(HUB.id).freshness is Freshness.OFFLINE
    assert scene.reach() is Reach.REFUSED
    scene.live.apply_read(HUB.id, WELL)
    assert scene.reach() is Reach.GATEWAY


def test_a_child_that_once_spoke_is_never_disowned_by_silence() -> None:
    scene = Scene()
    scene.tell(DeviceSilent())
    assert scene.reach() is Reach.REFUSED
    other = Scene()
    other.tell(WELL, 1)
    other.tell(DeviceSilent())
    other.tell(ASLEEP)
    assert other.reach() is Reach.GATEWAY


def test_what_devices_with_an_address_answer_is_no_word_of_a_gateway() -> None:
    scene = Scene()
    for _ in range(DISOWNED_AFTER):
        scene.ways.told(HUB.id, NOT_MINE)
        scene.ways.told(DeviceId("gone"), NOT_MINE)
    assert scene.reach(HUB.id) is Reach.LOCAL
    assert nothing_told(HUB, NOT_MINE) is None
    assert nothing_told(DOOR, NOT_MINE) is NOT_MINE.refused["a:b"]
    assert nothing_told(DOOR, WELL) is None
    error = scene.ways.disowned(DOOR, NOT_MINE)
    assert error is not None
    assert error.key == "error.reach.refused"
    assert scene.ways.disowned(DOOR, ASLEEP) is None


def test_without_a_way_nothing_is_wrong_or_on_its_way() -> None:
    scene = Scene()
    scene.live.apply_read(DOOR.id, WELL)
    scene.live.set_pending(DOOR.id, {"a:b": False})
    scene.live.missed(DOOR.id, DeviceSilent())
    changes: list[frozenset[DeviceId]] = []
    scene.live.observe(changes.append)
    scene.tell(NOT_MINE)
    state = scene.live.state(DOOR.id)
    assert (state.freshness, state.pending, state.trouble) == (Freshness.UNKNOWN, {}, None)
    assert state.values == {"a:b": True}
    assert len(changes) == 1
    scene.live.missed(DOOR.id, DeviceSilent(), greets=False)
    scene.live.troubled(DOOR.id, DeviceRefused())
    assert scene.live.state(DOOR.id) == state
    scene.live.set_reach(DOOR.id, Reach.REFUSED)
    scene.live.set_reach(DeviceId("gone"), Reach.CLOUD)
    assert len(changes) == 1
    scene.ways.forget(DOOR)
    assert scene.live.state(DOOR.id).freshness is Freshness.STALE


@given(st.lists(st.sampled_from([NOT_MINE, ASLEEP, WELL]), max_size=12))
def test_refused_means_two_refusals_in_a_row_and_nothing_else(answers: list[ReadResult]) -> None:
    scene = Scene()
    for answer in answers:
        scene.tell(answer, 1)
        if scene.reach() is Reach.REFUSED:
            break  # it is asked no more
    twice = any(a is NOT_MINE and b is NOT_MINE for a, b in pairwise(answers))
    assert (scene.reach() is Reach.REFUSED) == twice
