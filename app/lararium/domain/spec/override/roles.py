"""Who leads a part after a pack had its say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from lararium.domain.capability import Category, Control, Part
from lararium.domain.spec.override.merging import Merged
from lararium.domain.spec.override.model import Found


def with_roles(
    parts: Sequence[Part], controls: Sequence[Control], merges: Mapping[str, Merged], found: Found
) -> tuple[tuple[Part, ...], tuple[Control, ...]]:
    """Parts that name only controls there are, and the controls, promoted where they lead."""
    known = {control.id for control in controls}
    made = {part.id: _without(part, known) for part in parts}
    leading: set[str] = set()
    for control in controls:
        merge = merges.get(control.id)
        role = merge.change.role if merge is not None else None
        if merge is None or role is None:
            continue
        part = made.get(control.part)
        if part is None or not _may(control, role):
            found.add("role", merge.place("role"), control=control.id, role=role)
            continue
        part = _without(part, known - {control.id})
        if role == "primary":
            part = replace(part, primary=control.id)
        elif role == "level":
            part = replace(part, level=control.id)
        elif role == "state":
            part = replace(part, state=(control.id, *part.state))
        made[part.id] = part
        if role in ("primary", "level") and merge.change.category is None:
            leading.add(control.id)
    promoted = (replace(c, category=Category.PRIMARY) if c.id in leading and _acts(c) else c for c in controls)
    return tuple(made.values()), tuple(promoted)


def _without(part: Part, known: Collection[str]) -> Part:
    primary = part.primary if part.primary in known else None
    level = part.level if part.level in known else None
    state = tuple(name for name in part.state if name in known)
    return replace(part, primary=primary, level=level, state=state)


def _may(control: Control, role: str) -> bool:
    if role in ("none", "primary"):
        return control.what != "event" or role == "none"
    return control.what == "property" and (control.readable or control.notify or role == "level")


def _acts(control: Control) -> bool:
    return control.writable or control.what == "action"
