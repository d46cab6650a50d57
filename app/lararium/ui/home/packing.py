"""Where tiles of different sizes stand in a grid. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lararium.domain.home import TileSize

_CELLS = {TileSize.S: (1, 1), TileSize.M: (2, 1), TileSize.L: (2, 2)}


@dataclass(frozen=True, slots=True)
class Cell:
    """Place of one tile, in grid cells."""

    x: int
    y: int
    width: int
    height: int


def pack(sizes: Sequence[TileSize], columns: int) -> list[Cell]:
    """First fit, row by row, in stable order: each tile takes the first place at which it fits.

    A tile is never wider than the grid. The result has one cell for each size, in the same order.
    """
    columns = max(1, columns)
    taken: set[tuple[int, int]] = set()
    first_open = 0
    cells: list[Cell] = []
    for size in sizes:
        width, height = _CELLS[size]
        width = min(width, columns)
        place = _first_fit(taken, first_open, columns, width, height)
        cells.append(Cell(*place, width, height))
        taken.update((place[0] + dx, place[1] + dy) for dx in range(width) for dy in range(height))
        while all((x, first_open) in taken for x in range(columns)):
            first_open += 1
    return cells


def _first_fit(taken: set[tuple[int, int]], first_open: int, columns: int, width: int, height: int) -> tuple[int, int]:
    y = first_open
    while True:
        for x in range(columns - width + 1):
            if all((x + dx, y + dy) not in taken for dx in range(width) for dy in range(height)):
                return x, y
        y += 1


def rows(cells: Sequence[Cell]) -> int:
    """How many grid rows the cells take."""
    return max((cell.y + cell.height for cell in cells), default=0)
