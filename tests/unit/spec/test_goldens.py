"""What the panel makes of sixty models, reviewed by eye and pinned; `packaging/dev/goldens.py` makes them anew."""

from __future__ import annotations

import difflib
import json

import pytest

from lararium.domain.spec.kinds import KINDS
from tests.support.goldens import FOLDER, have_documents, made, needs_documents, pinned, written

_WITHOUT_DOCUMENT = {"occupancy-sensor"}


@pytest.mark.parametrize("model", pinned())
def test_a_model_is_described_as_reviewed(model: str) -> None:
    if needs_documents(model) and not have_documents():
        pytest.skip(f"the spec of {model} is not here")
    told = made(model)
    assert told is not None, model
    before, now = (FOLDER / f"{model}.json").read_text("utf-8"), written(told)
    difference = difflib.unified_diff(before.splitlines(), now.splitlines(), "reviewed", "now", lineterm="", n=0)
    assert before == now, f"{model}\n" + "\n".join(difference)


def test_there_are_sixty_and_every_kind_is_among_them() -> None:
    trees = [json.loads((FOLDER / f"{model}.json").read_text("utf-8")) for model in pinned()]
    assert len(trees) >= 60
    assert sum(tree["source"] == "legacy" for tree in trees) >= 6
    assert {part["kind"] for tree in trees for part in tree["parts"]} >= set(KINDS) - _WITHOUT_DOCUMENT
