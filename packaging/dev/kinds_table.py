"""The tables of README that say what the panel knows: kinds of devices, made from the program's own tables.

kinds_table.py             print the block
kinds_table.py README.md   put it between its marks there
"""

from __future__ import annotations

import sys
from pathlib import Path

from demo_tiles import Example, examples
from lararium.domain.spec.device_types import DEVICE_TYPES
from lararium.domain.spec.kinds import KINDS
from lararium.domain.tile import TapKind
from lararium.domain.words import Language

BEGIN, END = "<!-- kinds: made by packaging/dev/kinds_table.py -->", "<!-- /kinds -->"
FOLDER = "packaging/pictures/kinds"
_TAPS = (("turn", "on, off"), ("open", "open, close"), ("close", "open, close"), ("light", "its light"))
_PLAYS = ("play", "pause")
MOST_TYPES = 8


def block() -> str:
    """The table with its marks."""
    lines = [BEGIN, "| | kind | and also | a tap | a slide | tells, for example |", "|---|---|---|---|---|---|"]
    for kind, example in examples().items():
        picture = f'<img src="{FOLDER}/{kind}.png" width="150" alt="{KINDS[kind].title.en}">'
        cells = (picture, KINDS[kind].title.en, _types(kind), _tap(example), _level(example), _told(example))
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, END])


def _types(kind: str) -> str:
    """Other device types that become this kind, in words."""
    titles = {title.en for name, (of, title) in DEVICE_TYPES.items() if of == kind and name != kind}
    words = sorted(titles - {KINDS[kind].title.en})
    if len(words) > MOST_TYPES:
        return f"{', '.join(words[:MOST_TYPES])} and {len(words) - MOST_TYPES} more, and all that is unknown"
    return ", ".join(words)


def _tap(example: Example) -> str:
    primary = example.description.parts[0].primary if example.description.parts else None
    control = example.description.control(primary) if primary else None
    off = example.face(**{control.id: False}) if control and control.format == "bool" else example.face()
    if off.tap is TapKind.HOLD:
        return "hold to start"
    if off.tap in (TapKind.TWO_BUTTONS, TapKind.OPEN_CLOSE):
        return "two buttons"
    if off.tap is not TapKind.TOGGLE:
        return "details"
    if any(word in off.hint for word in _PLAYS):
        return "play, pause"
    return next((words for start, words in reversed(_TAPS) if start in off.hint), "on, off")


def _level(example: Example) -> str:
    level = example.description.parts[0].level if example.description.parts else None
    control = example.description.control(level) if level else None
    if control is None or not example.face().level_writable:
        return ""
    return control.label.of(Language.EN).lower()


def _told(example: Example) -> str:
    tile = example.face()
    corner = f"{tile.value} {tile.unit}".strip()
    return f"**{corner}** {tile.state}" if corner else tile.state


def main() -> int:
    """Print the block, or put it into a file."""
    if len(sys.argv) < 2:
        print(block())
        return 0
    path = Path(sys.argv[1])
    before, _, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        print(f"{path} has no {BEGIN}", file=sys.stderr)
        return 1
    path.write_text(before + block() + after, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
