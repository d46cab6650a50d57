"""Everything by keyboard, and by a screen reader's press: Tab reaches all, Esc closes, focus comes back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from lararium.domain.tile import TapKind
from lararium.ui.window import PanelOptions
from tests.support.audit import OVERLAYS, SIZES, LivePanel, drawn, first_devices, live_panel, place, top_layer

DESK = PanelOptions(size=SIZES["desk"], theme="light", language="en")
K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@asynccontextmanager
async def typed(options: PanelOptions = DESK) -> AsyncIterator[LivePanel]:
    async with live_panel(options, first_devices(40)) as panel:
        panel.shell.look().setReducedMotion(True)
        await panel.until(lambda: any(tile.face.on for tile in panel.board.tiles()))
        await panel.quiet()
        yield panel


def focused(panel: LivePanel) -> QQuickItem | None:
    return panel.window.window.activeFocusItem()


def stops(panel: LivePanel) -> set[QQuickItem]:
    """What Tab must reach now."""
    return {
        item
        for item in drawn(top_layer(panel))
        if item.activeFocusOnTab() and item.isEnabled() and not item.inherits("QQuickFlickable")
    }


async def reached(panel: LivePanel) -> set[QQuickItem]:
    """What Tab does reach, once around."""
    found: list[QQuickItem] = []
    for _ in range(250):
        panel.key(K.Key_Tab)
        await asyncio.sleep(0)
        item = focused(panel)
        if item is None or (item in found and item is found[0] and len(found) > 1):
            break
        found.append(item)
    return set(found)


async def unreached(panel: LivePanel) -> list[str]:
    wanted = stops(panel)
    assert wanted
    return sorted(place(item) for item in wanted - await reached(panel))


@pytest.mark.parametrize("page", ["home", "rooms", "all", "settings"])
async def test_tab_reaches_everything_on_a_page(page: str) -> None:
    async with typed() as panel:
        panel.shell.go(page)
        await panel.quiet()
        assert await unreached(panel) == []


async def test_tab_reaches_everything_on_a_sheet_and_stays_there() -> None:
    async with typed() as panel:
        panel.shell.openSheet(panel.tile("light", on=True).key)
        await panel.quiet()
        await asyncio.sleep(0.3)
        sheet = top_layer(panel)
        assert await unreached(panel) == []
        item = focused(panel)
        assert item is not None
        assert sheet.isAncestorOf(item)


@pytest.mark.parametrize("overlay", sorted(OVERLAYS))
async def test_esc_closes_a_card_and_focus_comes_back(overlay: str) -> None:
    async with typed() as panel:
        opener = panel.item("bell-button")
        opener.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.shell.openOverlay(overlay, OVERLAYS[overlay])
        await panel.quiet()
        card = top_layer(panel)
        assert card.inherits("QQuickPopupItem")
        item = focused(panel)
        assert item is not None
        assert card.isAncestorOf(item)
        assert await unreached(panel) == []
        panel.key(K.Key_Escape)
        await panel.until(lambda: panel.shell.property("overlay") == "")
        await panel.until(lambda: focused(panel) is opener)


async def test_focus_comes_back_to_the_tile_whose_sheet_was_open() -> None:
    async with typed() as panel:
        tile = panel.tile("light", on=True)
        item = panel.tile_item(tile)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Return, SHIFT)
        await panel.until(lambda: panel.shell.property("sheetKey") == tile.key)
        await panel.quiet()
        assert focused(panel) is not item
        panel.key(K.Key_Escape)
        await panel.until(lambda: panel.shell.property("sheetKey") == "")
        await panel.until(lambda: focused(panel) is item)


async def test_a_screen_reader_presses_its_way_to_a_sheet_and_back() -> None:
    async with typed() as panel:

        def press(name: str) -> None:
            spoken = QAccessible.queryAccessibleInterface(panel.named(name))
            assert spoken is not None
            spoken.actionInterface().doAction("Press")

        press("All")
        await panel.until(lambda: panel.shell.property("page") == "all")
        panel.shell.openSheet(panel.tile("light", on=True).key)
        await panel.quiet()
        press("Close the sheet")
        await panel.until(lambda: panel.shell.property("sheetKey") == "")


async def test_a_day_without_a_mouse() -> None:
    async with typed() as panel:
        shell, look = panel.shell, panel.shell.look()
        # a lamp on the home page, switched and then opened
        tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
        primary = tile.description.part(tile.part).primary  # type: ignore[union-attr]
        assert primary is not None
        panel.tile_item(tile).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Return)
        await panel.until(lambda: panel.truth(tile.device.did, primary) is False)
        await panel.until(lambda: bool(shell.property("undoLabel")))
        await panel.quiet()
        panel.key(K.Key_Z, CONTROL)
        await panel.until(lambda: panel.truth(tile.device.did, primary) is True)
        panel.key(K.Key_Menu)
        await panel.until(lambda: shell.property("sheetKey") == tile.key)
        await panel.quiet()
        # something on the sheet changed by Tab and an arrow
        for _ in range(30):
            panel.key(K.Key_Tab)
            item = focused(panel)
            assert item is not None
            if "VerticalSlider" in item.metaObject().className():
                break
        else:
            pytest.fail("Tab never came to the brightness")
        level = tile.description.part(tile.part).level  # type: ignore[union-attr]
        assert level is not None
        before = panel.truth(tile.device.did, level)
        panel.key(K.Key_Down)
        await panel.until(lambda: panel.truth(tile.device.did, level) != before)
        panel.key(K.Key_Escape)
        await panel.until(lambda: shell.property("sheetKey") == "")
        # a room, everything off
        panel.key(K.Key_2, ALT)
        await panel.until(lambda: shell.property("page") == "rooms")
        await panel.quiet()
        room = panel.household.houses[0].rooms[0]
        card = panel.item(f"room-{room.id}")
        card.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Return)
        await panel.until(lambda: shell.property("room") == room.id)
        await panel.quiet()
        panel.item("all-off").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Space)
        await panel.until(lambda: panel.truth(tile.device.did, primary) is False)
        # search
        panel.key(K.Key_K, CONTROL)
        await panel.until(lambda: shell.property("overlay") == "Setup/SearchPanel")
        await panel.quiet()
        for letter in "kitchen":
            QTest.keyClick(panel.window.window, getattr(K, f"Key_{letter.upper()}"))
        await panel.until(lambda: shell.part("search").rows.rowCount() > 0)
        panel.key(K.Key_Down)
        panel.key(K.Key_Return)
        await panel.until(lambda: shell.property("overlay") == "" or bool(shell.property("sheetKey")))
        panel.key(K.Key_Escape)
        await panel.quiet()
        # settings: theme and language
        panel.key(K.Key_4, ALT)
        await panel.until(lambda: shell.property("page") == "settings")
        await panel.quiet()
        dark = panel.named("Dark")
        dark.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Space)
        await panel.until(lambda: look.property("theme") == "dark")
        panel.named("简体中文").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        panel.key(K.Key_Return)
        await panel.until(lambda: look.property("languageName") == "zh_CN")
