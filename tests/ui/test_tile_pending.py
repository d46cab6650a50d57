"""What a tile shows while a command is on its way: the target at once, a ring after 0.3 s, words after 1 s."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import pytest

from lararium.domain.capability import Value
from lararium.domain.errors import PanelError
from lararium.domain.tile import Look, TapKind
from tests.support.ui import Panel
from tests.support.ui_house import HeldLink


async def test_the_target_shows_at_once_then_a_ring_then_words(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    answered = asyncio.Event()
    write = HeldLink.write

    async def slow(link: HeldLink, values: Mapping[str, Value]) -> Mapping[str, PanelError]:
        await answered.wait()
        return await write(link, values)

    monkeypatch.setattr(HeldLink, "write", slow)
    item = panel.tile_item(tile)

    def rings() -> bool:
        return any(child.metaObject().className().startswith("PendingRing") for child in panel.within(item))

    def face() -> str:
        shown = panel.board.tile(tile.key)
        assert shown is not None
        return f"{shown.face.look} {shown.face.state}"

    panel.press(item)
    await panel.until(lambda: face().startswith(Look.PENDING), seconds=0.25)
    assert panel.board.tile(tile.key).face.on is False  # type: ignore[union-attr]
    assert not rings()
    await panel.until(rings, seconds=1.0)
    assert "Turning off" not in face()
    await panel.until(lambda: "Turning off" in face(), seconds=2.0)
    answered.set()
    await panel.until(lambda: face().startswith(Look.OFF))
    await panel.until(lambda: not rings())


async def test_a_second_tap_on_a_pending_tile_sends_the_opposite(panel: Panel) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    link = panel.links.by_did[tile.device.did]
    power = tile.description.part(tile.part).primary  # type: ignore[union-attr]
    panel.press(panel.tile_item(tile))
    await panel.until(lambda: panel.board.tile(tile.key).face.on is False)  # type: ignore[union-attr]
    panel.press(panel.tile_item(tile))
    await panel.until(lambda: panel.board.tile(tile.key).face.on is True)  # type: ignore[union-attr]
    await panel.until(lambda: link.values[str(power)] is True and not panel.state(tile.device.id).pending)
