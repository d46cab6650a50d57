"""Homes, rooms and the devices in them, as they are stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lararium.domain.ids import DeviceId, Did, HomeId, RoomId

MIIO_PORT = 54321


@dataclass(frozen=True, slots=True)
class Home:
    """One home with its own engine, time zone (IANA name) and location (degrees)."""

    id: HomeId
    name: str
    name_zh: str = ""
    time_zone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    order: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """One room of a home."""

    id: RoomId
    home: HomeId
    name: str
    name_zh: str = ""
    order: int = 0


class TileSize(StrEnum):
    """S is 1x1, M 2x1, L 2x2 cells."""

    S = "S"
    M = "M"
    L = "L"


@dataclass(frozen=True, slots=True)
class Layout:
    """How one tile (a part of a device) is placed by the person; key is `device` or `device/part`."""

    size: TileSize = TileSize.S
    favourite: bool = False
    hidden: bool = False
    order: int = 0


class Connection(StrEnum):
    """How a device is connected in its maker's world, as far as a list or its did tells."""

    UNKNOWN = ""
    WIFI = "wifi"
    ZIGBEE = "zigbee"
    BLUETOOTH = "bluetooth"
    MESH = "mesh"
    INFRARED = "infrared"
    VIRTUAL = "virtual"
    """A group that the maker's cloud made up."""
    CLOUD = "cloud"
    """Only its maker's servers reach it."""


@dataclass(frozen=True, slots=True)
class Device:
    """One device of a home. Its token is elsewhere: in the vault, under (home, did)."""

    id: DeviceId
    did: Did
    home: HomeId
    room: RoomId | None
    name: str
    model: str
    host: str = ""
    """Address or host name; '' where it hangs on a gateway."""
    port: int = MIIO_PORT
    name_zh: str = ""
    parent: Did | None = None
    """Gateway that answers for it."""
    mac: str = ""
    firmware: str = ""
    order: int = 0
    part_names: dict[str, str] = field(default_factory=dict)
    """Names the person gave to parts."""
    connection: Connection = Connection.UNKNOWN
