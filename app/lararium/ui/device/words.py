"""Values of controls in words, as rows of the sheet say them; icons of options and actions."""

from __future__ import annotations

from lararium.domain.capability import Choice, Control, ControlType, Value
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.words import Language

UNKNOWN = "–"
_DURATIONS = {"s": "duration.seconds", "min": "duration.minutes", "h": "duration.hours", "d": "duration.days"}

_GLYPHS = {
    "auto": "auto",
    "smart": "auto",
    "cool": "cool",
    "heat": "heat",
    "warm": "heat",
    "dry": "dry",
    "fan": "wind",
    "wind": "wind",
    "ventilate": "wind",
    "straight": "wind",
    "natural": "leaf",
    "eco": "leaf",
    "sleep": "sleep",
    "night": "moon",
    "silent": "mute",
    "quiet": "mute",
    "favorite": "star",
    "favourite": "star",
    "manual": "hand",
    "home": "home",
    "away": "door",
    "holiday": "sun",
    "day": "sun",
    "reading": "list",
    "tv": "tv",
    "color": "palette",
    "flow": "palette",
    "defog": "drop",
    "cleaning": "vacuum",
    "mopping": "drop",
    "idle": "power",
    "none": "close",
    "normal": "check",
    "off": "power",
    "stop": "stop",
    "left": "left",
    "right": "right",
}
_ACTIONS = (
    ("start-charge", "home"),
    ("dock", "home"),
    ("start", "play"),
    ("play-text", "sound"),
    ("play", "play"),
    ("resume", "play"),
    ("pause", "pause"),
    ("stop", "stop"),
    ("cancel", "stop"),
    ("next", "next"),
    ("previous", "previous"),
    ("identify", "bell"),
    ("find", "bell"),
    ("locate", "bell"),
    ("reset", "refresh"),
    ("format", "trash"),
    ("toggle", "power"),
    ("turn-on", "power"),
    ("turn-off", "power"),
    ("open", "up"),
    ("close", "down"),
)


def option_glyph(choice: Choice) -> str:
    """Icon of an option by what it means, '' for none."""
    return _GLYPHS.get(choice.meaning, "")


def option_words(control: Control, choice: Choice, language: Language) -> str:
    """What an option is called; a bare number gets its unit."""
    label = choice.label.of(language) or str(choice.value)
    if control.unit and label.isdigit():
        return quantity.with_unit(float(label), control.unit, language)
    return f"{label.removesuffix(' °')}°" if label.endswith(" °") else label


def action_glyph(name: str) -> str:
    """Icon of an action by its standard name."""
    return next((glyph for start, glyph in _ACTIONS if name.startswith(start)), "play")


def value_words(control: Control, value: Value | None, language: Language) -> str:
    """`60%`, `On`, `38 min`, `OK`; a dash where nothing is known."""
    if value is None:
        return UNKNOWN
    if control.type is ControlType.READING and isinstance(value, bool) and not control.choices:
        if control.name in ("contact-state", "magnet-state"):
            return sentence("tile.closed" if value else "tile.open", language)
        return sentence("tile.yes" if value else "tile.no", language)
    if control.name == "fault" and value == 0 and not control.choices:
        return sentence("tile.ok", language)
    if value == 0 and not isinstance(value, bool) and control.unit in _DURATIONS and not control.choices:
        return sentence(_DURATIONS[control.unit], language, count=0)
    if isinstance(value, float) and not control.choices and (digits := _decimals(control)) > 1:
        text = quantity.number(value, digits)
        return f"{text} {control.unit}" if control.unit not in ("", "%", "°C", "°") else f"{text}{control.unit[:1]}"
    chosen = next((choice for choice in control.choices if choice.value == value), None)
    if chosen is not None:
        return option_words(control, chosen, language)
    words = quantity.shown_value(control, value, language)
    return words or UNKNOWN


def _decimals(control: Control) -> int:
    """Digits behind the point that the steps of a range need, three at most; 0 for whole steps and for none."""
    step = control.range.step if control.range is not None else 0.0
    return next((digits for digits in range(4) if abs(step - round(step, digits)) < 1e-9), 3)
