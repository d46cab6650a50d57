"""List models tell their views exactly what changed: a view that only follows the signals sees the truth."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from weakref import WeakSet

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from lararium.domain.home import Layout, TileSize
from lararium.ui.home.records import Records
from lararium.ui.home.tile import Role
from lararium.ui.home.tiles import TileList

_LAYOUT_ROLES = (Role.KEY, Role.CELL_X, Role.CELL_Y, Role.CELL_WIDTH, Role.CELL_HEIGHT)


class Mirror:
    """A view: keeps what it was told, asks again only for what was said to have changed."""

    def __init__(self, model: QAbstractListModel, roles: tuple[int, ...]) -> None:
        self.model, self.roles = model, roles
        self.rows: list[dict[int, object]] = [self.read(row) for row in range(model.rowCount())]
        model.rowsInserted.connect(self.inserted)
        model.rowsRemoved.connect(self.removed)
        model.rowsMoved.connect(self.moved)
        model.dataChanged.connect(self.changed)

    def read(self, row: int) -> dict[int, object]:
        return {role: self.model.data(self.model.index(row), role) for role in self.roles}

    def inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self.rows.insert(row, self.read(row))

    def removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def moved(self, _from: QModelIndex, first: int, _last: int, _to: QModelIndex, row: int) -> None:
        self.rows.insert(row if row < first else row - 1, self.rows.pop(first))

    def changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        for row in range(first.row(), last.row() + 1):
            fresh = self.read(row)
            self.rows[row] |= {role: fresh[role] for role in (roles or self.roles) if role in fresh}

    def truth(self) -> list[dict[int, object]]:
        return [self.read(row) for row in range(self.model.rowCount())]


@dataclass(frozen=True)
class Row:
    name: str
    number: int


rows = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3)).flatmap(
    lambda found: st.permutations([Row(name, number) for name, number in found.items()])
)


@given(st.lists(rows, min_size=1, max_size=5))
def test_records_become_what_is_wanted_step_by_step(steps: list[list[Row]]) -> None:
    model = Records(Row)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    mirror = Mirror(model, tuple(model.roleNames()))
    for wanted in steps:
        model.show(wanted)
        assert list(model.rows) == wanted
        assert mirror.rows == mirror.truth()
    del tester


class FakeBoard:
    def __init__(self) -> None:
        self.lists: WeakSet[TileList] = WeakSet()
        self.found: dict[str, Any] = {}

    def tile(self, key: str) -> Any:
        return self.found.get(key)

    def tiles(self) -> list[Any]:
        return list(self.found.values())

    def put(self, tiles: list[tuple[str, TileSize]]) -> None:
        self.found = {
            key: SimpleNamespace(key=key, order=(at,), layout=Layout(size), roles={Role.KEY: key})
            for at, (key, size) in enumerate(tiles)
        }


tiles = st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from(TileSize)).flatmap(
    lambda found: st.permutations(list(found.items()))
)


@given(st.lists(st.tuples(tiles, st.integers(1, 6), st.integers(0, 12), st.integers(1, 5)), min_size=1, max_size=5))
def test_a_grid_that_follows_the_signals_stands_where_python_packed_it(
    steps: list[tuple[list[tuple[str, TileSize]], int, int, int]],
) -> None:
    board = FakeBoard()
    model = TileList(board, lambda tile: True)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    mirror = Mirror(model, tuple(int(role) for role in _LAYOUT_ROLES))
    for wanted, columns, first, more in steps:
        board.put(wanted)
        model.rebuild(board.found)
        whole = model.property("count")
        shown = model.hold_back(first)
        model.flush({key: [int(Role.KEY)] for key in board.found})
        model.setColumns(columns)
        assert list(model.keys) == [key for key, _ in wanted]
        assert model.property("count") == whole == len(wanted)
        assert len(mirror.rows) == shown == min(first, whole)
        assert mirror.rows == mirror.truth()
        left = model.grow(more)
        assert left is (len(mirror.rows) < whole)
        assert mirror.rows == mirror.truth()
    del tester


def test_a_list_held_back_that_changes_is_whole_again() -> None:
    board = FakeBoard()
    board.put([(key, TileSize.S) for key in "abcdef"])
    model = TileList(board, lambda tile: True)
    model.hold_back(2)
    rows_of_the_grid = model.property("gridRows")
    mirror = Mirror(model, (int(Role.KEY),))
    board.put([(key, TileSize.S) for key in "fabxcde"])
    model.rebuild(())
    assert [row[Role.KEY] for row in mirror.rows] == list("fabxcde")
    assert model.grow(9) is False
    assert model.property("gridRows") == rows_of_the_grid == 2, "a page is as long as it will be from the beginning"
