"""How a client asks and reads the answer, whatever it goes over."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from lararium.domain.errors import PanelError
from lararium.owner.protocol import error_from_json


class OwnerGone(PanelError):
    """The owner ended while it was answering; ask again."""

    default_key = "error.owner.gone"


async def read_answer(
    number: int, send: Callable[[], Awaitable[None]], receive: Callable[[], Awaitable[bytes]]
) -> AsyncIterator[tuple[str, Any]]:
    """`("item", …)` any number of times, then `("result", …)`. Raises the operation's PanelError, or OwnerGone."""
    try:
        await send()
        while text := await receive():
            message = json.loads(text)
            if message.get("id") != number:
                continue
            if "error" in message:
                raise error_from_json(message["error"])
            if "item" not in message:
                yield "result", message.get("result")
                return
            yield "item", message["item"]
    except (OSError, ValueError) as error:
        raise OwnerGone from error
    raise OwnerGone
