"""The capability table of old models: which attribute of python-miio's status tells what, which method sets it.

Plain data: nothing here imports python-miio. Ids are the standard MIoT names, so that an old device gets the tile of
its MIoT sister; labels, kinds and hazards follow from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lararium.domain.capability import Value
from lararium.domain.words import Words

Span = tuple[float, float, float]
"""Lowest, highest, step."""
Entry = int | str | bool


@dataclass(frozen=True, slots=True)
class From:
    """A function of what another method than the family's `status` gives: its name, or a function of the device."""

    method: str | Callable[[Any], Any]
    read: Callable[[Any], Any]


Read = str | Callable[[Any], Any] | From
"""An attribute of what the family's `status` method gives, or a function of it, or something from another method."""
Write = str | tuple[str, str] | Callable[[Any, Any], Any]
"""A method that takes the value, a pair of methods for on and off, or a function of the device and the value."""
Deed = str | Callable[..., Any]
"""A method, or a function of the device; both take what the action takes."""


@dataclass(frozen=True, slots=True)
class Said:
    """A list text that the vocabulary does not have, and which of its meanings it has, if any."""

    label: Words
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """One property; `format`, `unit` and `listed` as a MIoT spec would say them."""

    id: str
    read: Read | None
    write: Write | None = None
    format: str = "bool"
    span: Span | None = None
    unit: str = ""
    listed: tuple[tuple[Entry, str | Said], ...] = ()
    """Values with the text a spec would give them."""
    label: Words | None = None
    """Where the vocabulary has no name for it."""
    notify: bool = False
    """Whether the device tells it unasked."""


@dataclass(frozen=True, slots=True)
class Action:
    """One action. `takes` names properties of the same service, of which those that nothing reads are arguments."""

    id: str
    deed: Deed
    label: Words | None = None
    takes: tuple[str, ...] = ()
    gives: Callable[[Any], Sequence[Value]] = lambda done: ()
    """What the answer means to the one who asked."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something a gateway reports. `scene` names it in python-miio's list; `tells` is what it says of properties."""

    id: str
    scene: str
    tells: tuple[tuple[str, Value], ...] = ()
    label: Words | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Models that one python-miio class drives in one way. A model may end in `*`."""

    name: str
    """Name of the class, as `DeviceFactory.class_for_model` gives it."""
    type: str
    """MIoT device type."""
    models: tuple[str, ...]
    properties: tuple[Property, ...]
    actions: tuple[Action, ...] = ()
    status: str = "status"
    """Method whose answer tells most."""
    module: str = ""
    """Where the class lies if the factory gives another one for these models."""
    miot: bool = False
    """Whether the models speak MIoT, so that their spec tells more than the table does."""
    events: tuple[Event, ...] = ()
    child: bool = False
    """Whether a Lumi gateway answers for the models; `name` is then python-miio's class of the child."""

    def property(self, id_: str) -> Property | None:
        """The property of that id, or None."""
        return next((p for p in self.properties if p.id == id_), None)

    def action(self, id_: str) -> Action | None:
        """The action of that id, or None."""
        return next((a for a in self.actions if a.id == id_), None)


def switch(id_: str, read: Read | None, write: Write | None = None, label: Words | None = None) -> Property:
    """Something that is on or off."""
    return Property(id_, read, write, "bool", label=label)


def number(
    id_: str, read: Read | None, write: Write | None, span: Span, unit: str = "", label: Words | None = None
) -> Property:
    """A number that can be set."""
    wire = "float" if any(limit != int(limit) for limit in span) else "int32"
    return Property(id_, read, write, wire, span, unit, label=label)


def choice(
    id_: str, read: Read | None, write: Write | None, listed: Mapping[Any, Any], label: Words | None = None
) -> Property:
    """One of several values, each with what `Property.listed` holds."""
    wire = "string" if any(isinstance(value, str) for value in listed) else "int32"
    return Property(id_, read, write, wire, listed=tuple(listed.items()), label=label)


def reading(id_: str, read: Read, unit: str = "", span: Span | None = None, label: Words | None = None) -> Property:
    """A number that is only told."""
    return Property(id_, read, None, "float", span, unit, label=label)


def text(id_: str, read: Read, label: Words | None = None) -> Property:
    """A text that is only told."""
    return Property(id_, read, None, "string", label=label)


def argument_of(id_: str, wire: str, label: Words, span: Span | None = None) -> Property:
    """What only an action takes; `wire` as a spec would say it."""
    return Property(id_, None, None, wire, span, label=label)


PERCENT: Span = (0, 100, 1)
"""Of a reading or setting in per cent."""


def said(en: str, zh_cn: str, meaning: str = "") -> Said:
    """A list text of our own."""
    return Said(Words(en, zh_cn), meaning)
