from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lararium.domain.errors import DeviceRefused, DeviceSilent, WrongToken
from lararium.domain.ids import DeviceId
from lararium.domain.state import Freshness
from lararium.engine.live_home import LiveHome
from lararium.ports import Push, ReadResult
from tests.support.clock import VirtualClock

LAMP = DeviceId("lamp")


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def live(clock: VirtualClock) -> LiveHome:
    home = LiveHome(clock)
    home.add(LAMP)
    return home


def told(live: LiveHome) -> list[frozenset[DeviceId]]:
    seen: list[frozenset[DeviceId]] = []
    live.observe(seen.append)
    return seen


def test_a_strange_device_is_unknown_and_changes_nothing(live: LiveHome) -> None:
    strange = DeviceId("strange")
    seen = told(live)
    live.apply_read(strange, ReadResult({"a": 1}))
    live.apply_push(strange, Push({"a": 1}))
    live.missed(strange, DeviceSilent())
    live.troubled(strange, DeviceRefused())
    live.greeted(strange)
    live.present(strange)
    live.confirm(strange, 1, {"a": 1})
    live.clear_pending(strange, 1)
    live.forget(strange)
    assert live.state(strange).freshness is Freshness.UNKNOWN
    assert live.age(strange) is None
    assert live.generation(strange) == live.misses(strange) == live.newest(strange, "a") == 0
    assert not live.is_pending(strange, 1)
    assert seen == []


def test_remembered_values_are_stale_and_have_an_age(live: LiveHome, clock: VirtualClock) -> None:
    old = DeviceId("old")
    live.add(old, values={"light:on": True}, seen_at=clock.now().timestamp() - 600)
    assert live.state(old).freshness is Freshness.STALE
    assert live.age(old) == 600
    assert live.age(LAMP) is None
    live.add(old, limit=5.0)
    assert live.state(old).values == {"light:on": True}


def test_told_once_per_change_and_not_for_a_mere_newer_age(live: LiveHome, clock: VirtualClock) -> None:
    seen = told(live)
    live.apply_read(LAMP, ReadResult({"light:on": True}))
    clock._now += 5
    live.apply_read(LAMP, ReadResult({"light:on": True}))
    assert seen == [frozenset({LAMP})]
    assert live.state(LAMP).seen_at == clock.now().timestamp()
    assert live.age(LAMP) == 0
    live.apply_read(LAMP, ReadResult({"light:on": False}))
    assert len(seen) == 2


@pytest.mark.logs
def test_a_failing_listener_keeps_nothing_from_the_others(live: LiveHome, caplog: pytest.LogCaptureFixture) -> None:
    def broken(devices: frozenset[DeviceId]) -> None:
        raise ValueError(devices)

    leave = live.observe(broken)
    seen = told(live)
    with caplog.at_level(logging.ERROR):
        live.present(LAMP)
    assert seen == [frozenset({LAMP})]
    assert "listener failed" in caplog.text
    leave()
    leave()


def test_refusals_come_and_go(live: LiveHome) -> None:
    live.apply_read(LAMP, ReadResult({}, {"light:mode": DeviceRefused(code=-4001)}))
    assert set(live.state(LAMP).refused) == {"light:mode"}
    live.apply_read(LAMP, ReadResult({"light:mode": 1}))
    assert live.state(LAMP).refused == {}


def test_two_misses_are_stale_three_without_hello_offline(live: LiveHome) -> None:
    live.present(LAMP)
    live.missed(LAMP, DeviceSilent())
    assert live.state(LAMP).freshness is Freshness.FRESH
    assert live.state(LAMP).trouble is None
    live.missed(LAMP, DeviceSilent())
    assert live.state(LAMP).freshness is Freshness.STALE
    live.missed(LAMP, DeviceSilent(), greets=True)
    assert live.state(LAMP).freshness is Freshness.STALE
    live.missed(LAMP, DeviceSilent(), greets=False)
    assert live.state(LAMP).freshness is Freshness.OFFLINE
    assert isinstance(live.state(LAMP).trouble, DeviceSilent)
    live.greeted(LAMP)
    assert live.state(LAMP).freshness is Freshness.UNKNOWN
    live.apply_read(LAMP, ReadResult({"light:on": True}))
    assert live.state(LAMP).freshness is Freshness.FRESH
    assert live.state(LAMP).trouble is None
    assert live.misses(LAMP) == 0


