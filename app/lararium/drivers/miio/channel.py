"""The datagrams of one endpoint: its connected socket, its key, its greetings, and what is no answer at all."""

from __future__ import annotations

import asyncio
import errno
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from lararium.domain.errors import DeviceError, DeviceSilent, DeviceUnreachable, WrongDevice
from lararium.domain.ids import Token
from lararium.drivers.miio.patience import Patience, RoundTrip
from lararium.drivers.miio.uptime import Uptime
from lararium.gate.gate import Gate
from lararium.ports import Clock
from lararium.wire.packet import HEADER, HELLO, Codec, PacketError, parse_header

_LOST_SENDS = frozenset({errno.ENOBUFS, errno.EAGAIN, errno.ENOMEM, errno.EINTR})
_LOW = 0xFFFFFFFF


class Channel(asyncio.DatagramProtocol):
    """Sends and sorts datagrams; `Link` asks the questions. Opens its socket when it is first needed."""

    def __init__(
        self, gate: Gate, clock: Clock, address: tuple[str, int], token: Token, did: int | None, patience: Patience
    ) -> None:
        """`address` is numeric; `did` is checked against the one that answers, None takes any."""
        self.address = address
        self.did = did
        self.uptime = Uptime(clock)
        self.on_uplink: Callable[[dict[str, Any]], None] | None = None
        self.on_greeting: Callable[[bytes], None] | None = None
        self.on_reboot: Callable[[], None] | None = None
        self.on_opened: Callable[[], None] | None = None
        self.round_trip = RoundTrip(patience)
        self.suspect = False
        """After silence the way may have changed (other network, suspend): a new socket asks the routes anew."""
        self.garbage = 0
        self._gate = gate
        self._codec = Codec(token.reveal())
        self._transport: asyncio.DatagramTransport | None = None
        self._closed = False
        self._next_id = secrets.randbelow(2**31 - 1) + 1
        self._greeting: asyncio.Future[None] | None = None
        self._greeting_sent = 0.0
        self._hellos_out = 0

    # -- what a link makes of it -------------------------------------------------------------------

    def answered(self, number: int, payload: dict[str, Any], stamp: int) -> None:
        """A message with an id, made with our key, came from the right device."""
        raise NotImplementedError

    def greeted(self, rebooted: bool) -> None:
        """It greets."""

    def failed(self, error: DeviceError) -> None:
        """Nobody is there, or somebody else."""

    # -- the socket --------------------------------------------------------------------------------

    async def open(self) -> None:
        """Have a socket. Raises GateRefused, DeviceUnreachable, DeviceSilent once closed."""
        if self._transport is not None and self.suspect:
            self._transport.close()
            self._transport = None
        if self._transport is None and not self._closed:
            transport, _ = await self._gate.open_datagram(lambda: self, remote=self.address)
            if self._closed or self._transport is not None:
                transport.close()  # somebody else was quicker
            else:
                self._transport = transport
                self.suspect = False
                if self.on_opened is not None:
                    self.on_opened()
        if self._closed:
            raise DeviceSilent("error.device.closed")

    @property
    def is_open(self) -> bool:
        """Whether there is a socket."""
        return self._transport is not None

    @property
    def local_host(self) -> str:
        """Our address that faces the endpoint, '' without a socket."""
        return str(self._transport.get_extra_info("sockname")[0]) if self._transport is not None else ""

    @property
    def place(self) -> str:
        """`HOST:PORT` for sentences."""
        return f"{self.address[0]}:{self.address[1]}"

    async def close(self) -> None:
        """Free the socket; whatever waits fails with DeviceSilent."""
        self._closed = True
        self._fail(DeviceSilent("error.device.closed"))
        if self._transport is not None:
            self._transport.close()
            self._transport = None
        await asyncio.sleep(0)

    # -- sending -----------------------------------------------------------------------------------

    def new_id(self) -> int:
        """The next message id; devices answer none twice."""
        number = self._next_id
        self._next_id = number % (2**31 - 1) + 1
        return number

    def send(self, message: Mapping[str, Any]) -> None:
        """One encrypted datagram, without waiting."""
        if self._transport is not None:
            self._transport.sendto(self._codec.encode(self.did or 0, self.uptime.now(), message))

    def greet(self, datagram: bytes = HELLO) -> None:
        """One hello or probe, without waiting; nothing before the first call."""
        if self._transport is not None:
            self._hellos_out += 1
            self._transport.sendto(datagram)

    async def exchange_hello(self, budget: float) -> None:
        """Greet until greeted. Raises DeviceSilent, DeviceUnreachable, WrongDevice."""
        loop = asyncio.get_running_loop()
        end = loop.time() + budget
        timeout = self.round_trip.first_timeout()
        if self._greeting is None or self._greeting.done():
            self._greeting = loop.create_future()
        greeting = self._greeting
        while (left := end - loop.time()) > 0:
            self._greeting_sent = loop.time()
            self.greet()
            await asyncio.wait([greeting], timeout=min(timeout, left))
            if greeting.done():
                greeting.result()
                return
            timeout = self.round_trip.next_timeout(timeout)
        self.suspect = True
        raise DeviceSilent(address=self.place)

    # -- hearing -----------------------------------------------------------------------------------

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """A datagram from the endpoint."""
        if len(data) == HEADER.size:
            self._hear_greeting(data)
            return
        try:
            packet = self._codec.decode(data)
        except PacketError:
            self.garbage += 1
            return
        payload = packet.payload
        if not isinstance(payload, dict) or (self.did is not None and (packet.did ^ self.did) & _LOW):
            self.garbage += 1
        elif "method" in payload:
            self.trust(packet.stamp)
            if self.on_uplink is not None:
                self.on_uplink(payload)
        elif isinstance(number := payload.get("id"), int):
            self.answered(number, payload, packet.stamp)
        else:
            self.garbage += 1

    def _hear_greeting(self, data: bytes) -> None:
        try:
            head = parse_header(data)
        except PacketError:
            self.garbage += 1
            return
        if self._hellos_out == 0 or data == HELLO:
            self.garbage += 1
            return
        if self.did is not None and (head.did ^ self.did) & _LOW:
            self._fail(WrongDevice(found=str(head.did), expected=str(self.did)))
            return
        self._hellos_out -= 1
        if self.did is None:
            self.did = head.did
        self.suspect = False
        self.greeted(self._note(head.stamp))
        if self._greeting is not None and not self._greeting.done():
            self.round_trip.add(asyncio.get_running_loop().time() - self._greeting_sent)
            self._greeting.set_result(None)
        if self.on_greeting is not None:
            self.on_greeting(data)

    def trust(self, stamp: int) -> None:
        """Something came that was made with our token and that we wanted."""
        self.suspect = False
        self._note(stamp)

    def _note(self, stamp: int) -> bool:
        rebooted = self.uptime.hear(stamp)
        if rebooted and self.on_reboot is not None:
            self.on_reboot()
        return rebooted

    def error_received(self, exc: Exception) -> None:
        """The network says that nobody is there; a full buffer counts as a lost datagram."""
        if not (isinstance(exc, OSError) and exc.errno in _LOST_SENDS):
            self._fail(DeviceUnreachable(address=self.place))

    def _fail(self, error: DeviceError) -> None:
        self.suspect = True
        self.failed(error)
        if self._greeting is not None and not self._greeting.done():
            self._greeting.set_exception(error)
            self._greeting.exception()  # it may have no listener any more

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.place})"
