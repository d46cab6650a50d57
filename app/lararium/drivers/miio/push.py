"""Keeps one endpoint awake and subscribed: probes, subscription, up-link messages."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any

from lararium.domain.errors import PanelError
from lararium.drivers.miio.link import Link
from lararium.ports import Clock
from lararium.wire.push import Report, acknowledgement, parse_offer, parse_reports, probe, subscription

_log = logging.getLogger(__name__)
TICK = 5.0
"""Seconds between looks at an endpoint."""
_KEEP_ALIVE = 20.0
_WARM = 40.0
"""Seconds of silence after which an endpoint without push is greeted."""
_MOST_UNANSWERED = 3
_ASK_AGAIN = 600.0
_SAME_MESSAGE = 5.0


class Subscription:
    """The push side of one endpoint. `tick` must be called about every 5 s; it never waits."""

    def __init__(
        self, link: Link, clock: Clock, virtual_did: int, deliver: Callable[[Sequence[Report]], None], wanted: bool
    ) -> None:
        """`deliver` hears reports once each; `wanted` False only keeps the endpoint awake."""
        self.active = False
        self.wanted = wanted
        self._link = link
        self._clock = clock
        self._virtual_did = virtual_did
        self._deliver = deliver
        self._stamp = 0
        self._offered: bool | None = None
        self._asked_at = float("-inf")
        self._unanswered = 0
        self._subscribing: asyncio.Task[None] | None = None
        self._heard: dict[tuple[object, str], float] = {}
        link.on_greeting = self._greeted
        link.on_uplink = self._uplink
        link.on_reboot = self._rebooted
        link.on_opened = self._moved

    def tick(self) -> None:
        """Send what is due: a probe, or a hello that keeps the stamp known."""
        link, now = self._link, self._clock.monotonic()
        if not link.is_open or not link.uptime.known:
            return
        if self._unanswered >= _MOST_UNANSWERED:
            self._give_up(now)
        since = now - self._asked_at
        if self.wanted and self._offered:
            if since >= (_KEEP_ALIVE if self._unanswered == 0 else TICK - 0.1):
                self._ask(probe(self._virtual_did), now)
        elif self.wanted and since >= (_ASK_AGAIN if self._offered is False else TICK - 0.1):
            self._ask(probe(self._virtual_did), now)
        elif link.uptime.silence() >= _WARM and since >= _WARM:
            self._asked_at = now
            link.greet()

    def _ask(self, datagram: bytes, now: float) -> None:
        self._asked_at = now
        self._unanswered += 1
        self._link.greet(datagram)

    def _give_up(self, now: float) -> None:
        self.active = False
        self._unanswered = 0
        # silent altogether: probe again as soon as it is heard; answers commands but no probes: it cannot push
        self._offered = False if self._link.uptime.silence() < _MOST_UNANSWERED * TICK else None
        self._asked_at = now

    def _greeted(self, datagram: bytes) -> None:
        self._unanswered = 0
        offer = parse_offer(datagram)
        if offer is None:
            # an answer to a plain hello says nothing about push once the device has offered it
            if self._offered is None and self._asked_at > float("-inf"):
                self._offered = False
            return
        self._offered = offer.usable and offer.wildcard
        if not self._offered or not self.wanted:
            return
        if self._stamp and offer.stamp == self._stamp:
            self.active = True
        elif self._subscribing is None or self._subscribing.done():
            self.active = False
            self._subscribing = asyncio.get_running_loop().create_task(self._subscribe())

    async def _subscribe(self) -> None:
        stamp = int(self._clock.now().timestamp()) & 0xFFFFFFFF
        try:
            answer = await self._link.call("miIO.sub", subscription(self._virtual_did, stamp), repeat=True)
        except PanelError as error:
            _log.debug("%r does not take a subscription: %s", self._link, error.key)
            return
        if isinstance(answer, dict) and answer.get("code", 0) == 0:
            self._stamp = stamp
            self.active = True

    def _uplink(self, message: dict[str, Any]) -> None:
        number, now = message.get("id"), self._clock.monotonic()
        self._link.send(acknowledgement(number))
        self._unanswered = 0
        reports = parse_reports(message)
        if not reports or not isinstance(number, int | str):
            return
        self._heard = {name: at for name, at in self._heard.items() if now - at < _SAME_MESSAGE}
        name = (number, reports[0].did)
        if name not in self._heard:
            self._heard[name] = now
            self._deliver(reports)

    def _rebooted(self) -> None:
        self.active = False
        self._stamp = 0
        self._heard.clear()
        self._asked_at = float("-inf")

    def _moved(self) -> None:
        """Reports go to the socket that probed last: probe from the new one soon."""
        self.active = False
        self._asked_at = float("-inf")

    async def close(self) -> None:
        """End the subscription at the device, as far as it listens."""
        if self._subscribing is not None and not self._subscribing.done():
            self._subscribing.cancel()
            await asyncio.gather(self._subscribing, return_exceptions=True)
        if self.active:
            self.active = False
            self._link.send(
                {
                    "id": self._link.new_id(),
                    "method": "miIO.unsub",
                    "params": subscription(self._virtual_did, self._stamp),
                }
            )
