"""Numbers, ages and durations in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.tile import quantity
from lararium.domain.words import Language
from tests.support.tiles import choices, prop

EN, ZH = Language.EN, Language.ZH_CN


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        (-5, "just now", "刚刚"),
        (59, "just now", "刚刚"),
        (60, "1 min ago", "1 分钟前"),
        (150, "2 min ago", "2 分钟前"),
        (3600, "1 h ago", "1 小时前"),
        (86399, "23 h ago", "23 小时前"),
        (86400, "yesterday", "昨天"),
        (3 * 86400, "3 days ago", "3 天前"),
    ],
)
def test_ages(seconds: float, english: str, chinese: str) -> None:
    assert quantity.age(seconds, EN) == english
    assert quantity.age(seconds, ZH) == chinese


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        (0, "0 s", "0 秒"),
        (45, "45 s", "45 秒"),
        (38 * 60, "38 min", "38 分钟"),
        (80 * 60, "1 h 20 min", "1 小时 20 分钟"),
        (7200, "2 h", "2 小时"),
        (30 * 3600 + 60, "30 h", "30 小时"),
        (3 * 86400, "3 d", "3 天"),
    ],
)
def test_durations(seconds: float, english: str, chinese: str) -> None:
    assert quantity.duration(seconds, EN) == english
    assert quantity.duration(seconds, ZH) == chinese


@pytest.mark.parametrize(
    ("value", "unit", "english", "chinese"),
    [
        (84, "W", "84 W", "84 W"),
        (60, "%", "60%", "60%"),
        (24.5, "°C", "24.5°", "24.5°"),
        (-18, "°C", "−18°", "−18°"),
        (-0.01, "°C", "0°", "0°"),
        (12, "min", "12 min", "12 分钟"),
        (90, "s", "1 min", "1 分钟"),
        (1.234, "kWh", "1.23 kWh", "1.23 kWh"),
        (2700, "K", "2700 K", "2700 K"),
        (412.6, "", "413", "413"),
        (float("nan"), "W", "– W", "– W"),
        (float("inf"), "min", "– min", "– min"),
    ],
)
def test_numbers_with_units(value: float, unit: str, english: str, chinese: str) -> None:
    assert quantity.with_unit(value, unit, EN) == english
    assert quantity.with_unit(value, unit, ZH) == chinese


def test_spoken_text_has_words_for_signs() -> None:
    assert quantity.spoken("On · 60%", EN) == "On, 60 percent"
    assert quantity.spoken("Cool · 24.5° now", EN) == "Cool, 24.5 degrees now"
    assert quantity.spoken("目标 55% · −18°", ZH) == "目标 百分之55，-18 度"


def test_values_in_words() -> None:
    assert quantity.shown_value(prop("a:b", list_=choices("auto", "cool")), 1, ZH) == "中cool"
    assert quantity.shown_value(prop("a:b"), True, EN) == "On"
    assert quantity.shown_value(prop("a:b", text=True), " hello ", EN) == "hello"
    assert quantity.shown_value(prop("a:b", list_=choices("auto")), 9, EN) == "9"


def test_stale_limits() -> None:
    assert quantity.stale_limit("light") == 120
    assert quantity.stale_limit("magnet-sensor", battery=True) == 3 * 3600
    assert quantity.stale_limit("smoke-sensor", battery=True) == 26 * 3600
    assert quantity.stale_limit("gas-sensor") == 120


@given(st.floats(0, 1e7))
def test_an_age_changes_exactly_when_it_says(seconds: float) -> None:
    step = quantity.next_age_step(seconds)
    assert 0 < step <= 86400
    assert quantity.age(seconds + step * 0.999 - 1e-3, EN) in (quantity.age(seconds, EN), quantity.age(seconds - 1, EN))


@given(st.floats(allow_nan=True, allow_infinity=True), st.text(max_size=5), st.sampled_from(list(Language)))
def test_any_number_has_words(value: float, unit: str, language: Language) -> None:
    assert quantity.with_unit(value, unit, language)
