"""What each kind of device does with time, on a clock driven by hand."""

from __future__ import annotations

import random
from typing import Any

import pytest

from lararium.domain.errors import BadInput
from lararium.sim.air import Pull, RoomAir
from lararium.sim.body import Body
from lararium.sim.clock import ManualClock
from lararium.sim.device import SimDevice
from lararium.sim.faults import NONE
from lararium.sim.spec import read
from tests.support.house import CURTAIN, DOOR, LAMP, OUTLET, action, document, event, prop, service


class Room:
    """A room with a clock, into which devices are put."""

    def __init__(self, **air: float) -> None:
        self.clock = ManualClock()
        self.air = RoomAir(air, self.clock.motion())

    def put(self, doc: dict[str, Any], values: dict[str, Any] | None = None, **params: Any) -> SimDevice:
        known = read(doc)
        body = Body(f"{id(doc)}", known, self.air, self.clock, random.Random(1), params)
        return SimDevice(body, "test.x.x", values or {}, NONE)

    def later(self, device: SimDevice, seconds: float) -> dict[str, Any]:
        self.clock.advance(seconds)
        values: dict[str, Any] = device.state()["values"]
        return values


def set_(device: SimDevice, siid: int, piid: int, value: Any) -> int:
    return int(device.handle("set_properties", [{"siid": siid, "piid": piid, "value": value}])[0]["code"])


def do(device: SimDevice, siid: int, aiid: int, *arguments: Any) -> int:
    return int(device.handle("action", {"siid": siid, "aiid": aiid, "in": list(arguments)})["code"])


def test_a_lamp_ramps_and_lights_the_room() -> None:
    room = Room(lux=10)
    lamp = room.put(LAMP, {"light:brightness": 50}, ramp_s=1.0)
    set_(lamp, 2, 1, True)
    room.clock.advance(0.25)
    assert lamp.state()["actual"]["light:output"] == pytest.approx(25)
    room.clock.advance(0.5)
    assert lamp.state()["actual"]["light:output"] == 50
    assert room.air.read("lux", room.clock.motion()) == pytest.approx(10 + 120)
    set_(lamp, 2, 1, False)
    room.later(lamp, 2)
    assert room.air.read("lux", room.clock.motion()) == 10


def test_a_curtain_reports_where_it_is_while_it_travels() -> None:
    room = Room()
    curtain = room.put(CURTAIN, {"curtain:current-position": 0, "curtain:target-position": 0})
    set_(curtain, 2, 1, 1)
    halfway = room.later(curtain, 9)
    assert halfway["curtain:current-position"] == 50
    assert halfway["curtain:status"] == 1
    set_(curtain, 2, 1, 0)
    stopped = room.later(curtain, 5)
    assert (stopped["curtain:current-position"], stopped["curtain:status"]) == (50, 0)
    assert stopped["curtain:target-position"] == 50
    set_(curtain, 2, 4, 100)
    done = room.later(curtain, 9.1)
    assert (done["curtain:current-position"], done["curtain:status"]) == (100, 0)


def test_an_obstruction_stops_a_curtain_and_is_told() -> None:
    doc = document(
        "curtain",
        service(
            2,
            "curtain",
            [
                prop(1, "motor-control", "uint8", "w", listed=[(0, "Pause"), (1, "Open"), (2, "Close")]),
                prop(2, "current-position", "uint8", "rn", span=(0, 100, 1)),
                prop(3, "fault", "uint8", "rn", listed=[(0, "No Faults"), (1, "Obstructed")]),
            ],
        ),
    )
    room = Room()
    curtain = room.put(doc, {"curtain:current-position": 0}, sticks_at=30)
    set_(curtain, 2, 1, 1)
    assert room.later(curtain, 30) == {"curtain:current-position": 30, "curtain:fault": 1}
    set_(curtain, 2, 1, 2)
    assert room.later(curtain, 30) == {"curtain:current-position": 0, "curtain:fault": 0}


def test_an_airer_goes_between_top_and_bottom_in_twelve_seconds() -> None:
    doc = document(
        "airer",
        service(
            2,
            "airer",
            [
                prop(1, "motor-control", "uint8", "w", listed=[(0, "Stop"), (1, "Up"), (2, "Down")]),
                prop(2, "current-position", "uint8", "rn", listed=[(0, "Top"), (1, "Middle"), (2, "Bottom")]),
                prop(3, "status", "uint8", "rn", listed=[(0, "Stopped"), (1, "Rising"), (2, "Lowering")]),
            ],
        ),
    )
    room = Room()
    airer = room.put(doc, {"airer:current-position": 0})
    set_(airer, 2, 1, 2)
    assert room.later(airer, 6) == {"airer:current-position": 1, "airer:status": 2}
    assert room.later(airer, 6.1) == {"airer:current-position": 2, "airer:status": 0}
    set_(airer, 2, 1, 1)
    assert room.later(airer, 1)["airer:status"] == 1
    assert room.later(airer, 12) == {"airer:current-position": 0, "airer:status": 0}


