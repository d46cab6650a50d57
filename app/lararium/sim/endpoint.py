"""One device on the wire: hello, token, ids, faults, and the way of a reply."""

from __future__ import annotations

import asyncio
import random
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from lararium.sim.clock import SimClock
from lararium.sim.faults import Faults
from lararium.sim.legacy.gateway import OldGateway
from lararium.sim.legacy.thing import LegacyThing
from lararium.sim.push import Publisher, probe_answer
from lararium.sim.thing import Refusal, Thing
from lararium.wire.packet import HELLO, Codec, PacketError, hello_answer, parse_header
from lararium.wire.push import parse_probe

Address = tuple[str, int]
REMEMBERED = 32
"""Ids kept a device; one seen again from the same sender is not answered again."""
STAMP_TOLERANCE = 90
"""Seconds by which a request's stamp may miss the device's own."""
HELD_BACK = 0.2


class Endpoint(asyncio.DatagramProtocol):
    """The UDP endpoint of one device. `secret` is its true key."""

    def __init__(
        self, thing: Thing, secret: bytes, rng: random.Random, clock: SimClock, *, uptime: int, pushes: bool
    ) -> None:
        self.thing = thing
        self.did = int(thing.did)
        self.address: Address = ("", 0)
        self.received = 0
        self.answered = 0
        self.ignored = 0
        self.on_subscribed: Callable[[Endpoint], None] = lambda endpoint: None
        self.on_handled: Callable[[Endpoint], None] = lambda endpoint: None
        self._codec = Codec(secret)
        self._wrong = Codec(bytes(byte ^ 0x5A for byte in secret))
        self._rng = rng
        self._clock = clock
        self._booted = clock.monotonic() - uptime
        self._ids: OrderedDict[tuple[Any, Address], None] = OrderedDict()
        self._free_at = 0.0
        self._held: tuple[bytes, Address] | None = None
        self._transport: asyncio.DatagramTransport | None = None
        self._loop = asyncio.get_running_loop()
        self.publisher = Publisher(self._send_message, self._later) if pushes else None
        self._hub = thing if isinstance(thing, OldGateway) else None
        if self._hub is not None:
            self._hub.connect(self._send_command, secret)

    # -- life ----------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where we are."""
        self._transport = transport  # type: ignore[assignment]
        host, port = transport.get_extra_info("sockname")[:2]
        self.address = (host, port)

    def close(self) -> None:
        """Off the network."""
        if self._transport is not None:
            self._transport.close()
            self._transport = None

    def error_received(self, exc: Exception) -> None:
        """A listener is gone; real devices do not notice either."""

    def uptime(self) -> int:
        """Seconds since boot: the stamp of every packet."""
        return int(self._clock.monotonic() - self._booted)

    def reboot(self) -> None:
        """Restart: uptime falls to zero, subscriptions and ids are forgotten, state stays."""
        self._booted = self._clock.monotonic()
        self._ids.clear()
        if self.publisher is not None:
            self.publisher.forget()
        if self._hub is not None:
            self._hub.rebooted()

    # -- coming in -----------------------------------------------------------------------------

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """One datagram from a client."""
        faults = self.thing.faults
        self.received += 1
        if faults.offline or (faults.loss and self._rng.random() < faults.loss):
            self.ignored += 1
            return
        if len(data) == 32:
            self._greet(data, addr, faults)
            return
        try:
            packet = self._key().decode(data)
        except PacketError:
            self.ignored += 1
            return
        request = packet.payload
        if self._hub is not None and isinstance(request, dict) and "method" not in request:
            self._hub.acknowledged(request.get("id"))  # in the name of the one that the scene addressed
        elif not isinstance(request, dict) or packet.did & 0xFFFFFFFF != self.did:
            self.ignored += 1
        elif "method" not in request:
            if self.publisher is not None and "result" in request:
                self.publisher.acknowledged(request.get("id"))
        elif not self._fresh(packet.stamp, request.get("id"), addr) or self._roll(faults.busy):
            self.ignored += 1
        else:
            self._take(request, addr, faults)

    def _greet(self, data: bytes, addr: Address, faults: Faults) -> None:
        """Answer a hello or a probe; also called for broadcasts."""
        virtual = parse_probe(data)
        if virtual is not None and self.publisher is not None:
            answer = probe_answer(self.did, self.uptime(), self.publisher.probed(virtual, addr))
        elif virtual is not None or data == HELLO:
            answer = hello_answer(self.did, self.uptime())
        elif self._hub is not None:
            return  # the greeting of a listener that we greeted
        else:
            try:
                parse_header(data)
            except PacketError:
                self.ignored += 1
                return
            # any bare header that is not ours to decode is taken as a hello, as devices do
            answer = hello_answer(self.did, self.uptime())
        delay = self._delay(faults)
        if delay:
            self._later(delay, lambda: self._send(answer, addr))
        else:
            self._send(answer, addr)

    def _fresh(self, stamp: int, number: Any, addr: Address) -> bool:
        if abs(stamp - self.uptime()) > STAMP_TOLERANCE or not isinstance(number, int):
            return False
        key = (number, addr)
        if key in self._ids:
            return False
        self._ids[key] = None
        if len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)
        return True

    def _take(self, request: dict[str, Any], addr: Address, faults: Faults) -> None:
        there = self._delay(faults) / 2
        if not there and self._free_at <= self._clock.monotonic():
            self._execute(request, addr, 0.0)
            return
        now = self._clock.monotonic()
        self._free_at = max(now + there, self._free_at)  # a device does one thing at a time, in order
        self._later(self._free_at - now, lambda: self._execute(request, addr, there))

    # -- doing and answering ---------------------------------------------------------------------

    def _execute(self, request: dict[str, Any], addr: Address, back: float) -> None:
        faults = self.thing.faults
        if self._transport is None or faults.offline:
            return
        number, method, params, sid = request["id"], request["method"], request.get("params", []), request.get("sid")
        refused = self._roll(faults.error_rate)
        result: Any = None
        error: dict[str, Any] | None = None
        if refused:
            error = {"code": faults.error_code, "message": "error"}
        else:
            try:
                if self._hub is not None and sid is not None:
                    result = self._hub.handle_for(sid, method, params)
                else:
                    result = self._result(method, params, addr)
            except Refusal as refusal:
                error = {"code": refusal.code, "message": refusal.message}
            if self._roll(faults.error_applied):
                error = {"code": faults.error_code, "message": "error"}
        self.on_handled(self)
        if self._roll(faults.reply_lost) or self._roll(faults.loss):
            return
        reply = {"id": number, "error": error} if error is not None else {"id": number, "result": result}
        try:
            datagram = self._key().encode(self.did, self.uptime(), reply)
        except PacketError:
            return
        if self._roll(faults.late):
            back += faults.late_ms / 1000
        if back:
            self._later(back, lambda: self._reply(datagram, addr))
        else:
            self._reply(datagram, addr)

    def _result(self, method: str, params: Any, addr: Address) -> Any:
        if method == "miIO.info":
            return self._info()
        if method in ("miIO.sub", "miIO.unsub") and self.publisher is not None:
            subscribing = method == "miIO.sub"
            done = self.publisher.subscribe(params, addr) if subscribing else self.publisher.unsubscribe(params)
            if subscribing and done:
                self.on_subscribed(self)
            return {"code": 0 if done else -1}
        return self.thing.handle(method, params)

    def _info(self) -> dict[str, Any]:
        mac = ":".join(f"{byte:02X}" for byte in (0x02, 0x4C, *self.did.to_bytes(4, "big")))
        netif = {"localIp": self.address[0], "mask": "255.0.0.0", "gw": "127.0.0.1"}
        return {
            "life": self.uptime(),
            "model": self.thing.model,
            "fw_ver": "1.0.0",
            "hw_ver": "ESP32",
            "mac": mac,
            "ap": {"ssid": "lararium", "bssid": "02:4C:00:00:00:01", "rssi": -40 - self.did % 30},
            "netif": netif,
            **(self.thing.about() if isinstance(self.thing, LegacyThing) else {}),
        }

    def _key(self) -> Codec:
        return self._wrong if self.thing.faults.wrong_token else self._codec

    def _reply(self, datagram: bytes, addr: Address) -> None:
        faults = self.thing.faults
        self.answered += 1
        if self._held is None and self._roll(faults.reorder):
            self._held = (datagram, addr)
            self._later(HELD_BACK, self._release)
            return
        self._send(datagram, addr)
        if self._roll(faults.duplicate):
            self._send(datagram, addr)
        self._release()

    def _release(self) -> None:
        if self._held is not None:
            datagram, addr = self._held
            self._held = None
            self._send(datagram, addr)

    def _send_message(self, message: dict[str, Any], addr: Address) -> None:
        if not (self.thing.faults.offline or self._roll(self.thing.faults.loss)):
            self._send(self._key().encode(self.did, self.uptime(), message), addr)

    def _send_command(self, message: dict[str, Any], addr: Address) -> None:
        """To a listener that a scene names: greeted first, as gateways do."""
        if not self.thing.faults.offline:
            self._send(HELLO, addr)
        self._send_message(message, addr)

    def _send(self, datagram: bytes, addr: Address) -> None:
        if self._transport is not None:
            self._transport.sendto(datagram, addr)

    def _later(self, delay: float, call: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(delay, call)

    def _delay(self, faults: Faults) -> float:
        low, high = faults.latency
        return self._rng.uniform(low, high) / 1000 if high else 0.0

    def _roll(self, share: float) -> bool:
        return share > 0 and self._rng.random() < share


class BroadcastEar(asyncio.DatagramProtocol):
    """Hears broadcasts and lets every device answer from its own socket."""

    def __init__(self, endpoints: list[Endpoint]) -> None:
        self._endpoints = endpoints
        self.transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport so that it can be closed."""
        self.transport = transport  # type: ignore[assignment]

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """Only greetings are broadcast."""
        if len(data) == 32:
            for endpoint in self._endpoints:
                endpoint.datagram_received(data, addr)
