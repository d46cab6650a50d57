"""What a tap, a hold, two buttons and a slide send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Control, Description, Hazard, Value
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Act, Intent, TapKind, Write, inverse, level_text, slide, stop, switch, tap
from lararium.domain.tile.activity import fraction
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.taps import tap_kind, value_at
from lararium.domain.words import Language
from tests.support.tiles import AIR_CONDITIONER, CURTAIN, LAMP, LEAK, action, choices, device, part, prop, seen


def kind_of(description: Description, state: DeviceState, part_id: str = "") -> TapKind:
    return tap_kind(PartState.of(description, part_id, state))


def values(intent: Intent | None) -> list[tuple[str, Value]]:
    assert isinstance(intent, Write)
    return list(intent.values.items())


def test_a_tap_sends_the_opposite_of_what_is_shown() -> None:
    assert values(tap(LAMP, "", seen({"light:on": False}))) == [("light:on", True)]
    assert values(tap(LAMP, "", seen({"light:on": True}))) == [("light:on", False)]
    pending = seen({"light:on": False}, pending={"light:on": True})
    assert values(tap(LAMP, "", pending)) == [("light:on", False)]


def test_a_silent_device_is_asked_again_and_gets_no_command() -> None:
    state = seen({"light:on": True}, freshness=Freshness.OFFLINE)
    assert kind_of(LAMP, state) is TapKind.RETRY
    assert tap(LAMP, "", state) is None
    assert slide(LAMP, "", state, 0.5) is None
    assert kind_of(LAMP, seen(freshness=Freshness.BADTOKEN)) is TapKind.SHEET


def test_a_switch_that_is_a_number() -> None:
    odd = device("light", prop("light:on", writable=True, list_=choices("off", "on", first=3)), primary="light:on")
    assert values(tap(odd, "", seen({"light:on": 3}))) == [("light:on", 4)]
    ranged = device("light", prop("light:on", writable=True, range_=(0, 1, 1)), primary="light:on")
    assert switch(ranged, "", seen(), True) is None, "a range is no switch unless the description says so"


def test_curtain_opens_closes_and_stops() -> None:
    assert values(tap(CURTAIN, "", seen({"curtain:current-position": 0}))) == [("curtain:target-position", 100)]
    assert values(tap(CURTAIN, "", seen({"curtain:current-position": 60}))) == [("curtain:target-position", 0)]
    moving = seen({"curtain:current-position": 60, "curtain:status": 1})
    assert kind_of(CURTAIN, moving) is TapKind.STOP
    assert values(tap(CURTAIN, "", moving)) == [("curtain:motor-control", 0)]
    told = seen({"curtain:current-position": 60}, pending={"curtain:target-position": 0})
    assert values(tap(CURTAIN, "", told)) == [("curtain:motor-control", 0)]
    assert values(stop(CURTAIN, "", moving)) == [("curtain:motor-control", 0)]


def test_motor_words_not_numbers() -> None:
    gate = device(
        "curtain",
        prop("motor-controller:motor-control", writable=True, readable=False, list_=choices("open", "close", "stop")),
        primary="motor-controller:motor-control",
    )
    assert kind_of(gate, seen()) is TapKind.OPEN_CLOSE
    assert tap(gate, "", seen()) is None
    assert values(switch(gate, "", seen(), True)) == [("motor-controller:motor-control", 0)]
    assert values(switch(gate, "", seen(), False)) == [("motor-controller:motor-control", 1)]
    closing = seen(pending={"motor-controller:motor-control": 1})
    assert values(tap(gate, "", closing)) == [("motor-controller:motor-control", 2)]


def test_a_curtain_without_a_stop_word_stays_where_it_is() -> None:
    plain = device(
        "curtain",
        prop("curtain:target-position", writable=True, range_=(0, 100, 1)),
        prop("curtain:current-position", range_=(0, 100, 1)),
        primary="curtain:target-position",
    )
    moving = seen({"curtain:current-position": 33}, pending={"curtain:target-position": 100})
    assert values(tap(plain, "", moving)) == [("curtain:target-position", 33)]


def test_airer_tap_is_its_lamp() -> None:
    airer = device(
        "airer",
        prop("airer:motor-control", writable=True, list_=choices("stop", "up", "down"), hazard=Hazard.MOTION),
        prop("light:on", part="light", writable=True),
        parts=(part("airer", primary="airer:motor-control"), part("light", id_="light", primary="light:on")),
    )
    assert values(tap(airer, "", seen({"light:on": False}))) == [("light:on", True)]
    assert values(tap(airer, "light", seen({"light:on": True}))) == [("light:on", False)]
    bare = device("airer", prop("airer:motor-control", writable=True, list_=choices("stop", "up", "down")))
    assert kind_of(bare, seen()) is TapKind.SHEET


HEATER = device("heater", prop("heater:on", writable=True, hazard=Hazard.HEAT), primary="heater:on")


def test_heat_wants_a_hold_and_goes_off_at_once() -> None:
    assert kind_of(HEATER, seen({"heater:on": False})) is TapKind.HOLD
    assert values(tap(HEATER, "", seen({"heater:on": False}))) == [("heater:on", True)]
    assert kind_of(HEATER, seen({"heater:on": True})) is TapKind.TOGGLE


def test_an_air_conditioner_wants_a_hold_only_to_heat() -> None:
    for mode, kind in ((1, TapKind.TOGGLE), (2, TapKind.HOLD), (3, TapKind.TOGGLE)):
        state = seen({"air-conditioner:on": False, "air-conditioner:mode": mode})
        assert kind_of(AIR_CONDITIONER, state) is kind


def test_ultraviolet_wants_a_hold_and_a_lock_its_sheet() -> None:
    uv = device(
        "germicidal-lamp", prop("germicidal-lamp:on", writable=True, hazard=Hazard.LIGHT), primary="germicidal-lamp:on"
    )
    assert kind_of(uv, seen({"germicidal-lamp:on": False})) is TapKind.HOLD
    valve = device("switch", prop("switch:on", writable=True, hazard=Hazard.GAS), primary="switch:on")
    assert kind_of(valve, seen({"switch:on": False})) is TapKind.SHEET
    assert kind_of(LEAK, seen()) is TapKind.SHEET


def test_bath_heater_by_mode() -> None:
    bath = device(
        "bath-heater",
        prop("bath:mode", writable=True, list_=choices("idle", "heat", "ventilate"), hazard=Hazard.HEAT),
        primary="bath:mode",
    )
    assert kind_of(bath, seen({"bath:mode": 0})) is TapKind.HOLD
    assert values(tap(bath, "", seen({"bath:mode": 0}))) == [("bath:mode", 1)]
    assert values(tap(bath, "", seen({"bath:mode": 2}))) == [("bath:mode", 0)]


def test_actions_switch_what_has_no_property() -> None:
    television = device("television", action("television:turn-on"), action("television:turn-off"))
    assert switch(television, "", seen(), True) == Act(television.controls[0].id)
    assert tap(television, "", seen()) is None


# -- slides ----------------------------------------------------------------------------------------


def test_sliding_a_lamp() -> None:
    on, off = seen({"light:on": True}), seen({"light:on": False})
    assert values(slide(LAMP, "", on, 0.3)) == [("light:brightness", 30)]
    assert values(slide(LAMP, "", off, 0.3)) == [("light:on", True), ("light:brightness", 30)]
    assert values(slide(LAMP, "", on, 0.0)) == [("light:on", False)]
    assert values(slide(LAMP, "", on, 0.01)) == [("light:brightness", 1)]
    assert level_text(LAMP, "", 0.3, Language.EN) == "30%"
    assert level_text(LAMP, "", 0.0, Language.ZH_CN) == "关"


def test_sliding_a_list_of_levels() -> None:
    fan = device(
        "fan",
        prop("fan:on", writable=True),
        prop("fan:fan-level", writable=True, list_=choices("One", "Two", "Three", first=1)),
        primary="fan:on",
        level="fan:fan-level",
    )
    state = seen({"fan:on": True})
    assert [values(slide(fan, "", state, f))[0][1] for f in (0.1, 0.34, 0.5, 0.67, 1)] == [1, 2, 2, 3, 3]
    assert level_text(fan, "", 0.5, Language.EN) == "Level 2"
    assert level_text(fan, "", 0.5, Language.ZH_CN) == "2 档"


def test_a_named_level_is_called_as_on_its_sheet() -> None:
    fan = device(
        "fan",
        prop("fan:on", writable=True),
        prop("fan:fan-level", writable=True, list_=choices("low", "high", first=1)),
        primary="fan:on",
        level="fan:fan-level",
    )
    assert level_text(fan, "", 1, Language.EN) == "high"
    assert level_text(fan, "", 1, Language.ZH_CN) == "中high档"


def test_temperatures_are_not_slid_on_a_tile() -> None:
    assert slide(AIR_CONDITIONER, "", seen({"air-conditioner:on": True}), 0.5) is None
    assert slide(LEAK, "", seen(), 0.5) is None


@given(
    st.floats(0, 1),
    st.integers(-50, 50),
    st.integers(1, 200),
    st.sampled_from([0.1, 0.5, 1.0, 5.0]),
)
def test_a_slide_lands_on_a_step_within_the_range(where: float, low: int, span: int, step: float) -> None:
    control = prop("a:b", writable=True, range_=(low, low + span, step))
    value = value_at(control, where)
    assert isinstance(value, int | float)
    assert low <= value <= low + span
    steps = (value - low) / step
    assert abs(steps - round(steps)) < 1e-6 or value == low + span


@given(st.integers(1, 100))
def test_showing_a_level_and_sliding_to_it_agree(brightness: int) -> None:
    control = LAMP.control("light:brightness")
    assert isinstance(control, Control)
    shown = fraction(control, brightness)
    assert shown is not None
    assert value_at(control, shown) == brightness


# -- undo -------------------------------------------------------------------------------------------


def test_undo_gives_back_what_was_shown() -> None:
    before = seen({"light:on": False, "light:brightness": 60})
    command = slide(LAMP, "", before, 0.9)
    assert command is not None
    assert values(inverse(LAMP, command, before)) == [("light:brightness", 60), ("light:on", False)]
    lit = seen({"light:on": True, "light:brightness": 60})
    off = tap(LAMP, "", lit)
    assert off is not None
    assert values(inverse(LAMP, off, lit)) == [("light:on", True)]


def test_undo_of_the_unknown_is_none() -> None:
    command = tap(LAMP, "", seen({"light:on": False}))
    assert command is not None
    assert inverse(LAMP, command, DeviceState(DeviceId("d"))) is None
    assert inverse(LEAK, command, seen({"light:on": True})) is None


def test_undo_of_a_motor_is_its_place() -> None:
    state = seen({"curtain:current-position": 40})
    moved = Write({CURTAIN.controls[0].id: 1})
    assert values(inverse(CURTAIN, moved, state)) == [("curtain:target-position", 40)]
    assert inverse(CURTAIN, moved, seen()) is None


def test_undo_of_actions() -> None:
    television = device(
        "television", action("television:turn-on"), action("television:turn-off"), action("television:reboot")
    )
    on, off, reboot = (Act(c.id) for c in television.controls)
    assert inverse(television, on, seen()) == off
    assert inverse(television, off, seen()) == on
    assert inverse(television, reboot, seen()) is None


@pytest.mark.parametrize(
    "state", [seen({"light:on": True, "light:brightness": 7}), seen({"light:on": False, "light:brightness": 99})]
)
def test_a_command_and_its_inverse_cancel(state: DeviceState) -> None:
    for intent in (tap(LAMP, "", state), slide(LAMP, "", state, 0.42), slide(LAMP, "", state, 0)):
        assert isinstance(intent, Write)
        back = inverse(LAMP, intent, state)
        assert isinstance(back, Write)
        after: dict[str, Value] = dict(state.values)
        for written in (intent, back):
            after.update((str(name), value) for name, value in written.values.items())
        assert after == state.values
