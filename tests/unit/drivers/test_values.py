from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Category, Control, ControlType, Format, Range, Value
from lararium.domain.errors import BadValue, DeviceRefused
from lararium.domain.ids import ControlId
from lararium.domain.scaling import for_device
from lararium.domain.words import Words
from lararium.drivers.miio.answers import outcome, properties, settings
from lararium.drivers.miio.values import from_wire, native, to_wire

BARE = Control(ControlId("s:p"), "", "s", "p", "property", 2, 1, ControlType.NUMBER, Category.SETTING, Words("p", "p"))


def control(fmt: Format, limits: tuple[float, float, float] | None = None) -> Control:
    return replace(BARE, format=fmt, range=Range(*limits) if limits else None)


@pytest.mark.parametrize(
    ("fmt", "limits", "value", "wire"),
    [
        (Format.FLOAT, (16, 31, 0.5), 24.3, 24.5),
        (Format.FLOAT, (16, 31, 0.5), 24.0, 24),
        (Format.FLOAT, (16, 31, 0.5), 99, 31),
        (Format.INT, (1, 100, 1), 0, 1),
        (Format.INT, (30, 80, 10), 44, 40),
        (Format.INT, (0, 10, 4), 10, 8),
        (Format.INT, (0, 10, 0), 7.6, 8),
        (Format.INT, None, True, 1),
        (Format.BOOL, None, 1, True),
        (Format.BOOL, None, "on", True),
        (Format.BOOL, None, "off", False),
        (Format.STRING, None, "hi", "hi"),
        (Format.STRING, None, 5, "5"),
        (Format.INT, None, "5", 5),
    ],
)
def test_to_wire(fmt: Format, limits: tuple[float, float, float] | None, value: Value, wire: Value) -> None:
    got = to_wire(control(fmt, limits), value)
    assert got == wire
    assert type(got) is type(wire)


@pytest.mark.parametrize("value", ["warm", float("nan"), float("inf")])
def test_what_is_no_number_is_a_bad_value(value: Value) -> None:
    with pytest.raises(BadValue):
        to_wire(control(Format.INT, (0, 1, 1)), value)


@given(
    st.floats(-1e6, 1e6),
    st.floats(-1e3, 1e3),
    st.floats(0, 1e3),
    st.sampled_from([0, 0.1, 0.5, 1, 5, 7]),
)
def test_what_is_sent_lies_on_the_scale(value: float, low: float, span: float, step: float) -> None:
    low, high = round(low, 1), round(low, 1) + round(span, 1)
    got = float(to_wire(control(Format.FLOAT, (low, high, step)), value))
    assert low - 1e-6 <= got <= high + 1e-6
    if step:
        steps = (got - low) / step
        assert abs(steps - round(steps)) < 1e-3


@pytest.mark.parametrize(
    ("fmt", "raw", "told"),
    [
        (Format.BOOL, 1, True),
        (Format.BOOL, "false", False),
        (Format.INT, True, 1),
        (Format.INT, 3.0, 3),
        (Format.FLOAT, 3.5, 3.5),
        (Format.INT, "17", 17),
        (Format.INT, "n/a", "n/a"),
        (Format.INT, "nan", "nan"),
        (Format.STRING, 5, "5"),
        (Format.STRING, [1, {"a": "ü"}], '[1, {"a": "ü"}]'),
        (Format.INT, None, None),
        (Format.FLOAT, float("nan"), None),
    ],
)
def test_from_wire(fmt: Format, raw: Any, told: Value | None) -> None:
    assert from_wire(control(fmt), raw) == told


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["did", "siid", "piid", "code", "value", "out"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.sampled_from(list(Format)), json_values)
def test_anything_a_device_tells_is_a_value_or_nothing(fmt: Format, raw: Any) -> None:
    assert isinstance(from_wire(control(fmt), raw), bool | int | float | str | None)


@given(json_values)
def test_any_answer_can_be_read(raw: Any) -> None:
    asked = [(2, 1), (2, 2)]
    values, refused = properties(raw, asked)
    assert set(values) <= set(asked)
    assert set(refused) <= set(asked)
    assert set(settings(raw, asked)) <= set(asked)
    with contextlib.suppress(DeviceRefused):
        assert isinstance(outcome(raw), list)


def test_answers_are_matched_by_key_or_else_by_place() -> None:
    asked = [(2, 1), (2, 2), (3, 1)]
    turned = [
        {"did": "x", "siid": 3, "piid": 1, "value": 3, "code": 0},
        {"siid": 2, "piid": 2, "code": -4001},
        {"siid": 2, "piid": 1, "value": 1},
        {"siid": 9, "piid": 9, "value": 9, "code": 0},
    ]
    values, refused = properties(turned, asked)
    assert values == {(3, 1): 3, (2, 1): 1}
    assert refused[2, 2].key == "error.device.refused.not_readable"
    nameless = [{"value": 1, "code": 0}, {"code": 0}, {"value": 3, "code": 1}]
    values, refused = properties(nameless, asked)
    assert values == {(2, 1): 1, (3, 1): 3}
    assert refused[2, 2].key == "error.device.refused.no_answer"


