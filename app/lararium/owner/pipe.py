"""The same endpoint and client over `multiprocessing.connection`, for systems whose event loop has no Unix sockets.

On Windows the address is a named pipe that only the same user may open. Messages are bytes, never pickles. Threads wait
on the pipe; operations run on the event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from concurrent import futures
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from lararium.owner.address import address
from lararium.owner.answering import answer
from lararium.owner.exchange import Exchange
from lararium.owner.protocol import LONGEST_LINE, Operation, line


class PipeEndpoint:
    """As Endpoint."""

    def __init__(self, folder: Path, operation: Operation, family: str = "AF_PIPE") -> None:
        self._address = address(folder)
        self._operation = operation
        self._family = family
        self._listener: Listener | None = None
        self._connections: set[Connection] = set()
        self._threads: list[threading.Thread] = []
        self._running: set[futures.Future[None]] = set()

    async def start(self) -> None:
        """Listen. Raises OSError."""
        self._listener = Listener(self._address, self._family)
        self._start(self._accept, asyncio.get_running_loop())

    async def close(self) -> None:
        """Stop listening and hang up on all clients."""
        listener, self._listener = self._listener, None
        if listener is None:
            return
        with contextlib.suppress(OSError, EOFError):  # wakes the thread that accepts
            Client(self._address, self._family).close()
        for running in list(self._running):
            running.cancel()
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.close()
        listener.close()
        for thread in self._threads:
            await asyncio.to_thread(thread.join, 2)

    def _start(self, work: Any, *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, name="owner pipe", daemon=True)
        self._threads = [known for known in self._threads if known.is_alive()] + [thread]
        thread.start()

    def _accept(self, loop: asyncio.AbstractEventLoop) -> None:
        while (listener := self._listener) is not None:
            try:
                connection = listener.accept()
            except (OSError, EOFError):
                continue
            if self._listener is None:
                connection.close()
                return
            self._connections.add(connection)
            self._start(self._serve, connection, loop)

    def _serve(self, connection: Connection, loop: asyncio.AbstractEventLoop) -> None:
        async def send(message: dict[str, Any]) -> None:
            await asyncio.to_thread(connection.send_bytes, line(message))

        try:
            while True:
                text = connection.recv_bytes(LONGEST_LINE)
                running = asyncio.run_coroutine_threadsafe(answer(text, self._operation, send), loop)
                self._running.add(running)
                running.add_done_callback(self._running.discard)
                running.result()
        except (OSError, EOFError, RuntimeError, TypeError, futures.CancelledError):
            pass  # the client or we hung up; a connection closed under its reader says so in one of these ways
        finally:
            self._connections.discard(connection)
            with contextlib.suppress(OSError):
                connection.close()


class PipeClient(Exchange):
    """Over a named pipe."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    async def connect(cls, folder: Path, family: str = "AF_PIPE") -> PipeClient | None:
        """A client of the folder's owner, or None where nobody owns it."""
        try:
            return cls(await asyncio.to_thread(Client, address(folder), family))
        except (OSError, EOFError):
            return None

    async def _send(self, message: bytes) -> None:
        await asyncio.to_thread(self._connection.send_bytes, message)

    async def _receive(self) -> bytes:
        try:
            return await asyncio.to_thread(self._connection.recv_bytes, LONGEST_LINE)
        except EOFError:
            return b""

    async def close(self) -> None:
        """Hang up."""
        self._connection.close()
