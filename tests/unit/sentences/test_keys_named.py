"""A key named in the program is in the catalogue; otherwise a person reads the sentence for unknown errors."""

from __future__ import annotations

import re
from pathlib import Path

import lararium
from lararium.domain.sentences import catalogue

ROOMS = {key.partition(".")[0] for key in catalogue()}
KEY = re.compile(rf'"((?:{"|".join(sorted(ROOMS))})\.[a-z_0-9]+(?:\.[a-z_0-9]+)*)"')
NOT_SENTENCES = {"fault.other"}
"""Names of faults that look like keys."""


def test_every_key_named_in_the_program_has_a_sentence() -> None:
    missing = set()
    for file in Path(lararium.__file__).parent.rglob("*.py"):
        if "sentences" not in file.parts:
            missing |= {(file.name, key) for key in KEY.findall(file.read_text("utf-8")) if key not in catalogue()}
    assert {(file, key) for file, key in missing if key not in NOT_SENTENCES} == set()
