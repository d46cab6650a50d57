"""The scripted day follows the clock of each home and can be played."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.gate.gate import Gate
from lararium.sim.clock import ManualClock
from lararium.sim.day import Day, Entry, play, script, seconds
from lararium.sim.house import House
from lararium.sim.server import SimulatedHouse
from tests.support.house import DOOR, HOME, LAMP, device

AWAY = replace(HOME, id="away", time_zone="Asia/Shanghai")
DAY = [{"at": "07:00", "event": "open"}, {"at": "07:00:30", "event": "close"}]


def house(*, day: bool = True) -> House:
    entries = {"day": DAY} if day else {}
    lamp_day = {"day": [{"at": "23:59:59", "set": {"light:on": True}}]}
    return House(
        (HOME, AWAY),
        (
            device("1", DOOR, behaviour=entries),
            device("2", DOOR, behaviour=entries, home="away"),
            device("3", LAMP, behaviour=lamp_day),
        ),
    )


def test_entries_come_at_local_time_of_each_home(gate: Gate) -> None:
    clock = ManualClock(datetime(2026, 1, 15, 5, 59, tzinfo=UTC))  # 06:59 in Berlin, 13:59 in Shanghai
    day = Day(SimulatedHouse(house(), gate, seed=1, clock=clock))
    start = clock.now()
    assert [entry.did for entry in day.due(start, start + timedelta(minutes=2))] == ["1", "1"]
    assert day.due(start, start) == []
    evening = datetime(2026, 1, 15, 22, 59, 30, tzinfo=UTC)  # 23:59:30 in Berlin, 06:59:30 in Shanghai
    assert [entry.did for entry in day.due(evening, evening + timedelta(minutes=1))] == ["2", "2", "3"]


def test_play_lets_it_happen(gate: Gate) -> None:
    simulated = SimulatedHouse(house(), gate, seed=1)
    simulated.things["1"].reports()
    assert play(simulated, "06:00", "08:00") == 4
    assert [event["eiid"] for event in simulated.things["1"].reports()[1]] == [1, 2]
    assert play(simulated, "08:00", "23:59:59") == 0
    assert simulated.things["3"].state()["values"]["light:on"] is False


def test_sensors_without_a_script_have_a_usual_day() -> None:
    usual = [entry for entry in script(house(day=False)) if entry.did == "1"]
    assert {entry.event for entry in usual} == {"open", "close"}
    assert usual == sorted(usual)
    assert all(0 <= entry.second < 24 * 3600 for entry in usual)


@given(st.integers(0, 86_399), st.integers(1, 1439))
def test_every_entry_comes_exactly_once(second: int, step: int) -> None:
    clock = ManualClock(datetime(2026, 1, 14, 23, 0, tzinfo=UTC))
    day = Day(SimulatedHouse(House((HOME,), (device("1", LAMP),)), Gate.__new__(Gate), seed=1, clock=clock))
    day._entries = [Entry(second, "1", "x")]
    moment, found = clock.now(), 0
    end = moment + timedelta(days=1)
    while moment < end:
        later = min(end, moment + timedelta(seconds=step * 60))
        found += len(day.due(moment, later))
        moment = later
    assert found == 1


@pytest.mark.parametrize("text", ["", "7:00", "24:00", "12:60", "12:00:61", "ab:cd", "1200"])
def test_bad_times(text: str) -> None:
    with pytest.raises(BadInput):
        seconds(text)


async def test_the_day_runs_by_itself_and_skips_what_passed_while_asleep(gate: Gate) -> None:
    clock = ManualClock(datetime(2026, 1, 15, 5, 59, 50, tzinfo=UTC))
    simulated = SimulatedHouse(house(), gate, seed=1, clock=clock)
    day = Day(simulated)
    day.start()
    simulated.things["1"].reports()
    clock.advance(20)
    day._look()
    assert [event["eiid"] for event in simulated.things["1"].reports()[1]] == [1]
    clock.advance(6 * 3600)
    day._look()
    assert simulated.things["1"].reports()[1] == []
    day.stop()
