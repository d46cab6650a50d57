"""A MIoT instance document as a device sees it: which properties, actions and events it has and what it takes."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lararium.domain.capability import Value
from lararium.domain.errors import BadInput

Address = tuple[int, int]
"""(siid, piid), (siid, aiid) or (siid, eiid)."""

OK = 0
NOT_READABLE = -4001
NOT_WRITABLE = -4002
NO_SUCH = -4003
BAD_VALUE = -4005
BAD_ARGUMENTS = -4006
WRONG_DID = -4007
CHILD_OFFLINE = -704042011


@dataclass(frozen=True, slots=True)
class SimProperty:
    """One property; `key` is `service:name`, each with `-2` … where repeated."""

    key: str
    name: str
    service: str
    """Standard service name without its number."""
    address: Address
    format: str
    readable: bool
    writable: bool
    notify: bool
    unit: str = ""
    range: tuple[float, float, float] | None = None
    choices: tuple[tuple[Any, str], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether values are whole numbers."""
        return self.format.startswith(("int", "uint"))

    def refuses(self, value: object) -> bool:
        """Whether the device would answer -4005 to this value."""
        if self.format == "bool":
            return not isinstance(value, bool)
        if self.format in ("string", "hex"):
            return not isinstance(value, str) or len(value) > 4096
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            return True
        if self.whole and value != int(value):
            return True
        if self.choices:
            return all(value != choice for choice, _ in self.choices)
        return self.range is not None and not self.range[0] <= value <= self.range[1]

    def fit(self, value: float) -> Value:
        """The number as this property reports it: clamped, on its step, of its type."""
        if self.range is not None:
            low, high, step = self.range
            value = min(high, max(low, value))
            if step > 0:
                value = min(high, low + round((value - low) / step) * step)
        if self.format == "bool":
            return bool(value)
        return round(value) if self.whole else round(value, 3)

    def choice(self, *words: str) -> Any:
        """List value for the first of `words` (lower case) that is, starts or stands in a label; else None."""
        for word in words:
            for fits in (str.__eq__, str.startswith, str.__contains__):
                for value, label in self.choices:
                    if fits(label, word):
                        return value
        return None

    def label(self, value: object) -> str:
        """Lower-case label of a list value, or ''."""
        return next((label for choice, label in self.choices if choice == value), "")


@dataclass(frozen=True, slots=True)
class SimAction:
    """One action with its arguments as piids of the same service."""

    key: str
    name: str
    service: str
    address: Address
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SimEvent:
    """One event with its arguments as piids of the same service."""

    key: str
    name: str
    address: Address
    arguments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SimSpec:
    """All of one model."""

    urn: str
    kind: str
    properties: Mapping[Address, SimProperty]
    actions: Mapping[Address, SimAction]
    events: Mapping[Address, SimEvent]
    services: Mapping[str, int]
    """siid by service key."""
    _keys: dict[str, SimProperty] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for prop in self.properties.values():
            self._keys.setdefault(prop.key, prop)

    def property(self, key: str) -> SimProperty | None:
        """By control id or `siid.piid`."""
        found = self._keys.get(key)
        if found is None and key.replace(".", "", 1).isdecimal() and "." in key:
            siid, piid = key.split(".")
            return self.properties.get((int(siid), int(piid)))
        return found

    def named(self, *names: str) -> Iterator[SimProperty]:
        """Properties of one of these standard names, in spec order."""
        return (prop for prop in self.properties.values() if prop.name in names)

    def first(self, *names: str, service: str = "") -> SimProperty | None:
        """The first property of these names (in the order of names), in a service (name or key) if given."""
        for name in names:
            for prop in self.properties.values():
                if prop.name == name and service in ("", prop.service, prop.key.split(":", 1)[0]):
                    return prop
        return None

    def event(self, word: str) -> SimEvent | None:
        """By `service:event`, event name, or a word in its name."""
        for found in (lambda e: e.key == word, lambda e: e.name == word, lambda e: word in e.name):
            for event in self.events.values():
                if found(event):
                    return event
        return None


def load(path: Path) -> SimSpec:
    """Read a spec file. Raises BadInput `error.input.sim_spec`."""
    try:
        return read(json.loads(path.read_bytes()))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise BadInput("error.input.sim_spec", path=path.name, reason=type(error).__name__) from error


def read(document: Mapping[str, Any]) -> SimSpec:
    """Read an instance document; unknown keys are left alone. Raises KeyError, TypeError, ValueError."""
    properties: dict[Address, SimProperty] = {}
    actions: dict[Address, SimAction] = {}
    events: dict[Address, SimEvent] = {}
    services: dict[str, int] = {}
    counts: dict[str, int] = {}
    for service in sorted(document.get("services") or (), key=lambda item: int(item["iid"])):
        siid, name = int(service["iid"]), str(service["type"]).split(":")[3]
        counts[name] = counts.get(name, 0) + 1
        part = name if counts[name] == 1 else f"{name}-{counts[name]}"
        services[part] = siid
        for item in service.get("properties") or ():
            found = _property(item, siid, name, part)
            if found.address not in properties:
                times = counts[found.key] = counts.get(found.key, 0) + 1
                properties[found.address] = found if times == 1 else replace(found, key=f"{found.key}-{times}")
        for item in service.get("actions") or ():
            iid, word = int(item["iid"]), str(item["type"]).split(":")[3]
            ins, outs = _piids(item.get("in")), _piids(item.get("out"))
            actions.setdefault((siid, iid), SimAction(f"{part}:{word}", word, name, (siid, iid), ins, outs))
        for item in service.get("events") or ():
            iid, word = int(item["iid"]), str(item["type"]).split(":")[3]
            arguments = _piids(item.get("arguments"))
            events.setdefault((siid, iid), SimEvent(f"{part}:{word}", word, (siid, iid), arguments))
    urn = str(document["type"])
    return SimSpec(urn, urn.split(":")[3], properties, actions, events, services)


def _property(item: Mapping[str, Any], siid: int, service: str, part: str) -> SimProperty:
    name = str(item["type"]).split(":")[3]
    access = item.get("access") or ()
    limits = item.get("value-range")
    listed = item.get("value-list") or ()
    span = (float(limits[0]), float(limits[1]), float(limits[2]) if len(limits) > 2 else 1.0) if limits else None
    if span is not None and not all(map(math.isfinite, span)):
        raise ValueError("a range without end")
    return SimProperty(
        key=f"{part}:{name}",
        name=name,
        service=service,
        address=(siid, int(item["iid"])),
        format=str(item.get("format", "string")),
        readable="read" in access,
        writable="write" in access,
        notify="notify" in access,
        unit=str(item.get("unit") or ""),
        range=span,
        choices=tuple((choice["value"], str(choice.get("description", "")).lower()) for choice in listed),
    )


def _piids(items: Any) -> tuple[int, ...]:
    return tuple(int(item["piid"] if isinstance(item, Mapping) else item) for item in items or ())
