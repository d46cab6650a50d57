import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import (
    Category,
    Choice,
    Control,
    ControlType,
    Description,
    Format,
    Part,
    Range,
)
from lararium.domain.errors import AmbiguousName, BadInput, BadValue, NoSuchThing
from lararium.domain.ids import ControlId
from lararium.domain.lookup import find_control, parse_value
from lararium.domain.words import Words


def control(
    service: str, name: str, siid: int, piid: int, part: str = "", format_: Format = Format.BOOL, **more: object
) -> Control:
    return Control(
        id=ControlId(f"{service}:{name}"),
        part=part,
        service=service,
        name=name,
        what="property",
        siid=siid,
        iid=piid,
        type=ControlType.TOGGLE,
        category=Category.PRIMARY,
        label=Words(name, name),
        format=format_,
        readable=True,
        writable=True,
        **more,  # type: ignore[arg-type]
    )


MODE = control(
    "fan",
    "mode",
    2,
    3,
    format_=Format.INT,
    choices=(Choice(0, Words("Auto", "自动"), "auto"), Choice(1, Words("Sleep", "睡眠"), "sleep")),
)
SPEED = control("fan", "speed", 2, 4, format_=Format.INT, range=Range(1, 100, 1))
FAN = Description(
    "a.fan.b",
    "",
    "fan",
    Words("Fan", "风扇"),
    "spec",
    (
        Part("", "fan", Words("Fan", "风扇"), ControlId("fan:on"), ControlId("fan:speed")),
        Part("light", "light", Words("Light", "灯"), ControlId("light:on"), None),
    ),
    (control("fan", "on", 2, 1), control("light", "on", 3, 1, part="light"), MODE, SPEED),
)
GANGS = Description(
    "a.switch.b",
    "",
    "switch",
    Words("Switch", "开关"),
    "spec",
    (),
    (control("switch", "on", 2, 1), control("switch-2", "on", 3, 1, part="switch-2")),
)


def test_a_property_answers_to_its_number_its_full_name_and_its_bare_name() -> None:
    for text in ("2.1", "fan:on", "on"):
        assert find_control(FAN, text, "property").id == "fan:on"
    assert find_control(FAN, "3.1", "property").id == "light:on"
    assert find_control(GANGS, "switch-2:on", "property").siid == 3


def test_a_bare_name_of_two_parts_without_a_main_one_is_ambiguous() -> None:
    with pytest.raises(AmbiguousName) as caught:
        find_control(GANGS, "on", "property")
    assert "switch-2:on" in str(caught.value.fields["candidates"])


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(NoSuchThing) as caught:
        find_control(FAN, "colour", "property")
    assert "fan:mode" in str(caught.value.fields["candidates"])
    with pytest.raises(NoSuchThing):
        find_control(FAN, "on", "action")


@pytest.mark.parametrize("text", ["auto", "AUTO", "自动", "0", "Auto"])
def test_a_choice_answers_to_number_word_and_label(text: str) -> None:
    assert parse_value(MODE, text) == 0


@pytest.mark.parametrize(("text", "value"), [("on", True), ("off", False), ("1", True), ("开", True), ("FALSE", False)])
def test_switches_understand_plain_words(text: str, value: bool) -> None:
    assert parse_value(FAN.controls[0], text) is value


def test_numbers_keep_to_their_range() -> None:
    assert parse_value(SPEED, "40") == 40
    for text in ("0", "101", "fast", "nan", "inf"):
        with pytest.raises(BadValue):
            parse_value(SPEED, text)


@given(st.sampled_from(FAN.controls), st.text(max_size=30))
def test_any_text_is_a_value_that_fits_or_bad_input(target: Control, text: str) -> None:
    try:
        value = parse_value(target, text)
    except BadInput:
        return
    if target.choices:
        assert value in [choice.value for choice in target.choices]
    elif target.range:
        assert target.range.minimum <= float(value) <= target.range.maximum
