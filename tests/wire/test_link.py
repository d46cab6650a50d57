from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lararium.domain.errors import (
    DeviceRefused,
    DeviceSilent,
    DeviceUnreachable,
    GateRefused,
    OutcomeUnknown,
    WrongDevice,
    WrongToken,
)
from lararium.domain.ids import Token
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.patience import Patience
from lararium.gate.gate import Gate
from lararium.gate.policy import Policy
from lararium.wire.packet import HELLO, Codec, hello_answer
from tests.support.clock import VirtualClock
from tests.support.responder import TOKEN, Refuse, Responder

QUICK = Patience(budget=0.6, shortest=0.02, longest_first=0.03)


@pytest.fixture
def gate() -> Gate:
    return Gate(Policy.TEST)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
async def lamp(gate: Gate) -> AsyncIterator[Responder]:
    responder = await Responder().start(gate)
    yield responder
    responder.stop()


@pytest.fixture
async def link(gate: Gate, clock: VirtualClock, lamp: Responder) -> AsyncIterator[Link]:
    link = Link(gate, clock, lamp.address, Token(TOKEN), 1001, QUICK)
    yield link
    await link.close()


async def test_a_call_is_answered(link: Link, lamp: Responder) -> None:
    lamp.handler = lambda method, params: {"got": [method, params]}
    assert await link.call("get_prop", ["power"], repeat=True) == {"got": ["get_prop", ["power"]]}
    assert lamp.hellos == 1
    await link.call("get_prop", repeat=True, extra={"sid": "lumi.1"})
    assert lamp.hellos == 1
    assert lamp.requests[-1]["sid"] == "lumi.1"
    health = link.health()
    assert (health.sent, health.answered, health.lost, health.garbage) == (2, 2, 0, 0)
    assert health.rtt_p50 is not None


async def test_ids_start_at_random_and_never_repeat(gate: Gate, clock: VirtualClock, lamp: Responder) -> None:
    firsts = set()
    for _ in range(3):
        link = Link(gate, clock, lamp.address, Token(TOKEN), 1001, QUICK)
        await link.call("a", repeat=True)
        await link.call("b", repeat=True)
        first, second = (request["id"] for request in lamp.requests[-2:])
        assert second == first + 1
        firsts.add(first)
        await link.close()
    assert len(firsts) == 3
    assert all(0 < first < 2**31 for first in firsts)


async def test_a_lost_command_is_sent_again_under_a_new_id(link: Link, lamp: Responder) -> None:
    lamp.drop = [True, True]
    assert await link.call("set_power", ["on"], repeat=True) == ["ok"]
    assert len({request["id"] for request in lamp.requests}) == 3
    assert link.health().lost == 2


