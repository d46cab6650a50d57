"""The on-screen keyboard types into the field that a finger touched, and never takes its focus."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.ui import Panel


def device() -> QPointingDevice:
    return QTest.createTouchDevice()


async def touch(panel: Panel, item: QQuickItem, finger: QPointingDevice) -> None:
    at: QPoint = panel.centre(item)
    window = panel.window.window
    QTest.touchEvent(window, finger).press(0, at, window).commit()
    await asyncio.sleep(0.02)
    QTest.touchEvent(window, finger).release(0, at, window).commit()
    await panel.quiet()


async def test_a_touched_field_brings_the_keyboard_and_keys_type(panel: Panel) -> None:
    finger = device()
    panel.shell.openOverlay("Setup/SearchPanel")
    await panel.quiet()
    await panel.quiet()
    field = (
        panel.named("Search")
        if panel.window.window.activeFocusItem() is None
        else panel.window.window.activeFocusItem()
    )
    await touch(panel, field, finger)
    await panel.until(lambda: bool(field.property("byTouch")))
    await panel.quiet()
    await panel.quiet()
    for letter in "lamp":
        panel.press(panel.named(letter))
    await panel.until(lambda: field.property("text") == "lamp")
    assert panel.window.window.activeFocusItem() == field
    assert panel.shell.property("overlay") == "Setup/SearchPanel"
    panel.press(panel.named("Delete"))
    assert field.property("text") == "lam"
    assert panel.shell.part("search").query == "lam"
    panel.press(panel.named("Hide the keyboard"))
    await panel.until(lambda: not field.property("byTouch"))


async def test_keys_are_large_enough_for_a_finger(panel: Panel) -> None:
    finger = device()
    panel.shell.openOverlay("Setup/SearchPanel")
    await panel.quiet()
    await panel.quiet()
    await touch(panel, panel.window.window.activeFocusItem(), finger)
    await panel.quiet()
    key = panel.named("q")
    assert key.width() >= 56
    assert key.height() >= 56
