"""Overrides where values cross, over real datagrams: read, write, push, arguments, undo; a pack edited meanwhile."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lararium.domain.import_list import parse
from lararium.domain.state import DeviceState, Freshness
from lararium.drivers.miio import legacy
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.patience import SLOW
from lararium.drivers.miio.request_sizes import MOST_PROPERTIES, PROOF
from lararium.engine.clock import SystemClock
from lararium.engine.house import House
from lararium.engine.household import Household
from lararium.gate.gate import Gate
from lararium.owner.describing import describing
from lararium.owner.operations import Operations
from lararium.ports import DeviceLink
from lararium.sim.server import SimulatedHouse
from lararium.specs.library import SpecLibrary
from lararium.specs.overrides import OverridePacks
from lararium.specs.sources import Specs
from tests.support import house as documents
from tests.support.house import device, document, prop, running_house, service, small_house
from tests.support.world import MemorySecrets, MemoryStore

WIDE = document(
    "heater",
    service(
        2,
        "heater",
        [prop(1, "on", "bool"), *(prop(n, f"figure-{n}", "uint8", span=(0, 100, 1)) for n in range(2, 16))],
    ),
)
SPECS = {
    "test.light.x": documents.LAMP,
    "test.curtain.x": documents.CURTAIN,
    "test.outlet.x": documents.OUTLET,
    "test.heater.x": WIDE,
}
PACK = """
[[override]]
models = ["test.light.x"]
[override.control."light:brightness"]
scale = 0.1
unit = "V"

