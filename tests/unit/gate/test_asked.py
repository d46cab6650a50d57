"""One agreed step: the named host and port while it lasts, nothing else, counted apart."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.errors import GateRefused
from lararium.gate.asked import AskedStep
from lararium.gate.gate import Gate
from lararium.gate.policy import Deed, Policy
from lararium.gate.watch import watch

HOST = "specs.example"


@pytest.fixture
def house() -> Gate:
    return Gate(Policy.HOUSE)


def test_a_name_is_let_through_while_the_step_lasts(house: Gate) -> None:
    with pytest.raises(GateRefused):
        house.allow(Deed.RESOLVE, (HOST, 443))
    with house.asking(HOST, 443) as step:
        house.allow(Deed.RESOLVE, (HOST, 443))
        with pytest.raises(GateRefused):
            house.allow(Deed.RESOLVE, ("other.example", 443))
        with pytest.raises(GateRefused):
            house.allow(Deed.CONNECT, ("203.0.113.9", 443))
        step.addresses.add("203.0.113.9")
        house.allow(Deed.CONNECT, ("203.0.113.9", 443))
        for deed, port in ((Deed.CONNECT, 80), (Deed.SEND, 443), (Deed.BIND, 443)):
            with pytest.raises(GateRefused):
                house.allow(deed, ("203.0.113.9", port))
    for deed, host in ((Deed.RESOLVE, HOST), (Deed.CONNECT, "203.0.113.9")):
        with pytest.raises(GateRefused):
            house.allow(deed, (host, 443))


@pytest.mark.parametrize("policy", [Policy.DEMO, Policy.TEST])
def test_loopback_policies_ask_nobody_else(policy: Policy) -> None:
    gate = Gate(policy)
    for host in (HOST, "203.0.113.9", "192.168.1.2"):
        with pytest.raises(GateRefused), gate.asking(host, 443):
            pass
        assert gate.counts()["asked"][host]["refused"] == 1
    with gate.asking("127.0.0.1", 80), gate.asking("localhost", 80):
        pass


@given(st.sampled_from(Deed), st.text(max_size=20), st.integers(0, 65535))
def test_a_step_covers_its_own_host_alone(deed: Deed, host: str, port: int) -> None:
    step = AskedStep(HOST, 443, {"203.0.113.9"})
    if step.covers(deed, host, port):
        assert host in (HOST, "203.0.113.9")


async def test_no_stream_without_a_step(house: Gate) -> None:
    with pytest.raises(GateRefused):
        await house.open_asked("127.0.0.1", 80)
    with house.asking("127.0.0.1", 80), pytest.raises(GateRefused):
        await house.open_asked("127.0.0.1", 81)


async def test_a_stream_goes_there_and_back_and_is_counted(house: Gate) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.read(100))
        await writer.drain()
        writer.close()

    server = await house.serve_stream(echo, "127.0.4.4", 0)
    port = server.sockets[0].getsockname()[1]
    with house.asking("127.0.4.4", port):
        stream = await house.open_asked("127.0.4.4", port)
        await stream.write(b"", 1)
        await stream.write(b"hello", 1)
        assert await stream.read(100, 1) == b"hello"
        assert not stream.readable() or await stream.read(100, 1) == b""
        await stream.close()
        assert stream.readable()
    server.close()
    await server.wait_closed()
    assert house.counts()["asked"]["127.0.4.4"] == {"opened": 2, "sent": 1, "bytes": 5, "refused": 0}


async def test_nobody_there_leaves_no_socket(house: Gate) -> None:
    with house.asking("127.0.4.5", 9), pytest.raises(OSError):
        await house.open_asked("127.0.4.5", 9)
    assert house.counts().get("asked", {}).get("127.0.4.5", {}).get("opened", 0) == 0


async def test_a_name_is_looked_up_inside_the_step(house: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def getaddrinfo(host: str, port: int, **_: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.4.6", port)), (2, 1, 6, "", ("127.0.4.7", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    server = await house.serve_stream(lambda _, writer: _hang_up(writer), "127.0.4.7", 0)
    port = server.sockets[0].getsockname()[1]
    with house.asking(HOST, port) as step:
        stream = await house.open_asked(HOST, port)
        await stream.close()
        assert step.addresses == {"127.0.4.6", "127.0.4.7"}
        assert asked == [HOST]
    server.close()
    await server.wait_closed()
    assert house.counts()["asked"][HOST]["opened"] == 1


async def test_a_name_that_stands_for_nothing(house: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    async def getaddrinfo(*_: object, **__: object) -> list[object]:
        return []

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    with house.asking(HOST, 443), pytest.raises(OSError, match="no address"):
        await house.open_asked(HOST, 443)


def test_asked_figures_survive_a_restart(house: Gate) -> None:
    house.restore({"asked": {HOST: {"opened": 2, "sent": 5, "bytes": 700}}})
    again = Gate(Policy.HOUSE)
    again.restore(house.counts())
    assert again.counts() == {"asked": {HOST: {"opened": 2, "sent": 5, "bytes": 700, "refused": 0}}}


@pytest.mark.foreign_sockets
@pytest.mark.parametrize("url", ["http://203.0.113.9/", "https://specs.example/"])
async def test_a_plain_client_is_refused_without_a_step_and_within_one(gate: Gate, url: str) -> None:
    """The audit hook stops a request that passes the gate by, before anything leaves."""
    house = Gate(Policy.HOUSE)
    end = watch(house)
    try:
        async with httpx.AsyncClient(trust_env=False) as client:
            for step in (nullcontext(), house.asking("other.example", 443)):
                with step:
                    assert await _refusal(client, url) is not None
    finally:
        end()
    refused = [tally["refused"] for hosts in gate.counts().values() for tally in hosts.values()]
    assert sum(refused) == 2


async def _refusal(client: httpx.AsyncClient, url: str) -> GateRefused | None:
    """The gate's refusal, which other people's code may have wrapped."""
    try:
        await client.get(url)
    except GateRefused as error:
        return error
    except BaseExceptionGroup as group:
        found = group.subgroup(GateRefused)
        while found is not None and isinstance(found, BaseExceptionGroup):
            found = found.exceptions[0]  # type: ignore[assignment]
        return found
    return None


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
