"""WCAG contrast of every pair of colours that meet on the panel, computed from the tokens that are drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue

from tests.support.ui import Panel

GROUNDS = ("bg", "surface", "raised", "sunken", "tonal")
INKS = ("text", "text2", "text3", "accent", "danger", "warn", "ok")
PAIRS = (
    ("accentText", "accent"),
    ("danger", "dangerContainer"),
    ("warn", "warnContainer"),
    ("ok", "okContainer"),
    ("text", "dangerContainer"),
    ("text", "warnContainer"),
    ("text", "okContainer"),
    ("text", "accentContainer"),
    ("accent", "accentContainer"),
    ("text2", "accentContainer"),
    ("alarmText", "alarmBar"),
    ("glyphOnStrong", "danger"),
    ("accentInverse", "text"),
    ("bg", "text"),
)


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tokens(panel: Panel) -> QObject:
    found: object = panel.window.engine.singletonInstance("Lararium.Controls", "Tokens")
    assert isinstance(found, QObject)
    return found


def hues(found: QObject, name: str) -> dict[str, QColor]:
    value = found.property(name)
    named = value.toVariant() if isinstance(value, QJSValue) else value
    return {hue: QColor(colour) for hue, colour in named.items()}


def weak(found: QObject) -> Iterator[str]:
    """Pairs below 4.5 for words and 3 for edges and icons."""

    def below(ink: str, ground: str, a: QColor, b: QColor, floor: float) -> Iterator[str]:
        if contrast(a, b) < floor:
            yield f"{ink} on {ground}: {contrast(a, b):.2f} < {floor}"

    def colour(name: str) -> QColor:
        return QColor(found.property(name))

    for ground in GROUNDS:
        for ink in INKS:
            yield from below(ink, ground, colour(ink), colour(ground), 4.5)
        for edge in ("line", "focus"):
            yield from below(edge, ground, colour(edge), colour(ground), 3)
    for ink, ground in PAIRS:
        yield from below(ink, ground, colour(ink), colour(ground), 4.5)
    containers, strongs = hues(found, "_containers"), hues(found, "_strongs")
    assert set(containers) == set(strongs)
    assert len(containers) >= 11
    for hue, ground_of in containers.items():
        for ink in ("text", "text2"):
            yield from below(ink, f"container {hue}", colour(ink), ground_of, 4.5)
        yield from below(f"strong {hue}", f"container {hue}", strongs[hue], ground_of, 4.5)
        yield from below("danger", f"container {hue}", colour("danger"), ground_of, 4.5)
        yield from below("glyphOnStrong", f"strong {hue}", colour("glyphOnStrong"), strongs[hue], 4.5)
        for ground in ("bg", "surface", "sunken"):
            yield from below(f"strong {hue}", ground, strongs[hue], colour(ground), 3)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_words_and_edges_stand_out(panel: Panel, theme: str) -> None:
    panel.shell.look().setTheme(theme)
    found = tokens(panel)
    assert found.property("dark") is (theme == "dark")
    assert sorted(weak(found)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_place_names_on_lit_tiles_stand_out(panel: Panel, theme: str) -> None:
    panel.shell.look().setTheme(theme)
    found = tokens(panel)
    text3 = QColor(found.property("text3"))
    low = {hue: round(contrast(text3, ground), 2) for hue, ground in hues(found, "_containers").items()}
    assert {hue: ratio for hue, ratio in low.items() if ratio < 4.5} == {}
