"""Silence and recovery: told after a while, green for a moment, and what was tapped meanwhile is not done later."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from lararium.domain.errors import DeviceSilent
from lararium.domain.state import Freshness
from lararium.domain.tile import TapKind
from lararium.ui.home.reaching import Reaching
from tests.support.ui import Panel


def fall_silent(panel: Panel) -> None:
    house = panel.household.houses[0]
    for device in house.devices.values():
        panel.links.by_did[device.did].silent = True
        for _ in range(4):
            house.live.missed(device.id, DeviceSilent(), greets=False)


def answer_again(panel: Panel) -> None:
    for device in panel.household.houses[0].devices.values():
        panel.links.by_did[device.did].silent = False


async def test_when_nothing_answers_the_banner_says_so_and_is_green_once_it_is_over(panel: Panel) -> None:
    reaching = Reaching(panel.shell, panel.board, patience_ms=50, green_ms=300)
    fall_silent(panel)
    await panel.until(lambda: bool(reaching.property("text")))
    assert reaching.property("tone") == "danger"
    answer_again(panel)
    reaching.retry()
    await panel.until(lambda: reaching.property("tone") == "ok" and bool(reaching.property("text")))
    await panel.until(lambda: reaching.property("text") == "")
    reaching.close()


async def test_a_short_silence_is_not_told(panel: Panel) -> None:
    reaching = Reaching(panel.shell, panel.board, patience_ms=700, green_ms=50)
    fall_silent(panel)
    await asyncio.sleep(0.5)
    answer_again(panel)
    reaching.retry()
    said: list[str] = []
    reaching.changed.connect(lambda: said.append(str(reaching.property("text"))))
    await asyncio.sleep(0.8)
    assert said == []
    reaching.close()


async def test_a_silent_gateway_is_named_with_its_devices(panel: Panel) -> None:
    reaching = Reaching(panel.shell, panel.board, patience_ms=20, green_ms=20)
    house = panel.household.houses[0]
    hub, *others = list(house.devices.values())
    house.put_devices([hub, *(replace(device, parent=hub.did) for device in others[:3]), *others[3:]], {})
    for _ in range(4):
        house.live.missed(hub.id, DeviceSilent(), greets=False)
    panel.board.rebuild()
    await panel.until(lambda: bool(reaching.property("text")))
    assert reaching.property("text").startswith(f"{hub.name} does not answer. 3 devices")
    assert reaching.property("tone") == "warn"
    reaching.close()


async def test_the_banner_pushes_the_page_down_and_its_button_asks_again(panel: Panel) -> None:
    tile = panel.tile("light")
    before = panel.centre(panel.tile_item(tile)).y()
    shown = panel.shell.part("reaching")
    fall_silent(panel)
    shown.look()
    shown._tell()
    await panel.quiet()
    await asyncio.sleep(0.2)
    banner = panel.item("reach-banner")
    assert panel.centre(panel.tile_item(tile)).y() >= before + banner.height()
    answer_again(panel)
    panel.press(panel.named("Try again"))
    await panel.until(lambda: panel.state(tile.device.id).freshness is Freshness.FRESH)


async def test_what_was_tapped_while_nothing_answered_is_not_done_later(panel: Panel) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    link.silent = True
    panel.press(panel.tile_item(tile))
    await panel.until(lambda: bool(panel.shell.say().property("text")), seconds=10)
    assert tile.name in panel.shell.say().property("text")
    link.silent = False
    panel.household.houses[0].recheck()
    await asyncio.sleep(0.8)
    assert link.values == before
    assert panel.board.tile(tile.key).face.on is True  # type: ignore[union-attr]
