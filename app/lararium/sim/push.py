"""Unasked reports of a device: who subscribed, what was sent, what was acknowledged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lararium.wire.push import Offer, answer

Address = tuple[str, int]

_KIND = 1
"""Of push, as Wi-Fi devices say."""
RETRY = 1.0
"""Seconds until an unacknowledged report is sent again."""
_TRIES = 3
_MOST = 12
"""Properties in one report, so that it stays within a device's datagram."""


def probe_answer(did: int, stamp: int, subscribed: int) -> bytes:
    """What a device that can push answers to a probe; `subscribed` is the time stamp of the subscription it holds."""
    return answer(did, stamp, Offer(did, subscribed & 0xFFFFFFFF, _KIND, wildcard=True))


@dataclass(slots=True)
class Subscription:
    """One listener."""

    address: Address
    update_ts: int


@dataclass(slots=True)
class _Waiting:
    message: dict[str, Any]
    address: Address
    tries: int = 1


@dataclass(slots=True)
class Publisher:
    """Subscriptions of one endpoint and the reports on their way."""

    send: Callable[[dict[str, Any], Address], None]
    later: Callable[[float, Callable[[], None]], object]
    subscriptions: dict[int, Subscription] = field(default_factory=dict)
    _probes: dict[int, Address] = field(default_factory=dict)
    _waiting: dict[int, _Waiting] = field(default_factory=dict)
    _next_id: int = 1

    def probed(self, virtual_did: int, address: Address) -> int:
        """A probe came: reports go to where it came from. The time stamp of its subscription, or 0."""
        if len(self._probes) > 64:
            self._probes.clear()
        self._probes[virtual_did] = address
        held = self.subscriptions.get(virtual_did)
        if held is None:
            return 0
        held.address = address
        return held.update_ts

    def subscribe(self, params: Any, address: Address) -> bool:
        """`miIO.sub`; False if the parameters make no sense."""
        try:
            did, stamp = int(params["did"]), int(params["update_ts"])
        except (TypeError, LookupError, ValueError, OverflowError):
            return False
        self.subscriptions[did] = Subscription(self._probes.get(did, address), stamp)
        return True

    def unsubscribe(self, params: Any) -> bool:
        """`miIO.unsub`."""
        try:
            return self.subscriptions.pop(int(params["did"]), None) is not None
        except (TypeError, LookupError, ValueError, OverflowError):
            return False

    def publish(self, changed: list[dict[str, Any]], events: list[dict[str, Any]]) -> None:
        """Send to all listeners, again until acknowledged."""
        for address in [held.address for held in self.subscriptions.values()]:
            for start in range(0, len(changed), _MOST):
                self._post("properties_changed", changed[start : start + _MOST], address)
            for event in events:
                self._post("event_occured", event, address)

    def acknowledged(self, number: Any) -> None:
        """The listener answered."""
        if isinstance(number, int):
            self._waiting.pop(number, None)

    def forget(self) -> None:
        """The device rebooted."""
        self.subscriptions.clear()
        self._probes.clear()
        self._waiting.clear()

    def _post(self, method: str, params: Any, address: Address) -> None:
        number = self._next_id
        self._next_id = number % 0x7FFFFFFF + 1
        message = {"id": number, "method": method, "params": params}
        self._waiting[number] = _Waiting(message, address)
        self.send(message, address)
        self.later(RETRY, lambda: self._again(number))

    def _again(self, number: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is None:
            return
        if waiting.tries >= _TRIES:
            del self._waiting[number]
            return
        waiting.tries += 1
        self.send(waiting.message, waiting.address)
        self.later(RETRY, lambda: self._again(number))
