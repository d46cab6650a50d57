"""What a part is doing: on or off, moving, at work, tripped."""

from __future__ import annotations

from enum import StrEnum

from lararium.domain.capability import Control, ControlType, Hazard, Value
from lararium.domain.tile.parts import PartState, meaning, truth
from lararium.domain.tile.sensing import TRIPPING, contact_open, is_locked, moved, occupied, tripped

COVERS = frozenset(("curtain", "window-opener"))
SENSORS = frozenset(
    (
        "temperature-humidity-sensor",
        "air-monitor",
        "magnet-sensor",
        "motion-sensor",
        "occupancy-sensor",
        "submersion-sensor",
        "smoke-sensor",
        "gas-sensor",
        "remote-control",
    )
)
COOKING = frozenset(["kettle", "cooker", "oven", "microwave-oven", "air-fryer", "coffee-machine"])
WASHING = frozenset(["washer", "clothes-dryer", "dishwasher"])
HEATING = frozenset(
    ["heater", "electric-blanket", "thermostat", "bath-heater", "water-heater", "kettle", "cooker", "oven", "air-fryer"]
)
SHEET_KINDS = (
    SENSORS
    | WASHING
    | frozenset(["vacuum", "camera", "video-doorbell", "lock", "gateway", "pet-feeder", "bed", "desk", "fridge"])
)
"""Kinds whose tap opens the sheet whatever they could switch."""

_AT_WORK = frozenset(
    (
        *("busy", "on", "running", "run", "work", "cleaning", "sweeping", "mopping", "sweep-mop", "spot", "edge"),
        *("room", "zone", "global", "remote", "washing", "rinsing", "spinning", "spin", "dry", "drying", "hot-drying"),
        *("air-drying", "heat", "heating", "preheat", "boiling", "cooking", "keep-warm", "returning", "brewing"),
        *("playing", "purifying", "steaming", "baking", "cool", "sterilizing", "feeding", "fan", "ventilate"),
    )
)
_RESTING = frozenset(
    (
        *("idle", "off", "stop", "pause", "done", "charged", "charging", "not-charging", "docked", "sleep", "ok"),
        *("close", "none", "fault", "delayed", "updating", "unknown", "lifted", "ready"),
    )
)


class Motion(StrEnum):
    """Which way a moving part goes."""

    STILL = ""
    OPENING = "opening"
    CLOSING = "closing"
    RISING = "rising"
    LOWERING = "lowering"
    MOVING = "moving"


_MOVING_STATUS = {
    "opening": Motion.OPENING,
    "closing": Motion.CLOSING,
    "rising": Motion.RISING,
    "rise": Motion.RISING,
    "up": Motion.RISING,
    "raising": Motion.RISING,
    "falling": Motion.LOWERING,
    "lowering": Motion.LOWERING,
    "lower": Motion.LOWERING,
    "down": Motion.LOWERING,
    "dropping": Motion.LOWERING,
    "moving": Motion.MOVING,
    "busy": Motion.MOVING,
    "motor-running": Motion.MOVING,
    "running": Motion.MOVING,
}


def fraction(control: Control, value: Value | None) -> float | None:
    """Where a value stands between its control's ends, 0..1. Percentages count from zero, lists by their place."""
    if value is None or isinstance(value, str):
        return None
    if control.choices:
        steps = level_steps(control)
        if not isinstance(value, float) and value in steps:
            return (steps.index(value) + 1) / len(steps)
        return 0.0 if value in [c.value for c in control.choices] else None
    if isinstance(value, bool) or control.range is None:
        return None
    low = 0.0 if 0 <= control.range.minimum <= 1 and control.range.maximum > 1 else control.range.minimum
    span = control.range.maximum - low
    return min(1.0, max(0.0, (value - low) / span)) if span > 0 else None


def level_steps(control: Control) -> list[int | str | bool]:
    """Values of a list that form a scale, weakest first; `off` and `auto` are no steps."""
    numbers = [
        (c.value, c)
        for c in control.choices
        if isinstance(c.value, int) and not isinstance(c.value, bool) and c.meaning not in ("off", "auto", "idle")
    ]
    return [v for v, _ in sorted(numbers, key=lambda pair: pair[0])]


def position(part: PartState) -> float | None:
    """Openness of a cover 0..1: current position, pending target first; None where nothing reports it."""
    target = part.find("target-position")
    if target is not None and target.id in part.state.pending:
        return fraction(target, part.state.pending[target.id])
    for control in (part.find("current-position"), target):
        if control is not None:
            found = fraction(control, part.confirmed(control))
            if found is not None:
                return found
    return None