def test_a_greeting_brings_an_offline_device_back_as_stale(live: LiveHome) -> None:
    live.apply_read(LAMP, ReadResult({"light:on": True}))
    live.greeted(LAMP)
    assert live.state(LAMP).freshness is Freshness.FRESH
    for _ in range(3):
        live.missed(LAMP, DeviceSilent(), greets=False)
    live.greeted(LAMP)
    assert live.state(LAMP).freshness is Freshness.STALE


def test_a_wrong_token_shows_at_once_and_a_good_read_ends_it(live: LiveHome) -> None:
    live.missed(LAMP, WrongToken())
    assert live.state(LAMP).freshness is Freshness.BADTOKEN
    live.apply_push(LAMP, Push({"light:on": True}))
    assert live.state(LAMP).freshness is Freshness.FRESH


def test_trouble_of_a_read_shows_and_goes(live: LiveHome) -> None:
    live.troubled(LAMP, DeviceRefused())
    assert isinstance(live.state(LAMP).trouble, DeviceRefused)
    live.present(LAMP)
    assert live.state(LAMP).trouble is None


def test_values_grow_stale_at_their_limit(live: LiveHome, clock: VirtualClock) -> None:
    seen = told(live)
    sensor = DeviceId("sensor")
    live.add(sensor, limit=3 * 3600)
    live.present(LAMP)
    live.present(sensor)
    clock._now += 120
    live.tick()
    assert len(seen) == 2
    clock._now += 1
    live.tick()
    live.tick()
    assert seen[2:] == [frozenset({LAMP})]
    assert live.states()[LAMP].freshness is Freshness.STALE
    assert live.state(sensor).freshness is Freshness.FRESH


def test_events_are_told_after_their_values(live: LiveHome) -> None:
    heard: list[tuple[DeviceId, str, object]] = []
    leave = live.observe_events(lambda device, push: heard.append((device, push.event, live.state(device).values)))
    live.apply_push(LAMP, Push({"light:on": True}, "light:click"))
    leave()
    live.apply_push(LAMP, Push({}, "light:click"))
    assert heard == [(LAMP, "light:click", {"light:on": True})]


def test_pending_is_shown_and_confirmed_by_any_report(live: LiveHome, clock: VirtualClock) -> None:
    live.apply_read(LAMP, ReadResult({"light:on": False}))
    generation = live.set_pending(LAMP, {"light:on": True})
    state = live.state(LAMP)
    assert (state.shown("light:on"), state.values["light:on"]) == (True, False)
    assert state.pending_since == clock.monotonic()
    live.apply_push(LAMP, Push({"light:on": False}))
    assert live.is_pending(LAMP, generation)
    live.apply_push(LAMP, Push({"light:on": True}))
    assert not live.is_pending(LAMP, generation)
    assert live.state(LAMP).values == {"light:on": True}
    assert live.state(LAMP).pending_since is None


def test_the_oldest_pending_command_gives_the_time(live: LiveHome, clock: VirtualClock) -> None:
    since = clock.monotonic()
    live.set_pending(LAMP, {"light:on": True})
    clock._now += 1
    live.set_pending(LAMP, {"light:brightness": 3})
    assert live.state(LAMP).pending_since == since


def test_a_read_older_than_the_command_says_nothing_about_it(live: LiveHome) -> None:
    as_of = live.generation(LAMP)
    generation = live.set_pending(LAMP, {"light:on": True})
    live.apply_read(LAMP, ReadResult({"light:on": True, "light:brightness": 5}), as_of=as_of)
    assert live.is_pending(LAMP, generation)
    assert live.state(LAMP).values == {"light:brightness": 5}
    live.confirm(LAMP, generation, {"light:on": True})
    live.apply_read(LAMP, ReadResult({"light:on": False}), as_of=as_of)
    assert live.state(LAMP).values["light:on"] is True


