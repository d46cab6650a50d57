"""Colours of light: what a lamp would look like at a temperature, and hue and saturation of a colour value."""

from __future__ import annotations

import colorsys

_WHITES = (
    (1700, (255, 122, 8)),
    (2200, (255, 147, 44)),
    (2700, (255, 169, 87)),
    (3200, (255, 187, 120)),
    (4000, (255, 209, 163)),
    (5000, (255, 228, 206)),
    (6000, (255, 243, 239)),
    (6500, (251, 249, 255)),
    (8000, (227, 233, 255)),
)
"""Kelvin and the red, green and blue of a white of that temperature on a screen, each 0..255."""
_STOPS = 5


def white(kelvin: float) -> str:
    """`#rrggbb` of a white; clamped to what lamps make."""
    before = _WHITES[0]
    for here in _WHITES:
        if kelvin <= here[0]:
            span = here[0] - before[0]
            share = (kelvin - before[0]) / span if span else 0.0
            share = min(1.0, max(0.0, share))
            return _hex([round(a + (b - a) * share) for a, b in zip(before[1], here[1], strict=True)])
        before = here
    return _hex(list(_WHITES[-1][1]))


def whites(low: float, high: float) -> list[str]:
    """Five colours from one end of a temperature strip to the other."""
    return [white(low + (high - low) * step / (_STOPS - 1)) for step in range(_STOPS)]


def of_number(value: int) -> str:
    """`#rrggbb` of the 24-bit number a device speaks."""
    return f"#{value & 0xFFFFFF:06x}"


def shown(value: object, *, is_colour: bool) -> str:
    """`#rrggbb` of a colour number, or of a white in kelvin; a plain white for anything else."""
    if not isinstance(value, int | float):
        return white(4000)
    return of_number(int(value)) if is_colour else white(value)


def hue_saturation(value: int) -> tuple[float, float]:
    """Hue and saturation, each 0..1, of a 24-bit colour."""
    red, green, blue = (value >> 16) & 255, (value >> 8) & 255, value & 255
    hue, saturation, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
    return hue, saturation


def number_of(hue: float, saturation: float) -> int:
    """24-bit colour at full strength; the lamp's brightness is a control of its own."""
    red, green, blue = colorsys.hsv_to_rgb(hue % 1.0, min(1.0, max(0.0, saturation)), 1.0)
    return round(red * 255) << 16 | round(green * 255) << 8 | round(blue * 255)


def is_bright(colour: str) -> bool:
    """Whether dark ink reads better than white on `#rrggbb` (relative luminance of WCAG)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True)) > 0.179


def _hex(channels: list[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)
