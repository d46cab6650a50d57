from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from lararium.domain.home import Layout, TileSize
from lararium.domain.tile import TapKind
from lararium.ports import DeviceInfo
from lararium.ui.home import rooms
from lararium.ui.window import PanelOptions
from tests.support.ui import Panel
from tests.support.ui_house import HeldLink


async def test_a_tap_on_a_lamp_switches_it(panel: Panel) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    panel.press(panel.tile_item(tile))
    await panel.until(lambda: panel.board.tile(tile.key).face.on is False)  # type: ignore[union-attr]
    await panel.until(lambda: link.values != before)
    changed = {name for name, value in link.values.items() if before.get(name) != value}
    assert changed == {tile.description.part(tile.part).primary}  # type: ignore[union-attr]


async def test_a_horizontal_slide_sets_the_level_and_is_no_tap(panel: Panel) -> None:
    tile = panel.tile("light", on=True, level_writable=True)
    item = panel.tile_item(tile)
    level = tile.face.level or 0.0
    await panel.slide(item, -40)
    await panel.until(lambda: (panel.board.tile(tile.key).face.level or 0) < level - 0.1)  # type: ignore[union-attr]
    assert panel.board.tile(tile.key).face.on  # type: ignore[union-attr]


async def test_a_vertical_slide_scrolls_and_switches_nothing(panel: Panel) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    await panel.slide(panel.tile_item(tile), 3, -150)
    await panel.quiet()
    assert link.values == before


async def test_keys_walk_the_tiles_and_change_them(panel: Panel) -> None:
    first = panel.shell.part("home").keys()[0]
    item = panel.item(f"tile-{first}")
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    panel.key(Qt.Key.Key_Right)
    focused = panel.window.window.activeFocusItem()
    assert focused.objectName() == f"tile-{panel.shell.part('home').keys()[1]}"
    panel.key(Qt.Key.Key_Left)
    on = panel.board.tile(first).face.on  # type: ignore[union-attr]
    panel.key(Qt.Key.Key_Return)
    await panel.until(lambda: panel.board.tile(first).face.on is not on)  # type: ignore[union-attr]


async def test_every_tile_can_be_found_and_pressed_by_its_name(panel: Panel) -> None:
    tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
    item = panel.named(tile.face.spoken)
    spoken = panel.accessible(item)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.CheckBox or spoken.role() == QAccessible.Role.Button
    spoken.actionInterface().doAction("Press")
    await panel.until(lambda: panel.board.tile(tile.key).face.on is False)  # type: ignore[union-attr]


async def test_the_language_changes_while_running(panel: Panel) -> None:
    tile = panel.tile("light")
    panel.shell.look().setLanguage("zh_CN")
    await panel.quiet()
    shown = panel.board.tile(tile.key)
    assert shown is not None
    assert shown.name == tile.device.name_zh or shown.name.startswith(tile.device.name_zh)
    assert panel.shell.property("homeName") == "湖畔公寓"


async def test_the_theme_changes_while_running(panel: Panel) -> None:
    light = panel.window.image().pixelColor(700, 790)
    panel.shell.look().setTheme("dark")
    await panel.quiet()
    dark = panel.window.image().pixelColor(700, 790)
    assert light.lightness() > 200
    assert dark.lightness() < 60


async def test_pages_and_rooms_open_by_the_rail(panel: Panel) -> None:
    panel.press(panel.item("rail-all"))
    await panel.quiet()
    assert panel.shell.property("page") == "all"
    assert len(panel.shell.part("all").keys()) == len(panel.board.tiles())
    panel.press(panel.item("rail-home"))
    await panel.quiet()
    room = panel.household.houses[0].rooms[0]
    panel.press(panel.item(f"room-{room.id}"))
    await panel.quiet()
    assert panel.shell.property("room") == room.id
    assert panel.shell.part("rooms").keys()
    panel.key(Qt.Key.Key_Escape)
    await panel.quiet()
    assert panel.shell.property("room") == ""


async def test_a_large_room_shows_a_screenful_at_once_and_then_fills_itself(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "FIRST_TILES", 3)
    page = panel.shell.part("rooms")
    house = panel.household.houses[0]
    room = max(house.rooms, key=lambda r: sum(d.room == r.id for d in house.devices.values()))

    def drawn() -> int:
        return sum(item.objectName().startswith("tile-") and item.isVisible() for item in panel.items())

    panel.shell.goRoom(room.id)
    whole = page.keys()
    assert len(whole) > 3
    assert drawn() == 3
    await panel.until(lambda: drawn() == len(whole))
    for key in whole:
        assert panel.item(f"tile-{key}").isVisible()


