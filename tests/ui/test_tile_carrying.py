"""Tiles are carried to another place in edit mode: by mouse at once, by a finger that first holds still."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from tests.support.ui import Panel

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
TOUCH = QTest.createTouchDevice()


def keys(panel: Panel) -> tuple[str, ...]:
    found: tuple[str, ...] = panel.shell.part("home").keys()
    return found


def place(panel: Panel, at: int) -> QPoint:
    return panel.centre(panel.item(f"tile-{keys(panel)[at]}"))


async def mouse(panel: Panel, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    window = panel.window.window
    QTest.mousePress(window, LEFT, NO_KEYS, start)
    for step in range(1, 13):
        QTest.mouseMove(window, start + (end - start) * step / 12)
        await asyncio.sleep(0.01)
    if release:
        QTest.mouseRelease(window, LEFT, NO_KEYS, end)
        await panel.quiet()


async def editing(panel: Panel) -> None:
    panel.shell.setEditing(True)
    await panel.quiet()


async def test_a_tile_dropped_on_another_stands_before_it(panel: Panel) -> None:
    await editing(panel)
    before = keys(panel)
    await mouse(panel, place(panel, 4), place(panel, 1))
    await panel.until(lambda: keys(panel) != before)
    assert keys(panel)[:3] == (before[0], before[4], before[1])
    assert panel.board.picked == []
    assert panel.shell.property("undoLabel")


async def test_while_carried_it_follows_and_is_lifted_above_the_others(panel: Panel) -> None:
    await editing(panel)
    item = panel.item(f"tile-{keys(panel)[0]}")
    start, end = place(panel, 0), place(panel, 2)
    await mouse(panel, start, end, release=False)
    assert item.property("lifted") is True
    assert item.z() > 0
    assert abs(panel.centre(item).x() - end.x()) < 3
    QTest.mouseRelease(panel.window.window, LEFT, NO_KEYS, end)


async def test_let_go_outside_the_grid_it_goes_back(panel: Panel) -> None:
    await editing(panel)
    before = keys(panel)
    await mouse(panel, place(panel, 3), QPoint(600, 20))
    assert keys(panel) == before
    item = panel.item(f"tile-{before[3]}")
    assert item.property("lifted") is False


async def test_escape_puts_it_back(panel: Panel) -> None:
    await editing(panel)
    before = keys(panel)
    await mouse(panel, place(panel, 4), place(panel, 1), release=False)
    panel.key(Qt.Key.Key_Escape)
    await panel.quiet()
    assert panel.item(f"tile-{before[4]}").property("lifted") is False
    QTest.mouseRelease(panel.window.window, LEFT, NO_KEYS, place(panel, 1))
    await panel.quiet()
    assert keys(panel) == before


async def test_without_edit_mode_nothing_is_carried(panel: Panel) -> None:
    before = keys(panel)
    await mouse(panel, place(panel, 4), place(panel, 4) + QPoint(4, 130))
    assert keys(panel) == before


async def test_held_at_the_edge_the_page_scrolls_below_it(panel: Panel) -> None:
    panel.window.window.resize(900, 640)
    await editing(panel)
    grid = panel.item(f"tile-{keys(panel)[0]}")
    start = place(panel, 0)
    top = panel.centre(panel.item(f"tile-{keys(panel)[1]}")).y()
    await mouse(panel, start, QPoint(start.x(), 430), release=False)
    await asyncio.sleep(0.4)
    assert panel.centre(panel.item(f"tile-{keys(panel)[1]}")).y() < top - 20
    assert abs(panel.centre(grid).y() - 430) < 30
    QTest.mouseRelease(panel.window.window, LEFT, NO_KEYS, QPoint(start.x(), 430))


async def touch(panel: Panel, start: QPoint, end: QPoint, hold: float) -> None:
    window = panel.window.window
    QTest.touchEvent(window, TOUCH).press(0, start, window).commit()
    await asyncio.sleep(hold)
    for step in range(1, 13):
        QTest.touchEvent(window, TOUCH).move(0, start + (end - start) * step / 12, window).commit()
        await asyncio.sleep(0.01)
    QTest.touchEvent(window, TOUCH).release(0, end, window).commit()
    await panel.quiet()


async def test_a_finger_that_holds_still_lifts_and_one_that_swipes_scrolls(panel: Panel) -> None:
    assert isinstance(TOUCH, QPointingDevice)
    panel.window.window.resize(900, 620)
    await editing(panel)
    before = keys(panel)
    await touch(panel, place(panel, 5), place(panel, 5) - QPoint(0, 120), 0.02)
    assert keys(panel) == before
    await asyncio.sleep(0.5)
    await touch(panel, place(panel, 3), place(panel, 1), 0.6)
    await panel.until(lambda: keys(panel) != before)
    assert keys(panel)[:3] == (before[0], before[3], before[1])
    assert panel.board.picked == []
