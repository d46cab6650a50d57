"""The event loop of programs without a window: one that goes on hearing datagrams on every system."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def loop_factory(platform: str = sys.platform) -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Windows' usual loop stops hearing datagrams after an ICMP error: there the selector loop; else the usual."""
    return asyncio.SelectorEventLoop if platform == "win32" else None


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run to the end, as `asyncio.run`."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        return runner.run(work)
