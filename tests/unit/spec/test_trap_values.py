"""Traps of values: units, ranges, lists and powers, each from a real document where it is at hand and a small one."""

from __future__ import annotations

import pytest

from lararium.domain.capability import ControlType, Format, Range
from tests.support.spec_documents import described, on, prop, service
from tests.support.spec_files import control_of, real


@pytest.mark.parametrize(
    ("model", "id_", "unit"),
    [
        ("aux.aircondition.test1", "countdown:countdown-time", "h"),
        ("smith.blanket.cxma1", "countdown:countdown-time", "min"),
        ("zhimi.heater.ma3", "countdown:countdown-time", "s"),
        ("dreame.vacuum.p2008", "brush-cleaner:brush-left-time", "h"),
        ("mijia.vacuum.v1", "brush-cleaner:brush-left-time", "min"),
        ("gdyimu.vacuum.r1", "brush-cleaner:brush-left-time", "d"),
        ("btiot.aircondition.air2", "environment:tvoc-density", "mg/m³"),
        ("zhimi.airpurifier.xa1", "environment:tvoc-density", "µg/m³"),
        ("lumi.airmonitor.acn01", "environment:tvoc-density", "ppb"),
    ],
)
def test_one_name_has_many_units(model: str, id_: str, unit: str) -> None:
    assert control_of(real(model), id_).unit == unit


@pytest.mark.parametrize(("unit", "shown"), [("hours", "h"), ("minutes", "min"), ("seconds", "s"), ("none", "")])
def test_a_countdown_counts_in_its_own_unit(unit: str, shown: str) -> None:
    told = described(
        "heater", service(2, "heater", on(), prop(2, "countdown-time", "uint8", limits=[0, 8, 1], unit=unit))
    )
    assert control_of(told, "heater:countdown-time").unit == shown


def test_half_degrees_are_steps_of_their_own() -> None:
    made = described("heater", service(2, "heater", on(), prop(2, "target-temperature", "float", limits=[16, 31, 0.5])))
    found = [control_of(made, "heater:target-temperature").range]
    found.append(control_of(real("aux.aircondition.v1"), "air-conditioner:target-temperature").range)
    assert all(limits is not None and limits.step == 0.5 for limits in found)


def test_a_fractional_step_in_a_whole_format_makes_a_fractional_control() -> None:
    told = described("heater", service(2, "heater", on(), prop(2, "target-temperature", "uint8", limits=[16, 31, 0.5])))
    dial = control_of(told, "heater:target-temperature")
    assert (dial.format, dial.type, dial.range) == (Format.FLOAT, ControlType.SLIDER, Range(16, 31, 0.5))


def test_list_entries_of_one_name_keep_all_their_values() -> None:
    told = described(
        "fan", service(2, "fan", on(), prop(2, "mode", "uint8", choices=[(0, "Auto"), (1, "Level"), (2, "Level")]))
    )
    assert [c.value for c in control_of(told, "fan:mode").choices] == [0, 1, 2]
    assert len({c.label.en for c in control_of(told, "fan:mode").choices}) == 3


def test_list_entries_without_a_text_are_called_by_their_value() -> None:
    told = described("fan", service(2, "fan", on(), prop(2, "mode", "uint8", choices=[(0, ""), (7, "")])))
    assert all(c.label.en for c in control_of(told, "fan:mode").choices)
    real_one = control_of(real("cubee.airrtc.th123w"), "heatold:sensortype")
    assert [c.value for c in real_one.choices] == [0, 1, 2]
    assert all(c.label.en and c.label.zh_CN for c in real_one.choices)


def test_chinese_entries_mean_the_same() -> None:
    made = described(
        "dehumidifier", service(2, "dehumidifier", on(), prop(2, "mode", "uint8", choices={3: "自动", 4: "睡眠"}))
    )
    assert control_of(made, "dehumidifier:mode").value_meaning("auto") == 3
    mode = control_of(real("deye.derh.u20a3"), "dehumidifier:mode")
    assert (mode.value_meaning("auto"), mode.value_meaning("sleep")) == (3, 4)
    assert {c.label.zh_CN for c in mode.choices} >= {"自动", "睡眠"}


