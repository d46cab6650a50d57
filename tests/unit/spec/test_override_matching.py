from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.capability import Control
from lararium.domain.spec.override.matching import (
    is_control_pattern,
    is_exact,
    is_model_pattern,
    matches,
    means,
    numbers_of,
    weight,
    weight_for,
)
from tests.support.overrides import read
from tests.support.spec_documents import action, described, event, on, service

LAMP = described("light", service(2, "light", on(), action(1, "toggle"), event(1, "click")), service(3, "light", on()))


def control(name: str) -> Control:
    found = LAMP.control(name)
    assert found is not None
    return found


@pytest.mark.parametrize("text", ["zhimi.fan.za5", "zhimi.fan.*", "*", "a.b.c-1_?"])
def test_what_can_name_models(text: str) -> None:
    assert is_model_pattern(text)


@pytest.mark.parametrize("text", ["", "a b", "[ab].fan", "风扇", "x" * 101, "a/b"])
def test_what_cannot_name_models(text: str) -> None:
    assert not is_model_pattern(text)


@pytest.mark.parametrize("text", ["fan:on", "*:battery-level", "2.1", "2.*", "action:2.1", "event:2.*", "switch-2:on"])
def test_what_can_name_controls(text: str) -> None:
    assert is_control_pattern(text)


@pytest.mark.parametrize("text", ["", "on", "2", "2.x", "property:", "a:b:c", "2.1.3"])
def test_what_cannot_name_controls(text: str) -> None:
    assert not is_control_pattern(text)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("light:on", "light:on"),
        ("*:on", "light-2:on"),
        ("2.1", "light:on"),
        ("2.*", "light:on"),
        ("3.1", "light-2:on"),
        ("action:2.1", "light:toggle"),
        ("event:2.*", "light:click"),
    ],
)
def test_a_pattern_means_a_control(pattern: str, name: str) -> None:
    assert means(pattern, control(name))


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("2.1", "light-2:on"),
        ("2.1", "light:toggle"),
        ("action:2.1", "light:on"),
        ("2.2", "light:on"),
        ("x:*", "light:on"),
    ],
)
def test_a_pattern_means_no_other(pattern: str, name: str) -> None:
    assert not means(pattern, control(name))


def test_numbers_name_one_thing() -> None:
    assert numbers_of("action:2.1") == ("action", 2, 1)
    assert numbers_of("7.300") == ("property", 7, 300)
    assert numbers_of("2.*") is None
    assert numbers_of("light:on") is None


def test_the_more_exact_weighs_more() -> None:
    assert weight("zhimi.fan.za5") > weight("zhimi.fan.za*") > weight("zhimi.fan.*") > weight("*")
    assert weight("a") > weight("zhimi.fan.*"), "a name without wildcards above all"
    assert is_exact("2.1")
    assert not is_exact("a?")


def test_an_override_weighs_by_its_best_pattern() -> None:
    (override,), _ = read('[[override]]\nmodels = ["zhimi.*", "zhimi.fan.za5"]')
    assert weight_for(override, "zhimi.fan.za5") == (True, 13)
    assert weight_for(override, "zhimi.fan.za4") == (False, 6)
    assert weight_for(override, "yeelink.light.a") is None


@given(st.text("ab.*?", max_size=12), st.text("ab.", max_size=12))
def test_wildcards_mean_what_shells_mean(pattern: str, name: str) -> None:
    assert matches(pattern, name) == fnmatchcase(name, pattern)
