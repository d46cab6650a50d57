"""Where in a TOML text a table or a key stands, for a person who has to mend it: tomllib does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OVERRIDE = re.compile(r"\s*\[\[\s*override\s*\]\]")
_HEADER = re.compile(r"\s*\[")


class Lines:
    """The lines of one pack."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self._lines = text.splitlines()
        self._starts = [number for number, line in enumerate(self._lines) if _OVERRIDE.match(line)]

    def table(self, number: int, path: Sequence[str] = ()) -> int:
        """Line of the header of an `[[override]]` table, or of a table within it, counted from 1."""
        if number >= len(self._starts):
            return 1
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._lines)
        if path:
            for place in range(start + 1, end):
                line = self._lines[place]
                if _HEADER.match(line) and all(part in line for part in path):
                    return place + 1
            for place in range(start + 1, end):  # written inline
                if path[-1] in self._lines[place]:
                    return place + 1
        return start + 1

    def key(self, key: str, header: int = 0) -> int:
        """Line where a key of the table at line `header` is given; the header's own where it is not found."""
        wanted = re.compile(rf"""(?:^|[{{,])\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
        for place in range(header, len(self._lines)):
            if wanted.search(self._lines[place]):
                return place + 1
            if _HEADER.match(self._lines[place]) and header:
                break
        return max(header, 1)
