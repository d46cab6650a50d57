"""Values between the panel and the wire: what a device accepts, and what its answers mean."""

from __future__ import annotations

import json
import math
from typing import Any

from lararium.domain.capability import Control, Format, Range, Value
from lararium.domain.errors import BadValue
from lararium.domain.scaling import for_device, in_units, is_plain, limits_of_device, of_device

_NUMBERS = (Format.INT, Format.FLOAT)
_TRUE = frozenset({"true", "1", "on"})


def to_wire(control: Control, value: Value) -> Value:
    """The value as the device wants it: clamped, snapped to the step, whole numbers as int. Raises BadValue.

    Given in the unit of the panel; scale and direction are the device's afterwards.
    """
    if control.format is Format.BOOL:
        return for_device(control, value.strip().lower() in _TRUE if isinstance(value, str) else bool(value))
    if control.format not in _NUMBERS:
        return value if isinstance(value, str) else json.dumps(value)
    number, limits = _number(control, value), control.range
    if not is_plain(control):
        number = in_units(control, number)
        limits = limits_of_device(control, limits) if limits is not None else None
    if limits is not None:
        number = _snap(number, limits)
    if (control.wire or control.format) is Format.INT or number == int(number):
        return round(number)
    return number


def _number(control: Control, value: Value) -> float:
    try:
        number = float(value)
    except ValueError as error:
        raise BadValue(name=control.id, value=str(value)) from error
    if not math.isfinite(number):
        raise BadValue(name=control.id, value=str(value))
    return number


def _snap(number: float, limits: Range) -> float:
    low, high, step = limits.minimum, limits.maximum, limits.step
    if high < low:
        return number
    number = min(max(number, low), high)
    if step > 0:
        steps = min(round((number - low) / step), math.floor((high - low) / step + 1e-9))
        number = round(low + steps * step, 6)
    return number


_NATIVE: dict[Format, type] = {Format.BOOL: bool, Format.INT: int, Format.STRING: str}


def native(control: Control) -> type | None:
    """The type of answers that need no translation, None where every one does. Most of what is polled needs none."""
    return _NATIVE.get(control.format) if is_plain(control) and not control.unknown else None


def from_wire(control: Control, raw: Any) -> Value | None:
    """The value a device told, in the control's format and the panel's unit; None if it told none."""
    told = _told(control, raw)
    return told if told is None or is_plain(control) else of_device(control, told)


def _told(control: Control, raw: Any) -> Value | None:
    if raw is None or (isinstance(raw, float) and not math.isfinite(raw)):
        return None
    if control.unknown and any(type(raw) is type(value) and raw == value for value in control.unknown):
        return None
    if isinstance(raw, list | dict):
        return json.dumps(raw, ensure_ascii=False)
    if control.format is Format.BOOL:
        return raw.strip().lower() in _TRUE if isinstance(raw, str) else bool(raw)
    if control.format in _NUMBERS:
        return _told_number(raw)
    return raw if isinstance(raw, str) else str(raw)


def _told_number(raw: Any) -> Value:
    if isinstance(raw, str):
        try:
            raw = float(raw)
        except ValueError:
            return str(raw)
        if not math.isfinite(raw):
            return str(raw)
    if isinstance(raw, float) and raw == int(raw):
        return int(raw)
    return int(raw) if isinstance(raw, bool | int) else float(raw)
