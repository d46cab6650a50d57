"""Fetching descriptions from a command line, beside whoever owns the data folder."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from lararium import paths
from lararium.bootstrap.program import database, own, spec_library
from lararium.domain.errors import PanelError
from lararium.engine.clock import SystemClock
from lararium.gate import loops
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.gate.watch import watch
from lararium.owner.transport import connect
from lararium.owner.upkeep import Counts, flat, nested
from lararium.specs.fetch import SpecFetch
from lararium.specs.fetch_point import FetchPoint
from lararium.store.sqlite_store import memory_store


@contextmanager
def fetch_point() -> Iterator[FetchPoint]:
    """For a command that fetches descriptions, beside a running owner or without one; at the end the gate's figures
    are kept and the owner describes its devices anew.
    """
    gate = Gate(Policy.HOUSE)
    settings = memory_store(database() if database().exists() else None)
    unwatch = watch(gate)
    try:
        yield FetchPoint(SpecFetch(gate, SystemClock(), spec_library()), settings)
    finally:
        unwatch()
        settings.close()
        loops.run(_keep_counts(gate.counts()))


async def _keep_counts(counts: Counts) -> None:
    try:
        owner = await connect(paths.data())
        if owner is not None:
            try:
                await owner.call("specs.fetched", {"counts": counts})
            finally:
                await owner.close()
        elif counts:
            lock, store = own(or_memory=False)
            try:
                together = Gate(Policy.HOUSE)
                together.restore(nested(store.counters()))
                together.restore(counts)
                store.save_counters(flat(together.counts()))
            finally:
                store.close()
                lock.release()
    except PanelError as error:
        logging.getLogger(__name__).info("figures of the gate not kept: %s", error)
