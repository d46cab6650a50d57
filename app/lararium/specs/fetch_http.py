"""httpx over the network gate: every connection is the gate's, inside a step that a person agreed to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Any

import httpcore
import httpx

from lararium import __version__
from lararium.gate.asked import AskedStream
from lararium.gate.gate import Gate


class GateBackend(httpcore.AsyncNetworkBackend):
    """Opens httpcore's connections through the gate."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A stream to the step's host. Raises GateRefused, httpcore's errors."""
        try:
            async with asyncio.timeout(timeout):
                return _Stream(await self._gate.open_asked(host, port))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error
        except OSError as error:
            raise httpcore.ConnectError(error.strerror or "") from error


class _Stream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: AskedStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        try:
            return await self._stream.read(max_bytes, timeout)
        except TimeoutError as error:
            raise httpcore.ReadTimeout from error
        except OSError as error:
            raise httpcore.ReadError from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        try:
            await self._stream.write(buffer, timeout)
        except TimeoutError as error:
            raise httpcore.WriteTimeout from error
        except OSError as error:
            raise httpcore.WriteError from error

    async def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except TimeoutError as error:
            await self._stream.close()
            raise httpcore.ConnectTimeout from error
        except OSError as error:
            await self._stream.close()
            raise BadCertificate(str(getattr(error, "verify_message", "") or "")) from error
        return self

    async def aclose(self) -> None:
        await self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.readable() if info == "is_readable" else None


class BadCertificate(httpcore.ConnectError):
    """TLS could not be agreed on: another service, or one in between, answered."""


class GateTransport(httpx.AsyncBaseTransport):
    """One connection at a time, kept open between requests."""

    def __init__(self, gate: Gate) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=1,
            keepalive_expiry=30.0,
            network_backend=GateBackend(gate),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One exchange. Raises httpcore's errors."""
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


def client(gate: Gate, timeout: float) -> httpx.AsyncClient:
    """An HTTP client that follows no redirect, takes no proxy, and says no more of itself than its name."""
    return httpx.AsyncClient(
        transport=GateTransport(gate),
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
        headers={"User-Agent": f"lararium/{__version__}", "Accept": "application/json"},
    )
