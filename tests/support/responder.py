"""A miIO device of a few lines for tests of the link: real datagrams, faults by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from lararium.gate.gate import Gate
from lararium.wire.packet import HELLO, Codec, Packet, hello_answer
from lararium.wire.push import Offer, answer, parse_probe

TOKEN = bytes(range(1, 17))
Handler = Callable[[str, Any], Any]
"""Method and parameters to a result; an exception of class `Refuse` gives an error reply, None silence."""


class Refuse(Exception):
    def __init__(self, code: int, message: str = "no") -> None:
        self.code, self.message = code, message


class Responder(asyncio.DatagramProtocol):
    """Answers like a device. Set the attributes to misbehave."""

    def __init__(self, did: int = 1001, token: bytes = TOKEN) -> None:
        self.did = did
        self.uptime = 5000
        self.codec = Codec(token)
        self.handler: Handler = lambda method, params: ["ok"]
        self.greets = True
        self.drop: list[bool] = []
        """Answers to lose, in order."""
        self.delays: list[float] = []
        """Seconds to wait before each answer, in order."""
        self.offer: Offer | None = None
        self.peer: Any = None
        self.requests: list[dict[str, Any]] = []
        self.stamps: list[int] = []
        self.hellos = 0
        self.probes = 0
        self.before_answer: Callable[[bytes], list[bytes]] = lambda datagram: [datagram]
        self.transport: asyncio.DatagramTransport | None = None

    @property
    def address(self) -> tuple[str, int]:
        assert self.transport is not None
        host, port = self.transport.get_extra_info("sockname")
        return host, port

    @property
    def methods(self) -> list[str]:
        return [request["method"] for request in self.requests]

    async def start(self, gate: Gate, address: tuple[str, int] = ("127.0.0.1", 0)) -> Responder:
        self.transport, _ = await gate.open_datagram(lambda: self, local=address)
        return self

    def stop(self) -> None:
        if self.transport is not None:
            self.transport.close()

    def send(self, datagram: bytes) -> None:
        assert self.transport is not None
        self.transport.sendto(datagram, self.peer)

    def tell(self, message: dict[str, Any]) -> None:
        self.send(self.codec.encode(self.did, self.uptime, message))

    def datagram_received(self, data: bytes, addr: Any) -> None:
        if len(data) == len(HELLO):
            self._greeted(data, addr)
            return
        self.peer = addr
        packet: Packet = self.codec.decode(data)
        self.stamps.append(packet.stamp)
        if abs(packet.stamp - self.uptime) > 60:
            return
        if "method" not in packet.payload:
            self.requests.append({"method": "ack", **packet.payload})
            return
        self.requests.append(packet.payload)
        if self.drop and self.drop.pop(0):
            return
        try:
            reply = {"result": self.handler(packet.payload["method"], packet.payload["params"])}
            if reply["result"] is None:
                return
        except Refuse as refusal:
            reply = {"error": {"code": refusal.code, "message": refusal.message}}
        datagram = self.codec.encode(self.did, self.uptime, {"id": packet.payload["id"], **reply})
        delay = self.delays.pop(0) if self.delays else 0.0
        if delay:
            asyncio.get_running_loop().call_later(delay, self._answer, datagram)
        else:
            self._answer(datagram)

    def _answer(self, datagram: bytes) -> None:
        for one in self.before_answer(datagram):
            self.send(one)

    def _greeted(self, data: bytes, addr: Any) -> None:
        self.hellos += 1
        self.peer = addr
        if parse_probe(data) is not None:
            self.probes += 1
            if self.offer is not None:
                self.send(answer(self.did, self.uptime, self.offer))
                return
        if self.greets:
            self.send(hello_answer(self.did, self.uptime))
