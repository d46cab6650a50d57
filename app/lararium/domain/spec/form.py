"""Which control a property gets: wire type, unit, limits, list, and the control that can say all of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lararium.domain.capability import Choice, ControlType, Format, Range
from lararium.domain.spec.choices import ON_OFF, choices_of
from lararium.domain.spec.document import SpecProperty
from lararium.domain.spec.units import normal, unit_of

_INTEGER_LIMITS = {
    "uint8": (0.0, 255.0),
    "uint16": (0.0, 65535.0),
    "uint32": (0.0, 4294967295.0),
    "int8": (-128.0, 127.0),
    "int16": (-32768.0, 32767.0),
    "int32": (-2147483648.0, 2147483647.0),
}
_SLIDER_STEPS = 200
_SLIDERS = frozenset({"color-temperature", "brightness", "volume", "target-temperature", "fan-level", "speed-level"})
_POSITIONS = frozenset({"target-position"})
_SWITCH_NAMES = frozenset({"on", "toggle", "switch", "switch-status"})
_NO_SWITCH = frozenset(
    {
        *("address", "angle", "channel", "color", "count", "day", "days", "direction", "gear", "group", "hour", "id"),
        *("index", "level", "max", "min", "mode", "month", "no", "num", "number", "port", "position", "second", "side"),
        *("speed", "temp", "temperature", "time", "times", "type", "value", "year"),
    }
)
"""Last words of names where 0 and 1 are no off and on."""
_SHUT = {"open": "on", "close": "off"}
_BOTH = {"on", "off"}
_TRUE, _FALSE = frozenset({"1", "true", "on", "yes"}), frozenset({"0", "false", "off", "no"})
_FRACTION = 1e-9


@dataclass(frozen=True, slots=True)
class Form:
    """What the values of one property look like. `type` is the control of whoever may write it."""

    format: Format
    unit: str
    range: Range | None
    choices: tuple[Choice, ...]
    type: ControlType


def form_of(entry: SpecProperty) -> Form:
    """The form of a property. A list goes before a range; whole numbers without limits have those of their format."""
    name = entry.urn.name
    wire = wire_format(entry.format)
    limits = entry.range if not entry.choices and wire in (Format.INT, Format.FLOAT) else None
    if wire is Format.INT and limits is not None and any(abs(n - round(n)) > _FRACTION for n in limits):
        wire = Format.FLOAT
    choices = choices_of(_typed(entry.choices, wire), name, normal(entry.unit))
    if name in _SWITCH_NAMES and len(choices) == 2:
        choices = _as_switch(choices)
    unit = unit_of(name, entry.unit, limits, bool(choices))
    settable = entry.writable or not (entry.readable or entry.notify)
    if limits is not None and _switches(name, wire, limits, unit, settable):
        choices, limits = ON_OFF, None
    if not choices and limits is None and settable and wire is Format.INT and entry.format in _INTEGER_LIMITS:
        limits = (*_INTEGER_LIMITS[entry.format], 1.0)
    range_ = Range(limits[0], limits[1], _step(*limits)) if limits is not None else None
    return Form(wire, unit, range_, choices, _type(name, entry.unit, wire, choices, range_))


def wire_format(wire: str) -> Format:
    """Value type of a format word; an unknown word is text."""
    if wire in ("bool", "boolean"):
        return Format.BOOL
    if wire.startswith(("uint", "int")):
        return Format.INT
    return Format.FLOAT if wire in ("float", "double", "number") else Format.STRING


def _step(low: float, high: float, step: float) -> float:
    """A step wider than the range would leave one end out of reach."""
    return high - low if 0 < high - low < step else step


def _switches(name: str, wire: Format, limits: tuple[float, float, float], unit: str, settable: bool) -> bool:
    """Whether a number is an off and an on."""
    if limits[:2] != (0, 1) or limits[2] != 1 or wire not in (Format.INT, Format.FLOAT):
        return False
    if name in _SWITCH_NAMES:
        return True
    return settable and wire is Format.INT and not unit and name.replace("_", "-").rpartition("-")[2] not in _NO_SWITCH


def _as_switch(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Two entries of a power property: open and shut are on and off there, and so are a bare 1 and 0."""
    first, second = choices
    if not (first.meaning or second.meaning) and {first.value, second.value} == {0, 1}:
        bare = all(c.label.en == str(c.value) for c in choices)
        return tuple(replace(ON_OFF[0 if c.value else 1], value=c.value) for c in choices) if bare else choices
    meanings = {_SHUT.get(c.meaning, c.meaning) for c in choices}
    return tuple(replace(c, meaning=_SHUT.get(c.meaning, c.meaning)) for c in choices) if meanings == _BOTH else choices


def _typed(entries: tuple[tuple[int | str | bool, str], ...], wire: Format) -> tuple[tuple[int | str | bool, str], ...]:
    """The list with the values as they go over the wire, each once."""
    found: dict[tuple[type, int | str | bool], str] = {}
    for value, text in entries:
        typed = _as_bool(value) if wire is Format.BOOL else _as_text_or_number(value, wire)
        found.setdefault((type(typed), typed), "" if text.lower().startswith("urn:") else text)
    return tuple((value, text) for (_, value), text in found.items())


def _as_bool(value: int | str | bool) -> int | str | bool:
    word = str(value).strip().lower()
    return True if word in _TRUE else False if word in _FALSE else value


def _as_text_or_number(value: int | str | bool, wire: Format) -> int | str | bool:
    if wire is Format.STRING:
        return str(value) if not isinstance(value, bool) else value
    if isinstance(value, str) and value.strip().lstrip("-").isdecimal():
        return int(value)
    return int(value) if isinstance(value, bool) else value


def _type(name: str, unit: str, wire: Format, choices: tuple[Choice, ...], range_: Range | None) -> ControlType:
    if choices:
        two = len(choices) == 2 and {c.meaning for c in choices} == {"on", "off"}
        switch = wire is Format.BOOL or name in _SWITCH_NAMES or choices is ON_OFF
        return ControlType.TOGGLE if two and switch else ControlType.CHOICE
    if wire is Format.BOOL:
        return ControlType.TOGGLE
    if wire is Format.STRING:
        return ControlType.TEXT
    if wire is Format.INT and (unit == "rgb" or name == "color") and (range_ is None or range_.maximum >= 0xFFFF):
        return ControlType.COLOR
    if range_ is None:
        return ControlType.NUMBER
    span = range_.maximum - range_.minimum
    if name in _POSITIONS and span >= 2:
        return ControlType.POSITION
    few = span / range_.step <= _SLIDER_STEPS
    return ControlType.SLIDER if span > 0 and (few or name in _SLIDERS) else ControlType.NUMBER
