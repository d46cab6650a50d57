"""Rows of keys that set values: levels, whites of light, less and more, modes. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lararium.domain.capability import Control, ControlType, Hazard, Value
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import COVERS, fraction, is_on, level_steps, position
from lararium.domain.tile.inline_key import WIDEST, InlineControl, Row, named
from lararium.domain.tile.model import Intent, Write
from lararium.domain.tile.parts import PartState, settings_for, truth
from lararium.domain.tile.taps import level_value_text, slide
from lararium.domain.words import Language

AIR = frozenset(("air-purifier", "air-fresh", "humidifier", "dehumidifier", "diffuser"))
_WHITES = (("warm", 2700), ("neutral", 4000), ("cool", 6000))
_TARGETS = ("target-temperature", "target-humidity")
_HOT_MODES = frozenset(("heat", "heating", "warm"))

Maker = Callable[[PartState, Language], Row]


def levels(fractions: Sequence[float]) -> Maker:
    """Keys at shares (0..1) of the level; a list of few steps gives its own, a longer one less and more."""

    def make(part: PartState, language: Language) -> Row:
        level = part.level()
        if level is None or not level.writable:
            return ()
        steps = level_steps(level) if level.choices else []
        if steps and len(steps) <= WIDEST:
            wanted = [(at + 1) / len(steps) for at in range(len(steps))]
        elif steps:
            return stepper(part, level, language)
        else:
            wanted = list(fractions)
        here = position(part) if part.kind in COVERS else fraction(level, part.shown(level))
        keys: list[InlineControl] = []
        for share in wanted:
            intent = slide(part.description, part.part.id, part.state, share)
            value = _last(intent)
            if intent is None or value is None:
                return ()
            label = str(len(keys) + 1) if steps else level_value_text(level, value, language)
            chosen = here is not None and is_on(part) is not False and abs(here - share) < 0.03
            spoken = named("inline.set", level, level_value_text(level, value, language), language)
            keys.append(InlineControl(f"{level.id}={value}", 0, "", label, spoken, chosen, intent))
        return keys if len({key.id for key in keys}) == len(keys) else ()

    return make


def _last(intent: Intent | None) -> Value | None:
    return list(intent.values.values())[-1] if isinstance(intent, Write) and intent.values else None


def whites(part: PartState, language: Language) -> Row:
    """Warm, neutral and cool light within what the lamp can do."""
    control = part.find("color-temperature", writable=True)
    if control is None or control.range is None or control.unit not in ("K", ""):
        return ()
    low, high = control.range.minimum, control.range.maximum
    if control.unit == "" and high <= 100:
        return ()
    now = part.shown(control)
    values: list[int] = []
    keys: list[InlineControl] = []
    for word, kelvin in _WHITES:
        value = int(min(high, max(low, kelvin)))
        if value in values:
            continue
        values.append(value)
        chosen = isinstance(now, int | float) and abs(now - value) <= 250 and is_on(part) is not False
        label = sentence(f"inline.{word}", language)
        keys.append(InlineControl(f"{control.id}={value}", 0, "", label, label, chosen, _lit(part, control, value)))
    return keys if len(keys) > 1 else ()


def _lit(part: PartState, control: Control, value: Value) -> Write:
    """The value, after switching on what is off."""
    primary = part.primary()
    on = settings_for(primary, True) if primary is not None and primary.writable else None
    if primary is None or on is None or truth(primary, part.shown(primary)):
        return Write({control.id: value})
    return Write({primary.id: on, control.id: value})


def target(part: PartState, language: Language) -> Row:
    """Less and more of the temperature or humidity aimed at."""
    level = part.level()
    if level is not None and level.name in _TARGETS and level.writable:
        return stepper(part, level, language)
    control = part.find(*_TARGETS, writable=True)
    return stepper(part, control, language) if control is not None else ()


def stepper(part: PartState, control: Control, language: Language) -> Row:
    """Less, the value, more. Waits for the first value: nobody steps from the unknown."""
    value = part.shown(control)
    if isinstance(value, bool | str) or value is None:
        return ()
    less, more = _neighbours(control, value)
    shown = (
        quantity.shown_value(control, value, language)
        if control.choices
        else level_value_text(control, value, language)
    )
    name = control.label.of(language)
    return (
        _step(f"{control.id}-", "minus", "inline.less", control, less, name, language),
        InlineControl(
            f"{control.id}", 0, "", shown, sentence("inline.reading", language, name=name, value=shown), reading=True
        ),
        _step(f"{control.id}+", "plus", "inline.more", control, more, name, language),
    )


def _step(
    key: str, glyph: str, words: str, control: Control, value: Value | None, name: str, language: Language
) -> InlineControl:
    intent = None if value is None else Write({control.id: value})
    return InlineControl(key, 0, glyph, "", sentence(words, language, name=name), intent=intent)


def _neighbours(control: Control, value: int | float) -> tuple[Value | None, Value | None]:
    if control.choices:
        steps = [c.value for c in control.choices if isinstance(c.value, int) and not isinstance(c.value, bool)]
        steps.sort()
        return max((s for s in steps if s < value), default=None), min((s for s in steps if s > value), default=None)
    if control.range is None:
        return None, None
    low, high, step = control.range.minimum, control.range.maximum, control.range.step or 1.0
    if control.unit == "%" and step < 5:
        step = 5.0
    elif control.unit in ("°C", "°") and step < 0.5:
        step = 0.5
    down, up = _whole(max(low, value - step)), _whole(min(high, value + step))
    return (down if down < value else None), (up if up > value else None)


def _whole(value: float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded


def modes(*names: str) -> Maker:
    """The first of the lists that is harmless to choose; hot modes stay off the tile unless they hold now."""

    def make(part: PartState, language: Language) -> Row:
        for name in names:
            control = part.find(name, writable=True)
            if control is not None and control.type is ControlType.CHOICE and control.hazard is Hazard.NONE:
                keys = _choices(part, control, language)
                if len(keys) > 1:
                    return keys
        return ()

    return make


def _choices(part: PartState, control: Control, language: Language) -> list[InlineControl]:
    now = part.shown(control)
    offered = [c for c in control.choices if c.value == now or c.meaning not in _HOT_MODES]
    if len(offered) > WIDEST:
        head = offered[:WIDEST]
        current = next((c for c in offered if c.value == now), None)
        offered = head if current is None or current in head else [*head[:-1], current]
    resting = is_on(part) is False
    return [
        InlineControl(
            f"{control.id}={choice.value}",
            0,
            "",
            _short(choice.label.of(language)) or str(choice.value),
            named("inline.set", control, choice.label.of(language) or str(choice.value), language),
            choice.value == now and not resting,
            _lit(part, control, choice.value) if _safe_to_start(part) else Write({control.id: choice.value}),
        )
        for choice in offered
    ]


def _safe_to_start(part: PartState) -> bool:
    primary = part.primary()
    return part.kind in AIR | {"fan", "hood"} and primary is not None and primary.hazard is Hazard.NONE


def _short(label: str) -> str:
    """`Level 2` reads `2` on a key."""
    head, _, tail = label.rpartition(" ")
    return tail if head.casefold() in ("level", "gear") and tail.isdigit() else label


def swing_and_modes(part: PartState, language: Language) -> Row:
    """Modes of a fan, and its swing."""
    swing = part.find("horizontal-swing", "vertical-swing", writable=True)
    keys: list[InlineControl] = list(modes("mode")(part, language))[: WIDEST - (swing is not None)]
    if swing is not None and swing.type is ControlType.TOGGLE:
        on = truth(swing, part.shown(swing))
        value = settings_for(swing, not on)
        if value is not None:
            label = sentence("inline.swing", language)
            keys.append(InlineControl(f"{swing.id}", 0, "", label, label, on, Write({swing.id: value})))
    return keys
