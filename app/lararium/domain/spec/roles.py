"""Which controls make a part's tile: what a tap toggles, what a slide moves, what its words are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lararium.domain.capability import ControlType, Format
from lararium.domain.spec.draft import Draft
from lararium.domain.spec.places import GENERAL_SERVICES, SIDE_SERVICES
from lararium.domain.spec.role_table import ROLES


@dataclass(frozen=True, slots=True)
class Given:
    """The roles of one part, filled."""

    primary: Draft | None
    level: Draft | None
    state: tuple[Draft, ...]
    main: tuple[Draft, ...]


_OUT, _IN = frozenset({"open", "up"}), frozenset({"close", "down"})
_STATE_LIMIT = 6
_OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "mode": (
        *("work-mode", "workmode", "working-mode", "operating-mode", "operation-mode", "run-mode", "running-mode"),
        *("cleaning-mode", "clean-mode"),
    ),
    "fan-level": ("fan-speed", "wind-speed", "fan-gear", "suction-level", "suction", "suction-power", "fan-percent"),
}
"""What makers call a thing that has a standard name which their document does not use."""


def give(kind: str, own: str, drafts: Sequence[Draft]) -> Given:
    """The roles of a part of that kind whose own service has the key `own`; `drafts` are the part's controls."""
    wanted = ROLES.get(kind, ROLES["generic"])
    ranked = sorted(drafts, key=lambda d: _rank(d, own))
    primary = _first(_usable(d) for name in wanted.primary for d in _named(ranked, name, own, own_only=True))
    if primary is None and wanted.primary[:1] == ("on",):
        primary = _first(_usable(d) for d in ranked if d.name == "on" and d.owner.urn.name in GENERAL_SERVICES)
    level = _first(
        d for name in wanted.level for d in _named(ranked, name, own, own_only=False) if _slides(d, own, kind)
    )
    state = _once(
        d
        for name in wanted.state
        for d in _best(ranked, name, own)
        if d.what == "property" and (d.readable or d.notify)
    )
    main = _once(d for name in wanted.main for d in _best(ranked, name, own))
    return Given(primary, level, tuple(state[:_STATE_LIMIT]), tuple(main))


def _best(ranked: Sequence[Draft], wanted: str, own: str) -> list[Draft]:
    """The one control of that name, or where there is none the one that a maker calls otherwise."""
    found = _named(ranked, wanted, own, own_only=False)
    if not found:
        others = (d for name in _OTHER_NAMES.get(wanted, ()) for d in _named(ranked, name, own, own_only=False))
        found = [d for d in others if d.writable and (d.choices or d.range is not None)]
    return found[:1]


def _rank(draft: Draft, own: str) -> tuple[int, int, int]:
    if draft.service == own:
        place = 0
    elif draft.owner.urn.name == "environment":
        place = 1
    elif draft.owner.urn.standard:
        place = 2
    else:
        place = 3
    return (place + (0 if draft.urn.standard else 2), draft.owner.siid, draft.iid)


def _named(ranked: Sequence[Draft], wanted: str, own: str, *, own_only: bool) -> list[Draft]:
    service, _, name = wanted.rpartition(":")
    action = name.startswith("!")
    name = name.lstrip("!")
    found = []
    for draft in ranked:
        if draft.name != name or (draft.what == "action") != action or draft.what == "event":
            continue
        if service:
            fits = draft.owner.urn.name == service
        elif own_only:
            fits = draft.service == own
        else:
            fits = draft.service == own or draft.owner.urn.name not in SIDE_SERVICES or _may_serve(draft)
        if fits:
            found.append(draft)
    return found


def _may_serve(draft: Draft) -> bool:
    return draft.name in ("battery-level", "filter-life-level", "charging-state", "countdown-time")


def _usable(draft: Draft) -> Draft | None:
    if draft.what == "action":
        return draft if not draft.arguments else None
    if not draft.writable:
        return None
    if draft.name == "motor-control":
        meanings = {c.meaning for c in draft.choices}
        return draft if meanings & _OUT and meanings & _IN else None
    if draft.name == "target-position":
        return draft
    if draft.name == "mode":
        return draft if draft.choices else None
    return draft if draft.switchable or draft.type is ControlType.TOGGLE else None


def _slides(draft: Draft, own: str, kind: str) -> bool:
    """Only something with an order can be a level: a range, or a list of levels."""
    if draft.what != "property" or not (draft.readable or draft.writable) or draft.format is Format.STRING:
        return False
    if draft.service != own and draft.name in ("brightness", "target-temperature") and kind != "air-conditioner":
        return False
    return draft.range is not None or len(draft.choices) >= 2


def _first(found: Iterable[Draft | None]) -> Draft | None:
    return next((d for d in found if d is not None), None)


def _once(found: Iterable[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in found:
        if draft not in kept:
            kept.append(draft)
    return kept
