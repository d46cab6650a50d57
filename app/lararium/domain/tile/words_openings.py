"""State words of whatever travels: curtains, windows, airers, beds."""

from __future__ import annotations

from lararium.domain.tile import quantity
from lararium.domain.tile.activity import (
    Motion,
    airer_lamp,
    drying,
    fraction,
    is_open,
    motion,
    position,
)
from lararium.domain.tile.parts import meaning, truth
from lararium.domain.tile.speaker import Pieces, Speaker

_DIRECTIONS = {
    Motion.OPENING: "tile.opening",
    Motion.CLOSING: "tile.closing",
    Motion.RISING: "tile.rising",
    Motion.LOWERING: "tile.lowering",
    Motion.MOVING: "tile.moving",
}


def cover(speaker: Speaker) -> Pieces:
    """Where it goes, else how far it stands open."""
    way = motion(speaker.part)
    if way:
        return [speaker.say(_DIRECTIONS[way])]
    here, opened = position(speaker.part), is_open(speaker.part)
    if opened is None:
        return [speaker.say("tile.position_unknown")] if speaker.part.state.values else []
    if here is not None and 0.03 < here < 0.97:
        return [speaker.say("tile.open_at", percent=quantity.percent(here * 100))]
    return [speaker.say("tile.open" if opened else "tile.closed")]


def airer(speaker: Speaker) -> Pieces:
    """Where it goes, drying, light, height: the first that holds."""
    part = speaker.part
    way = motion(part)
    if way:
        return [speaker.say(_DIRECTIONS[way])]
    if drying(part):
        return [speaker.say("tile.drying"), *speaker.left()]
    pieces: Pieces = []
    lamp = airer_lamp(part)
    if lamp is not None and truth(lamp, part.shown(lamp)):
        pieces.append(speaker.say("tile.light_on"))
    return pieces + _height(speaker)


_HEIGHTS = {"top": "tile.raised", "middle": "tile.halfway", "bottom": "tile.lowered"}


def _height(speaker: Speaker) -> Pieces:
    # An airer's scale runs from raised (0) to lowered, the other way round than a curtain's.
    word = speaker.part.meaning("status")
    if word in _HEIGHTS:
        return [speaker.say(_HEIGHTS[word])]
    control = speaker.part.find("current-position")
    value = speaker.part.shown(control)
    if control is None or value is None:
        return []
    if control.choices:
        key = _HEIGHTS.get(meaning(control, value), "")
        return [speaker.say(key) if key else quantity.shown_value(control, value, speaker.language)]
    down = fraction(control, value)
    if down is None:
        return []
    return [speaker.say("tile.raised" if down <= 0.05 else "tile.lowered" if down >= 0.95 else "tile.halfway")]


def bed(speaker: Speaker) -> Pieces:
    """Where it goes, else its mode."""
    way = motion(speaker.part)
    if way:
        return [speaker.say(_DIRECTIONS[way])]
    return speaker.label("mode") or [speaker.say("tile.idle")]
