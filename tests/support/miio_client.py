"""A bare miIO client for tests of the simulator: our codec, no driver, no retries."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim.server import SimulatedHouse
from lararium.wire.packet import HELLO, Codec, Packet, parse_header


class BareClient(asyncio.DatagramProtocol):
    """One connected socket; everything received lies in `inbox`."""

    def __init__(self, codec: Codec, did: int) -> None:
        self.codec = codec
        self.did = did
        self.inbox: asyncio.Queue[bytes] = asyncio.Queue()
        self.stamp = 0
        self.number = 0
        self.transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def datagram_received(self, data: bytes, addr: Any) -> None:
        self.inbox.put_nowait(data)

    def send(self, datagram: bytes) -> None:
        assert self.transport is not None
        self.transport.sendto(datagram)

    async def receive(self, seconds: float = 1.0) -> bytes:
        async with asyncio.timeout(seconds):
            return await self.inbox.get()

    async def hello(self) -> Packet:
        self.send(HELLO)
        packet = parse_header(await self.receive())
        self.stamp = packet.stamp
        return packet

    def request(self, method: str, params: Any, number: int = 0) -> int:
        """Send a request; its id."""
        self.number = number or self.number + 1
        message = {"id": self.number, "method": method, "params": params}
        self.send(self.codec.encode(self.did, self.stamp, message))
        return self.number

    async def call(self, method: str, params: Any, seconds: float = 1.0) -> Any:
        """The whole reply of one request."""
        if not self.stamp:
            await self.hello()
        self.request(method, params)
        return self.codec.decode(await self.receive(seconds)).payload

    async def get(self, *addresses: tuple[int, int], did: str = "x") -> list[dict[str, Any]]:
        asked = [{"did": did, "siid": siid, "piid": piid} for siid, piid in addresses]
        found: list[dict[str, Any]] = (await self.call("get_properties", asked))["result"]
        return found

    async def set(self, siid: int, piid: int, value: Any, did: str = "x") -> int:
        asked = [{"did": did, "siid": siid, "piid": piid, "value": value}]
        return int((await self.call("set_properties", asked))["result"][0]["code"])

    async def silent(self, seconds: float = 0.05) -> bool:
        with contextlib.suppress(TimeoutError):
            await self.receive(seconds)
            return False
        return True


@asynccontextmanager
async def client_of(house: SimulatedHouse, did: str, token: bytes | None = None) -> AsyncIterator[BareClient]:
    """A client connected to a device of a running house."""
    endpoint = house.endpoint_of(did)
    assert endpoint is not None
    codec = Codec(token or house.token(endpoint.thing.did).reveal())
    transport, client = await Gate(Policy.TEST).open_datagram(
        lambda: BareClient(codec, endpoint.did), remote=endpoint.address
    )
    try:
        yield client
    finally:
        transport.close()
