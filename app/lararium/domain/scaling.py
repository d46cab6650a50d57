"""Between the numbers of a device and those of the panel: scale, and counting from the other end."""

from __future__ import annotations

from lararium.domain.capability import Control, Format, Value

_DIGITS = 12


def is_plain(control: Control) -> bool:
    """Whether the device's values are the panel's."""
    return control.scale == 1.0 and not control.inverted


def of_device(control: Control, value: Value) -> Value:
    """The panel's value of one that the device told."""
    if isinstance(value, str) or is_plain(control):
        return value
    if control.format is Format.BOOL:
        return not value
    number = value * control.scale
    if control.inverted and control.range is not None:
        number = control.range.minimum + control.range.maximum - number
    return _tidy(number)


def for_device(control: Control, value: Value) -> Value:
    """The device's value of one of the panel's; whole where it should be, apart from what reckoning adds."""
    if isinstance(value, str) or is_plain(control):
        return value
    if control.format is Format.BOOL:
        return not value
    number = float(value)
    if control.inverted and control.range is not None:
        number = control.range.minimum + control.range.maximum - number
    return _tidy(number / control.scale)


def _tidy(number: float) -> int | float:
    """Without the last places of a binary fraction: 12.3, not 12.300000000000001."""
    tidy = float(f"{number:.{_DIGITS}g}")
    return int(tidy) if tidy == int(tidy) else tidy
