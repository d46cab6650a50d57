"""The control channel: line JSON over loopback TCP, to look behind the wire and to act as people and chance do.

Requests `{"op": …, "did": …}`; answers `{"ok": true, …}` or `{"ok": false, "error": key, …fields}`, one a line.
`state` true values · `applied` writes with their monotonic time · `press` `{"values": {control: value}}` · `event`
`{"event": "open"}` · `fault` `{"faults": {…}}` · `reset` · `air` `{"home", "room"[, "set": {…}]}` · `day`
`{"from": "06:30", "to": "07:15"}` plays that part of the scripted day.
Without `did`, state, applied, fault and reset hold for all.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

from lararium.domain.errors import BadInput, NoSuchThing, PanelError
from lararium.gate.gate import Gate
from lararium.sim.day import play
from lararium.sim.server import SimulatedHouse

LONGEST_LINE = 1 << 20


class ControlServer:
    """Serves one house; a bad line gets an error line and the connection stays."""

    def __init__(self, house: SimulatedHouse) -> None:
        self._house = house
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._ops: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            "state": self._state,
            "applied": self._applied,
            "press": self._press,
            "event": self._event,
            "fault": self._fault,
            "reset": self._reset,
            "air": self._air,
            "day": self._day,
        }

    async def start(self, gate: Gate, port: int = 0, host: str = "127.0.0.1") -> int:
        """Listen; the port. Raises OSError, GateRefused."""
        self._server = await gate.serve_stream(self._serve, host, port)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Close the listener and every connection."""
        if self._server is not None:
            self._server.close()
        for writer in list(self._writers):
            writer.close()
        if self._server is not None:
            await self._server.wait_closed()
        await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            while True:
                try:
                    line = await reader.readuntil(b"\n")
                except asyncio.IncompleteReadError as rest:
                    line = rest.partial
                except asyncio.LimitOverrunError:
                    writer.write(_line({"ok": False, "error": "error.input.sim_control", "reason": "line too long"}))
                    await writer.drain()
                    return
                if not line:
                    return
                writer.write(_line(self.answer(line)))
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            writer.close()

    def answer(self, line: bytes) -> dict[str, Any]:
        """The answer to one line. Never raises."""
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return {"ok": False, "error": "error.input.sim_control", "reason": "not JSON"}
        if not isinstance(request, dict):
            return {"ok": False, "error": "error.input.sim_control", "reason": "not an object"}
        op = request.get("op")
        handler = self._ops.get(op) if isinstance(op, str) else None
        if handler is None:
            reason = "op is one of " + " ".join(self._ops)
            return {"ok": False, "error": "error.input.sim_control", "reason": reason}
        try:
            return {"ok": True, **handler(request)}
        except PanelError as error:
            return {"ok": False, "error": error.key, **{name: str(value) for name, value in error.fields.items()}}

    def _did(self, request: Mapping[str, Any], *, needed: bool = True) -> str:
        did = request.get("did", "")
        if not isinstance(did, str) or (needed and not did):
            raise BadInput("error.input.sim_control", reason="did is a text")
        return did

    def _chosen(self, request: Mapping[str, Any]) -> dict[str, Any]:
        did = self._did(request, needed=False)
        return {did: self._house.thing(did)} if did else dict(self._house.things)

    def _state(self, request: Mapping[str, Any]) -> dict[str, Any]:
        found = {}
        for did, thing in self._chosen(request).items():
            found[did] = {"model": thing.model, **thing.state(), "faults": thing.faults.shown()}
            endpoint = self._house.endpoints.get(did)
            if endpoint is not None:
                counts = {"received": endpoint.received, "answered": endpoint.answered, "ignored": endpoint.ignored}
                found[did] |= {"uptime": endpoint.uptime(), "address": list(endpoint.address), "counts": counts}
        return found[request["did"]] if request.get("did") else {"devices": found}

    def _applied(self, request: Mapping[str, Any]) -> dict[str, Any]:
        since = request.get("since", 0)
        if not isinstance(since, int | float):
            raise BadInput("error.input.sim_control", reason="since is a number")
        found = {
            did: [[*entry] for entry in thing.applied if entry.at > since]
            for did, thing in self._chosen(request).items()
        }
        now = self._house.clock.monotonic()
        if request.get("did"):
            return {"now": now, "applied": found[request["did"]]}
        return {"now": now, "devices": {did: entries for did, entries in found.items() if entries}}

    def _press(self, request: Mapping[str, Any]) -> dict[str, Any]:
        thing = self._house.thing(self._did(request))
        thing.press(_mapping(request, "values"))
        self._house.touched(thing.did)
        return {}

    def _event(self, request: Mapping[str, Any]) -> dict[str, Any]:
        thing = self._house.thing(self._did(request))
        word = request.get("event")
        if not isinstance(word, str) or not word:
            raise BadInput("error.input.sim_control", reason="event is a text")
        thing.trigger(word)
        self._house.touched(thing.did)
        return {}

    def _fault(self, request: Mapping[str, Any]) -> dict[str, Any]:
        self._house.set_faults(_mapping(request, "faults"), self._did(request, needed=False))
        return {}

    def _reset(self, request: Mapping[str, Any]) -> dict[str, Any]:
        self._house.reset(self._did(request, needed=False))
        return {}

    def _air(self, request: Mapping[str, Any]) -> dict[str, Any]:
        air = self._house.air(str(request.get("home", "")), str(request.get("room", "")))
        now = self._house.clock.motion()
        wanted = _mapping(request, "set") if "set" in request else {}
        for name, value in wanted.items():
            if name not in air.names() or not _finite(value):
                raise BadInput("error.input.sim_control", reason=f"air has {' '.join(air.names())}")
        for name, value in wanted.items():
            air.set(name, float(value), now)
        return {"air": {name: round(air.read(name, now), 3) for name in air.names()}}

    def _day(self, request: Mapping[str, Any]) -> dict[str, Any]:
        return {"played": play(self._house, str(request.get("from", "")), str(request.get("to", "")))}