def test_an_outlet_draws_watts_with_noise_and_counts() -> None:
    room = Room()
    outlet = room.put(OUTLET, {"switch:on": True, "power-consumption:power-consumption": 5.0}, watts=1000)
    seen = {room.later(outlet, 10)["power-consumption:electric-power"] for _ in range(20)}
    assert len(seen) > 5
    assert all(970 <= watts <= 1030 for watts in seen)
    assert room.later(outlet, 3600)["power-consumption:power-consumption"] == pytest.approx(6.05, abs=0.03)
    set_(outlet, 2, 1, False)
    assert room.later(outlet, 1)["power-consumption:electric-power"] == 0


HEATER = document(
    "heater",
    service(
        2,
        "heater",
        [
            prop(1, "on", "bool"),
            prop(2, "target-temperature", "float", span=(16, 28, 0.5)),
            prop(3, "status", "uint8", "rn", listed=[(0, "Idle"), (1, "Heating")]),
        ],
    ),
    service(3, "environment", [prop(1, "temperature", "float", "rn", span=(-30, 100, 0.1))]),
)


def test_a_heater_warms_the_room_for_every_sensor_in_it() -> None:
    room = Room(temperature=18)
    heater = room.put(HEATER, {"heater:target-temperature": 24.0, "environment:temperature": 18.5})
    other = room.put(document("temperature-humidity-sensor", HEATER["services"][1]), {"environment:temperature": 18.0})
    set_(heater, 2, 1, True)
    warm = room.later(heater, 1800)
    assert warm["heater:status"] == 1
    assert warm["environment:temperature"] > 21.5
    assert other.state()["values"]["environment:temperature"] == pytest.approx(
        warm["environment:temperature"] - 0.5, 0.01
    )
    set_(heater, 2, 1, False)
    assert room.later(heater, 6 * 3600)["environment:temperature"] < 19.5


def test_a_purifier_lowers_dust_and_a_window_brings_it_back() -> None:
    doc = document(
        "air-purifier",
        service(2, "air-purifier", [prop(1, "on", "bool")]),
        service(3, "environment", [prop(1, "pm2.5-density", "uint16", "rn", span=(0, 600, 1))]),
    )
    room = Room(pm25=80)
    purifier = room.put(doc, {"environment:pm2.5-density": 80})
    set_(purifier, 2, 1, True)
    clean = room.later(purifier, 3600)["environment:pm2.5-density"]
    assert clean < 40
    purifier.press({"environment:pm2.5-density": 300})
    assert purifier.state()["values"]["environment:pm2.5-density"] == 300
    assert room.later(purifier, 1800)["environment:pm2.5-density"] < 200


def test_pulls_of_one_way_never_overshoot() -> None:
    air = RoomAir({"temperature": 25}, 0.0)
    air.pull("heater", "temperature", Pull(20, 1 / 100, 1), 0.0)
    assert air.read("temperature", 7200) == pytest.approx(25)
    air.pull("cooler", "temperature", Pull(20, 1 / 100, -1), 7200)
    assert 20 <= air.read("temperature", 14400) < 20.5


WASHER = document(
    "washer",
    service(
        2,
        "washer",
        [
            prop(1, "on", "bool"),
            prop(
                2,
                "status",
                "uint8",
                "rn",
                listed=[(1, "Idle"), (2, "Paused"), (3, "Washing"), (4, "Rinsing"), (5, "Spinning"), (6, "Completed")],
            ),
            prop(3, "left-time", "uint16", "rn", span=(0, 240, 1), unit="minutes"),
        ],
        [action(1, "start-wash"), action(2, "pause")],
        [event(1, "wash-end")],
    ),
)


def test_a_washer_counts_down_through_its_phases_and_says_when_it_is_done() -> None:
    room = Room()
    washer = room.put(WASHER, {"washer:status": 1, "washer:left-time": 0}, cycle_s=600)
    assert do(washer, 2, 1) == 0
    assert room.later(washer, 60) == {"washer:on": True, "washer:status": 3, "washer:left-time": 9}
    do(washer, 2, 2)
    assert room.later(washer, 600) == {"washer:on": True, "washer:status": 2, "washer:left-time": 9}
    do(washer, 2, 1)
    assert room.later(washer, 360)["washer:status"] == 4
    assert room.later(washer, 120)["washer:status"] == 5
    washer.reports()
    assert room.later(washer, 120) == {"washer:on": True, "washer:status": 6, "washer:left-time": 0}
    assert [(e["siid"], e["eiid"]) for e in washer.reports()[1]] == [(2, 1)]