def test_rollback_shows_the_truth_and_the_reason_and_leaves_newer_commands(live: LiveHome) -> None:
    first = live.set_pending(LAMP, {"light:on": True, "light:brightness": 5})
    second = live.set_pending(LAMP, {"light:on": False})
    live.clear_pending(LAMP, first, trouble=DeviceSilent(), truth={"light:on": True, "light:brightness": 9})
    state = live.state(LAMP)
    assert state.pending == {"light:on": False}
    assert state.values == {"light:brightness": 9}
    assert state.trouble is None, "a newer command is under way"
    live.confirm(LAMP, first, {"light:on": True})
    assert live.state(LAMP).pending == {"light:on": False}
    live.clear_pending(LAMP, second, controls=["light:brightness"])
    assert live.is_pending(LAMP, second)
    live.clear_pending(LAMP, second, trouble=DeviceRefused())
    assert isinstance(live.state(LAMP).trouble, DeviceRefused)


def test_a_refused_command_stays_the_trouble_for_a_while(live: LiveHome, clock: VirtualClock) -> None:
    live.clear_pending(LAMP, live.set_pending(LAMP, {"light:on": True}), trouble=DeviceRefused())
    live.apply_read(LAMP, ReadResult({"light:on": False}))
    assert live.state(LAMP).trouble is not None
    clock._now += 31
    live.apply_read(LAMP, ReadResult({"light:on": False}), as_of=0)
    assert live.state(LAMP).trouble is not None, "that read began before the command"
    live.apply_read(LAMP, ReadResult({"light:on": False}))
    assert live.state(LAMP).trouble is None


def test_a_silent_command_is_forgiven_by_the_next_answer(live: LiveHome) -> None:
    live.clear_pending(LAMP, live.set_pending(LAMP, {"light:on": True}), trouble=DeviceSilent())
    live.apply_read(LAMP, ReadResult({"light:on": False}))
    assert live.state(LAMP).trouble is None


def test_forgetting_is_a_change(live: LiveHome) -> None:
    seen = told(live)
    live.forget(LAMP)
    assert seen == [frozenset({LAMP})]
    assert LAMP not in live.states()


class Reports(RuleBasedStateMachine):
    """A device that obeys every command; reports arrive old, new and twice, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = VirtualClock()
        self.live = LiveHome(self.clock)
        self.live.add(LAMP)
        self.true: dict[str, int] = {}
        self.sent: list[tuple[int, dict[str, int]]] = []
        self.reads: list[tuple[int, dict[str, int]]] = []
        self.changes = 0
        self.live.observe(lambda devices: setattr(self, "changes", self.changes + 1))

    @rule(control=st.sampled_from("abc"), value=st.integers(0, 3))
    def command(self, control: str, value: int) -> None:
        generation = self.live.set_pending(LAMP, {control: value})
        self.sent.append((generation, {control: value}))
        self.true[control] = value

    @rule()
    def begin_read(self) -> None:
        self.reads.append((self.live.generation(LAMP), dict(self.true)))

    @rule(data=st.data())
    def finish_read(self, data: st.DataObject) -> None:
        if self.reads:
            as_of, values = data.draw(st.sampled_from(self.reads))
            before, changes = self.live.state(LAMP), self.changes
            self.live.apply_read(LAMP, ReadResult(dict(values)), as_of=as_of)
            if replace(self.live.state(LAMP), seen_at=before.seen_at) == before:
                assert self.changes == changes

    @rule(data=st.data(), fails=st.booleans())
    def end_command(self, data: st.DataObject, fails: bool) -> None:
        if self.sent:
            generation, values = data.draw(st.sampled_from(self.sent))
            if fails:
                self.live.clear_pending(LAMP, generation, trouble=DeviceSilent())
            else:
                self.live.confirm(LAMP, generation, values)

    @invariant()
    def what_waits_is_the_newest_command(self) -> None:
        state = self.live.state(LAMP)
        for control, value in state.pending.items():
            assert value == self.true[control]
        assert (state.pending_since is None) == (not state.pending)

    @invariant()
    def no_report_contradicts_a_newer_command(self) -> None:
        newest = {control: g for g, values in self.sent for control in values}
        for control, value in self.live.state(LAMP).values.items():
            if control in newest and control not in self.live.state(LAMP).pending:
                seen = [v[control] for g, v in self.sent + self.reads if control in v and g >= newest[control]]
                earlier = [v[control] for g, v in self.sent + self.reads if control in v and g < newest[control]]
                assert value in seen or value in earlier


TestReports = Reports.TestCase
TestReports.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
