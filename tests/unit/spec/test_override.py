from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lararium.domain.capability import (
    Category,
    ControlType,
    Description,
    Format,
    Hazard,
    Hidden,
    LatentLook,
    Range,
    Restorability,
    Sending,
)
from lararium.domain.spec.override.apply import Applied, apply
from lararium.domain.spec.override.reveal import revealed
from lararium.domain.spec.parse import parse_document
from lararium.domain.words import Words
from tests.support.overrides import FAN, MODEL, check, described_as, keys, lay, read
from tests.support.spec_documents import action, described, document, event, on, prop, service

HEAD = '[[override]]\nmodels = ["*"]\n'


@pytest.fixture
def fan() -> Description:
    return described(*FAN)


def entry(name: str, body: str) -> str:
    return f'{HEAD}[override.control."{name}"]\n{body}\n'


def control(told: Applied | Description, name: str) -> Any:
    description = told.description if isinstance(told, Applied) else told
    found = description.control(name)
    assert found is not None, name
    return found


# -- whether it applies --------------------------------------------------------------------------------


def test_nothing_means_the_model(fan: Description) -> None:
    told = lay(fan, '[[override]]\nmodels = ["other.*"]\nkind = "light"')
    assert told.description is fan
    assert told.packs == ()


def test_what_changes_nothing_leaves_the_source(fan: Description) -> None:
    told = lay(fan, entry("fan:on", "scale = 1.0"))
    assert told.description.source == "spec"
    assert [place.file for place in told.packs] == ["pack.toml"]


def test_what_changes_something_is_an_override(fan: Description) -> None:
    assert lay(fan, entry("fan:on", 'label = "Power"')).description.source == "override"


def test_a_person_goes_before_us_and_the_exact_before_the_wide(fan: Description) -> None:
    wide = (
        '[[override]]\nmodels = ["*"]\n[override.control."fan:on"]\nlabel = { en = "wide", zh_CN = "宽" }\nunit = "w"'
    )
    exact = '[[override]]\nmodels = ["test.x1"]\n[override.control."fan:on"]\nlabel = { en = "exact" }'
    told = lay(described_as(MODEL), exact, wide)
    assert control(told, "fan:on").label == Words("exact", "宽"), "per key, and a label per language"
    assert control(told, "fan:on").unit == "w"
    told = lay(described_as(MODEL), exact, own=wide.replace("wide", "mine"))
    assert control(told, "fan:on").label.en == "mine"


def test_within_a_table_the_exact_control_wins(fan: Description) -> None:
    body = f'{HEAD}[override.control."fan:on"]\nunit = "a"\n[override.control."*:on"]\nunit = "b"\nhazard = "heat"'
    told = lay(fan, body)
    assert (control(told, "fan:on").unit, control(told, "light:on").unit) == ("a", "b")
    assert control(told, "fan:on").hazard is Hazard.HEAT


# -- one control ---------------------------------------------------------------------------------------


def test_scale_takes_the_range_along(fan: Description) -> None:
    told = lay(fan, entry("3.1", 'scale = 0.1\nunit = "W"'))
    power = control(told, "power-consumption:electric-power")
    assert (power.scale, power.range, power.unit, power.format) == (0.1, Range(0, 6553.5, 0.1), "W", Format.FLOAT)


def test_a_whole_scale_leaves_whole_numbers(fan: Description) -> None:
    told = lay(fan, entry("fan:off-delay-time", "scale = 60"))
    delay = control(told, "fan:off-delay-time")
    assert (delay.format, delay.range) == (Format.INT, Range(0, 36000, 600))


def test_whole_steps_of_a_fine_scale_are_whole_numbers(fan: Description) -> None:
    told = lay(fan, entry("3.1", "scale = 0.0015259021896696422\nmin = 0\nmax = 100\nstep = 1"))
    power = control(told, "power-consumption:electric-power")
    assert (power.format, power.wire, power.range) == (Format.INT, Format.INT, Range(0, 100, 1))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("power-consumption:electric-power", "slider"), ("fan:status", "choice"), ("2.6", "text"), ("2.8", "toggle")],
)
def test_what_can_be_set_against_the_spec(name: str, kind: str) -> None:
    told = lay(described(*with_(prop(8, "flag", "bool", "r"))), entry(name, "writable = true"))
    assert keys(told) == []
    (made,) = [c for c in told.description if c.writable and c.id in (name, "fan:text-content", "fan:flag")]
    assert made.type == kind


