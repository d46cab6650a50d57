"""Hands and eyes for UI tests: find things by accessible name, press, slide, hold."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from lararium.domain.ids import DeviceId
from lararium.domain.state import DeviceState
from lararium.engine.household import Household
from lararium.ui.home.board import Board
from lararium.ui.home.tile import Tile
from lararium.ui.shell import Shell
from lararium.ui.window import PanelWindow, walk
from tests.support.ui_house import HeldLinks
from tests.support.world import MemoryStore

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


@dataclass
class Panel:
    """An open window and what it stands on."""

    window: PanelWindow
    household: Household
    store: MemoryStore
    links: HeldLinks

    @property
    def shell(self) -> Shell:
        return self.window.shell

    @property
    def board(self) -> Board:
        board = self.shell.part("board")
        assert isinstance(board, Board)
        return board

    async def quiet(self) -> None:
        """Let events run and coalesced flushes happen."""
        await asyncio.sleep(0.15)

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        """Wait for something to become true."""
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    def items(self) -> list[QQuickItem]:
        return walk(self.window.window.contentItem())

    def within(self, item: QQuickItem) -> list[QQuickItem]:
        """Everything drawn inside an item."""
        return walk(item)[1:]

    def item(self, name: str) -> QQuickItem:
        """The visible item of that object name."""
        return next(i for i in self.items() if i.objectName() == name and i.isVisible())

    def named(self, name: str) -> QQuickItem:
        """The visible item of that accessible name."""
        for item in self.items():
            spoken = self.accessible(item)
            if item.isVisible() and spoken is not None and spoken.text(QAccessible.Text.Name) == name:
                return item
        raise LookupError(name)

    def accessible(self, item: QQuickItem) -> QAccessibleInterface | None:
        return QAccessible.queryAccessibleInterface(item)

    def centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, item: QQuickItem) -> None:
        QTest.mouseClick(self.window.window, _LEFT, _NO_KEYS, self.centre(item))

    async def slide(self, item: QQuickItem, dx: int, dy: int = 0) -> None:
        """Press in the middle, drag, let go."""
        start = self.centre(item)
        QTest.mousePress(self.window.window, _LEFT, _NO_KEYS, start)
        for step in range(1, 11):
            QTest.mouseMove(self.window.window, start + QPoint(dx * step // 10, dy * step // 10))
            await asyncio.sleep(0.005)
        QTest.mouseRelease(self.window.window, _LEFT, _NO_KEYS, start + QPoint(dx, dy))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO_KEYS) -> None:
        QTest.keyClick(self.window.window, key, modifiers)

    def tile(self, kind: str, **wanted: object) -> Tile:
        """The first tile of a kind on the page whose face has the wanted values."""
        names = {item.objectName() for item in self.items() if item.isVisible()}
        return next(
            tile
            for tile in self.board.tiles()
            if tile.kind == kind
            and f"tile-{tile.key}" in names
            and all(getattr(tile.face, name) == value for name, value in wanted.items())
        )

    def tile_item(self, tile: Tile) -> QQuickItem:
        return self.item(f"tile-{tile.key}")

    def state(self, device: DeviceId) -> DeviceState:
        return self.household.house_of(device).live.state(device)