[[override]]
models = ["test.curtain.x"]
[override.control."*:*-position"]
inverted = true
"""


@dataclass
class Cabin:
    simulated: SimulatedHouse
    household: Household
    house: House
    pack: Path
    operations: Operations

    def state(self, did: str) -> DeviceState:
        return self.house.live.state(self.household.find(did).id)

    def truth(self, did: str) -> Any:
        return self.simulated.thing(did).state()["values"]

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        changed = asyncio.Event()
        leave = self.house.live.observe(lambda devices: changed.set())
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    changed.clear()
                    await changed.wait()
        finally:
            leave()


@pytest.fixture
def house() -> Any:
    return small_house(
        device("101", documents.LAMP, push=True),
        device("102", documents.CURTAIN, push=True),
        device("103", documents.OUTLET),
        device("105", WIDE),
    )


@pytest.fixture
async def cabin(gate: Gate, tmp_path: Path, house: Any) -> AsyncIterator[Cabin]:
    for model, spec in SPECS.items():
        (tmp_path / f"{model}.json").write_text(json.dumps(spec), "utf-8")
    pack = tmp_path / "mine.toml"
    pack.write_text(PACK, "utf-8")
    specs = Specs(SpecLibrary([tmp_path]), legacy, OverridePacks(None, tmp_path))
    async with running_house(house, speed=10) as simulated:
        clock = SystemClock()
        links = MiioLinks(gate, clock)
        household = Household(
            store=MemoryStore(),
            secrets=MemorySecrets(clock),
            links=links,
            specs=specs,
            clock=clock,
            refresh=specs.refresh,
        )
        listed = parse(json.dumps(simulated.export()), "export.json")
        await household.edit.import_devices(listed.rows)
        await household.start()
        operations = Operations(household, clock, describing(household))
        made = Cabin(simulated, household, household.houses[0], pack, operations)
        await made.until(lambda: all(s.freshness is Freshness.FRESH for s in made.house.live.states().values()))
        yield made
        await household.stop()
        await links.close()


async def test_a_scale_holds_on_every_way(cabin: Cabin) -> None:
    lamp = cabin.household.find("101").id
    before = cabin.truth("101")["light:brightness"]
    assert cabin.state("101").values["light:brightness"] == pytest.approx(before / 10)
    await cabin.house.command(lamp, {"light:brightness": 4.2, "light:on": True})
    assert cabin.truth("101")["light:brightness"] == 42
    assert cabin.state("101").values["light:brightness"] == 4.2
    assert cabin.state("101").pending == {}
    await cabin.household.undo.undo()
    assert cabin.truth("101")["light:brightness"] == before
    cabin.simulated.thing("101").press({"light:brightness": 77})
    cabin.simulated.touched("101")
    await cabin.house.refresh(lamp)
    assert cabin.state("101").values["light:brightness"] == 7.7
    await cabin.house.act(lamp, "light:brightness-up", [0.5])
    deeds = [deed.value for deed in cabin.simulated.thing("101").applied if deed.by == "action"]
    assert deeds == ["light:brightness-up"], "the argument was a number that the device takes"


async def test_the_devices_own_number_can_be_seen(cabin: Cabin) -> None:
    await cabin.operations("set", {"device": "101", "property": "2.2", "value": "6.4"})
    told = await cabin.operations("get", {"device": "101", "property": "2.2"})
    assert (told["value"], told["raw"], told["unit"]) == (6.4, 64, "V")
    assert "raw" not in await cabin.operations("get", {"device": "101", "property": "2.1"})


async def test_a_curtain_that_counts_from_the_other_end(cabin: Cabin) -> None:
    assert cabin.state("102").values["curtain:current-position"] == 100 - cabin.truth("102")["curtain:current-position"]
    await cabin.house.command(cabin.household.find("102").id, {"curtain:target-position": 30}, consent=True)
    assert cabin.truth("102")["curtain:target-position"] == 70
    assert abs(int(cabin.state("102").values["curtain:current-position"]) - 30) <= 5


async def test_a_pack_edited_meanwhile_holds_without_a_restart(cabin: Cabin) -> None:
    outlet, lamp = cabin.household.find("103"), cabin.household.find("101")
    untouched = cabin.house.descriptions[cabin.household.find("102").id]
    cabin.pack.write_text(
        PACK + '\n[[override]]\nmodels = ["test.outlet.x"]\n[override.control."3.2"]\nscale = 0.5\n', "utf-8"
    )
    assert await cabin.operations("redescribe", {}) == {"changed": 1}
    assert await cabin.operations("redescribe", {}) == {"changed": 0}
    assert cabin.house.descriptions[cabin.household.find("102").id] is untouched
    await cabin.house.refresh(outlet.id)
    power = cabin.state("103").values["power-consumption:electric-power"]
    assert power == pytest.approx(cabin.truth("103")["power-consumption:electric-power"] / 2, abs=0.2)
    cabin.pack.write_text("[[override]\n", "utf-8")
    await cabin.operations("redescribe", {})
    await cabin.house.refresh(lamp.id)
    assert cabin.state("101").values["light:brightness"] == cabin.truth("101")["light:brightness"]


async def linked(cabin: Cabin, did: str) -> DeviceLink:
    return await cabin.house._links.get(cabin.household.find(did).id)


async def test_what_a_model_bears_is_asked_from_the_first_request(cabin: Cabin) -> None:
    cabin.pack.write_text('[[override]]\nmodels = ["test.heater.x"]\nprofile = { chunk = 4, slow = true }\n', "utf-8")
    cabin.simulated.set_faults({"chunk": 4}, "105")
    await cabin.operations("redescribe", {})
    link = await linked(cabin, "105")
    names = [control.id for control in cabin.house.descriptions[cabin.household.find("105").id] or ()]
    result = await link.read(names)
    assert len(result.values) == 15
    health = link.health()
    assert health.lost == 0, "no request was too large"


async def test_a_fault_that_passes_is_forgotten(cabin: Cabin) -> None:
    sizes = cabin.house._links._links.sizes  # type: ignore[attr-defined]
    link = await linked(cabin, "105")
    names = [control.id for control in cabin.house.descriptions[cabin.household.find("105").id] or ()]
    cabin.simulated.set_faults({"chunk": 4}, "105")
    assert len((await link.read(names)).values) == 15
    assert sizes.of("test.heater.x") <= 4
    cabin.simulated.reset("105")
    for _ in range(2 * PROOF):
        assert len((await link.read(names)).values) == 15
        if sizes.of("test.heater.x") == MOST_PROPERTIES:
            break
    assert sizes.learnt() == {}


async def test_a_lamp_that_wants_its_power_first(cabin: Cabin) -> None:
    cabin.pack.write_text('[[override]]\nmodels = ["test.light.x"]\nprofile = { sending = "one_by_one" }\n', "utf-8")
    await cabin.operations("redescribe", {})
    thing = cabin.simulated.thing("101")
    thing.press({"light:on": False})
    link = await linked(cabin, "101")
    before = link.health().sent
    assert await link.write({"light:brightness": 33, "light:on": True}) == {}
    assert [(deed.siid, deed.piid, deed.value) for deed in thing.applied][-2:] == [(2, 1, True), (2, 2, 33)]
    assert link.health().sent - before >= 2, "two requests, and perhaps a poll"


async def test_a_slow_model_is_waited_for(cabin: Cabin) -> None:
    cabin.pack.write_text('[[override]]\nmodels = ["test.heater.x"]\nprofile = { slow = true }\n', "utf-8")
    await cabin.operations("redescribe", {})
    link = await linked(cabin, "105")
    endpoint = cabin.house._links._links._endpoints["105"]  # type: ignore[attr-defined]
    assert endpoint.link.patience is SLOW
    assert (await link.read(["heater:on"])).values.keys() == {"heater:on"}
