"""A client of the owner: the command line, or a second window."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from lararium.owner.address import address
from lararium.owner.exchange import read_answer
from lararium.owner.protocol import LONGEST_LINE, Arguments, line


class OwnerClient:
    """One connection; calls are answered one after another."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._next = 0

    @classmethod
    async def connect(cls, folder: Path) -> OwnerClient | None:
        """A client of the folder's owner, or None where nobody owns it."""
        try:
            reader, writer = await asyncio.open_unix_connection(address(folder), limit=LONGEST_LINE)
        except OSError:
            return None
        return cls(reader, writer)

    async def call(self, op: str, arguments: Arguments) -> Any:
        """Result of an operation. Raises its PanelError, or OwnerGone."""
        result = None
        async for kind, content in self._exchange(op, arguments):
            if kind == "result":
                result = content
        return result

    async def stream(self, op: str, arguments: Arguments) -> AsyncIterator[Any]:
        """Items of an operation that goes on."""
        async for kind, content in self._exchange(op, arguments):
            if kind == "item":
                yield content

    async def _exchange(self, op: str, arguments: Arguments) -> AsyncIterator[tuple[str, Any]]:
        self._next += 1
        message = line({"id": self._next, "op": op, "arguments": dict(arguments)})
        async for answered in read_answer(self._next, lambda: self._send(message), self._reader.readline):
            yield answered

    async def _send(self, message: bytes) -> None:
        self._writer.write(message)
        await self._writer.drain()

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()
