"""Picking tiles in edit mode, to do something with all of them."""

from __future__ import annotations

import weakref
from abc import abstractmethod
from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot

from lararium.ui.home.tile import Role, Tile
from lararium.ui.home.tiles import TileList


class Picking(QObject):
    """The tiles of a board by key, and which of them are picked."""

    pickedChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lists: weakref.WeakSet[TileList] = weakref.WeakSet()
        self._tiles: dict[str, Tile] = {}

    @abstractmethod
    def switch(self, keys: Collection[str], on: bool) -> int:
        """Switch several tiles; how many had something to do."""

    @property
    def picked(self) -> list[str]:
        """Keys of the picked tiles."""
        return [tile.key for tile in self._tiles.values() if tile.picked]

    @Slot(str)
    def pick(self, key: str) -> None:
        """Pick a tile, or let it go."""
        tile = self._tiles.get(key)
        if tile is not None:
            self._pick([tile], not tile.picked)

    @Slot()
    def clearPicked(self) -> None:
        """Let all go."""
        self._pick([tile for tile in self._tiles.values() if tile.picked], False)

    @Slot()
    def pickedOn(self) -> None:
        """Switch the picked tiles on."""
        self.switch(self.picked, True)

    @Slot()
    def pickedOff(self) -> None:
        """Switch the picked tiles off."""
        self.switch(self.picked, False)

    def _pick(self, several: list[Tile], on: bool) -> None:
        changed: dict[str, list[int]] = {}
        for tile in several:
            tile.picked = on
            tile.refresh_roles()
            changed[tile.key] = [Role.PICKED]
        if changed:
            for shown in tuple(self.lists):
                shown.flush(changed)
            self.pickedChanged.emit()
