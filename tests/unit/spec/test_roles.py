"""Which controls make a tile, and where the others stand."""

from __future__ import annotations

import pytest

from lararium.domain.capability import Category, ControlType, Format
from tests.support.spec_documents import action, described, event, on, prop, service
from tests.support.spec_files import control_of, real


def test_a_power_that_cannot_be_written_is_no_power() -> None:
    told = described("fan", service(2, "fan", prop(1, "on", "bool", "rn"), prop(2, "fan-level", "string")))
    assert (told.parts[0].primary, told.parts[0].level) == (None, None)


def test_a_dimmer_without_a_light_service_dims_its_indicator() -> None:
    told = described("dimmer", service(2, "indicator-light", on(), prop(2, "brightness", "uint8", limits=[1, 100, 1])))
    assert (told.kind, told.parts[0].primary) == ("light", "indicator-light:on")


def test_a_second_service_of_the_same_thing_is_no_part() -> None:
    told = described(
        "heater", service(2, "heater", on()), service(3, "thermostat", on()), service(4, "towel-rack", on())
    )
    assert [part.kind for part in told.parts] == ["heater", "thermostat"]


def test_a_name_that_looks_like_a_numbered_service_keeps_its_own_key() -> None:
    told = described("light", service(2, "light-2", on()), service(3, "light", on()), service(4, "light", on()))
    assert [c.id for c in told.controls] == ["light-2:on", "light:on", "light-3:on"]


@pytest.mark.parametrize("limits", [None, [0, 16777215, 1]])
def test_a_colour_is_a_colour(limits: list[float] | None) -> None:
    told = described("light", service(2, "light", on(), prop(2, "color", "uint32", limits=limits, unit="rgb")))
    assert control_of(told, "light:color").type is ControlType.COLOR
    assert control_of(told, "light:color").format is Format.INT


def test_readings_stand_where_they_belong() -> None:
    told = described(
        "air-purifier",
        service(
            2,
            "air-purifier",
            on(),
            prop(2, "pm2.5-density", "uint16", "rn", limits=[0, 600, 1]),
            prop(3, "filter-life-level", "uint8", "rn", limits=[0, 100, 1]),
            prop(4, "rssi", "int8", "rn"),
            event(1, "low-battery"),
            action(1, "reset-filter-life"),
        ),
        service(3, "wifi", prop(1, "ssid-name", "string", "r"), prop(2, "channel", "uint8", "rw")),
        service(4, "clock", prop(1, "time-zone", "string")),
        service(5, "odd", prop(1, "steps", "uint16", "rn", namespace="maker-spec"), namespace="maker-spec"),
    )
    found = {str(c.id): c.category for c in told.controls}
    assert found == {
        "air-purifier:on": Category.PRIMARY,
        "air-purifier:pm2.5-density": Category.READING,
        "air-purifier:filter-life-level": Category.CONSUMABLE,
        "air-purifier:rssi": Category.DIAGNOSTIC,
        "air-purifier:low-battery": Category.READING,
        "air-purifier:reset-filter-life": Category.CONSUMABLE,
        "wifi:ssid-name": Category.DIAGNOSTIC,
        "wifi:channel": Category.DIAGNOSTIC,
        "clock:time-zone": Category.DIAGNOSTIC,
        "odd:steps": Category.DIAGNOSTIC,
    }


def test_a_makers_word_for_mode_stands_in_where_the_standard_one_is_missing() -> None:
    modes = prop(1, "work-mode", "uint8", choices={0: "Auto", 1: "Sleep"}, namespace="maker-spec")
    told = described("humidifier", service(2, "humidifier", on()), service(3, "custom", modes, namespace="maker-spec"))
    assert control_of(told, "custom:work-mode").category is Category.PRIMARY
    assert "custom:work-mode" in told.parts[0].state
    standard = prop(2, "mode", "uint8", choices={0: "Auto"})
    told = described("humidifier", service(2, "humidifier", on(), standard), service(3, "custom", modes))
    assert control_of(told, "custom:work-mode").category is Category.SETTING


def test_a_makers_general_service_may_hold_the_power() -> None:
    told = described("kettle", service(2, "kettle", prop(1, "status", "uint8", "rn")), service(3, "custom", on()))
    assert told.parts[0].primary == "custom:on"
    other = described("kettle", service(2, "kettle", prop(1, "status", "uint8", "rn")), service(3, "night-save", on()))
    assert other.parts[0].primary is None


@pytest.mark.parametrize(
    ("model", "head"),
    [
        ("dreame.vacuum.p2009", "vacuum-extend:cleaning-mode"),
        ("ijai.vacuum.v2", "order:suction"),
        ("ateai.mosq.dakuo", "dakuo-mosq-dispeller:workmode"),
        ("xiaomi.aircondition.mc5", "enhance:fan-percent"),
        ("dmaker.fan.p10", "fan:speed-level"),
        ("lumi.remote.acn004", "configuration:switch-mode"),
    ],
)
def test_what_real_devices_call_otherwise_is_at_the_head_too(model: str, head: str) -> None:
    assert control_of(real(model), head).category is Category.PRIMARY


@pytest.mark.parametrize(
    ("model", "primary", "level"),
    [
        ("lumi.acpartner.mcn04", "air-conditioner:on", "air-conditioner:target-temperature"),
        ("dmaker.fan.p10", "fan:on", "fan:fan-level"),
        ("zhimi.airp.mb3a", "air-purifier:on", "air-purifier:fan-level"),
        ("zhimi.heater.ma3", "heater:on", "heater:target-temperature"),
        ("yeelink.light.fancl2", "light:on", "light:brightness"),
        ("dreame.vacuum.p2009", "vacuum:start-sweep", "battery:battery-level"),
        ("090615.curtain.nmg82", "curtain:motor-control", "curtain:target-position"),
    ],
)
def test_roles_of_real_devices(model: str, primary: str, level: str) -> None:
    part = real(model).parts[0]
    assert (part.primary, part.level) == (primary, level)


def test_zones_of_a_sensor_are_parts_and_a_second_account_of_the_same_is_none() -> None:
    state = prop(1, "motion-state", "bool", "rn")
    zones = described("motion-sensor", service(2, "motion-sensor", state), service(3, "motion-sensor", state))
    assert [part.state for part in zones.parts] == [("motion-sensor:motion-state",), ("motion-sensor-2:motion-state",)]
    light = prop(1, "illumination", "uint16", "rn", limits=[0, 9999, 1])
    one = described("motion-sensor", service(2, "motion-sensor", light), service(3, "motion-sensor", state))
    assert [part.id for part in one.parts] == [""]


def test_the_brightness_of_something_else_is_no_level() -> None:
    other = prop(1, "brightness", "uint8", limits=[1, 100, 1])
    told = described("light", service(2, "light", on()), service(3, "strip", other, namespace="maker-spec"))
    assert told.parts[0].level is None


def test_services_that_are_parts_themselves_do_not_go_with_gangs() -> None:
    told = described(
        "switch",
        service(2, "switch", on()),
        service(3, "switch", on()),
        service(4, "light", on()),
        service(5, "light", on()),
    )
    assert {part.id: part.kind for part in told.parts} == {
        "": "switch",
        "switch-2": "switch",
        "light": "light",
        "light-2": "light",
    }
