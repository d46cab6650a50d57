"""Whether the panel can reach a device on the local network, and if not, why."""

from __future__ import annotations

from enum import StrEnum


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
