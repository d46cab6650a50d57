"""What a tile says and does: pure functions over a description and a state."""

from __future__ import annotations

from lararium.domain.tile.alerting import alerts, home_alerts
from lararium.domain.tile.apart import apart_face, reach_words
from lararium.domain.tile.faces import face
from lararium.domain.tile.inline import InlineControl, inline, pressed
from lararium.domain.tile.inverses import inverse
from lararium.domain.tile.model import (
    Act,
    Alert,
    Intent,
    Look,
    Now,
    RoomSummary,
    Severity,
    Subject,
    TapKind,
    TileFace,
    Write,
)
from lararium.domain.tile.rooms import Scope, all_off, left_out, room_summary
from lararium.domain.tile.taps import level_text, slide, stop, switch, tap

__all__ = [
    "Act",
    "Alert",
    "InlineControl",
    "Intent",
    "Look",
    "Now",
    "RoomSummary",
    "Scope",
    "Severity",
    "Subject",
    "TapKind",
    "TileFace",
    "Write",
    "alerts",
    "all_off",
    "apart_face",
    "face",
    "home_alerts",
    "inline",
    "inverse",
    "left_out",
    "level_text",
    "pressed",
    "reach_words",
    "room_summary",
    "slide",
    "stop",
    "switch",
    "tap",
]
