from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from random import Random

import pytest

from lararium.domain.home import Device, Home
from lararium.engine.house import House
from lararium.engine.outcome import Outcome
from tests.support.clock import VirtualClock
from tests.support.world import CURTAIN, HEATER, HOME, KEY, OUTLET, FakeDevice, FakeLinks, Specs, device

LAMP = device("lamp")
PLUG = device("plug", OUTLET)
BLIND = device("blind", CURTAIN)
STOVE = device("stove", HEATER)


@dataclass
class Scene:
    """A house of a lamp, a plug, a blind and a stove on virtual time."""

    clock: VirtualClock
    links: FakeLinks
    specs: Specs
    house: House
    lamp: FakeDevice
    plug: FakeDevice
    blind: FakeDevice
    stove: FakeDevice
    lost: list[str]
    outcomes: list[Outcome]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


def make_house(
    clock: VirtualClock, links: FakeLinks, devices: list[Device], lost: Callable[[str], None] = lambda device: None
) -> House:
    house = House(
        Home(HOME, "Flat"), devices=devices, links=links, specs=Specs(), clock=clock, random=Random(1), lost=lost
    )
    house.give_tokens({record.did: KEY for record in devices})
    return house


@pytest.fixture
async def scene(clock: VirtualClock) -> AsyncIterator[Scene]:
    links, lost = FakeLinks(clock), list[str]()
    lamp = links.end(LAMP, values={"light:on": False, "light:brightness": 10, "light:mode": 0, "light:left": 50})
    plug = links.end(PLUG, values={"switch:on": False})
    blind = links.end(BLIND, values={"curtain:target-position": 0, "curtain:current-position": 0})
    stove = links.end(STOVE, values={"heater:on": True, "heater:target-temperature": 20.0})
    house = make_house(clock, links, [LAMP, PLUG, BLIND, STOVE], lost.append)
    outcomes: list[Outcome] = []
    house.observe_commands(outcomes.append)
    yield Scene(clock, links, Specs(), house, lamp, plug, blind, stove, lost, outcomes)
    await clock.run(house.stop())
    assert clock.sleeping == 0
