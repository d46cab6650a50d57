"""Whether the panel can reach a device on the local network, and if not, why."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from lararium.domain.connection import OWN_RADIO
from lararium.domain.errors import DeviceRefused, OutOfReach, PanelError
from lararium.domain.home import Connection, Device
from lararium.domain.words import Words


class Reach(StrEnum):
    """The way to a device, or the reason why there is none (values as on the command line)."""

    LOCAL = "local"
    """It has an address of its own."""
    GATEWAY = "gateway"
    """A gateway at home answers for it."""
    NO_GATEWAY = "no_gateway"
    """It speaks radio only, and no gateway of it is known here."""
    REFUSED = "refused"
    """Its gateway does not answer for it over the local network."""
    INFRARED = "infrared"
    """It only listens, to an infrared remote that its maker's cloud keeps."""
    VIRTUAL = "virtual"
    """It is a group in its maker's cloud."""
    CLOUD = "cloud"
    """Only its maker's servers reach it."""
    NO_ADDRESS = "no_address"
    """Nobody said where it is."""

    @property
    def is_open(self) -> bool:
        """Whether the panel can ask it."""
        return self in (Reach.LOCAL, Reach.GATEWAY)


_CLOSED = {
    Connection.INFRARED: Reach.INFRARED,
    Connection.VIRTUAL: Reach.VIRTUAL,
    Connection.CLOUD: Reach.CLOUD,
}
DISOWNING = frozenset({-4003, -4007, -32601, -704010000, -704040003, -704042001})
"""Codes that, given for all that was asked, mean that a gateway does not speak for a child.

Not its did, no such device, no permission, no such property, no such method. That a child is off (-704042011) is none.
"""


def reach_of(device: Device, gateway: Device | None, *, refused: bool = False) -> Reach:
    """The way to a device. `gateway`: its parent where this home knows it; `refused`: that one has disowned it."""
    if device.host:
        return Reach.LOCAL
    if device.connection in _CLOSED:
        return _CLOSED[device.connection]
    if gateway is not None and gateway.host and gateway.id != device.id:
        return Reach.REFUSED if refused else Reach.GATEWAY
    if device.parent or device.connection in OWN_RADIO:
        return Reach.NO_GATEWAY
    return Reach.NO_ADDRESS


def disowns(errors: Collection[PanelError]) -> bool:
    """Whether a gateway that told no value at all, for these reasons, says that it does not speak for the child."""
    return bool(errors) and all(isinstance(error, DeviceRefused) and error.code in DISOWNING for error in errors)


def out_of_reach(device: Device, gateway: Device | None, reach: Reach) -> OutOfReach:
    """The error of a command to a device that cannot be reached: what it is, why, and what would help."""
    key = f"error.reach.{reach.value}"
    if reach is Reach.NO_GATEWAY and device.connection in OWN_RADIO:
        key += f".{device.connection.value}"
    name = Words(gateway.name, gateway.name_zh or gateway.name) if gateway is not None else Words("", "")
    return OutOfReach(key, device=Words(device.name, device.name_zh or device.name), gateway=name)
