"""Files that are fully covered stay so: the list in fully_covered.txt only grows.

python packaging/dev/coverage_list.py            check the last run's .coverage against the list
python packaging/dev/coverage_list.py --grow     add what has become fully covered
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from pathlib import Path

import coverage

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("fully_covered.txt")
ROOMS = ("app/lararium/domain/", "app/lararium/engine/", "app/lararium/wire/")


def measured() -> dict[str, float]:
    """Percent covered (lines and branches) by path within the repository."""
    data = coverage.Coverage(config_file=str(ROOT / "pyproject.toml"), data_file=str(ROOT / ".coverage"))
    data.load()
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        stdout, sys.stdout = sys.stdout, io.StringIO()
        try:
            data.json_report(outfile=report.name)
        finally:
            sys.stdout = stdout
        files = json.loads(Path(report.name).read_text("utf-8"))["files"]
    return {Path(name).as_posix(): found["summary"]["percent_covered"] for name, found in files.items()}


def main(argv: list[str]) -> int:
    found = measured()
    listed = LIST.read_text("utf-8").split() if LIST.exists() else []
    full = sorted(name for name, percent in found.items() if percent == 100 and name.startswith(ROOMS))
    if argv == ["--grow"]:
        LIST.write_text("\n".join(sorted({*listed, *full})) + "\n", encoding="utf-8")
        print(f"{len({*listed, *full})} files are fully covered")
        return 0
    shared = Path(os.environ.get("LARARIUM_SHARED", ROOT.parent / "shared"))
    if not (shared / "data").is_dir():
        print("not checked: without the shared test data some tests were skipped")
        return 0
    lost = [f"{name} {found.get(name, 0):.1f} %" for name in listed if found.get(name, 0) < 100 and name in found]
    gone = [name for name in listed if name not in found and (ROOT / name).exists()]
    for name in lost + gone:
        print(f"no longer fully covered: {name}", file=sys.stderr)
    return 1 if lost or gone else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