def test_what_cannot_be_set_against_the_spec(fan: Description) -> None:
    told = lay(fan, entry("fan:mode", "writable = false"), entry("fan:toggle", "writable = true"))
    assert keys(told) == ["writable"]
    assert (control(told, "fan:mode").type, control(told, "fan:mode").writable) == (ControlType.READING, False)
    sender = described(*with_(prop(8, "order", "uint8", "w"), prop(9, "figure", "uint8", "r")))
    assert keys(lay(sender, entry("fan:order", "writable = false"))) == ["writable"]
    assert control(lay(sender, entry("fan:figure", "writable = true")), "fan:figure").type is ControlType.NUMBER


def with_(*more: Any) -> tuple[Any, ...]:
    device, fan, *rest = FAN
    assert isinstance(fan, dict)
    return (device, {**fan, "properties": [*fan["properties"], *more]}, *rest)


@pytest.mark.parametrize("name", ["fan:on", "fan:mode", "fan:toggle"])
def test_only_numbers_have_a_scale(fan: Description, name: str) -> None:
    told = lay(fan, entry(name, "scale = 0.1"))
    assert keys(told) == ["scale"]
    assert told.description == fan


def test_limits(fan: Description) -> None:
    told = lay(fan, entry("fan:speed-level", "min = 10\nmax = 50\nstep = 5"))
    assert control(told, "fan:speed-level").range == Range(10, 50, 5)
    told = lay(fan, entry("fan:speed-level", "max = 50"))
    assert control(told, "fan:speed-level").range == Range(1, 50, 1)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("fan:speed-level", "min = 50\nmax = 10"),
        ("fan:mode", "max = 10"),
        ("fan:on", "max = 10"),
    ],
)
def test_limits_that_are_none(fan: Description, name: str, body: str) -> None:
    assert keys(lay(fan, entry(name, body))) == ["limits"]


def test_steps_that_the_device_does_not_know(fan: Description) -> None:
    assert keys(lay(fan, entry("fan:speed-level", "step = 0.5"))) == ["step"]
    assert keys(lay(fan, entry("fan:speed-level", "scale = 0.5\nstep = 0.4"))) == ["step"]
    told = lay(fan, entry("fan:speed-level", "scale = 0.5\nmin = 1\nstep = 1"))
    assert keys(told) == []
    assert control(told, "fan:speed-level").range == Range(1, 50, 1)


def test_counting_from_the_other_end(fan: Description) -> None:
    told = lay(fan, entry("fan:speed-level", "inverted = true"), entry("fan:on", "inverted = true"))
    assert control(told, "fan:speed-level").inverted
    assert control(told, "fan:on").inverted
    assert keys(lay(fan, entry("fan:mode", "inverted = true"))) == ["inverted"]


def test_words_for_a_list(fan: Description) -> None:
    words = '{ value = 1, en = "Warm", zh_CN = "暖" }, { value = 2, en = "Dry", meaning = "dry" }'
    words += ", { value = 0, hide = true }"
    mode = control(lay(fan, entry("fan:mode", f"choices = [{words}]")), "fan:mode")
    assert [(c.value, c.label, c.meaning) for c in mode.choices] == [
        (1, Words("Warm", "暖"), "heat"),
        (2, Words("Dry", "Dry"), "dry"),
    ]


def test_a_range_becomes_a_list_and_a_reading_keeps_its_range(fan: Description) -> None:
    body = 'choices = [{ value = 1, en = "Low" }, { value = 3, en = "High" }]'
    level = control(lay(fan, entry("fan:fan-level", body)), "fan:fan-level")
    assert (level.type, level.range, len(level.choices)) == (ControlType.CHOICE, None, 2)
    power = control(lay(fan, entry("3.1", body)), "power-consumption:electric-power")
    assert (power.type, power.range) == (ControlType.READING, Range(0, 65535, 1))


@pytest.mark.parametrize("value", ['"1"', "true"])
def test_a_choice_of_another_type_is_left_out(fan: Description, value: str) -> None:
    told = lay(fan, entry("fan:mode", f'choices = [{{ value = {value}, en = "x" }}]'))
    assert keys(told) == ["choice"]
    assert told.description == fan