async def test_any_id_of_a_call_answers_it(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.delays = [0.1]
    lamp.drop = [False, True, True, True, True, True]
    assert await link.call("get_prop", repeat=True) == ["ok"]
    assert link.health().answered == 2


async def test_the_stamp_goes_on_with_our_clock(link: Link, lamp: Responder, clock: VirtualClock) -> None:
    await link.call("a", repeat=True)
    assert lamp.stamps[-1] == 5001
    await clock.advance(300)
    lamp.uptime += 300
    await link.call("b", repeat=True)
    assert lamp.stamps[-1] == 5300
    assert lamp.hellos == 1, "a command after long silence waits for no hello"


async def test_a_reboot_is_noticed_and_the_command_goes_through(link: Link, lamp: Responder) -> None:
    reboots: list[int] = []
    link.on_reboot = lambda: reboots.append(1)
    await link.call("a", repeat=True)
    lamp.uptime = 3
    assert await link.call("b", repeat=True) == ["ok"]
    assert reboots == [1]
    assert link.uptime.reboots == 1


async def test_toggles_and_actions_are_sent_once(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.drop = [True]
    with pytest.raises(OutcomeUnknown):
        await link.call("toggle", repeat=False)
    assert lamp.methods == ["warm", "toggle"]


async def test_after_long_silence_a_once_only_command_greets_first(
    link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await link.call("warm", repeat=True)
    await clock.advance(100)
    lamp.uptime = 7  # it has rebooted meanwhile and would ignore our stamp
    assert await link.call("toggle", repeat=False) == ["ok"]
    assert lamp.methods == ["warm", "toggle"]


async def test_an_answer_after_giving_up_is_still_reported(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    heard: list[Any] = []
    lamp.delays = [0.2]
    lamp.drop = [False] + [True] * 20
    with pytest.raises(DeviceSilent):
        await link.call("get_prop", repeat=True, budget=0.1, late=heard.append)
    await asyncio.sleep(0.2)
    assert heard == [["ok"]]
    assert link.health().late == 1


async def test_nobody_there_is_known_at_once(gate: Gate, clock: VirtualClock, lamp: Responder) -> None:
    address = lamp.address
    lamp.stop()
    link = Link(gate, clock, address, Token(TOKEN), 1001)
    started = time.monotonic()
    with pytest.raises(DeviceUnreachable):
        await link.call("get_prop", repeat=True)
    with pytest.raises(DeviceUnreachable):
        await link.hello()
    assert time.monotonic() - started < 0.5
    revived = await Responder().start(gate, address)
    assert await link.call("get_prop", repeat=True) == ["ok"]
    revived.stop()
    await link.close()


async def test_silence(link: Link, lamp: Responder) -> None:
    lamp.greets = False
    with pytest.raises(DeviceSilent) as trouble:
        await link.call("get_prop", repeat=True)
    assert not isinstance(trouble.value, DeviceUnreachable)
    assert lamp.requests == []
    with pytest.raises(DeviceSilent):
        await link.hello(0.05)


async def test_greets_but_ignores_commands_means_wrong_token(gate: Gate, clock: VirtualClock, lamp: Responder) -> None:
    link = Link(gate, clock, lamp.address, Token(TOKEN), 1001, QUICK)
    lamp.drop = [True] * 20
    with pytest.raises(WrongToken):
        await link.call("get_prop", repeat=True)
    await link.close()


async def test_a_proven_token_is_doubted_only_at_the_second_time(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.drop = [True] * 100
    with pytest.raises(DeviceSilent):
        await link.call("get_prop", repeat=True)
    with pytest.raises(WrongToken):
        await link.call("get_prop", repeat=True)
    lamp.drop = []
    assert await link.call("get_prop", repeat=True) == ["ok"]


async def test_another_device_at_the_address(gate: Gate, clock: VirtualClock, lamp: Responder) -> None:
    link = Link(gate, clock, lamp.address, Token(TOKEN), 4711, QUICK)
    with pytest.raises(WrongDevice) as trouble:
        await link.hello()
    assert trouble.value.fields == {"found": "1001", "expected": "4711"}
    with pytest.raises(WrongDevice):
        await link.call("get_prop", repeat=True)
    await link.close()


async def test_an_unknown_did_is_learnt(gate: Gate, clock: VirtualClock, lamp: Responder) -> None:
    link = Link(gate, clock, lamp.address, Token(TOKEN), None, QUICK)
    assert await link.hello() == 1001
    await link.close()


async def test_refusals_carry_their_code(link: Link, lamp: Responder) -> None:
    def refuse(method: str, params: Any) -> Any:
        raise Refuse(-4004, "broken")

    lamp.handler = refuse
    with pytest.raises(DeviceRefused) as trouble:
        await link.call("get_prop", repeat=True)
    assert (trouble.value.code, trouble.value.key) == (-4004, "error.device.refused.internal")
    assert len(lamp.requests) == 1


@pytest.mark.parametrize("code", [-9999, -30001])
async def test_a_busy_device_is_asked_again(link: Link, lamp: Responder, code: int) -> None:
    def busy_once(method: str, params: Any) -> Any:
        if len(lamp.requests) == 1:
            raise Refuse(code, "user ack timeout")
        return ["ok"]

    lamp.handler = busy_once
    assert await link.call("get_prop", repeat=True, budget=1.0) == ["ok"]


async def test_a_device_that_stays_busy_says_so(link: Link, lamp: Responder) -> None:
    def busy(method: str, params: Any) -> Any:
        raise Refuse(-9999)

    lamp.handler = busy
    for recoveries in (0, 5):
        with pytest.raises(DeviceRefused) as trouble:
            await link.call("get_prop", repeat=True, recoveries=recoveries)
        assert trouble.value.code == -9999
    with pytest.raises(OutcomeUnknown):
        await link.call("action", repeat=False)


async def test_one_request_in_flight_and_the_urgent_first(link: Link, lamp: Responder) -> None:
    flying = 0

    def handle(method: str, params: Any) -> Any:
        return [method]

    lamp.handler = handle
    lamp.delays = [0.02] * 5
    done: list[str] = []

    async def ask(method: str, urgent: bool = False) -> None:
        nonlocal flying
        done.extend(await link.call(method, repeat=True, urgent=urgent, budget=1.0))

    await asyncio.gather(ask("r1"), ask("r2"), ask("r3"), ask("w1", True), ask("w2", True))
    assert done == ["r1", "w1", "w2", "r2", "r3"]


async def test_a_cancelled_call_lets_the_next_one_go(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.drop = [True] * 3
    first = asyncio.create_task(link.call("a", repeat=True, budget=5))
    second = asyncio.create_task(link.call("b", repeat=True, budget=5))
    third = asyncio.create_task(link.call("c", repeat=True, budget=5))
    await asyncio.sleep(0.01)
    second.cancel()
    first.cancel()
    assert await third == ["ok"]
    await asyncio.gather(first, second, return_exceptions=True)


async def test_closing_fails_what_waits(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.drop = [True] * 3
    calls = [asyncio.create_task(link.call("a", repeat=True, budget=5)) for _ in range(2)]
    await asyncio.sleep(0.01)
    await link.close()
    for call in calls:
        with pytest.raises(DeviceSilent) as trouble:
            await call
        assert trouble.value.key == "error.device.closed"


async def test_a_reply_of_many_kilobytes(link: Link, lamp: Responder) -> None:
    lamp.handler = lambda method, params: ["x" * 30_000]
    assert await link.call("get_prop", repeat=True) == ["x" * 30_000]


async def test_garbage_beside_the_answer_is_counted_and_dropped(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    replay = lamp.codec.encode(lamp.did, lamp.uptime, {"id": lamp.requests[-1]["id"], "result": ["replayed"]})
    lamp.before_answer = lambda good: [
        b"",
        b"noise",
        good[:-1],
        good + b"\x00",
        bytes([good[0] ^ 1]) + good[1:],
        good[:40] + bytes([good[40] ^ 1]) + good[41:],
        Codec(b"z" * 16).encode(lamp.did, lamp.uptime, {"id": 1, "result": ["spoofed"]}),
        lamp.codec.encode(9999, lamp.uptime, {"id": lamp.requests[-1]["id"], "result": ["foreign"]}),
        lamp.codec.encode(lamp.did, lamp.uptime, {"id": "1", "result": ["text id"]}),
        lamp.codec.encode(lamp.did, lamp.uptime, {"id": 12345, "result": ["not asked"]}),
        lamp.codec.seal(lamp.did, lamp.uptime, b"[1,2]"),
        lamp.codec.seal(lamp.did, lamp.uptime, b"\xff\xfe"),
        HELLO,
        hello_answer(lamp.did, lamp.uptime),
        b"\x00" * 32,
        replay,
        good,
        good,
    ]
    assert await link.call("get_prop", repeat=True) == ["ok"]
    await asyncio.sleep(0.01)
    health = link.health()
    assert (health.answered, health.late) == (2, 0)
    assert health.garbage == 17  # all but the good one


async def test_a_hello_in_place_of_a_reply_ends_no_call(link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    lamp.before_answer = lambda good: [hello_answer(lamp.did, lamp.uptime)]
    with pytest.raises(DeviceSilent):
        await link.call("get_prop", repeat=True)


async def test_other_senders_are_not_heard(gate: Gate, link: Link, lamp: Responder) -> None:
    await link.call("warm", repeat=True)
    intruder = await Responder(did=1001).start(gate)
    lamp.drop = [True]
    call = asyncio.create_task(link.call("get_prop", repeat=True))
    await asyncio.sleep(0.005)
    intruder.peer = lamp.peer
    intruder.tell({"id": lamp.requests[-1]["id"], "result": ["intruder"]})
    assert await call == ["ok"]
    intruder.stop()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.binary(max_size=300), max_size=8),
    st.lists(st.dictionaries(st.text(max_size=6), st.integers()), max_size=4),
)
def test_any_datagrams_leave_the_link_whole(noise: list[bytes], messages: list[dict[str, Any]]) -> None:
    link = Link(Gate(Policy.TEST), VirtualClock(), ("127.0.0.1", 9), Token(TOKEN), 5)
    codec = Codec(TOKEN)
    for datagram in [*noise, *(codec.encode(5, 1, message) for message in messages)]:
        link.datagram_received(datagram, ("127.0.0.1", 9))
    uplinks = sum("method" in message for message in messages)
    assert link.health().garbage == len(noise) + len(messages) - uplinks


async def test_the_gate_decides(clock: VirtualClock, gate: Gate) -> None:
    link = Link(gate, clock, ("192.168.1.1", 54321), Token(TOKEN), 5)
    with pytest.raises(GateRefused):
        await link.call("get_prop", repeat=True)
    assert TOKEN.hex() not in repr(link)
