"""When `auto` means dark."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from lararium.domain.home import Home
from lararium.domain.ids import HomeId
from lararium.ui.daylight import is_dark

NOWHERE = Home(HomeId("h"), "Home")
SHANGHAI = Home(HomeId("h"), "Home", latitude=31.2, longitude=121.5)
TROMSO = Home(HomeId("h"), "Home", latitude=69.6, longitude=18.9)
SYSTEM = Qt.ColorScheme


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_chosen_theme_holds_whatever_the_sun_does() -> None:
    assert is_dark("dark", system=SYSTEM.Light, home=SHANGHAI, now=at("2026-06-21T04:00"))
    assert not is_dark("light", system=SYSTEM.Dark, home=SHANGHAI, now=at("2026-06-21T16:00"))


@pytest.mark.parametrize(
    ("moment", "dark"),
    [
        ("2026-06-21T04:00", False),  # noon in Shanghai
        ("2026-06-21T16:00", True),  # midnight there
        ("2026-06-21T10:30", False),  # 18:30, the sun is up
        ("2026-12-21T10:30", True),  # 18:30 in winter
        ("2026-06-20T21:30", False),  # 5:30 in summer
        ("2026-12-20T21:30", True),  # 5:30 in winter
    ],
)
def test_auto_follows_the_sun_at_the_home_whatever_the_system_says(moment: str, dark: bool) -> None:
    for system in (SYSTEM.Unknown, SYSTEM.Light, SYSTEM.Dark):
        assert is_dark("auto", system=system, home=SHANGHAI, now=at(moment)) is dark


def test_beyond_the_polar_circle_it_does_not_fail() -> None:
    assert not is_dark("auto", system=SYSTEM.Unknown, home=TROMSO, now=at("2026-06-21T23:00"))
    assert is_dark("auto", system=SYSTEM.Unknown, home=TROMSO, now=at("2026-12-21T23:00"))


def test_without_a_place_the_system_decides() -> None:
    for home in (None, NOWHERE):
        assert is_dark("auto", system=SYSTEM.Dark, home=home, now=at("2026-06-21T12:00"))
        assert not is_dark("auto", system=SYSTEM.Light, home=home, now=at("2026-06-21T00:00"))
