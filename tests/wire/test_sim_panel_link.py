"""The panel's own link and spec reading meet the simulator's, which share nothing but the packets."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest

from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId, RoomId
from lararium.drivers.miio.links import MiioLinks
from lararium.gate.gate import Gate
from lararium.sim import house as houses
from lararium.sim.clock import ManualClock
from lararium.sim.command import demo_house
from lararium.specs.library import SpecLibrary
from tests.support.house import running_house


class _Clock:
    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, deadline: float) -> None:
        await asyncio.sleep(max(0.0, deadline - time.monotonic()))

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@pytest.mark.skipif(not demo_house().exists(), reason="no demo house")
async def test_every_demo_model_reads_as_the_truth_behind_the_wire(gate: Gate) -> None:
    demo = houses.load(demo_house())
    by_model = {device.model: device for device in demo.addressed() if device.spec is not None and not device.faults}
    library = SpecLibrary([demo_house().parent / "specs"])
    links = MiioLinks(gate, _Clock())
    house = houses.House(demo.homes, tuple(by_model.values()))
    async with running_house(house, clock=ManualClock()) as simulated:

        async def differences(written: houses.HouseDevice) -> list[str]:
            host, port = simulated.address(written.did)
            description = library.description(written.model)
            assert description is not None
            device = Device(
                DeviceId(written.did),
                Did(written.did),
                HomeId(written.home),
                RoomId(written.room),
                written.name,
                written.model,
                host,
                port,
            )
            link = await links.open(device, simulated.token(written.did), description)
            try:
                wanted = [control.id for control in description.pollable()]
                found = await link.read(wanted)
            finally:
                await link.close()
            true = simulated.things[written.did].state()["values"]
            wrong = [
                f"{written.model} {key}: {found.values.get(key)!r} is {true.get(key)!r}"
                for key in wanted
                if found.values.get(key) != pytest.approx(true.get(key))
            ]
            return wrong + [f"{written.model} {key} refused" for key in found.refused]

        results = await asyncio.gather(*(differences(written) for written in by_model.values()))
    assert [line for lines in results for line in lines] == []
    assert len(results) >= 45
