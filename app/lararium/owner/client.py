"""A client of the owner: the command line, or a second window."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from lararium.domain.errors import PanelError
from lararium.owner.address import address
from lararium.owner.protocol import LONGEST_LINE, Arguments, error_from_json, line


class OwnerGone(PanelError):
    """The owner ended while it was answering; ask again."""

    default_key = "error.owner.gone"


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
        async for kind, content in self._exchange(op, arguments):
            if kind == "result":
                return content
        raise OwnerGone

    async def stream(self, op: str, arguments: Arguments) -> AsyncIterator[Any]:
        """Items of an operation that goes on."""
        async for kind, content in self._exchange(op, arguments):
            if kind == "item":
                yield content

    async def _exchange(self, op: str, arguments: Arguments) -> AsyncIterator[tuple[str, Any]]:
        self._next += 1
        try:
            self._writer.write(line({"id": self._next, "op": op, "arguments": dict(arguments)}))
            await self._writer.drain()
            while text := await self._reader.readline():
                message = json.loads(text)
                if message.get("id") != self._next:
                    continue
                if "error" in message:
                    raise error_from_json(message["error"])
                if "item" in message:
                    yield "item", message["item"]
                else:
                    yield "result", message.get("result")
                    return
        except (ConnectionError, ValueError) as error:
            raise OwnerGone from error
        raise OwnerGone

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()
