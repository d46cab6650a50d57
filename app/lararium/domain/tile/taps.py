"""What a tap, a pair of buttons or a slide sends: always absolute values, the pending state counted as true."""

from __future__ import annotations

from lararium.domain.capability import Control, ControlType, Description, Hazard, Value
from lararium.domain.ids import DeviceId
from lararium.domain.sentences import sentence
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import (
    COVERS,
    SHEET_KINDS,
    airer_lamp,
    heat_when_on,
    is_on,
    is_open,
    level_steps,
    motion,
)
from lararium.domain.tile.model import Act, Intent, TapKind, Write
from lararium.domain.tile.parts import PartState, settings_for, truth
from lararium.domain.words import Language

_HOLD_HAZARDS = frozenset((Hazard.HEAT, Hazard.LIGHT))
_SHEET_HAZARDS = frozenset((Hazard.LOCK, Hazard.GAS, Hazard.DATA))
_STOP_WORDS = ("stop", "pause")
_SWITCH_ON_ACTIONS = ("turn-on", "power-on")
_SWITCH_OFF_ACTIONS = ("turn-off", "power-off", "stop-working")
NO_TRACK = frozenset(("target-temperature", "target-time"))
"""Levels that are set on the sheet alone: a brush of a sleeve must not heat a room."""
_SLIDE_SWITCHES = frozenset(("light", "fan", "hood", "air-fresh"))
"""Kinds where sliding up from off switches on and sliding to nothing switches off."""


def tap_kind(part: PartState) -> TapKind:
    """What a tap does now. A device that does not answer is asked again; one with a changed key opens its sheet."""
    if not part.state.reach.is_open:
        return TapKind.SHEET
    if part.state.freshness is Freshness.OFFLINE:
        return TapKind.RETRY
    if part.state.freshness is Freshness.BADTOKEN or part.kind in SHEET_KINDS:
        return TapKind.SHEET
    if part.kind in COVERS:
        if motion(part) and stop_intent(part) is not None:
            return TapKind.STOP
        if is_open(part) is None and not part.state.pending and cover_intent(part, True) is not None:
            return TapKind.OPEN_CLOSE
        return TapKind.TOGGLE if cover_intent(part, True) is not None else TapKind.SHEET
    if part.kind == "airer":
        return TapKind.TOGGLE if airer_lamp(part) is not None else TapKind.SHEET
    primary = part.primary()
    if primary is not None and primary.hazard in _SHEET_HAZARDS:
        return TapKind.SHEET
    on, off = switch_intent(part, True), switch_intent(part, False)
    if (on is None and off is None) or (part.kind == "speaker" and is_on(part) is None):
        return TapKind.SHEET
    if _assumed(part):
        return TapKind.HOLD if on is not None and _wants_hold(part, primary) else TapKind.TWO_BUTTONS
    if is_on(part):
        return TapKind.TOGGLE if off is not None else TapKind.SHEET
    if on is None:
        return TapKind.SHEET
    return TapKind.HOLD if _wants_hold(part, primary) else TapKind.TOGGLE


def _wants_hold(part: PartState, primary: Control | None) -> bool:
    return heat_when_on(part) or (primary is not None and primary.hazard in _HOLD_HAZARDS)


def is_assumed(part: PartState) -> bool:
    """Whether the state can only be guessed: something can be switched and nothing reports back."""
    if part.kind in SHEET_KINDS or part.kind in COVERS or part.kind == "airer":
        return False
    if part.kind == "speaker":
        return False
    return _assumed(part) and switch_intent(part, True) is not None


def _assumed(part: PartState) -> bool:
    primary = part.primary()
    if primary is not None and primary.what == "property":
        return not (primary.readable or primary.notify)
    return is_on(part) is None


def tap(description: Description, part_id: str, state: DeviceState) -> Intent | None:
    """The command of a tap (or of a completed hold): the opposite of what is shown; None where a tap commands nothing.

    A curtain that moves stops; an airer switches its lamp.
    """
    part = PartState.of(description, part_id, state)
    kind = tap_kind(part)
    if kind is TapKind.STOP:
        return stop_intent(part)
    if kind not in (TapKind.TOGGLE, TapKind.HOLD):
        return None
    if part.kind in COVERS:
        return cover_intent(part, not is_open(part))
    if part.kind == "airer":
        lamp = airer_lamp(part)
        return _set(lamp, not truth(lamp, part.shown(lamp))) if lamp is not None else None
    return switch_intent(part, not is_on(part))


def switch(description: Description, part_id: str, state: DeviceState, on: bool) -> Intent | None:
    """Switch on or off (open or close) whatever is shown: the two buttons, `all off`, a spoken command."""
    part = PartState.of(description, part_id, state)
    if part.kind in COVERS:
        return cover_intent(part, on)
    if part.kind == "airer":
        lamp = airer_lamp(part)
        return _set(lamp, on) if lamp is not None else None
    if part.kind in SHEET_KINDS and part.kind != "camera":
        return None
    return switch_intent(part, on)


def stop(description: Description, part_id: str, state: DeviceState) -> Intent | None:
    """Stop whatever moves."""
    return stop_intent(PartState.of(description, part_id, state))


def switch_intent(part: PartState, on: bool) -> Intent | None:
    """Write or action that switches a part; None where the part has no such thing."""
    primary = part.primary()
    if primary is not None and primary.what == "property":
        if primary.writable and primary.type in (ControlType.TOGGLE, ControlType.CHOICE):
            found = _set(primary, on)
            if found is not None:
                return found
    elif primary is None:
        plain = part.find("on", writable=True)
        if plain is not None and plain.service.partition("-")[0] not in ("indicator", "screen", "alarm", "ambient"):
            return _set(plain, on)
    if part.kind == "speaker":
        action = part.action("play" if on else "pause")
    else:
        action = part.action(*(_SWITCH_ON_ACTIONS if on else _SWITCH_OFF_ACTIONS))
    return Act(action.id) if action is not None else None


