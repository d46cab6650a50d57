"""One call under way: all the ids under which it was sent, and what came back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from lararium.domain.errors import DeviceError

Payload = Mapping[str, Any]
Late = Callable[[Any], None]


class Question:
    """Waits for the answer to any of its ids."""

    __slots__ = ("_error", "_waiter", "attempts", "greeted", "ids", "late", "payload", "settled")

    def __init__(self, late: Late | None) -> None:
        """`late` hears a result that comes after giving up."""
        self.ids: dict[int, float] = {}
        self.late = late
        self.attempts = 0
        self.greeted = False
        self.settled = False
        self.payload: Payload | None = None
        self._error: DeviceError | None = None
        self._waiter: asyncio.Future[None] | None = None

    def wake(self) -> None:
        """End the wait of the moment."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def answer(self, payload: Payload) -> None:
        """The answer has come, perhaps together with the end of the wait."""
        self.payload = payload
        self.wake()

    def fail(self, error: DeviceError) -> None:
        """There will be no answer."""
        self._error = error
        self.wake()

    async def wait(self, seconds: float) -> Payload | None:
        """The answer; None when time is up or the device has rebooted. Raises what `fail` was told."""
        if self.payload is None and self._error is None:
            loop = asyncio.get_running_loop()
            self._waiter = loop.create_future()
            timer = loop.call_later(max(0.0, seconds), self.wake)
            try:
                await self._waiter
            finally:
                timer.cancel()
                self._waiter = None
        payload, self.payload = self.payload, None
        if payload is None and self._error is not None:
            raise self._error
        return payload
