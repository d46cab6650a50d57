"""Local push of MIoT devices: probe, answer, subscription and acknowledgement, as bytes and JSON bodies.

The probe is a hello whose bytes 16..19 say MDID and 20..27 carry the controller's virtual did. The answer is a hello
answer; where bytes 16..19 say MSUB and 24..26 PUB the device can push, 20..23 is the stamp of the subscription it
holds, 27 its kind, 28 is 0xFE where it takes a wildcard.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from lararium.wire.packet import HEADER, HELLO, MAGIC

_PROBE_TAIL = struct.Struct(">4sQ4x")
_ANSWER = struct.Struct(">HHQI4sI3sBB3x")
_USABLE_KINDS = frozenset({0, 1, 4})
_WILDCARD = 0xFE
PROPERTIES_CHANGED = "properties_changed"
EVENT_OCCURRED = "event_occured"
"""Spelt as devices spell it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A device's word that it can push. `stamp` is that of the subscription it holds, 0 for none."""

    did: int
    stamp: int
    kind: int
    wildcard: bool

    @property
    def usable(self) -> bool:
        """Whether we understand its kind of push."""
        return self.kind in _USABLE_KINDS


def probe(virtual_did: int) -> bytes:
    """The datagram that asks a device whether it can push, and keeps a subscription alive."""
    return HELLO[:16] + b"MDID" + virtual_did.to_bytes(8, "big") + HELLO[28:]


def parse_probe(datagram: bytes) -> int | None:
    """Virtual did of a probe, None for any other datagram."""
    if len(datagram) != HEADER.size or datagram[:4] != HELLO[:4]:
        return None
    mark, virtual_did = _PROBE_TAIL.unpack_from(datagram, 16)
    return int(virtual_did) if mark == b"MDID" else None


def answer(did: int, stamp: int, offer: Offer) -> bytes:
    """What a device that can push answers to a probe; `stamp` is its seconds since boot."""
    wildcard = _WILDCARD if offer.wildcard else 0
    return _ANSWER.pack(MAGIC, HEADER.size, did, stamp, b"MSUB", offer.stamp, b"PUB", offer.kind, wildcard)


def parse_offer(datagram: bytes) -> Offer | None:
    """The offer in a hello answer, None where the device cannot push."""
    if len(datagram) != HEADER.size:
        return None
    magic, length, did, _, mark, stamp, word, kind, wildcard = _ANSWER.unpack(datagram)
    if magic != MAGIC or length != HEADER.size or mark != b"MSUB" or word != b"PUB":
        return None
    return Offer(did, stamp, kind, wildcard == _WILDCARD)


def subscription(virtual_did: int, stamp: int) -> dict[str, Any]:
    """Parameters of `miIO.sub` and `miIO.unsub`: everything the device reports. `stamp` is unsigned 32-bit seconds."""
    return {"version": "2.0", "did": virtual_did, "update_ts": stamp, "sub_method": "."}


def acknowledgement(message_id: object) -> dict[str, Any]:
    """The answer to a message that a device sent unasked."""
    return {"id": message_id, "result": {"code": 0}}


@dataclass(frozen=True, slots=True)
class Report:
    """One property or event that a device reported. `iid` is a piid or eiid; an event carries (piid, value) pairs."""

    did: str
    siid: int
    iid: int
    value: Any = None
    is_event: bool = False
    arguments: tuple[tuple[int, Any], ...] = ()


def parse_reports(message: Mapping[str, Any]) -> list[Report]:
    """Reports of an up-link message; entries that are no reports are left out, never an error."""
    method, params = message.get("method"), message.get("params")
    if method == PROPERTIES_CHANGED:
        return [r for r in map(_property, _entries(params)) if r is not None]
    if method == EVENT_OCCURRED:
        return [r for r in map(_event, _entries(params)) if r is not None]
    return []


def _entries(params: Any) -> Sequence[Any]:
    return params if isinstance(params, list) else [params]


def _property(entry: Any) -> Report | None:
    if not isinstance(entry, dict) or "value" not in entry:
        return None
    siid, piid = entry.get("siid"), entry.get("piid")
    if not _number(siid) or not _number(piid):
        return None
    return Report(str(entry.get("did", "")), siid, piid, entry["value"])


def _event(entry: Any) -> Report | None:
    if not isinstance(entry, dict):
        return None
    siid, eiid = entry.get("siid"), entry.get("eiid")
    if not _number(siid) or not _number(eiid):
        return None
    given = entry.get("arguments")
    pairs = tuple(
        (a["piid"], a.get("value"))
        for a in (given if isinstance(given, list) else [])
        if isinstance(a, dict) and _number(a.get("piid"))
    )
    return Report(str(entry.get("did", "")), siid, eiid, is_event=True, arguments=pairs)


def _number(thing: Any) -> TypeGuard[int]:
    return isinstance(thing, int) and not isinstance(thing, bool)
