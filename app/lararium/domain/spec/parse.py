"""Reading a MIoT spec instance document: tolerant of what is new, plain about what is missing."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from lararium.domain.errors import BadInput
from lararium.domain.spec.document import SpecAction, SpecDocument, SpecEvent, SpecProperty, SpecService, Urn

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f]+")
_TEXT_LIMIT = 120
_Item = TypeVar("_Item")


def parse_document(document: object, model: str = "") -> SpecDocument:
    """Read decoded JSON. Raises BadInput when it is no spec; a broken entry inside is left out and named in `problems`.

    `model` is the maker's model name where the caller knows it; otherwise it is guessed from the type.
    """
    if not isinstance(document, dict):
        raise BadInput("error.spec.not_object")
    kind = document.get("type")
    urn = _urn(kind) if isinstance(kind, str) else None
    if urn is None or not isinstance(kind, str):
        raise BadInput("error.spec.no_type")
    services = document.get("services")
    if not isinstance(services, list):
        raise BadInput("error.spec.no_services")
    problems: list[str] = []
    read = tuple(_entries(services, "service", problems, lambda entry: _service(entry, problems)))
    return SpecDocument(
        model=model or _model_of(kind),
        urn=kind,
        type=urn,
        text=_text(document),
        services=read,
        problems=tuple(problems),
    )


def _model_of(urn: str) -> str:
    """`maker.type.name` from `…:type:code:maker-name:version`; a guess, as makers spell the middle their own way."""
    parts = urn.split(":")
    maker, _, name = parts[5].partition("-") if len(parts) > 5 else ("", "", "")
    return f"{maker}.{parts[3]}.{name}" if maker and name else ""


def _urn(text: object) -> Urn | None:
    if not isinstance(text, str):
        return None
    parts = text.split(":")
    if len(parts) < 4 or parts[0] != "urn":
        return None
    name = "-".join(_BREAKS.sub(" ", parts[3]).split())[:_TEXT_LIMIT]
    return Urn(parts[1], name or "unnamed", parts[4].upper() if len(parts) > 4 else "")


def _entries(
    source: object, what: str, problems: list[str], read: Callable[[dict[str, object]], _Item | None]
) -> Iterator[_Item]:
    if source is None:
        return
    if not isinstance(source, list):
        problems.append(f"{what}: not a list")
        return
    for place, entry in enumerate(source, 1):
        item = read(entry) if isinstance(entry, dict) else None
        if item is None:
            problems.append(f"{what} {place}: no number or no type")
        else:
            yield item


def _service(entry: dict[str, object], problems: list[str]) -> SpecService | None:
    siid, urn = _number(entry.get("iid")), _urn(entry.get("type"))
    if siid is None or urn is None:
        return None
    where = f"service {siid}"
    return SpecService(
        siid,
        urn,
        _text(entry),
        tuple(_entries(entry.get("properties"), f"{where} property", problems, _property)),
        tuple(_entries(entry.get("actions"), f"{where} action", problems, _action)),
        tuple(_entries(entry.get("events"), f"{where} event", problems, _event)),
    )


def _property(entry: dict[str, object]) -> SpecProperty | None:
    piid, urn = _number(entry.get("iid")), _urn(entry.get("type"))
    if piid is None or urn is None:
        return None
    access = entry.get("access")
    granted = {a.lower() for a in access if isinstance(a, str)} if isinstance(access, list) else set()
    wire, unit = entry.get("format"), entry.get("unit")
    return SpecProperty(
        piid,
        urn,
        _text(entry),
        wire.strip().lower() if isinstance(wire, str) else "string",
        "read" in granted,
        "write" in granted,
        "notify" in granted,
        unit if isinstance(unit, str) else "",
        _range(entry.get("value-range")) or _span(entry.get("value-list")),
        _choices(entry.get("value-list")),
    )


def _action(entry: dict[str, object]) -> SpecAction | None:
    aiid, urn = _number(entry.get("iid")), _urn(entry.get("type"))
    if aiid is None or urn is None:
        return None
    return SpecAction(aiid, urn, _text(entry), _piids(entry.get("in")), _piids(entry.get("out")))


def _event(entry: dict[str, object]) -> SpecEvent | None:
    eiid, urn = _number(entry.get("iid")), _urn(entry.get("type"))
    if eiid is None or urn is None:
        return None
    return SpecEvent(eiid, urn, _text(entry), _piids(entry.get("arguments")))


def _piids(source: object) -> tuple[int, ...]:
    """Newer documents wrap a piid as `{"piid": 3, …}`."""
    if not isinstance(source, list):
        return ()
    numbers = (_number(entry.get("piid") if isinstance(entry, dict) else entry) for entry in source)
    return tuple(number for number in numbers if number is not None)


def _number(value: object) -> int | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 32 else None


def _text(entry: dict[str, object]) -> str:
    return _tidy(entry.get("description"))


def _tidy(text: object) -> str:
    return _BREAKS.sub(" ", text).strip()[:_TEXT_LIMIT] if isinstance(text, str) else ""


def _range(source: object) -> tuple[float, float, float] | None:
    """Lowest, highest, step; ends given the wrong way round are turned, a senseless step is 1."""
    if not isinstance(source, list) or len(source) < 2:
        return None
    numbers = [_finite(value) for value in source[:3]]
    low, high = numbers[0], numbers[1]
    if low is None or high is None:
        return None
    step = abs(numbers[2] or 0.0) if len(numbers) > 2 else 0.0
    return min(low, high), max(low, high), step or 1.0


def _finite(value: object) -> float | None:
    """A finite number; text that holds one is as good. A whole number that no float holds stays whole."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):
        return None
    if not math.isfinite(number):
        return None
    return value if isinstance(value, int) and number != value else number


def _choices(source: object) -> tuple[tuple[int | str | bool, str], ...]:
    if not isinstance(source, list) or _fractions(source):
        return ()
    found: list[tuple[int | str | bool, str]] = []
    seen: set[tuple[type, int | str | bool]] = set()
    for entry in source:
        if not isinstance(entry, dict):
            continue
        value = entry.get("value")
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, int | str | bool) or (type(value), value) in seen:
            continue
        seen.add((type(value), value))
        found.append((value, _tidy(entry.get("description"))))
    return tuple(found)


def _fractions(source: list[object]) -> list[float]:
    """All numbers of a list that holds a fraction, else nothing: such a list is told as a range."""
    values = [entry.get("value") for entry in source if isinstance(entry, dict)]
    numbers = {_finite(value) for value in values if isinstance(value, int | float)} - {None}
    found = sorted(number for number in numbers if number is not None)
    return found if any(number != round(number) for number in found) else []


def _span(source: object) -> tuple[float, float, float] | None:
    numbers = _fractions(source) if isinstance(source, list) else []
    gaps = [right - left for left, right in itertools.pairwise(numbers)]
    return (numbers[0], numbers[-1], min(gaps)) if gaps else None
