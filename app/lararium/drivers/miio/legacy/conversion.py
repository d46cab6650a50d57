"""Values between python-miio's classes and the panel."""

from __future__ import annotations

import datetime
import enum
import inspect
import math
import typing
from collections.abc import Callable, Sequence
from typing import Any

from lararium.domain.capability import Control, Value

_SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400}


def plain(told: Any, control: Control) -> Any:
    """What an attribute told, without python-miio's and Python's own types; None if it told nothing."""
    if callable(told) and not isinstance(told, type):
        told = told()
    if isinstance(told, enum.Enum):
        return told.value
    if isinstance(told, datetime.timedelta):
        return told.total_seconds() / _SECONDS.get(control.unit, 1)
    if isinstance(told, datetime.datetime | datetime.time):
        return told.isoformat()
    if isinstance(told, bytes):
        return told.hex()
    if isinstance(told, Sequence) and not isinstance(told, str):
        if len(told) == 3 and control.name == "color" and all(isinstance(part, int) for part in told):
            return told[0] << 16 | told[1] << 8 | told[2]
        return ", ".join(str(plain(part, control)) for part in told)
    return told


def in_steps(value: Value | None, step: float) -> Value | None:
    """A number without more places than its step has; anything else as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float) or step <= 0:
        return value
    places = max(0, -math.floor(math.log10(step)))
    rounded = round(value, places)
    return int(rounded) if rounded == int(rounded) else rounded


def argument(method: Callable[..., Any], value: Value, place: int = 0) -> Any:
    """The value as a method's parameter wants it: an enumeration's member, a colour's three parts, a number."""
    wanted = _wanted(method, place)
    if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
        return wanted(value)
    if typing.get_origin(wanted) is tuple and isinstance(value, int):
        return value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF
    if wanted is bool:
        return bool(value)
    if wanted is int and not isinstance(value, str):
        return round(value)
    if wanted is float and not isinstance(value, str):
        return float(value)
    return value


def _wanted(method: Callable[..., Any], place: int) -> Any:
    function = inspect.unwrap(method)
    parameters = [name for name in inspect.signature(method).parameters if name != "self"]
    return typing.get_type_hints(function).get(parameters[place]) if place < len(parameters) else None
