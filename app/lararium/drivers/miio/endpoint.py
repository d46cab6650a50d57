"""One network endpoint and all devices behind it: itself, and its children if it is a gateway."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lararium.drivers.miio.link import Link
from lararium.drivers.miio.push import Subscription
from lararium.ports import Clock
from lararium.wire.push import Report

Listener = Callable[[Sequence[Report]], None]


class Endpoint:
    """A link, its subscription, and who hears the reports of which did."""

    def __init__(self, link: Link, clock: Clock, virtual_did: int, name: str, *, wants_push: bool) -> None:
        """`name` is the did under which the endpoint is on record."""
        self.name = name
        self.link = link
        self.subscription = Subscription(link, clock, virtual_did, self._deliver, wants_push)
        self._listeners: dict[str, Listener] = {}

    def listen(self, did: str, listener: Listener) -> Callable[[], None]:
        """Hear the reports of a did; returns what ends it."""
        self._listeners[did] = listener

        def end() -> None:
            if self._listeners.get(did) is listener:
                del self._listeners[did]

        return end

    def _deliver(self, reports: Sequence[Report]) -> None:
        by_did: dict[str, list[Report]] = {}
        for report in reports:
            own = report.did in ("", self.name, str(self.link.did))
            by_did.setdefault(self.name if own else report.did, []).append(report)
        for did, its in by_did.items():
            listener = self._listeners.get(did)
            if listener is not None:
                listener(its)

    async def close(self) -> None:
        """End the subscription and free the socket."""
        await self.subscription.close()
        await self.link.close()
