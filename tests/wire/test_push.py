from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from lararium.domain.ids import Token
from lararium.drivers.miio.link import Link
from lararium.drivers.miio.push import Subscription
from lararium.gate.gate import Gate
from lararium.wire.push import Offer, Report
from tests.support.clock import VirtualClock
from tests.support.responder import TOKEN, Responder

NAME = 0x0123456789ABCDEF


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
async def lamp(gate: Gate) -> AsyncIterator[Responder]:
    lamp = await Responder().start(gate)
    lamp.offer = Offer(1001, 0, 1, True)
    lamp.handler = lambda method, params: {"code": 0}
    yield lamp
    lamp.stop()


@pytest.fixture
async def link(gate: Gate, clock: VirtualClock, lamp: Responder) -> AsyncIterator[Link]:
    link = Link(gate, clock, lamp.address, Token(TOKEN), 1001)
    yield link
    await link.close()


@pytest.fixture
def heard() -> list[Report]:
    return []


@pytest.fixture
async def subscription(link: Link, clock: VirtualClock, heard: list[Report]) -> Subscription:
    def hear(reports: Sequence[Report]) -> None:
        heard.extend(reports)

    return Subscription(link, clock, NAME, hear, wanted=True)


async def settle() -> None:
    await asyncio.sleep(0.02)


async def subscribe(subscription: Subscription, link: Link, lamp: Responder) -> None:
    await link.hello()
    subscription.tick()
    await settle()
    lamp.offer = Offer(1001, lamp.requests[-1]["params"]["update_ts"], 1, True)
    assert subscription.active


def changed(number: int, value: Any = True, did: str = "1001") -> dict[str, Any]:
    return {
        "id": number,
        "method": "properties_changed",
        "params": [{"did": did, "siid": 2, "piid": 1, "value": value}],
    }


async def test_a_device_that_offers_push_is_subscribed(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    subscription.tick()
    await settle()
    assert lamp.probes == 0, "nothing is sent before somebody talks to it"
    await subscribe(subscription, link, lamp)
    asked = lamp.requests[-1]
    assert asked["method"] == "miIO.sub"
    assert asked["params"] == {
        "version": "2.0",
        "did": NAME,
        "update_ts": int(clock.now().timestamp()),
        "sub_method": ".",
    }


async def test_reports_are_acknowledged_and_delivered_once(
    subscription: Subscription, link: Link, lamp: Responder, heard: list[Report], clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    lamp.tell(changed(7))
    lamp.tell(changed(7))
    await settle()
    assert heard == [Report("1001", 2, 1, True)]
    acks = [request for request in lamp.requests if request["method"] == "ack"]
    assert acks == [{"method": "ack", "id": 7, "result": {"code": 0}}] * 2
    await clock.advance(6)
    lamp.tell(changed(7, False))
    lamp.tell({"id": 8, "method": "event_occured", "params": {"did": "1001", "siid": 2, "eiid": 3, "arguments": []}})
    lamp.tell({"id": 9, "method": "props", "params": {"x": 1}})
    await settle()
    assert heard[1:] == [Report("1001", 2, 1, False), Report("1001", 2, 3, is_event=True)]


async def test_probes_keep_the_subscription_alive(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    for _ in range(12):
        await clock.advance(5)
        subscription.tick()
        await settle()
    assert lamp.probes == 4
    assert lamp.methods.count("miIO.sub") == 1
    assert subscription.active


async def test_a_lost_subscription_is_taken_again(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    lamp.offer = Offer(1001, 0, 1, True)
    await clock.advance(20)
    subscription.tick()
    await settle()
    assert lamp.methods.count("miIO.sub") == 2
    assert subscription.active


async def test_a_reboot_ends_it_until_the_next_probe(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    lamp.uptime, lamp.offer = 2, Offer(1001, 0, 1, True)
    await link.hello()
    assert not subscription.active
    subscription.tick()
    await settle()
    assert subscription.active


async def test_three_probes_without_answer_end_it(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    lamp.greets, lamp.offer = False, None
    for _ in range(8):
        await clock.advance(5)
        subscription.tick()
        await settle()
    assert not subscription.active


@pytest.mark.parametrize("offer", [None, Offer(1001, 0, 7, True), Offer(1001, 0, 1, False)])
async def test_devices_without_usable_push_are_left_in_peace(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock, offer: Offer | None
) -> None:
    lamp.offer = offer
    await link.hello()
    for _ in range(24):
        subscription.tick()
        await settle()
        await clock.advance(5)
        lamp.uptime += 5
    assert lamp.probes == 1
    assert "miIO.sub" not in lamp.methods
    assert lamp.hellos >= 3, "but kept awake"
    assert not subscription.active


async def test_a_refused_subscription_is_no_subscription(
    subscription: Subscription, link: Link, lamp: Responder
) -> None:
    lamp.handler = lambda method, params: {"code": -1}
    await link.hello()
    subscription.tick()
    await settle()
    assert not subscription.active


async def test_closing_unsubscribes(subscription: Subscription, link: Link, lamp: Responder) -> None:
    await subscribe(subscription, link, lamp)
    await subscription.close()
    await settle()
    assert lamp.requests[-1]["method"] == "miIO.unsub"
    assert lamp.requests[-1]["params"]["did"] == NAME
    assert not subscription.active


async def test_a_new_socket_is_made_known_to_the_device(
    subscription: Subscription, link: Link, lamp: Responder, heard: list[Report]
) -> None:
    await subscribe(subscription, link, lamp)
    link.suspect = True
    await link.hello()
    assert not subscription.active
    subscription.tick()
    await settle()
    assert subscription.active
    lamp.tell(changed(3))
    await settle()
    assert len(heard) == 1


async def test_a_switch_that_flutters_is_held_and_polled(
    subscription: Subscription, link: Link, lamp: Responder, heard: list[Report], clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    for number in range(30):
        lamp.tell(changed(100 + number, number % 2 == 0))
        await settle()
        await clock.advance(1)
    assert len(heard) == 11, "the first value and ten changes"
    assert not subscription.active, "polled meanwhile"
    lamp.tell({"id": 300, "method": "event_occured", "params": {"did": "1001", "siid": 2, "eiid": 3, "arguments": []}})
    await settle()
    assert heard[-1].is_event, "events are never held"
    await clock.advance(300)
    assert subscription.active
    lamp.tell(changed(301, True))
    await settle()
    assert heard[-1].value is True


async def test_a_figure_that_changes_often_is_told_always(
    subscription: Subscription, link: Link, lamp: Responder, heard: list[Report], clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    for number in range(30):
        lamp.tell(changed(100 + number, number))
        await settle()
        await clock.advance(1)
    assert len(heard) == 30
    assert subscription.active


async def test_a_subscription_that_comes_and_goes_is_held_off(
    subscription: Subscription, link: Link, lamp: Responder, clock: VirtualClock
) -> None:
    await subscribe(subscription, link, lamp)
    for _ in range(6):  # the device forgets it at every restart, and takes it again
        subscription._rebooted()
        subscription.tick()
        await settle()
    assert not subscription.active
    await clock.advance(299)
    subscription.tick()
    await settle()
    assert not subscription.active
    await clock.advance(2)
    assert subscription.active, "it has kept the subscription all the time"
