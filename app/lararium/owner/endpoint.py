"""The owner's local control endpoint: a Unix socket (0600) that answers the command line and further windows."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path
from typing import Any

from lararium.owner.address import address
from lararium.owner.answering import answer
from lararium.owner.protocol import LONGEST_LINE, Operation, line


class Endpoint:
    """Serves `operation` to local clients until closed. A client's fault never reaches another one."""

    def __init__(self, folder: Path, operation: Operation) -> None:
        self._path = Path(address(folder))
        self._operation = operation
        self._server: asyncio.Server | None = None
        self._clients: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen; a socket left behind by a crash is replaced (the owner's lock proves it is dead)."""
        self._path.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        before = os.umask(0o177)
        try:
            listener.bind(str(self._path))
        finally:
            os.umask(before)
        listener.setblocking(False)
        self._server = await asyncio.start_unix_server(self._welcome, sock=listener, limit=LONGEST_LINE)

    async def close(self) -> None:
        """Stop listening and drop all clients."""
        if self._server is None:
            return
        self._server.close()
        for client in list(self._clients):
            client.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None
        self._path.unlink(missing_ok=True)

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._clients.add(task)
        running: set[asyncio.Task[None]] = set()
        try:
            while text := await reader.readline():
                work = asyncio.create_task(self._answer(text, writer))
                running.add(work)
                work.add_done_callback(running.discard)
        except (ConnectionError, asyncio.CancelledError, ValueError):
            pass
        finally:
            for work in running:
                work.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            writer.close()
            self._clients.discard(task)

    async def _answer(self, text: bytes, writer: asyncio.StreamWriter) -> None:
        async def send(message: dict[str, Any]) -> None:
            writer.write(line(message))
            await writer.drain()

        await answer(text, self._operation, send)
