"""The queue of one device: writes before reads, newest value wins, datagrams as large as the device bears."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from lararium.domain.capability import Sending, Value
from lararium.domain.errors import DeviceError, DeviceRefused, DeviceSilent, PanelError, WrongToken
from lararium.drivers.miio.answers import Key, properties, settings
from lararium.drivers.miio.request_sizes import MOST_PROPERTIES, RequestSizes
from lararium.ports import Clock
from lararium.wire.codes import BUSY

MOST_BYTES = 900
"""Of the parameters of one request; with its envelope and padding it stays below 1,024."""
QUARANTINE = 60.0
"""Seconds for which a property that twice could not be read even alone is left in peace; four times as long each time,
up to `LONGEST_QUARANTINE`."""
LONGEST_QUARANTINE = 600.0
_SECOND_TRY = 0.8
_NO_SUCH_METHOD = frozenset({-32601})


class Properties(Protocol):
    """The wire under a lane: raw answers to raw requests of one device."""

    def entry(self, key: Key, value: Value | None = None) -> dict[str, Any]:
        """One property of a request."""
        ...

    def turn(self) -> AbstractAsyncContextManager[None]:
        """The device to oneself, before any read that waits."""
        ...

    async def get(self, keys: Sequence[Key], *, budget: float | None, recoveries: int) -> Any:
        """Raw result of get_properties. Raises DeviceError."""
        ...

    async def set(self, values: Mapping[Key, Value]) -> Any:
        """Raw result of set_properties, sent within a turn. Raises DeviceError."""
        ...


@dataclass(slots=True)
class _Reading:
    values: dict[Key, Any] = field(default_factory=dict)
    refused: dict[Key, PanelError] = field(default_factory=dict)
    too_large: int = 0
    bore: int = 0
    culprit: bool = False


@dataclass(slots=True)
class _Pending:
    value: Value
    waiters: list[asyncio.Future[tuple[PanelError | None, bool]]]


class Lane:
    """Reads and writes of one device by (siid, piid)."""

    def __init__(
        self,
        wire: Properties,
        clock: Clock,
        sizes: RequestSizes,
        model: str,
        *,
        most: int = MOST_PROPERTIES,
        sending: Sending = Sending.TOGETHER,
        power: Collection[Key] = (),
    ) -> None:
        """`most` properties in one request, however many it bore; `power` are the ones that switch it on and off."""
        self.model = model
        """Name under which request sizes are learnt."""
        self._most = max(1, min(most, MOST_PROPERTIES))
        self._sending = sending
        self._power = frozenset(power)
        self._wire = wire
        self._clock = clock
        self._sizes = sizes
        self._pending: dict[Key, _Pending] = {}
        self._flusher: asyncio.Task[None] | None = None
        self._quarantine: dict[Key, tuple[int, float, PanelError]] = {}
        """Failures in a row, until when it is not asked, and why."""
        self._closed = False

    # -- reading -----------------------------------------------------------------------------------

    async def read(self, keys: Sequence[Key]) -> tuple[dict[Key, Any], dict[Key, PanelError]]:
        """Raw values and refusals. Raises DeviceError if none could be asked."""
        now = self._clock.monotonic()
        reading = _Reading()
        asked: list[Key] = []
        for key in keys:
            _, until, why = self._quarantine.get(key, (0, now, None))
            if why is not None and until > now:
                reading.refused[key] = why
            else:
                asked.append(key)
        size = self._sizes.next(self.model, self._most, len(asked))
        for start in range(0, len(asked), size):
            try:
                await self._read_some(asked[start : start + size], reading)
            except DeviceError:
                if start == 0:
                    raise
                break
        if reading.too_large and not reading.culprit and reading.bore:
            self._sizes.learn(self.model, reading.bore)
        return reading.values, reading.refused

    async def _read_some(self, keys: Sequence[Key], reading: _Reading, alive: bool = False) -> None:
        """Read one request's worth; halve it where it fails. `alive`: the device is known to answer others."""
        try:
            raw = await self._wire.get(
                keys, budget=_SECOND_TRY if alive else None, recoveries=2 if len(keys) == 1 else 1
            )
        except DeviceError as error:
            if not _may_be_the_size(error):
                raise
            if len(keys) == 1:
                if not alive:
                    raise
                self._isolate(keys[0], error, reading)
                return
            if not alive and not isinstance(error, DeviceRefused) and not await self._answers_one_of(keys, reading):
                raise
            if not isinstance(error, DeviceRefused) or error.code in BUSY:
                reading.too_large = len(keys)
            await self._read_halves(keys, reading)
            return
        values, refused = properties(raw, keys)
        reading.values.update(values)
        reading.refused.update(refused)
        if self._quarantine:
            for key in values:
                self._quarantine.pop(key, None)
        missing = [key for key in keys if key not in values and key not in refused]
        if not missing:
            reading.bore = max(reading.bore, len(keys))
            self._sizes.bore(self.model, len(keys))
        elif len(keys) == 1:
            reading.refused[keys[0]] = DeviceRefused("error.device.refused.no_answer")
            reading.culprit = True
        else:
            reading.too_large = len(keys)
            await self._read_halves(missing, reading)

    async def _read_halves(self, keys: Sequence[Key], reading: _Reading) -> None:
        middle = (len(keys) + 1) // 2
        for half in (keys[:middle], keys[middle:]):
            left = [key for key in half if key not in reading.values and key not in reading.refused]
            if left:
                await self._read_some(left, reading, alive=True)

    async def _answers_one_of(self, keys: Sequence[Key], reading: _Reading) -> bool:
        """Whether a single property is answered where all together met silence."""
        for key in (keys[0], keys[-1]):
            try:
                raw = await self._wire.get([key], budget=_SECOND_TRY, recoveries=0)
            except DeviceError:
                continue
            values, refused = properties(raw, [key])
            reading.values.update(values)
            reading.refused.update(refused)
            return True
        return False

    def _isolate(self, key: Key, error: PanelError, reading: _Reading) -> None:
        if isinstance(error, WrongToken):  # others are answered, so it is not the token
            error = DeviceRefused("error.device.refused.no_answer")
        failures = self._quarantine.get(key, (0, 0.0, error))[0] + 1
        rest = 0.0 if failures == 1 else min(QUARANTINE * 4.0 ** (failures - 2), LONGEST_QUARANTINE)
        self._quarantine[key] = (failures, self._clock.monotonic() + rest, error)
        reading.refused[key] = error
        reading.culprit = True

    # -- writing -----------------------------------------------------------------------------------

    async def write(self, values: Mapping[Key, Value]) -> dict[Key, PanelError]:
        """Set values; one that waits is replaced by a newer one and shares its outcome.

        Returns refusals. Raises DeviceError.
        """
        if self._closed:
            raise DeviceSilent("error.device.closed")
        loop = asyncio.get_running_loop()
        waiting: dict[Key, asyncio.Future[tuple[PanelError | None, bool]]] = {}
        for key, value in values.items():
            waiter = waiting[key] = loop.create_future()
            pending = self._pending.get(key)
            if pending is None:
                self._pending[key] = _Pending(value, [waiter])
            else:
                pending.value = value
                pending.waiters.append(waiter)
        if self._pending and (self._flusher is None or self._flusher.done()):
            self._flusher = loop.create_task(self._flush())
        refused: dict[Key, PanelError] = {}
        for key, waiter in waiting.items():
            error, whole = await waiter
            if error is not None and whole:
                raise error
            if error is not None:
                refused[key] = error
        return refused

    async def _flush(self) -> None:
        while self._pending:
            batch: dict[Key, _Pending] = {}
            try:
                async with self._wire.turn():
                    batch = self._take()
                    refused = await self._set(batch)
            except PanelError as error:
                # the device is out of reach: what waits behind would meet the same silence
                batch.update(self._pending)
                self._pending.clear()
                _settle(batch, {}, error)
            except BaseException:
                batch.update(self._pending)
                self._pending.clear()
                _settle(batch, {}, DeviceSilent("error.device.closed"))
                raise
            else:
                _settle(batch, refused, None)

    def _take(self) -> dict[Key, _Pending]:
        """The oldest pending values that fit into one request, the newest value of each."""
        batch: dict[Key, _Pending] = {}
        length = 2
        for key, pending in self._in_order():
            length += len(json.dumps(self._wire.entry(key, pending.value), ensure_ascii=False).encode()) + 1
            if batch and (len(batch) == self._most or length > MOST_BYTES):
                break
            batch[key] = self._pending.pop(key)
        return batch

    def _in_order(self) -> list[tuple[Key, _Pending]]:
        """What may go out next, as the model wants it: on before all else, off after it."""
        waiting = list(self._pending.items())
        if self._sending is Sending.TOGETHER or len(waiting) < 2:
            return waiting
        waiting.sort(key=lambda item: 0 if item[0] not in self._power else -1 if item[1].value else 1)
        if self._sending is Sending.ONE_BY_ONE:
            return waiting[:1]
        if waiting[0][0] in self._power:
            return waiting[:1]
        return [item for item in waiting if item[0] not in self._power]

    async def _set(self, batch: Mapping[Key, _Pending]) -> dict[Key, DeviceRefused]:
        values = {key: pending.value for key, pending in batch.items()}
        try:
            return settings(await self._wire.set(values), list(values))
        except DeviceRefused as error:
            if len(values) == 1 or error.code in _NO_SUCH_METHOD:
                return dict.fromkeys(values, error)
        refused: dict[Key, DeviceRefused] = {}
        for key, value in values.items():
            try:
                refused |= settings(await self._wire.set({key: value}), [key])
            except DeviceRefused as error:
                refused[key] = error
        return refused

    async def close(self) -> None:
        """Fail what waits; nothing is sent any more."""
        self._closed = True
        if self._flusher is not None and not self._flusher.done():
            self._flusher.cancel()
            await asyncio.gather(self._flusher, return_exceptions=True)
        _settle(self._pending, {}, DeviceSilent("error.device.closed"))
        self._pending.clear()


def _may_be_the_size(error: DeviceError) -> bool:
    """Whether a smaller request might be answered."""
    if isinstance(error, DeviceRefused):
        return error.code not in _NO_SUCH_METHOD
    return isinstance(error, WrongToken) or (isinstance(error, DeviceSilent) and bool(error.fields.get("greets")))


def _settle(batch: Mapping[Key, _Pending], refused: Mapping[Key, PanelError], whole: PanelError | None) -> None:
    for key, pending in batch.items():
        for waiter in pending.waiters:
            if not waiter.done():
                waiter.set_result((whole or refused.get(key), whole is not None))
