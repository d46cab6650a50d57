"""The operation that tells why a device answers or does not."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from lararium import __version__
from lararium.domain.health import Vitals, findings, lines, support_text
from lararium.domain.words import Language
from lararium.engine.household import Household
from lararium.owner.protocol import Arguments


def health(household: Household) -> dict[str, Callable[[Arguments], Awaitable[Any]]]:
    """`health` (DEVICE, HOME): facts, findings and a text for support, after asking the device now."""

    async def examine(arguments: Arguments) -> Any:
        home = arguments.get("home")
        within = household.find_home(str(home)).id if home else None
        device = household.find(str(arguments.get("device", "")), within)
        if arguments.get("cached"):
            return vitals_to_json(household.vitals(device.id))
        return vitals_to_json(await household.examine(device.id))

    return {"health": examine}


def vitals_to_json(vitals: Vitals) -> dict[str, Any]:
    """`{name, state, facts: {KEY: {label, value}}, findings: [{key, tone, what, next}], figures, support}`.

    Words are objects by language.
    """
    facts: dict[str, dict[str, dict[str, str]]] = {}
    for language in Language:
        for key, label, value in lines(vitals, language):
            fact = facts.setdefault(key, {"label": {}, "value": {}})
            fact["label"][language.value] = label
            fact["value"][language.value] = value
    return {
        "name": _both(vitals.name.of),
        "state": vitals.freshness.value,
        "facts": facts,
        "findings": [
            {"key": found.key, "tone": found.tone, "what": _both(found.what), "next": _both(found.next)}
            for found in findings(vitals)
        ],
        "figures": {
            "rtt_p50_ms": vitals.rtt_p50,
            "rtt_p95_ms": vitals.rtt_p95,
            "sent": vitals.sent,
            "answered": vitals.answered,
            "lost": vitals.lost,
            "repeated": vitals.repeated,
            "late": vitals.late,
            "garbage": vitals.garbage,
            "reboots": vitals.reboots,
            "signal_dbm": vitals.signal,
            "misses": vitals.misses,
            "seen_s_ago": None if vitals.seen_ago is None else round(vitals.seen_ago, 1),
            "pushes": vitals.pushes,
            "poll_s": vitals.every,
            "refused": [words.en for words in vitals.refused],
        },
        "support": support_text(vitals, __version__),
    }


def _both(tell: Callable[[Language], str]) -> dict[str, str]:
    return {language.value: tell(language) for language in Language}
