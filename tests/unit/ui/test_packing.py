from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lararium.domain.home import TileSize
from lararium.ui.home.packing import Cell, pack, rows

S, M, L = TileSize.S, TileSize.M, TileSize.L


def covered(cell: Cell) -> set[tuple[int, int]]:
    return {(cell.x + dx, cell.y + dy) for dx in range(cell.width) for dy in range(cell.height)}


@given(st.lists(st.sampled_from(TileSize), max_size=60), st.integers(1, 12))
def test_tiles_never_overlap_nor_leave_the_grid(sizes: list[TileSize], columns: int) -> None:
    cells = pack(sizes, columns)
    assert len(cells) == len(sizes)
    taken: set[tuple[int, int]] = set()
    for cell in cells:
        assert cell.x >= 0
        assert cell.x + cell.width <= columns
        assert not taken & covered(cell)
        taken |= covered(cell)
    assert rows(cells) == max((y + 1 for _, y in taken), default=0)


@given(st.lists(st.sampled_from(TileSize), max_size=40), st.integers(1, 10))
def test_each_tile_takes_the_first_place_that_fits(sizes: list[TileSize], columns: int) -> None:
    taken: set[tuple[int, int]] = set()
    for cell in pack(sizes, columns):
        for y in range(cell.y + 1):
            for x in range(columns - cell.width + 1):
                if (y, x) < (cell.y, cell.x):
                    assert taken & covered(Cell(x, y, cell.width, cell.height))
        taken |= covered(cell)


def test_small_tiles_fill_the_gaps_beside_large_ones() -> None:
    assert pack([S, L, S, M, S], 4) == [
        Cell(0, 0, 1, 1),
        Cell(1, 0, 2, 2),
        Cell(3, 0, 1, 1),
        Cell(0, 2, 2, 1),
        Cell(0, 1, 1, 1),
    ]


def test_a_wide_tile_becomes_narrow_in_a_narrow_grid() -> None:
    assert pack([M, L], 1) == [Cell(0, 0, 1, 1), Cell(0, 1, 1, 2)]