@pytest.mark.parametrize(
    ("wire", "limits", "choices"),
    [
        ("bool", None, None),
        ("bool", None, [(True, "Open"), (False, "Close")]),
        ("bool", None, [(1, "On"), (0, "Off")]),
        ("uint8", [0, 1, 1], None),
        ("uint8", None, [(0, "Off"), (1, "On")]),
        ("uint8", None, [(0, "关"), (1, "开")]),
        ("int16", None, [(0, "Shut"), (1, "Open")]),
        ("uint8", None, [(0, "0"), (1, "1")]),
        ("uint8", None, [(0, ""), (1, "")]),
        ("float", [0, 1, 1], None),
    ],
)
def test_on_is_a_switch_however_it_is_written(
    wire: str, limits: list[float] | None, choices: list[tuple[object, str]] | None
) -> None:
    told = described("switch", service(2, "switch", prop(1, "on", wire, limits=limits, choices=choices)))
    power = control_of(told, "switch:on")
    assert power.type is ControlType.TOGGLE
    assert told.parts[0].primary == power.id
    if power.choices:
        assert (power.value_meaning("on"), power.value_meaning("off")) == (1, 0)
    assert wire != "bool" or all(isinstance(c.value, bool) for c in power.choices)


@pytest.mark.parametrize(
    ("model", "id_"),
    [
        ("hyd.airer.h51a", "airer:on"),
        ("zhuyun.light.22", "light:on"),
        ("rttrp.sensor_gas.jy500", "switch:on"),
        ("ateai.mosq.dakuo", "mosquito-dispeller:on"),
    ],
)
def test_on_as_a_number_of_a_real_device_is_a_switch(model: str, id_: str) -> None:
    power = control_of(real(model), id_)
    assert power.type is ControlType.TOGGLE
    assert (power.value_meaning("on"), power.value_meaning("off")) == (1, 0)


def test_a_power_list_that_is_no_switch_stays_a_list() -> None:
    waste = control_of(real("isa.switch.kg02hl"), "power-waste:on")
    assert waste.type is ControlType.CHOICE
    three = described("switch", service(2, "switch", prop(1, "on", "uint8", choices={0: "Off", 1: "On", 2: "Toggle"})))
    assert control_of(three, "switch:on").type is ControlType.CHOICE
    assert three.parts[0].primary == "switch:on"


@pytest.mark.parametrize("name", ["backlight", "anti-off-network", "beep"])
def test_a_number_of_two_values_is_a_switch(name: str) -> None:
    told = described("light", service(2, "light", on()), service(3, "more", prop(1, name, "uint8", limits=[0, 1, 1])))
    assert control_of(told, f"more:{name}").type is ControlType.TOGGLE
    level = described(
        "light", service(2, "light", on()), service(3, "more", prop(1, "gear-level", "uint8", limits=[0, 1, 1]))
    )
    assert control_of(level, "more:gear-level").type is ControlType.SLIDER


def test_the_whole_of_32_bits_is_a_number_field_and_no_slider() -> None:
    made = described("light", service(2, "light", on(), prop(2, "fade-time", "uint32", limits=[0, 4294967295, 1])))
    for field in (control_of(made, "light:fade-time"), control_of(real("gdds.light.wy0a01"), "default:fade-time")):
        assert field.type is ControlType.NUMBER
        assert field.range == Range(0, 4294967295, 1)


def test_sixty_four_bits_lose_nothing() -> None:
    most = 2**63 - 1
    told = described("light", service(2, "light", on(), prop(2, "night-time", "int64", limits=[0, most, 1])))
    limits = control_of(told, "light:night-time").range
    assert limits is not None
    assert int(limits.maximum) == most
    assert control_of(real("lumi.aircondition.acn05"), "arming:alarm-duration-basic").format is Format.INT


