"""A room in a glance, and everything in it switched off at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from statistics import median

from lararium.domain.capability import Hazard, Value
from lararium.domain.ids import ControlId, DeviceId
from lararium.domain.sentences import sentence
from lararium.domain.state import Freshness
from lararium.domain.tile import quantity
from lararium.domain.tile.activity import COVERS, SENSORS, is_on
from lararium.domain.tile.alerting import home_alerts
from lararium.domain.tile.model import Intent, Now, RoomSummary, Subject, Write
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.taps import switch
from lararium.domain.words import Language

_SAFE_OFF = frozenset(
    (
        "light",
        "switch",
        "fan",
        "air-purifier",
        "air-conditioner",
        "humidifier",
        "dehumidifier",
        "heater",
        "electric-blanket",
        "bath-heater",
        "airer",
        "hood",
        "diffuser",
        "television",
        "germicidal-lamp",
        "kettle",
        "coffee-machine",
    )
)
"""What may be switched off without a thought. Outlets are not: a fridge or a router may hang on one."""

_BEST = ("temperature-humidity-sensor", "air-monitor")
_ROOM_AIR = frozenset(
    ("air-conditioner", "air-purifier", "air-fresh", "humidifier", "dehumidifier", "heater", "thermostat", "gateway")
)
_COUNTED = frozenset(("fan", "air-purifier", "air-conditioner", "heater", "humidifier", "television", "bath-heater"))


class Scope(StrEnum):
    """What `all_off` switches."""

    LIGHTS = "lights"
    SAFE = "safe"


def _parts(subject: Subject) -> Iterable[PartState]:
    if subject.description is not None:
        for part in subject.description.parts:
            yield PartState.of(subject.description, part.id, subject.state)


def room_summary(subjects: Iterable[Subject], *, language: Language, now: Now) -> RoomSummary:
    """Climate by the best instrument there is (sensors, then monitors, then appliances: the median), lights, alerts."""
    everyone = list(subjects)
    air: dict[str, dict[int, list[float]]] = {"temperature": {}, "relative-humidity": {}, "pm2.5-density": {}}
    lights = lit = others = 0
    for subject in everyone:
        if not subject.state.reach.is_open or subject.state.freshness in (Freshness.OFFLINE, Freshness.BADTOKEN):
            continue
        for part in _parts(subject):
            on = is_on(part)
            if part.kind == "light":
                lights, lit = lights + 1, lit + bool(on)
            elif part.kind in _COUNTED:
                others += bool(on)
            rank = _BEST.index(part.kind) if part.kind in _BEST else len(_BEST)
            if rank == len(_BEST) and part.kind not in _ROOM_AIR:
                continue
            for name, ranks in air.items():
                value = part.number(name)
                if value is not None:
                    ranks.setdefault(rank, []).append(value)
    best = {name: median(ranks[min(ranks)]) if ranks else None for name, ranks in air.items()}
    summary = RoomSummary(
        temperature=best["temperature"],
        humidity=best["relative-humidity"],
        pm25=best["pm2.5-density"],
        lights=lights,
        lights_on=lit,
        others_on=others,
        devices=len(everyone),
        silent=sum(s.state.freshness is Freshness.OFFLINE for s in everyone),
        alerts=home_alerts(everyone, language=language, now=now),
    )
    return replace(summary, words=_words(summary, language))


def _words(summary: RoomSummary, language: Language) -> str:
    words = []
    if summary.temperature is not None:
        words.append(quantity.degrees(summary.temperature))
    if summary.humidity is not None:
        words.append(quantity.percent(summary.humidity))
    if summary.lights_on + summary.others_on:
        words.append(sentence("room.on", language, count=summary.lights_on + summary.others_on))
    elif summary.lights:
        words.append(sentence("tile.off", language))
    return " · ".join(words)


def all_off(subjects: Iterable[Subject], scope: Scope = Scope.SAFE) -> list[tuple[DeviceId, Intent]]:
    """One write per device (and actions where only those can) that switches off what is on and reachable.

    Never touches outlets, fridges, gateways, cameras, locks, sensors, or anything with a lock or gas hazard; covers
    stay where they are. What is already off is left alone, what cannot report is switched off to be sure.
    """
    found: list[tuple[DeviceId, Intent]] = []
    for subject in subjects:
        if subject.description is None or not subject.state.reach.is_open:
            continue
        if subject.state.freshness in (Freshness.OFFLINE, Freshness.BADTOKEN):
            continue
        values: dict[ControlId, Value] = {}
        for part in _parts(subject):
            if not _may_switch(part, scope) or is_on(part) is False:
                continue
            intent = switch(subject.description, part.part.id, subject.state, False)
            if isinstance(intent, Write):
                values |= dict(intent.values)
            elif intent is not None:
                found.append((subject.device.id, intent))
        if values:
            found.append((subject.device.id, Write(values)))
    return found


def _may_switch(part: PartState, scope: Scope) -> bool:
    if part.kind in COVERS or part.kind in SENSORS:
        return False
    if scope is Scope.LIGHTS:
        return part.kind in ("light", "airer")
    primary = part.primary()
    hazardous = primary is not None and primary.hazard in (Hazard.LOCK, Hazard.GAS, Hazard.DATA)
    return part.kind in _SAFE_OFF and not hazardous


def left_out(subjects: Iterable[Subject], scope: Scope = Scope.SAFE) -> tuple[DeviceId, ...]:
    """Devices that `all_off` would switch if there were a way to them."""
    apart = (subject for subject in subjects if not subject.state.reach.is_open)
    return tuple(s.device.id for s in apart if any(_may_switch(part, scope) for part in _parts(s)))
