"""Addresses of the simulated house: one loopback address a device, or one address with many ports."""

from __future__ import annotations

import asyncio
import ipaddress
import random
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from lararium.domain.errors import BadInput
from lararium.domain.home import MIIO_PORT
from lararium.gate.gate import Gate
from lararium.gate.policy import Deed
from lararium.gate.transport import GateDatagramTransport, GateSocket

P = TypeVar("P", bound=asyncio.DatagramProtocol)

BROADCAST = "127.255.255.255"
PER_BLOCK = 254
_ATTEMPTS = 64


def has_many_addresses(platform: str = sys.platform) -> bool:
    """Whether all of 127.0.0.0/8 can be bound without set-up: Linux and Windows yes, macOS no."""
    return platform != "darwin"


def parse_block(text: str) -> int:
    """The third-octet number (x * 256 + y) of `127.x.y.0`. Raises BadInput `error.input.sim_net`."""
    try:
        address = ipaddress.IPv4Address(text.removesuffix("/24"))
    except ValueError as error:
        raise BadInput("error.input.sim_net", net=text) from error
    if not address.is_loopback or address.packed[3] != 0 or address.packed[1] == 255:
        raise BadInput("error.input.sim_net", net=text)
    return address.packed[1] * 256 + address.packed[2]


def _hosts(block: int, count: int) -> list[str]:
    """`count` host addresses from a block on; a block has 254."""
    found = []
    for index in range(count):
        number = block + index // PER_BLOCK
        found.append(f"127.{number // 256}.{number % 256}.{index % PER_BLOCK + 1}")
    return found


def _blocks(fixed: str) -> Iterator[int]:
    if fixed:
        yield parse_block(fixed)
        return
    # free blocks are found by trying; a random start keeps two houses that start together apart
    chooser = random.SystemRandom()
    for _ in range(_ATTEMPTS):
        yield chooser.randrange(20 * 256, 200 * 256)


async def open_all(
    gate: Gate, factories: Sequence[Callable[[], P]], *, net: str = "", many: bool | None = None
) -> list[P]:
    """One bound endpoint for each factory. Raises BadInput `error.input.sim_net` when the block asked for is taken."""
    if not (has_many_addresses() if many is None else many):
        return [(await gate.open_datagram(factory, local=("127.0.0.1", 0)))[1] for factory in factories]
    for block in _blocks(net):
        opened: list[tuple[asyncio.DatagramTransport, P]] = []
        try:
            for host, factory in zip(_hosts(block, len(factories)), factories, strict=True):
                opened.append(await gate.open_datagram(factory, local=(host, MIIO_PORT)))
        except OSError:
            for transport, _ in opened:
                transport.close()
            continue
        except BaseException:
            for transport, _ in opened:
                transport.close()
            raise
        return [protocol for _, protocol in opened]
    raise BadInput("error.input.sim_net", net=net or "127.0.0.0/8")


async def open_broadcast(gate: Gate, factory: Callable[[], P]) -> P | None:
    """The endpoint that hears loopback broadcasts, shared with other houses; None where the system has none."""
    address = (BROADCAST, MIIO_PORT)
    gate.allow(Deed.BIND, address)
    sock = GateSocket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setblocking(False)
        # every house on this machine hears the same broadcast
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
    except OSError:
        sock.close()
        return None
    protocol = factory()
    GateDatagramTransport(asyncio.get_running_loop(), sock, protocol, None, lambda to: gate.allow(Deed.SEND, to[:2]))
    await asyncio.sleep(0)  # the reader is in place
    return protocol