def test_a_running_washer_goes_on_from_what_the_house_says() -> None:
    room = Room()
    washer = room.put(WASHER, {"washer:status": 5, "washer:left-time": 12})
    assert room.later(washer, 120)["washer:left-time"] == 10


def test_a_kettle_heats_and_switches_itself_off() -> None:
    doc = document(
        "kettle",
        service(
            2,
            "kettle",
            [
                prop(1, "on", "bool"),
                prop(2, "temperature", "uint8", "rn", span=(0, 100, 1)),
                prop(3, "target-temperature", "uint8", span=(40, 100, 1)),
                prop(4, "status", "uint8", "rn", listed=[(1, "Idle"), (2, "Heating"), (3, "Keep Warm")]),
            ],
        ),
    )
    room = Room()
    kettle = room.put(doc, {"kettle:temperature": 20, "kettle:target-temperature": 90})
    set_(kettle, 2, 1, True)
    assert room.later(kettle, 100) == {
        "kettle:on": True,
        "kettle:temperature": 55,
        "kettle:target-temperature": 90,
        "kettle:status": 2,
    }
    done = room.later(kettle, 101)
    assert (done["kettle:on"], done["kettle:status"]) == (False, 1)


def test_a_vacuum_drains_goes_home_and_charges() -> None:
    doc = document(
        "vacuum",
        service(
            2,
            "vacuum",
            [
                prop(
                    1,
                    "status",
                    "uint8",
                    "rn",
                    listed=[(1, "Idle"), (2, "Sweeping"), (3, "Paused"), (4, "Go Charging"), (5, "Charging")],
                )
            ],
            [action(1, "start-sweep"), action(2, "stop-sweeping")],
        ),
        service(3, "battery", [prop(1, "battery-level", "uint8", "rn", span=(0, 100, 1))], [action(1, "start-charge")]),
    )
    room = Room()
    robot = room.put(doc, {"vacuum:status": 1, "battery:battery-level": 100}, drain_s=1000, charge_s=2000)
    do(robot, 2, 1)
    assert room.later(robot, 500) == {"vacuum:status": 2, "battery:battery-level": 50}
    do(robot, 3, 1)
    assert room.later(robot, 1)["vacuum:status"] == 4
    assert room.later(robot, 60)["vacuum:status"] == 5
    do(robot, 2, 1)
    assert room.later(robot, 380)["vacuum:status"] == 4  # low: it goes home by itself
    assert room.later(robot, 3000) == {"vacuum:status": 5, "battery:battery-level": 100}


def test_a_door_opens_with_an_event() -> None:
    room = Room()
    door = room.put(DOOR, {"magnet-sensor:contact-state": True})
    door.trigger("open")
    assert door.state()["values"]["magnet-sensor:contact-state"] is False
    changed, events = door.reports()
    assert [(c["siid"], c["piid"], c["value"]) for c in changed] == [(2, 1, False)]
    assert [(e["siid"], e["eiid"]) for e in events] == [(2, 1)]
    with pytest.raises(BadInput, match="sim_event"):
        door.trigger("explode")


def test_motion_falls_back_after_a_minute() -> None:
    doc = document(
        "motion-sensor",
        service(
            2,
            "motion-sensor",
            [
                prop(1, "motion-state", "bool", "rn"),
                prop(2, "no-motion-duration", "uint8", "rn", listed=[(0, "0"), (2, "2"), (5, "5")]),
            ],
            events=[event(1, "motion-detected"), event(2, "no-motion")],
        ),
    )
    room = Room()
    sensor = room.put(doc)
    sensor.trigger("motion")
    assert room.later(sensor, 59)["motion-sensor:motion-state"] is True
    assert room.later(sensor, 2)["motion-sensor:motion-state"] is False
    assert room.later(sensor, 130)["motion-sensor:no-motion-duration"] == 2
    assert [e["eiid"] for e in sensor.reports()[1]] == [1, 2]


def test_fixed_devices_hold_still() -> None:
    room = Room()
    curtain = room.put(CURTAIN, {"curtain:current-position": 10}, fixed=True)
    set_(curtain, 2, 1, 1)
    assert room.later(curtain, 60)["curtain:current-position"] == 10
