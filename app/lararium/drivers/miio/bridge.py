"""Lets synchronous code wait for the event loop without a thread: it runs in a greenlet that steps aside."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from greenlet import getcurrent, greenlet  # type: ignore[import-untyped]

from lararium.drivers.miio.question import Late

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Manner:
    """How the calls of one piece of synchronous code go out; fields as in `Link.call`. `repeat` None: by the method."""

    repeat: bool | None = None
    urgent: bool = False
    held: bool = False
    budget: float | None = None
    recoveries: int = 2
    late: Late | None = None


PLAIN = Manner()


class _Sync(greenlet):  # type: ignore[misc]
    """A greenlet that `spawn` made; it knows the manner of its calls."""

    manner: Manner


async def spawn(function: Callable[..., T], *args: Any, manner: Manner = PLAIN) -> T:
    """Run synchronous code to its end; whatever it passes to `await_` is awaited here. Raises what it raises."""
    worker = _Sync(function)
    worker.manner = manner
    step = worker.switch(*args)
    while not worker.dead:
        try:
            value = await step
        except BaseException:
            step = worker.throw(*sys.exc_info())
        else:
            step = worker.switch(value)
    return step  # type: ignore[no-any-return]  # the last switch gives what the function returned


def await_(awaitable: Awaitable[T]) -> T:
    """The result of an awaitable, for synchronous code run by `spawn`. Raises RuntimeError elsewhere."""
    worker = getcurrent()
    if not isinstance(worker, _Sync) or worker.parent is None:
        if hasattr(awaitable, "close"):
            awaitable.close()
        raise RuntimeError("await_ is for code run by spawn")
    return worker.parent.switch(awaitable)  # type: ignore[no-any-return]


def manner() -> Manner:
    """The manner given to the `spawn` in which this runs."""
    worker = getcurrent()
    return worker.manner if isinstance(worker, _Sync) else PLAIN
