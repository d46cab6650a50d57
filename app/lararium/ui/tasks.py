"""Work started by the window: kept until it ends, its failures told once, all of it ended with the window."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from lararium.domain.errors import PanelError

_log = logging.getLogger(__name__)


class Tasks:
    """Starts coroutines from plain slots. A PanelError goes to `failed`, anything else to the log as our defect."""

    def __init__(self, failed: Callable[[PanelError], None]) -> None:
        self._failed = failed
        self._running: set[asyncio.Task[Any]] = set()

    def start(
        self, work: Coroutine[Any, Any, object], failed: Callable[[PanelError], None] | None = None
    ) -> asyncio.Task[Any]:
        """Run `work` beside everything else; `failed` replaces the common place for its PanelError."""
        task = asyncio.get_event_loop_policy().get_event_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(lambda done: self._ended(done, failed or self._failed))
        return task

    def _ended(self, task: asyncio.Task[Any], failed: Callable[[PanelError], None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, PanelError):
            failed(error)
        elif error is not None:
            _log.error("a task of the window failed", exc_info=error)

    async def close(self) -> None:
        """Cancel what still runs and wait for it."""
        running = tuple(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def __len__(self) -> int:
        return len(self._running)
