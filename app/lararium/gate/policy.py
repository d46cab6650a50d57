"""Which addresses may be reached: the rules alone, no sockets."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Collection
from enum import StrEnum
from functools import lru_cache

from lararium.domain.home import MIIO_PORT

MDNS_PORT = 5353
_MDNS_HOSTS = frozenset({"224.0.0.251", "ff02::fb"})
_LOOPBACK_NAMES = frozenset({"localhost", "localhost.localdomain", "ip6-localhost"})

Endpoints = Callable[[], Collection[tuple[str, int]]]
"""Host and port of every device on record."""


class Policy(StrEnum):
    """How far the program may reach."""

    HOUSE = "house"
    """Loopback; private and link-local addresses on the miIO port or one stored with a device; mDNS."""
    DEMO = "demo"
    """Loopback only."""
    TEST = "test"
    """Loopback only."""


class Reach(StrEnum):
    """What kind of destination an address is."""

    LOOPBACK = "loopback"
    PRIVATE = "private"
    LINK_LOCAL = "link-local"
    MDNS = "mdns"
    ANY = "any"
    NAME = "name"
    OUTSIDE = "outside"


class Deed(StrEnum):
    """What is about to be done with an address."""

    BIND = "bind"
    CONNECT = "connect"
    SEND = "send"
    RESOLVE = "resolve"


_PRIVATE = [ipaddress.ip_network(n) for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")]
_LINK_LOCAL = [ipaddress.ip_network(n) for n in ("169.254.0.0/16", "fe80::/10")]


@lru_cache(maxsize=8192)
def reach_of(host: str) -> Reach:
    """The kind of destination of an address or name."""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        if host == "":
            return Reach.ANY
        return Reach.LOOPBACK if host.lower() in _LOOPBACK_NAMES else Reach.NAME
    mapped = getattr(address, "ipv4_mapped", None)
    if mapped is not None:
        return reach_of(str(mapped))
    if address.is_loopback:
        return Reach.LOOPBACK
    if address.is_unspecified:
        return Reach.ANY
    if str(address) in _MDNS_HOSTS:
        return Reach.MDNS
    if any(address in network for network in _PRIVATE):
        return Reach.PRIVATE
    if any(address in network for network in _LINK_LOCAL):
        return Reach.LINK_LOCAL
    return Reach.OUTSIDE


def permits(policy: Policy, deed: Deed, host: str, port: int, known: Endpoints) -> bool:
    """Whether `policy` lets `deed` happen with that address."""
    reach = reach_of(host)
    if reach is Reach.LOOPBACK:
        return True
    if policy is not Policy.HOUSE:
        return False
    if reach in (Reach.PRIVATE, Reach.LINK_LOCAL):
        # our own address is bound; whom we talk to from there is asked again
        return deed in (Deed.BIND, Deed.RESOLVE) or port == MIIO_PORT or (host, port) in known()
    if reach is Reach.MDNS:
        return port == MDNS_PORT
    if reach is Reach.ANY:
        return deed is Deed.BIND and port == MDNS_PORT
    if reach is Reach.NAME:
        return deed is Deed.RESOLVE and any(host == name for name, _ in known())
    return False
