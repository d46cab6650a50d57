"""Numbers, ages and durations in words. Pure text; the catalogue holds the sentences."""

from __future__ import annotations

import math
import re

from lararium.domain.capability import Control, Value
from lararium.domain.sentences import sentence
from lararium.domain.words import Language

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR

BATTERY_LIMIT = 3 * HOUR
DAILY_LIMIT = 26 * HOUR
MAINS_LIMIT = 2 * MINUTE

_BATTERY_KINDS = frozenset(
    ["temperature-humidity-sensor", "magnet-sensor", "motion-sensor", "occupancy-sensor", "lock", "video-doorbell"]
)
_DAILY_KINDS = frozenset(["submersion-sensor", "smoke-sensor", "gas-sensor", "remote-control"])

_SPOKEN = {
    Language.EN: ((re.compile(r"(?<=\d)\s?%"), " percent"), (re.compile(r"(?<=\d)\s?°C?"), " degrees")),
    Language.ZH_CN: ((re.compile(r"(\d[\d.]*)\s?%"), r"百分之\1"), (re.compile(r"(?<=\d)\s?°C?"), " 度")),
}


def stale_limit(kind: str, *, battery: bool = False) -> float:
    """Seconds after which a reading of this kind is old: mains 2 min, battery sensor 3 h, daily reporter 26 h."""
    if kind in _DAILY_KINDS:
        return DAILY_LIMIT if battery or kind != "gas-sensor" else MAINS_LIMIT
    return BATTERY_LIMIT if kind in _BATTERY_KINDS else MAINS_LIMIT


def age(seconds: float, language: Language) -> str:
    """`2 min ago`; anything under a minute, or in the future, is `just now`."""
    if seconds < MINUTE:
        return sentence("age.now", language)
    if seconds < HOUR:
        return sentence("age.minutes", language, count=int(seconds // MINUTE))
    if seconds < DAY:
        return sentence("age.hours", language, count=int(seconds // HOUR))
    if seconds < 2 * DAY:
        return sentence("age.yesterday", language)
    return sentence("age.days", language, count=int(seconds // DAY))


def duration(seconds: float, language: Language) -> str:
    """`38 min`, `1 h 20 min`; whole units, rounded down so that it never promises too much."""
    seconds = max(0.0, seconds)
    if seconds < MINUTE:
        return sentence("duration.seconds", language, count=int(seconds))
    if seconds < HOUR:
        return sentence("duration.minutes", language, count=int(seconds // MINUTE))
    if seconds < 2 * DAY:
        hours, minutes = int(seconds // HOUR), int(seconds % HOUR // MINUTE)
        if minutes == 0 or hours >= 24:
            return sentence("duration.hours", language, count=hours)
        return sentence("duration.hours_minutes", language, hours=hours, minutes=minutes)
    return sentence("duration.days", language, count=int(seconds // DAY))


def next_age_step(seconds: float) -> float:
    """Seconds until `age` says something else."""
    step = MINUTE if seconds < HOUR else HOUR if seconds < DAY else DAY
    return step - max(0.0, seconds) % step


def number(value: float, digits: int = 1) -> str:
    """`23.5`, `60`, `-18`: at most `digits` decimals, no trailing zero, a true minus sign never doubled."""
    if not math.isfinite(value):
        return "–"
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", "−")


def percent(value: float) -> str:
    """`60%`."""
    return f"{number(value, 0)}%"


def degrees(value: float) -> str:
    """`23.5°`."""
    return f"{number(value)}°"


def with_unit(value: float, unit: str, language: Language) -> str:
    """`84 W`, `60%`, `24.5°`, `12 分钟`; durations become hours where they are long."""
    if unit in ("%", "percentage"):
        return percent(value)
    if unit in ("°C", "°", "celsius"):
        return degrees(value)
    if unit in _SECONDS_IN and math.isfinite(value):
        return duration(value * _SECONDS_IN[unit], language)
    digits = 0 if unit in ("K", "lx", "ppm") or abs(value) >= 100 else 2 if unit in ("kWh", "mg/m³", "A") else 1
    text = number(value, digits)
    return f"{text} {unit}" if unit else text


_SECONDS_IN = {"s": 1.0, "min": MINUTE, "h": HOUR, "d": DAY}


def seconds_of(value: float, unit: str, *, otherwise: str = "min") -> float:
    """A time value in seconds; `otherwise` is taken where the spec names no unit."""
    return value * _SECONDS_IN.get(unit or otherwise, MINUTE)


def spoken(text: str, language: Language) -> str:
    """Signs as words, separators as commas: `On · 60%` becomes `on, 60 percent`."""
    for pattern, words in _SPOKEN[language]:
        text = pattern.sub(words, text)
    return text.replace(" · ", "，" if language is Language.ZH_CN else ", ").replace("…", "").replace("−", "-")


def shown_value(control: Control, value: Value, language: Language) -> str:
    """One value of one control in words: a choice by its label, a switch as on or off, a number with its unit."""
    for choice in control.choices:
        if choice.value == value:
            return choice.label.of(language) or str(value)
    if isinstance(value, bool):
        return sentence("tile.on" if value else "tile.off", language)
    if isinstance(value, int | float):
        return with_unit(float(value), control.unit, language)
    return value.strip()
