"""Search: found as one types, walked by keys, switched in place."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lararium.domain.tile.search import Item, SearchIndex
from lararium.ui.search.items import with_pinyin
from tests.support.ui import Panel


async def searching(panel: Panel, text: str) -> None:
    panel.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    await panel.until(lambda: panel.shell.property("overlay") == "Setup/SearchPanel")
    await panel.quiet()
    await panel.quiet()
    for letter in text:
        QTest.keyClick(panel.window.window, letter)  # type: ignore[call-overload]
    await panel.quiet()


async def test_a_device_is_found_by_its_name_and_enter_opens_its_sheet(panel: Panel) -> None:
    await searching(panel, "reading")
    row = panel.shell.part("search").rows.rows[0]
    assert row.text.startswith("Reading corner lamp")
    panel.key(Qt.Key.Key_Return)
    await panel.until(lambda: panel.shell.property("sheetKey") == row.tile)
    assert panel.shell.property("overlay") == ""


async def test_chinese_names_are_found_by_pinyin_and_initials(panel: Panel) -> None:
    panel.shell.look().setLanguage("zh_CN")
    await searching(panel, "keting")
    search = panel.shell.part("search")
    await panel.until(lambda: any("客厅" in row.text for row in search.rows.rows))
    search.ask("kt")
    await panel.until(lambda: any("客厅" in row.text for row in search.rows.rows))


async def test_the_rows_switch_and_stay_live(panel: Panel) -> None:
    await searching(panel, "kitchen light")
    search = panel.shell.part("search")
    row = next(row for row in search.rows.rows if row.control == "switch")
    switch = next(
        i
        for i in panel.items()
        if i.metaObject().className().startswith("PanelSwitch") and i.isVisible() and i.property("name") == row.text
    )
    panel.press(switch)
    await panel.until(lambda: next(r for r in search.rows.rows if r.key == row.key).lit is not row.lit)
    assert panel.shell.property("overlay") == "Setup/SearchPanel"


async def test_kitchen_off_switches_the_kitchen_off(panel: Panel) -> None:
    await searching(panel, "kitchen off")
    search = panel.shell.part("search")
    row = next(row for row in search.rows.rows if row.key.startswith("do:"))
    search.activate(next(r.key for r in search.rows.rows if r.key.startswith("do:lights-off:")))
    room = row.key.rpartition(":")[2]
    lights = [t for t in panel.board.tiles() if t.kind == "light" and t.device.room == room]
    await panel.until(lambda: not any(panel.board.tile(t.key).face.on for t in lights))  # type: ignore[union-attr]


async def test_arrows_walk_and_settings_are_found(panel: Panel) -> None:
    await searching(panel, "time zone")
    search = panel.shell.part("search")
    assert search.rows.rows[0].key == "settings:home"
    panel.key(Qt.Key.Key_Return)
    await panel.until(lambda: panel.shell.property("page") == "settings")
    assert panel.shell.part("settings").section == "home"


async def test_nothing_found_is_said(panel: Panel) -> None:
    await searching(panel, "qqqqq")
    assert panel.shell.part("search").rows.count == 0
    assert panel.named("Nothing here is called “qqqqq”. Try fewer letters, or a room's name.").isVisible()


def test_a_thousand_items_are_found_in_time() -> None:
    names = [
        f"{room}{thing}{n}"
        for room in ("客厅", "卧室", "厨房", "书房")
        for thing in ("灯", "窗帘", "空调")
        for n in range(84)
    ]
    index = SearchIndex(with_pinyin(Item(str(n), name, ("Living room lamp",)) for n, name in enumerate(names)))
    start = time.perf_counter()
    assert index.find("ktd")
    assert time.perf_counter() - start < 1.0
