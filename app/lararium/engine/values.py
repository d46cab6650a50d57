"""Comparing values, and checking one against the control it is meant for."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lararium.domain.capability import Control, Description, Format, Hazard, Value
from lararium.domain.errors import BadValue, NeedsConsent, NoSuchThing
from lararium.domain.words import Words

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


def is_nearer(before: Value | None, now: Value, target: Value) -> bool:
    """Whether a number is on its way: a lamp that ramps."""
    if isinstance(before, bool | str | None) or isinstance(now, bool | str) or isinstance(target, bool | str):
        return False
    return abs(target - now) < abs(target - before)


def checked(description: Description, values: Mapping[str, Value], *, consent: bool) -> dict[str, Value]:
    """The values as they go to the device. Raises NoSuchThing, BadValue, NeedsConsent; does no I/O."""
    out: dict[str, Value] = {}
    for name, value in values.items():
        control = description.control(name)
        if control is None or control.what != "property":
            raise NoSuchThing("error.input.no_such_property", name=name, candidates=_writable(description))
        if not control.writable:
            raise BadValue("error.input.read_only", name=_name(control))
        out[name] = fitting(control, value)
        if not consent and is_hazardous(control, out[name]):
            raise NeedsConsent(name=_name(control), hazard=control.hazard.value)
    if not out:
        raise BadValue("error.input.nothing")
    return out


def checked_arguments(
    description: Description, action: str, arguments: Sequence[Value], *, consent: bool
) -> tuple[Value, ...]:
    """The arguments as they go to the device. Raises NoSuchThing, BadValue, NeedsConsent; does no I/O."""
    control = description.control(action)
    if control is None or control.what != "action":
        known = ", ".join(sorted(c.id for c in description if c.what == "action"))
        raise NoSuchThing("error.input.no_such_action", name=action, candidates=known)
    if len(arguments) != len(control.arguments):
        raise BadValue(
            "error.input.arguments", name=_name(control), wanted=len(control.arguments), given=len(arguments)
        )
    if control.hazard is not Hazard.NONE and not consent:
        raise NeedsConsent(name=_name(control), hazard=control.hazard.value)
    taken = (description.control(name) for name in control.arguments)
    return tuple(value if of is None else fitting(of, value) for of, value in zip(taken, arguments, strict=True))


def is_hazardous(control: Control, value: Value) -> bool:
    """Whether setting this wants a deliberate hand: it begins something, and that can hurt."""
    if control.hazard is Hazard.NONE:
        return False
    if control.hazard in (Hazard.LOCK, Hazard.GAS):
        return True
    meaning = control.meaning_of(value)
    if control.hazard is Hazard.MOTION and meaning == "close":
        return True
    return value is not False and meaning not in HARMLESS


def fitting(control: Control, value: Value) -> Value:
    """The value in the control's wire type. Raises BadValue that names what would be right."""
    if control.choices:
        return _choice(control, value)
    match control.format:
        case Format.BOOL:
            if not isinstance(value, bool):
                raise BadValue("error.input.value_switch", name=_name(control), value=value)
            return value
        case Format.STRING:
            if not isinstance(value, str) or len(value.encode(errors="replace")) > LONGEST_TEXT:
                raise BadValue("error.input.value_text", name=_name(control), longest=LONGEST_TEXT)
            return value
        case _:
            return _number(control, value)


def _choice(control: Control, value: Value) -> Value:
    for choice in control.choices:
        alike = isinstance(choice.value, bool) == isinstance(value, bool)
        if alike and choice.value == value:
            return choice.value
    choices = ", ".join(f"{choice.value} ({choice.label.en})" for choice in control.choices)
    raise BadValue("error.input.value_choice", name=_name(control), value=value, choices=choices)


def _number(control: Control, value: Value) -> Value:
    whole = control.format is Format.INT
    if isinstance(value, bool | str) or not math.isfinite(value) or (whole and value != int(value)):
        raise BadValue("error.input.value_number", name=_name(control), value=value)
    span = control.range
    if span is None:
        return int(value) if whole else float(value)
    if not span.minimum <= value <= span.maximum:
        low, high = f"{span.minimum:g}", f"{span.maximum:g}"
        raise BadValue("error.input.value_range", name=_name(control), value=value, low=low, high=high)
    if span.step > 0 and value != span.maximum:
        value = min(span.maximum, span.minimum + round((value - span.minimum) / span.step) * span.step)
    return round(value) if whole else round(float(value), 6)


def _name(control: Control) -> Words | str:
    return control.label if control.label.en else control.id


def _writable(description: Description) -> str:
    return ", ".join(sorted(c.id for c in description if c.what == "property" and c.writable))
