"""Which network interfaces discovery may use."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_interface

import ifaddr

from lararium.gate.policy import Reach, reach_of
from lararium.ports import Interface


def interfaces() -> Sequence[Interface]:
    """IPv4 interfaces of this machine with a private or link-local address and a broadcast."""
    found: list[Interface] = []
    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            if not isinstance(ip.ip, str) or ip.network_prefix >= 31:
                continue
            if reach_of(ip.ip) in (Reach.PRIVATE, Reach.LINK_LOCAL):
                broadcast = ip_interface(f"{ip.ip}/{ip.network_prefix}").network.broadcast_address
                found.append(Interface(ip.nice_name, ip.ip, ip.network_prefix, str(broadcast)))
    return found
