"""Finds miIO devices: a paced hello to broadcasts and subnets, and mDNS announcements."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack
from ipaddress import AddressValueError, IPv4Network, NetmaskValueError
from typing import Any

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.ids import Did
from lararium.drivers.miio.announcements import announced
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.ports import Found, Interface
from lararium.wire.packet import HEADER, HELLO, PacketError, parse_header

_BURST = 32
_PAUSE = 0.005
_BETWEEN_ROUNDS = 0.4
_AFTER_ROUNDS = 1.0
_LARGEST = 20
"""Prefix length of the largest subnet that is searched address by address."""
_RECEIVE_BUFFER = 4 * 1024 * 1024


class _Ear(asyncio.DatagramProtocol):
    """Collects the answers to hellos."""

    def __init__(self, found: asyncio.Queue[Found | None]) -> None:
        self._found = found

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # 200 devices answer one broadcast within milliseconds; the usual buffer drops some
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER)

    def datagram_received(self, data: bytes, addr: Any) -> None:
        if len(data) != HEADER.size or data == HELLO:
            return
        try:
            head = parse_header(data)
        except PacketError:
            return
        if head.did not in (0, 2**64 - 1):
            self._found.put_nowait(Found(Did(str(head.did)), addr[0], addr[1], uptime=head.stamp))

    def error_received(self, exc: Exception) -> None:
        """Empty addresses of a subnet refuse; that is no news."""


class MiioDiscovery:
    """Implements `ports.Discovery`. Uses the interfaces it is given and no others."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def sweep(
        self, interfaces: Sequence[Interface], subnets: Sequence[str] = (), port: int = 54321
    ) -> AsyncIterator[Found]:
        """Each endpoint once (again when mDNS tells its model). Raises BadInput `error.input.subnet`, GateRefused."""
        addresses = [address for subnet in subnets for address in hosts_of(subnet)]
        found: asyncio.Queue[Found | None] = asyncio.Queue()
        async with AsyncExitStack() as stack:
            targets: list[tuple[asyncio.DatagramTransport, str]] = []
            for interface in interfaces:
                transport = await self._ear(stack, found, local=(interface.address, 0))
                targets.append((transport, interface.broadcast))
            if addresses:
                transport = await self._ear(stack, found, local=None)
                targets.extend((transport, address) for address in addresses)
            if interfaces and self._gate.policy is Policy.HOUSE:
                await stack.enter_async_context(announced([i.address for i in interfaces], found.put_nowait))
            if not targets:
                return
            rounds = asyncio.create_task(_two_rounds(targets, port, found))
            try:
                seen: set[tuple[str, str, int, str]] = set()
                while (one := await found.get()) is not None:
                    name = (one.did, one.host, one.port, one.model)
                    if name not in seen:
                        seen.add(name)
                        yield one
                await rounds
            finally:
                rounds.cancel()
                await asyncio.gather(rounds, return_exceptions=True)

    async def _ear(
        self, stack: AsyncExitStack, found: asyncio.Queue[Found | None], local: tuple[str, int] | None
    ) -> asyncio.DatagramTransport:
        transport, _ = await self._gate.open_datagram(lambda: _Ear(found), local=local, broadcast=True)
        stack.callback(transport.close)
        return transport


async def _two_rounds(
    targets: Iterable[tuple[asyncio.DatagramTransport, str]], port: int, found: asyncio.Queue[Found | None]
) -> None:
    try:
        for pause in (_BETWEEN_ROUNDS, _AFTER_ROUNDS):
            refused: PanelError | None = None
            sent = 0
            for count, (transport, address) in enumerate(targets, 1):
                try:
                    transport.sendto(HELLO, (address, port))
                    sent += 1
                except PanelError as error:
                    refused = error
                if count % _BURST == 0:
                    await asyncio.sleep(_PAUSE)
            if refused is not None and not sent:
                raise refused
            await asyncio.sleep(pause)
    finally:
        found.put_nowait(None)


def hosts_of(subnet: str) -> list[str]:
    """Addresses of a subnet in CIDR form, or a single address. Raises BadInput `error.input.subnet`."""
    try:
        network = IPv4Network(subnet.strip(), strict=False)
    except (AddressValueError, NetmaskValueError, ValueError) as error:
        raise BadInput("error.input.subnet", subnet=subnet) from error
    if network.prefixlen < _LARGEST:
        raise BadInput("error.input.subnet", subnet=subnet)
    return [str(address) for address in network.hosts()]
