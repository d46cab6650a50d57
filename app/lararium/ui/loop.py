"""The window's event loop: asyncio's own queue of callbacks, turned by Qt.

qasync 0.28 lends its sockets, executor and run; its one Qt timer per callback is replaced, because those timers fire
early, outlive a cancel, and run a callback inside another one when a callback lets a nested Qt loop run.
"""

from __future__ import annotations

import asyncio
import contextvars
import math
import sys
from collections.abc import Callable
from typing import Any

import qasync
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimerEvent, Signal, Slot

_LONGEST = 24 * 3600 * 1000
"""Qt timers hold 31 bits of milliseconds; a longer wait is cut into days."""
_NOW = -math.inf

_Base: Any = qasync.QSelectorEventLoop if sys.platform == "win32" else qasync.QEventLoop


class _Alarm(QObject):
    """The one Qt timer of a loop; stands where qasync keeps its timers."""

    asked = Signal()

    def __init__(self, ring: Callable[[], None]) -> None:
        super().__init__()
        self._ring = ring
        self._timer = 0
        self._due = math.inf
        self.asked.connect(self._at_once)

    def set(self, due: float, now: float) -> None:
        """Ring at `due` or earlier, both in seconds of the loop's clock."""
        if self._timer:
            if self._due <= due:
                return
            self.killTimer(self._timer)
        self._due = due
        ms = 0 if due <= now else min(_LONGEST, math.ceil((due - now) * 1000))
        self._timer = self.startTimer(ms, Qt.TimerType.PreciseTimer)

    def timerEvent(self, event: QTimerEvent) -> None:
        self.stop()
        self._ring()

    @Slot()
    def _at_once(self) -> None:
        self.set(_NOW, 0.0)

    def stop(self) -> None:
        """Ring no more; qasync calls it when the loop closes."""
        if self._timer:
            self.killTimer(self._timer)
        self._timer, self._due = 0, math.inf

    def set_debug(self, enabled: bool) -> None:
        """What qasync asks of its timers; asyncio's queue does its own debugging."""


class PanelEventLoop(_Base):  # type: ignore[misc]
    """asyncio event loop driven by Qt; made after the application, closed by `with`.

    Callbacks run as asyncio promises: in order, once, never early, only while the loop runs, never inside each other.
    A nested Qt loop inside a callback runs no other callback; they come after it. Inside a Qt slot they do run.
    """

    def __init__(self, app: QCoreApplication | None = None) -> None:
        super().__init__(app)
        self._timer = _Alarm(self._turn)
        self._turning = False
        self._fatal: BaseException | None = None
        self._selector.select = _nothing

    def run_forever(self) -> None:
        """Run until `stop`; what asyncio lets through (an interrupt, an exit) is raised here."""
        self._check_closed()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        self._wake()
        try:
            super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*hooks)
        fatal, self._fatal = self._fatal, None
        if fatal is not None:
            raise fatal

    def run_until_complete(self, future: Any) -> Any:
        """The result of `future`; unlike qasync's, no callback runs once the loop has stopped."""
        return asyncio.BaseEventLoop.run_until_complete(self, future)

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` in the next turn, in the order of asking."""
        handle = asyncio.BaseEventLoop.call_soon(self, callback, *args, context=context)
        self._timer.set(_NOW, 0.0)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """`call_soon` from any thread."""
        handle = asyncio.BaseEventLoop.call_soon(self, callback, *args, context=context)
        self._timer.asked.emit()
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.TimerHandle:
        """Run `callback` after `delay` seconds, never earlier."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.TimerHandle:
        """Run `callback` at `when` on the loop's clock."""
        handle = asyncio.BaseEventLoop.call_at(self, when, callback, *args, context=context)
        self._timer.set(when, self.time())
        return handle

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> None:
        asyncio.BaseEventLoop._add_callback(self, handle)  # type: ignore[attr-defined]
        self._timer.set(_NOW, 0.0)

    def _wake(self) -> None:
        if self._ready:
            self._timer.set(_NOW, 0.0)
        elif self._scheduled:
            self._timer.set(self._scheduled[0].when(), self.time())

    def _turn(self) -> None:
        if self._turning or self.is_closed() or asyncio._get_running_loop() is not self:
            return  # the turn that is on, or the next run, sets the alarm again
        self._turning = True
        try:
            self._run_once()
        except BaseException as error:  # Qt would print it and go on
            self._fatal = error
            self.stop()
        finally:
            self._turning = False
            self._wake()


def _nothing(timeout: float | None = None) -> tuple[()]:
    """What asyncio's selector has for the queue: Qt has waited already and watches the sockets itself."""
    return ()
