"""Real documents: nothing lost, nothing twice, no empty word, no exception, and every value can be said."""

from __future__ import annotations

import random
import statistics
import time
import tracemalloc
from collections import Counter

from lararium.domain.capability import Control, ControlType, Description
from lararium.domain.spec.describe import describe
from lararium.domain.spec.document import SpecDocument, SpecProperty
from lararium.domain.spec.hiding import REASONS
from lararium.domain.spec.parse import parse_document
from tests.support.spec_files import all_described, all_documents, needs_specs
from tests.support.spec_rules import check

pytestmark = needs_specs


def test_every_rule_holds_of_every_real_document() -> None:
    count = 0
    for document, told in all_described():
        assert document.problems == (), document.model
        check(document, told)
        count += 1
    assert count >= 2_800


def test_what_is_hidden_is_little_and_never_a_plain_control() -> None:
    """Nothing standard that can be written is hidden beside secrets; and nothing readable without a reason."""
    hidden: Counter[str] = Counter()
    for document, told in all_described():
        entries = {(s.siid, p.piid): (s, p) for s in document.services for p in s.properties}
        for entry in told.hidden:
            hidden[entry.why] += 1
            if entry.what != "property" or entry.why in ("device-information", "plumbing", "secret", "duplicate"):
                continue
            _, found = entries[entry.siid, entry.iid]
            assert entry.why == "unused", (told.model, entry)
            assert not any((found.readable, found.writable, found.notify)), (told.model, entry)
    assert set(hidden) <= set(REASONS)


def test_every_list_value_is_offered_once_and_with_its_own_wire_value() -> None:
    for document, told in all_described():
        for entry, control in _properties(document, told):
            if not entry.choices:
                continue
            offered = [choice.value for choice in control.choices]
            assert len(offered) == len(set(map(repr, offered))), (told.model, control.id)
            assert {str(v) for v, _ in entry.choices} == {str(v) for v in offered}, (told.model, control.id)


def test_arguments_get_a_control_that_takes_a_value() -> None:
    for _, told in all_described():
        for control in told.controls:
            for argument in control.arguments if control.what == "action" else ():
                found = told.control(argument)
                assert found is not None
                assert found.type in _INPUTS or found.readable or found.notify, (told.model, argument)


def test_reading_stays_quick_and_small() -> None:
    """A coarse guard, in processor time; `./test bench specs` measures."""
    documents = all_documents()
    models = random.Random(7).sample(sorted(documents), 214)
    times = []
    tracemalloc.start()
    kept = [describe(parse_document(documents[model], model)) for model in models]
    size = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    for model in models:
        start = time.process_time()
        describe(parse_document(documents[model], model))
        times.append(time.process_time() - start)
    assert len(kept) == 214
    assert size <= 15
    assert statistics.median(times) <= 0.006


_INPUTS = frozenset(ControlType) - {ControlType.READING, ControlType.BUTTON, ControlType.EVENT}


def _properties(document: SpecDocument, told: Description) -> list[tuple[SpecProperty, Control]]:
    by_number = {(c.siid, c.iid): c for c in told.controls if c.what == "property"}
    entries = [(s.siid, p) for s in document.services for p in s.properties]
    seen = Counter((siid, p.piid) for siid, p in entries)
    return [
        (entry, by_number[siid, entry.piid])
        for siid, entry in entries
        if (siid, entry.piid) in by_number and seen[siid, entry.piid] == 1
    ]
