"""Names of things, and the one secret among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NewType

HomeId = NewType("HomeId", str)
RoomId = NewType("RoomId", str)
DeviceId = NewType("DeviceId", str)
"""Our own, stable name of a device record; unique over all homes."""
Did = NewType("Did", str)
"""The maker's device id, decimal for Wi-Fi devices, prefixed (`blt.3.…`, `lumi.…`) for children."""
ControlId = NewType("ControlId", str)
"""`service:name` inside one device; repeated services carry `-2`, `-3` … in siid order."""

_HEX_TOKEN = re.compile(r"[0-9a-fA-F]{32}")


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """A device's 16-byte key. Never shown: `repr` and `str` hide it, `reveal` is the only way out."""

    _key: bytes

    def __post_init__(self) -> None:
        if len(self._key) != 16:
            raise ValueError("a token has 16 bytes")

    @classmethod
    def parse(cls, text: str) -> Token:
        """Read 32 hexadecimal digits; raise ValueError without repeating the text."""
        digits = text.strip()
        if not _HEX_TOKEN.fullmatch(digits):
            raise ValueError("a token is 32 hexadecimal digits")
        return cls(bytes.fromhex(digits))

    def reveal(self) -> bytes:
        """The 16 bytes, for the codec and the vault alone."""
        return self._key

    def __repr__(self) -> str:
        return "Token(…)"

    __str__ = __repr__
