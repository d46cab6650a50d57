"""Reading real specs: time for one and for all, memory for a house of 214; python-miio reads the same in the same run.

Needs the shared spec data beside the repository. Each side works in a process of its own, with cold caches.
"""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

from tests.bench.figures import Row, percentile
from tests.bench.options import Options
from tests.bench.part import run_part

NAME = "specs"
ONE, ALL, HOUSE = 2.0, 12.0, 15.0
"""Targets: ms for one spec (median), s for all of them, MB for 214 of them."""
DEVICES = 214


def run(options: Options) -> Iterator[Row]:
    """Ours, then python-miio's, over the same documents in the same order."""
    few = 300 if options.quick else 0
    ours: dict[str, Any] = run_part("tests.bench.specs", "reading", peer=False, few=few)
    theirs: dict[str, Any] = run_part("tests.bench.specs", "reading", peer=True, few=few)
    peer, count, refused = "python-miio DeviceModel", ours["count"], theirs["refused"]
    each, other = [ms * 1000 for ms in ours["times"]], [ms * 1000 for ms in theirs["times"]]
    middle, their_middle = percentile(each, 0.5), percentile(other, 0.5)
    how = f"{count} specs, parse and describe, cold caches; the peer only parses and refuses {refused}"
    yield Row(
        *(NAME, "one spec to a description", "ms", middle, percentile(each, 0.95)),
        *(f"<= {ONE:g} ms median", middle <= ONE, peer, their_middle, percentile(other, 0.95)),
        *(middle / their_middle, how),
    )
    total, their_total = sum(ours["times"]), sum(theirs["times"])
    yield Row(
        *(NAME, f"all {count} specs", "s", total, None, f"<= {ALL:g} s", total <= ALL, peer, their_total, None),
        *(total / their_total, "sum of the same"),
    )
    mine: dict[str, Any] = run_part("tests.bench.specs", "holding", peer=False)
    other_held: dict[str, Any] = run_part("tests.bench.specs", "holding", peer=True)
    how = f"{DEVICES} different models, first met; traced allocations, word caches included"
    yield Row(
        *(NAME, f"descriptions of {DEVICES} devices held", "MB", mine["traced"], None, f"<= {HOUSE:g} MB"),
        *(mine["traced"] <= HOUSE, peer, other_held["traced"], None, mine["traced"] / other_held["traced"], how),
    )


def reading(peer: bool, few: int) -> dict[str, Any]:
    """Seconds for each document, one after the other; refused: what could not be read."""
    read = _reader(peer)
    times: list[float] = []
    refused = 0
    documents = list(_documents().items())
    for model, spec in documents[:few] if few else documents:
        start = time.perf_counter()
        try:
            read(model, spec)
        except Exception:  # the peer raises whatever pydantic or its own code meets
            if not peer:
                raise
            refused += 1
        times.append(time.perf_counter() - start)
    return {"count": len(times), "times": times, "refused": refused}


def holding(peer: bool) -> dict[str, Any]:
    """MB that the read specs of a house take, as Python traces its allocations."""
    documents = _documents()
    models = random.Random(214).sample(sorted(documents), DEVICES)
    read = _reader(peer)
    read(*next(iter(documents.items())))
    tracemalloc.start()
    start = tracemalloc.get_traced_memory()[0]
    kept = [_kept(read, model, documents[model]) for model in models]
    traced = (tracemalloc.get_traced_memory()[0] - start) / 1e6
    tracemalloc.stop()
    return {"traced": traced, "count": len(kept)}


def _kept(read: Callable[[str, Any], object], model: str, spec: Any) -> object:
    try:
        return read(model, spec)
    except Exception:  # as in `reading`
        return None


def _reader(peer: bool) -> Callable[[str, Any], object]:
    if peer:
        from miio.miot_models import DeviceModel

        return lambda model, spec: DeviceModel.parse_obj(spec)
    from lararium.domain.spec.describe import describe
    from lararium.domain.spec.parse import parse_document

    return lambda model, spec: describe(parse_document(spec, model))


def _documents() -> dict[str, Any]:
    from tests.support.spec_files import DATA, all_documents

    if not (DATA / "visible.jsonl.xz").is_file():
        raise RuntimeError("the real specs are not beside this checkout")
    return all_documents()