async def test_all_off_in_a_room_can_be_pressed_and_switches_its_lights_off(panel: Panel) -> None:
    room = panel.household.houses[0].rooms[0]
    panel.shell.goRoom(room.id)
    await panel.quiet()
    panel.press(panel.item("all-off"))

    def lit() -> bool:
        return any(t.device.room == room.id and t.kind == "light" and t.face.on for t in panel.board.tiles())

    assert lit()
    await panel.until(lambda: not lit())
    assert panel.shell.say().property("actionText")
    panel.shell.say().act()
    await panel.until(lit)


async def test_a_larger_tile_takes_more_room(panel: Panel) -> None:
    tile = panel.tile("light")
    small = panel.tile_item(tile).width()
    layout = Layout(TileSize.M, favourite=True)
    await panel.household.edit.set_layout(panel.household.houses[0].home.id, tile.key, layout)
    await panel.quiet()
    assert panel.tile_item(tile).width() > 1.9 * small
    assert panel.shell.part("home").keys() == (tile.key,)


async def test_a_heater_starts_only_when_held(panel: Panel) -> None:
    keys = [tile.key for tile in panel.board.tiles() if tile.face.tap is TapKind.HOLD]
    assert keys, "the demo house has something that heats"
    tile = panel.board.tile(keys[0])
    assert tile is not None
    await panel.household.edit.set_layout(tile.device.home, tile.key, Layout(favourite=True))
    await panel.quiet()
    link = panel.links.by_did[tile.device.did]
    before = dict(link.values)
    panel.press(panel.tile_item(tile))
    await panel.quiet()
    assert link.values == before
    item = panel.tile_item(tile)
    item.forceActiveFocus()
    QTest.keyPress(panel.window.window, Qt.Key.Key_Return)
    await asyncio.sleep(0.75)
    QTest.keyRelease(panel.window.window, Qt.Key.Key_Return)
    await panel.until(lambda: link.values != before)


async def test_a_window_opens_in_chinese_and_loads_pages_asked_for_from_python(
    open_panel: Callable[..., Awaitable[Panel]],
) -> None:
    panel = await open_panel(PanelOptions(size=(1280, 800), language="zh_CN", theme="dark"))
    panel.shell.openOverlay("App/BellPanel")
    panel.shell.go("all")
    await panel.quiet()
    assert panel.named(QCoreApplication.translate("Rail", "Settings")).isVisible()
    panel.shell.look().setLanguage("en")
    await panel.quiet()
    assert panel.named("Settings").isVisible()


async def test_an_alarm_lies_over_everything_until_someone_knows(panel: Panel) -> None:
    leak = next(tile for tile in panel.board.tiles() if tile.kind == "submersion-sensor")
    link = panel.links.by_did[leak.device.did]
    wet = next(c for c in leak.description or () if c.name == "submersion-state")
    link.values[wet.id] = True
    await panel.household.houses[0].refresh(leak.device.id)
    await panel.until(lambda: bool(panel.shell.part("alarms").property("text")))
    await panel.quiet()
    panel.press(panel.item("silence-alarm"))
    await panel.quiet()
    assert panel.shell.part("alarms").property("text") == ""


async def test_everything_that_can_be_pressed_is_large_enough_and_has_a_name(panel: Panel) -> None:
    pages = ("home", "rooms", "all")
    pressable = (QAccessible.Role.Button, QAccessible.Role.PageTab, QAccessible.Role.RadioButton)
    for page in pages:
        panel.shell.go(page)
        await panel.quiet()
        for item in panel.items():
            spoken = panel.accessible(item)
            if spoken is None or not item.isVisible() or spoken.role() not in pressable:
                continue
            name = spoken.text(QAccessible.Text.Name)
            assert name, f"{page}: {item.metaObject().className()} has no name"
            assert min(item.width(), item.height()) >= 56, f"{page}: {name} is {item.width()} x {item.height()}"


async def test_a_tile_without_a_description_has_a_button_that_asks_the_device(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    tile = panel.tile("light")
    asked: list[str] = []
    info = HeldLink.info

    async def heard(link: HeldLink) -> DeviceInfo:
        asked.append(link.did)
        return await info(link)

    monkeypatch.setattr(HeldLink, "info", heard)
    await panel.household.edit.set_model(tile.device.id, "maker.thing.unheard")
    layout = Layout(favourite=True)
    await panel.household.edit.set_layout(tile.device.home, str(tile.device.id), layout)
    await panel.quiet()
    shown = panel.board.tile(str(tile.device.id))
    assert shown is not None
    assert shown.face.tap is TapKind.ASK_DESCRIPTION
    names = [panel.accessible(item) for item in panel.within(panel.tile_item(shown))]
    spoken = [found.text(QAccessible.Text.Name) for found in names if found is not None]
    panel.press(panel.named(next(name for name in spoken if name.endswith(", Get description"))))
    await panel.until(lambda: tile.device.did in asked)
    assert panel.shell.property("sheetKey") == tile.device.id
