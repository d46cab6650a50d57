"""What deserves a line above the tiles: alarms, open doors, faults, low supplies, silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lararium.domain.capability import Description, Part
from lararium.domain.ids import Did
from lararium.domain.sentences import sentence
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import Freshness
from lararium.domain.tile import quantity
from lararium.domain.tile.faults import fault_of, state_fault
from lararium.domain.tile.model import Alert, Now, Severity, Subject
from lararium.domain.tile.parts import PartState, meaning
from lararium.domain.tile.sensing import TRIPPING, contact_open, tripped
from lararium.domain.words import Language

BATTERY_LOW = 20.0
"""Percent at and under which a battery is named."""
SUPPLY_LOW = 10.0
"""Percent at and under which a filter or brush is named."""
OPEN_AFTER = 10 * quantity.MINUTE
"""Seconds an opening may stand open before it is named."""
GROUP_FROM = 4
"""Silent devices from which one line speaks for all."""

_DOORS = frozenset(("magnet-sensor", "lock", "fridge"))
_SUPPLIES = {"filter-life-level": "alert.filter", "brush-life-level": "alert.brush"}


def alerts(subject: Subject, *, language: Language, now: Now) -> tuple[Alert, ...]:
    """All alerts of one device, loudest first; silence is told too (group it with `home_alerts`)."""
    state, description = subject.state, subject.description
    if not state.reach.is_open:
        return ()
    trouble = state_fault(state.freshness, state.trouble, language)
    found: list[Alert] = []
    if trouble is not None and trouble.key == "fault.key":
        found.append(
            _alert(subject, Severity.WARNING, "key", sentence("alert.key", language, name=subject.name), "key")
        )
    if description is not None:
        for part in description.parts or (Part("", description.kind, description.title, None, None),):
            found += _part_alerts(subject, PartState.of(description, part.id, state), language, now)
        if state.freshness is not Freshness.OFFLINE:
            found += _supplies(subject, description, language)
    if state.freshness is Freshness.OFFLINE:
        found.append(_silence(subject, language, now))
    unique = {alert.key: alert for alert in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda alert: (-alert.severity, alert.key)))


def home_alerts(subjects: Iterable[Subject], *, language: Language, now: Now) -> tuple[Alert, ...]:
    """Alerts of many devices, loudest first; silent devices grouped by their gateway, or into one line when many."""
    everyone = list(subjects)
    loud: list[Alert] = []
    silent: list[Subject] = []
    for subject in everyone:
        for alert in alerts(subject, language=language, now=now):
            if _is_silence(alert):
                silent.append(subject)
            else:
                loud.append(alert)
    loud += _grouped(everyone, silent, language, now)
    return tuple(sorted(loud, key=lambda alert: (-alert.severity, alert.words)))


def _alert(subject: Subject, severity: Severity, cause: str, words: str, icon: str) -> Alert:
    device = subject.device.id
    return Alert(severity, f"{device}/{cause}", words, icon, device, (device,))


def _is_silence(alert: Alert) -> bool:
    return alert.key.endswith("/silent")


def _part_alerts(subject: Subject, part: PartState, language: Language, now: Now) -> list[Alert]:
    found: list[Alert] = []
    alarm = TRIPPING.get(part.kind)
    if alarm is not None and tripped(part):
        icon = KINDS[part.kind].icon_on
        words = sentence(f"alert.{alarm}", language, name=subject.name)
        found.append(_alert(subject, Severity.ALARM, alarm, words, icon))
    if subject.state.freshness is Freshness.OFFLINE:
        return found
    fault = fault_of(part, language)
    if fault is not None:
        words = sentence("alert.fault", language, name=subject.name, fault=fault.words)
        found.append(_alert(subject, Severity.WARNING, fault.key, words, "warning"))
    if part.kind in _DOORS and contact_open(part):
        found += _open(subject, part, language, now)
    return found


def _open(subject: Subject, part: PartState, language: Language, now: Now) -> list[Alert]:
    control = part.find("contact-state", "magnet-state", "door-state", "status")
    began = None if control is None else subject.since.get(control.id)
    if began is None:
        words = sentence("alert.open", language, name=subject.name)
        return [_alert(subject, Severity.INFO, "open", words, KINDS[part.kind].icon_on)]
    if now.wall - began < OPEN_AFTER:
        return []
    words = sentence(
        "alert.open_for", language, name=subject.name, duration=quantity.duration(now.wall - began, language)
    )
    return [_alert(subject, Severity.WARNING, "open", words, KINDS[part.kind].icon_on)]


def _supplies(subject: Subject, description: Description, language: Language) -> list[Alert]:
    found = []
    for control in description.controls:
        value = subject.state.values.get(control.id) if control.what == "property" else None
        if value is None or isinstance(value, bool | str):
            continue
        if control.name == "battery-level":
            if control.choices:
                if "low" in meaning(control, value):
                    words = sentence("alert.battery_low", language, name=subject.name)
                    found.append(_alert(subject, Severity.INFO, control.id, words, "battery"))
            elif 0 <= value <= BATTERY_LOW:
                words = sentence("alert.battery", language, name=subject.name, percent=quantity.percent(value))
                found.append(_alert(subject, Severity.INFO, control.id, words, "battery"))
        elif control.name in _SUPPLIES and not control.choices and 0 <= value <= SUPPLY_LOW:
            words = sentence(_SUPPLIES[control.name], language, name=subject.name, percent=quantity.percent(value))
            found.append(_alert(subject, Severity.INFO, control.id, words, "info"))
    return found


def _silence(subject: Subject, language: Language, now: Now) -> Alert:
    seen = subject.state.seen_at
    if seen is None:
        words = sentence("alert.silent", language, name=subject.name)
    else:
        told = quantity.age(now.wall - seen, language)
        words = sentence("alert.silent_since", language, name=subject.name, age=told)
    return _alert(subject, Severity.WARNING, "silent", words, "wifi-off")


def _grouped(everyone: Sequence[Subject], silent: Sequence[Subject], language: Language, now: Now) -> list[Alert]:
    by_did: dict[Did, Subject] = {subject.device.did: subject for subject in everyone}
    quiet = {subject.device.did for subject in silent}
    behind: dict[Did, list[Subject]] = {}
    alone: list[Subject] = []
    for subject in silent:
        parent = subject.device.parent
        if parent is not None and parent in quiet:
            behind.setdefault(parent, []).append(subject)
        else:
            alone.append(subject)
    found: list[Alert] = []
    single: list[Subject] = []
    for subject in alone:
        children = behind.get(subject.device.did)
        if not children:
            single.append(subject)
            continue
        devices = tuple(member.device.id for member in (subject, *children))
        name = by_did[subject.device.did].name
        words = sentence("alert.silent_gateway", language, name=name, count=len(children))
        key = f"{subject.device.id}/silent"
        found.append(Alert(Severity.WARNING, key, words, "wifi-off", subject.device.id, devices))
    if len(single) >= GROUP_FROM:
        words = sentence("alert.silent_many", language, count=len(single))
        devices = tuple(subject.device.id for subject in single)
        found.append(Alert(Severity.WARNING, "home/silent", words, "wifi-off", devices[0], devices))
    else:
        found += [_silence(subject, language, now) for subject in single]
    return found
