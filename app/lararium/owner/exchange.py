"""How a client asks and reads the answer, whatever it goes over."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from typing import Any

from lararium.domain.errors import PanelError
from lararium.owner.protocol import Arguments, error_from_json, line


class OwnerGone(PanelError):
    """The owner ended while it was answering; ask again."""

    default_key = "error.owner.gone"


class Exchange(ABC):
    """One connection; calls are answered one after another. How messages travel is up to the subclass."""

    _next = 0

    async def call(self, op: str, arguments: Arguments) -> Any:
        """Result of an operation. Raises its PanelError, or OwnerGone."""
        result = None
        async for kind, content in self._ask(op, arguments):
            if kind == "result":
                result = content
        return result

    async def stream(self, op: str, arguments: Arguments) -> AsyncIterator[Any]:
        """Items of an operation that goes on."""
        async for kind, content in self._ask(op, arguments):
            if kind == "item":
                yield content

    @abstractmethod
    async def close(self) -> None:
        """Hang up."""

    @abstractmethod
    async def _send(self, message: bytes) -> None:
        """Send one line. Raises OSError, ValueError."""

    @abstractmethod
    async def _receive(self) -> bytes:
        """The next line, b"" at the end. Raises OSError, ValueError."""

    async def _ask(self, op: str, arguments: Arguments) -> AsyncIterator[tuple[str, Any]]:
        """`("item", …)` any number of times, then `("result", …)`. Raises the operation's PanelError, or OwnerGone."""
        self._next = number = self._next + 1
        message = line({"id": number, "op": op, "arguments": dict(arguments)})
        try:
            await self._send(message)
            while text := await self._receive():
                told = json.loads(text)
                if told.get("id") != number:
                    continue
                if "error" in told:
                    raise error_from_json(told["error"])
                if "item" not in told:
                    yield "result", told.get("result")
                    return
                yield "item", told["item"]
        except (OSError, ValueError) as error:
            raise OwnerGone from error
        raise OwnerGone
