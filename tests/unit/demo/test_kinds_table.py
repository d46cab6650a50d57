"""README's table of kinds is what the program's own tables say, and each kind has its picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lararium.domain.spec.kinds import KINDS

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "packaging" / "dev" / "kinds_table.py"
PICTURES = ROOT / "packaging" / "pictures" / "kinds"


def run(*words: str) -> str:
    done = subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.rstrip("\n")


@pytest.fixture(scope="module")
def block() -> str:
    return run()


def test_readme_says_what_the_program_knows(block: str) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    begin, end = block.splitlines()[0], block.splitlines()[-1]
    assert readme.count(begin) == readme.count(end) == 1, "python packaging/dev/kinds_table.py README.md"
    told = readme[readme.index(begin) : readme.index(end) + len(end)]
    assert told == block, "python packaging/dev/kinds_table.py README.md"


def test_every_kind_has_a_row_and_a_small_picture(block: str) -> None:
    rows = block.splitlines()[3:-1]
    assert len(rows) == len(KINDS)
    for kind, row in zip(KINDS, rows, strict=True):
        assert f"/{kind}.png" in row
        assert KINDS[kind].title.en in row
        assert row.count("|") == 7
    sizes = [(PICTURES / f"{kind}.png").stat().st_size for kind in KINDS]
    assert sum(sizes) < 1_500_000


def test_the_block_is_put_between_its_marks(block: str, tmp_path: Path) -> None:
    begin, end = block.splitlines()[0], block.splitlines()[-1]
    page = tmp_path / "page.md"
    page.write_text(f"before\n\n{begin}\nold\n{end}\n\nafter\n", "utf-8")
    run(str(page))
    assert page.read_text("utf-8") == f"before\n\n{block}\n\nafter\n"
