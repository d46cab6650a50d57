"""A list of tiles for one place on a page: chosen, ordered and packed in Python, changed minimally."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from lararium.ui.home.packing import Cell, pack, rows
from lararium.ui.home.tile import ROLE_NAMES, Role, Tile

QML_IMPORT_NAME = "Lararium.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_CELL_ROLES = [Role.CELL_X, Role.CELL_Y, Role.CELL_WIDTH, Role.CELL_HEIGHT]


def by_place(tile: Tile) -> tuple[object, ...]:
    """Rooms in their order, then the tile's own order."""
    return (tile.room_order, *tile.order)


class TileSource(Protocol):
    """Where lists take their tiles from; it tells the lists in `lists` what changed."""

    @property
    def lists(self) -> weakref.WeakSet[TileList]:
        """The lists it feeds."""

    def tile(self, key: str) -> Tile | None:
        """The tile of that key."""

    def tiles(self) -> Collection[Tile]:
        """All tiles."""


@QmlElement
@QmlUncreatable("made by the panel")
class TileList(QAbstractListModel):  # type: ignore[operator]
    """The tiles of `board` that `accepts` lets in, sorted by `order`; packed into `columns` columns."""

    countChanged = Signal()
    packed = Signal()
    columnsChanged = Signal()

    def __init__(
        self,
        board: TileSource,
        accepts: Callable[[Tile], bool],
        order: Callable[[Tile], tuple[object, ...]] = lambda tile: tile.order,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._accepts = accepts
        self._order = order
        self._keys: list[str] = []
        self._rows: dict[str, int] = {}
        self._cells: list[Cell] = []
        self._columns = 4
        self._exposed: int | None = None
        """How many rows the view is told of, None for all."""
        board.lists.add(self)
        self.rebuild(())

    # -- for Python ----------------------------------------------------------------------------------

    @property
    def keys(self) -> tuple[str, ...]:
        """Tile keys in order."""
        return tuple(self._keys)

    @property
    def grid_columns(self) -> int:
        """Columns it is packed into."""
        return self._columns

    def tiles(self) -> Iterable[Tile]:
        """The tiles in order."""
        found = (self._board.tile(key) for key in self._keys)
        return [tile for tile in found if tile is not None]

    def choose(
        self, accepts: Callable[[Tile], bool], order: Callable[[Tile], tuple[object, ...]] | None = None
    ) -> None:
        """Show others; rows both lists share stay."""
        self._accepts = accepts
        self._order = order or self._order
        self.rebuild(())

    def close(self) -> None:
        """Hear no more of the board."""
        self._board.lists.discard(self)

    def hold_back(self, first: int) -> int:
        """Tell views of no more than the first rows, until `grow`; how many that are. Places and counts stay whole."""
        self.grow(len(self._keys))
        exposed = min(first, len(self._keys))
        if exposed < len(self._keys):
            self.beginRemoveRows(QModelIndex(), exposed, len(self._keys) - 1)
            self._exposed = exposed
            self.endRemoveRows()
        return exposed

    def grow(self, more: int) -> bool:
        """Tell views of so many more rows; whether some are still held back."""
        if self._exposed is None:
            return False
        first, last = self._exposed, min(self._exposed + more, len(self._keys))
        self.beginInsertRows(QModelIndex(), first, last - 1)
        self._exposed = last if last < len(self._keys) else None
        self.endInsertRows()
        return self._exposed is not None

    def rebuild(self, changed: Iterable[str]) -> None:
        """Choose and order anew after a structural change, by removals, moves and insertions; `changed` are redrawn."""
        before = len(self._keys)
        wanted = [tile.key for tile in sorted(filter(self._accepts, self._board.tiles()), key=self._order)]
        if wanted != self._keys:
            self.grow(len(self._keys))
            self._to(wanted)
        self._pack()
        exposed = self.rowCount()
        for key in changed:
            row = self._rows.get(key)
            if row is not None and row < exposed:
                self.dataChanged.emit(self.index(row), self.index(row))
        if len(self._keys) != before:
            self.countChanged.emit()

    def flush(self, changed: Mapping[str, list[int]]) -> None:
        """Redraw rows whose roles changed, one signal a row."""
        exposed = self.rowCount()
        for key, roles in changed.items():
            row = self._rows.get(key)
            if row is not None and row < exposed:
                index = self.index(row)
                self.dataChanged.emit(index, index, roles)

    def _to(self, wanted: list[str]) -> None:
        keep = set(wanted)
        for row in range(len(self._keys) - 1, -1, -1):
            if self._keys[row] not in keep:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._remove(row)
                self.endRemoveRows()
        for row, key in enumerate(wanted):
            if row < len(self._keys) and self._keys[row] == key:
                continue
            if key in self._rows:
                old = self._keys.index(key, row)
                self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
                self._keys.insert(row, self._keys.pop(old))
                self._cells.insert(row, self._cells.pop(old))
                self.endMoveRows()
            else:
                self.beginInsertRows(QModelIndex(), row, row)
                self._keys.insert(row, key)
                self._rows[key] = row
                self._cells.insert(row, Cell(0, 0, 1, 1))
                self.endInsertRows()
        self._rows = {key: row for row, key in enumerate(self._keys)}

    def _remove(self, row: int) -> None:
        self._rows.pop(self._keys.pop(row), None)
        del self._cells[row]

    def _pack(self) -> None:
        cells = pack([tile.layout.size for tile in self.tiles()], self._columns)
        if cells == self._cells:
            return
        old, self._cells = self._cells, cells
        for row, cell in enumerate(cells[: self.rowCount()]):
            if row >= len(old) or old[row] != cell:
                self.dataChanged.emit(self.index(row), self.index(row), _CELL_ROLES)
        self.packed.emit()

    # -- for QML --------------------------------------------------------------------------------------

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many tiles."""
        return len(self._keys)

    @Property(int, notify=packed)
    def gridRows(self) -> int:
        """How many grid rows they take."""
        return rows(self._cells)

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        """Grid columns."""
        return self._columns

    @Slot(int)
    def setColumns(self, columns: int) -> None:
        """Pack into so many columns."""
        if columns >= 1 and columns != self._columns:
            self._columns = columns
            self._pack()
            self.columnsChanged.emit()
            self.packed.emit()

    @Slot(int, int, int, result=int)
    def neighbour(self, row: int, dx: int, dy: int) -> int:
        """Row of the tile one meets going from `row` in a direction of the grid; -1 at the edge."""
        if not 0 <= row < len(self._cells):
            return -1
        here = self._cells[row]
        x = here.x + (here.width if dx > 0 else -1 if dx < 0 else 0)
        y = here.y + (here.height if dy > 0 else -1 if dy < 0 else 0)
        while 0 <= x < self._columns and 0 <= y < rows(self._cells):
            for other, cell in enumerate(self._cells):
                if other != row and cell.x <= x < cell.x + cell.width and cell.y <= y < cell.y + cell.height:
                    return other
            x, y = x + dx, y + dy
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows a view may make tiles of."""
        if parent.isValid():
            return 0
        return len(self._keys) if self._exposed is None else self._exposed

    def roleNames(self) -> dict[int, QByteArray]:
        """Role numbers to QML names."""
        return {int(role): QByteArray(name.encode()) for role, name in ROLE_NAMES.items()}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One role of one tile."""
        row = index.row()
        if not 0 <= row < len(self._keys):
            return None
        if role >= Role.CELL_X:
            cell = self._cells[row]
            return (cell.x, cell.y, cell.width, cell.height)[role - Role.CELL_X]
        tile = self._board.tile(self._keys[row])
        return tile.roles.get(role) if tile else None
