"""Eight favourite settings of a lamp: what fits it at first, and what the person kept instead."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from lararium.domain.capability import Control, Value
from lararium.ui.device import colours

COUNT = 8
_WHITES = ((2700, 5), (2700, 40), (3000, 80), (3500, 60), (4000, 100), (4500, 80), (5000, 100), (6500, 100))
_COLOURS = (0xFF4B3E, 0xFF9F1C, 0x3DDC84, 0x3D8BFF, 0xFFD166, 0x2EC4B6, 0x9B6CFF, 0xFF5CA8)
_LEVELS = (1, 10, 20, 30, 50, 70, 85, 100)


@dataclass(frozen=True, slots=True)
class LampControls:
    """What of a lamp a favourite sets; each may be missing."""

    power: Control | None
    brightness: Control | None
    temperature: Control | None
    color: Control | None


def presets(lamp: LampControls) -> list[dict[str, Value]]:
    """Eight settings by control id, on the lamp's own ranges; fewer where the lamp can do less."""
    made: list[dict[str, Value]] = []
    if lamp.temperature is not None:
        whites = _WHITES[1::2] if lamp.color is not None else _WHITES
        for kelvin, level in whites:
            made.append({lamp.temperature.id: _fit(lamp.temperature, kelvin), **_level(lamp, level)})
    if lamp.color is not None:
        made += [{lamp.color.id: colour, **_level(lamp, 100)} for colour in _COLOURS[: COUNT - len(made)]]
    if not made and lamp.brightness is not None:
        made = [_level(lamp, level) for level in _LEVELS]
    unique: list[dict[str, Value]] = []
    for each in made:
        if each not in unique:
            unique.append(each)
    return unique[:COUNT]


def kept(text: str, lamp: LampControls) -> list[dict[str, Value]]:
    """What was stored, with presets where nothing usable is stored. `text` is '' or JSON of ours."""
    made = presets(lamp)
    known: set[str] = {c.id for c in (lamp.brightness, lamp.temperature, lamp.color) if c is not None}
    try:
        stored = json.loads(text) if text else []
    except ValueError:
        stored = []
    for place, entry in enumerate(stored[:COUNT] if isinstance(stored, list) else []):
        if place < len(made) and isinstance(entry, dict) and _usable(entry, known):
            made[place] = dict(entry)
    return made


def stored(favourites: list[dict[str, Value]]) -> str:
    """The text to keep."""
    return json.dumps(favourites, separators=(",", ":"))


def colour_of(favourite: Mapping[str, Value], lamp: LampControls) -> str:
    """`#rrggbb` of its dot; a lamp that only dims glows warm white."""
    if lamp.color is not None and lamp.color.id in favourite:
        return colours.of_number(int(favourite[lamp.color.id]))
    if lamp.temperature is not None and lamp.temperature.id in favourite:
        return colours.white(float(favourite[lamp.temperature.id]))
    return colours.white(3200)


def _level(lamp: LampControls, percent: float) -> dict[str, Value]:
    if lamp.brightness is None or lamp.brightness.range is None:
        return {}
    span = lamp.brightness.range
    return {lamp.brightness.id: _fit(lamp.brightness, max(span.minimum, span.maximum * percent / 100))}


def _fit(control: Control, value: float) -> Value:
    span = control.range
    if span is None:
        return round(value)
    value = min(span.maximum, max(span.minimum, value))
    if span.step > 0:
        value = min(span.maximum, span.minimum + round((value - span.minimum) / span.step) * span.step)
    return int(value) if float(value).is_integer() else round(value, 6)


def _usable(entry: Mapping[str, object], known: set[str]) -> bool:
    numbers = all(isinstance(value, int | float) and not isinstance(value, bool) for value in entry.values())
    return bool(entry) and entry.keys() <= known and numbers
