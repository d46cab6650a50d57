"""How large the panel is drawn, from the size of the glass. Pure."""

from __future__ import annotations

import math

_TARGET_MM = 9.5
_TARGET_DP = 56
_LARGE = 1.25


def ui_scale(
    pixels_per_mm: float | None, *, width: int = 0, height: int = 0, user: float = 1.0, large: bool = False
) -> float:
    """Factor from design to logical pixels.

    A 56 dp target is to be 9.5 mm, the factor between 1 and 2 in steps of 0.05, times the person's own 0.8 to 1.6.
    `pixels_per_mm` None or absurd (sizes reported by screens lie) means 1. A window too small for the wish
    (`width` x `height` logical pixels) brings it down, so that two columns of tiles always fit.
    """
    natural = 1.0
    if pixels_per_mm is not None and math.isfinite(pixels_per_mm) and 2.0 <= pixels_per_mm <= 24.0:
        natural = min(2.0, max(1.0, _TARGET_MM * pixels_per_mm / _TARGET_DP))
        natural = math.ceil(round(natural / 0.05, 6)) * 0.05
    wished = natural * min(1.6, max(0.8, user)) * (_LARGE if large else 1.0)
    if width and height:
        wished = min(wished, max(0.8, min(width / 480, height / 480)))
    return round(wished, 3)


def columns(width: float, *, tile: float = 176, gap: float = 12) -> int:
    """How many tile columns fit `width`, all in the same unit; at least two."""
    return max(2, int((width + gap) // (tile + gap)))
