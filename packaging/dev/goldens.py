"""Make the pinned descriptions anew: look at every line of the difference before you commit it.

    goldens.py               all that are pinned
    goldens.py MODEL...      these, new ones too

Needs the real spec documents (`LARARIUM_SHARED`); old models come from the tables in the product.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.goldens import FOLDER, have_documents, made, needs_documents, pinned, written


def main(models: list[str]) -> int:
    """Write the files; says which models it cannot make."""
    failed = 0
    FOLDER.mkdir(exist_ok=True)
    for model in models or pinned():
        if model in pinned() and needs_documents(model) and not have_documents():
            print(f"{model}: the spec documents are not here")
            failed = 1
            continue
        description = made(model)
        if description is None:
            print(f"{model}: unknown")
            failed = 1
            continue
        (FOLDER / f"{model}.json").write_text(written(description), encoding="utf-8")
    return failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
