"""How a device is connected, from what an account list, its did and its model tell of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lararium.domain.home import Connection

_BY_NUMBER: Mapping[int, Connection] = {
    0: Connection.WIFI,
    1: Connection.CLOUD,
    2: Connection.CLOUD,
    3: Connection.ZIGBEE,
    4: Connection.CLOUD,
    5: Connection.VIRTUAL,
    6: Connection.BLUETOOTH,
    8: Connection.WIFI,
    11: Connection.CLOUD,
    12: Connection.WIFI,
    13: Connection.CLOUD,
    14: Connection.CLOUD,
    15: Connection.INFRARED,
    16: Connection.MESH,
    17: Connection.VIRTUAL,
    23: Connection.WIFI,
}
"""The `pid` of the maker's device list, which its own Home Assistant integration calls `connect_type`.

8 is Wi-Fi with Bluetooth for pairing, 12 and 23 a cable, 1 and 14 other makers' clouds, 2 and 4 devices on servers,
11 and 13 mobile networks, 5 a virtual device and 17 a group. Not told apart by it: 7 own access point, 9 other,
10 plug-in, 18 child of a gateway, 19 the same with a secure key, 22 power line.
"""

_BY_DID: Mapping[str, Connection] = {
    "blt": Connection.BLUETOOTH,
    "lumi": Connection.ZIGBEE,
    "zigbee": Connection.ZIGBEE,
    "miwifi": Connection.WIFI,
    "group": Connection.VIRTUAL,
    "virtual": Connection.VIRTUAL,
    "ir": Connection.INFRARED,
    "miir": Connection.INFRARED,
    "proxy": Connection.CLOUD,
    "yunyi": Connection.CLOUD,
}
"""By what stands before the first dot of a did."""

_SPLIT = re.compile(r"(\d+)\.s\d+")
"""A gang that the cloud shows as a device of its own: `DID.s2`."""
_INFRARED_MODEL = re.compile(r"miir\..+|.+\.ir\d*")
_GROUP_MODEL = re.compile(r".+\.group\d*")
_NUMBER = re.compile(r"\d{1,4}")

NUMBERS: Mapping[Connection, int] = {
    Connection.WIFI: 0,
    Connection.ZIGBEE: 3,
    Connection.BLUETOOTH: 6,
    Connection.MESH: 16,
    Connection.INFRARED: 15,
    Connection.VIRTUAL: 17,
    Connection.CLOUD: 14,
}
"""The number that a device list would give for a connection; none for an unknown one."""

_BY_WORD: Mapping[str, Connection] = {str(connection): connection for connection in NUMBERS}

OWN_RADIO = frozenset({Connection.ZIGBEE, Connection.BLUETOOTH, Connection.MESH})
"""Those that need a gateway near them."""


def connection_of(did: str, model: str = "", *, number: str = "", word: str = "") -> Connection:
    """The connection as far as it can be told; the surest sign wins: number, word, did, model.

    `number` is the `pid` of a device list and `word` our own name of a connection, each as text, '' where not given.
    """
    if _NUMBER.fullmatch(number) and int(number) in _BY_NUMBER:
        return _BY_NUMBER[int(number)]
    told = word.strip().lower()
    if told in _BY_WORD:
        return _BY_WORD[told]
    if _SPLIT.fullmatch(did):
        return Connection.VIRTUAL
    prefix, dot, _ = did.partition(".")
    if dot and prefix in _BY_DID:
        return _BY_DID[prefix]
    if _INFRARED_MODEL.fullmatch(model):
        return Connection.INFRARED
    if _GROUP_MODEL.fullmatch(model):
        return Connection.VIRTUAL
    return Connection.UNKNOWN


def needs_no_token(did: str, connection: Connection) -> bool:
    """Whether such a device has no key of its own that would open it on the local network."""
    return not did.isdecimal() or connection not in (Connection.WIFI, Connection.UNKNOWN)


def whole_of(did: str) -> str:
    """The did of the device that a split did is a part of, else ''."""
    found = _SPLIT.fullmatch(did)
    return found[1] if found else ""


def has_no_address(connection: Connection) -> bool:
    """Whether an address beside such a device in a list is another's: its gateway's, or that of its remote."""
    return connection in OWN_RADIO or connection in (Connection.INFRARED, Connection.VIRTUAL)
