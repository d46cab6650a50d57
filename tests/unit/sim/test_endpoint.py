"""One endpoint against arbitrary datagrams, without a network."""

from __future__ import annotations

import asyncio
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim.clock import ManualClock
from lararium.sim.endpoint import REMEMBERED, Endpoint
from lararium.sim.faults import NONE, Faults
from lararium.sim.server import SimulatedHouse
from lararium.wire.packet import HELLO, Codec, parse_header
from tests.support.house import small_house


class Line(asyncio.DatagramTransport):
    """Keeps what is sent."""

    def __init__(self) -> None:
        super().__init__({"sockname": ("127.0.0.9", 54321)})
        self.sent: list[bytes] = []

    def sendto(self, data: Any, addr: Any = None) -> None:
        self.sent.append(bytes(data))

    def close(self) -> None:
        return


def endpoint() -> tuple[Endpoint, Line, Codec]:
    house = SimulatedHouse(small_house(), Gate(Policy.TEST), seed=1, clock=ManualClock())
    secret = house.token("101").reveal()
    made = Endpoint(house.things["101"], secret, random.Random(1), house.clock, uptime=500, pushes=True)
    line = Line()
    made.connection_made(line)
    return made, line, Codec(secret)


ME = ("127.0.0.1", 4000)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(max_size=80) | st.binary(max_size=40).map(lambda tail: HELLO[:16] + tail), max_size=5))
def test_garbage_is_never_answered_but_by_a_greeting(datagrams: list[bytes]) -> None:
    async def run() -> None:
        made, line, _ = endpoint()
        for datagram in datagrams:
            made.datagram_received(datagram, ME)
        assert all(len(answer) == 32 and parse_header(answer).did == 101 for answer in line.sent)
        assert not made.thing.applied

    asyncio.run(run())


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["get_properties", "set_properties", "action", "miIO.info", "miIO.sub", "miIO.unsub", "x"]),
    st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(("did", "siid", "piid", "aiid", "in", "value"), _json)))
    | _json,
)
def test_every_signed_request_gets_exactly_one_reply(method: str, params: Any) -> None:
    async def run() -> None:
        made, line, codec = endpoint()
        made.datagram_received(codec.encode(101, 500, {"id": 9, "method": method, "params": params}), ME)
        assert len(line.sent) == 1
        reply = codec.decode(line.sent[0]).payload
        assert reply["id"] == 9
        assert ("result" in reply) != ("error" in reply)

    asyncio.run(run())


def test_ids_are_remembered_for_a_while_and_by_sender() -> None:
    async def run() -> None:
        made, line, codec = endpoint()
        info = codec.encode(101, 500, {"id": 1, "method": "miIO.info", "params": []})
        for sender in (ME, ME, ("127.0.0.1", 4001)):
            made.datagram_received(info, sender)
        assert len(line.sent) == 2
        for number in range(2, REMEMBERED + 3):
            made.datagram_received(codec.encode(101, 500, {"id": number, "method": "miIO.info", "params": []}), ME)
        made.datagram_received(info, ME)
        assert len(line.sent) == 2 + REMEMBERED + 2

    asyncio.run(run())


_faults = st.dictionaries(
    st.sampled_from([*Faults.__dataclass_fields__, "other"]), _json | st.floats(0, 1) | st.just([1, 5]), max_size=3
)


@given(_faults)
def test_faults_are_taken_whole_or_refused_by_name(wanted: dict[str, Any]) -> None:
    try:
        found = NONE.changed(wanted)
    except BadInput:
        return
    assert found.changed(dict.fromkeys(wanted)) == NONE
    assert set(found.shown()) <= set(wanted)


def test_a_wrong_codec_stays_unread() -> None:
    async def run() -> None:
        made, line, codec = endpoint()
        made.thing.faults = NONE.changed({"wrong_token": True})
        made.datagram_received(codec.encode(101, 500, {"id": 1, "method": "miIO.info", "params": []}), ME)
        assert not line.sent

    asyncio.run(run())
