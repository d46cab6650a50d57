"""What the facts mean, each with the next step. One reason for silence at most, then what else is worth knowing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lararium.domain.errors import DeviceSilent, DeviceUnreachable, PanelError, WrongDevice, WrongToken
from lararium.domain.health.vitals import KeyState, Vitals
from lararium.domain.reach import Reach
from lararium.domain.sentences import explain, sentence
from lararium.domain.state import Freshness
from lararium.domain.tile import quantity
from lararium.domain.words import Language, Words

WEAK_SIGNAL = -75
"""dBm below which Wi-Fi begins to lose datagrams."""
BARE_SIGNAL = -85
"""dBm below which hardly anything gets through."""
HIGH_LOSS = 0.1
LOSS_FROM = 20
"""Requests before a share of lost ones says anything."""
LATE_ANSWERS = 1000.0
"""Milliseconds for the slowest twentieth."""
LATE_USUALLY = 400.0
TIMES_FROM = 10
MUCH_GARBAGE = 5
OFTEN_RESTARTED = 3
ASLEEP_MOST = 26 * quantity.HOUR
"""Seconds within which every battery device reports at least once."""


class Remedy(StrEnum):
    """What a button beside a finding does."""

    NONE = ""
    RETRY = "retry"
    TOKEN = "token"
    IMPORT = "import"
    UNLOCK = "unlock"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth knowing. `key` names its sentences: `health.KEY` says what, `health.KEY.next` what to do."""

    key: str
    tone: str
    """`ok`, `info`, `warn` or `danger`."""
    remedy: Remedy = Remedy.NONE
    fields: Mapping[str, object] = field(default_factory=dict)
    trouble: PanelError | None = None
    """What the device or the panel said itself, where that is the finding."""

    def what(self, language: Language) -> str:
        """What is the matter."""
        if self.trouble is not None:
            device = self.fields.get("device")
            return explain(self.trouble, language, device=device.of(language) if isinstance(device, Words) else "")
        text = sentence(f"health.{self.key}", language, **self._told(language))
        return text[:1].upper() + text[1:]

    def next(self, language: Language) -> str:
        """What to do about it."""
        return sentence(f"health.{self.key}.next", language, **self._told(language))

    def _told(self, language: Language) -> dict[str, object]:
        told = dict(self.fields)
        if isinstance(age := told.get("age"), int | float):
            told["age"] = quantity.duration(age, language)
        return told


def findings(vitals: Vitals) -> tuple[Finding, ...]:
    """Most pressing first; a single `well` where there is nothing to say."""
    found = tuple(_findings(vitals))
    if found:
        return found
    if vitals.freshness is Freshness.UNKNOWN:
        return (Finding("waiting", "info"),)
    return (Finding("well", "ok"),)


def _findings(vitals: Vitals) -> Iterator[Finding]:
    closed = _closed(vitals)
    if closed is not None:
        yield closed
        return
    if vitals.source == "none":
        yield Finding("undescribed", "info", Remedy.IMPORT, {"model": vitals.model or "?"})
    silent = _silent(vitals)
    if silent is not None:
        yield silent
        if vitals.signal is not None and vitals.signal < WEAK_SIGNAL:
            yield _weak(vitals.signal)
        return
    yield from _impaired(vitals)


def _closed(vitals: Vitals) -> Finding | None:
    """Why there is no way to ask it at all."""
    if not vitals.reach.is_open:
        fields = {"gateway": vitals.gateway} if vitals.gateway else {}
        tone = "warn" if vitals.reach is Reach.NO_ADDRESS else "info"
        return Finding(f"reach.{vitals.reach.value}", tone, fields=fields)
    trouble = vitals.trouble
    if isinstance(trouble, WrongDevice):
        return Finding("other_device", "danger", Remedy.RETRY, {"address": vitals.address})
    match vitals.key:
        case KeyState.LOCKED:
            return Finding("key_locked", "warn", Remedy.UNLOCK)
        case KeyState.MISSING:
            return Finding("key_missing", "warn", Remedy.TOKEN)
        case KeyState.CHANGED:
            return Finding("key_changed", "danger", Remedy.TOKEN)
    if isinstance(trouble, WrongToken):
        return Finding("key_changed", "danger", Remedy.TOKEN)
    return None


