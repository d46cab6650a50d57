"""One key of a large tile's rows, and how keys are named. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lararium.domain.capability import Control
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.tile.model import Intent
from lararium.domain.words import Language

WIDEST = 4
"""Keys in a row at most."""


@dataclass(frozen=True, slots=True)
class InlineControl:
    """One key, or the reading between two keys. `intent` is None for a reading and for a key that is at its end."""

    id: str
    """Stable while the device stays the same: `brightness=50`, `target-temperature+`."""
    row: int
    glyph: str
    """Icon name, '' where the label is drawn."""
    label: str
    spoken: str
    chosen: bool = False
    intent: Intent | None = None
    reading: bool = False


Row = Sequence[InlineControl]


def named(words: str, control: Control, value: str, language: Language) -> str:
    """A key spoken with the name of what it sets."""
    spoken = quantity.spoken(value, language)
    return sentence(words, language, name=control.label.of(language), value=spoken)
