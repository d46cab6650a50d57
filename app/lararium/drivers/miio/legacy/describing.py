"""From a family's table to a description: the table is read as the spec document its device never had."""

from __future__ import annotations

import re
from dataclasses import replace

from lararium.domain.capability import Choice, Control, Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import STANDARD, SpecAction, SpecDocument, SpecEvent, SpecProperty, SpecService, Urn
from lararium.drivers.miio.legacy.table import Action, Event, Family, Property, Said, Span

_REPEATED = re.compile(r"-\d+$")
_FIRST_SIID = 2


def described(family: Family, model: str) -> Description:
    """What the panel knows of a model of that family; siid and piid are counted, no device knows them."""
    found = describe(_document(family, model))
    entries = _entries(family)
    labels = {entry.id: entry.label for entry in entries if entry.label is not None}
    lists = {
        entry.id: {value: said for value, said in entry.listed if isinstance(said, Said)} for entry in family.properties
    }

    def named(control: Control) -> Control:
        own = lists.get(str(control.id), {})
        choices = tuple(_worded(choice, own.get(choice.value)) for choice in control.choices)
        return replace(control, label=labels.get(str(control.id), control.label), choices=choices)

    return replace(found, urn="", source="legacy", controls=tuple(named(control) for control in found))


def _worded(choice: Choice, own: Said | None) -> Choice:
    return choice if own is None else replace(choice, label=own.label, meaning=own.meaning or choice.meaning)


def _entries(family: Family) -> tuple[Property | Action | Event, ...]:
    return (*family.properties, *family.actions, *family.events)


def _document(family: Family, model: str) -> SpecDocument:
    keys = dict.fromkeys(entry.id.partition(":")[0] for entry in _entries(family))
    services = tuple(_service(family, key, siid) for siid, key in enumerate(keys, _FIRST_SIID))
    return SpecDocument(model, "", Urn(STANDARD, family.type, ""), family.type, services)


def _service(family: Family, key: str, siid: int) -> SpecService:
    name = _REPEATED.sub("", key)
    mine = [entry for entry in family.properties if entry.id.partition(":")[0] == key]
    deeds = [entry for entry in family.actions if entry.id.partition(":")[0] == key]
    happenings = [entry for entry in family.events if entry.id.partition(":")[0] == key]
    piids = {entry.id: piid for piid, entry in enumerate(mine, 1)}
    return SpecService(
        siid,
        Urn(STANDARD, name, ""),
        name,
        tuple(_property(entry, piid) for piid, entry in enumerate(mine, 1)),
        tuple(
            SpecAction(aiid, _urn(entry.id), _text(entry.id), tuple(piids[name] for name in entry.takes))
            for aiid, entry in enumerate(deeds, 1)
        ),
        tuple(SpecEvent(eiid, _urn(entry.id), _text(entry.id)) for eiid, entry in enumerate(happenings, 1)),
    )


def _property(entry: Property, piid: int) -> SpecProperty:
    return SpecProperty(
        piid,
        _urn(entry.id),
        _text(entry.id),
        entry.format,
        readable=entry.read is not None,
        writable=entry.write is not None,
        notify=entry.notify,
        unit=entry.unit,
        range=_floats(entry.span),
        choices=tuple((value, said.label.en if isinstance(said, Said) else said) for value, said in entry.listed),
    )


def _floats(span: Span | None) -> Span | None:
    return None if span is None else (float(span[0]), float(span[1]), float(span[2]))


def _urn(id_: str) -> Urn:
    return Urn(STANDARD, id_.partition(":")[2], "")


def _text(id_: str) -> str:
    return id_.partition(":")[2].replace("-", " ")
