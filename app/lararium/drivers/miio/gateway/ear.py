"""Where gateways reach us: one socket at each of our addresses that faces one, never at all of them.

We answer a hello as a device does, and a command with "done" in the gateway's own key.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from lararium.domain.errors import GateRefused
from lararium.drivers.miio.gateway.scene import read_command
from lararium.gate.gate import Gate
from lararium.ports import Clock
from lararium.wire.packet import HELLO, Codec, PacketError, hello_answer

PORT = 54321
"""Gateways know no other."""
_REMEMBERED = 32
_SAME_MESSAGE = 5.0
_log = logging.getLogger(__name__)

Heard = Callable[[str, str], None]
"""Told of an action and the name of its source."""


class Ear(asyncio.DatagramProtocol):
    """One socket, and the gateways that may talk to it."""

    def __init__(self, clock: Clock, our_did: int) -> None:
        self.transport: asyncio.DatagramTransport | None = None
        self._clock = clock
        self._our_did = our_did
        self._known: list[tuple[str, Codec, Heard]] = []
        self._ids: OrderedDict[tuple[str, object], float] = OrderedDict()

    def add(self, host: str, codec: Codec, heard: Heard) -> Callable[[], None]:
        """Hear the gateway at `host` that has this key; returns what ends it."""
        entry = (host, codec, heard)
        self._known.append(entry)

        def end() -> None:
            if entry in self._known:
                self._known.remove(entry)

        return end

    @property
    def idle(self) -> bool:
        """Whether nobody is expected any more."""
        return not self._known

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The socket is there."""
        self.transport = transport  # type: ignore[assignment]

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """A hello or a command; what no known gateway can have sent is dropped."""
        known = [entry for entry in self._known if entry[0] == addr[0]]
        if not known:
            return
        if data == HELLO:
            self._send(hello_answer(self._our_did, self._stamp(), bytes(16)), addr)
            return
        for _, codec, heard in known:
            try:
                message = codec.decode(data).payload
            except PacketError:
                continue
            if isinstance(message, dict) and isinstance(message.get("method"), str):
                self._take(message, codec, heard, addr)
            return

    def _take(self, message: dict[str, Any], codec: Codec, heard: Heard, addr: Any) -> None:
        number = message.get("id")
        self._send(codec.encode(self._our_did, self._stamp(), {"result": 0, "id": number}), addr)
        now = self._clock.monotonic()
        key = (addr[0], number if isinstance(number, int | str) else None)
        again = now - self._ids.get(key, float("-inf")) < _SAME_MESSAGE
        self._ids[key] = now
        while len(self._ids) > _REMEMBERED:
            self._ids.popitem(last=False)
        told = read_command(message["method"])
        if told is not None and not again:
            heard(*told)

    def _stamp(self) -> int:
        return int(self._clock.now().timestamp()) & 0xFFFFFFFF

    def _send(self, datagram: bytes, addr: Any) -> None:
        if self.transport is None:
            return
        try:
            self.transport.sendto(datagram, addr)
        except GateRefused as error:
            _log.info("a gateway is not answered: %s", error.key)

    def error_received(self, exc: Exception) -> None:
        """A gateway that has gone; it will ask again."""


class Ears:
    """The ears of one program, opened when the first gateway wants one."""

    def __init__(self, gate: Gate, clock: Clock, our_did: int, port: int = PORT) -> None:
        self.our_did = our_did
        self._gate = gate
        self._clock = clock
        self._port = port
        self._ears: dict[str, Ear] = {}

    async def hear(self, local: str, host: str, codec: Codec, heard: Heard) -> Callable[[], None]:
        """Hear the gateway at `host` at our address `local`. Raises OSError (the port is taken), GateRefused."""
        ear = self._ears.get(local)
        if ear is None:
            _, made = await self._gate.open_datagram(lambda: Ear(self._clock, self.our_did), local=(local, self._port))
            ear = self._ears.setdefault(local, made)
            if ear is not made and made.transport is not None:
                made.transport.close()
        end = ear.add(host, codec, heard)

        def ended() -> None:
            end()
            if ear.idle and self._ears.get(local) is ear:
                del self._ears[local]
                if ear.transport is not None:
                    ear.transport.close()

        return ended
