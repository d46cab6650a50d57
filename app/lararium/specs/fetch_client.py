"""Asking a service politely: one request at a time, a pause between two, waiting when it says so, limits on all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC
from email.utils import parsedate_to_datetime
from types import TracebackType

import httpcore
import httpx

from lararium.domain.errors import FetchError
from lararium.gate.gate import Gate
from lararium.ports import Clock
from lararium.specs.fetch_http import BadCertificate, client
from lararium.specs.manners import Manners, Missing
from lararium.specs.service import Address

_BUSY = frozenset({429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})
_REDIRECTS = 3


class _Again(Exception):
    """Worth asking again, after `wait` seconds if the service named them."""

    def __init__(self, error: FetchError, wait: float = 0.0) -> None:
        self.error = error
        self.wait = wait
        super().__init__(error.key)


class ServiceClient:
    """One conversation with a service, inside a step of the gate."""

    def __init__(
        self, gate: Gate, clock: Clock, address: Address, manners: Manners, waits: Callable[[float], None]
    ) -> None:
        """`waits` is told of each wait that the service caused, in seconds."""
        self._clock = clock
        self._address = address
        self._manners = manners
        self._waits = waits
        self._http = client(gate, manners.timeout)
        self._not_before = clock.monotonic()
        self._met = False

    async def __aenter__(self) -> ServiceClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    async def get(self, url: str, limit: int) -> bytes:
        """The answer's content, at most `limit` bytes. Raises FetchError, Missing, GateRefused."""
        wait, attempts = self._manners.first_wait, self._manners.attempts
        attempt = 0
        while True:
            attempt += 1
            await self._clock.sleep_until(self._not_before)
            try:
                try:
                    return await self._once(url, limit)
                finally:
                    self._not_before = self._clock.monotonic() + self._manners.pause
            except _Again as again:
                # one that never answered is asked once more and no longer waited for
                last = attempts if self._met else min(2, attempts)
                if attempt >= last or again.wait > self._manners.longest_wait:
                    raise _patient(again, self._manners) from again
                delay = max(wait, again.wait)
                wait *= 2
                self._waits(delay)
                await self._clock.sleep(delay)

    async def _once(self, url: str, limit: int) -> bytes:
        host = self._address.host
        try:
            async with asyncio.timeout(self._manners.whole):
                for _ in range(_REDIRECTS + 1):
                    found = await self._exchange(httpx.URL(url), limit)
                    if isinstance(found, bytes):
                        return found
                    url = found
        except (TimeoutError, httpcore.TimeoutException) as error:
            raise _Again(FetchError("error.fetch.slow", host=host)) from error
        except BadCertificate as error:
            raise FetchError("error.fetch.certificate", host=host, reason=str(error)) from error
        except httpcore.ConnectError as error:
            raise _Again(FetchError("error.fetch.offline", host=host)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError, httpx.InvalidURL) as error:
            raise _Again(FetchError("error.fetch.cut", host=host)) from error
        raise FetchError("error.fetch.redirect", host=host, to=host)

    async def _exchange(self, url: httpx.URL, limit: int) -> bytes | str:
        """The content, or where the same host says it is."""
        host = self._address.host
        async with self._http.stream("GET", url) as answer:
            self._met = True
            self._http.cookies.clear()
            if answer.is_redirect:
                target = url.join(answer.headers.get("location", ""))
                if (target.scheme, target.host, target.port) != (url.scheme, url.host, url.port):
                    raise FetchError("error.fetch.redirect", host=host, to=target.host or "?")
                return str(target)
            if answer.status_code in _GONE:
                raise Missing(host=host, model="")  # whoever asked for it knows the model
            if answer.status_code in _BUSY:
                error = FetchError("error.fetch.busy_service", host=host, status=answer.status_code)
                raise _Again(error, self._told_to_wait(answer.headers.get("retry-after", "")))
            if answer.status_code != httpx.codes.OK:
                raise FetchError("error.fetch.status", host=host, status=answer.status_code)
            return await _content(answer, limit, host)

    def _told_to_wait(self, text: str) -> float:
        """`Retry-After`: seconds, or a date."""
        if text.isascii() and text.strip().isdecimal():
            return float(text[:9])
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return 0.0
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return max(0.0, (moment - self._clock.now()).total_seconds())


async def _content(answer: httpx.Response, limit: int, host: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in answer.aiter_bytes():
        size += len(part)
        if size > limit:
            raise FetchError("error.fetch.too_large", host=host, limit=f"{limit / 1e6:g}")
        parts.append(part)
    return b"".join(parts)


def _patient(again: _Again, manners: Manners) -> FetchError:
    """What is said when asking again was given up."""
    if again.wait > manners.longest_wait:
        minutes = round(again.wait / 60)
        return FetchError("error.fetch.later", host=again.error.fields.get("host", ""), minutes=minutes)
    return again.error
