"""Alerts, room summaries and switching a room off."""

from __future__ import annotations

from collections.abc import Mapping

from lararium.domain.capability import Description, Hazard, Value
from lararium.domain.home import Device
from lararium.domain.ids import ControlId, DeviceId, Did, HomeId, RoomId
from lararium.domain.state import Freshness
from lararium.domain.tile import Act, Scope, Severity, Subject, Write, alerts, all_off, home_alerts, room_summary
from lararium.domain.words import Language
from tests.support.tiles import CURTAIN, HUMIDIFIER, LAMP, LEAK, NOW, action, choices, device, part, prop, seen

DOOR = device("magnet-sensor", prop("magnet-sensor:contact-state"))
GATEWAY = device("gateway")


def subject(
    description: Description | None,
    values: Mapping[str, Value] | None = None,
    *,
    name: str = "Thing",
    id_: str = "d1",
    parent: str = "",
    freshness: Freshness = Freshness.FRESH,
    ago: float | None = 5,
    since: Mapping[str, float] | None = None,
) -> Subject:
    record = Device(
        DeviceId(id_), Did(id_), HomeId("h"), RoomId("r"), name, "m", parent=Did(parent) if parent else None
    )
    return Subject(record, description, seen(values, freshness=freshness, ago=ago, name=id_), name, since or {})


def told(*subjects: Subject, language: Language = Language.EN) -> list[tuple[Severity, str]]:
    return [(a.severity, a.words) for a in home_alerts(subjects, language=language, now=NOW)]


def test_a_leak_is_an_alarm_even_from_a_silent_sensor() -> None:
    wet = {"submersion-sensor:submersion-state": True}
    assert told(subject(LEAK, wet, name="Sink")) == [(Severity.ALARM, "Water leak: Sink")]
    silent = told(subject(LEAK, wet, name="Sink", freshness=Freshness.OFFLINE))
    assert silent[0] == (Severity.ALARM, "Water leak: Sink")
    assert told(subject(LEAK, wet, name="水槽"), language=Language.ZH_CN) == [(Severity.ALARM, "漏水警报：水槽")]


def test_an_open_door_is_named_after_ten_minutes() -> None:
    contact = "magnet-sensor:contact-state"
    opened: dict[str, Value] = {contact: False}
    assert told(subject(DOOR, opened, name="Front door", since={contact: NOW.wall - 12 * 60})) == [
        (Severity.WARNING, "Front door open 12 min")
    ]
    assert told(subject(DOOR, opened, since={contact: NOW.wall - 9 * 60})) == []
    assert told(subject(DOOR, opened, name="Front door")) == [(Severity.INFO, "Front door open")]
    assert told(subject(DOOR, {contact: True})) == []


def test_faults_and_supplies() -> None:
    assert told(subject(HUMIDIFIER, {"humidifier:fault": 1}, name="Humidifier")) == [
        (Severity.WARNING, "Humidifier: Refill water")
    ]
    low: dict[str, Value] = {"battery:battery-level": 20}
    assert told(subject(LEAK, low, name="Sink")) == [(Severity.INFO, "Sink: battery 20%")]
    assert told(subject(LEAK, {"battery:battery-level": 21})) == []
    filters = device("air-purifier", prop("filter:filter-life-level", range_=(0, 100, 1), unit="%"))
    assert told(subject(filters, {"filter:filter-life-level": 10}, name="Purifier")) == [
        (Severity.INFO, "Purifier: filter 10% left")
    ]
    assert told(subject(filters, {"filter:filter-life-level": 11})) == []


def test_silence_is_grouped_by_its_gateway() -> None:
    hub = subject(GATEWAY, name="Bedroom gateway", id_="hub", freshness=Freshness.OFFLINE)
    children = [subject(DOOR, id_=f"c{n}", parent="hub", freshness=Freshness.OFFLINE) for n in range(14)]
    found = home_alerts([*children, hub], language=Language.EN, now=NOW)
    assert [a.words for a in found] == ["Bedroom gateway is silent: 14 devices"]
    assert (found[0].device, len(found[0].devices)) == ("hub", 15)


def test_many_silent_devices_are_one_line() -> None:
    silent = [subject(LAMP, name=f"Lamp {n}", id_=f"l{n}", freshness=Freshness.OFFLINE, ago=240) for n in range(5)]
    assert told(*silent) == [(Severity.WARNING, "5 devices do not answer")]
    assert told(*silent[:2]) == [
        (Severity.WARNING, "Lamp 0: no answer, last seen 4 min ago"),
        (Severity.WARNING, "Lamp 1: no answer, last seen 4 min ago"),
    ]
    never = subject(LAMP, name="Lamp", freshness=Freshness.OFFLINE, ago=None)
    assert told(never) == [(Severity.WARNING, "Lamp does not answer")]


