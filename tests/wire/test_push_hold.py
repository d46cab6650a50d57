"""A lamp with a loose contact, simulated: its reports are held after ten changes, reading tells the truth meanwhile."""

from __future__ import annotations

import asyncio

from lararium.domain.home import Device
from lararium.domain.ids import DeviceId, Did, HomeId
from lararium.domain.spec.describe import describe
from lararium.domain.spec.parse import parse_document
from lararium.drivers.miio.links import MiioLinks
from lararium.drivers.miio.push import TICK
from lararium.drivers.miio.steadiness import HELD, MOST
from lararium.gate.gate import Gate
from lararium.ports import Push
from tests.support import house as documents
from tests.support.clock import VirtualClock
from tests.support.house import device, running_house, small_house


async def test_a_loose_contact_is_held_and_read(gate: Gate) -> None:
    clock = VirtualClock()
    links = MiioLinks(gate, clock)
    description = describe(parse_document(documents.LAMP, "test.light.x"))
    async with running_house(small_house(device("101", documents.LAMP, push=True))) as simulated:
        host, port = simulated.address("101")
        record = Device(DeviceId("d"), Did("101"), HomeId("h"), None, "Lamp", "test.light.x", host, port)
        link = await links.open(record, simulated.token("101"), description)
        heard: list[Push] = []
        link.on_push(heard.append)
        try:
            await link.hello()
            for _ in range(3):
                await clock.advance(TICK)
                await asyncio.sleep(0.03)
            assert link.push_active()

            async def flip(on: bool) -> None:
                simulated.thing("101").press({"light:on": on})
                simulated.touched("101")
                await asyncio.sleep(0.02)
                await clock.advance(2)

            for number in range(24):
                await flip(number % 2 == 0)
            reports = [push.values["light:on"] for push in heard if "light:on" in push.values]
            assert MOST <= len(reports) <= MOST + 1
            assert not link.push_active(), "so the poller asks as if it did not push"
            truth = simulated.thing("101").state()["values"]["light:on"]
            assert (await link.read(["light:on"])).values == {"light:on": truth}
            await clock.advance(HELD)
            await asyncio.sleep(0.03)
            await flip(not truth)
            assert heard[-1].values["light:on"] is not truth
        finally:
            await link.close()
            await links.close()
