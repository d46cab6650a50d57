"""A MIoT spec document as read: services with their properties, actions and events, nothing interpreted."""

from __future__ import annotations

from dataclasses import dataclass

STANDARD = "miot-spec-v2"


@dataclass(frozen=True, slots=True)
class Urn:
    """Type name of a device, service, property, action or event."""

    namespace: str
    name: str
    code: str
    """Hexadecimal type number, upper case, '' where the text had none."""

    @property
    def standard(self) -> bool:
        """Whether the common vocabulary defines it, and not one maker."""
        return self.namespace == STANDARD


@dataclass(frozen=True, slots=True)
class SpecProperty:
    """One property. `choices` holds (value, text) in document order, repeated texts kept."""

    piid: int
    urn: Urn
    text: str
    format: str
    readable: bool
    writable: bool
    notify: bool
    unit: str = ""
    range: tuple[float, float, float] | None = None
    choices: tuple[tuple[int | str | bool, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SpecAction:
    """One action; `inputs` and `outputs` are piids of its service."""

    aiid: int
    urn: Urn
    text: str
    inputs: tuple[int, ...] = ()
    outputs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecEvent:
    """One event; `arguments` are piids of its service."""

    eiid: int
    urn: Urn
    text: str
    arguments: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecService:
    """One service with what belongs to it, in document order."""

    siid: int
    urn: Urn
    text: str
    properties: tuple[SpecProperty, ...] = ()
    actions: tuple[SpecAction, ...] = ()
    events: tuple[SpecEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecDocument:
    """One model's spec. `problems` names entries that could not be read and were left out."""

    model: str
    urn: str
    type: Urn
    text: str
    services: tuple[SpecService, ...]
    problems: tuple[str, ...] = ()
