"""The real spec documents that tests may read where they lie beside the repository."""

from __future__ import annotations

import csv
import json
import lzma
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.capability import Control, Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument
from lararium.domain.spec.parse import parse_document

SHARED = Path(os.environ.get("LARARIUM_SHARED", Path(__file__).resolve().parents[3] / "shared"))
DATA = SHARED / "data" / "miot-specs"
needs_specs = pytest.mark.skipif(not (DATA / "visible.jsonl.xz").is_file(), reason="the real specs are not here")


@cache
def all_documents() -> dict[str, Any]:
    """Decoded document by model, as published."""
    with lzma.open(DATA / "visible.jsonl.xz", "rt", encoding="utf-8") as lines:
        return {entry["model"]: entry["spec"] for entry in map(json.loads, lines)}


@cache
def all_described() -> tuple[tuple[SpecDocument, Description], ...]:
    """Every real document, read and described."""
    read = [parse_document(spec, model) for model, spec in all_documents().items()]
    return tuple((document, describe(document)) for document in read)


@cache
def _by_model() -> dict[str, Description]:
    return {told.model: told for _, told in all_described()}


def real(model: str) -> Description:
    """What the panel makes of a real model; the test is skipped where its document is not here."""
    if not (DATA / "visible.jsonl.xz").is_file() or model not in _by_model():
        pytest.skip(f"the spec of {model} is not here")
    return _by_model()[model]


def control_of(told: Description, id_: str) -> Control:
    """The control of that id; the test fails where there is none."""
    found = told.control(id_)
    assert found is not None, f"{told.model} {id_}: only {[c.id for c in told.controls]}"
    return found


def rows(name: str) -> list[dict[str, str]]:
    """One of the tab-separated tables."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))
