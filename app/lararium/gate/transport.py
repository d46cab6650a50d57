"""A datagram transport over one non-blocking socket of the gate."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Callable
from typing import Any

from lararium.gate.counts import Tally

Address = tuple[Any, ...]
_BURST = 32
"""Datagrams taken per wake-up before other sockets get their turn."""
_BUFFER = 65536
_MAX_WAITING = 256


class GateSocket(socket.socket):
    """A socket that the gate opened; the watch knows it by its class."""

    __slots__ = ()


class GateDatagramTransport(asyncio.DatagramTransport):
    """asyncio's datagram transport, counted and checked; replies of one burst are read in one wake-up."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        sock: GateSocket,
        protocol: asyncio.DatagramProtocol,
        tally: Tally | None,
        check: Callable[[Address], Tally],
    ) -> None:
        """`tally` is the peer's for a connected socket; `check` gives it, or raises, for any other address."""
        super().__init__({"socket": sock, "sockname": sock.getsockname()})
        self._loop = loop
        self._sock = sock
        self._fileno = sock.fileno()
        self._protocol = protocol
        self._tally = tally
        self._check = check
        self._waiting: deque[tuple[bytes, Address | None]] = deque()
        self._closing = False
        self.dropped = 0
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._start)

    def _start(self) -> None:
        if not self._closing:
            self._loop.add_reader(self._fileno, self._readable)

    def sendto(self, data: bytes | bytearray | memoryview, addr: Any = None) -> None:
        """Send one datagram now, or as soon as the socket takes it. Raises GateRefused for a forbidden address."""
        if self._closing:
            return
        tally = self._tally if addr is None else self._check(addr)
        if tally is None:
            raise ValueError("this socket has no peer: give an address")
        tally.sent += 1
        tally.bytes += len(data)
        if self._waiting:
            self._wait(bytes(data), addr)
            return
        try:
            self._put(data, addr)
        except (BlockingIOError, InterruptedError):
            self._wait(bytes(data), addr)
            self._loop.add_writer(self._fileno, self._writable)
        except OSError as error:
            self._protocol.error_received(error)

    def _put(self, data: bytes | bytearray | memoryview, addr: Address | None) -> None:
        if addr is None:
            self._sock.send(data)
        else:
            self._sock.sendto(data, addr)

    def _wait(self, data: bytes, addr: Address | None) -> None:
        if len(self._waiting) >= _MAX_WAITING:
            self.dropped += 1
        else:
            self._waiting.append((data, addr))

    def _writable(self) -> None:
        while self._waiting:
            data, addr = self._waiting[0]
            try:
                self._put(data, addr)
            except (BlockingIOError, InterruptedError):
                return
            except OSError as error:
                self._protocol.error_received(error)
            self._waiting.popleft()
        self._loop.remove_writer(self._fileno)

    def _readable(self) -> None:
        for _ in range(_BURST):
            if self._closing:
                return
            try:
                data, addr = self._sock.recvfrom(_BUFFER)
            except (BlockingIOError, InterruptedError):
                return
            except OSError as error:
                self._protocol.error_received(error)
                return
            self._protocol.datagram_received(data, addr)

    def close(self) -> None:
        """Free the socket now; datagrams still waiting are dropped."""
        if self._closing:
            return
        self._closing = True
        self._waiting.clear()
        self._loop.remove_reader(self._fileno)
        self._loop.remove_writer(self._fileno)
        self._sock.close()
        self._loop.call_soon(self._protocol.connection_lost, None)

    abort = close

    def is_closing(self) -> bool:
        """Whether `close` was called."""
        return self._closing

    def __del__(self) -> None:
        self._sock.close()
