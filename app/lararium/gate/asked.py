"""One confirmed step: a named host beyond the house that may be reached while the step lasts, and its streams."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from lararium.gate.counts import Tally
from lararium.gate.policy import Deed, Reach, reach_of

_READ = 65_536


@dataclass(eq=False, slots=True)
class AskedStep:
    """What a person agreed to reach: one host (name or address) and port."""

    host: str
    port: int
    addresses: set[str] = field(default_factory=set)
    """Numeric addresses that the name stands for."""

    def __post_init__(self) -> None:
        if reach_of(self.host) is not Reach.NAME:
            self.addresses.add("127.0.0.1" if self.host.lower().startswith("localhost") else self.host)

    def covers(self, deed: Deed, host: str, port: int) -> bool:
        """Whether the step is about that. A name is looked up without its port."""
        if deed is Deed.RESOLVE:
            return host == self.host or host in self.addresses
        return deed is Deed.CONNECT and port == self.port and host in self.addresses


class AskedStream:
    """A TCP stream to a host of a step, counted; TLS can be started on it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, tally: Tally) -> None:
        self._reader = reader
        self._writer = writer
        self._tally = tally

    async def read(self, limit: int, timeout: float | None) -> bytes:  # noqa: ASYNC109
        """What has come, at most `limit` bytes; empty at the end. Raises TimeoutError, OSError."""
        async with asyncio.timeout(timeout):
            return await self._reader.read(min(limit, _READ))

    async def write(self, data: bytes, timeout: float | None) -> None:  # noqa: ASYNC109
        """Send all of it. Raises TimeoutError, OSError."""
        self._tally.sent += bool(data)
        self._tally.bytes += len(data)
        async with asyncio.timeout(timeout):
            self._writer.write(data)
            await self._writer.drain()

    async def start_tls(self, context: Any, name: str | None, timeout: float | None) -> None:  # noqa: ASYNC109
        """Speak TLS from now on; `context` is an `ssl.SSLContext`. Raises ssl.SSLError, TimeoutError, OSError."""
        async with asyncio.timeout(timeout):
            await self._writer.start_tls(context, server_hostname=name)

    def readable(self) -> bool:
        """Whether there is something to read, the end of the stream included."""
        return self._reader.at_eof() or self._writer.is_closing()

    async def close(self) -> None:
        """Hang up at once: what is under way is not waited for."""
        self._writer.transport.abort()
