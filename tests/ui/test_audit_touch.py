"""Fingers: tap, slide with its bubble, scroll, long press, hold to start, sheets dragged away, a swipe back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from lararium.domain.home import Layout
from lararium.domain.tile import TapKind
from lararium.ui.home.tile import Tile
from lararium.ui.window import PanelOptions
from tests.support.audit import SIZES, LivePanel, drawn, first_devices, live_panel, one_of_each, type_of

DESK = PanelOptions(size=SIZES["desk"], theme="light", language="en")
PORTRAIT = PanelOptions(size=SIZES["portrait"], theme="dark", language="en")


class Finger:
    """One finger on the glass."""

    _device: QPointingDevice | None = None

    def __init__(self, panel: LivePanel) -> None:
        if Finger._device is None:
            Finger._device = QTest.createTouchDevice()
        self.panel, self.window, self.device = panel, panel.window.window, Finger._device

    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(0, at)

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).move(0, at)

    def release(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).release(0, at)

    async def tap(self, item: QQuickItem) -> None:
        at = self.panel.centre(item)
        self.press(at)
        await asyncio.sleep(0.03)
        self.release(at)

    async def drag(self, start: QPoint, way: QPoint, meanwhile: Callable[[], None] | None = None) -> None:
        self.press(start)
        at = start
        for step in range(1, 13):
            await asyncio.sleep(0.012)
            at = start + way * (step / 12)
            self.move(at)
        if meanwhile is not None:
            await asyncio.sleep(0.05)
            meanwhile()
        self.release(at)


@asynccontextmanager
async def touched(options: PanelOptions = DESK) -> AsyncIterator[tuple[LivePanel, Finger]]:
    async with live_panel(options, first_devices(40)) as panel:
        await panel.until(lambda: any(tile.face.on for tile in panel.board.tiles()))
        await panel.quiet()
        yield panel, Finger(panel)


def pending_free(panel: LivePanel, tile: Tile) -> bool:
    return not panel.state(tile.device.id).pending


async def test_a_finger_taps_a_lamp() -> None:
    async with touched() as (panel, finger):
        tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
        primary = tile.description.part(tile.part).primary  # type: ignore[union-attr]
        assert primary is not None
        await finger.tap(panel.tile_item(tile))
        await panel.until(lambda: panel.truth(tile.device.did, primary) is False)


async def test_a_slide_shows_its_value_and_sets_the_level() -> None:
    async with touched() as (panel, finger):
        tile = panel.tile("light", on=True, level_writable=True)
        item, level = panel.tile_item(tile), tile.face.level or 0.0
        bubbles: list[str] = []

        def look() -> None:
            texts = [str(i.property("text")) for i in drawn(item) if i.inherits("QQuickText")]
            bubbles.extend(text for text in texts if text.endswith("%") and "·" not in text)

        way = QPoint(-60 if level > 0.5 else 60, 2)
        await finger.drag(panel.centre(item), way, look)
        assert bubbles, "no bubble with the value while sliding"
        await panel.until(lambda: abs((panel.board.tile(tile.key).face.level or 0) - level) > 0.1)  # type: ignore[union-attr]
        assert panel.board.tile(tile.key).face.on  # type: ignore[union-attr]
        await panel.until(lambda: pending_free(panel, tile))


async def test_scrolling_over_tiles_switches_nothing() -> None:
    async with touched() as (panel, finger):
        panel.shell.go("all")
        await panel.quiet()
        tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
        on = tile.face.on
        item = panel.tile_item(tile)
        top = panel.centre(item).y()
        await finger.drag(panel.centre(item), QPoint(4, -220))
        await asyncio.sleep(0.4)
        assert panel.centre(item).y() < top - 100, "the page did not scroll"
        assert panel.board.tile(tile.key).face.on is on  # type: ignore[union-attr]
        assert not panel.household.undo.undo_label


async def test_a_long_press_opens_the_sheet_and_switches_nothing() -> None:
    async with touched() as (panel, finger):
        tile = panel.tile("light", on=True, tap=TapKind.TOGGLE)
        at = panel.centre(panel.tile_item(tile))
        finger.press(at)
        await panel.until(lambda: panel.shell.property("sheetKey") == tile.key)
        finger.release(at)
        await panel.quiet()
        assert panel.board.tile(tile.key).face.on is True  # type: ignore[union-attr]
        assert not panel.household.undo.undo_label


async def test_heat_starts_only_when_held_600_ms() -> None:
    async with live_panel(DESK, one_of_each) as panel:
        finger = Finger(panel)
        await panel.until(lambda: any(tile.face.tap is TapKind.HOLD for tile in panel.board.tiles()))
        tile = next(tile for tile in panel.board.tiles() if tile.face.tap is TapKind.HOLD and tile.kind == "heater")
        await panel.household.edit.set_layout(tile.device.home, tile.key, Layout(favourite=True))
        await panel.quiet()
        at = panel.centre(panel.tile_item(tile))
        finger.press(at)
        await asyncio.sleep(0.35)
        finger.release(at)
        await panel.quiet()
        primary = tile.description.part(tile.part).primary  # type: ignore[union-attr]
        assert primary is not None
        assert panel.truth(tile.device.did, primary) is False, "it started before it was held long enough"
        finger.press(at)
        await panel.until(lambda: panel.truth(tile.device.did, primary) is True)
        finger.release(at)


def sheet_shown(panel: LivePanel) -> bool:
    return any(type_of(item) == "DeviceSheet" for item in drawn(panel.window.window.contentItem()))


async def test_a_sheet_from_below_is_dragged_away() -> None:
    async with touched(PORTRAIT) as (panel, finger):
        tile = panel.tile("light", on=True)
        panel.shell.openSheet(tile.key)
        await panel.until(lambda: sheet_shown(panel))
        await asyncio.sleep(0.4)
        await finger.drag(QPoint(400, 190), QPoint(0, 300))
        await panel.until(lambda: panel.shell.property("sheetKey") == "")


async def test_a_sheet_at_the_side_is_dragged_away() -> None:
    async with touched() as (panel, finger):
        panel.shell.openSheet(panel.tile("light", on=True).key)
        await panel.until(lambda: sheet_shown(panel))
        await asyncio.sleep(0.4)
        await finger.drag(QPoint(1010, 48), QPoint(200, 0))
        await panel.until(lambda: panel.shell.property("sheetKey") == "")


async def test_a_swipe_from_the_edge_goes_back_and_a_tap_there_still_taps() -> None:
    async with touched() as (panel, finger):
        room = panel.household.houses[0].rooms[0]
        panel.shell.goRoom(room.id)
        await panel.quiet()
        await finger.drag(QPoint(4, 500), QPoint(160, 6))
        await panel.until(lambda: panel.shell.property("room") == "")
        button = panel.item("rail-all")
        at = QPoint(8, panel.centre(button).y())
        finger.press(at)
        finger.release(at)
        await panel.until(lambda: panel.shell.property("page") == "all")
