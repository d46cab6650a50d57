"""Faults of the simulated house, each seen from the wire."""

from __future__ import annotations

import asyncio
import time

from lararium.sim.thing import Applied
from lararium.wire.packet import HELLO
from tests.support.house import running_house
from tests.support.miio_client import BareClient, client_of


def ask(client: BareClient, number: int = 0) -> int:
    return client.request("set_properties", [{"siid": 2, "piid": 2, "value": 33}], number)


async def replies(client: BareClient, count: int, wait: float = 0.02) -> list[int]:
    """Ids of the replies to `count` requests, in the order of their coming."""
    for _ in range(count):
        ask(client)
        await asyncio.sleep(0)
    await asyncio.sleep(wait)
    found = []
    while not client.inbox.empty():
        found.append(client.codec.decode(client.inbox.get_nowait()).payload["id"])
    return found


def brightness(applied: object) -> list[object]:
    return [entry.value for entry in applied if isinstance(entry, Applied)]  # type: ignore[attr-defined]


async def test_latency_is_split_over_both_ways_and_stamped_where_it_takes_effect() -> None:
    async with running_house(latency=(40, 40)) as house, client_of(house, "101") as client:
        await client.hello()
        started = time.monotonic()
        ask(client)
        await client.receive()
        took = time.monotonic() - started
        assert 0.039 <= took < 0.5
        at = house.things["101"].applied[-1].at - started
        assert 0.019 <= at <= took


async def test_loss_is_seeded() -> None:
    seen = []
    for _ in range(2):
        async with running_house(seed=5) as house, client_of(house, "101") as client:
            await client.hello()
            house.set_faults({"loss": 0.3})
            seen.append(await replies(client, 40))
    assert seen[0] == seen[1]
    assert 8 < len(seen[0]) < 32


async def test_duplicate_reorder_and_late() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        await client.hello()
        house.set_faults({"duplicate": 1.0})
        assert await replies(client, 2) == [1, 1, 2, 2]
        house.set_faults({"duplicate": 0, "reorder": 0.5}, "101")
        ids = await replies(client, 12, wait=0.3)
        assert sorted(ids) == list(range(3, 15))
        assert ids != sorted(ids)
        house.set_faults({"reorder": 0, "late": 1.0, "late_ms": 60}, "101")
        ask(client)
        assert await client.silent(0.03)
        await client.receive()


async def test_busy_drops_and_a_lost_reply_is_applied() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        await client.hello()
        house.set_faults({"busy": 1.0}, "101")
        ask(client)
        assert await client.silent()
        assert not house.things["101"].applied
        house.set_faults({"busy": None, "reply_lost": 1.0}, "101")
        ask(client)
        assert await client.silent()
        assert brightness(house.things["101"].applied) == [33]


async def test_error_codes_with_and_without_effect() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        house.set_faults({"error_rate": 1.0, "error_code": -9999}, "101")
        reply = await client.call("set_properties", [{"siid": 2, "piid": 2, "value": 34}])
        assert reply["error"]["code"] == -9999
        assert not house.things["101"].applied
        house.set_faults({"error_rate": 0, "error_applied": 1.0}, "101")
        reply = await client.call("set_properties", [{"siid": 2, "piid": 2, "value": 35}])
        assert reply["error"]["code"] == -9999
        assert brightness(house.things["101"].applied) == [35]


async def test_a_property_may_refuse_and_requests_may_be_too_long() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        house.set_faults({"refuse": {"light:brightness": -704053100, "2.3": -704010000}, "chunk": 3}, "101")
        assert await client.set(2, 2, 40) == -704053100
        assert [a["code"] for a in await client.get((2, 1), (2, 3))] == [0, -704010000]
        asked = [{"siid": 2, "piid": 1}] * 4
        assert (await client.call("get_properties", asked))["error"]["code"] == -9999


async def test_offline_and_wrong_token() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        house.set_faults({"wrong_token": True}, "101")
        await client.hello()
        ask(client)
        assert await client.silent()
        house.set_faults({"wrong_token": False, "offline": True}, "101")
        client.send(HELLO)
        assert await client.silent()
        house.set_faults({"offline": False}, "101")
        assert (await client.hello()).did == 101


async def test_after_a_reboot_old_stamps_are_ignored_until_the_next_hello() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        await client.hello()
        assert client.stamp > 3000
        house.set_faults({"reboot": True}, "101")
        ask(client)
        assert await client.silent()
        assert (await client.hello()).stamp < 5
        ask(client)
        await client.receive()


async def test_garbage_of_every_kind_is_met_with_silence() -> None:
    async with running_house() as house, client_of(house, "101") as client:
        await client.hello()
        good = client.codec.encode(101, client.stamp, {"id": 1, "method": "miIO.info", "params": []})
        foreign = client.codec.encode(77, client.stamp, {"id": 2, "method": "miIO.info", "params": []})
        for garbage in (b"", b"!1", good[:-1], good + b"x", good[:40] + b"\0" + good[41:], b"x" * 60000, foreign):
            client.send(garbage)
        client.send(client.codec.seal(101, client.stamp, b"[1,2"))
        client.send(client.codec.encode(101, client.stamp, {"id": "x", "method": "miIO.info"}))
        assert await client.silent()
        ask(client)
        await client.receive()
