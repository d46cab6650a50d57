"""Build the spec library that installers ship: `build_library.py IN... OUT.speclib`.

IN: a document, a folder of them, `.jsonl[.xz]`, a pack (`.zip`) or another library; a later one wins. The same
documents give the same bytes. Exit code 1 when something could not be taken (it is named; the rest is written).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from lararium.domain.errors import BadInput, PanelError
from lararium.domain.sentences import explain
from lararium.domain.words import Language
from lararium.specs import compact
from lararium.specs.library import checked
from lararium.specs.reading import documents


def gather(sources: Iterable[Path]) -> tuple[dict[str, bytes], list[str]]:
    """Documents by model, and what could not be taken, in words."""
    taken: dict[str, bytes] = {}
    bad: list[str] = []
    for source in sources:
        for reading in documents(source):
            try:
                model, text = checked(reading)
            except BadInput as error:
                bad.append(f"{reading.where}: {explain(error, Language.EN)}")
            else:
                taken[model] = text
    return taken, bad


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the spec library that installers ship.")
    parser.add_argument("sources", nargs="+", type=Path, metavar="IN")
    parser.add_argument("out", type=Path, metavar=f"OUT{compact.ENDING}")
    options = parser.parse_args(argv)
    if not options.out.name.endswith(compact.ENDING):
        parser.error(f"the library's name ends in {compact.ENDING}")
    taken, bad = gather(options.sources)
    for line in bad:
        print(line, file=sys.stderr)
    if not taken:
        print("There is nothing to build a library of.", file=sys.stderr)
        return 1
    try:
        size = compact.write(options.out, taken)
    except PanelError as error:
        print(explain(error, Language.EN), file=sys.stderr)
        return 1
    bare = sum(map(len, taken.values()))
    print(f"{options.out}: {len(taken)} models, {size / 1e6:.2f} MB ({bare / 1e6:.1f} MB bare)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