def test_a_child_is_named_while_its_gateway_answers() -> None:
    hub = subject(GATEWAY, id_="hub")
    child = subject(DOOR, name="Window", id_="c", parent="hub", freshness=Freshness.OFFLINE, ago=None)
    assert told(hub, child) == [(Severity.WARNING, "Window does not answer")]


def test_keys_of_alerts_are_stable_and_unique() -> None:
    first = alerts(subject(LEAK, {"battery:battery-level": 9}), language=Language.EN, now=NOW)
    later = alerts(subject(LEAK, {"battery:battery-level": 8}), language=Language.ZH_CN, now=NOW)
    assert [a.key for a in first] == [a.key for a in later] == ["d1/battery:battery"]
    assert told(subject(LAMP, freshness=Freshness.BADTOKEN, name="Lamp")) == [
        (Severity.WARNING, "Lamp needs its new token")
    ]
    assert told(subject(None)) == []


def test_room_summary_trusts_the_best_instrument() -> None:
    sensor = device(
        "temperature-humidity-sensor",
        prop("environment:temperature", range_=(-30, 60, 0.1)),
        prop("environment:relative-humidity", range_=(0, 100, 1)),
    )
    purifier = device(
        "air-purifier",
        prop("environment:temperature", range_=(-30, 60, 0.1)),
        prop("environment:pm2.5-density", range_=(0, 600, 1)),
    )
    kettle = device("kettle", prop("kettle:temperature", range_=(0, 100, 1)))
    summary = room_summary(
        [
            subject(sensor, {"environment:temperature": 23.4, "environment:relative-humidity": 48}, id_="a"),
            subject(purifier, {"environment:temperature": 27, "environment:pm2.5-density": 12}, id_="b"),
            subject(kettle, {"kettle:temperature": 95}, id_="c"),
            subject(LAMP, {"light:on": True}, id_="d"),
            subject(LAMP, {"light:on": True}, id_="e", freshness=Freshness.OFFLINE),
        ],
        language=Language.EN,
        now=NOW,
    )
    assert (summary.temperature, summary.humidity, summary.pm25) == (23.4, 48, 12)
    assert (summary.lights, summary.lights_on, summary.devices, summary.silent) == (1, 1, 5, 1)
    assert summary.words == "23.4° · 48% · 1 on"
    dark = room_summary([subject(LAMP, {"light:on": False})], language=Language.ZH_CN, now=NOW)
    assert dark.words == "关"
    assert room_summary([], language=Language.EN, now=NOW).words == ""


def test_all_off_leaves_alone_what_must_run() -> None:
    outlet = device("outlet", prop("switch:on", writable=True), primary="switch:on")
    valve = device("switch", prop("switch:on", writable=True, hazard=Hazard.GAS), primary="switch:on")
    gangs = device(
        "switch",
        prop("switch:on", writable=True),
        prop("switch-2:on", part="switch-2", writable=True),
        parts=(part("switch", primary="switch:on"), part("switch", id_="switch-2", primary="switch-2:on")),
    )
    television = device("television", action("television:turn-on"), action("television:turn-off"))
    room = [
        subject(LAMP, {"light:on": True}, id_="lamp"),
        subject(LAMP, {"light:on": False}, id_="dark"),
        subject(LAMP, {"light:on": True}, id_="silent", freshness=Freshness.OFFLINE),
        subject(outlet, {"switch:on": True}, id_="outlet"),
        subject(valve, {"switch:on": True}, id_="valve"),
        subject(CURTAIN, {"curtain:current-position": 100}, id_="curtain"),
        subject(gangs, {"switch:on": True, "switch-2:on": True}, id_="gangs"),
        subject(television, id_="tv"),
        subject(None, id_="unknown"),
    ]
    safe = dict(all_off(room))
    assert safe == {
        "lamp": Write({ControlId("light:on"): False}),
        "gangs": Write({ControlId("switch:on"): False, ControlId("switch-2:on"): False}),
        "tv": Act(ControlId("television:turn-off")),
    }
    assert set(dict(all_off(room, Scope.LIGHTS))) == {"lamp"}


def test_battery_in_words() -> None:
    listed = device("remote-control", prop("battery:battery-level", list_=choices("normal", "low")))
    assert told(subject(listed, {"battery:battery-level": 1}, name="Button")) == [
        (Severity.INFO, "Button: battery low")
    ]
