"""Every finding provoked in a simulated house, over real datagrams; the command line tells the same."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from lararium.domain.capability import Description
from lararium.domain.errors import VaultLocked
from lararium.domain.health import findings
from lararium.domain.home import Device
from lararium.domain.import_list import parse
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.domain.state import Freshness
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.patience import Patience
from lararium.engine.clock import SystemClock
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.owner.health import health
from lararium.ports import Found
from lararium.sim.server import SimulatedHouse
from tests.support import house as documents
from tests.support.house import device, running_house, small_house
from tests.support.world import FakeDiscovery, MemorySecrets, MemoryStore

SPECS = {
    "test.light.x": documents.LAMP,
    "test.outlet.x": documents.OUTLET,
    "test.gateway.x": documents.GATEWAY,
    "test.magnet-sensor.x": documents.DOOR,
}
HASTE = Patience(budget=0.25)
"""Loopback answers in a millisecond: a quarter of a second is silence."""


class Described:
    def __init__(self) -> None:
        self.known = {model: describe(parse_document(spec, model)) for model, spec in SPECS.items()}

    def description(self, model: str) -> Description | None:
        return self.known.get(model)


@dataclass
class Cabin:
    simulated: SimulatedHouse
    household: Household
    secrets: MemorySecrets
    specs: Described
    discovery: FakeDiscovery

    @property
    def house(self) -> House:
        return self.household.houses[0]

    def device(self, did: str) -> Device:
        return self.household.find(did)

    async def found(self, did: str) -> list[str]:
        """Keys of what an examination finds."""
        return [finding.key for finding in findings(await self.household.examine(self.device(did).id))]


@pytest.fixture
async def cabin(gate: Gate) -> AsyncIterator[Cabin]:
    things = (
        device("101", documents.LAMP, push=True),
        device("103", documents.OUTLET),
        device("104", documents.GATEWAY),
        device("lumi.d1", documents.DOOR, parent="104"),
    )
    async with running_house(small_house(*things)) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock, patience=HASTE, slow_patience=HASTE)
        secrets, specs, discovery = MemorySecrets(clock), Described(), FakeDiscovery()
        household = Household(
            store=MemoryStore(), secrets=secrets, links=links, specs=specs, clock=clock, discovery=discovery
        )
        listed = parse(json.dumps(simulated.export()), "export.json")
        await household.edit.import_devices(listed.rows)
        await household.unlock()
        yield Cabin(simulated, household, secrets, specs, discovery)
        await household.stop()
        for house in household.houses:
            await house.stop()
        await links.close()


async def test_a_house_in_order(cabin: Cabin) -> None:
    assert await cabin.found("101") == ["well"]
    assert await cabin.found("lumi.d1") == ["well"]
    vitals = cabin.household.vitals(cabin.device("101").id)
    assert vitals.freshness is Freshness.FRESH
    assert vitals.rtt_p50 is not None
    assert vitals.rtt_p95 is not None
    assert vitals.rtt_p50 <= vitals.rtt_p95
    assert vitals.answered == vitals.sent > 0
    assert vitals.firmware
    assert vitals.hardware
    assert vitals.signal is not None
    assert vitals.signal < 0
    child = cabin.household.vitals(cabin.device("lumi.d1").id)
    assert child.gateway is not None
    assert child.sleeps


async def test_a_changed_key(cabin: Cabin) -> None:
    cabin.simulated.set_faults({"wrong_token": True}, "103")
    assert await cabin.found("103") == ["key_changed"]


async def test_a_key_that_was_never_given(cabin: Cabin) -> None:
    cabin.house.take_token(cabin.device("103").did)
    assert await cabin.found("103") == ["key_missing"]


async def test_a_locked_keyring(cabin: Cabin) -> None:
    cabin.house.take_token(cabin.device("103").did)
    cabin.house.trouble = VaultLocked()
    assert await cabin.found("103") == ["key_locked"]
    cabin.house.trouble = None


async def test_a_device_that_is_off(cabin: Cabin) -> None:
    cabin.simulated.set_faults({"offline": True}, "101")
    assert await cabin.found("101") == ["never_seen"]
    cabin.simulated.set_faults({"offline": False}, "101")
    assert await cabin.found("101") == ["well"]
    cabin.simulated.set_faults({"offline": True}, "101")
    assert await cabin.found("101") == ["silent"]


async def test_an_address_nobody_listens_at(cabin: Cabin) -> None:
    await cabin.household.edit.set_address(cabin.device("101").id, cabin.device("101").host, 9)
    assert await cabin.found("101") == ["nobody_there"]


async def test_another_device_at_the_address(cabin: Cabin) -> None:
    there = cabin.device("103")
    await cabin.household.edit.set_address(cabin.device("101").id, there.host, there.port)
    assert await cabin.found("101") == ["other_device"]


async def test_found_again_elsewhere(cabin: Cabin) -> None:
    lamp = cabin.device("101")
    await cabin.household.edit.set_address(lamp.id, "127.99.99.99", lamp.port)
    assert await cabin.household._found(Found(lamp.did, lamp.host, lamp.port))
    assert await cabin.found("101") == ["moved"]
    assert cabin.household.vitals(lamp.id).moved_from == "127.99.99.99"


async def test_a_gateway_that_is_off(cabin: Cabin) -> None:
    assert await cabin.found("lumi.d1") == ["well"]
    cabin.simulated.set_faults({"offline": True}, "104")
    hub = cabin.device("104")
    for _ in range(3):
        cabin.house.live.missed(hub.id, (await cabin.household.examine(hub.id)).trouble, greets=False)  # type: ignore[arg-type]
    assert await cabin.found("lumi.d1") == ["gateway_silent"]


async def test_refused_properties_are_named(cabin: Cabin) -> None:
    cabin.simulated.set_faults({"refuse": {"2.3": -4003}}, "101")
    vitals = await cabin.household.examine(cabin.device("101").id)
    assert [finding.key for finding in findings(vitals)] == ["refuses_few"]
    assert [words.en for words in vitals.refused] == ["Colour temperature"]


async def test_a_lossy_way(cabin: Cabin) -> None:
    cabin.simulated.set_faults({"loss": 0.4}, "103")
    for _ in range(30):
        vitals = await cabin.household.examine(cabin.device("103").id)
        if vitals.tried >= 20 and vitals.freshness is Freshness.FRESH and vitals.trouble is None:
            break
    assert vitals.loss > 0.1
    assert "loss" in [finding.key for finding in findings(replace(vitals, freshness=Freshness.FRESH))]


async def test_late_answers(cabin: Cabin) -> None:
    cabin.simulated.set_faults({"latency": [120, 125]}, "103")
    await asyncio.gather(*(cabin.house.refresh(cabin.device("103").id) for _ in range(6)))
    vitals = await cabin.household.examine(cabin.device("103").id)
    assert vitals.rtt_p50 is not None
    assert vitals.rtt_p50 >= 100


async def test_restarts_are_counted(cabin: Cabin) -> None:
    await cabin.household.examine(cabin.device("103").id)
    cabin.simulated.set_faults({"reboot": True}, "103")
    vitals = await cabin.household.examine(cabin.device("103").id)
    assert vitals.reboots == 1
    assert [finding.key for finding in findings(vitals)] == ["well"], "once is nothing"


async def test_a_device_without_a_description(cabin: Cabin) -> None:
    del cabin.specs.known["test.outlet.x"]
    await cabin.household.redescribe()
    assert await cabin.found("103") == ["undescribed"]


async def test_the_operation_tells_the_same_and_no_secret(cabin: Cabin) -> None:
    run = health(cabin.household)["health"]
    told = await run({"device": "101"})
    assert told["state"] == "fresh"
    assert [found["key"] for found in told["findings"]] == ["well"]
    assert told["facts"]["route"]["value"]["zh_CN"] == "局域网直连"
    assert told["figures"]["sent"] > 0
    text = json.dumps(told)
    token = cabin.simulated.token("101").reveal().hex()
    assert token not in text
    assert "101" not in told["support"].replace("1.0.1", "")
    cabin.simulated.set_faults({"offline": True}, "101")
    assert (await run({"device": "101", "cached": True}))["state"] == "fresh"
