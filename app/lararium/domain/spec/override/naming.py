"""Labels stay different within a part, whatever a pack calls things."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from lararium.domain.capability import Control
from lararium.domain.words import Words


def told_apart(controls: Sequence[Control], renamed: Collection[str]) -> tuple[Control, ...]:
    """`renamed` controls, and ones that came to light, get a number where their label is another's already."""
    taken: set[tuple[str, str, str]] = set()
    late = []
    for control in controls:
        if control.id in renamed or _is_taken(control, taken):
            late.append(control.id)
        else:
            _take(control, taken)
    named: dict[str, Words] = {}
    for control in controls:
        if control.id not in late:
            continue
        fresh, number = control, 1
        while _is_taken(fresh, taken):
            number += 1
            label = control.label
            fresh = replace(control, label=Words(f"{label.en} {number}", f"{label.zh_CN} {number}"))
        _take(fresh, taken)
        named[control.id] = fresh.label
    return tuple(replace(c, label=named[c.id]) if named.get(c.id, c.label) != c.label else c for c in controls)


def _is_taken(control: Control, taken: set[tuple[str, str, str]]) -> bool:
    label = control.label
    return (control.part, "en", label.en) in taken or (control.part, "zh", label.zh_CN) in taken


def _take(control: Control, taken: set[tuple[str, str, str]]) -> None:
    taken.add((control.part, "en", control.label.en))
    taken.add((control.part, "zh", control.label.zh_CN))
