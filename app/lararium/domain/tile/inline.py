"""Keys on tiles larger than one cell: a row on a wide tile, two on a square one. Pure."""

from __future__ import annotations

from dataclasses import replace

from lararium.domain.capability import Description
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile.activity import COVERS
from lararium.domain.tile.inline_acts import airer, cover, player, vacuum, volume
from lararium.domain.tile.inline_key import InlineControl
from lararium.domain.tile.inline_values import AIR, Maker, levels, modes, swing_and_modes, target, whites
from lararium.domain.tile.model import Intent
from lararium.domain.tile.parts import PartState
from lararium.domain.words import Language

__all__ = ["InlineControl", "inline", "pressed"]

_ROWS = 2
_LIGHT_LEVELS = (0.1, 0.5, 1.0)
_FAN_LEVELS = (0.25, 0.5, 0.75, 1.0)
_PLAIN = frozenset(
    ("switch", "outlet", "bed", "desk", "lock", "camera", "video-doorbell", "gateway", "germicidal-lamp")
)
"""Kinds whose lists are settings or move people: the sheet has them."""


def inline(
    description: Description | None, part_id: str, state: DeviceState, language: Language
) -> tuple[InlineControl, ...]:
    """The keys of a part, at most two rows; none while the device does not answer. Every intent is absolute."""
    if description is None or state.freshness in (Freshness.OFFLINE, Freshness.BADTOKEN):
        return ()
    part = PartState.of(description, part_id, state)
    rows = [row for maker in _makers(part.kind) if (row := maker(part, language))][:_ROWS]
    return tuple(replace(key, row=at) for at, row in enumerate(rows) for key in row)


def pressed(
    description: Description, part_id: str, state: DeviceState, key: str, language: Language = Language.EN
) -> Intent | None:
    """What pressing the key of that id means now, pending values counted as true; None where it means nothing."""
    return next((c.intent for c in inline(description, part_id, state, language) if c.id == key), None)


def _makers(kind: str) -> tuple[Maker, ...]:
    if kind == "light":
        return (levels(_LIGHT_LEVELS), whites)
    if kind in COVERS:
        return (cover, levels((0.25, 0.5, 0.75)))
    if kind in ("fan", "hood"):
        return (levels(_FAN_LEVELS), swing_and_modes)
    if kind in AIR:
        return (modes("mode"), target, modes("fan-level"), levels(_FAN_LEVELS))
    if kind in ("speaker", "television"):
        return (player, volume)
    if kind == "vacuum":
        return (vacuum, modes("mode"))
    if kind == "airer":
        return (airer,)
    if kind in _PLAIN:
        return ()
    return (target, modes("mode", "fan-level", "heat-level"))
