"""Comparing values, and checking one against the control it is meant for."""

from __future__ import annotations

import math
from collections.abc import Mapping

from lararium.domain.capability import Control, Description, Format, Hazard, Value
from lararium.domain.errors import BadValue, NeedsConsent, NoSuchThing
from lararium.domain.ids import DeviceId

LONGEST_TEXT = 1024
"""Bytes of a string value that still fits a request."""
HARMLESS = frozenset({"off", "stop", "pause", "idle", "standby", "close", "lock", "normal", "none"})
"""Meanings that end a hazard rather than begin one. `close` counts only where nothing moves."""


def same_value(left: Value, right: Value, tolerance: float = 0.0) -> bool:
    """Whether a report says what was commanded; numbers up to `tolerance` and rounding of 32-bit floats."""
    if isinstance(left, str) or isinstance(right, str):
        return left == right
    return math.isclose(left, right, rel_tol=1e-6, abs_tol=max(tolerance, 1e-6))


def tolerance(control: Control) -> float:
    """How far a report may lie from the command and still mean it: half a step of a fractional number."""
    if control.range is None or control.format is not Format.FLOAT:
        return 0.0
    return control.range.step / 2


def checked(
    device: DeviceId, description: Description, values: Mapping[str, Value], *, consent: bool
) -> dict[str, Value]:
    """The values as they go to the device. Raises NoSuchThing, BadValue, NeedsConsent; does no I/O."""
    out: dict[str, Value] = {}
    for name, value in values.items():
        control = description.control(name)
        if control is None or control.what != "property":
            raise NoSuchThing("error.input.no_such_property", device=device, control=name)
        if not control.writable:
            raise BadValue("error.input.read_only", device=device, control=name)
        out[name] = fitting(device, control, value)
        if not consent and is_hazardous(control, out[name]):
            raise NeedsConsent(device=device, control=name, hazard=control.hazard.value)
    if not out:
        raise BadValue("error.input.nothing", device=device)
    return out


def is_hazardous(control: Control, value: Value) -> bool:
    """Whether setting this wants a deliberate hand: it begins something, and that can hurt."""
    if control.hazard is Hazard.NONE:
        return False
    if value is False:
        return control.hazard in (Hazard.LOCK, Hazard.GAS)
    meaning = control.meaning_of(value)
    if control.hazard is Hazard.MOTION and meaning == "close":
        return True
    return meaning not in HARMLESS


def fitting(device: DeviceId, control: Control, value: Value) -> Value:
    """The value in the control's wire type. Raises BadValue that names what would be right."""
    if control.choices:
        for choice in control.choices:
            if type(choice.value) is type(value) and choice.value == value:
                return choice.value
        for choice in control.choices:
            numbers = not isinstance(value, str | bool) and not isinstance(choice.value, str | bool)
            if numbers and choice.value == value:
                return choice.value
        allowed = ", ".join(str(choice.value) for choice in control.choices)
        raise BadValue("error.input.choice", device=device, control=control.id, value=value, allowed=allowed)
    match control.format:
        case Format.BOOL:
            if not isinstance(value, bool):
                raise BadValue("error.input.bool", device=device, control=control.id, value=value)
            return value
        case Format.STRING:
            if not isinstance(value, str) or len(value.encode(errors="replace")) > LONGEST_TEXT:
                raise BadValue("error.input.text", device=device, control=control.id, longest=LONGEST_TEXT)
            return value
        case Format.INT | Format.FLOAT:
            return _number(device, control, value)


def _number(device: DeviceId, control: Control, value: Value) -> Value:
    if isinstance(value, bool | str) or not math.isfinite(value):
        raise BadValue("error.input.number", device=device, control=control.id, value=value)
    whole = control.format is Format.INT
    span = control.range
    if span is None:
        if whole and value != int(value):
            raise BadValue("error.input.whole", device=device, control=control.id, value=value)
        return int(value) if whole else value
    if not span.minimum <= value <= span.maximum:
        raise BadValue(
            "error.input.range",
            device=device,
            control=control.id,
            value=value,
            minimum=span.minimum,
            maximum=span.maximum,
            unit=control.unit,
        )
    return _on_step(value, span.minimum, span.maximum, span.step, whole=whole)


def _on_step(value: float, minimum: float, maximum: float, step: float, *, whole: bool) -> Value:
    """The nearest step counted from the minimum; the maximum itself is always allowed."""
    if step > 0 and value != maximum:
        value = min(maximum, minimum + round((value - minimum) / step) * step)
    return round(value) if whole else round(value, 6)
