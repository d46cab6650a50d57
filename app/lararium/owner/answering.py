"""How the owner answers one message, whatever it came over."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from lararium.domain.errors import BadInput, PanelError
from lararium.owner.protocol import Operation, error_to_json, is_stream

log = logging.getLogger(__name__)

Send = Callable[[dict[str, Any]], Awaitable[None]]


async def answer(text: bytes, operation: Operation, send: Send) -> None:
    """Run what `text` asks and send items, then the result or the error. A client that hangs up ends it quietly."""
    number: Any = None
    try:
        message = json.loads(text)
        if not isinstance(message, dict) or not isinstance(message.get("op"), str):
            raise BadInput("error.owner.message")
        number = message.get("id")
        arguments = message.get("arguments") or {}
        if not isinstance(arguments, dict):
            raise BadInput("error.owner.message")
        result = await operation(message["op"], arguments)
        if is_stream(result):
            async for item in result:
                await send({"id": number, "item": item})
            result = None
        told: dict[str, Any] = {"id": number, "result": result}
    except PanelError as error:
        told = {"id": number, "error": error_to_json(error)}
    except (ValueError, RecursionError):
        told = {"id": number, "error": error_to_json(BadInput("error.owner.message"))}
    except OSError:
        return
    except Exception:
        log.exception("an operation failed")
        told = {"id": number, "error": error_to_json(PanelError())}
    with contextlib.suppress(OSError):
        await send(told)
