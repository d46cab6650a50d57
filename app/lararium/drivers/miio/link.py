"""The asynchronous miIO link: one connected UDP socket per endpoint, one request in flight.

Every attempt of a call has an id of its own and all of them stay open until the call ends, so any of them answers it.
An answer after giving up is still reported. What cannot be decrypted or was not asked for is counted and dropped.
"""

from __future__ import annotations

import asyncio
import errno
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from lararium.domain.errors import (
    DeviceError,
    DeviceRefused,
    DeviceSilent,
    DeviceUnreachable,
    OutcomeUnknown,
    WrongDevice,
    WrongToken,
)
from lararium.domain.ids import Token
from lararium.drivers.miio.patience import Patience, RoundTrip
from lararium.drivers.miio.question import Late, Payload, Question
from lararium.drivers.miio.turns import Turns
from lararium.drivers.miio.uptime import Uptime
from lararium.gate.gate import Gate
from lararium.ports import Clock, LinkHealth
from lararium.wire.codes import BUSY, key_of
from lararium.wire.packet import HEADER, HELLO, Codec, PacketError, parse_header

_PLAIN = Patience()
_STALE_STAMP = 60.0
"""Seconds of silence after which a command that may be sent only once is preceded by a hello."""
_BUSY_PAUSE = 0.2
_LEAST_WAIT = 0.01
_REMEMBERED = 64
_LOST_SENDS = frozenset({errno.ENOBUFS, errno.EAGAIN, errno.ENOMEM, errno.EINTR})
_LOW = 0xFFFFFFFF


