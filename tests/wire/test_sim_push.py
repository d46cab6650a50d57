"""Push: probe, subscription, reports, acknowledgement, as Xiaomi's own local client does it."""

from __future__ import annotations

import asyncio
import struct

import pytest

from lararium.sim import push
from lararium.wire.packet import HELLO
from tests.support.house import running_house
from tests.support.miio_client import BareClient, client_of

VIRTUAL = 0x0123456789ABCDEF
PROBE = HELLO[:16] + b"MDID" + struct.pack(">Q", VIRTUAL) + bytes(4)


async def subscribe(client: BareClient, stamp: int = 1234) -> None:
    await client.hello()
    client.send(PROBE)
    answer = await client.receive()
    assert answer[16:20] == b"MSUB"
    assert struct.unpack(">I", answer[20:24])[0] == 0
    assert answer[24:27] == b"PUB"
    assert answer[27] in (0, 1, 4)
    assert answer[28] == 0xFE
    params = {"version": "2.0", "did": VIRTUAL, "update_ts": stamp, "sub_method": "."}
    assert (await client.call("miIO.sub", params))["result"] == {"code": 0}
    client.send(PROBE)
    assert struct.unpack(">I", (await client.receive())[20:24])[0] == stamp


async def pushed(client: BareClient, *, acknowledge: bool = True) -> dict[str, object]:
    message = client.codec.decode(await client.receive(3)).payload
    if acknowledge:
        client.send(client.codec.encode(client.did, client.stamp, {"id": message["id"], "result": {"code": 0}}))
    assert isinstance(message, dict)
    return message


async def test_the_wall_is_reported_and_repeated_until_acknowledged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push, "RETRY", 0.1)
    async with running_house() as house, client_of(house, "101") as client:
        await subscribe(client)
        house.things["101"].press({"light:on": True})
        house.touched("101")
        first = await pushed(client, acknowledge=False)
        assert first["method"] == "properties_changed"
        assert first["params"] == [{"did": "101", "siid": 2, "piid": 1, "value": True}]
        again = await pushed(client)
        assert again == first
        assert await client.silent(0.3)


async def test_motion_is_reported_while_it_lasts() -> None:
    async with running_house(speed=60) as house, client_of(house, "102") as client:
        await subscribe(client)
        await client.set(2, 4, 0)
        seen: list[object] = []
        async with asyncio.timeout(5):
            while 0 not in seen:
                message = await pushed(client)
                params = message["params"]
                assert isinstance(params, list)
                seen += [p["value"] for p in params if p["piid"] == 3]
        assert seen[-1] == 0


async def test_children_report_through_their_gateway_with_events() -> None:
    async with running_house() as house, client_of(house, "104") as client:
        await subscribe(client)
        house.things["lumi.d1"].trigger("open")
        house.touched("lumi.d1")
        messages = [await pushed(client), await pushed(client)]
        assert {str(m["method"]) for m in messages} == {"properties_changed", "event_occured"}
        event = next(m for m in messages if m["method"] == "event_occured")
        assert event["params"] == {"did": "lumi.d1", "siid": 2, "eiid": 1, "arguments": []}


async def test_unsubscribed_is_quiet_and_others_do_not_offer_it() -> None:
    async with running_house() as house, client_of(house, "101") as client, client_of(house, "103") as plain:
        await subscribe(client)
        assert (await client.call("miIO.unsub", {"did": VIRTUAL, "update_ts": 1234}))["result"] == {"code": 0}
        house.things["101"].press({"light:on": True})
        house.touched("101")
        assert await client.silent()
        plain.send(PROBE)
        assert (await plain.receive())[16:20] == b"\xff" * 4
        await plain.hello()
        reply = await plain.call("miIO.sub", {"did": VIRTUAL, "update_ts": 1})
        assert reply["error"]["code"] == -32601