def _silent(vitals: Vitals) -> Finding | None:
    """The one reason for silence that explains most."""
    trouble = vitals.trouble
    mute = isinstance(trouble, DeviceSilent) or vitals.freshness is Freshness.OFFLINE
    ago = {"age": vitals.seen_ago or 0.0}
    if not mute and not (vitals.sleeps and vitals.freshness is Freshness.STALE):
        return None
    if vitals.gateway is not None and vitals.gateway_silent:
        return Finding("gateway_silent", "danger", Remedy.RETRY, {"gateway": vitals.gateway})
    if vitals.sleeps:
        if vitals.seen_ago is None:
            return Finding("asleep_never", "info", Remedy.RETRY)
        if vitals.seen_ago <= ASLEEP_MOST:
            return Finding("asleep", "info", Remedy.RETRY, ago)
        return Finding("battery_empty", "warn", Remedy.RETRY, ago)
    if vitals.is_elsewhere:
        fields = {"address": vitals.address, "networks": list(vitals.networks)}
        return Finding("subnet", "danger", Remedy.RETRY, fields)
    if isinstance(trouble, DeviceUnreachable):
        return Finding("nobody_there", "danger", Remedy.RETRY, {"address": vitals.address})
    if trouble is not None and trouble.fields.get("greets"):
        return Finding("deaf", "warn", Remedy.RETRY)
    if vitals.gateway is not None:
        return Finding("child_silent", "danger", Remedy.RETRY, {"gateway": vitals.gateway})
    if vitals.seen_ago is None:
        return Finding("never_seen", "danger", Remedy.RETRY, {"address": vitals.address})
    return Finding("silent", "danger", Remedy.RETRY, ago)


def _impaired(vitals: Vitals) -> Iterator[Finding]:
    """It answers, and yet."""
    if vitals.signal is not None and vitals.signal < WEAK_SIGNAL:
        yield _weak(vitals.signal)
    if vitals.tried >= LOSS_FROM and vitals.loss >= HIGH_LOSS:
        yield Finding("loss", "warn", fields={"percent": quantity.percent(100 * vitals.loss)})
    if vitals.reboots >= OFTEN_RESTARTED:
        yield Finding("restarts", "warn", fields={"count": vitals.reboots})
    if vitals.garbage >= MUCH_GARBAGE and vitals.garbage * 20 > vitals.answered:
        yield Finding("garbage", "warn", fields={"count": vitals.garbage})
    late = (vitals.rtt_p95 or 0.0) >= LATE_ANSWERS or (vitals.rtt_p50 or 0.0) >= LATE_USUALLY
    if late and (vitals.answered >= TIMES_FROM or (vitals.rtt_p50 or 0.0) >= LATE_ANSWERS):
        key = "slow_model" if vitals.slow else "slow"
        tone = "info" if vitals.slow else "warn"
        yield Finding(key, tone, fields={"usual": round(vitals.rtt_p50 or 0), "slowest": round(vitals.rtt_p95 or 0)})
    if vitals.moved_from:
        yield Finding("moved", "info", fields={"before": vitals.moved_from, "address": vitals.address})
    if vitals.trouble is not None:
        yield Finding("trouble", "warn", Remedy.RETRY, {"device": vitals.name}, vitals.trouble)
    if vitals.refused:
        shown = list(vitals.refused[:4])
        more = len(vitals.refused) - len(shown)
        key = "refuses" if more else "refuses_few"
        yield Finding(key, "info", fields={"count": len(vitals.refused), "names": shown, "more": more})


def _weak(signal: int) -> Finding:
    return Finding("signal_bare" if signal < BARE_SIGNAL else "signal_weak", "warn", fields={"signal": signal})
