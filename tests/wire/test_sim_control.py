"""The control channel of the simulated house, over a real loopback stream."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lararium.domain.errors import BadInput, NoSuchThing
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.sim.control import ControlClient, ControlServer
from lararium.sim.server import SimulatedHouse
from tests.support.house import running_house, small_house
from tests.support.miio_client import client_of


@asynccontextmanager
async def controlled(**options: Any) -> AsyncIterator[tuple[SimulatedHouse, ControlClient]]:
    gate = Gate(Policy.TEST)
    async with running_house(**options) as house:
        server = ControlServer(house)
        port = await server.start(gate)
        client = await ControlClient.open(gate, port)
        try:
            yield house, client
        finally:
            await client.close()
            await server.stop()


async def test_state_press_and_applied() -> None:
    async with controlled() as (house, control), client_of(house, "101") as client:
        assert (await control.state("101"))["light:on"] is False
        await control.press("101", {"light:on": True, "2.2": 44})
        assert [a["value"] for a in await client.get((2, 1), (2, 2))] == [True, 44]
        before = house.clock.monotonic()
        await client.set(2, 2, 55)
        siid, piid, value, at, by = (await control.applied("101"))[-1]
        assert (siid, piid, value, by) == (2, 2, 55, "wire")
        assert before <= at <= house.clock.monotonic()
        assert list(await control.applied(since=at - 1e-6)) == ["101"]


async def test_the_wall_may_set_what_the_wire_may_not() -> None:
    async with controlled() as (house, control), client_of(house, "103") as client:
        await control.press("103", {"power-consumption:power-consumption": 12.5})
        assert await client.set(3, 1, 1.0) == -4002
        with pytest.raises(BadInput, match="sim_value"):
            await control.press("103", {"switch:on": 7})
        with pytest.raises(BadInput, match="sim_property"):
            await control.press("103", {"switch:nothing": 7})
        with pytest.raises(NoSuchThing):
            await control.press("999", {"switch:on": True})


async def test_faults_and_reset() -> None:
    async with controlled() as (house, control), client_of(house, "101") as client:
        await client.hello()
        await control.fault("101", offline=True)
        client.request("miIO.info", [])
        assert await client.silent()
        await control.fault("101", offline=None)
        assert await client.set(2, 2, 17) == 0
        await control.reset()
        assert (await control.state("101"))["light:brightness"] == 80
        for wrong in ({"colour": 1}, {"loss": 2}, {"latency": [5, 1]}, {"offline": 1}):
            with pytest.raises(BadInput, match="sim_fault"):
                await control.fault("101", **wrong)


async def test_answers_longer_than_a_line_limit_arrive() -> None:
    async with controlled() as (house, control):
        house.things["101"].applied.extend(house.things["101"].applied.__class__())
        for number in range(3000):
            house.things["101"].press({"light:brightness": number % 100 + 1})
        assert len(await control.applied("101")) == 3000


async def test_air_of_a_room() -> None:
    async with controlled() as (_, control):
        answer = await control.call("air", home="cabin", room="hall", set={"temperature": 17})
        assert answer["air"]["temperature"] == 17
        with pytest.raises(BadInput):
            await control.call("air", home="cabin", room="hall", set={"weight": 17})
        with pytest.raises(BadInput):
            await control.call("air", home="cabin", room="cellar")


async def test_bad_lines_get_an_error_line_and_the_connection_stays() -> None:
    async with running_house() as house:
        gate = Gate(Policy.TEST)
        server = ControlServer(house)
        reader, writer = await gate.open_stream("127.0.0.1", await server.start(gate))
        for line in (b"\n", b"{\n", b"[]\n", b'{"op":7}\n', b'{"op":"press"}\n', b'{"op":"fault","faults":[]}\n'):
            writer.write(line)
            answer = json.loads(await reader.readline())
            assert answer["ok"] is False
            assert answer["error"].startswith("error.input.sim_")
            assert answer["reason"]
        writer.write(b'{"op":"state","did":"101"}\n')
        assert json.loads(await reader.readline())["ok"] is True
        writer.write(b"x" * 200_000 + b"\n")
        assert json.loads(await reader.readline())["reason"] == "line too long"
        writer.close()
        await server.stop()


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_ops = st.sampled_from(["state", "applied", "press", "event", "fault", "reset", "air", "day", "other"])


@settings(max_examples=150, deadline=None)
@given(
    request=st.fixed_dictionaries(
        {"op": _ops},
        optional={
            "did": st.sampled_from(["101", "lumi.d1", "none"]) | _json,
            "values": st.dictionaries(st.sampled_from(["light:on", "2.1", "x.y", "1.²"]), _json) | _json,
            "faults": st.dictionaries(st.sampled_from(["loss", "latency", "refuse", "chunk", "reboot"]), _json) | _json,
            "event": _json,
            "from": _json,
            "to": _json,
            "since": _json,
            "set": _json,
            "home": _json,
            "room": _json,
        },
    )
)
def test_any_request_gets_a_json_answer(request: dict[str, Any]) -> None:
    async def ask() -> dict[str, Any]:
        house = SimulatedHouse(small_house(), Gate(Policy.TEST), seed=1)
        return ControlServer(house).answer(json.dumps(request).encode())

    answer = asyncio.run(ask())
    assert isinstance(answer["ok"], bool)
    json.dumps(answer)


@given(st.binary(max_size=200))
def test_any_bytes_get_an_error_line(line: bytes) -> None:
    house = SimulatedHouse(small_house(), Gate(Policy.TEST), seed=1)
    assert ControlServer(house).answer(line)["ok"] is False
