"""A service of specs on loopback that behaves like the public one, and badly when told to.

    service = SpecService({"maker.light.a": LAMP}); await service.start(gate); service.address; service.asked
    service.next("maker.light.a", Answer(status=503, headers={"Retry-After": "7"}), Answer(cut=20))

By hand, for looking at the panel: `python -m tests.support.spec_service FILE.jsonl[.xz] [--port N] [--pause S]`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lararium.gate.gate import Gate
from lararium.gate.policy import Policy

HOST = "127.0.3.7"
"""An address of its own, so that the gate's figures tell its traffic from the rest."""
LIST = "list"


@dataclass(frozen=True)
class Answer:
    """How one request is answered; what is not given is as it should be."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    cut: int | None = None
    """Hang up after that many bytes of the body."""
    silent: bool = False
    """Never answer."""


def urn(spec: Mapping[str, Any], model: str, version: int = 1) -> str:
    """The type name of a model's document."""
    parts = str(spec["type"]).split(":")
    maker, *_, name = model.split(".")
    return ":".join([*parts[:5], f"{maker}-{name}", str(version)])


class QuickClock:
    """A clock whose sleeps are over at once; `slept` holds their lengths."""

    def __init__(self) -> None:
        self._now = 1000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self._now

    def now(self) -> datetime:
        return datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(seconds=self._now - 1000)

    async def sleep_until(self, deadline: float) -> None:
        if deadline > self._now:
            self.slept.append(round(deadline - self._now, 3))
            self._now = deadline
        await asyncio.sleep(0)

    async def sleep(self, seconds: float) -> None:
        await self.sleep_until(self._now + seconds)


class SpecService:
    """`documents` by model; more versions with `add`."""

    def __init__(self, documents: Mapping[str, Mapping[str, Any]], host: str = HOST, pause: float = 0.0) -> None:
        self.host = host
        self.port = 0
        self.asked: list[str] = []
        """Models (or `list`) in the order they were asked for."""
        self.agents: list[str] = []
        self.connections = 0
        self.instances: list[dict[str, Any]] = []
        self._pause = pause
        self._documents: dict[str, tuple[str, bytes]] = {}
        self._next: dict[str, list[Answer]] = {}
        self._server: asyncio.Server | None = None
        self._came = asyncio.Event()
        self._open: set[asyncio.StreamWriter] = set()
        for model, document in documents.items():
            self.add(model, document)

    def add(self, model: str, spec: Mapping[str, Any], version: int = 1, status: str = "released") -> str:
        """One more document; its type name."""
        name = urn(spec, model, version)
        self.instances.append({"status": status, "model": model, "version": version, "type": name, "ts": version})
        self._documents[name] = (model, json.dumps({**spec, "type": name}).encode())
        return name

    def next(self, what: str, *answers: Answer) -> None:
        """The next answers for a model, a type name, or the list."""
        self._next.setdefault(what, []).extend(answers)

    @property
    def address(self) -> str:
        """For `--service`."""
        return f"http://{self.host}:{self.port}"

    async def start(self, gate: Gate) -> SpecService:
        """Listen."""
        self._server = await gate.serve_stream(self._serve, self.host, self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def until_asked(self, what: str) -> None:
        """Wait until somebody asks for it."""
        while what not in self.asked:
            self._came.clear()
            await self._came.wait()

    async def stop(self) -> None:
        """Hang up on everybody."""
        if self._server is not None:
            self._server.close()
            for writer in self._open:
                writer.transport.abort()
            with suppress(TimeoutError):
                async with asyncio.timeout(2):
                    await self._server.wait_closed()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        await self._serve(reader, writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open.add(writer)
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                if not await self._answer(head.decode("latin-1"), writer):
                    break
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    async def _answer(self, head: str, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection goes on."""
        self.agents += [line.partition(": ")[2] for line in head.split("\r\n") if line.lower().startswith("user-agent")]
        target = urlsplit(head.split(" ", 2)[1])
        if target.path.endswith("/instances"):
            what, name, body = LIST, LIST, json.dumps({"instances": self.instances}).encode()
        else:
            name = unquote(target.query.removeprefix("type="))
            what, body = self._documents.get(name, ("?", b""))
        self.asked.append(what)
        self._came.set()
        planned = self._next.get(name) or self._next.get(what)
        answer = planned.pop(0) if planned else Answer(status=404 if what == "?" else 200)
        if answer.silent:
            await asyncio.sleep(3600)
        if self._pause:
            await asyncio.sleep(self._pause)
        body = body if answer.body is None else answer.body
        headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **answer.headers}
        lines = [f"HTTP/1.1 {answer.status} x", *(f"{name}: {value}" for name, value in headers.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body[: answer.cut])
        await writer.drain()
        return answer.cut is None


async def _by_hand(file: Path, port: int, pause: float) -> None:
    from lararium.specs.reading import documents

    service = SpecService({}, pause=pause)
    service.port = port
    for reading in documents(file):
        if isinstance(reading.document, dict):
            service.add(reading.model, reading.document)
    await service.start(Gate(Policy.TEST))
    print(service.address, flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--pause", type=float, default=0.0)
    chosen = parser.parse_args()
    with suppress(KeyboardInterrupt):
        asyncio.run(_by_hand(chosen.file, chosen.port, chosen.pause))
