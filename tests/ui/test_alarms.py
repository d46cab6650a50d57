"""Alarms sound until somebody presses, fall silent then, and sound again after five minutes while the cause lasts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from lararium.domain.capability import Control
from lararium.domain.home import Device
from lararium.engine.house import House
from lararium.ports import Push
from lararium.ui.alarms import Alarms
from lararium.ui.shell import Shell
from tests.support.clock import VirtualClock
from tests.support.ui_house import demo_household


class Scene:
    """Two homes on a virtual clock, no window."""

    def __init__(self) -> None:
        self.clock = VirtualClock()
        self.household, store, _ = demo_household(self.clock)
        self.household.load()
        self.shell = Shell(self.household, store, self.clock)
        self.shell.begin()
        self.alarms = Alarms(self.shell)
        self.played: list[float] = []
        self.alarms.sound(self.play)

    async def play(self) -> None:
        self.played.append(self.clock.monotonic())
        await self.clock.sleep(1.0)

    async def pass_(self, seconds: float) -> None:
        """Time goes by, in steps that let the window's loop turn."""
        for _ in range(10):
            await asyncio.sleep(0)
        for _ in range(int(seconds)):
            await self.clock.advance(1.0)
            for _ in range(5):
                await asyncio.sleep(0)

    def sensors(self, house: int) -> list[tuple[House, Device, Control]]:
        home = self.household.houses[house]
        return [
            (home, device, control)
            for device in home.devices.values()
            for control in home.descriptions[device.id] or ()
            if control.name == "submersion-state"
        ]

    async def wet(self, house: int, which: int, wet: bool) -> None:
        home, device, control = self.sensors(house)[which]
        home.live.apply_push(device.id, Push({control.id: wet}))
        await asyncio.sleep(0.35)

    @property
    def text(self) -> str:
        return str(self.alarms.property("text"))


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    made = Scene()
    yield made
    made.alarms.close()
    made.shell.end()
    await made.shell.tasks.close()
    await made.household.stop()


async def test_it_sounds_until_somebody_presses(scene: Scene) -> None:
    assert scene.played == []
    await scene.wet(0, 0, True)
    await scene.pass_(10)
    assert 4 <= len(scene.played) <= 6
    scene.alarms.silence()
    heard = len(scene.played)
    await scene.pass_(60)
    assert len(scene.played) == heard
    assert scene.text == ""


async def test_after_five_minutes_it_sounds_and_shows_again(scene: Scene) -> None:
    await scene.wet(0, 0, True)
    await scene.pass_(3)
    scene.alarms.silence()
    heard = len(scene.played)
    await scene.pass_(290)
    assert len(scene.played) == heard
    await scene.pass_(20)
    assert len(scene.played) > heard
    assert scene.text


async def test_it_ends_with_its_cause_and_a_new_one_sounds_though_the_first_was_silenced(scene: Scene) -> None:
    await scene.wet(0, 0, True)
    await scene.pass_(3)
    scene.alarms.silence()
    heard = len(scene.played)
    await scene.wet(1, 0, True)
    await scene.pass_(5)
    assert len(scene.played) > heard
    assert scene.household.houses[1].home.name in scene.text
    await scene.wet(1, 0, False)
    await scene.wet(0, 0, False)
    heard = len(scene.played)
    await scene.pass_(400)
    assert len(scene.played) <= heard + 1
    assert scene.text == ""
