"""The design tokens: every pair of colours that carries words or edges can be read, in both themes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from lararium import paths
from lararium.domain.spec.kinds import KINDS
from lararium.ui.appearance import Appearance
from lararium.ui.shell import Shell
from tests.support.clock import VirtualClock
from tests.support.ui_house import demo_household


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_words_and_edges_stand_out(theme: str) -> None:
    appearance = Appearance()
    appearance.setTheme(theme)
    engine = QQmlEngine()
    engine.addImportPath(str(paths.resources() / "qml"))
    tokens: Any = engine.singletonInstance("Lararium.Controls", "Tokens")
    tokens.setProperty("appearance", appearance)

    def token(name: str) -> QColor:
        found = tokens.property(name)
        assert isinstance(found, QColor), name
        return found

    for ground in ("bg", "surface", "sunken"):
        for ink in ("text", "text2", "text3", "accent", "danger", "warn", "ok"):
            assert contrast(token(ink), token(ground)) >= 4.5, (theme, ink, ground)
        assert contrast(token("line"), token(ground)) >= 3, (theme, ground)
        assert contrast(token("focus"), token(ground)) >= 3, (theme, ground)
    for ink, ground in (
        ("accentText", "accent"),
        ("text", "tonal"),
        ("danger", "dangerContainer"),
        ("warn", "warnContainer"),
        ("ok", "okContainer"),
        ("accent", "accentContainer"),
        ("alarmText", "alarmBar"),
        ("accentInverse", "text"),
    ):
        assert contrast(token(ink), token(ground)) >= 4.5, (theme, ink, ground)
    containers, strongs = tokens.property("_containers"), tokens.property("_strongs")
    for hue in {kind.hue for kind in KINDS.values()}:
        container = QColor(containers.property(hue).toString())
        strong = QColor(strongs.property(hue).toString())
        for ink in ("text", "text2", "text3"):
            assert contrast(token(ink), container) >= 4.5, (theme, ink, hue)
        assert contrast(strong, container) >= 4.5, (theme, hue)
        assert contrast(token("glyphOnStrong"), strong) >= 4.5, (theme, hue)
    engine.deleteLater()


async def test_auto_turns_dark_with_the_sun_while_the_panel_runs() -> None:
    clock = VirtualClock(wall=datetime(2026, 6, 21, 18, 0, tzinfo=UTC))
    household, store, _ = demo_household(clock, limit=3)
    home = replace(store.homes()[0], latitude=51.5, longitude=0.0)
    store.save_home(home)
    household.load()
    shell = Shell(household, store, clock)
    shell.look().setTheme("auto")
    shell.begin()
    changes: list[bool] = []
    shell.look().changed.connect(lambda: changes.append(bool(shell.look().property("dark"))))
    assert shell.look().property("dark") is False
    for _ in range(4):
        await clock.advance(3600)
        shell._tick()
    assert changes == [True]
    for _ in range(8):
        await clock.advance(3600)
        shell._tick()
    assert changes == [True, False]
    shell.end()
    await household.stop()
