"""What an owner does now and then: a daily copy of the database, and keeping the gate's figures."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import Protocol

from lararium.domain.errors import PanelError
from lararium.ports import Clock

EVERY = 600.0
"""Seconds between two looks."""

_log = logging.getLogger(__name__)


Counts = Mapping[str, Mapping[str, Mapping[str, int]]]
"""`{kind of destination: {host: {what: count}}}`, as the gate gives them."""


class Kept(Protocol):
    """The store, as far as upkeep goes."""

    def daily_copy(self) -> object:
        """Make today's copy unless there is one. Safe in a thread."""
        ...

    def save_counters(self, counters: Mapping[str, int]) -> None:
        """Keep the gate's figures."""
        ...


class Upkeep:
    """Runs until stopped; what fails is logged and tried again at the next look."""

    def __init__(self, store: Kept, counts: Callable[[], Counts], clock: Clock) -> None:
        self._store = store
        self._counts = counts
        self._clock = clock
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin; the first look is at once."""
        self._task = asyncio.create_task(self._run(), name="upkeep")

    async def stop(self) -> None:
        """End, and keep the figures a last time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None
            self._keep_counts()

    async def _run(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self._store.daily_copy)
            except PanelError as error:
                _log.info("no daily copy: %s", error)
            self._keep_counts()
            await self._clock.sleep(EVERY)

    def _keep_counts(self) -> None:
        try:
            self._store.save_counters(flat(self._counts()))
        except PanelError as error:
            _log.info("figures of the gate not kept: %s", error)


def flat(counts: Counts) -> dict[str, int]:
    """The gate's figures as counters named `kind host what`."""
    return {
        f"{kind} {host} {what}": count
        for kind, hosts in counts.items()
        for host, figures in hosts.items()
        for what, count in figures.items()
    }


def nested(counters: Mapping[str, int]) -> dict[str, dict[str, dict[str, int]]]:
    """The counters as the gate's figures; names of another shape are left out."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for name, count in counters.items():
        kind, _, rest = name.partition(" ")
        host, _, what = rest.rpartition(" ")
        if host and what:
            found.setdefault(kind, {}).setdefault(host, {})[what] = count
    return found
