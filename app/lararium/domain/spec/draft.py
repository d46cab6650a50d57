"""Controls in the making: what the document says, before parts, roles and labels are given out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lararium.domain.capability import Category, Choice, Control, ControlType, Format, Hidden, Range
from lararium.domain.ids import ControlId
from lararium.domain.spec.category import category_of
from lararium.domain.spec.document import SpecAction, SpecDocument, SpecEvent, SpecProperty, SpecService, Urn
from lararium.domain.spec.form import form_of
from lararium.domain.spec.hiding import why_action, why_property, why_service
from lararium.domain.spec.safety import hazard_of, restorability_of
from lararium.domain.spec.vocabulary.happenings import EVENTS
from lararium.domain.words import Words


@dataclass(slots=True, eq=False)
class Draft:
    """One control to be. `part` and `label` are filled later."""

    id: ControlId
    service: str
    """Service key: its name, with `-2` … when repeated."""
    owner: SpecService
    urn: Urn
    text: str
    what: str
    iid: int
    type: ControlType
    category: Category
    format: Format = Format.STRING
    unit: str = ""
    range: Range | None = None
    choices: tuple[Choice, ...] = ()
    readable: bool = False
    writable: bool = False
    notify: bool = False
    arguments: tuple[ControlId, ...] = ()
    part: str = ""
    label: Words = field(default_factory=lambda: Words("", ""))

    @property
    def name(self) -> str:
        """Standard name without the service."""
        return self.urn.name

    @property
    def switchable(self) -> bool:
        """Whether its values are on and off."""
        meanings = {choice.meaning for choice in self.choices}
        return self.format is Format.BOOL or {"on", "off"} <= meanings

    def control(self, kind: str, position: str) -> Control:
        """The finished control of a part of that kind; `position` as in `safety.restorability_of`."""
        return Control(
            id=self.id,
            part=self.part,
            service=self.service,
            name=self.urn.name,
            what=self.what,
            siid=self.owner.siid,
            iid=self.iid,
            type=self.type,
            category=self.category,
            label=self.label,
            format=self.format,
            unit=self.unit,
            range=self.range,
            choices=self.choices,
            readable=self.readable,
            writable=self.writable,
            notify=self.notify,
            hazard=hazard_of(kind, self.owner.urn.name, self.urn.name, self.what)
            if self.writable or self.what == "action" or self.category is Category.ARGUMENT
            else hazard_of(kind, "", "", "event"),
            restorability=restorability_of(
                self.type, self.urn.name, self.readable, self.writable, self.choices, position
            ),
            arguments=self.arguments,
        )


def service_keys(document: SpecDocument) -> list[tuple[str, SpecService]]:
    """Services in siid order with their keys: the first of a name is bare, the next `-2`, `-3` …"""
    seen: Counter[str] = Counter()
    keys: list[tuple[str, SpecService]] = []
    taken: set[str] = set()
    for service in sorted(document.services, key=lambda s: s.siid):
        name = service.urn.name
        seen[name] += 1
        key = name if seen[name] == 1 else f"{name}-{seen[name]}"
        while key in taken:
            seen[name] += 1
            key = f"{name}-{seen[name]}"
        taken.add(key)
        keys.append((key, service))
    return keys


def drafts_of(keys: list[tuple[str, SpecService]]) -> tuple[list[Draft], list[Hidden]]:
    """Every property, action and event of the services, exactly once in one of the two lists."""
    drafts: list[Draft] = []
    hidden: list[Hidden] = []
    ids: set[str] = set()
    numbers: set[tuple[str, int, int]] = set()

    def put_away(service: SpecService, iid: int, what: str, why: str) -> None:
        hidden.append(Hidden(service.siid, iid, what, why))

    def fresh(key: str, name: str) -> ControlId:
        wanted, turn = f"{key}:{name}", 1
        while wanted in ids:
            turn += 1
            wanted = f"{key}:{name}-{turn}"
        ids.add(wanted)
        return ControlId(wanted)

    for key, service in keys:
        reason = why_service(service)
        used = {n for a in service.actions for n in (*a.inputs, *a.outputs)} | {
            n for e in service.events for n in e.arguments
        }
        by_piid: dict[int, ControlId] = {}
        put: dict[int, str] = {}
        for entry in service.properties:
            number = ("property", service.siid, entry.piid)
            why = "duplicate" if number in numbers else reason or why_property(entry, entry.piid in used)
            numbers.add(number)
            if why:
                put.setdefault(entry.piid, why)
                put_away(service, entry.piid, "property", why)
                continue
            draft = _property(fresh(key, entry.urn.name), key, service, entry)
            by_piid[entry.piid] = draft.id
            drafts.append(draft)
        for action in service.actions:
            number = ("action", service.siid, action.aiid)
            why = "duplicate" if number in numbers else reason or why_action(action, by_piid, put)
            numbers.add(number)
            if why:
                put_away(service, action.aiid, "action", why)
                continue
            drafts.append(_action(fresh(key, action.urn.name), key, service, action, by_piid))
        for event in service.events:
            number = ("event", service.siid, event.eiid)
            why = "duplicate" if number in numbers else reason
            numbers.add(number)
            if why:
                put_away(service, event.eiid, "event", why)
                continue
            drafts.append(_event(fresh(key, event.urn.name), key, service, event, by_piid))
    return drafts, hidden


def _action(id_: ControlId, key: str, service: SpecService, action: SpecAction, by_piid: dict[int, ControlId]) -> Draft:
    return Draft(
        id_,
        key,
        service,
        action.urn,
        action.text,
        "action",
        action.aiid,
        ControlType.BUTTON,
        category_of(service.urn.name, action.urn.name, action.urn.standard, "action", False, False, False),
        arguments=tuple(by_piid[piid] for piid in action.inputs),
    )


def _event(id_: ControlId, key: str, service: SpecService, event: SpecEvent, by_piid: dict[int, ControlId]) -> Draft:
    known = event.urn.standard or event.urn.name in EVENTS
    return Draft(
        id_,
        key,
        service,
        event.urn,
        event.text,
        "event",
        event.eiid,
        ControlType.EVENT,
        category_of(service.urn.name, event.urn.name, known, "event", False, False, False),
        notify=True,
        arguments=tuple(by_piid[piid] for piid in event.arguments if piid in by_piid),
    )


def _property(id_: ControlId, key: str, service: SpecService, entry: SpecProperty) -> Draft:
    form = form_of(entry)
    argument = not (entry.readable or entry.writable or entry.notify)
    return Draft(
        id_,
        key,
        service,
        entry.urn,
        entry.text,
        "property",
        entry.piid,
        form.type if entry.writable or argument else ControlType.READING,
        category_of(
            service.urn.name,
            entry.urn.name,
            entry.urn.standard,
            "property",
            entry.readable,
            entry.writable,
            entry.notify,
        ),
        form.format,
        form.unit,
        form.range,
        form.choices,
        entry.readable,
        entry.writable,
        entry.notify,
    )
