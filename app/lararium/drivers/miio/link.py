"""The asynchronous miIO link: one connected UDP socket per endpoint, one request in flight.

Every attempt of a call has an id of its own and all of them stay open until the call ends, so any of them answers it.
An answer after giving up is still reported.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from lararium.domain.errors import (
    DeviceError,
    DeviceRefused,
    DeviceSilent,
    OutcomeUnknown,
    WrongToken,
)
from lararium.domain.ids import Token
from lararium.drivers.miio.channel import Channel
from lararium.drivers.miio.patience import Patience
from lararium.drivers.miio.question import Late, Payload, Question
from lararium.drivers.miio.turns import Turns
from lararium.gate.gate import Gate
from lararium.ports import Clock, LinkHealth
from lararium.wire.codes import BUSY, key_of

_PLAIN = Patience()
_STALE_STAMP = 60.0
"""Seconds of silence after which a command that may be sent only once is preceded by a hello."""
_BUSY_PAUSE = 0.2
_LEAST_WAIT = 0.01
_REMEMBERED = 64


class Link(Channel):
    """Asks one endpoint, one question at a time."""

    def __init__(
        self,
        gate: Gate,
        clock: Clock,
        address: tuple[str, int],
        token: Token,
        did: int | None = None,
        patience: Patience = _PLAIN,
    ) -> None:
        """As `Channel`; `patience` limits the waits."""
        super().__init__(gate, clock, address, token, did, patience)
        self.patience = patience
        self._turns = Turns()
        self._call: Question | None = None
        self._ended: OrderedDict[int, Question] = OrderedDict()
        self._proven = False
        self._mute_calls = 0
        self._sent = self._answered = self._lost = self._late = self._repeated = 0

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
            await self.open()
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
        await self.open()
        await self.exchange_hello(budget)
        return self.did or 0

    async def _converse(
        self, request: dict[str, Any], repeat: bool, budget: float, recoveries: int, late: Late | None
    ) -> Any:
        loop = asyncio.get_running_loop()
        end = loop.time() + budget
        greeted = not self.uptime.known or (not repeat and self.uptime.silence() > _STALE_STAMP)
        if greeted:
            await self.exchange_hello(budget)
        call = self._call = Question(late)
        call.greeted = greeted
        timeout = self.round_trip.first_timeout()
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
                timeout = self.round_trip.next_timeout(timeout)
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
        self._repeated += call.attempts - 1
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
        if not repeat:
            return OutcomeUnknown(address=self.place)
        if not call.greeted:
            self.suspect = True
            return DeviceSilent(address=self.place)
        if call.attempts >= 2:
            self._mute_calls += 1
            if not self._proven or self._mute_calls >= 2:
                return WrongToken(address=self.place)
        return DeviceSilent(address=self.place, greets=True)

    def _remember(self, call: Question) -> None:
        for number in call.ids:
            self._ended[number] = call
        while len(self._ended) > _REMEMBERED:
            self._ended.popitem(last=False)

    # -- hearing -----------------------------------------------------------------------------------

    def answered(self, number: int, payload: dict[str, Any], stamp: int) -> None:
        """An answer: to the call of the moment, to one that was given up, or to none."""
        call = self._call
        if call is not None and number in call.ids:
            if call.payload is None:
                self.round_trip.add(asyncio.get_running_loop().time() - call.ids.pop(number))
                self.trust(stamp)
                call.answer(payload)
            return
        ended = self._ended.pop(number, None)
        if ended is None:
            self.garbage += 1
            return
        self.trust(stamp)
        if not ended.settled:
            ended.settled = True
            self._late += 1
            if ended.late is not None and "result" in payload:
                ended.late(payload["result"])

    def trust(self, stamp: int) -> None:
        """Our token is right."""
        super().trust(stamp)
        self._proven = True
        self._mute_calls = 0

    def greeted(self, rebooted: bool) -> None:
        """It lives; after a reboot it has ignored our stamp, so ask again at once."""
        if self._call is not None:
            self._call.greeted = True
            if rebooted:
                self._call.wake()

    def failed(self, error: DeviceError) -> None:
        """End the call of the moment."""
        if self._call is not None:
            self._call.fail(error)

    # -- figures -----------------------------------------------------------------------------------

    def health(self) -> LinkHealth:
        """Figures since the link was made."""
        return LinkHealth(
            rtt_p50=self.round_trip.percentile_ms(0.5),
            rtt_p95=self.round_trip.percentile_ms(0.95),
            sent=self._sent,
            answered=self._answered,
            lost=self._lost,
            garbage=self.garbage,
            late=self._late,
            reboots=self.uptime.reboots,
            repeated=self._repeated,
        )


def _busy(payload: Payload) -> bool:
    error = payload.get("error")
    return isinstance(error, dict) and error.get("code") in BUSY
