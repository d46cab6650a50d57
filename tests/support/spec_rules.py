"""What must hold of every description, whatever the document: used on real, damaged and made-up specs alike."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from lararium.domain.capability import Category, Control, ControlType, Description, Format, Value
from lararium.domain.spec.describe import describe, to_json
from lararium.domain.spec.document import SpecDocument, SpecProperty, SpecService
from lararium.domain.spec.hiding import REASONS
from lararium.domain.spec.kinds import KINDS

_NUMBERED = (ControlType.SLIDER, ControlType.POSITION, ControlType.NUMBER, ControlType.COLOR)
_LANGUAGES = ("en", "zh_CN")


def check(document: SpecDocument, told: Description) -> None:
    """Every rule. The message of a failure names the model and the control."""
    check_complete(document, told)
    check_words(told)
    check_parts(told)
    check_controls(document, told)
    assert told == describe(document), told.model
    json.dumps(to_json(told))


def check_complete(document: SpecDocument, told: Description) -> None:
    """Everything of the document is a control or hidden, exactly once."""
    wanted = Counter(
        (what, service.siid, iid)
        for service in document.services
        for what, iids in (
            ("property", [p.piid for p in service.properties]),
            ("action", [a.aiid for a in service.actions]),
            ("event", [e.eiid for e in service.events]),
        )
        for iid in iids
    )
    found = Counter((c.what, c.siid, c.iid) for c in told.controls)
    found.update((h.what, h.siid, h.iid) for h in told.hidden)
    assert found == wanted, told.model
    assert {h.why for h in told.hidden} <= set(REASONS), told.model


def check_words(told: Description) -> None:
    """No label is empty, a raw type, or twice on one part of the sheet; the same holds of list entries and titles."""
    for language in _LANGUAGES:
        _check_texts(told.model, [getattr(part.title, language) for part in told.parts])
        for part in told.parts:
            _check_texts(told.model, [getattr(c.label, language) for c in told.controls if c.part == part.id])
        for control in told.controls:
            _check_texts(f"{told.model} {control.id}", [getattr(c.label, language) for c in control.choices])


def _check_texts(where: str, texts: list[str]) -> None:
    folded = [text.casefold() for text in texts]
    assert len(set(folded)) == len(folded), (where, [t for t, n in Counter(folded).items() if n > 1])
    assert all(text.strip() for text in texts), where
    assert not any(text.startswith("urn:") for text in folded), where


def check_parts(told: Description) -> None:
    """Roles are filled by the part's own controls, and by such as can fill them."""
    assert told.kind in KINDS
    assert told.parts[0].id == ""
    assert told.parts[0].kind == told.kind
    ids = [part.id for part in told.parts]
    assert len(set(ids)) == len(ids), told.model
    names = [control.id for control in told.controls]
    assert len(set(names)) == len(names), told.model
    assert {control.part for control in told.controls} <= set(ids), told.model
    for part in told.parts:
        assert part.kind in KINDS
        for role in (part.primary, part.level, *part.state):
            control = told.control(role) if role else None
            assert role is None or (control is not None and control.part == part.id), (told.model, role)
        primary, level = (told.control(role) if role else None for role in (part.primary, part.level))
        assert primary is None or primary.writable or (primary.what == "action" and not primary.arguments), told.model
        assert level is None or level.range is not None or level.choices, (told.model, part.level)
        assert all(told.control(role).what == "property" for role in part.state), told.model  # type: ignore[union-attr]
        assert len(set(part.state)) == len(part.state), told.model


def check_controls(document: SpecDocument, told: Description) -> None:
    """Access is the document's own, every value that may be written can be said, arguments are there and in order."""
    by_number = {(c.what, c.siid, c.iid): c for c in told.controls}
    polled = {c.id for c in told.pollable()}
    for service in document.services:
        for entry in service.properties:
            control = by_number.get(("property", service.siid, entry.piid))
            if control is None or (service.siid, entry.piid) in _twice(document):
                continue
            where = f"{told.model} {control.id}"
            access = (control.readable, control.writable, control.notify)
            assert access == (entry.readable, entry.writable, entry.notify), where
            assert (control.id in polled) == entry.readable, where
            _check_shape(control, entry, where)
    siids = Counter(service.siid for service in document.services)
    for service in document.services:
        if siids[service.siid] == 1:
            _check_arguments(service, by_number, told)


def _twice(document: SpecDocument) -> set[tuple[int, int]]:
    counts = Counter((s.siid, p.piid) for s in document.services for p in s.properties)
    return {number for number, count in counts.items() if count > 1}


def _check_shape(control: Control, entry: SpecProperty, where: str) -> None:
    if control.range is not None:
        limits = control.range
        assert limits.minimum <= limits.maximum, where
        assert limits.step > 0, where
        assert limits.step <= limits.maximum - limits.minimum or limits.maximum == limits.minimum, where
        assert not control.choices, where
    if entry.writable:
        assert control.type not in (ControlType.READING, ControlType.BUTTON, ControlType.EVENT), where
        assert control.category is not Category.ARGUMENT, where
        for value in values_of(entry):
            assert can_say(control, value), (where, control.type, value)
    elif not (entry.readable or entry.notify):
        assert control.category is Category.ARGUMENT, where
        assert control.type is not ControlType.READING, where
    assert control.type is not ControlType.CHOICE or control.choices, where
    assert control.type not in (ControlType.SLIDER, ControlType.POSITION) or control.range is not None, where


def _check_arguments(service: SpecService, by_number: dict[tuple[str, int, int], Control], told: Description) -> None:
    entries = [("action", a.aiid, a.inputs) for a in service.actions]
    entries += [("event", e.eiid, e.arguments) for e in service.events]
    seen: set[tuple[str, int]] = set()
    for what, iid, piids in entries:
        control = by_number.get((what, service.siid, iid))
        if control is None or (what, iid) in seen:
            continue
        seen.add((what, iid))
        arguments = [told.control(argument) for argument in control.arguments]
        assert all(a is not None and a.what == "property" and a.siid == service.siid for a in arguments), control.id
        if what == "action":
            assert [a.iid for a in arguments if a is not None] == list(piids), (told.model, control.id)


def values_of(entry: SpecProperty) -> Iterator[Value]:
    """Least, most and a middle value a property takes, or every entry of its list."""
    if entry.choices:
        yield from (value for value, _ in entry.choices)
    elif entry.format in ("bool", "boolean"):
        yield from (False, True)
    elif entry.range is not None and entry.format.startswith(("int", "uint", "float", "double", "number")):
        low, high, step = entry.range
        yield from (low, high, low + step * round((high - low) / step / 2) if high > low else low)
    elif re.fullmatch(r"u?int(8|16|32)", entry.format):
        bits = int(entry.format.lstrip("uint"))
        yield from (0, 2**bits - 1) if entry.format[0] == "u" else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def can_say(control: Control, value: Value) -> bool:
    """Whether a person can give that value with the control they get."""
    if control.choices:
        return any(choice.value == value or str(choice.value) == str(value).strip() for choice in control.choices) or (
            control.format is Format.BOOL and str(value).strip().lower() in ("0", "1", "true", "false")
        )
    if control.type is ControlType.TOGGLE:
        return control.format is Format.BOOL and value in (True, False)
    if control.type in _NUMBERED:
        limits = control.range
        return limits is None or limits.minimum <= float(value) <= limits.maximum
    return control.type is ControlType.TEXT
