"""Time under a test's hand: nothing sleeps, and everything happens in order."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

T = TypeVar("T")
EPOCH = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


async def settle() -> None:
    """Let every task of the loop run until all of them wait for something."""
    ready = getattr(asyncio.get_running_loop(), "_ready", None)
    for _ in range(10_000):
        await asyncio.sleep(0)
        if not ready:
            return
    raise AssertionError("the loop never comes to rest")


class VirtualClock:
    """A `Clock` that stands still until `advance` or `run` moves it."""

    def __init__(self, start: float = 1000.0, wall: datetime = EPOCH) -> None:
        self._now = start
        self._wall = wall - timedelta(seconds=start)
        self._order = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def monotonic(self) -> float:
        return self._now

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=self._now)

    async def sleep_until(self, deadline: float) -> None:
        if deadline <= self._now:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (deadline, next(self._order), woken))
        await woken

    async def sleep(self, seconds: float) -> None:
        await self.sleep_until(self._now + seconds)

    def jump_wall(self, seconds: float) -> None:
        """Move the wall clock alone, as a correction or a suspend does."""
        self._wall += timedelta(seconds=seconds)

    @property
    def sleeping(self) -> int:
        """How many sleeps still wait."""
        return sum(not future.done() for _, _, future in self._sleepers)

    async def advance(self, seconds: float) -> None:
        """Let that much time pass, waking every sleeper at its own moment."""
        await self.advance_to(self._now + seconds)

    async def advance_to(self, target: float) -> None:
        await settle()
        while (due := self._next()) is not None and due <= target:
            self._now = max(self._now, due)
            self._wake()
            await settle()
        self._now = max(self._now, target)

    async def run(self, awaitable: Awaitable[T], limit: float = 3600.0) -> T:
        """Let time pass until the awaitable is done; its result. Fails after `limit` seconds."""
        task = asyncio.ensure_future(awaitable)
        end = self._now + limit
        await settle()
        while not task.done():
            due = self._next()
            assert due is not None, "nothing will ever happen again"
            assert due <= end, f"not done after {limit} s"
            self._now = max(self._now, due)
            self._wake()
            await settle()
        return task.result()

    def _next(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    def _wake(self) -> None:
        while self._sleepers and self._sleepers[0][0] <= self._now:
            _, _, woken = heapq.heappop(self._sleepers)
            if not woken.done():
                woken.set_result(None)