def _mapping(request: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = request.get(name)
    if not isinstance(found, dict) or not found:
        raise BadInput("error.input.sim_control", reason=f"{name} is an object with at least one entry")
    return found


def _finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6


def _line(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


class ControlClient:
    """The other end, for tests, benches and `--self-test`. One call at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, gate: Gate, port: int, host: str = "127.0.0.1") -> ControlClient:
        """Connect. Raises OSError, GateRefused."""
        return cls(*await gate.open_stream(host, port))

    async def call(self, op: str, **request: Any) -> dict[str, Any]:
        """One request; its answer. Raises BadInput, NoSuchThing as the house says, ConnectionError."""
        async with self._lock:
            self._writer.write(_line({"op": op, **request}))
            await self._writer.drain()
            line = bytearray()
            while not line.endswith(b"\n"):  # answers may be longer than the stream's line limit
                chunk = await self._reader.read(1 << 16)
                if not chunk:
                    raise ConnectionError("the simulator is gone")
                line += chunk
        answer: dict[str, Any] = json.loads(line)
        if answer.pop("ok"):
            return answer
        key = str(answer.pop("error"))
        raise (NoSuchThing if key == "error.input.sim_device" else BadInput)(key, **answer)

    async def state(self, did: str) -> dict[str, Any]:
        """True values by control id."""
        found: dict[str, Any] = (await self.call("state", did=did))["values"]
        return found

    async def actual(self, did: str) -> dict[str, Any]:
        """What is true though no property tells it."""
        found: dict[str, Any] = (await self.call("state", did=did))["actual"]
        return found

    async def applied(self, did: str = "", since: float = 0.0) -> Any:
        """`[siid, piid, value, monotonic time, by]` a write: a list for one device, a mapping by did for all."""
        found = await self.call("applied", since=since, **({"did": did} if did else {}))
        return found["applied"] if did else found["devices"]

    async def press(self, did: str, values: Mapping[str, Any]) -> None:
        """The human at the wall."""
        await self.call("press", did=did, values=dict(values))

    async def event(self, did: str, word: str) -> None:
        """Something happens to the device."""
        await self.call("event", did=did, event=word)

    async def fault(self, did: str = "", **faults: Any) -> None:
        """Set faults of one device or all; None puts one back."""
        await self.call("fault", faults=faults, **({"did": did} if did else {}))

    async def reset(self, did: str = "") -> None:
        """Back to the start."""
        await self.call("reset", **({"did": did} if did else {}))

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        try:
            await self._writer.wait_closed()
        except ConnectionError:
            return
