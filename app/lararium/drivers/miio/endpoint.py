"""One network endpoint and all devices behind it: itself, and its children if it is a gateway."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lararium.drivers.miio.gateway.scenes import GatewayScenes
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.push import Subscription
from lararium.ports import Clock
from lararium.wire.push import Report

_MOMENT = 0.5
"""Seconds for one greeting of a gateway that was silent before."""
Listener = Callable[[Sequence[Report]], None]


class Endpoint:
    """A link, its subscription, and who hears the reports of which did."""

    def __init__(
        self,
        link: Link,
        clock: Clock,
        virtual_did: int,
        name: str,
        *,
        wants_push: bool,
        model: str = "",
        listeners: dict[str, Listener] | None = None,
        scenes: GatewayScenes | None = None,
    ) -> None:
        """`name` is the did under which the endpoint is on record; `listeners` of its dids outlive it."""
        self.name = name
        self.link = link
        self.model = model
        self.scenes = scenes
        self.subscription = Subscription(link, clock, virtual_did, self._deliver, wants_push)
        self._listeners: dict[str, Listener] = {} if listeners is None else listeners

    def listen(self, did: str, listener: Listener) -> Callable[[], None]:
        """Hear the reports of a did; returns what ends it."""
        return listen(self._listeners, did, listener)

    async def probe(self) -> None:
        """Where the last question met silence: greet, and wait a moment only.

        Children of a silent gateway would otherwise wait long one after the other. Raises DeviceError.
        """
        if self.link.suspect:
            await self.link.hello(_MOMENT)

    def tick(self) -> None:
        """Let subscription and scenes do what is due; about every 5 s."""
        self.subscription.tick()
        if self.scenes is not None:
            self.scenes.tick()

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
        """End the subscription, take scenes away, and free the socket."""
        if self.scenes is not None:
            await self.scenes.close()
        await self.subscription.close()
        await self.link.close()


def listen(listeners: dict[str, Listener], did: str, listener: Listener) -> Callable[[], None]:
    """Put a listener to a did among others; returns what takes it out."""
    listeners[did] = listener

    def end() -> None:
        if listeners.get(did) is listener:
            del listeners[did]

    return end
