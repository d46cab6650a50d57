"""A description with its overrides: what does not fit it is left out and named, everything else holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lararium.domain.capability import Control, Description, Hidden, Profile
from lararium.domain.spec.override.controls import changed
from lararium.domain.spec.override.matching import is_exact, means, numbers_of
from lararium.domain.spec.override.merging import Merged, entries_for, merged, of_model, over
from lararium.domain.spec.override.model import Found, Override, Place, Problem, ProfileChange, Wording
from lararium.domain.spec.override.naming import told_apart
from lararium.domain.spec.override.roles import with_roles
from lararium.domain.words import Words

HIDDEN_BY_PACK = "override"
"""Reason of what a pack hides without giving one."""
LEGACY = "legacy"

Reveal = Callable[[Hidden], Control | None]
"""The control behind something that the rules hide, None where nothing could be shown."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of it."""

    description: Description
    problems: tuple[Problem, ...] = ()
    packs: tuple[Place, ...] = ()
    """Tables that mean the model, in the order in which they are laid over it."""


def apply(description: Description, overrides: Sequence[Override], reveal: Reveal | None = None) -> Description:
    """The description with every override that means its model. Never raises."""
    return applied(description, overrides, reveal).description


def applied(description: Description, overrides: Sequence[Override], reveal: Reveal | None = None) -> Applied:
    """As `apply`, with what could not be done."""
    mine = of_model(overrides, description.model)
    if not mine:
        return Applied(description)
    found = Found()
    controls, hidden, merges = _controls(description, mine, reveal, found)
    controls = told_apart(controls, {name for name, each in merges.items() if each.change.label is not None})
    parts = tuple(
        replace(part, kind=_kind(mine) or part.kind, title=_title(mine, part.title)) if part.id == "" else part
        for part in description.parts
    )
    parts, controls = with_roles(parts, controls, merges, found)
    _unknown(mine, description, found)
    _half_turned(controls, merges, found)
    made = replace(
        description,
        kind=_kind(mine) or description.kind,
        title=_title(mine, description.title),
        parts=parts,
        controls=controls,
        hidden=hidden,
        profile=_profile(description.profile, mine, controls),
        _by_id={},
    )
    if made != description and description.source != LEGACY:
        made = replace(made, source="override", _by_id={})
    return Applied(made, tuple(found.problems), tuple(override.place for override in mine))


def _controls(
    description: Description, mine: Sequence[Override], reveal: Reveal | None, found: Found
) -> tuple[tuple[Control, ...], tuple[Hidden, ...], dict[str, Merged]]:
    merges: dict[str, Merged] = {}
    kept: list[Control] = []
    away: dict[str, str] = {}
    for control in description:
        entries = entries_for(mine, control)
        if not entries:
            kept.append(control)
            continue
        each = merges[control.id] = merged(entries)
        if each.change.hidden:
            away[control.id] = each.change.hidden
        kept.append(changed(control, each, found, old=description.source == LEGACY))
    for action in kept:
        # an action cannot be called without its arguments, so they stay with it
        for name in action.arguments if action.what == "action" and action.id not in away else ():
            if away.pop(name, None) is not None:
                found.add("argument", merges[name].place("hidden"), control=name, action=action.id)
    hidden = [*description.hidden]
    shown: list[Control] = []
    for control in kept:
        if control.id in away:
            hidden.append(Hidden(control.siid, control.iid, control.what, away[control.id]))
        elif any(name in away for name in control.arguments):
            arguments = tuple(name for name in control.arguments if name not in away)
            shown.append(replace(control, arguments=arguments))
        else:
            shown.append(control)
    _show(mine, hidden, shown, reveal, found, merges, old=description.source == LEGACY)
    return tuple(shown), tuple(hidden), merges


def _half_turned(controls: Sequence[Control], merges: dict[str, Merged], found: Found) -> None:
    """Where a motor is sent is turned, where it says that it is is not: rarely meant. `inverted = false` says it is."""
    for control in controls:
        if control.name != "target-position" or not control.inverted or control.id not in merges:
            continue
        for sister in controls:
            same = sister.service == control.service and sister.name == "current-position" and not sister.choices
            said = sister.id in merges and "inverted" in merges[sister.id].places
            if same and not sister.inverted and not said:
                found.add("half", merges[control.id].place("inverted"), control=control.id, sister=sister.id)


def _show(
    mine: Sequence[Override],
    hidden: list[Hidden],
    shown: list[Control],
    reveal: Reveal | None,
    found: Found,
    merges: dict[str, Merged],
    *,
    old: bool,
) -> None:
    """Bring to light what the rules hide and a pack names by numbers."""
    wanted = {
        numbers: entry.place
        for override in mine
        for entry in override.controls
        if entry.change.hidden == "" and (numbers := numbers_of(entry.controls)) is not None
    }
    for entry in [entry for entry in hidden if (entry.what, entry.siid, entry.iid) in wanted]:
        control = reveal(entry) if reveal is not None else None
        known = {other.id for other in shown}
        if control is not None and control.what == "event":
            control = replace(control, arguments=tuple(name for name in control.arguments if name in known))
        if control is None or control.id in known or not known.issuperset(control.arguments):
            place = wanted[entry.what, entry.siid, entry.iid]
            found.add("show", place, control=f"{entry.siid}.{entry.iid}", why=entry.why)
            continue
        each = merges[control.id] = merged(entries_for(mine, control))
        hidden.remove(entry)
        shown.append(changed(control, each, found, old=old))


def _unknown(mine: Sequence[Override], description: Description, found: Found) -> None:
    """A table that names one model and one control, and there is no such control."""
    numbers = {(h.what, h.siid, h.iid) for h in description.hidden}
    for override in mine:
        if not any(pattern == description.model for pattern in override.models):
            continue
        for entry in override.controls:
            if not is_exact(entry.controls) or numbers_of(entry.controls) in numbers:
                continue
            if not any(means(entry.controls, control) for control in description):
                found.add("unknown_control", entry.place, control=entry.controls, model=description.model)


def _kind(mine: Sequence[Override]) -> str | None:
    return next((override.kind for override in reversed(mine) if override.kind), None)


def _title(mine: Sequence[Override], title: Words) -> Words:
    for override in mine:
        title = (override.title or Wording()).over(title)
    return title


def _profile(profile: Profile, mine: Sequence[Override], controls: Sequence[Control]) -> Profile:
    change = ProfileChange()
    for override in mine:
        change = over(change, override.profile)
    told = {
        name: value
        for name in ("slow", "chunk", "poll", "boots_off", "sending", "latent_look")
        if (value := getattr(change, name)) is not None
    }
    if change.drifting is not None:
        told["drifting"] = tuple(c.id for c in controls if any(means(pattern, c) for pattern in change.drifting))
    return replace(profile, **told)
