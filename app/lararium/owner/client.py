"""A client of the owner: the command line, or a second window."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from lararium.owner.address import address
from lararium.owner.exchange import Exchange
from lararium.owner.protocol import LONGEST_LINE


class OwnerClient(Exchange):
    """Over a Unix socket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def connect(cls, folder: Path) -> OwnerClient | None:
        """A client of the folder's owner, or None where nobody owns it."""
        try:
            reader, writer = await asyncio.open_unix_connection(address(folder), limit=LONGEST_LINE)
        except OSError:
            return None
        return cls(reader, writer)

    async def _send(self, message: bytes) -> None:
        self._writer.write(message)
        await self._writer.drain()

    async def _receive(self) -> bytes:
        return await self._reader.readline()

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()
