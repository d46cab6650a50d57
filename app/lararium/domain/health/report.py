"""The facts in words: lines for the sheet and the terminal, and a text that can be given away."""

from __future__ import annotations

import hashlib

from lararium.domain.health.findings import BARE_SIGNAL, WEAK_SIGNAL, findings
from lararium.domain.health.vitals import Vitals
from lararium.domain.reach import Reach
from lararium.domain.redact import HIDDEN, redact
from lararium.domain.sentences import sentence
from lararium.domain.tile import quantity
from lararium.domain.words import Language

GOOD_SIGNAL = -60
UNKNOWN = "–"


def lines(vitals: Vitals, language: Language) -> list[tuple[str, str, str]]:
    """(key, label, value) of every fact that is known, in a fixed order. A key is stable in both languages."""
    told = {
        "model": vitals.model,
        "route": _route(vitals, language),
        "address": vitals.address,
        "seen": _seen(vitals, language),
        "answers": _times(vitals, language),
        "loss": _loss(vitals, language),
        "noise": _noise(vitals, language),
        "signal": signal_words(vitals.signal, language),
        "updates": _updates(vitals, language),
        "key": sentence(f"health.key.{vitals.key.value}", language) if vitals.reach.is_open else "",
        "description": sentence(f"health.source.{vitals.source}", language),
        "firmware": vitals.firmware,
        "hardware": vitals.hardware,
        "did": vitals.did,
        "mac": vitals.mac,
    }
    return [(key, sentence(f"health.line.{key}", language), value) for key, value in told.items() if value]


def signal_words(signal: int | None, language: Language) -> str:
    """`good, -61 dBm`; '' where nothing is known."""
    if signal is None:
        return ""
    limits = ((GOOD_SIGNAL, "good"), (WEAK_SIGNAL, "fair"), (BARE_SIGNAL, "weak"))
    word = next((word for least, word in limits if signal >= least), "bare")
    return sentence(f"health.signal.{word}", language, signal=quantity.number(signal, 0))


def support_text(vitals: Vitals, version: str) -> str:
    """English lines without keys, names and ids; addresses without their last number."""
    hidden = {"did": _fingerprint(vitals.did), "mac": HIDDEN, "address": _network(vitals.host)}
    told = [f"Lararium {version}"]
    for key, label, value in lines(vitals, Language.EN):
        if key == "route" and vitals.reach is Reach.GATEWAY:
            value = "through a gateway"
        told.append(f"{label}: {hidden.get(key, value)}")
    told.append(f"Kind: {vitals.kind}")
    told += [f"Finding: {finding.key} {_figures(finding.fields)}".rstrip() for finding in findings(vitals)]
    if vitals.trouble is not None:
        told.append(f"Trouble: {vitals.trouble.key}")
    if vitals.refused:
        told.append("Not told: " + ", ".join(words.en for words in vitals.refused))
    return redact("\n".join(told))


def _figures(fields: object) -> str:
    """Numbers only: the rest may name places and people."""
    items = fields.items() if isinstance(fields, dict) else ()
    return " ".join(f"{name}={round(value)}" for name, value in items if isinstance(value, int | float))


def _fingerprint(did: str) -> str:
    return "#" + hashlib.sha256(did.encode()).hexdigest()[:8]


def _network(host: str) -> str:
    head, _, last = host.rpartition(".")
    return f"{head}.x" if last.isdigit() else "a host name"


def _route(vitals: Vitals, language: Language) -> str:
    if vitals.reach is Reach.GATEWAY or (vitals.gateway is not None and vitals.reach.is_open):
        return sentence("health.route.gateway", language, gateway=vitals.gateway or "?")
    if vitals.reach is Reach.LOCAL:
        return sentence("health.route.local", language)
    return sentence("health.route.none", language)


def _seen(vitals: Vitals, language: Language) -> str:
    if vitals.seen_ago is None:
        return sentence("health.never", language)
    return quantity.age(vitals.seen_ago, language)


def _times(vitals: Vitals, language: Language) -> str:
    if vitals.rtt_p50 is None:
        return ""
    usual = quantity.number(vitals.rtt_p50, 0 if vitals.rtt_p50 >= 10 else 1)
    if vitals.rtt_p95 is None:
        return f"{usual} ms"
    slowest = quantity.number(vitals.rtt_p95, 0 if vitals.rtt_p95 >= 10 else 1)
    return sentence("health.times", language, usual=usual, slowest=slowest)


def _loss(vitals: Vitals, language: Language) -> str:
    if not vitals.tried:
        return ""
    percent = f"{quantity.number(100 * vitals.loss, 1)}%"
    return sentence("health.lost", language, percent=percent, sent=vitals.tried, lost=vitals.repeated)


def _noise(vitals: Vitals, language: Language) -> str:
    if not (vitals.late or vitals.garbage or vitals.reboots):
        return ""
    return sentence("health.noise", language, late=vitals.late, garbage=vitals.garbage, reboots=vitals.reboots)


def _updates(vitals: Vitals, language: Language) -> str:
    if not vitals.reach.is_open:
        return ""
    every = "" if vitals.every is None else quantity.duration(vitals.every, language)
    if vitals.pushes:
        return sentence("health.pushes", language, every=every) if every else sentence("health.pushes_only", language)
    return sentence("health.polled", language, every=every) if every else ""
