"""Opens every socket of the program, under one policy."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from lararium.domain.errors import BadInput, DeviceUnreachable, GateRefused
from lararium.gate.asked import AskedStep, AskedStream
from lararium.gate.counts import Counts, Tally
from lararium.gate.policy import Deed, Endpoints, Policy, Reach, permits, reach_of
from lararium.gate.transport import Address, GateDatagramTransport, GateSocket

P = TypeVar("P", bound=asyncio.DatagramProtocol)
StreamHandler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Gate:
    """The only opener of sockets. Addresses are numeric; names go through `resolve` once."""

    def __init__(self, policy: Policy, known_endpoints: Endpoints = tuple) -> None:
        self.policy = policy
        self._known = known_endpoints
        self._counts = Counts()
        self._resolving: set[str] = set()
        self._steps: list[AskedStep] = []

    def allow(self, deed: Deed | str, address: Address) -> Tally:
        """Let `deed` happen with `(host, port)` or raise GateRefused, counted either way by the caller's tally."""
        host, port = _text(address[0]), int(address[1] or 0)
        kind = Deed(deed)
        for step in self._steps:
            if step.covers(kind, host, port) and self._may_be_asked(step):
                return self._counts.of(step.host, asked=True)
        tally = self._counts.of(host)
        if permits(self.policy, kind, host, port, self._known) or (kind is Deed.RESOLVE and host in self._resolving):
            return tally
        tally.refused += 1
        raise _refused(host, port, kind, self.policy)

    async def open_datagram(
        self,
        factory: Callable[[], P],
        *,
        remote: tuple[str, int] | None = None,
        local: tuple[str, int] | None = None,
        broadcast: bool = False,
    ) -> tuple[asyncio.DatagramTransport, P]:
        """A UDP socket, connected if `remote` is given. Raises GateRefused, DeviceUnreachable, OSError."""
        if remote is not None:
            self.allow(Deed.CONNECT, remote)
        if local is not None:
            self.allow(Deed.BIND, local)
        first = remote or local or ("", 0)
        sock = GateSocket(socket.AF_INET6 if ":" in first[0] else socket.AF_INET, socket.SOCK_DGRAM)
        try:
            sock.setblocking(False)
            if broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            if local is not None:
                sock.bind(local)
            if remote is not None:
                try:
                    sock.connect(remote)
                except GateRefused:
                    raise
                except OSError as error:
                    raise DeviceUnreachable(address=f"{remote[0]}:{remote[1]}") from error
            tally = self._counts.of(remote[0]) if remote is not None else None
            self._counts.of(first[0]).opened += 1
            protocol = factory()
            loop = asyncio.get_running_loop()
            transport = GateDatagramTransport(loop, sock, protocol, tally, self._check_send)
        except BaseException:
            sock.close()
            raise
        await asyncio.sleep(0)  # connection_made and the reader are in place
        return transport, protocol

    def _check_send(self, address: Address) -> Tally:
        return self.allow(Deed.SEND, address)

    async def open_stream(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A TCP stream to a numeric address. Raises GateRefused, OSError."""
        tally = self.allow(Deed.CONNECT, (host, port))
        sock = GateSocket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        try:
            sock.setblocking(False)
            await asyncio.get_running_loop().sock_connect(sock, (host, port))
            streams = await asyncio.open_connection(sock=sock)
        except BaseException:
            sock.close()
            raise
        tally.opened += 1
        return streams

    async def serve_stream(self, handler: StreamHandler, host: str, port: int) -> asyncio.Server:
        """A TCP server on a numeric address; port 0 takes a free one. Raises GateRefused, OSError."""
        tally = self.allow(Deed.BIND, (host, port))
        sock = GateSocket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        try:
            if sys.platform != "win32":
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            sock.bind((host, port))
            sock.setblocking(False)
            server = await asyncio.start_server(handler, sock=sock)
        except BaseException:
            sock.close()
            raise
        tally.opened += 1
        return server

    async def resolve(self, host: str, port: int) -> str:
        """Numeric address of a device's host name; an address comes back as it is.

        The answer must lie within the policy. Raises GateRefused, BadInput (`error.input.address`).
        """
        host = host.strip()
        if not host or any(c.isspace() for c in host) or not 0 < port < 65536:
            raise BadInput("error.input.address", address=f"{host}:{port}")
        if reach_of(host) is not Reach.NAME:
            address = "127.0.0.1" if host.lower().startswith("localhost") else host
            self.allow(Deed.CONNECT, (address, port))
            return address
        if self.policy is not Policy.HOUSE:
            self.allow(Deed.RESOLVE, (host, port))
        self._resolving.add(host)
        try:
            loop = asyncio.get_running_loop()
            answers = await loop.getaddrinfo(host, port, family=socket.AF_INET, type=socket.SOCK_DGRAM)
        except (OSError, UnicodeError) as error:
            raise BadInput("error.input.address", address=f"{host}:{port}") from error
        finally:
            self._resolving.discard(host)
        if not answers:
            raise BadInput("error.input.address", address=f"{host}:{port}")
        address = str(answers[0][4][0])
        near = reach_of(address) in (Reach.PRIVATE, Reach.LINK_LOCAL, Reach.LOOPBACK)
        if not (near and (host, port) in self._known()):
            self.allow(Deed.CONNECT, (address, port))
        return address

    @contextmanager
    def asking(self, host: str, port: int) -> Iterator[AskedStep]:
        """While this lasts, `open_asked` may reach that one host beyond the house: a person agreed to this step.

        Raises GateRefused under a policy of loopback alone, unless the host is on loopback.
        """
        step = AskedStep(host, port)
        if not self._may_be_asked(step):
            self._counts.of(host, asked=True).refused += 1
            raise _refused(host, port, Deed.CONNECT, self.policy)
        self._steps.append(step)
        try:
            yield step
        finally:
            self._steps.remove(step)

    def _may_be_asked(self, step: AskedStep) -> bool:
        return self.policy is Policy.HOUSE or all(reach_of(a) is Reach.LOOPBACK for a in step.addresses or [step.host])

    async def open_asked(self, host: str, port: int) -> AskedStream:
        """A counted TCP stream to the host of a step under way. Raises GateRefused, OSError."""
        step = next((step for step in self._steps if (step.host, step.port) == (host, port)), None)
        if step is None:
            self._counts.of(host, asked=True).refused += 1
            raise _refused(host, port, Deed.CONNECT, self.policy)
        loop = asyncio.get_running_loop()
        if not step.addresses:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            step.addresses.update(str(answer[4][0]) for answer in found)
        trouble: OSError | None = None
        for address in sorted(step.addresses, key=lambda address: (":" in address, address)):
            sock = GateSocket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
            try:
                sock.setblocking(False)
                await loop.sock_connect(sock, (address, port))
                reader, writer = await asyncio.open_connection(sock=sock)
            except OSError as error:
                sock.close()
                trouble = error
            except BaseException:
                sock.close()
                raise
            else:
                tally = self._counts.of(host, asked=True)
                tally.opened += 1
                return AskedStream(reader, writer, tally)
        raise trouble or OSError("the name stands for no address")

    def counts(self) -> dict[str, dict[str, dict[str, int]]]:
        """`{kind of destination: {host: {opened, sent, bytes, refused}}}`, since the first run if restored."""
        return self._counts.snapshot()

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Add the figures of earlier runs, as `counts` gave them."""
        self._counts.restore(saved)


def _refused(host: str, port: int, deed: Deed, policy: Policy) -> GateRefused:
    return GateRefused("error.gate.address", address=f"{host or '*'}:{port}", deed=str(deed), policy=str(policy))


def _text(host: object) -> str:
    if host is None:
        return ""
    return host.decode("latin-1") if isinstance(host, bytes | bytearray) else str(host)