def test_a_value_that_is_not_on_the_list_cannot_be_taken_off_it(fan: Description) -> None:
    assert keys(lay(fan, entry("fan:mode", "choices = [{ value = 9, hide = true }]"))) == ["choice"]


def test_a_choice_without_words_is_called_by_its_value(fan: Description) -> None:
    mode = control(lay(fan, entry("fan:mode", "choices = [{ value = 5 }]")), "fan:mode")
    assert mode.choices[-1].label == Words("5", "5")


def test_the_rest_is_taken_as_it_is(fan: Description) -> None:
    body = 'category = "diagnostic"\nhazard = "motion"\nrestorability = "endpoint"\nunknown = [255]'
    level = control(lay(fan, entry("fan:fan-level", body)), "fan:fan-level")
    assert level.category is Category.DIAGNOSTIC
    assert level.hazard is Hazard.MOTION
    assert level.restorability is Restorability.ENDPOINT
    assert level.unknown == (255,)
    assert keys(lay(fan, entry("fan:toggle", "unknown = [1]"))) == ["choice"]


def test_labels_stay_different_within_a_part(fan: Description) -> None:
    told = lay(fan, entry("2.*", 'label = "Same"'))
    labels = [c.label.en for c in told.description if c.what == "property" and c.service == "fan"]
    assert len(set(labels)) == len(labels)
    assert "Same" in labels
    assert "Same 2" in labels


# -- hidden and shown --------------------------------------------------------------------------------------


def test_hidden_with_a_reason_and_off_every_role(fan: Description) -> None:
    told = lay(fan, entry("fan:on", 'hide = "Does nothing"'), entry("fan:speed-level", "hide = true"))
    assert told.description.control("fan:on") is None
    whys = {(h.siid, h.iid): h.why for h in told.description.hidden if h.what == "property"}
    assert whys[2, 1] == "Does nothing"
    assert whys[2, 4] == "override"
    part = told.description.parts[0]
    assert "fan:on" not in (part.primary, part.level, *part.state)


def test_an_argument_stays_with_its_action_and_leaves_an_event(fan: Description) -> None:
    told = lay(fan, entry("fan:text-content", "hide = true"), entry("fan:status", "hide = true"))
    assert keys(told) == ["argument"]
    assert told.description.control("fan:text-content") is not None
    assert control(told, "fan:fault").arguments == ()
    both = f'{HEAD}[override.control."2.6"]\nhide = true\n[override.control."action:2.2"]\nhide = true'
    assert keys(lay(fan, both)) == []


def test_a_person_shows_what_we_hide(fan: Description) -> None:
    told = lay(fan, entry("fan:mode", "hide = true"), own=entry("fan:mode", "show = true"))
    assert told.description.control("fan:mode") is not None


def test_what_the_rules_hide_can_be_shown() -> None:
    spec = parse_document(document(*FAN))
    description = described(*FAN)
    overrides, _ = read(entry("4.1", 'show = true\nlabel = "Signal"\nunit = "dBm"'))
    shown = apply(description, overrides, lambda hidden: revealed(spec, hidden))
    signal = control(shown, "ble-control:signal")
    assert (signal.part, signal.unit, signal.label.en) == ("", "dBm", "Signal")
    assert (4, 1, "property") not in {(h.siid, h.iid, h.what) for h in shown.hidden}
    check(shown, description)
    overrides, _ = read(entry("action:4.1", "show = true"))
    assert apply(description, overrides, lambda hidden: revealed(spec, hidden)) == description, "its argument is hidden"


def test_an_event_comes_to_light_without_what_stays_hidden() -> None:
    services = (
        service(2, "light", on()),
        service(3, "debug", prop(1, "signal", "int8", "r"), event(1, "fault", [1]), action(1, "learn")),
    )
    spec, before = parse_document(document("light", *services)), described("light", *services)
    overrides, _ = read(entry("event:3.1", "show = true") + entry("action:3.1", "show = true"))
    told = apply(before, overrides, lambda hidden: revealed(spec, hidden))
    assert control(told, "debug:fault").arguments == ()
    assert control(told, "debug:learn").type is ControlType.BUTTON
    check(told, before)


