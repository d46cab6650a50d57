"""Batteries of simulated sensors wear, and are worth a new one when they are empty."""

from __future__ import annotations

import pytest

from tests.support.house import DOOR, document, event, prop, service
from tests.unit.sim.test_behaviours import Room

DAY = 86_400.0


def test_a_battery_wears_with_the_days_and_a_new_one_is_full() -> None:
    room = Room()
    door = room.put(DOOR, {"battery:battery-level": 50}, battery_days=100)
    assert room.later(door, 2 * DAY)["battery:battery-level"] == 48
    assert room.later(door, 400 * DAY)["battery:battery-level"] == 0
    door.press({"battery:battery-level": 100})
    assert room.later(door, DAY)["battery:battery-level"] == 99


def test_it_says_once_that_it_is_low() -> None:
    level = prop(1, "battery-level", "uint8", "rn", span=(0, 100, 1), unit="percentage")
    sensor = document("magnet-sensor", service(2, "battery", [level], events=[event(1, "low-battery")]))
    room = Room()
    device = room.put(sensor, {"battery:battery-level": 12}, battery_days=100)
    heard = []
    for _ in range(6):
        room.later(device, DAY)
        heard.append(len(device.reports()[1]))
    assert heard == [0, 1, 0, 0, 0, 0]


@pytest.mark.parametrize("how", ["charged", "listed"])
def test_what_is_charged_or_told_in_words_does_not_wear(how: str) -> None:
    level = prop(1, "battery-level", "uint8", "rn", span=(0, 100, 1), unit="percentage")
    if how == "listed":
        level = prop(1, "battery-level", "uint8", "rn", listed=[(50, "Good"), (1, "Low")])
    charging = prop(2, "charging-state", "uint8", "rn", listed=[(0, "Charging"), (1, "Not Charging")])
    doc = document("vacuum", service(2, "battery", [level, *([charging] if how == "charged" else [])]))
    room = Room()
    device = room.put(doc, {"battery:battery-level": 50})
    assert room.later(device, 100 * DAY)["battery:battery-level"] == 50
