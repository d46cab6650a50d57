"""The system's clock behind the `Clock` port."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

LONGEST_NAP = 3600.0
"""Seconds: event-loop timers of some back-ends overflow after 24 days and drift before that."""


class SystemClock:
    """Monotonic and wall time of this machine. Wall-clock jumps do not touch `sleep_until`."""

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()

    def now(self) -> datetime:
        """Aware UTC wall clock."""
        return datetime.now(UTC)

    async def sleep_until(self, deadline: float) -> None:
        """Return once `monotonic() >= deadline`; never early, though a timer of the loop may be."""
        await asyncio.sleep(0)
        while (left := deadline - self.monotonic()) > 0:  # noqa: ASYNC110 - no event tells that time has passed
            await asyncio.sleep(min(left, LONGEST_NAP))

    async def sleep(self, seconds: float) -> None:
        """`sleep_until(monotonic() + seconds)`."""
        await self.sleep_until(self.monotonic() + seconds)