def _set(control: Control, on: bool) -> Write | None:
    value = settings_for(control, on)
    return None if value is None else Write({control.id: value})


def stop_intent(part: PartState) -> Intent | None:
    """Stop by word, by action, or by asking for the place it has reached."""
    motor = part.find("motor-control", writable=True)
    if motor is not None:
        value = motor.value_meaning(*_STOP_WORDS)
        if value is not None:
            return Write({motor.id: value})
    action = part.action("stop", "pause", "stop-moving")
    if action is not None:
        return Act(action.id)
    target, current = part.find("target-position", writable=True), part.find("current-position")
    here = part.confirmed(current)
    return Write({target.id: here}) if target is not None and here is not None else None


def cover_intent(part: PartState, opening: bool) -> Intent | None:
    """Open or close: by position where the part has one, else by the words of its motor."""
    target = part.find("target-position", writable=True)
    if target is not None and target.range is not None:
        return Write({target.id: _whole(target.range.maximum if opening else target.range.minimum)})
    motor = part.find("motor-control", writable=True)
    if motor is not None:
        value = motor.value_meaning(*(("open", "up") if opening else ("close", "down")))
        if value is not None:
            return Write({motor.id: value})
    if target is not None and target.choices:
        steps = level_steps(target) or [c.value for c in target.choices]
        return Write({target.id: steps[-1] if opening else steps[0]})
    action = part.action("open" if opening else "close", "curtain-open" if opening else "curtain-close")
    return Act(action.id) if action is not None else switch_intent(part, opening)


def _whole(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def value_at(control: Control, fraction: float) -> Value | None:
    """The value a slide to `fraction` (0..1) means, on the control's own steps; None where it cannot slide."""
    fraction = min(1.0, max(0.0, fraction))
    if control.choices:
        steps = level_steps(control)
        return steps[max(0, -(-int(fraction * len(steps) * 1000) // 1000) - 1)] if steps else None
    if control.range is None:
        return None
    low, high, step = control.range.minimum, control.range.maximum, control.range.step
    base = 0.0 if 0 <= low <= 1 and high > 1 else low
    wanted = base + fraction * (high - base)
    if step > 0:
        wanted = low + round((wanted - low) / step) * step
    return _whole(round(min(high, max(low, wanted)), 6))


def slide(description: Description, part_id: str, state: DeviceState, fraction: float) -> Write | None:
    """The write of a slide to `fraction`, or None where the level cannot be set.

    Sliding a lamp or fan that is off switches it on first; sliding it to nothing switches it off and leaves the level
    as it was, so that the next tap brings the old light back.
    """
    part = PartState.of(description, part_id, state)
    level = part.level()
    if (
        level is None
        or not level.writable
        or level.name in NO_TRACK
        or state.freshness in (Freshness.OFFLINE, Freshness.BADTOKEN)
    ):
        return None
    if level.hazard in _SHEET_HAZARDS or (level.hazard is Hazard.MOTION and part.kind not in COVERS):
        return None
    if part.kind in COVERS and level.name == "current-position":
        level = part.find("target-position", writable=True) or level
    value = value_at(level, fraction)
    if value is None:
        return None
    primary = part.primary()
    if part.kind in _SLIDE_SWITCHES and primary is not None and primary.id != level.id and primary.writable:
        if fraction <= 0.005:
            return _set(primary, False)
        on = settings_for(primary, True)
        if on is not None and not truth(primary, part.shown(primary)):
            return Write({primary.id: on, level.id: value})
    return Write({level.id: value})


def can_slide(part: PartState) -> bool:
    """Whether the tile's track follows a finger."""
    return slide(part.description, part.part.id, part.state, 0.5) is not None


def level_text(description: Description, part_id: str, fraction: float, language: Language) -> str:
    """Words of the bubble above a sliding finger: `60%`, `Level 2`, `24°`; `Off` at the bottom of a lamp."""
    part = PartState.of(description, part_id, DeviceState(DeviceId("")))
    level = part.level()
    if level is None:
        return ""
    if part.kind in _SLIDE_SWITCHES and fraction <= 0.005:
        return sentence("tile.off", language)
    value = value_at(level, fraction)
    return "" if value is None else level_value_text(level, value, language)


_NAMED_LEVELS = frozenset({"low", "medium", "high", "turbo"})
"""Levels called the same on the tile as on the sheet; others are counted."""


def level_value_text(level: Control, value: Value, language: Language) -> str:
    """One value of a level in words."""
    if level.choices:
        steps = level_steps(level)
        named = any(choice.value == value and choice.meaning in _NAMED_LEVELS for choice in level.choices)
        if not named and not isinstance(value, float) and value in steps:
            return sentence("tile.level", language, level=steps.index(value) + 1)
        words = quantity.shown_value(level, value, language)
        return sentence("tile.named_level", language, level=words) if named and not words.endswith("档") else words
    if isinstance(value, str | bool):
        return quantity.shown_value(level, value, language)
    if level.unit in ("°C", "°", "K", "%"):
        return quantity.with_unit(float(value), level.unit, language)
    if level.range is not None and level.range.minimum in (0, 1) and level.range.maximum == 100:
        return quantity.percent(float(value))
    if level.unit:
        return quantity.with_unit(float(value), level.unit, language)
    return sentence("tile.level", language, level=quantity.number(float(value)))
