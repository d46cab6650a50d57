"""Hands for the device sheet: open one by model, find what is in it, hold a button."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from lararium.domain.capability import Value
from lararium.domain.home import Device
from lararium.ui.device.point import ControlPoint
from lararium.ui.device.sheet import DeviceSheet
from tests.support.ui import Panel

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_WORDS = (QAccessible.Role.StaticText, QAccessible.Role.Grouping, QAccessible.Role.Heading)


class Sheet:
    """The sheet of one device of the open panel."""

    def __init__(self, panel: Panel, device: Device) -> None:
        self.panel, self.device = panel, device
        vm = panel.shell.part("sheet")
        assert isinstance(vm, DeviceSheet)
        self.vm = vm

    @classmethod
    async def open(cls, panel: Panel, model: str) -> Sheet:
        """Open the sheet of the first device of a model and wait until its late parts stand."""
        assert panel.shell.house is not None
        device = next(d for d in panel.shell.house.devices.values() if d.model.endswith(model))
        panel.shell.openSheet(device.id)
        sheet = cls(panel, device)
        await panel.until(lambda: sheet.find("Remove device") is not None)
        await asyncio.sleep(0.35)
        return sheet

    def find(self, name: str) -> QQuickItem | None:
        """The visible control of that accessible name; words beside it do not count."""
        for item in self.panel.items():
            spoken = self.panel.accessible(item) if item.isVisible() else None
            if spoken is not None and spoken.role() not in _WORDS and spoken.text(QAccessible.Text.Name) == name:
                return item
        return None

    def control(self, name: str) -> QQuickItem:
        """The same, which must be there."""
        item = self.find(name)
        assert item is not None, name
        return item

    def press(self, name: str) -> None:
        """Click it."""
        self.panel.press(self.control(name))

    @property
    def values(self) -> dict[str, Value]:
        """What the device itself holds."""
        return self.panel.links.by_did[self.device.did].values

    def point(self, control: str) -> ControlPoint:
        point = self.vm.point(control)
        assert point is not None
        return point

    async def reveal(self, name: str) -> QQuickItem:
        """Scroll to the item of that accessible name, as the Tab key would."""
        item = self.control(name)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        await asyncio.sleep(0.05)
        return item

    async def hold(self, item: QQuickItem, seconds: float) -> None:
        """Press and keep pressing."""
        place = self.panel.centre(item)
        QTest.mousePress(self.panel.window.window, _LEFT, _NO_KEYS, place)
        await asyncio.sleep(seconds)
        QTest.mouseRelease(self.panel.window.window, _LEFT, _NO_KEYS, place)

    async def drag(self, item: QQuickItem, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag from one place of an item to another, each as a share of its size."""

        def place(share: tuple[float, float]) -> QPoint:
            from_left, from_top = share[0] * item.width(), share[1] * item.height()
            return item.mapToScene(QPoint(int(from_left), int(from_top)).toPointF()).toPoint()

        first, last = place(start), place(end)
        QTest.mousePress(self.panel.window.window, _LEFT, _NO_KEYS, first)
        for step in range(1, 9):
            QTest.mouseMove(self.panel.window.window, first + (last - first) * step / 8)
            await asyncio.sleep(0.005)
        QTest.mouseRelease(self.panel.window.window, _LEFT, _NO_KEYS, last)
