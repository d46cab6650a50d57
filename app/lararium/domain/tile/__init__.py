"""What a tile says and does: pure functions over a description and a state."""

from __future__ import annotations

from lararium.domain.tile.faces import face
from lararium.domain.tile.model import (
    Act,
    Alert,
    Intent,
    Look,
    Now,
    RoomSummary,
    Severity,
    TapKind,
    TileFace,
    Write,
)
from lararium.domain.tile.taps import level_text, slide, stop, switch, tap

__all__ = [
    "Act",
    "Alert",
    "Intent",
    "Look",
    "Now",
    "RoomSummary",
    "Severity",
    "TapKind",
    "TileFace",
    "Write",
    "face",
    "level_text",
    "slide",
    "stop",
    "switch",
    "tap",
]
