"""All facts about the way to one device, gathered at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import AddressValueError, IPv4Address, IPv4Network

from lararium.domain.errors import PanelError
from lararium.domain.reach import Reach
from lararium.domain.state import Freshness
from lararium.domain.words import Words


class KeyState(StrEnum):
    """What is known of the device's key."""

    KNOWN = "known"
    GATEWAY = "gateway"
    """It needs none of its own."""
    CHANGED = "changed"
    """It greets and ignores what is said with this key."""
    MISSING = "missing"
    LOCKED = "locked"
    """Keyring or vault file cannot be read just now."""


NAMELESS = Words("", "")


@dataclass(frozen=True, slots=True)
class Vitals:
    """Facts, not judgements. Times in milliseconds for answers, in seconds for ages; counts since the link opened."""

    model: str = ""
    did: str = ""
    name: Words = NAMELESS
    kind: str = "generic"
    source: str = "none"
    """Where its description is from: `spec`, `override`, `legacy`, `none`."""
    reach: Reach = Reach.LOCAL
    gateway: Words | None = None
    gateway_silent: bool = False
    host: str = ""
    port: int = 54321
    moved_from: str = ""
    """Address where it was before it was found again in this run."""
    networks: tuple[str, ...] = ()
    """Networks of this machine as CIDR; empty where that is not known."""
    mac: str = ""
    firmware: str = ""
    hardware: str = ""
    signal: int | None = None
    """dBm."""
    freshness: Freshness = Freshness.UNKNOWN
    trouble: PanelError | None = None
    seen_ago: float | None = None
    misses: int = 0
    key: KeyState = KeyState.KNOWN
    rtt_p50: float | None = None
    rtt_p95: float | None = None
    sent: int = 0
    answered: int = 0
    lost: int = 0
    repeated: int = 0
    """Lost while it was there: a later request was answered."""
    garbage: int = 0
    late: int = 0
    reboots: int = 0
    pushes: bool = False
    every: float | None = None
    """Seconds between two polls as things stand."""
    sleeps: bool = False
    """It runs on a battery and speaks only when something happens."""
    slow: bool = False
    """Its model is known to answer late."""
    refused: tuple[Words, ...] = ()
    """Properties it does not tell."""

    @property
    def address(self) -> str:
        """HOST, HOST:PORT, or ''."""
        return self.host if not self.host or self.port == 54321 else f"{self.host}:{self.port}"

    @property
    def loss(self) -> float:
        """Share of requests that got lost while it was there, 0..1; an outage counts for nothing."""
        return self.repeated / self.tried if self.tried else 0.0

    @property
    def tried(self) -> int:
        """Requests while it was there."""
        return self.answered + self.repeated

    @property
    def is_elsewhere(self) -> bool:
        """Whether its address lies outside every network of this machine."""
        try:
            host = IPv4Address(self.host)
        except AddressValueError:
            return False
        if host.is_loopback or not self.networks:
            return False
        return not any(host in IPv4Network(network, strict=False) for network in self.networks)
