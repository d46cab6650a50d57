"""One part of a device together with what is known of it: names and meanings instead of numbers."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lararium.domain.capability import Control, ControlType, Description, Part, Value
from lararium.domain.state import DeviceState

_SHARED = frozenset(
    (
        *("battery-level", "charging-state", "fault", "temperature", "indoor-temperature"),
        *("relative-humidity", "physical-controls-locked", "filter-life-level", "filter-left-time"),
        *("electric-power", "illumination"),
    )
)
_TRUE_WORDS = frozenset(("on", "true", "open", "yes", "enable", "enabled", "1", "yi-kai"))
_SLUG = re.compile(r"[^a-z0-9\u4e00-\u9fff]+")


def slug(text: str) -> str:
    """`Go Charging` becomes `go-charging`."""
    return _SLUG.sub("-", text.lower()).strip("-")


class _Index:
    """Controls of one description by part and name, in the order a tile wants them."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self.first = description.parts[0].id if description.parts else ""
        self._named: dict[tuple[str, str], list[Control]] = {}
        telling = {c for part in description.parts for c in (part.primary, part.level, *part.state) if c}
        services = {c.service for c in description.controls if c.id in telling}
        ranked = sorted(
            description.controls, key=lambda c: (c.id not in telling, c.service not in services, c.siid, c.iid)
        )
        for control in ranked:
            self._named.setdefault((control.what, control.name), []).append(control)

    def named(self, what: str, name: str) -> Iterable[Control]:
        return self._named.get((what, name), ())


_indexes: OrderedDict[int, _Index] = OrderedDict()
_KEPT = 4096


def _index(description: Description) -> _Index:
    """Index of a description, made once as long as it is in use."""
    index = _indexes.get(id(description))
    if index is None or index.description is not description:
        index = _indexes[id(description)] = _Index(description)
        if len(_indexes) > _KEPT:
            _indexes.popitem(last=False)
    return index


@dataclass(frozen=True, slots=True)
class PartState:
    """A part and its values. Unknown part ids fall back to the main part."""

    description: Description
    part: Part
    state: DeviceState
    _index: _Index = field(repr=False, compare=False)

    @classmethod
    def of(cls, description: Description, part_id: str, state: DeviceState) -> PartState:
        """The part of that id; a description without parts gets an empty one of its own kind."""
        part = description.part(part_id)
        if part is None:
            if description.parts and not part_id:
                part = description.parts[0]
            else:
                part = Part(part_id, description.kind, description.title, None, None)
        return cls(description, part, state, _index(description))

    @property
    def kind(self) -> str:
        """Kind of this part."""
        return self.part.kind

    @property
    def is_main(self) -> bool:
        """Whether this part speaks for the whole device (faults, battery, child lock)."""
        return self.part.id == "" or self.part.id == self._index.first

    def find(self, *names: str, writable: bool = False, readable: bool = False) -> Control | None:
        """First property with one of the names, in the order asked; in this part, or shared by the device."""
        for name in names:
            for control in self._index.named("property", name):
                if (writable and not control.writable) or (readable and not (control.readable or control.notify)):
                    continue
                if control.part == self.part.id or (self.is_main and name in _SHARED):
                    return control
        return None

    def action(self, *names: str) -> Control | None:
        """First action of this part with one of the names that needs no arguments."""
        for name in names:
            for control in self._index.named("action", name):
                if control.part == self.part.id and not control.arguments:
                    return control
        return None

    def primary(self) -> Control | None:
        """The control a tap drives."""
        return self.description.control(self.part.primary) if self.part.primary else None

    def level(self) -> Control | None:
        """The control of the track."""
        return self.description.control(self.part.level) if self.part.level else None

    def told(self) -> list[Control]:
        """Controls named for the words, that exist."""
        found = (self.description.control(c) for c in self.part.state)
        return [c for c in found if c is not None]

    def shown(self, control: Control | None) -> Value | None:
        """Shown value (pending first) of a control."""
        return None if control is None else self.state.shown(control.id)

    def confirmed(self, control: Control | None) -> Value | None:
        """Last value the device itself reported."""
        return None if control is None else self.state.values.get(control.id)

    def number(self, *names: str) -> float | None:
        """Numeric value of the first property with one of the names that has one."""
        for name in names:
            value = self.shown(self.find(name))
            if isinstance(value, int | float) and not isinstance(value, bool):
                return float(value)
        return None

    def meaning(self, *names: str) -> str:
        """Normalised word of the value of the first of the properties that is known, or ''."""
        for name in names:
            control = self.find(name)
            value = self.shown(control)
            if control is not None and value is not None:
                return meaning(control, value)
        return ""

    def flag(self, *names: str) -> bool | None:
        """Truth of the first of the properties that is known."""
        for name in names:
            control = self.find(name)
            value = self.shown(control)
            if control is not None and value is not None:
                return truth(control, value)
        return None

    def pending(self) -> Mapping[str, Value]:
        """What is on its way in this part."""
        if not self.state.pending:
            return {}
        mine = {}
        for name, value in self.state.pending.items():
            control = self.description.control(name)
            if control is None or control.part == self.part.id:
                mine[name] = value
        return mine


def meaning(control: Control, value: Value | None) -> str:
    """Normalised word of a value: its meaning, else its English label as a slug, else a text value itself."""
    if value is None:
        return ""
    for choice in control.choices:
        if choice.value == value:
            return choice.meaning or slug(choice.label.en)
    return slug(value) if isinstance(value, str) else ""


def truth(control: Control, value: Value | None) -> bool:
    """Whether a value means on; integers with a list are read by their words, others by not being zero."""
    if value is None or isinstance(value, bool):
        return bool(value)
    if control.choices:
        word = meaning(control, value)
        if word in ("on", "off"):
            return word == "on"
        if word:
            return word not in OFF_WORDS
    if isinstance(value, str):
        return slug(value) in _TRUE_WORDS
    return value != 0


OFF_WORDS = frozenset(
    (
        *("off", "close", "closed", "false", "no", "none", "disable", "disabled", "idle", "stop"),
        *("stopped", "standby", "shutdown", "normal", "no-motion", "关", "关闭", "停止", "待机"),
    )
)


def settings_for(control: Control, on: bool) -> Value | None:
    """The value that switches a two-state control on or off; None where its list has no such word."""
    if control.type is ControlType.TOGGLE or not control.choices:
        if control.choices:
            found = control.value_meaning("on" if on else "off")
            if found is not None:
                return found
        if control.format.value == "bool":
            return on
        if control.format.value == "string":
            return "on" if on else "off"
        if control.range is not None:
            return int(control.range.maximum if on else control.range.minimum)
        return int(on)
    if not on:
        return control.value_meaning("off", "idle", "close", "stop", "standby", "none")
    return control.value_meaning("on", "auto", "heat", "open")
