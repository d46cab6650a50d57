"""Telling several listeners one thing; one that fails does not keep it from the others."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, ParamSpec

from lararium.ports import Unsubscribe

P = ParamSpec("P")
_log = logging.getLogger(__name__)


class Listeners(Generic[P]):
    """An ordered set of subscriptions."""

    def __init__(self) -> None:
        self._all: dict[object, Callable[P, object]] = {}

    def add(self, listener: Callable[P, object]) -> Unsubscribe:
        """Subscribe; the same function may be added several times. Unsubscribing twice is no error."""
        ticket = object()
        self._all[ticket] = listener

        def leave() -> None:
            self._all.pop(ticket, None)

        return leave

    def tell(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Call every listener that was subscribed when the call began; log those that raise."""
        for listener in tuple(self._all.values()):
            try:
                listener(*args, **kwargs)
            except Exception:
                _log.exception("a listener failed")
