from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Choice, ControlType, Format, Hazard, Range, Value
from lararium.domain.errors import BadValue
from lararium.domain.ids import ControlId
from lararium.domain.words import Words
from lararium.engine import timing
from lararium.engine.values import fitting, is_hazardous, same_value, tolerance
from tests.support.world import CURTAIN, HEATER, LAMP, OUTLET, control, description, device, words

anything = st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=2000))
ranges = st.tuples(st.integers(-1000, 1000), st.integers(1, 1000), st.sampled_from([0.0, 0.1, 0.5, 1.0, 7.0]))


@given(anything, ranges, st.sampled_from(Format))
def test_what_fits_is_of_the_wire_type_and_in_range_else_bad_value(
    value: Value, span: tuple[int, int, float], format_: Format
) -> None:
    low, width, step = span
    made = control("a:b", format=format_, range=Range(low, low + width, step))
    try:
        fits = fitting(made, value)
    except BadValue:
        return
    match format_:
        case Format.BOOL:
            assert isinstance(fits, bool)
        case Format.STRING:
            assert isinstance(fits, str)
        case _:
            assert isinstance(fits, int | float)
            assert not isinstance(fits, bool)
            assert low <= fits <= low + width
            assert format_ is Format.FLOAT or isinstance(fits, int)
            assert fitting(made, fits) == fits, "once is enough"


@given(st.integers(160, 310))
def test_half_degrees_stay_half_degrees(tenths: int) -> None:
    target = HEATER.control("heater:target-temperature")
    assert target is not None
    fits = fitting(target, tenths / 10)
    assert isinstance(fits, float)
    assert (fits * 2).is_integer()
    assert abs(fits - tenths / 10) <= 0.25 + 1e-9


@pytest.mark.parametrize("value", [1.5, True, "1", 2, float("nan")])
def test_a_choice_is_one_of_its_values(value: Value) -> None:
    made = control("a:b", format=Format.INT, choices=(Choice(1, words("One")), Choice(False, words("No"))))
    with pytest.raises(BadValue):
        fitting(made, value)
    assert fitting(made, 1.0) == 1
    assert fitting(made, False) is False


def test_numbers_without_a_range() -> None:
    whole, part = control("a:b", format=Format.INT), control("a:b", format=Format.FLOAT)
    assert (fitting(whole, 5.0), fitting(part, 5.25)) == (5, 5.25)
    for wrong in (5.5, float("inf"), "5"):
        with pytest.raises(BadValue):
            fitting(whole, wrong)
    unnamed = replace(whole, label=Words("", ""))
    with pytest.raises(BadValue) as caught:
        fitting(unnamed, True)
    assert caught.value.fields["name"] == "a:b"


def test_texts() -> None:
    made = control("a:b", format=Format.STRING)
    assert fitting(made, "好") == "好"
    for wrong in (5, "好" * 400):
        with pytest.raises(BadValue):
            fitting(made, wrong)


@pytest.mark.parametrize(
    ("hazard", "value", "hazardous"),
    [
        (Hazard.NONE, 1, False),
        (Hazard.HEAT, 1, True),
        (Hazard.HEAT, 0, False),
        (Hazard.HEAT, False, False),
        (Hazard.HEAT, True, True),
        (Hazard.LOCK, False, True),
        (Hazard.GAS, 0, True),
        (Hazard.MOTION, 0, False),
        (Hazard.MOTION, 1, True),
        (Hazard.MOTION, 2, True),
        (Hazard.POWER, 2, False),
    ],
)
def test_what_wants_a_deliberate_hand(hazard: Hazard, value: Value, hazardous: bool) -> None:
    choices = (Choice(0, words("Stop"), "stop"), Choice(1, words("Open"), "open"), Choice(2, words("Shut"), "close"))
    assert is_hazardous(control("a:b", hazard=hazard, choices=choices), value) is hazardous


@given(st.floats(-1e6, 1e6), st.floats(0, 10))
def test_rounding_is_no_difference(value: float, slack: float) -> None:
    assert same_value(value, value * (1 + 1e-9))
    assert same_value(value, value + slack, slack * 1.001)
    assert not same_value(value, value + slack + abs(value) * 1e-5 + 1e-3, slack)
    assert not same_value(value, "text")
    assert same_value("a", "a")


def test_tolerance_is_half_a_step_of_a_fraction() -> None:
    assert tolerance(control("a:b", format=Format.FLOAT, range=Range(0, 1, 0.5))) == 0.25
    assert tolerance(control("a:b", format=Format.INT, range=Range(0, 9, 2))) == 0
    assert tolerance(control("a:b", format=Format.FLOAT)) == 0


def test_times_by_route_and_kind() -> None:
    child = device("child", parent="1")
    assert (timing.deadline(device("lamp")), timing.deadline(child)) == (3.0, 8.0)
    assert (timing.send_gap(device("lamp")), timing.send_gap(child)) == (0.2, 0.5)
    assert timing.read_back(LAMP, {"light:on": True}) == 0.25
    assert timing.read_back(OUTLET, {"switch:on": True}) == 0.15
    assert timing.read_back(HEATER, {"heater:nothing": 1}) == 0.15
    assert timing.read_back(CURTAIN, {"curtain:motor-control": 1}) == 1.5


def test_a_way_is_followed_only_where_it_can_be_seen() -> None:
    way = timing.travel(CURTAIN, {"curtain:nothing": 1, "curtain:target-position": 40})
    assert way == timing.Travel("curtain:target-position", "curtain:current-position", 40.0, 100.0)
    assert [way.arrived(at) for at in (34, 35, 45, 46, None, "40")] == [False, True, True, False, False, False]
    blind = replace(CURTAIN, controls=CURTAIN.controls[:2], _by_id={})
    assert timing.travel(blind, {"curtain:target-position": 40}) is None
    bare = replace(
        CURTAIN,
        controls=tuple(replace(each, range=None) for each in CURTAIN.controls),
        _by_id={},
    )
    plain = timing.travel(bare, {"curtain:target-position": 40})
    assert plain is not None
    assert plain.span == 100.0
    assert timing.moves(control("a:b", ControlType.POSITION))


def test_a_way_is_seen_in_the_figures_of_its_target() -> None:
    word = control("airer:current-position", ControlType.READING, range=Range(0, 2, 1))
    listed = replace(word, id=ControlId("airer:current-position-2"), range=None, choices=(Choice(0, words("Top")),))
    figure = replace(word, id=ControlId("airer:current-position-3"), range=Range(0, 100, 1))
    target = control("airer:target-position", ControlType.POSITION, range=Range(10, 100, 1))
    airer = description("test.airer.x", "airer", target, word, listed, figure)
    way = timing.travel(airer, {"airer:target-position": 40})
    assert way == timing.Travel("airer:target-position", "airer:current-position-3", 40.0, 100.0)
    up_or_down = replace(target, range=None, choices=listed.choices)
    assert timing.travel(description("test.chair.x", "generic", up_or_down, figure), {target.id: 0}) is None
