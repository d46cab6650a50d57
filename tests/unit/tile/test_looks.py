"""How a tile is dressed: every look, and which comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lararium.domain.capability import Value
from lararium.domain.errors import WrongDevice, WrongToken
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Look, TapKind
from lararium.domain.words import Language
from tests.support.tiles import (
    HUMIDIFIER,
    LAMP,
    LEAK,
    action,
    choices,
    device,
    prop,
    seen,
    show,
)


def test_a_lamp_that_is_on() -> None:
    tile = show(LAMP, seen({"light:on": True, "light:brightness": 60}))
    assert (tile.look, tile.on, tile.state, tile.level, tile.level_writable) == (Look.ON, True, "On · 60%", 0.6, True)
    assert (tile.hue, tile.icon, tile.badge, tile.tap) == ("light", "lightbulb-fill", "", TapKind.TOGGLE)
    assert tile.spoken == "Tile, on, 60 percent"
    assert tile.hint == "Tap to turn off"
    assert tile.refresh_in is None


def test_a_lamp_in_chinese() -> None:
    tile = show(LAMP, seen({"light:on": True, "light:brightness": 60}), language=Language.ZH_CN)
    assert (tile.state, tile.spoken, tile.hint) == ("开 · 60%", "Tile，开，百分之60", "轻点关闭")


def test_a_lamp_that_is_off_has_an_empty_track() -> None:
    tile = show(LAMP, seen({"light:on": False, "light:brightness": 60}))
    assert (tile.look, tile.on, tile.state, tile.level, tile.icon) == (Look.OFF, False, "Off", 0.0, "lightbulb")


def test_pending_shows_the_target_at_once_and_says_so_after_a_second() -> None:
    early = show(LAMP, seen({"light:on": False}, pending={"light:on": True}, waiting=0.2))
    assert (early.look, early.on, early.state, early.badge) == (Look.PENDING, True, "On", "sync")
    assert early.refresh_in == pytest.approx(0.8)
    late = show(LAMP, seen({"light:on": False}, pending={"light:on": True}, waiting=1.5))
    assert (late.state, late.refresh_in) == ("Turning on…", None)
    assert show(LAMP, seen({"light:on": True}, pending={"light:on": False}, waiting=2)).state == "Turning off…"
    assert show(LAMP, seen({"light:on": True}, pending={"light:brightness": 3}, waiting=2)).state == "Changing…"


def test_a_device_that_does_not_answer() -> None:
    state = seen({"light:on": True, "light:brightness": 60}, freshness=Freshness.OFFLINE, ago=250)
    tile = show(LAMP, state)
    assert (tile.look, tile.on, tile.state, tile.badge) == (Look.UNREACHABLE, None, "No answer 4 min", "wifi-off")
    assert (tile.tap, tile.level, tile.level_writable, tile.hint) == (TapKind.RETRY, None, False, "Tap to try again")
    assert tile.refresh_in == pytest.approx(50)
    assert show(LAMP, replace(state, seen_at=None)).state == "No answer"


def test_stale_values_carry_their_age() -> None:
    tile = show(LAMP, seen({"light:on": True, "light:brightness": 60}, freshness=Freshness.STALE, ago=300))
    assert (tile.look, tile.on, tile.state, tile.badge) == (Look.STALE, True, "On · 5 min ago", "clock")
    assert tile.refresh_in == pytest.approx(60)


def test_missed_polls_within_a_minute_say_so_and_not_just_now() -> None:
    values: dict[str, Value] = {"light:on": True, "light:brightness": 60}
    tile = show(LAMP, seen(values, freshness=Freshness.STALE, ago=20))
    assert (tile.state, tile.badge) == ("On · no answer", "clock")


def test_a_desk_says_how_high_it_stands() -> None:
    desk = device(
        "desk",
        prop("table:motor-control", writable=True, list_=choices("stop", "up", "down")),
        prop("table:current-position", range_=(0, 100, 1), unit="%"),
        prop("table:target-position", range_=(0, 100, 1), unit="%", writable=True),
        prop("height:height", range_=(62, 127, 0.1)),
        primary="table:motor-control",
    )
    values: dict[str, Value] = {"table:current-position": 62, "table:target-position": 62}
    high = show(desk, seen(values | {"height:height": 102.3}))
    assert (high.state, high.level, high.tap) == ("102 cm", 0.62, TapKind.SHEET)
    assert show(desk, seen(values)).state == "62%"
    assert show(desk, seen({})).state == "Idle"
    going = show(desk, seen(values, pending={"table:target-position": 80}))
    assert "…" in going.state


def test_cached_values_grow_stale_by_their_kind() -> None:
    fresh = show(LAMP, seen({"light:on": True}, freshness=Freshness.UNKNOWN, ago=60))
    assert fresh.look is Look.ON
    assert fresh.refresh_in == pytest.approx(60.1)
    assert show(LAMP, seen({"light:on": True}, freshness=Freshness.UNKNOWN, ago=121)).look is Look.STALE
    calm = {"submersion-sensor:submersion-state": False}
    assert show(LEAK, seen(calm, ago=25 * 3600)).look is Look.OFF
    assert show(LEAK, seen(calm, ago=27 * 3600)).look is Look.STALE


def test_nothing_known_yet() -> None:
    tile = show(LAMP, DeviceState(DeviceId("d")))
    assert (tile.look, tile.on, tile.state, tile.refresh_in) == (Look.OFF, None, "Connecting…", None)


def test_a_fault_in_words() -> None:
    tile = show(HUMIDIFIER, seen({"humidifier:on": True, "humidifier:fault": 1, "environment:relative-humidity": 41}))
    assert (tile.look, tile.on, tile.state, tile.value) == (Look.ERROR, True, "Refill water", "41%")
    assert show(HUMIDIFIER, seen({"humidifier:fault": 2})).state == "Fault E3"
    assert show(HUMIDIFIER, seen({"humidifier:fault": 0, "humidifier:on": False})).state == "Off"
    silent = show(HUMIDIFIER, seen({"humidifier:fault": 1}, freshness=Freshness.OFFLINE))
    assert (silent.look, silent.state, silent.tap) == (Look.ERROR, "Refill water · No answer", TapKind.RETRY)


def test_a_changed_key_and_a_stranger() -> None:
    tile = show(LAMP, seen({"light:on": True}, freshness=Freshness.BADTOKEN))
    assert (tile.look, tile.state, tile.tap) == (Look.ERROR, "Needs its new token", TapKind.SHEET)
    assert show(LAMP, replace(seen(), trouble=WrongToken())).look is Look.ERROR
    assert show(LAMP, replace(seen(), trouble=WrongDevice())).state == "Another device answers here"
    assert show(None, seen(freshness=Freshness.BADTOKEN)).tap is TapKind.SHEET


def test_an_alarm_comes_before_everything() -> None:
    wet = {"submersion-sensor:submersion-state": True, "battery:battery-level": 50}
    for freshness in Freshness:
        tile = show(LEAK, seen(wet, freshness=freshness, ago=500))
        assert (tile.look, tile.on, tile.hue, tile.state) == (Look.ALARM, True, "alarm", "Water leak!")
    assert show(LEAK, seen({**wet, "submersion-sensor:submersion-state": False})).state == "Dry · battery 50%"


def test_a_model_without_description() -> None:
    tile = show(None, seen())
    assert (tile.look, tile.tap, tile.state) == (
        Look.NEEDS_DESCRIPTION,
        TapKind.ASK_DESCRIPTION,
        "Needs its description",
    )


def test_locks_of_panel_and_child() -> None:
    heater = device(
        "heater",
        prop("heater:on", writable=True),
        prop("physical-controls-locked:physical-controls-locked", writable=True),
        primary="heater:on",
    )
    values: dict[str, Value] = {"heater:on": True, "physical-controls-locked:physical-controls-locked": True}
    child = show(heater, seen(values))
    assert (child.look, child.on, child.badge, child.tap) == (Look.LOCKED, True, "lock-small", TapKind.TOGGLE)
    panel = show(LAMP, seen({"light:on": True, "light:brightness": 5}), locked=True)
    assert (panel.look, panel.tap, panel.level_writable) == (Look.LOCKED, TapKind.SHEET, False)


def test_what_cannot_report_is_assumed() -> None:
    blind_switch = device("television", prop("television:on", writable=True, readable=False), primary="television:on")
    tile = show(blind_switch, seen())
    assert (tile.look, tile.tap, tile.on) == (Look.ASSUMED, TapKind.TWO_BUTTONS, None)
    actions = device("television", action("television:turn-on"), action("television:turn-off"))
    assert show(actions, seen()).tap is TapKind.TWO_BUTTONS
