"""Keeps one endpoint awake and subscribed: probes, subscription, up-link messages.

A subscription that comes and goes, and a switch that flips more than ten times within two minutes, are
held steady for five: the device is polled meanwhile, which tells the truth at a bearable pace. Events, and numbers that
are measured, are never held.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any

from lararium.domain.errors import PanelError
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.steadiness import Steadiness
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
_SELF = "subscription"


class Subscription:
    """The push side of one endpoint. `tick` must be called about every 5 s; it never waits."""

    def __init__(
        self, link: Link, clock: Clock, virtual_did: int, deliver: Callable[[Sequence[Report]], None], wanted: bool
    ) -> None:
        """`deliver` hears reports once each; `wanted` False only keeps the endpoint awake."""
        self._active = False
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
        self._steadiness = Steadiness()
        self._values: dict[tuple[str, int, int], bool] = {}
        link.on_greeting = self._greeted
        link.on_uplink = self._uplink
        link.on_reboot = self._rebooted
        link.on_opened = self._moved

    @property
    def active(self) -> bool:
        """Whether the device reports to us and its reports can be relied on."""
        return self._active and not self._steadiness.any_held(self._clock.monotonic())

    def _set_active(self, active: bool) -> None:
        if active is not self._active:
            self._active = active
            if not self._steadiness.changed(_SELF, self._clock.monotonic()):
                _log.debug("%r: its subscription comes and goes; it is polled", self._link)

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
        self._set_active(False)
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
            self._set_active(True)
        elif self._subscribing is None or self._subscribing.done():
            self._set_active(False)
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
            self._set_active(True)

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
            steady = [report for report in reports if self._is_steady(report, now)]
            if steady:
                self._deliver(steady)

    def _is_steady(self, report: Report, now: float) -> bool:
        """Whether a report may be told. What flips is a switch; a figure that changes often is only measured well."""
        if report.is_event or not isinstance(report.value, bool):
            return True
        name = (report.did, report.siid, report.iid)
        if self._steadiness.is_held(name, now):
            return False
        before = self._values.get(name)
        self._values[name] = report.value
        return before is None or before is report.value or self._steadiness.changed(name, now)

    def _rebooted(self) -> None:
        self._set_active(False)
        self._stamp = 0
        self._heard.clear()
        self._values.clear()
        self._asked_at = float("-inf")

    def _moved(self) -> None:
        """Reports go to the socket that probed last: probe from the new one soon."""
        self._set_active(False)
        self._asked_at = float("-inf")

    async def close(self) -> None:
        """End the subscription at the device, as far as it listens."""
        if self._subscribing is not None and not self._subscribing.done():
            self._subscribing.cancel()
            await asyncio.gather(self._subscribing, return_exceptions=True)
        if self._active:
            self._set_active(False)
            self._link.send(
                {
                    "id": self._link.new_id(),
                    "method": "miIO.unsub",
                    "params": subscription(self._virtual_did, self._stamp),
                }
            )
