"""Keys of large tiles: pressed by a finger and from the keyboard, they send what they say."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lararium.domain.home import Layout, TileSize
from lararium.ui.home.tile import Tile
from tests.support.ui import Panel


async def enlarge(panel: Panel, kind: str, size: TileSize = TileSize.M) -> Tile:
    tile = next(t for t in panel.board.tiles() if t.kind == kind and t.face.on)
    await panel.household.edit.set_layout(tile.device.home, tile.key, Layout(size, favourite=True))
    await panel.quiet()
    shown = panel.board.tile(tile.key)
    assert shown is not None
    return shown


async def test_a_key_of_a_lamp_sets_its_level_and_does_not_switch_it(panel: Panel) -> None:
    tile = await enlarge(panel, "light")
    link = panel.links.by_did[tile.device.did]
    panel.press(panel.item("key-light:brightness=50"))
    await panel.until(lambda: link.values["light:brightness"] == 50)
    assert link.values["light:on"] is True
    await panel.until(lambda: abs((panel.board.tile(tile.key).face.level or 0) - 0.5) < 0.01)  # type: ignore[union-attr]


async def test_presses_in_quick_succession_add_up(panel: Panel) -> None:
    tile = await enlarge(panel, "air-conditioner")
    link = panel.links.by_did[tile.device.did]
    name = "air-conditioner:target-temperature"
    before = link.values[name]
    for _ in range(3):
        panel.press(panel.item(f"key-{name}+"))
        await asyncio.sleep(0.02)
    await panel.until(lambda: link.values[name] == before + 1.5)  # type: ignore[operator]


async def test_the_value_between_two_keys_is_not_a_touch_on_the_tile(panel: Panel) -> None:
    tile = await enlarge(panel, "air-conditioner")
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    panel.press(panel.item("key-air-conditioner:target-temperature"))
    await panel.quiet()
    assert link.values == before
    assert panel.shell.property("sheetKey") == ""


async def test_a_square_tile_has_two_rows_and_tab_reaches_its_keys(panel: Panel) -> None:
    tile = await enlarge(panel, "air-purifier", TileSize.L)
    assert {key["row"] for key in tile.keys} == {0, 1}
    panel.tile_item(tile).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.window.window, Qt.Key.Key_Tab)
    focused = panel.window.window.activeFocusItem()
    assert focused.objectName() == f"key-{tile.keys[0]['key']}"
    QTest.keyClick(panel.window.window, Qt.Key.Key_Tab)
    link = panel.links.by_did[tile.device.did]
    panel.key(Qt.Key.Key_Return)
    await panel.until(lambda: link.values["air-purifier:mode"] == 1)


async def test_in_edit_mode_a_key_only_picks_the_tile(panel: Panel) -> None:
    tile = await enlarge(panel, "light")
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    panel.shell.setEditing(True)
    await panel.quiet()
    panel.press(panel.item("key-light:brightness=50"))
    await panel.quiet()
    assert panel.board.picked == [tile.key]
    assert link.values == before
