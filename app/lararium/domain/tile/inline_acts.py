"""Rows of keys that move, play and clean. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from lararium.domain.sentences import sentence
from lararium.domain.tile.activity import airer_lamp, at_work, is_on, motion
from lararium.domain.tile.inline_key import InlineControl, Row
from lararium.domain.tile.inline_values import stepper
from lararium.domain.tile.model import Act, Intent, Write
from lararium.domain.tile.parts import PartState, settings_for, truth
from lararium.domain.tile.taps import cover_intent, stop_intent, switch_intent
from lararium.domain.words import Language


def cover(part: PartState, language: Language) -> Row:
    """Open, stop, close; the way it goes is chosen."""
    way = motion(part)
    return _drop_empty(
        (
            _worded("open", "up", cover_intent(part, True), language, chosen=way in ("opening", "rising")),
            _worded("stop", "stop", stop_intent(part), language),
            _worded("close", "down", cover_intent(part, False), language, chosen=way in ("closing", "lowering")),
        )
    )


def airer(part: PartState, language: Language) -> Row:
    """Light and stop: what moves a rack over people's heads is held on the sheet."""
    lamp = airer_lamp(part)
    lit = lamp is not None and truth(lamp, part.shown(lamp))
    value = settings_for(lamp, not lit) if lamp is not None else None
    switch = Write({lamp.id: value}) if lamp is not None and value is not None else None
    return _drop_empty(
        (
            _worded("light", "lightbulb-fill" if lit else "lightbulb", switch, language, chosen=lit),
            _worded("stop", "stop", stop_intent(part), language),
        )
    )


def player(part: PartState, language: Language) -> Row:
    """Previous, play or pause, next."""
    playing = is_on(part) if part.kind == "speaker" else at_work(part)
    word = "pause" if playing else "play"
    return _drop_empty(
        (
            _worded("previous", "previous", _act(part, "previous"), language),
            _worded(word, word, _act(part, word), language, id_="play"),
            _worded("next", "next", _act(part, "next"), language),
        )
    )


def volume(part: PartState, language: Language) -> Row:
    """Quieter, the volume, louder."""
    control = part.find("volume", writable=True)
    return stepper(part, control, language) if control is not None else ()


def vacuum(part: PartState, language: Language) -> Row:
    """Start or pause, and back to the dock."""
    working = at_work(part)
    start = switch_intent(part, True) or _act(part, "start-sweep", "start-mop", "start-sweep-mop", "start")
    pause = _act(part, "pause-sweeping", "pause", "stop-sweeping", "stop")
    return _drop_empty(
        (
            _worded("pause", "pause", pause, language, id_="run")
            if working
            else _worded("start", "play", start, language, id_="run"),
            _worded("dock", "home", _act(part, "start-charge", "stop-and-gocharge", "go-charging"), language),
        )
    )


def _act(part: PartState, *names: str) -> Intent | None:
    action = part.action(*names)
    if action is None:
        main = part.is_main
        action = next(
            (
                c
                for name in names
                for c in part.description.controls
                if main and c.what == "action" and c.name == name and not c.arguments
            ),
            None,
        )
    return Act(action.id) if action is not None else None


def _worded(
    word: str, glyph: str, intent: Intent | None, language: Language, *, chosen: bool = False, id_: str = ""
) -> InlineControl:
    label = sentence(f"inline.{word}", language)
    return InlineControl(id_ or word, 0, glyph, label, label, chosen, intent)


def _drop_empty(keys: Sequence[InlineControl]) -> Row:
    return [key for key in keys if key.intent is not None]
