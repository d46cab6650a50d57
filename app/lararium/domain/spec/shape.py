"""The stable JSON shape of a description, as `describe --json` prints it."""

from __future__ import annotations

from lararium.domain.capability import Control, Description
from lararium.domain.words import Words

_EXACT = 2.0**53
_NUMBERS = {"property": "piid", "action": "aiid", "event": "eiid"}


def to_json(description: Description) -> dict[str, object]:
    """A tree of plain values."""
    return {
        "model": description.model,
        "urn": description.urn,
        "kind": description.kind,
        "title": _words(description.title),
        "source": description.source,
        "parts": [
            {
                "id": part.id,
                "kind": part.kind,
                "title": _words(part.title),
                "primary": part.primary,
                "level": part.level,
                "state": list(part.state),
            }
            for part in description.parts
        ],
        "controls": [_control(control) for control in description.controls],
        "hidden": [
            {"siid": entry.siid, "iid": entry.iid, "what": entry.what, "why": entry.why} for entry in description.hidden
        ],
    }


def _control(control: Control) -> dict[str, object]:
    limits = control.range
    return {
        "id": control.id,
        "part": control.part,
        "service": control.service,
        control.what: control.name,
        "siid": control.siid,
        _NUMBERS[control.what]: control.iid,
        "type": control.type.value,
        "category": control.category.value,
        "label": _words(control.label),
        "unit": control.unit,
        "min": _plain(limits.minimum) if limits else None,
        "max": _plain(limits.maximum) if limits else None,
        "step": _plain(limits.step) if limits else None,
        "choices": [{"value": choice.value, "label": _words(choice.label)} for choice in control.choices],
        "readable": control.readable,
        "writable": control.writable,
        "notify": control.notify,
        "hazard": control.hazard.value,
        "restorability": control.restorability.value,
    }


def _words(words: Words) -> dict[str, str]:
    return {"en": words.en, "zh_CN": words.zh_CN}


def _plain(number: float) -> int | float:
    """Whole numbers without a point, as long as a float tells them apart."""
    return int(number) if isinstance(number, int) or (number.is_integer() and abs(number) < _EXACT) else number
