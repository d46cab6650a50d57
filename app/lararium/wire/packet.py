"""miIO packets: a 32-byte header, then AES-128-CBC encrypted JSON.

Layout (big-endian): magic 0x2131, length u16, did u64 (Wi-Fi devices use the low 32 bits), stamp u32 (the device's
seconds since boot), MD5 of header + token + cipher text. Key = MD5(token), IV = MD5(key + token), PKCS#7 padding.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

MAGIC = 0x2131
HEADER = struct.Struct(">HHQI16s")
_START = struct.Struct(">HHQI")
MAX_DATAGRAM = 65507
HELLO = HEADER.pack(MAGIC, 32, 2**64 - 1, 2**32 - 1, b"\xff" * 16)


class PacketError(ValueError):
    """Not a miIO packet, or not one made with this token. Says nothing of the token."""


@dataclass(frozen=True, slots=True)
class Packet:
    """A parsed datagram. `payload` is None for a hello or its answer."""

    did: int
    stamp: int
    payload: Any = None


def hello_answer(did: int, stamp: int, checksum: bytes = b"\xff" * 16) -> bytes:
    """What a device answers to a hello; an unprovisioned one puts its token into `checksum`."""
    return HEADER.pack(MAGIC, 32, did, stamp, checksum)


def parse_header(datagram: bytes) -> Packet:
    """Header alone, without its checksum. Raises PacketError on any other shape."""
    if len(datagram) < HEADER.size:
        raise PacketError("too short")
    magic, length, did, stamp, _ = HEADER.unpack_from(datagram)
    if magic != MAGIC or length != len(datagram):
        raise PacketError("not miIO")
    return Packet(did, stamp)


class Codec:
    """Encodes and decodes with one token; keep one per device, it holds the derived key."""

    __slots__ = ("_cipher", "_token")

    def __init__(self, token: bytes) -> None:
        key = hashlib.md5(token, usedforsecurity=False).digest()
        self._token = token
        self._cipher = Cipher(AES(key), CBC(hashlib.md5(key + token, usedforsecurity=False).digest()))

    def encode(self, did: int, stamp: int, message: Mapping[str, Any]) -> bytes:
        """One datagram of a JSON message. Raises PacketError if it exceeds a datagram."""
        text = json.dumps(message, separators=(",", ":"), ensure_ascii=False).encode() + b"\x00"
        return self.seal(did, stamp, text)

    def seal(self, did: int, stamp: int, payload: bytes) -> bytes:
        """One datagram of raw payload bytes."""
        pad = 16 - len(payload) % 16
        cipher = self._run(self._cipher.encryptor(), payload + bytes([pad]) * pad)
        length = HEADER.size + len(cipher)
        if length > MAX_DATAGRAM:
            raise PacketError("too long for a datagram")
        start = _START.pack(MAGIC, length, did, stamp)
        return start + hashlib.md5(start + self._token + cipher, usedforsecurity=False).digest() + cipher

    def decode(self, datagram: bytes) -> Packet:
        """Parse a datagram; the checksum must fit the token. Raises PacketError."""
        head = parse_header(datagram)
        if len(datagram) == HEADER.size:
            return head
        cipher = datagram[HEADER.size :]
        expected = hashlib.md5(datagram[:16] + self._token + cipher, usedforsecurity=False).digest()
        if expected != datagram[16:32]:
            raise PacketError("checksum")
        if len(cipher) % 16:
            raise PacketError("length")
        plain = self._run(self._cipher.decryptor(), cipher)
        pad = plain[-1]
        if not 1 <= pad <= 16 or plain[-pad:] != bytes([pad]) * pad:
            raise PacketError("padding")
        return Packet(head.did, head.stamp, parse_payload(plain[:-pad]))

    @staticmethod
    def _run(context: CipherContext, data: bytes) -> bytes:
        return context.update(data) + context.finalize()

    def __repr__(self) -> str:
        return "Codec(…)"


def parse_payload(payload: bytes) -> Any:
    """JSON of a payload, after the usual firmware slips are mended. Raises PacketError."""
    text = payload.rstrip(b"\x00").strip()
    try:
        return json.loads(text.decode())
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_mend(text).decode(errors="replace"))
    except (ValueError, RecursionError) as error:
        raise PacketError("not JSON") from error


def _mend(text: bytes) -> bytes:
    cut = text.split(b"\x00", 1)[0].replace(b'"value":00', b'"value":0')
    for _ in range(8):
        mended = cut.replace(b",,", b",").replace(b",]", b"]").replace(b",}", b"}").replace(b"[,", b"[")
        if mended == cut:
            break
        cut = mended
    return cut
