"""The form of the word tables: one entry a line, `name | English | Chinese`."""

from __future__ import annotations

from lararium.domain.words import Words


def read(text: str) -> dict[str, Words]:
    """Entries of a table in their order. A name twice is a mistake and raises ValueError."""
    table: dict[str, Words] = {}
    for line in text.strip().splitlines():
        name, en, zh = (cell.strip() for cell in line.split("|"))
        if name in table:
            raise ValueError(f"{name!r} twice")
        table[name] = Words(en, zh)
    return table