def test_water_level_up_to_127_is_no_percentage() -> None:
    assert control_of(real("zhimi.humidifier.cb1a"), "humidifier:water-level").unit == ""


@pytest.mark.parametrize(
    ("limits", "type_", "expected"),
    [
        ([5, 5, 1], ControlType.NUMBER, Range(5, 5, 1)),
        ([0, 5, 10], ControlType.SLIDER, Range(0, 5, 5)),
        ([0, 100, 0], ControlType.SLIDER, Range(0, 100, 1)),
        ([100, 0, 1], ControlType.SLIDER, Range(0, 100, 1)),
        ([-100, 100, 1], ControlType.SLIDER, Range(-100, 100, 1)),
        ([0, 1000, 1], ControlType.NUMBER, Range(0, 1000, 1)),
        ([0, 1000, 10], ControlType.SLIDER, Range(0, 1000, 10)),
    ],
)
def test_odd_ranges_stay_reachable_from_end_to_end(limits: list[float], type_: ControlType, expected: Range) -> None:
    told = described("light", service(2, "light", on(), prop(2, "offset", "int32", limits=limits)))
    control = control_of(told, "light:offset")
    assert (control.type, control.range) == (type_, expected)


def test_negative_ranges_of_real_devices() -> None:
    delta = control_of(real("yeelink.bhf_light.v2"), "light-extension:brightness-delta")
    assert (delta.type, delta.range) == (ControlType.SLIDER, Range(-100, 100, 1))


@pytest.mark.parametrize(
    ("wire", "expected"), [("uint8", Range(0, 255, 1)), ("int16", Range(-32768, 32767, 1)), ("int64", None)]
)
def test_a_number_without_limits_has_those_of_its_format(wire: str, expected: Range | None) -> None:
    told = described("light", service(2, "light", on(), prop(2, "offset", wire)))
    control = control_of(told, "light:offset")
    assert (control.type, control.range) == (ControlType.NUMBER if wire != "uint8" else control.type, expected)


def test_a_list_goes_before_a_range() -> None:
    told = described(
        "fan", service(2, "fan", on(), prop(2, "fan-level", "uint8", limits=[0, 9, 1], choices={1: "Low", 3: "High"}))
    )
    level = control_of(told, "fan:fan-level")
    assert (level.type, level.range, [c.value for c in level.choices]) == (ControlType.CHOICE, None, [1, 3])


def test_an_empty_list_is_no_list_and_a_value_given_twice_is_offered_once() -> None:
    told = described(
        "fan",
        service(
            2,
            "fan",
            on(),
            prop(2, "gear", "uint8", limits=[0, 9, 1], choices=[]),
            prop(3, "mode", "uint8", choices=[(1, "Low"), (1, "Low again"), (2, "High")]),
        ),
    )
    assert control_of(told, "fan:gear").type is ControlType.SLIDER
    assert [c.value for c in control_of(told, "fan:mode").choices] == [1, 2]


def test_lists_of_texts_and_of_fractions() -> None:
    told = described(
        "light",
        service(
            2,
            "light",
            on(),
            prop(2, "scene", "string", choices=[("a", "Reading"), ("b", "")]),
            prop(3, "ratio", "float", choices=[(0.5, "half"), (1.0, "one"), (2.0, "two")]),
            prop(4, "digits", "uint8", choices=[("1", "One"), ("2", "Two")]),
        ),
    )
    assert [c.value for c in control_of(told, "light:scene").choices] == ["a", "b"]
    assert control_of(told, "light:ratio").range == Range(0.5, 2, 0.5)
    assert [c.value for c in control_of(told, "light:digits").choices] == [1, 2]


def test_hexadecimal_and_unknown_formats_are_texts() -> None:
    told = described("light", service(2, "light", on(), prop(2, "blob", "hex"), prop(3, "odd", "tlv9")))
    assert {control_of(told, f"light:{name}").type for name in ("blob", "odd")} == {ControlType.TEXT}
