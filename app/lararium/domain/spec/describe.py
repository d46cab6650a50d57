"""From a MIoT spec to what the panel knows of a model: parts, controls, and what is hidden and why."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.capability import Category, ControlType, Description, Part
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.draft import Draft, drafts_of, service_keys
from lararium.domain.spec.kind_of import kind_and_title
from lararium.domain.spec.labels import name_all
from lararium.domain.spec.parts import Place, place
from lararium.domain.spec.shape import to_json

__all__ = ["describe", "to_json"]


def describe(document: SpecDocument) -> Description:
    """Every property, action and event of the document is in `controls` or `hidden` exactly once. Never raises."""
    kind, title = kind_and_title(document)
    keys = service_keys(document)
    drafts, hidden = drafts_of(keys)
    places = place(document, keys, drafts, kind, title)
    name_all(drafts, {p.id: p.own for p in places})
    _promote(places)
    kinds = {p.id: p.kind for p in places}
    positions = _positions(drafts)
    return Description(
        model=document.model,
        urn=document.urn,
        kind=kind,
        title=title,
        source="spec",
        parts=tuple(_part(p) for p in places),
        controls=tuple(d.control(kinds[d.part], positions.get(d.service, "")) for d in drafts),
        hidden=tuple(hidden),
    )


def _part(made: Place) -> Part:
    given = made.given
    return Part(
        made.id,
        made.kind,
        made.title,
        given.primary.id if given.primary else None,
        given.level.id if given.level else None,
        tuple(d.id for d in given.state),
    )


def _promote(places: Sequence[Place]) -> None:
    """What a role names belongs to the head of the sheet."""
    for made in places:
        given = made.given
        for draft in (given.primary, given.level, *given.main):
            if draft is not None and (draft.writable or draft.what == "action"):
                draft.category = Category.PRIMARY


def _positions(drafts: Sequence[Draft]) -> dict[str, str]:
    """How well each service with a motor tells where it stands: `exact` where a position can be set and is reported
    as a number, `ends` where only a position is reported."""
    reported: dict[str, bool] = {}
    for draft in drafts:
        if draft.readable and draft.name in ("current-position", "target-position"):
            span = draft.range.maximum - draft.range.minimum if draft.range else 0.0
            reported[draft.service] = reported.get(draft.service, False) or span > 2
    settable = {draft.service for draft in drafts if draft.type is ControlType.POSITION}
    return {service: "exact" if fine and service in settable else "ends" for service, fine in reported.items()}
