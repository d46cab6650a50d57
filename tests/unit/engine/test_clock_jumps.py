"""The wall clock is put forward and back while a house runs: nothing stops, nothing is lost, no age is negative."""

from __future__ import annotations

import pytest

from lararium.domain.state import Freshness
from lararium.owner.shapes import device_to_json
from tests.support.world import LAMP as LAMP_MODEL
from tests.unit.engine.conftest import LAMP, Scene

DAY = 86_400.0


@pytest.mark.parametrize("jump", [-30 * DAY, -3600.0, 3600.0, 30 * DAY, 20 * 365 * DAY])
async def test_the_wall_clock_jumps_and_polling_goes_on(scene: Scene, jump: float) -> None:
    await scene.clock.run(scene.house.start())
    await scene.clock.advance(2)
    assert scene.house.live.state(LAMP.id).freshness is Freshness.FRESH
    scene.clock.jump_wall(jump)
    told = device_to_json(LAMP, scene.house, scene.clock)
    assert told["age_s"] >= 0
    reads = scene.lamp.count("read")
    scene.lamp.values["light:on"] = True
    await scene.clock.advance(65)
    assert scene.lamp.count("read") > reads
    state = scene.house.live.state(LAMP.id)
    assert state.values["light:on"] is True
    assert state.freshness is Freshness.FRESH
    assert 0 <= device_to_json(LAMP, scene.house, scene.clock)["age_s"] < 65


async def test_a_command_across_a_jump_is_confirmed(scene: Scene) -> None:
    await scene.clock.run(scene.house.start())
    await scene.clock.advance(2)
    scene.clock.jump_wall(-DAY)
    await scene.clock.run(scene.house.command(LAMP.id, {"light:on": True}))
    assert scene.lamp.values["light:on"] is True
    assert not scene.house.live.state(LAMP.id).pending
    assert LAMP_MODEL.model == LAMP.model