def test_settings_answers() -> None:
    asked = [(2, 1), (2, 2)]
    for fine in (0, 1, "ok", ["ok"], [], {"code": 0}, [{"siid": 2, "piid": 1, "code": 1}]):
        assert settings(fine, asked) == {}
    assert set(settings(-4004, asked)) == set(asked)
    refused = settings([{"siid": 2, "piid": 1, "code": 0}, {"siid": 2, "piid": 2, "code": -704053100}], asked)
    assert {key: error.key for key, error in refused.items()} == {(2, 2): "error.device.refused.state"}
    nameless = settings([{"code": 0}, {"code": -4005}], asked)
    assert list(nameless) == [(2, 2)]


def test_action_answers() -> None:
    assert outcome(["ok"]) == []
    assert outcome({"code": 0, "out": [1, {"piid": 3, "value": "x"}]}) == [1, "x"]
    assert outcome([{"code": 0, "out": [5]}]) == [5]
    with pytest.raises(DeviceRefused):
        outcome({"code": -4006})
    with pytest.raises(DeviceRefused):
        outcome(-4004)


# -- scale and direction ---------------------------------------------------------------------------------

SCALES = st.sampled_from([1.0, 0.1, 0.01, 0.001, 0.000006, 0.8333333333333334, 2.0, 60.0, 100.0])


@st.composite
def scaled(draw: st.DrawFn) -> Control:
    """A control as overrides leave it: limits in the panel's unit, the device's numbers whole."""
    low, steps = draw(st.integers(-100, 100)), draw(st.integers(1, 300))
    scale = draw(SCALES)
    whole = scale == int(scale)
    limits = tuple(float(f"{number * scale:.12g}") for number in (low, low + steps, 1))
    return replace(
        control(Format.INT if whole else Format.FLOAT, limits),  # type: ignore[arg-type]
        scale=scale,
        inverted=draw(st.booleans()),
    )


@given(scaled(), st.floats(0, 1))
def test_a_value_comes_back_as_it_went_out(scaled: Control, share: float) -> None:
    assert scaled.range is not None
    value = scaled.range.minimum + share * (scaled.range.maximum - scaled.range.minimum)
    wire = to_wire(scaled, value)
    assert isinstance(wire, int), "a device that counts in whole numbers gets one"
    back = from_wire(scaled, wire)
    assert isinstance(back, int | float)
    assert abs(back - value) <= scaled.range.step * (0.5 + 1e-6)


@given(scaled(), st.integers(-100, 400))
def test_what_a_device_tells_can_be_given_back(scaled: Control, raw: int) -> None:
    told = from_wire(scaled, raw)
    assert told is not None
    assert for_device(scaled, told) == raw
    assert scaled.range is not None
    if scaled.range.minimum <= told <= scaled.range.maximum:  # type: ignore[operator]
        assert to_wire(scaled, told) == raw


@pytest.mark.parametrize("steps", [255, 65535, 160, 120])
@pytest.mark.parametrize("turned", [False, True])
def test_a_fine_scale_in_whole_percent(steps: int, turned: bool) -> None:
    level = replace(control(Format.INT, (1, 100, 1)), scale=100 / steps, wire=Format.INT, inverted=turned)
    for percent in range(1, 101):
        wire = to_wire(level, percent)
        assert isinstance(wire, int)
        assert 0 <= wire <= steps * 1.01
        back = from_wire(level, wire)
        assert back == percent
        assert isinstance(back, int)


def test_a_switch_that_is_the_other_way_round() -> None:
    turned = replace(control(Format.BOOL), inverted=True)
    assert from_wire(turned, 1) is False
    assert to_wire(turned, True) is False
    assert native(turned) is None
    assert native(control(Format.BOOL)) is bool


def test_a_value_that_means_nothing() -> None:
    level = replace(control(Format.INT, (0, 100, 1)), unknown=(127, 255))
    assert from_wire(level, 127) is None
    assert from_wire(level, 126) == 126
    assert native(level) is None


def test_words_are_left_alone() -> None:
    assert from_wire(replace(control(Format.INT), scale=0.1), "n/a") == "n/a"
    assert for_device(replace(control(Format.INT), scale=0.1), "n/a") == "n/a"
    assert for_device(control(Format.INT), 5) == 5
