"""Between the numbers of a device and those of the panel: scale, and counting from the other end."""

from __future__ import annotations

from lararium.domain.capability import Control, Format, Range, Value

_DIGITS = 12
_PLACES = 6
_NEAR = 1e-6


def is_plain(control: Control) -> bool:
    """Whether the device's values are the panel's."""
    return control.scale == 1.0 and not control.inverted


def of_device(control: Control, value: Value) -> Value:
    """The panel's value of one that the device told."""
    if isinstance(value, str) or is_plain(control):
        return value
    if control.format is Format.BOOL:
        return not value
    number = _turned(control, float(value)) * control.scale
    return round(number) if control.format is Format.INT else _tidy(number)


def for_device(control: Control, value: Value) -> Value:
    """The device's value of one of the panel's; whole where it should be, apart from what reckoning adds."""
    if isinstance(value, str) or is_plain(control):
        return value
    if control.format is Format.BOOL:
        return not value
    units = in_units(control, value)
    whole = round(units)
    return whole if control.wire is Format.INT or abs(units - whole) < _NEAR else _tidy(units)


def in_units(control: Control, value: float) -> float:
    """A number of the panel in the device's units, before rounding."""
    return _turned(control, float(value) / control.scale)


def limits_of_device(control: Control, limits: Range) -> Range:
    """The panel's limits in the device's numbers."""
    ends = sorted(in_units(control, end) for end in (limits.minimum, limits.maximum))
    return Range(ends[0], ends[1], float(f"{limits.step / control.scale:.{_DIGITS}g}"))


def _turned(control: Control, units: float) -> float:
    """The same place counted from the other end, in the device's units; it is its own way back."""
    if not control.inverted or control.range is None:
        return units
    return round((control.range.minimum + control.range.maximum) / control.scale, _PLACES) - units


def _tidy(number: float) -> int | float:
    """Without the last places of a binary fraction: 12.3, not 12.300000000000001."""
    tidy = float(f"{number:.{_DIGITS}g}")
    return int(tidy) if tidy == int(tidy) else tidy
