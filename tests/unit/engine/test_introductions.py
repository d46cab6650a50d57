from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lararium.domain.errors import DeviceSilent, StorageFull
from lararium.domain.home import Device
from lararium.engine.introductions import FIRST_AFTER, Introductions
from lararium.ports import DeviceInfo
from tests.support.clock import VirtualClock
from tests.support.world import FakeLinks, device
from tests.unit.engine.conftest import make_house


async def test_each_device_is_asked_once_after_its_first_answer(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    records = [device("a"), device("b"), device("child", parent="10a")]
    ends = [links.end(record) for record in records[:2]]
    ends[0].info = DeviceInfo("x.light.y", firmware="2.1.4", mac="AA:BB", rssi=-61)
    ends[1].info = DeviceSilent()
    house = make_house(clock, links, records)
    noted: list[Device] = []

    async def note(told: Sequence[Device]) -> None:
        noted.extend(told)

    introductions = Introductions(house, clock, note)
    await house.start()
    await clock.advance(FIRST_AFTER - 1)
    assert noted == []
    await clock.advance(120)
    assert [(told.id, told.firmware, told.mac, told.model) for told in noted] == [
        ("a", "2.1.4", "AA:BB", records[0].model)
    ]
    assert house.signals == {"a": -61}
    assert [end.count("info") for end in ends] == [1, 1]
    await introductions.stop()
    await clock.run(house.stop())


async def test_a_device_without_a_model_is_asked_at_once(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    record = device("new", model="")
    links.end(record).info = DeviceInfo("x.light.y")
    house = make_house(clock, links, [record])
    noted: list[Device] = []

    async def note(told: Sequence[Device]) -> None:
        noted.extend(told)
        house.put_devices(told)

    introductions = Introductions(house, clock, note)
    await house.start()
    await clock.advance(2)
    assert [told.model for told in noted] == ["x.light.y"]
    await introductions.stop()
    await clock.run(house.stop())


async def test_a_device_that_goes_meanwhile_is_no_trouble(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    record = device("a")
    links.end(record).info = DeviceInfo("m", firmware="1")
    house = make_house(clock, links, [record])

    async def note(told: Sequence[Device]) -> None:
        raise AssertionError(told)

    introductions = Introductions(house, clock, note)
    await house.start()
    await clock.advance(1)
    await clock.run(house.drop_device(record.id))
    await clock.advance(60)
    await introductions.stop()
    await clock.run(house.stop())


async def test_many_are_kept_in_one_go_and_under_their_names_of_today(clock: VirtualClock) -> None:
    links = FakeLinks(clock)
    records = [device(f"d{number}", host=f"127.0.4.{number}") for number in range(8)]
    for record in records:
        links.end(record).info = DeviceInfo(record.model, firmware="2")
    house = make_house(clock, links, records)
    noted: list[list[Device]] = []

    async def note(told: Sequence[Device]) -> None:
        noted.append(list(told))
        if len(noted) == 1:
            raise StorageFull

    introductions = Introductions(house, clock, note)
    await house.start()
    await clock.advance(FIRST_AFTER + 0.5)
    house.put_devices([replace(records[0], name="Renamed")])
    await clock.advance(30)
    assert [len(together) for together in noted] == [8]
    assert noted[0][[told.id for told in noted[0]].index(records[0].id)].name == "Renamed"
    await introductions.stop()
    await clock.run(house.stop())
