"""How long to wait before asking a device again: pure figures, no clock."""

from __future__ import annotations

from random import Random

from lararium.domain.capability import Category, Description

FOCUSED = 5.0
IN_BACKGROUND = 30.0
RARE = 900.0
"""Consumables and diagnostics."""
PUSHED = 60.0
"""Without a report from a device that pushes."""
PUSHED_MOST = 300.0
"""Even while it pushes: what it never reports wants to be read too."""
SILENT_FIRST = 2.5
SILENT_MOST = 60.0
HURRIED = 1.0
JITTER = 0.2
_RARE = (Category.CONSUMABLE, Category.DIAGNOSTIC)


def interval(
    *, misses: int, focused: bool, hurried: bool, pushing: bool, hopeless: bool = False, least: float = 0.0
) -> float:
    """Seconds to the next poll, before jitter. `hopeless`: a wrong token or no key, nothing changes by asking.

    `least`: what the model wants between two answered polls, whoever looks at it.
    """
    if hopeless:
        return SILENT_MOST
    if misses:
        return min(SILENT_MOST, SILENT_FIRST * 2.0 ** min(misses - 1, 10))
    if hurried:
        return max(HURRIED, least)
    if pushing:
        return max(PUSHED, least)
    return max(FOCUSED if focused else IN_BACKGROUND, least)


def jittered(seconds: float, random: Random, least: float = 0.0) -> float:
    """Up to 20 % earlier or later, so that polls do not bunch; never below `least`."""
    return max(least, seconds * random.uniform(1 - JITTER, 1 + JITTER))


def tiers(description: Description | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Control ids to read often, and those that change rarely."""
    if description is None:
        return (), ()
    often = tuple(c.id for c in description.pollable() if c.category not in _RARE)
    rarely = tuple(c.id for c in description.pollable() if c.category in _RARE)
    return often, rarely
