"""`./test bench [NAME ...]`: measures, prints JSON lines and keeps them in bench.jsonl, ends with a table.

Everything runs on loopback against a simulated house in a process of its own.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from tests.bench.figures import table
from tests.bench.options import Options

BENCHES = ("poll", "switch", "dead", "scale", "start", "tap", "updates", "memory", "specs")
RESULTS = Path("bench.jsonl")


def main(argv: list[str] | None = None) -> int:
    """Run the named benches, or all; 1 when one could not be measured. A missed target is no error."""
    parser = argparse.ArgumentParser(prog="./test bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--quick", action="store_true", help="few repetitions: shows that a bench works, no more")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long memory is watched (10)")
    options = parser.parse_args(argv)
    unknown = [name for name in options.names if name not in BENCHES]
    if unknown:
        parser.error(f"no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}")
    documents: list[dict[str, Any]] = []
    failed: list[str] = []
    for name in options.names or BENCHES:
        _tell(f"== {name}")
        start = time.monotonic()
        try:
            for row in importlib.import_module(f"tests.bench.{name}").run(Options(options.quick, options.minutes)):
                documents.append(row.document())
                line = json.dumps(documents[-1], ensure_ascii=False)
                sys.stdout.write(line + "\n")
                sys.stdout.flush()
                with RESULTS.open("a", encoding="utf-8") as file:
                    file.write(line + "\n")
        except (RuntimeError, OSError) as error:
            failed.append(name)
            _tell(f"{name} could not be measured: {error}")
        _tell(f"   {time.monotonic() - start:.0f} s")
    _tell("\n" + table(documents))
    return 1 if failed else 0


def _tell(words: str) -> None:
    sys.stderr.write(words + "\n")


if __name__ == "__main__":
    sys.exit(main())
