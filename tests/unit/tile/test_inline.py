"""Keys of large tiles: which there are, which is chosen, and that every key means an absolute value in range."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium import paths
from lararium.domain.capability import Description, Hazard, Value
from lararium.domain.ids import ControlId, DeviceId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import Act, Write, inline, pressed
from lararium.domain.words import Language
from tests.support.tiles import action, choices, device, prop, seen

LIGHT = device(
    "light",
    prop("light:on", writable=True),
    prop("light:brightness", range_=(1, 100, 1), unit="%", writable=True),
    prop("light:color-temperature", range_=(2700, 5000, 1), unit="K", writable=True),
    primary="light:on",
    level="light:brightness",
)
HEATER = device(
    "heater",
    prop("heater:on", writable=True, hazard=Hazard.HEAT),
    prop("heater:target-temperature", range_=(16, 28, 0.5), unit="°C", writable=True, hazard=Hazard.HEAT),
    primary="heater:on",
    level="heater:target-temperature",
)
CONDITIONER = device(
    "air-conditioner",
    prop("air-conditioner:on", writable=True),
    prop("air-conditioner:mode", list_=choices("cool", "heat", "dry", "fan", "auto"), writable=True),
    prop("air-conditioner:target-temperature", range_=(16, 30, 1), unit="°C", writable=True),
    primary="air-conditioner:on",
    level="air-conditioner:target-temperature",
)


def sets(values: dict[str, Value]) -> Write:
    return Write({ControlId(name): value for name, value in values.items()})


def labels(description: Description, state: DeviceState, row: int) -> list[str]:
    return [key.label or key.glyph for key in inline(description, "", state, Language.EN) if key.row == row]


def test_a_lamp_offers_levels_and_whites_and_marks_where_it_is() -> None:
    state = seen({"light:on": True, "light:brightness": 50, "light:color-temperature": 4000})
    assert labels(LIGHT, state, 0) == ["10%", "50%", "100%"]
    assert labels(LIGHT, state, 1) == ["Warm", "Neutral", "Cool"]
    assert {k.label for k in inline(LIGHT, "", state, Language.EN) if k.chosen} == {"50%", "Neutral"}


def test_a_level_of_a_lamp_that_is_off_switches_it_on_too() -> None:
    state = seen({"light:on": False, "light:brightness": 50, "light:color-temperature": 4000})
    assert not any(key.chosen for key in inline(LIGHT, "", state, Language.EN))
    assert pressed(LIGHT, "", state, "light:brightness=100") == sets({"light:on": True, "light:brightness": 100})
    warm = pressed(LIGHT, "", state, "light:color-temperature=2700")
    assert warm == sets({"light:on": True, "light:color-temperature": 2700})


def test_a_target_steps_from_what_is_pending_and_stops_at_its_ends() -> None:
    state = seen({"heater:on": True, "heater:target-temperature": 21.0}, pending={"heater:target-temperature": 27.5})
    assert labels(HEATER, state, 0) == ["minus", "27.5°", "plus"]
    assert pressed(HEATER, "", state, "heater:target-temperature+") == sets({"heater:target-temperature": 28})
    warmest = seen({"heater:on": True, "heater:target-temperature": 28})
    assert pressed(HEATER, "", warmest, "heater:target-temperature+") is None
    assert pressed(HEATER, "", warmest, "heater:target-temperature-") == sets({"heater:target-temperature": 27.5})


def test_heating_is_no_key_of_a_tile_unless_it_heats_already() -> None:
    cooling = seen({"air-conditioner:on": True, "air-conditioner:mode": 0, "air-conditioner:target-temperature": 24})
    assert "heat" not in labels(CONDITIONER, cooling, 1)
    heating = seen({"air-conditioner:on": True, "air-conditioner:mode": 1, "air-conditioner:target-temperature": 24})
    assert "heat" in labels(CONDITIONER, heating, 1)


def test_a_cover_opens_stops_and_closes() -> None:
    curtain = device(
        "curtain",
        prop("curtain:motor-control", list_=choices("pause", "open", "close"), writable=True, readable=False),
        prop("curtain:target-position", range_=(0, 100, 1), unit="%", writable=True),
        prop("curtain:current-position", range_=(0, 100, 1), unit="%"),
        primary="curtain:motor-control",
        level="curtain:target-position",
    )
    state = seen({"curtain:target-position": 50, "curtain:current-position": 50})
    assert labels(curtain, state, 0) == ["Open", "Stop", "Close"]
    assert pressed(curtain, "", state, "stop") == sets({"curtain:motor-control": 0})
    assert pressed(curtain, "", state, "close") == sets({"curtain:target-position": 0})


def test_a_player_has_its_keys_and_its_volume() -> None:
    speaker = device(
        "speaker",
        prop("speaker:volume", range_=(0, 100, 1), unit="%", writable=True),
        prop("speaker:playing-state", list_=choices("idle", "playing")),
        action("play-control:play"),
        action("play-control:pause"),
        action("play-control:previous"),
        action("play-control:next"),
        primary="play-control:play",
        level="speaker:volume",
    )
    state = seen({"speaker:volume": 30, "speaker:playing-state": 1})
    assert labels(speaker, state, 0) == ["Previous", "Pause", "Next"]
    assert pressed(speaker, "", state, "play") == Act(ControlId("play-control:pause"))
    assert labels(speaker, state, 1) == ["minus", "30%", "plus"]


@pytest.mark.parametrize("freshness", [Freshness.OFFLINE, Freshness.BADTOKEN])
def test_a_device_that_does_not_answer_has_no_keys(freshness: Freshness) -> None:
    assert inline(LIGHT, "", seen({"light:on": True}, freshness=freshness), Language.EN) == ()
    assert inline(None, "", seen({}), Language.EN) == ()


@cache
def demo() -> tuple[Description, ...]:
    files = sorted((paths.resources() / "demo" / "specs").glob("*.json"))
    return tuple(describe(parse_document(json.loads(file.read_text("utf-8")), file.stem)) for file in files)


@given(st.data())
def test_every_key_of_every_kind_sends_values_its_control_takes(data: st.DataObject) -> None:
    description = data.draw(st.sampled_from(demo()))
    values: dict[str, Value] = {}
    for control in description:
        if control.what != "property" or data.draw(st.booleans()):
            continue
        if control.choices:
            values[control.id] = data.draw(st.sampled_from([c.value for c in control.choices]))
        elif control.range is not None:
            values[control.id] = data.draw(st.integers(int(control.range.minimum), int(control.range.maximum)))
        elif control.format.value == "bool":
            values[control.id] = data.draw(st.booleans())
    state = DeviceState(DeviceId("d"), Freshness.FRESH, values)
    for part in description.parts:
        for language in Language:
            keys = inline(description, part.id, state, language)
            assert len({key.id for key in keys}) == len(keys)
            assert {key.row for key in keys} <= {0, 1}
            for key in keys:
                assert key.label or key.glyph
                assert key.spoken
                if isinstance(key.intent, Write):
                    check(description, key.intent)


def check(description: Description, intent: Write) -> None:
    for name, value in intent.values.items():
        control = description.control(name)
        assert control is not None
        assert control.writable
        if control.choices:
            assert value in [c.value for c in control.choices]
        elif control.range is not None:
            assert isinstance(value, int | float)
            assert control.range.minimum <= value <= control.range.maximum


def test_a_vacuum_offers_what_it_can_do_now_and_how_hard() -> None:
    vacuum = device(
        "vacuum",
        prop("vacuum:status", list_=choices("sweeping", "charging", "idle")),
        prop("vacuum:mode", list_=choices("silent", "standard", "strong"), writable=True),
        action("vacuum:start-sweep"),
        action("vacuum:stop-sweeping"),
        action("battery:start-charge"),
    )
    keys = inline(vacuum, "", seen({"vacuum:status": 2, "vacuum:mode": 1}), Language.EN)
    assert {key.row for key in keys} == {0, 1}
    assert any(key.intent == Act(ControlId("vacuum:start-sweep")) for key in keys)
    assert [key.label for key in keys if key.row == 1] == ["silent", "standard", "strong"]
