"""The face of a tile: everything it draws and says at one moment, in one language."""

from __future__ import annotations

from lararium.domain.capability import Description
from lararium.domain.sentences import sentence
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import DeviceState, Freshness
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import COVERS, SENSORS, airer_lamp, fraction, is_on, motion, position
from lararium.domain.tile.corner import corner
from lararium.domain.tile.faults import Fault, fault_of, link_fault, state_fault
from lararium.domain.tile.model import Look, Now, TapKind, TileFace
from lararium.domain.tile.parts import PartState, truth
from lararium.domain.tile.sensing import TRIPPING, tripped
from lararium.domain.tile.taps import NO_TRACK, can_slide, is_assumed, tap_kind
from lararium.domain.tile.telling import pieces
from lararium.domain.words import Language

_SEPARATOR = " · "
_WORDS_AFTER = 1.0
"""Seconds after which a pending tile says so in words."""

_BADGES = {
    Look.ALARM: "warning",
    Look.ERROR: "error",
    Look.UNREACHABLE: "wifi-off",
    Look.PENDING: "sync",
    Look.STALE: "clock",
    Look.LOCKED: "lock-small",
    Look.NEEDS_DESCRIPTION: "info",
}
_AGED_ALWAYS = frozenset(("temperature-humidity-sensor",))
"""Kinds whose tile tells the age of its reading even while fresh."""
_STANDS = frozenset(("bed", "desk"))
"""Kinds that stand somewhere between two ends though they do not open."""


def face(
    description: Description | None,
    part_id: str,
    state: DeviceState,
    *,
    name: str,
    language: Language,
    now: Now,
    locked: bool = False,
    children: int = 0,
) -> TileFace:
    """The face of one part. `locked`: the panel's own lock; `children`: devices behind a gateway. Never raises."""
    if description is None:
        return _unknown_face(state, name, language)
    part = PartState.of(description, part_id, state)
    kind = KINDS.get(part.kind, KINDS["generic"])
    fault = link_fault(part, language) or fault_of(part, language)
    look, on = _look(part, fault, now, locked)
    seen = None if state.seen_at is None else max(0.0, now.wall - state.seen_at)
    words = _words(part, look, fault, language, now, seen, children)
    value, unit = ("", "") if look is Look.UNREACHABLE else corner(part)
    level = None if look is Look.UNREACHABLE else _level(part, on)
    writable = level is not None and not locked and can_slide(part)
    tapping = TapKind.SHEET if locked else tap_kind(part)
    text = _SEPARATOR.join(words)
    text = text[:1].upper() + text[1:]
    return TileFace(
        look=look,
        on=on,
        kind=kind.name,
        hue=_hue(part, kind.hue, look),
        icon=kind.icon_on if on else kind.icon,
        badge=_BADGES.get(look, ""),
        name=name,
        state=text,
        value=value,
        unit=unit,
        level=level,
        level_writable=writable,
        tap=tapping,
        spoken=_spoken(name, text, value, unit, language),
        hint=_hint(part, tapping, language),
        refresh_in=_refresh_in(part, look, seen, now),
    )


def _unknown_face(state: DeviceState, name: str, language: Language) -> TileFace:
    kind = KINDS["generic"]
    fault = state_fault(state.freshness, state.trouble, language)
    text = fault.words if fault is not None else sentence("tile.describe", language)
    return TileFace(
        look=Look.ERROR if fault is not None else Look.NEEDS_DESCRIPTION,
        on=None,
        kind=kind.name,
        hue=kind.hue,
        icon=kind.icon,
        badge="error" if fault is not None else "info",
        name=name,
        state=text,
        value="",
        unit="",
        level=None,
        level_writable=False,
        tap=TapKind.SHEET if fault is not None else TapKind.ASK_DESCRIPTION,
        spoken=_spoken(name, text, "", "", language),
        hint=sentence("tap.sheet" if fault is not None else "tap.ask_description", language),
    )


def _look(part: PartState, fault: Fault | None, now: Now, locked: bool) -> tuple[Look, bool | None]:
    on = is_on(part)
    if part.kind in TRIPPING and tripped(part):
        return Look.ALARM, True
    if fault is not None:
        return Look.ERROR, on if part.state.freshness is Freshness.FRESH else None
    if part.state.freshness is Freshness.OFFLINE:
        return Look.UNREACHABLE, None
    if part.pending():
        return Look.PENDING, on
    if is_old(part, now):
        return Look.STALE, on
    if is_assumed(part):
        return Look.ASSUMED, on
    if locked or part.flag("physical-controls-locked"):
        return Look.LOCKED, on
    return Look.ON if on else Look.OFF, on


def is_old(part: PartState, now: Now) -> bool:
    """Whether the values shown are older than their kind allows."""
    if part.state.freshness is Freshness.STALE:
        return True
    if part.state.seen_at is None or (part.state.freshness is Freshness.FRESH and part.kind not in SENSORS):
        return False
    battery = part.find("battery-level") is not None
    return now.wall - part.state.seen_at > quantity.stale_limit(part.kind, battery=battery)


