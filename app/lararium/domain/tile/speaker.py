"""A part that is asked for its words in one language."""

from __future__ import annotations

from dataclasses import dataclass

from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import (
    is_on,
)
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.taps import level_value_text
from lararium.domain.words import Language

Pieces = list[str]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A part that is asked for its words in one language."""

    part: PartState
    language: Language
    children: int = 0

    def say(self, key: str, **fields: object) -> str:
        """A sentence of the catalogue."""
        return sentence(key, self.language, **fields)

    def on_off(self) -> Pieces:
        """On or Off, nothing where unknown."""
        on = is_on(self.part)
        return [] if on is None else [self.say("tile.on" if on else "tile.off")]

    def label(self, *names: str) -> Pieces:
        """Value of the first known property in words."""
        for name in names:
            control = self.part.find(name)
            value = self.part.shown(control)
            if control is not None and value is not None:
                if isinstance(value, bool) or control.meaning_of(value) == "none":
                    return []
                text = quantity.shown_value(control, value, self.language)
                return [text] if any(letter.isalpha() for letter in text) else []
        return []

    def battery(self) -> Pieces:
        """Battery in percent."""
        level = self.part.number("battery-level") if self.part.is_main else None
        return [] if level is None else [self.say("tile.battery", percent=quantity.percent(level))]

    def room(self) -> Pieces:
        """Room temperature now."""
        value = self.part.number("indoor-temperature", "temperature")
        return [] if value is None else [self.say("tile.room_now", value=quantity.degrees(value))]

    def left(self) -> Pieces:
        """Time left, where more than none."""
        control = self.part.find("left-time", "cook-left-time", "remain-time", "dry-left-time", "drying-left-time")
        value = self.part.number(control.name) if control is not None else None
        if control is None or value is None or value <= 0:
            return []
        return [quantity.duration(quantity.seconds_of(value, control.unit), self.language)]


def air_word(pm25: float) -> str:
    """Key of the word for a PM2.5 density in µg/m³ (Chinese standard GB 3095: 35 and 75)."""
    return "tile.air_good" if pm25 <= 35 else "tile.air_fair" if pm25 <= 75 else "tile.air_poor"


def level_words(part: PartState, language: Language) -> str:
    """The level in words: `60%` on a scale, `Level 2` on a list of steps."""
    level = part.level()
    value = part.shown(level)
    return "" if level is None or value is None else level_value_text(level, value, language)
