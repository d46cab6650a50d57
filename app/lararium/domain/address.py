"""Addresses of devices as people write them: HOST or HOST:PORT."""

from __future__ import annotations

import re

from lararium.domain.errors import BadInput
from lararium.domain.home import MIIO_PORT

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?")
_NUMBERS = re.compile(r"[0-9.]+")


def parse_address(text: str) -> tuple[str, int]:
    """Host and port, 54321 unless given. Raises BadInput (`error.input.address`)."""
    host, colon, port = text.strip().partition(":")
    if not is_host(host) or (colon and not is_port(port)):
        raise BadInput("error.input.address", address=text.strip())
    return host, int(port) if colon else MIIO_PORT


def is_host(text: str) -> bool:
    """Whether it is an IPv4 address or can be a host name; what is all numbers must be an address."""
    return _HOST.fullmatch(text) is not None and (_NUMBERS.fullmatch(text) is None or _is_ip(text))


def is_port(text: str) -> bool:
    """Whether it is a number from 1 to 65535."""
    return text.isascii() and text.isdecimal() and len(text) < 6 and 0 < int(text) < 65536


def _is_ip(text: str) -> bool:
    parts = text.split(".")
    return len(parts) == 4 and all(part.isdecimal() and len(part) < 4 and int(part) < 256 for part in parts)