def test_nothing_is_revealed_that_is_not_there() -> None:
    spec = parse_document(document("light", service(2, "light", on()), service(3, "debug")))
    assert revealed(spec, Hidden(3, 1, "property", "plumbing")) is None
    assert revealed(spec, Hidden(9, 1, "property", "plumbing")) is None


def test_what_cannot_be_shown() -> None:
    secret = described("router", service(2, "router", prop(1, "wifi-password", "string")))
    told = lay(secret, entry("2.1", "show = true"))
    assert keys(told) == ["show"]
    spec = parse_document(document("router", service(2, "router", prop(1, "wifi-password", "string"))))
    assert revealed(spec, secret.hidden[0]) is None


# -- parts and the whole -----------------------------------------------------------------------------------


def test_roles(fan: Description) -> None:
    body = (
        f'{HEAD}[override.control."fan:speed-level"]\nrole = "level"\n[override.control."fan:mode"]\nrole = "primary"\n'
        '[override.control."fan:status"]\nrole = "state"\n[override.control."fan:on"]\nrole = "none"'
    )
    part = lay(fan, body).description.parts[0]
    assert (part.primary, part.level, part.state[0]) == ("fan:mode", "fan:speed-level", "fan:status")
    assert "fan:on" not in part.state
    assert control(lay(fan, body), "fan:mode").category is Category.PRIMARY


@pytest.mark.parametrize(("name", "role"), [("fan:toggle", "level"), ("fan:fault", "primary"), ("2.6", "state")])
def test_roles_that_a_control_cannot_have(fan: Description, name: str, role: str) -> None:
    if name == "fan:fault":
        name = "event:2.1"
    assert keys(lay(fan, entry(name, f'role = "{role}"'))) == ["role"]


def test_kind_and_title(fan: Description) -> None:
    told = lay(fan, f'{HEAD}kind = "air-fresh"\ntitle = {{ en = "Vent" }}').description
    assert (told.kind, told.title.en, told.title.zh_CN) == ("air-fresh", "Vent", fan.title.zh_CN)
    assert told.parts[0].kind == "air-fresh"


def test_manners(fan: Description) -> None:
    body = (
        f"{HEAD}[override.profile]\nslow = true\nchunk = 3\npoll = 20\nboots_off = true\n"
        'sending = "one_by_one"\nlatent_look = "batch"\ndrifting = ["*:electric-power", "none:such"]'
    )
    profile = lay(fan, body).description.profile
    assert (profile.slow, profile.chunk, profile.poll, profile.boots_off) == (True, 3, 20.0, True)
    assert (profile.sending, profile.latent_look) == (Sending.ONE_BY_ONE, LatentLook.BATCH)
    assert profile.drifting == ("power-consumption:electric-power",)


def test_a_control_that_is_not_there_is_told_where_the_model_is_named() -> None:
    fan = described_as(MODEL)
    body = '[[override]]\nmodels = ["test.x1"]\n[override.control."fan:nothing"]\nunit = "x"'
    told = lay(fan, body)
    assert keys(told) == ["unknown_control"]
    assert told.problems[0].place.line == 3
    assert keys(lay(fan, body.replace("test.x1", "test.*"))) == [], "families differ"
    assert keys(lay(fan, body.replace("fan:nothing", "fan:*-nothing"))) == []


def test_old_models_keep_their_driver_and_their_values(fan: Description) -> None:
    old = replace(fan, source="legacy", _by_id={})
    told = lay(old, entry("fan:speed-level", 'scale = 2\ninverted = true\nunknown = [1]\nunit = "%"'))
    assert told.description.source == "legacy"
    assert keys(told) == ["old_model"] * 3
    assert control(told, "fan:speed-level").unit == "%"


def test_a_cover_turned_by_half_is_named() -> None:
    cover = described(
        "curtain",
        service(
            2,
            "curtain",
            prop(1, "target-position", "uint8", "rw", limits=[0, 100, 1]),
            prop(2, "current-position", "uint8", "r", limits=[0, 100, 1]),
        ),
    )
    half = lay(cover, entry("curtain:target-position", "inverted = true"))
    assert keys(half) == ["half"]
    assert control(half, "curtain:target-position").inverted
    assert keys(lay(cover, entry("*:*-position", "inverted = true"))) == []
