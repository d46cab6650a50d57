"""One at a time, the urgent first: who may use an endpoint."""

from __future__ import annotations

import asyncio
import heapq
from itertools import count


class Turns:
    """A lock whose waiters come by rank (small first), then in order of asking."""

    __slots__ = ("_busy", "_order", "_queue")

    def __init__(self) -> None:
        self._busy = False
        self._order = count()
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []

    async def take(self, rank: int) -> None:
        """Wait for the turn; `release` must follow."""
        if not self._busy:
            self._busy = True
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (rank, next(self._order), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.release()
            raise

    def release(self) -> None:
        """Pass the turn on."""
        while self._queue:
            _, _, turn = heapq.heappop(self._queue)
            if not turn.done():
                turn.set_result(None)
                return
        self._busy = False
