"""Values between the panel and the wire: what a device accepts, and what its answers mean."""

from __future__ import annotations

import json
import math
from typing import Any

from lararium.domain.capability import Control, Format, Range, Value
from lararium.domain.errors import BadValue

_NUMBERS = (Format.INT, Format.FLOAT)
_TRUE = frozenset({"true", "1", "on"})


def to_wire(control: Control, value: Value) -> Value:
    """The value as the device wants it: clamped, snapped to the step, whole numbers as int. Raises BadValue."""
    if control.format is Format.BOOL:
        return value.strip().lower() in _TRUE if isinstance(value, str) else bool(value)
    if control.format not in _NUMBERS:
        return value if isinstance(value, str) else json.dumps(value)
    number = _number(control, value)
    if control.range is not None:
        number = _snap(number, control.range)
    if control.format is Format.INT or number == int(number):
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


NATIVE: dict[Format, type] = {Format.BOOL: bool, Format.INT: int, Format.STRING: str}
"""Types that need no translation; most of what is polled."""


def from_wire(control: Control, raw: Any) -> Value | None:
    """The value a device told, in the control's format; None if it told none."""
    if raw is None or (isinstance(raw, float) and not math.isfinite(raw)):
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
