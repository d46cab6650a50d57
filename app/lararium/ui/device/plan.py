"""What stands where on the sheet of a model: the main control of each part, then modes, settings, readings, more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lararium.domain.capability import Category, Control, ControlType, Description, Part
from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState
from lararium.domain.tile.parts import PartState

_CLIMATE = frozenset(
    (
        *("air-conditioner", "heater", "thermostat", "water-heater", "bath-heater", "fridge", "electric-blanket"),
        *("kettle", "humidifier", "dehumidifier", "air-fryer", "oven"),
    )
)
_AIR = frozenset(("fan", "air-purifier", "air-fresh", "hood", "diffuser", "humidifier", "dehumidifier"))
_APPLIANCES = frozenset(
    (
        *("washer", "clothes-dryer", "dishwasher", "microwave-oven", "oven", "air-fryer", "cooker"),
        *("coffee-machine", "pet-feeder"),
    )
)
_SENSORS = frozenset(
    (
        *("temperature-humidity-sensor", "air-monitor", "magnet-sensor", "motion-sensor", "occupancy-sensor"),
        *("submersion-sensor", "smoke-sensor", "gas-sensor", "remote-control", "water-purifier", "lock"),
    )
)
_GANGS = frozenset(("switch", "outlet"))
_TARGETS = ("target-temperature", "target-humidity")
_ROOM = {
    "target-temperature": ("temperature", "indoor-temperature", "water-temperature"),
    "target-humidity": ("relative-humidity", "humidity"),
}
_LEFT = ("left-time", "remaining-time", "time-remaining", "countdown-time")
_AIR_VALUES = ("pm2.5-density", "co2-density", "relative-humidity", "temperature")
SHOWN: Mapping[str, frozenset[str]] = {
    "light": frozenset(("power", "brightness", "temperature", "color")),
    "climate": frozenset(("power", "target", "room")),
    "air": frozenset(("power", "level", "reading")),
    "appliance": frozenset(("power", "left")),
    "media": frozenset(("power", "volume", "mute")),
    "cover": frozenset(("motor", "target", "position")),
    "lift": frozenset(("motor", "target", "position", "dry")),
    "generic": frozenset(("power",)),
}
"""Roles that the QML file of a main control shows; what it does not show stands in a row of its own."""
_MOVES = frozenset(("open", "close", "up", "down", "stop", "pause"))
"""What the buttons of a thing that moves can say."""
_PERMANENT = ("identify", "find", "locate", "find-device")


@dataclass(frozen=True, slots=True)
class PartPlan:
    """One part: its main control by name, which controls play which role in it, and the modes right below.

    A motor that takes more words than its buttons say stands among the modes as well.
    """

    part: Part
    main: str
    roles: Mapping[str, Control]
    gangs: tuple[Control, ...] = ()
    actions: tuple[Control, ...] = ()
    big: tuple[Control, ...] = ()
    modes: tuple[Control, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The whole sheet in its fixed order. Every control that is no mere argument stands exactly once."""

    parts: tuple[PartPlan, ...]
    settings: tuple[Control, ...] = ()
    readings: tuple[Control, ...] = ()
    consumables: tuple[Control, ...] = ()
    diagnostics: tuple[Control, ...] = ()
    actions: tuple[Control, ...] = ()
    events: tuple[Control, ...] = ()


@dataclass(slots=True)
class _Draft:
    part: Part
    main: str
    roles: dict[str, Control] = field(default_factory=dict)
    gangs: list[Control] = field(default_factory=list)
    actions: list[Control] = field(default_factory=list)
    big: list[Control] = field(default_factory=list)

    def take(self, role: str, control: Control | None) -> None:
        taken = {c.id for c in self.roles.values()}
        if control is not None and control.id not in taken and role in SHOWN.get(self.main, ()):
            self.roles[role] = control

    def used(self) -> set[str]:
        said = (c for role, c in self.roles.items() if role != "motor" or _says_all(c))
        return {c.id for c in (*said, *self.gangs, *self.actions, *self.big)}


def plan(description: Description) -> SheetPlan:
    """Lay out a description. Pure; the state plays no part in it."""
    state = DeviceState(DeviceId(""))
    given = description.parts or (Part("", description.kind, description.title, None, None),)
    drafts: list[_Draft] = []
    gangs: _Draft | None = None
    for part in given:
        view = PartState.of(description, part.id, state)
        draft = _draft(view)
        if part.kind in _GANGS and draft.main == "switches":
            gang = view.primary() or view.find("on", writable=True)
            if gangs is None:
                gangs = draft
            else:
                draft.main = ""
            if gang is not None and is_switch(gang):
                gangs.gangs.append(gang)
        drafts.append(draft)
    _taken_once(drafts)
    used = set().union(*(draft.used() for draft in drafts))
    return _sorted(description, drafts, used)


def _taken_once(drafts: list[_Draft]) -> None:
    """What an earlier part shows large, a later one does not show again."""
    seen: set[str] = set()
    for draft in drafts:
        draft.roles = {role: c for role, c in draft.roles.items() if c.id not in seen}
        own = {c.id for c in draft.roles.values()}
        draft.gangs = [c for c in draft.gangs if c.id not in seen | own]
        draft.actions = [c for c in draft.actions if c.id not in seen | own]
        draft.big = [c for c in draft.big if c.id not in seen | own]
        seen |= own | {c.id for c in (*draft.gangs, *draft.actions, *draft.big)}


