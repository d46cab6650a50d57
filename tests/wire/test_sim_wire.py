"""The simulated house answers real datagrams as devices do."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from lararium.gate.gate import Gate
from lararium.sim.net import BROADCAST, has_many_addresses
from lararium.wire.packet import HELLO, parse_header
from tests.support.house import device, document, prop, running_house, service, small_house
from tests.support.miio_client import client_of


async def test_hello_is_answered_with_did_and_stamp() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        packet = await client.hello()
        assert packet.did == 101
        assert packet.stamp == house.endpoints["101"].uptime()


async def test_get_and_set() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        assert await client.set(2, 1, True) == 0
        assert await client.set(2, 2, 30) == 0
        answers = await client.get((2, 1), (2, 2))
        assert [(a["did"], a["code"], a["value"]) for a in answers] == [("x", 0, True), ("x", 0, 30)]
        applied = house.things["101"].applied
        assert [(a.siid, a.piid, a.value, a.by) for a in applied] == [(2, 1, True, "wire"), (2, 2, 30, "wire")]


@pytest.mark.parametrize(
    ("siid", "piid", "value", "code"),
    [
        (2, 2, 0, -4005),
        (2, 2, 101, -4005),
        (2, 2, "5", -4005),
        (2, 2, 5.5, -4005),
        (2, 2, True, -4005),
        (2, 1, 1, -4005),
        (2, 9, 1, -4003),
        (7, 1, 1, -4003),
    ],
)
async def test_refused_writes_have_their_code(siid: int, piid: int, value: object, code: int) -> None:
    async with running_house() as house, client_of(house, "101") as client:
        assert await client.set(siid, piid, value) == code


async def test_codes_are_per_property() -> None:
    async with running_house() as house, client_of(house, "102") as client:
        answers = await client.get((2, 1), (2, 3), (2, 77))
        assert [a["code"] for a in answers] == [-4001, 0, -4003]
        asked = [
            {"did": "a", "siid": 2, "piid": 3, "value": 5},
            {"did": "b", "siid": 2, "piid": 4, "value": 50},
        ]
        reply = await client.call("set_properties", asked)
        assert [(a["did"], a["code"]) for a in reply["result"]] == [("a", -4002), ("b", 0)]


async def test_wrong_token_is_silence_but_hello_is_answered() -> None:
    async with running_house() as house, client_of(house, "101", token=bytes(16)) as client:
        await client.hello()
        client.request("miIO.info", [])
        assert await client.silent()


async def test_same_id_is_answered_once() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        await client.hello()
        client.request("miIO.info", [], number=7)
        await client.receive()
        client.request("miIO.info", [], number=7)
        assert await client.silent()
        client.request("miIO.info", [], number=8)
        await client.receive()


async def test_info_names_the_model_and_no_token() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        info = (await client.call("miIO.info", []))["result"]
        assert info["model"] == "test.light.x"
        assert "token" not in info


async def test_actions_and_their_refusals() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        reply = await client.call("action", {"did": "x", "siid": 2, "aiid": 1, "in": []})
        assert reply["result"]["code"] == 0
        assert (await client.get((2, 1)))[0]["value"] is True
        for wrong, code in (
            ({"aiid": 9, "in": []}, -4003),
            ({"aiid": 1, "in": [1]}, -4006),
            ({"aiid": 2, "in": [500]}, -4006),
        ):
            reply = await client.call("action", {"did": "x", "siid": 2, **wrong})
            assert reply["result"]["code"] == code


async def test_unknown_method_and_broken_parameters() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        assert (await client.call("get_prop", ["power"]))["error"]["code"] == -32601
        broken: tuple[object, ...] = ([], {}, "x", [1], None)
        for params in broken:
            assert "error" in await client.call("get_properties", params)


async def test_children_are_answered_by_their_gateway() -> None:
    async with running_house() as house, client_of(house, "lumi.d1") as client:
        assert (await client.get((3, 1), did="lumi.d1"))[0] == {
            "did": "lumi.d1",
            "siid": 3,
            "piid": 1,
            "code": 0,
            "value": 88,
        }
        assert (await client.get((2, 1), did="lumi.unknown"))[0]["code"] == -4007
        house.set_faults({"offline": True}, "lumi.d1")
        assert (await client.get((3, 1), did="lumi.d1"))[0]["code"] == -704042011
        assert (await client.get((2, 1), did="104"))[0]["code"] == 0


async def test_two_houses_side_by_side_and_export() -> None:
    async with running_house() as one, running_house() as two:
        hosts = {row["localip"] for house in (one, two) for row in house.export() if "parent_id" not in row}
        assert len(hosts) == 8
        if has_many_addresses():
            assert all(host.startswith("127.") and ":" not in host for host in hosts)


async def test_one_address_with_many_ports() -> None:
    async with running_house(many_addresses=False) as house, client_of(house, "101") as client:
        assert (await client.hello()).did == 101
        rows = {row["did"]: row["localip"] for row in house.export()}
        assert rows["101"].startswith("127.0.0.1:")


async def test_a_reply_larger_than_four_kib() -> None:
    long = document("generic", service(2, "text", [prop(1, "text", "string", "rw")]))
    async with running_house(small_house(device("101", long))) as house, client_of(house, "101") as client:
        assert await client.set(2, 1, "x" * 4096) == 0
        assert len((await client.get((2, 1)))[0]["value"]) == 4096


@pytest.mark.skipif(not has_many_addresses(), reason="one address only")
async def test_taken_block_is_refused_by_name() -> None:
    from lararium.domain.errors import BadInput

    async with running_house() as house:
        host = house.address("101")[0]
        block = host.rsplit(".", 1)[0] + ".0"
        with pytest.raises(BadInput, match="sim_net"):
            async with running_house(network=block):
                pass
    with pytest.raises(BadInput, match="sim_net"):
        async with running_house(network="192.168.1.0"):
            pass


@pytest.mark.skipif(not has_many_addresses(), reason="no broadcast on one address")
async def test_a_broadcast_is_answered_by_every_device_of_two_houses(gate: Gate) -> None:
    class Listener(asyncio.DatagramProtocol):
        def __init__(self) -> None:
            self.heard: set[tuple[str, int]] = set()
            self.expected: set[tuple[str, int]] = set()
            self.complete = asyncio.Event()

        def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
            self.heard.add((addr[0], parse_header(data).did))
            if self.expected <= self.heard:
                self.complete.set()

    async with running_house() as one, running_house() as two:
        transport, listener = await gate.open_datagram(Listener, local=("127.0.0.1", 0), broadcast=True)
        expected = {(house.address(did)[0], int(did)) for house in (one, two) for did in ("101", "102", "103", "104")}
        listener.expected = expected
        for _ in range(25):  # answers of other houses on this machine may crowd ours out; a sweep asks again, too
            transport.sendto(HELLO, (BROADCAST, 54321))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(listener.complete.wait(), 0.2)
                break
        transport.close()
        assert expected <= listener.heard