class Link(asyncio.DatagramProtocol):
    """Talks miIO with one endpoint. Opens its socket on the first call."""

    def __init__(
        self,
        gate: Gate,
        clock: Clock,
        address: tuple[str, int],
        token: Token,
        did: int | None = None,
        patience: Patience = _PLAIN,
    ) -> None:
        """`address` is numeric; `did` is checked against the one that answers, None takes any."""
        self.address = address
        self.did = did
        self.patience = patience
        self.uptime = Uptime(clock)
        self.on_uplink: Callable[[dict[str, Any]], None] | None = None
        self.on_greeting: Callable[[bytes], None] | None = None
        self.on_reboot: Callable[[], None] | None = None
        self._gate = gate
        self._codec = Codec(token.reveal())
        self._transport: asyncio.DatagramTransport | None = None
        self._turns = Turns()
        self._next_id = secrets.randbelow(2**31 - 1) + 1
        self._call: Question | None = None
        self._ended: OrderedDict[int, Question] = OrderedDict()
        self._greeting: asyncio.Future[None] | None = None
        self._greeting_sent = 0.0
        self._hellos_out = 0
        self._round_trip = RoundTrip(patience)
        self._proven = False
        self._mute_calls = 0
        self._suspect = False
        self._closed = False
        self._sent = self._answered = self._lost = self._garbage = self._late = 0

    # -- asking ------------------------------------------------------------------------------------

    async def call(
        self,
        method: str,
        params: Any = None,
        *,
        repeat: bool,
        urgent: bool = False,
        held: bool = False,
        budget: float | None = None,
        recoveries: int = 2,
        extra: Mapping[str, Any] | None = None,
        late: Late | None = None,
    ) -> Any:
        """The `result` of a method. `urgent` goes before others, `held` says that the caller has the turn.

        `repeat` allows sending it again (absolute sets and reads only). `recoveries` is how often a busy device is
        asked again. `late` hears a result that comes after giving up. Raises DeviceSilent, DeviceUnreachable,
        WrongToken, WrongDevice, DeviceRefused, OutcomeUnknown, GateRefused.
        """
        request = {"method": method, "params": [] if params is None else params, **(extra or {})}
        async with nullcontext() if held else self.turn(urgent=urgent):
            await self._open()
            return await self._converse(request, repeat, budget or self.patience.budget, recoveries, late)

    @asynccontextmanager
    async def turn(self, *, urgent: bool = False) -> AsyncIterator[None]:
        """Have the endpoint to oneself, so that what to send can be chosen at the last moment."""
        await self._turns.take(0 if urgent else 1)
        try:
            yield
        finally:
            self._turns.release()

    async def hello(self, budget: float = 2.0) -> int:
        """Greet; the did that answers. Raises DeviceSilent, DeviceUnreachable, WrongDevice, GateRefused."""
        await self._open()
        await self._greet(budget)
        return self.did or 0

    async def _converse(
        self, request: dict[str, Any], repeat: bool, budget: float, recoveries: int, late: Late | None
    ) -> Any:
        loop = asyncio.get_running_loop()
        end = loop.time() + budget
        greeted = not self.uptime.known or (not repeat and self.uptime.silence() > _STALE_STAMP)
        if greeted:
            await self._greet(budget)
        call = self._call = Question(late)
        call.greeted = greeted
        timeout = self._round_trip.first_timeout()
        busy: Payload | None = None
        try:
            while True:
                self._ask(call, request, loop.time())
                payload = await call.wait(min(timeout, end - loop.time()) if repeat else end - loop.time())
                self._lost += payload is None
                while payload is not None and repeat and recoveries > 0 and _busy(payload):
                    busy, recoveries = payload, recoveries - 1
                    payload = await call.wait(min(_BUSY_PAUSE, end - loop.time()))
                if payload is None and busy is not None and end - loop.time() <= _LEAST_WAIT:
                    payload = busy
                if payload is not None:
                    return self._result(call, payload, repeat)
                if not repeat or end - loop.time() <= _LEAST_WAIT:
                    raise self._given_up(call, repeat)
                timeout = self._round_trip.next_timeout(timeout)
        finally:
            self._call = None
            self._remember(call)

    def _ask(self, call: Question, request: dict[str, Any], now: float) -> None:
        if call.attempts:
            self.greet()  # shows within one round trip whether it lives and whether it has rebooted
        number = self.new_id()
        call.ids[number] = now
        call.attempts += 1
        self._sent += 1
        self.send({"id": number, **request})

    def _result(self, call: Question, payload: Payload, repeat: bool) -> Any:
        call.settled = True
        self._answered += 1
        error = payload.get("error")
        if error is None:
            return payload.get("result", payload)
        code = error.get("code") if isinstance(error, dict) else None
        number = code if isinstance(code, int) else 0
        if number in BUSY and not repeat:
            raise OutcomeUnknown(code=number)
        said = str(error.get("message", ""))[:200] if isinstance(error, dict) else str(error)[:200]
        raise DeviceRefused(key_of(number), code=number, said=said)

    def _given_up(self, call: Question, repeat: bool) -> DeviceError:
        address = f"{self.address[0]}:{self.address[1]}"
        if not repeat:
            return OutcomeUnknown(address=address)
        if not call.greeted:
            self._suspect = True
            return DeviceSilent(address=address)
        if call.attempts >= 2:
            self._mute_calls += 1
            if not self._proven or self._mute_calls >= 2:
                return WrongToken(address=address)
        return DeviceSilent(address=address, greets=True)

    def _remember(self, call: Question) -> None:
        for number in call.ids:
            self._ended[number] = call
        while len(self._ended) > _REMEMBERED:
            self._ended.popitem(last=False)

    async def _greet(self, budget: float) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + budget
        timeout = self._round_trip.first_timeout()
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
            timeout = self._round_trip.next_timeout(timeout)
        self._suspect = True
        raise DeviceSilent(address=f"{self.address[0]}:{self.address[1]}")

    # -- sending -----------------------------------------------------------------------------------

    async def _open(self) -> None:
        if self._closed:
            raise DeviceSilent("error.device.closed")
        if self._transport is not None and self._suspect:
            # after silence the way may have changed (other network, suspend): a new socket asks the routes anew
            self._transport.close()
            self._transport = None
        if self._transport is None:
            transport, _ = await self._gate.open_datagram(lambda: self, remote=self.address)
            if self._closed or self._transport is not None:
                transport.close()
                return
            self._transport = transport
            self._suspect = False

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

    # -- hearing -----------------------------------------------------------------------------------

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """A datagram from the endpoint."""
        if len(data) == HEADER.size:
            self._hear_greeting(data)
            return
        try:
            packet = self._codec.decode(data)
        except PacketError:
            self._garbage += 1
            return
        payload = packet.payload
        if not isinstance(payload, dict) or (self.did is not None and (packet.did ^ self.did) & _LOW):
            self._garbage += 1
        elif "method" in payload:
            self._hear(packet.stamp)
            if self.on_uplink is not None:
                self.on_uplink(payload)
        else:
            self._hear_answer(payload, packet.stamp)

    def _hear_answer(self, payload: dict[str, Any], stamp: int) -> None:
        number = payload.get("id")
        if not isinstance(number, int):
            self._garbage += 1
            return
        call = self._call
        if call is not None and number in call.ids:
            if call.payload is None:
                self._round_trip.add(asyncio.get_running_loop().time() - call.ids.pop(number))
                self._hear(stamp)
                call.answer(payload)
            return
        ended = self._ended.pop(number, None)
        if ended is None:
            self._garbage += 1
            return
        self._hear(stamp)
        if not ended.settled:
            ended.settled = True
            self._late += 1
            if ended.late is not None and "result" in payload:
                ended.late(payload["result"])

    def _hear_greeting(self, data: bytes) -> None:
        try:
            head = parse_header(data)
        except PacketError:
            self._garbage += 1
            return
        if self._hellos_out == 0 or data == HELLO:
            self._garbage += 1
            return
        if self.did is not None and (head.did ^ self.did) & _LOW:
            self._fail(WrongDevice(found=str(head.did), expected=str(self.did)))
            return
        self._hellos_out -= 1
        if self.did is None:
            self.did = head.did
        self._suspect = False
        rebooted = self._note(head.stamp)
        if self._call is not None:
            self._call.greeted = True
            if rebooted:
                self._call.wake()
        if self._greeting is not None and not self._greeting.done():
            self._round_trip.add(asyncio.get_running_loop().time() - self._greeting_sent)
            self._greeting.set_result(None)
        if self.on_greeting is not None:
            self.on_greeting(data)

    def _hear(self, stamp: int) -> None:
        """Something came that was made with our token."""
        self._proven = True
        self._suspect = False
        self._mute_calls = 0
        self._note(stamp)

    def _note(self, stamp: int) -> bool:
        rebooted = self.uptime.hear(stamp)
        if rebooted and self.on_reboot is not None:
            self.on_reboot()
        return rebooted

    def error_received(self, exc: Exception) -> None:
        """The network says that nobody is there; a full buffer counts as a lost datagram."""
        if isinstance(exc, OSError) and exc.errno in _LOST_SENDS:
            return
        self._fail(DeviceUnreachable(address=f"{self.address[0]}:{self.address[1]}"))

    def _fail(self, error: DeviceError) -> None:
        self._suspect = True
        if self._call is not None:
            self._call.fail(error)
        if self._greeting is not None and not self._greeting.done():
            self._greeting.set_exception(error)
            self._greeting.exception()  # it may have no listener any more

    # -- figures -----------------------------------------------------------------------------------

    def health(self) -> LinkHealth:
        """Figures since the link was made."""
        return LinkHealth(
            rtt_p50=self._round_trip.percentile_ms(0.5),
            rtt_p95=self._round_trip.percentile_ms(0.95),
            sent=self._sent,
            answered=self._answered,
            lost=self._lost,
            garbage=self._garbage,
            late=self._late,
        )

    @property
    def is_open(self) -> bool:
        """Whether there is a socket."""
        return self._transport is not None

    async def close(self) -> None:
        """Free the socket; calls under way and waiting fail with DeviceSilent."""
        self._closed = True
        self._fail(DeviceSilent("error.device.closed"))
        if self._transport is not None:
            self._transport.close()
            self._transport = None
        await asyncio.sleep(0)

    def __repr__(self) -> str:
        return f"Link({self.address[0]}:{self.address[1]})"


def _busy(payload: Payload) -> bool:
    error = payload.get("error")
    return isinstance(error, dict) and error.get("code") in BUSY
