"""Noticing that the machine slept or that its network changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable

from lararium.ports import Clock

HEARTBEAT = 5.0
JUMP = 2.0
"""Seconds by which wall and monotonic clock may part between two beats."""


class Waking:
    """Calls `woken` when the clocks part (suspend, clock set) or when `network` says something else."""

    def __init__(self, clock: Clock, network: Callable[[], Hashable], woken: Callable[[], None]) -> None:
        self._clock = clock
        self._network = network
        self._woken = woken
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to watch."""
        self._task = asyncio.create_task(self._watch(), name="waking")

    async def stop(self) -> None:
        """End the watch."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _apart(self) -> float:
        return self._clock.now().timestamp() - self._clock.monotonic()

    async def _watch(self) -> None:
        apart, network = self._apart(), self._network()
        while True:
            await self._clock.sleep(HEARTBEAT)
            apart_now, network_now = self._apart(), self._network()
            if abs(apart_now - apart) > JUMP or network_now != network:
                self._woken()
            apart, network = apart_now, network_now
