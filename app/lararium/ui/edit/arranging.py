"""Arranging tiles: pure sums over keys and layouts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from lararium.domain.home import Layout


def shifted(shown: Sequence[str], picked: Collection[str], step: int) -> list[str]:
    """`shown` with the picked keys one place earlier (-1) or later (+1); those at the edge stay."""
    keys = list(shown)
    places = range(len(keys)) if step < 0 else range(len(keys) - 1, -1, -1)
    for place in places:
        other = place + step
        if keys[place] in picked and 0 <= other < len(keys) and keys[other] not in picked:
            keys[place], keys[other] = keys[other], keys[place]
    return keys


def dropped(shown: Sequence[str], key: str, before: str) -> list[str]:
    """`shown` with `key` put before another key, or last where that one is ''."""
    keys = [other for other in shown if other != key]
    keys.insert(keys.index(before) if before in keys else len(keys), key)
    return keys


def ordered(everything: Sequence[str], arranged: Sequence[str]) -> list[str]:
    """All keys in their order, except that those `arranged` take each other's places in the new order."""
    mine = set(arranged)
    fresh = iter(arranged)
    return [next(fresh) if key in mine else key for key in everything]


def placed(keys: Sequence[str], layouts: Mapping[str, Layout]) -> dict[str, Layout]:
    """The layouts that must change so that tiles stand in this order.

    Numbers end at -1: a tile without a place (0), of a device that comes later, stands last.
    """
    wanted = {key: place - len(keys) for place, key in enumerate(keys)}
    old = {key: layouts.get(key, Layout()) for key in keys}
    return {key: replace(old[key], order=place) for key, place in wanted.items() if old[key].order != place}
