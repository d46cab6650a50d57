from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.ui.scale import columns, ui_scale


def per_mm(diagonal_inch: float, width: int, height: int) -> float:
    return math.hypot(width, height) / (diagonal_inch * 25.4)


@pytest.mark.parametrize(
    ("diagonal", "width", "height", "scale"),
    [
        (8, 1280, 800, 1.3),
        (10.1, 1280, 800, 1.0),
        (10.1, 1920, 1200, 1.5),
        (13.3, 1920, 1080, 1.15),
        (15.6, 1920, 1080, 1.0),
    ],
)
def test_a_target_is_as_large_as_a_fingertip(diagonal: float, width: int, height: int, scale: float) -> None:
    assert ui_scale(per_mm(diagonal, width, height)) == pytest.approx(scale, abs=0.051)


@pytest.mark.parametrize("lie", [None, 0.0, -1.0, 0.5, 200.0, math.inf, math.nan])
def test_a_screen_that_lies_about_its_size_is_drawn_as_designed(lie: float | None) -> None:
    assert ui_scale(lie) == 1.0


def test_the_person_has_the_last_word_within_bounds() -> None:
    assert ui_scale(None, user=1.3) == 1.3
    assert ui_scale(None, user=9) == 1.6
    assert ui_scale(None, user=0.1) == 0.8
    assert ui_scale(None, large=True) == 1.25


@given(
    st.one_of(st.none(), st.floats()),
    st.integers(320, 8000),
    st.integers(240, 8000),
    st.floats(0.1, 5),
    st.booleans(),
)
def test_two_columns_always_fit(density: float | None, width: int, height: int, user: float, large: bool) -> None:
    scale = ui_scale(density, width=width, height=height, user=user, large=large)
    assert 0.8 <= scale <= 4
    if width >= 480 and height >= 480:
        assert 2 * 176 * scale + 12 * scale + 88 * scale <= width + 1 or scale <= width / 480


def test_columns_as_designed() -> None:
    assert columns(1280 - 88 - 48) == 6
    assert columns(1920 - 88 - 48) == 9
    assert columns(800 - 32) == 4
    assert columns(10) == 2