def _words(
    part: PartState,
    look: Look,
    fault: Fault | None,
    language: Language,
    now: Now,
    seen: float | None,
    children: int,
) -> list[str]:
    if look is Look.ALARM:
        return pieces(part, language)
    if look is Look.ERROR and fault is not None:
        silent = part.state.freshness is Freshness.OFFLINE
        return [fault.words, sentence("tile.silent", language)] if silent else [fault.words]
    if look is Look.UNREACHABLE:
        if seen is None or seen < quantity.MINUTE:
            return [sentence("tile.silent", language)]
        return [sentence("tile.silent_for", language, duration=quantity.duration(seen, language))]
    if look is Look.PENDING and _pending_for(part, now) >= _WORDS_AFTER and not motion(part):
        return [_on_its_way(part, language)]
    if part.state.freshness is Freshness.UNKNOWN and not part.state.values and not part.state.pending:
        return [sentence("tile.waiting", language)]
    words = pieces(part, language, children)
    if seen is not None and (look is Look.STALE or (part.kind in _AGED_ALWAYS and part.state.values)):
        missed = look is Look.STALE and seen < quantity.MINUTE
        words = [*words[:1], sentence("tile.unconfirmed", language) if missed else quantity.age(seen, language)]
    return words or [sentence("tile.ready", language)]


def _pending_for(part: PartState, now: Now) -> float:
    since = part.state.pending_since
    return 0.0 if since is None else now.monotonic - since


def _on_its_way(part: PartState, language: Language) -> str:
    pending = part.pending()
    switch = airer_lamp(part) if part.kind == "airer" else part.primary()
    if switch is not None and switch.id in pending and part.kind not in COVERS:
        on = truth(switch, pending[switch.id])
        return sentence("tile.turning_on" if on else "tile.turning_off", language)
    return sentence("tile.changing", language)


def _level(part: PartState, on: bool | None) -> float | None:
    if part.kind in COVERS:
        return position(part)
    if part.kind in _STANDS and (stands := position(part)) is not None:
        return stands
    if part.kind in ("vacuum",):
        battery = part.find("battery-level")
        return fraction(battery, part.shown(battery)) if battery is not None else None
    if part.kind in SENSORS:
        return None
    progress = _progress(part)
    if progress is not None:
        return progress if on else None
    level = part.level()
    if level is None or level.name in NO_TRACK:
        return None
    if on is False and part.kind != "speaker":
        return 0.0
    return fraction(level, part.shown(level))


def _progress(part: PartState) -> float | None:
    for name in ("progress", "cooking-progress", "cook-progress", "washing-progress"):
        control = part.find(name)
        if control is not None:
            return fraction(control, part.shown(control))
    left = part.number("left-time", "cook-left-time")
    whole = part.number("total-time", "target-time", "cook-time", "total-left-time", "program-time")
    if left is None or not whole or left > whole:
        return None
    return 1.0 - left / whole


def _hue(part: PartState, hue: str, look: Look) -> str:
    if look is Look.ALARM:
        return "alarm"
    if part.kind == "air-conditioner":
        mode = part.meaning("mode")
        if mode in ("heat", "heating", "warm"):
            return "heat"
        if mode in ("fan", "dry"):
            return "air"
    return hue


def _spoken(name: str, state: str, value: str, unit: str, language: Language) -> str:
    if language is Language.EN:
        state = _SEPARATOR.join(p if p[1:2].isupper() else p[:1].lower() + p[1:] for p in state.split(_SEPARATOR))
    told = quantity.spoken(state, language)
    corner_words = quantity.spoken(
        f"{unit} {value}" if unit in ("PM2.5", "CO₂", "TDS") else f"{value} {unit}", language
    )
    comma = "，" if language is Language.ZH_CN else ", "
    return comma.join(p for p in (name, told, corner_words.strip()) if p)


def _hint(part: PartState, tapping: TapKind, language: Language) -> str:
    if tapping is not TapKind.TOGGLE:
        return sentence(f"tap.{tapping.value}", language)
    on = is_on(part)
    if part.kind == "speaker":
        return sentence("tap.pause" if on else "tap.play", language)
    if part.kind in COVERS:
        return sentence("tap.close" if on else "tap.open", language)
    if part.kind == "airer":
        lamp = airer_lamp(part)
        lit = lamp is not None and truth(lamp, part.shown(lamp))
        return sentence("tap.light_off" if lit else "tap.light_on", language)
    return sentence("tap.turn_off" if on else "tap.turn_on", language)


def _refresh_in(part: PartState, look: Look, seen: float | None, now: Now) -> float | None:
    if look is Look.PENDING:
        waited = _pending_for(part, now)
        return _WORDS_AFTER - waited if waited < _WORDS_AFTER else None
    if seen is None:
        return None
    if look in (Look.STALE, Look.UNREACHABLE) or part.kind in _AGED_ALWAYS:
        return quantity.next_age_step(seen)
    if part.state.freshness is Freshness.UNKNOWN:
        return max(0.0, quantity.stale_limit(part.kind) - seen) + 0.1
    return None
