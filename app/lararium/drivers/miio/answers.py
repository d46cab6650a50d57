"""What the answers to get_properties, set_properties and action say, per property."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lararium.domain.errors import DeviceRefused
from lararium.wire.codes import DONE, key_of

Key = tuple[int, int]
"""siid and piid."""
_NO_KEY = (-1, -1)


def refusal(code: object) -> DeviceRefused:
    """The error of a code that means no."""
    number = code if isinstance(code, int) else 0
    return DeviceRefused(key_of(number), code=number)


def _no(code: object) -> bool:
    return not isinstance(code, int) or code not in DONE


def properties(raw: Any, asked: Sequence[Key]) -> tuple[dict[Key, Any], dict[Key, DeviceRefused]]:
    """Values and refusals by key. Entries are matched by siid and piid, as not all devices echo the did."""
    values: dict[Key, Any] = {}
    refused: dict[Key, DeviceRefused] = {}
    entries = raw if isinstance(raw, list) else []
    wanted = set(asked)
    in_order = len(entries) == len(asked)
    for place, entry in enumerate(entries):
        if type(entry) is not dict:
            continue
        told = entry.get
        siid, piid, code, value = told("siid"), told("piid"), told("code", 0), told("value")
        if type(siid) is int and type(piid) is int:
            key = (siid, piid)
        elif siid is None and piid is None and in_order:
            key = asked[place]
        else:
            continue
        if key not in wanted:
            continue
        if code != 0 and _no(code):
            refused[key] = refusal(code)
        elif value is None:
            refused[key] = DeviceRefused("error.device.refused.no_answer")
        else:
            values[key] = value
    return values, refused


def settings(raw: Any, asked: Sequence[Key]) -> dict[Key, DeviceRefused]:
    """Refusals by key; a device that answers without details has taken all or none."""
    if isinstance(raw, list):
        refused: dict[Key, DeviceRefused] = {}
        for place, entry in enumerate(raw):
            if not isinstance(entry, dict):
                continue
            key = _key(entry, asked[place] if len(raw) == len(asked) else None)
            if key in asked and _no(entry.get("code", 0)):
                refused[key] = refusal(entry.get("code"))
        return refused
    code = raw.get("code", 0) if isinstance(raw, Mapping) else raw
    if isinstance(code, int) and code not in DONE:
        return {key: refusal(code) for key in asked}
    return {}


def _key(entry: dict[str, Any], place: Key | None) -> Key:
    siid, piid = entry.get("siid"), entry.get("piid")
    if type(siid) is int and type(piid) is int:
        return siid, piid
    return place if place is not None and siid is None and piid is None else _NO_KEY


def outcome(raw: Any) -> list[Any]:
    """What an action gave back. Raises DeviceRefused."""
    if isinstance(raw, list):
        raw = raw[0] if len(raw) == 1 and isinstance(raw[0], dict) else 0
    code = raw.get("code", 0) if isinstance(raw, Mapping) else raw
    if isinstance(code, int) and code not in DONE:
        raise refusal(code)
    out = raw.get("out") if isinstance(raw, Mapping) else None
    if not isinstance(out, list):
        return []
    return [item.get("value") if isinstance(item, dict) else item for item in out]
