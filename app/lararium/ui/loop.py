"""The window's event loop: asyncio on Qt, with the three defects of qasync 0.28 mended.

Timers never fire early, cancelled timers are freed at once, and a nested Qt loop inside a coroutine loses no task.
"""

from __future__ import annotations

import asyncio
import contextvars
import math
import sys
from collections.abc import Callable
from typing import Any

import qasync
from PySide6.QtCore import QCoreApplication, Qt, QTimerEvent

_LONGEST = 24 * 3600 * 1000
"""Qt timers hold 31 bits of milliseconds; a longer wait is cut into days."""
_NESTED_RETRY = 0.005

_Base: Any = qasync.QSelectorEventLoop if sys.platform == "win32" else qasync.QEventLoop


class _Timer(qasync._SimpleTimer):  # type: ignore[misc]
    """WORKAROUND(qasync 0.28): precise, forgettable timers that wait while a task is running."""

    loop: asyncio.AbstractEventLoop | None = None

    def add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        ms = min(_LONGEST, math.ceil(max(0.0, delay) * 1000))
        timer = self.startTimer(ms, Qt.TimerType.PreciseTimer)
        self._SimpleTimer__callbacks[timer] = handle
        if isinstance(handle, asyncio.TimerHandle):
            handle._scheduled = timer  # type: ignore[attr-defined]
        return handle

    def forget(self, timer: int) -> None:
        if self._SimpleTimer__callbacks.pop(timer, None) is not None:
            self.killTimer(timer)

    def timerEvent(self, event: QTimerEvent) -> None:
        timer = event.timerId()
        handle = self._SimpleTimer__callbacks.pop(timer, None)
        # gone before its callback runs: in a Qt loop nested in the callback it would fire again and step a task twice
        self.killTimer(timer)
        if handle is None or self.loop is None or self._stopped or handle.cancelled():
            return
        nested = asyncio.current_task(self.loop) is not None
        left = 0.0
        if isinstance(handle, asyncio.TimerHandle):
            handle._scheduled = False  # type: ignore[attr-defined]  # the id may be given out again; a late cancel must not end another timer
            left = handle.when() - self.loop.time()
        if nested or left > 0.0005:
            self.add_callback(handle, max(left, _NESTED_RETRY if nested else 0.0))
        else:
            handle._run()


class PanelEventLoop(_Base):  # type: ignore[misc]
    """asyncio event loop driven by Qt; made after the application, closed by `with`."""

    def __init__(self, app: QCoreApplication | None = None) -> None:
        super().__init__(app)
        self._timer = _Timer()
        self._timer.loop = self

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` after `delay` seconds, never earlier; cancelling frees the timer at once."""
        if delay <= 0:
            soon: asyncio.Handle = super().call_later(0, callback, *args, context=context)
            return soon
        handle = asyncio.TimerHandle(self.time() + delay, callback, args, self, context)
        scheduled: asyncio.Handle = self._timer.add_callback(handle, delay)
        return scheduled

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` at `when` on the loop's clock."""
        return self.call_later(when - self.time(), callback, *args, context=context)

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        if handle._scheduled:  # type: ignore[attr-defined]
            self._timer.forget(handle._scheduled)  # type: ignore[attr-defined]
