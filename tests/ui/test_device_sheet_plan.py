from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium import paths
from lararium.domain.capability import Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.ui.device import colours, favourites
from lararium.ui.device.favourites import LampControls
from lararium.ui.device.plan import SheetPlan, plan
from lararium.ui.device.row_types import row_type

FILES = sorted((paths.resources() / "demo" / "specs").glob("*.json"))


def described(name: str) -> Description:
    file = next(f for f in FILES if f.stem.endswith(name))
    return describe(parse_document(json.loads(file.read_text("utf-8")), file.stem))


def placed(laid: SheetPlan) -> Counter[str]:
    count: Counter[str] = Counter()
    for part in laid.parts:
        own = (*part.roles.values(), *part.gangs, *part.actions, *part.big, *part.modes)
        count.update({c.id for c in own})
    for section in (laid.settings, laid.readings, laid.consumables, laid.diagnostics, laid.actions, laid.events):
        count.update(c.id for c in section)
    return count


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_control_stands_exactly_once(file: object) -> None:
    description = described(file.stem)  # type: ignore[attr-defined]
    laid = plan(description)
    count = placed(laid)
    arguments = {c.id for c in description if c.what == "property" and not (c.readable or c.writable or c.notify)}
    assert {c.id for c in description} - arguments == set(count)
    assert {name: times for name, times in count.items() if times > 1} == {}
    assert all(row_type(c) for c in description)


@pytest.mark.parametrize(
    ("name", "main"),
    [
        ("light.color1", "light"),
        ("aircondition.wall1", "climate"),
        ("airer.lift1", "lift"),
        ("curtain.rail1", "cover"),
        ("fan.stand1", "air"),
        ("vacuum.lidar1", "vacuum"),
        ("washer.drum1", "appliance"),
        ("thermo.bt1", "sensor"),
        ("gateway.hub1", "gateway"),
        ("switch.wall4", "switches"),
        ("tv.panel1", "media"),
        ("camera.indoor1", "generic"),
        ("desk.stand1", "lift"),
    ],
)
def test_main_control_of_a_kind(name: str, main: str) -> None:
    assert plan(described(name)).parts[0].main == main


def test_gangs_of_a_wall_switch_share_one_main_control() -> None:
    laid = plan(described("switch.wall4"))
    assert [len(part.gangs) for part in laid.parts] == [4, 0, 0, 0]


def test_a_switch_of_the_buzzer_is_no_power() -> None:
    assert "power" not in plan(described("gateway.hub1")).parts[0].roles
    assert "power" not in plan(described("bed.motion1")).parts[0].roles


@given(st.integers(0, 0xFFFFFF))
def test_hue_and_saturation_of_full_strength_colours_come_back(value: int) -> None:
    hue, saturation = colours.hue_saturation(value)
    again = colours.hue_saturation(colours.number_of(hue, saturation))
    if saturation > 0.05:
        assert abs(again[0] - hue) < 0.02 or abs(again[0] - hue) > 0.98
    assert abs(again[1] - saturation) < 0.01


@given(st.floats(1000, 9000), st.floats(1000, 9000))
def test_colder_whites_are_bluer(one: float, other: float) -> None:
    warm, cold = sorted((one, other))
    assert int(colours.white(warm)[5:7], 16) <= int(colours.white(cold)[5:7], 16)


def lamp(name: str) -> LampControls:
    roles = plan(described(name)).parts[0].roles
    return LampControls(roles.get("power"), roles.get("brightness"), roles.get("temperature"), roles.get("color"))


@pytest.mark.parametrize("name", ["light.color1", "light.ceiling1", "light.bulb1"])
def test_favourites_stay_in_the_ranges_of_the_lamp(name: str) -> None:
    description, made = described(name), favourites.presets(lamp(name))
    assert len(made) == favourites.COUNT
    for each in made:
        for control_id, value in each.items():
            span = description.control(control_id).range  # type: ignore[union-attr]
            assert span is not None
            assert span.minimum <= value <= span.maximum  # type: ignore[operator]


@given(st.text() | st.just('[{"light:brightness": 7}, 3, {"other:x": 1}]') | st.just('{"a": 1}'))
def test_stored_favourites_never_break_the_row(text: str) -> None:
    made = favourites.kept(text, lamp("light.bulb1"))
    assert len(made) == favourites.COUNT
    assert all(set(each) == {"light:brightness"} for each in made)


def test_what_was_kept_comes_back() -> None:
    one = lamp("light.color1")
    made = favourites.presets(one)
    made[3] = {"light:brightness": 12}
    assert favourites.kept(favourites.stored(made), one) == made


@pytest.mark.parametrize(
    ("colour", "bright"), [("#ffffff", True), ("#0000ff", False), ("#ffa957", True), ("#000000", False)]
)
def test_ink_on_a_lamps_light_reads(colour: str, bright: bool) -> None:
    assert colours.is_bright(colour) is bright
