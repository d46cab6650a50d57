"""Looking for devices that no longer answer where they used to: one paced sweep, not often."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from lararium.domain.errors import PanelError
from lararium.ports import Clock, Discovery, Found, Interface

_log = logging.getLogger(__name__)

GATHER = 5.0
"""Seconds to wait for more devices to miss before a sweep."""
FIRST_GAP = 60.0
LONGEST_GAP = 900.0


class Seeker:
    """Sweeps when asked, at most once a minute, ever more rarely while nothing is found."""

    def __init__(
        self,
        discovery: Discovery,
        interfaces: Callable[[], Sequence[Interface]],
        clock: Clock,
        found: Callable[[Found], Awaitable[bool]],
    ) -> None:
        """`found` is told every answer and says whether it helped."""
        self._discovery = discovery
        self._interfaces = interfaces
        self._clock = clock
        self._found = found
        self._gap = FIRST_GAP
        self._allowed_at = 0.0
        self._task: asyncio.Task[None] | None = None

    def seek(self) -> None:
        """Some device is lost: sweep soon. While a sweep is under way or due this does nothing."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._sweep(), name="seeker")

    def afresh(self) -> None:
        """The network changed: the next `seek` need not wait."""
        self._gap = FIRST_GAP
        self._allowed_at = 0.0

    async def stop(self) -> None:
        """End the sweep."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _sweep(self) -> None:
        await self._clock.sleep_until(max(self._allowed_at, self._clock.monotonic() + GATHER))
        helped = False
        try:
            async for found in self._discovery.sweep(self._interfaces()):
                helped = await self._found(found) or helped
        except PanelError as error:
            _log.warning("a sweep for lost devices failed: %s", error.key)
        except OSError as error:
            _log.warning("a sweep for lost devices failed: %s", error)
        self._gap = FIRST_GAP if helped else min(LONGEST_GAP, self._gap * 2)
        self._allowed_at = self._clock.monotonic() + self._gap