def motion(part: PartState) -> Motion:
    """Whether and where the part travels now: by its status, else by what was just commanded."""
    up_down = part.kind in ("airer", "bed", "desk")
    status = part.find("status")
    word = meaning(status, part.shown(status)) if status is not None else ""
    way = _MOVING_STATUS.get(word, Motion.STILL)
    if way is Motion.MOVING:
        way = _commanded(part) or Motion.MOVING
    elif way is Motion.STILL:
        way = _commanded(part, pending_only=True)
    if up_down and way in (Motion.OPENING, Motion.CLOSING):
        return Motion.RISING if way is Motion.OPENING else Motion.LOWERING
    if not up_down and way in (Motion.RISING, Motion.LOWERING):
        return Motion.OPENING if way is Motion.RISING else Motion.CLOSING
    return way


def _commanded(part: PartState, *, pending_only: bool = False) -> Motion:
    target, current = part.find("target-position"), part.find("current-position")
    source = part.state.pending if pending_only else {**part.state.values, **part.state.pending}
    if target is not None and target.id in source and current is not None:
        goal, here = fraction(target, source[target.id]), fraction(current, part.confirmed(current))
        if goal is not None and here is not None and abs(goal - here) > 0.02:
            return Motion.OPENING if goal > here else Motion.CLOSING
    if target is not None and target.id in source and current is None and pending_only:
        goal = fraction(target, source[target.id])
        return Motion.OPENING if goal is not None and goal > 0.5 else Motion.CLOSING
    motor = part.find("motor-control")
    if motor is not None and motor.id in part.state.pending:
        word = meaning(motor, part.state.pending[motor.id])
        if word in ("open", "up", "rise"):
            return Motion.OPENING
        if word in ("close", "down", "fall", "lower"):
            return Motion.CLOSING
    return Motion.STILL


def is_open(part: PartState) -> bool | None:
    """Whether an opening stands open; up to 3 % counts as closed, the dead zone of many motors."""
    here = position(part)
    if here is not None:
        return here > 0.03
    word = part.meaning("status", "door-state", "motor-control")
    if word in ("open", "opening", "top"):
        return True
    if word in ("close", "closed", "closing", "bottom"):
        return False
    return None


def at_work(part: PartState) -> bool | None:
    """Whether an appliance runs, by the word of its status; None where it has none."""
    word = part.meaning("status", "playing-state", "charging-state")
    if not word:
        return None
    if word in _AT_WORK:
        return True
    if word in _RESTING:
        return False
    resting = (
        "idle",
        "off",
        "charg",
        "fault",
        "error",
        "finish",
        "end",
        "stop",
        "paus",
        "standby",
        "complet",
        "delay",
        "cooked",
    )
    return not any(w in word for w in resting)


def is_on(part: PartState) -> bool | None:
    """Whether the tile is filled; None where on and off mean nothing or nobody knows."""
    kind = part.kind
    if kind in TRIPPING:
        return tripped(part) or None
    if kind == "magnet-sensor":
        return contact_open(part)
    if kind == "motion-sensor":
        return moved(part)
    if kind == "occupancy-sensor":
        return occupied(part)
    if kind in COVERS:
        return is_open(part)
    if kind == "airer":
        return airer_on(part)
    if kind == "lock":
        return None if (locked := is_locked(part)) is None else not locked
    primary = part.primary()
    value = part.shown(primary)
    if primary is not None and primary.what == "property" and value is not None and kind not in WASHING:
        if primary.type in (ControlType.TOGGLE, ControlType.CHOICE):
            switched = truth(primary, value)
            return switched and (at_work(part) is not False) if kind in COOKING else switched
        return bool((fraction(primary, value) or 0) > 0)
    if kind in SENSORS or kind == "gateway":
        return None
    working = at_work(part)
    if working is None:
        return None if value is None or primary is None else truth(primary, value)
    return working


def airer_lamp(part: PartState) -> Control | None:
    """The switch of an airer's lamp, wherever the spec put it."""
    for control in part.description.controls:
        if (
            control.what == "property"
            and control.name == "on"
            and control.writable
            and control.service.partition("-")[0] == "light"
        ):
            return control
    return part.find("light", writable=True)


def airer_on(part: PartState) -> bool | None:
    """An airer counts as on while its lamp is lit, it dries, or it travels."""
    lamp = airer_lamp(part)
    known = [truth(lamp, v)] if lamp is not None and (v := part.shown(lamp)) is not None else []
    dries = drying(part)
    if dries is not None:
        known.append(dries)
    if motion(part):
        known.append(True)
    return any(known) if known else None


def drying(part: PartState) -> bool | None:
    """Whether an airer dries or blows warm air."""
    for control in part.description.controls:
        if control.what == "property" and (control.name in ("dryer", "drying") or control.service == "dryer"):
            value = part.shown(control)
            if value is not None and control.name in ("dryer", "drying", "on"):
                return truth(control, value)
    return None


def heat_when_on(part: PartState) -> bool:
    """Whether switching this on makes heat here and now: by kind, by hazard, an air conditioner by its mode."""
    primary = part.primary()
    if part.kind == "air-conditioner":
        return part.meaning("mode") in ("heat", "heating", "warm")
    if part.kind in HEATING:
        return True
    return primary is not None and primary.hazard is Hazard.HEAT
