"""Lines between the owner and its clients: one JSON object a line.

Client: `{"id": 1, "op": "set", "arguments": {…}}`. Owner: `{"id": 1, "item": …}` any number of times, then
`{"id": 1, "result": …}` or `{"id": 1, "error": {"key": …, "kind": …, "fields": {…}}}`.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from lararium.domain import errors
from lararium.domain.errors import PanelError
from lararium.domain.words import Words

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; an import of 50 MB fits."""

Arguments = Mapping[str, Any]
Operation = Callable[[str, Arguments], Awaitable[Any]]
"""`(op, arguments) -> result`; a result that is an AsyncIterator streams its items."""


def line(message: Mapping[str, Any]) -> bytes:
    """One message as bytes with its newline; a file name that is no UTF-8 goes through unharmed."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


def is_stream(result: object) -> bool:
    """Whether an operation answers with many items."""
    return isinstance(result, AsyncIterator)


def error_to_json(error: PanelError) -> dict[str, Any]:
    """An expected error for the other side; fields stay numbers, texts, or texts in both languages."""
    return {
        "key": error.key,
        "kind": type(error).__name__,
        "fields": {name: _field_to_json(value) for name, value in error.fields.items()},
    }


def error_from_json(told: Mapping[str, Any]) -> PanelError:
    """The same error on this side."""
    kind = getattr(errors, str(told.get("kind", "")), PanelError)
    if not (isinstance(kind, type) and issubclass(kind, PanelError)):
        kind = PanelError
    fields = {name: _field_from_json(value) for name, value in dict(told.get("fields") or {}).items()}
    return kind(str(told.get("key", "")), **fields)


def _field_to_json(value: object) -> Any:
    if isinstance(value, Words):
        return {"en": value.en, "zh_CN": value.zh_CN}
    return value if isinstance(value, int | float | str) else str(value)


def _field_from_json(value: Any) -> object:
    if isinstance(value, dict):
        return Words(str(value.get("en", "")), str(value.get("zh_CN", "")))
    return value
