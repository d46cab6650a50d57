"""Printing: JSON for machines, aligned columns for people."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

_OBEYED = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Characters a terminal obeys instead of showing."""


def say(text: str) -> None:
    """Text to standard output, at once."""
    print(text.translate(_OBEYED), flush=True)


def complain(text: str) -> None:
    """One line to standard error."""
    print(" ".join(text.translate(_OBEYED).split("\n")), file=sys.stderr, flush=True)


def say_json(content: Any, *, indent: int | None = 2) -> None:
    """JSON in readable UTF-8."""
    say(json.dumps(content, ensure_ascii=False, indent=indent))


def say_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; a Chinese character counts two."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        say("  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip())


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def shown(value: Any) -> str:
    """A value as a person writes it."""
    if value is True:
        return "on"
    if value is False:
        return "off"
    return f"{value:g}" if isinstance(value, float) else str(value)
