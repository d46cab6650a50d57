"""How a command is undone: the absolute values that were shown before it."""

from __future__ import annotations

from lararium.domain.capability import Description, Restorability, Value
from lararium.domain.ids import ControlId
from lararium.domain.state import DeviceState
from lararium.domain.tile.model import Act, Intent, Write
from lararium.domain.tile.parts import meaning, truth

_OPPOSITE_ACTIONS = {
    "turn-on": "turn-off",
    "turn-off": "turn-on",
    "power-on": "power-off",
    "power-off": "power-on",
    "open": "close",
    "close": "open",
    "brightness-up": "brightness-down",
    "brightness-down": "brightness-up",
    "play": "pause",
    "pause": "play",
}


def inverse(description: Description, intent: Intent, before: DeviceState) -> Intent | None:
    """What gives back the state before `intent`; None where nothing can (unknown before, a program started).

    A switch that goes off again is written last, one that comes on again first, so that a level never lights a lamp.
    """
    if isinstance(intent, Act):
        return _act(description, intent)
    values: dict[ControlId, Value] = {}
    for name in intent.values:
        control = description.control(name)
        if control is None:
            return None
        if control.name == "motor-control":
            back = _motor(description, name, before)
            if back is None:
                return None
            values |= dict(back.values)
            continue
        old = before.shown(name)
        if old is None or (control.restorability is Restorability.NONE and not control.readable):
            return None
        values[name] = old
    return Write(_ordered(description, values)) if values else None


def _act(description: Description, intent: Act) -> Act | None:
    control = description.control(intent.action)
    opposite = _OPPOSITE_ACTIONS.get(control.name) if control is not None else None
    if control is None or opposite is None or intent.arguments:
        return None
    for other in description.controls:
        if other.what == "action" and other.name == opposite and other.service == control.service:
            return Act(other.id)
    return None


def _motor(description: Description, name: ControlId, before: DeviceState) -> Write | None:
    """A motor goes back to the place it came from; its command word alone says nothing about that."""
    motor = description.control(name)
    if motor is None:
        return None
    siblings = {c.name: c for c in description.controls if c.service == motor.service and c.what == "property"}
    target, current = siblings.get("target-position"), siblings.get("current-position")
    here = before.values.get(current.id) if current is not None else None
    if target is not None and target.writable and here is not None:
        return Write({target.id: here})
    return None


def _ordered(description: Description, values: dict[ControlId, Value]) -> dict[ControlId, Value]:
    def rank(name: ControlId) -> int:
        control = description.control(name)
        if control is None or control.name != "on":
            return 1
        word = meaning(control, values[name])
        return 0 if word == "on" or (not word and truth(control, values[name])) else 2

    return {name: values[name] for name in sorted(values, key=rank)}