def _sorted(description: Description, drafts: list[_Draft], used: set[str]) -> SheetPlan:
    by_part: dict[str, list[Control]] = {draft.part.id: [] for draft in drafts}
    first = drafts[0].part.id
    quiet = {draft.part.id for draft in drafts if draft.main in ("", "switches")}
    rest: dict[str, list[Control]] = {
        name: [] for name in ("settings", "readings", "consumables", "diagnostics", "actions", "events")
    }
    for control in description.controls:
        if control.id in used:
            continue
        place = _place(control)
        if place == "modes" and control.part in quiet:
            rest["settings"].append(control)
        elif place == "modes":
            by_part[control.part if control.part in by_part else first].append(control)
        elif place:
            rest[place].append(control)
    parts = tuple(
        PartPlan(d.part, d.main, d.roles, tuple(d.gangs), tuple(d.actions), tuple(d.big), tuple(by_part[d.part.id]))
        for d in drafts
    )
    return SheetPlan(parts, **{name: tuple(controls) for name, controls in rest.items()})


def _place(control: Control) -> str:
    """Section of a control no main control shows; '' for what is only an argument."""
    if control.what == "event":
        return "events"
    if control.what == "action":
        return "consumables" if control.category is Category.CONSUMABLE else "actions"
    if not (control.readable or control.writable or control.notify):
        return ""
    if control.category is Category.CONSUMABLE:
        return "consumables"
    if control.category is Category.DIAGNOSTIC:
        return "settings" if control.writable else "diagnostics"
    if not control.writable:
        return "readings"
    return "modes" if control.category is Category.PRIMARY else "settings"


def _draft(view: PartState) -> _Draft:
    kind, part = view.kind, view.part
    primary = view.primary()
    target = view.find(*_TARGETS, writable=True)
    motor = view.find("motor-control", writable=True)
    place = view.find("target-position", writable=True)
    draft = _Draft(part, _main(kind, primary, target, motor, place))
    if draft.main in ("cover", "lift"):
        draft.take("motor", motor)
        draft.take("target", place if place is not None and place.range is not None else None)
        draft.take("position", view.find("current-position"))
        if draft.main == "lift":
            draft.take("dry", _switch(view, "dryer"))
        return draft
    draft.take("power", primary if primary is not None and is_switch(primary) else _power(view))
    if draft.main == "light":
        draft.take("brightness", _ranged(view, "brightness"))
        draft.take("temperature", _ranged(view, "color-temperature"))
        color = view.find("color", writable=True)
        draft.take("color", color if color is not None and color.type is ControlType.COLOR else None)
    elif draft.main == "climate" and target is not None:
        draft.take("target", target)
        draft.take("room", view.find(*_ROOM[target.name], readable=True))
    elif draft.main == "air":
        level = view.level()
        fits = level is not None and level.writable and level.id != part.primary and (level.range or level.choices)
        draft.take("level", level if fits else None)
        draft.take("reading", view.find(*_AIR_VALUES, readable=True))
    elif draft.main == "appliance":
        left = view.find(*_LEFT, readable=True)
        draft.take("left", left if left is not None and not left.writable else None)
    elif draft.main == "media":
        draft.take("volume", _ranged(view, "volume"))
        draft.take("mute", _switch(view, "mute"))
    elif draft.main == "sensor":
        draft.big += [
            c for c in view.told() if c.what == "property" and not c.writable and c.category is not Category.DIAGNOSTIC
        ][:4]
    _actions(view, draft)
    return draft


def _main(
    kind: str, primary: Control | None, target: Control | None, motor: Control | None, place: Control | None
) -> str:
    if kind == "light":
        return "light"
    if kind in ("curtain", "window-opener"):
        return "cover"
    if kind == "airer" or (kind in ("bed", "desk") and (motor is not None or place is not None)):
        return "lift"
    if kind in _CLIMATE and target is not None and target.range is not None:
        return "climate"
    if kind in _AIR:
        return "air"
    if kind in _GANGS and (primary is None or primary.type is ControlType.TOGGLE):
        return "switches"
    if kind in _APPLIANCES:
        return "appliance"
    if kind in _SENSORS:
        return "sensor"
    if kind in ("television", "speaker"):
        return "media"
    return kind if kind in ("vacuum", "gateway") else "generic"


def _power(view: PartState) -> Control | None:
    """A switch of the part itself, not of its buzzer or lamp."""
    control = _switch(view, "on")
    return control if control is not None and control.category is Category.PRIMARY else None


def is_switch(control: Control) -> bool:
    """Whether one button can switch it on and off: it says which of the two it is."""
    return control.type is ControlType.TOGGLE and control.writable and (control.readable or control.notify)


def _switch(view: PartState, name: str) -> Control | None:
    control = view.find(name, writable=True)
    return control if control is not None and is_switch(control) else None


def _says_all(motor: Control) -> bool:
    return bool(motor.choices) and all(choice.meaning in _MOVES for choice in motor.choices)


def _ranged(view: PartState, name: str) -> Control | None:
    control = view.find(name, writable=True)
    return control if control is not None and control.range is not None else None


def _actions(view: PartState, draft: _Draft) -> None:
    """The part's own first actions as large buttons; finding a lost vacuum is one of them."""
    if draft.main not in ("vacuum", "appliance", "media", "climate", "generic", "air"):
        return
    for control in view.description.controls:
        mine = control.part == view.part.id and control.what == "action"
        wanted = control.category is Category.PRIMARY or (draft.main == "vacuum" and control.name in _PERMANENT)
        if mine and wanted and not (draft.main == "media" and control.name in ("turn-on", "turn-off")):
            draft.actions.append(control)
