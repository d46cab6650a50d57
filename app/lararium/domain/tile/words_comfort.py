"""State words of lights, switches, air and climate."""

from __future__ import annotations

from lararium.domain.tile import quantity
from lararium.domain.tile.activity import (
    fraction,
    is_on,
)
from lararium.domain.tile.speaker import Pieces, Speaker, air_word, level_words


def plain(speaker: Speaker) -> Pieces:
    """On or off."""
    return speaker.on_off()


def light(speaker: Speaker) -> Pieces:
    """On with its brightness, or off."""
    pieces = speaker.on_off()
    level = speaker.part.level()
    share = fraction(level, speaker.part.shown(level)) if level is not None else None
    if is_on(speaker.part) and share is not None:
        pieces.append(quantity.percent(max(1.0, share * 100)))
    return pieces


def outlet(speaker: Speaker) -> Pieces:
    """On with the power drawn, or off."""
    pieces = speaker.on_off()
    control = speaker.part.find("electric-power")
    watts = speaker.part.number("electric-power")
    if is_on(speaker.part) is not False and control is not None and watts is not None:
        pieces.append(quantity.with_unit(watts, control.unit or "W", speaker.language))
    return pieces


def purifier(speaker: Speaker) -> Pieces:
    """Mode, and the air in one word."""
    part = speaker.part
    pieces = speaker.on_off() if is_on(part) is not True else speaker.label("mode") or speaker.on_off()
    pm25 = part.number("pm2.5-density")
    if pm25 is not None and is_on(part) is not False:
        pieces.append(speaker.say(air_word(pm25)))
    return pieces


def fan(speaker: Speaker) -> Pieces:
    """Level and whether it swings."""
    if is_on(speaker.part) is not True:
        return speaker.on_off()
    pieces = [level_words(speaker.part, speaker.language)] if speaker.part.level() else []
    pieces = [p for p in pieces if p] or speaker.label("mode") or speaker.on_off()
    if speaker.part.flag("horizontal-swing", "vertical-swing"):
        pieces.append(speaker.say("tile.swing"))
    return pieces


def humidifier(speaker: Speaker) -> Pieces:
    """On with its target, else its mode."""
    pieces = speaker.on_off()
    target = speaker.part.number("target-humidity")
    if is_on(speaker.part) and target is not None:
        pieces.append(speaker.say("tile.to", value=quantity.percent(target)))
    elif is_on(speaker.part):
        pieces = speaker.label("mode") or pieces
    return pieces


def climate(speaker: Speaker) -> Pieces:
    """Mode and room temperature."""
    pieces = speaker.on_off() if is_on(speaker.part) is not True else speaker.label("mode") or speaker.on_off()
    return pieces + speaker.room()


def heater(speaker: Speaker) -> Pieces:
    """Heating, on or off, and room temperature."""
    if is_on(speaker.part) and speaker.part.meaning("status") in ("heating", "heat", "busy"):
        return [speaker.say("tile.heating"), *speaker.room()]
    return speaker.on_off() + speaker.room()
