"""What numbers and words of a hand mean for a control: on its steps, in its range, in its format."""

from __future__ import annotations

import math
from typing import Any

from lararium.domain.capability import Control, Format, Value
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.tile.taps import value_at
from lararium.domain.words import Language
from lararium.ui.device.words import option_glyph, option_words


def fitting(control: Control, value: Any) -> Value:
    """The value that a QML number, string or bool stands for."""
    if control.choices:
        return next((c.value for c in control.choices if c.value == value), value)
    if control.format is Format.BOOL:
        return bool(value)
    if control.format is Format.STRING:
        return str(value)
    number, span = float(value), control.range
    if span is not None:
        number = min(span.maximum, max(span.minimum, number))
        if span.step > 0 and number != span.maximum:
            number = min(span.maximum, span.minimum + round((number - span.minimum) / span.step) * span.step)
    return round(number) if control.format is Format.INT else round(number, 6)


def first(control: Control) -> Value:
    """Where an argument begins: the first of its list, or its lower end."""
    if control.choices:
        return control.choices[0].value
    match control.format:
        case Format.BOOL:
            return False
        case Format.STRING:
            return ""
        case _:
            low = control.range.minimum if control.range else 0
            return round(low) if control.format is Format.INT else float(low)


def number_of(control: Control, value: Value | None) -> float:
    """The value as a number; the lower end of the range while nothing is known."""
    if isinstance(value, int | float):
        return float(value)
    return control.range.minimum if control.range else 0.0


def step_of(control: Control) -> float:
    """Smallest change."""
    return control.range.step if control.range and control.range.step > 0 else 1.0


def fraction_of(control: Control, value: Value | None) -> float:
    """Place of the value in its range, 0..1."""
    span = control.range
    if span is None or span.maximum <= span.minimum or not isinstance(value, int | float):
        return 0.0
    return min(1.0, max(0.0, (float(value) - span.minimum) / (span.maximum - span.minimum)))


def at_fraction(control: Control, fraction: float) -> float:
    """The value at a place of the range, on its own steps; a range that begins at one has no zero."""
    span = control.range
    value = None if span is None else value_at(control, fraction)
    if span is not None and span.minimum == 1 and value == 0:
        return span.minimum
    return float(value) if isinstance(value, int | float) else 0.0


def options(control: Control, language: Language) -> list[dict[str, Any]]:
    """`{value, text, glyph}` of a list; On and Off for a switch."""
    if not control.choices and control.format is Format.BOOL:
        return [
            {"value": True, "text": sentence("tile.on", language), "glyph": ""},
            {"value": False, "text": sentence("tile.off", language), "glyph": ""},
        ]
    return [
        {"value": c.value, "text": option_words(control, c, language), "glyph": option_glyph(c)}
        for c in control.choices
    ]


FINE_FROM = 100
"""Steps of a range from which it can be typed, too."""


def is_fine(control: Control) -> bool:
    """Whether its range has more steps than a finger can tell apart, or no end."""
    if control.choices or control.format not in (Format.INT, Format.FLOAT):
        return False
    span = control.range
    return span is None or span.step <= 0 or (span.maximum - span.minimum) / span.step > FINE_FROM


def typed(control: Control, text: str) -> float | None:
    """The number a person typed, None where it is none or lies outside of the range."""
    try:
        number = float(text.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    if not math.isfinite(number) or (control.format is Format.INT and not number.is_integer()):
        return None
    span = control.range
    return number if span is None or span.minimum <= number <= span.maximum else None


def complaint(control: Control, text: str, language: Language) -> str:
    """Why a typed number cannot be set, '' where it can or nothing is typed."""
    if not text.strip() or typed(control, text) is not None:
        return ""
    span = control.range
    if span is None:
        return sentence("sheet.number", language)
    low, high = (quantity.number(end, 3) for end in (span.minimum, span.maximum))
    return sentence("sheet.number_between", language, low=low, high=high)
