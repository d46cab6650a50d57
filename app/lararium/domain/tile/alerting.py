"""What deserves a line above the tiles: alarms, open doors, faults, low supplies, silence.

Each says what and, as its advice, what next; one line for a cause. What is known must not be too old: an alarm counts
for 26 h, a fault and an open door for an hour or as long as its kind may be silent, a supply for a week.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lararium.domain.capability import Part
from lararium.domain.ids import Did
from lararium.domain.sentences import sentence
from lararium.domain.spec.kinds import KINDS
from lararium.domain.state import Freshness
from lararium.domain.tile import quantity
from lararium.domain.tile.faults import fault_of, state_fault
from lararium.domain.tile.model import Alert, Now, Severity, Subject
from lararium.domain.tile.parts import PartState
from lararium.domain.tile.sensing import TRIPPING, contact_open, tripped
from lararium.domain.tile.supplies import low_supplies
from lararium.domain.words import Language

OPEN_AFTER = 10 * quantity.MINUTE
"""Seconds an opening may stand open before it is named."""
FRIDGE_AFTER = 2 * quantity.MINUTE
ALARM_LASTS = quantity.DAILY_LIMIT
FAULT_LASTS = quantity.HOUR
SUPPLY_LASTS = 7 * quantity.DAY
GROUP_FROM = 4
"""Silent devices from which one line speaks for all."""

_DOORS = frozenset(("magnet-sensor", "lock", "fridge"))


def alerts(subject: Subject, *, language: Language, now: Now) -> tuple[Alert, ...]:
    """All alerts of one device, loudest first; silence is told too (group it with `home_alerts`)."""
    state, description = subject.state, subject.description
    if not state.reach.is_open:
        return ()
    trouble = state_fault(state.freshness, state.trouble, language)
    found: list[Alert] = []
    if trouble is not None and trouble.key == "fault.key":
        words = sentence("alert.key", language, name=subject.name)
        found.append(_alert(subject, Severity.WARNING, "key", words, "key", sentence("alert.key.next", language)))
    if description is not None:
        for part in description.parts or (Part("", description.kind, description.title, None, None),):
            found += _part_alerts(subject, PartState.of(description, part.id, state), language, now)
        if state.freshness is not Freshness.OFFLINE and _known_since(subject, now) <= SUPPLY_LASTS:
            found += [
                _alert(subject, Severity.INFO, supply.key, supply.words, supply.icon, supply.advice)
                for supply in low_supplies(description, state, subject.name, language)
            ]
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


def _alert(subject: Subject, severity: Severity, cause: str, words: str, icon: str, advice: str) -> Alert:
    device = subject.device.id
    return Alert(severity, f"{device}/{cause}", words, icon, device, (device,), advice)


def _known_since(subject: Subject, now: Now) -> float:
    """Age in seconds of what is known; infinite for what was never heard."""
    seen = subject.state.seen_at
    return float("inf") if seen is None else max(0.0, now.wall - seen)


def _is_silence(alert: Alert) -> bool:
    return alert.key.endswith("/silent")


def _part_alerts(subject: Subject, part: PartState, language: Language, now: Now) -> list[Alert]:
    found: list[Alert] = []
    alarm = TRIPPING.get(part.kind)
    age = _known_since(subject, now)
    if alarm is not None and age <= ALARM_LASTS and tripped(part):
        icon = KINDS[part.kind].icon_on
        words = sentence(f"alert.{alarm}", language, name=subject.name)
        found.append(_alert(subject, Severity.ALARM, alarm, words, icon, sentence(f"alert.{alarm}.next", language)))
    if subject.state.freshness is Freshness.OFFLINE or age > max(FAULT_LASTS, quantity.stale_limit(part.kind)):
        return found
    fault = fault_of(part, language)
    if fault is not None:
        words = sentence("alert.fault", language, name=subject.name, fault=fault.words)
        advice = sentence("alert.fault.next", language)
        found.append(_alert(subject, Severity.WARNING, fault.key, words, "warning", advice))
    if part.kind in _DOORS and contact_open(part):
        found += _open(subject, part, language, now)
    return found


def _open(subject: Subject, part: PartState, language: Language, now: Now) -> list[Alert]:
    control = part.find("contact-state", "magnet-state", "door-state", "status")
    began = None if control is None else subject.since.get(control.id)
    advice = sentence("alert.open_fridge.next" if part.kind == "fridge" else "alert.open.next", language)
    if began is None:
        words = sentence("alert.open", language, name=subject.name)
        return [_alert(subject, Severity.INFO, "open", words, KINDS[part.kind].icon_on, advice)]
    if now.wall - began < (FRIDGE_AFTER if part.kind == "fridge" else OPEN_AFTER):
        return []
    words = sentence(
        "alert.open_for", language, name=subject.name, duration=quantity.duration(now.wall - began, language)
    )
    return [_alert(subject, Severity.WARNING, "open", words, KINDS[part.kind].icon_on, advice)]


def _silence(subject: Subject, language: Language, now: Now) -> Alert:
    seen = subject.state.seen_at
    if seen is None:
        words = sentence("alert.silent", language, name=subject.name)
    else:
        told = quantity.age(now.wall - seen, language)
        words = sentence("alert.silent_since", language, name=subject.name, age=told)
    return _alert(subject, Severity.WARNING, "silent", words, "wifi-off", sentence("alert.silent.next", language))


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
        advice = sentence("alert.silent_gateway.next", language)
        found.append(Alert(Severity.WARNING, key, words, "wifi-off", subject.device.id, devices, advice))
    if len(single) >= GROUP_FROM:
        words = sentence("alert.silent_many", language, count=len(single))
        devices = tuple(subject.device.id for subject in single)
        advice = sentence("alert.silent_many.next", language)
        found.append(Alert(Severity.WARNING, "home/silent", words, "wifi-off", devices[0], devices, advice))
    else:
        found += [_silence(subject, language, now) for subject in single]
    return found
