"""Where the cells of a table stand once spans are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from generator.document import Cell, Row


class Placed(NamedTuple):
    """A cell, or the part of a cell that a row span brings into a further row."""

    cell: Cell
    column: int
    begins: bool
    """Whether the cell begins in this row."""


Line: TypeAlias = Row | list[Placed]
"""A row of a table in which no cell spans another stands for itself."""


def lines_of(rows: Sequence[Row], width: int) -> Sequence[Line]:
    """Return what stands in each row. Raises ValueError when the cells do not fill the grid exactly."""
    return rows if all(_is_plain(row, width) for row in rows) else lay_out(rows, width)


def begun(line: Line) -> Iterable[tuple[int, Cell]]:
    """Return the cells that begin in a row, each with its first column."""
    if isinstance(line, Row):
        return enumerate(line.cells)
    return ((placed.column, placed.cell) for placed in line if placed.begins)


def lay_out(rows: Sequence[Row], width: int) -> list[list[Placed]]:
    """Return what stands in each row, left to right. Raises ValueError when the cells do not fill the grid exactly."""
    result: list[list[Placed]] = []
    above: list[tuple[Placed, int]] = []
    """Cells that reach into the row at hand, with the number of rows left to them."""
    for row in rows:
        if not above and _is_plain(row, width):
            result.append([Placed(cell, column, True) for column, cell in enumerate(row.cells)])
            continue
        line: list[Placed] = []
        reaching: list[tuple[Placed, int]] = []
        waiting = iter(row.cells)
        column = 0
        while column < width:
            carried = next(((placed, left) for placed, left in above if placed.column == column), None)
            if carried:
                placed, left = Placed(carried[0].cell, column, begins=False), carried[1]
            else:
                cell = next(waiting, None)
                if cell is None:
                    raise ValueError("a table row does not fill its grid")
                placed, left = Placed(cell, column, begins=True), cell.rowspan
            line.append(placed)
            if left > 1:
                reaching.append((placed, left - 1))
            column += placed.cell.colspan
        if column > width or next(waiting, None) is not None:
            raise ValueError("a table row reaches beyond its grid")
        result.append(line)
        above = reaching
    if above:
        raise ValueError("a cell spans more rows than there are")
    return result


def _is_plain(row: Row, width: int) -> bool:
    """Return whether a row has a cell for each column and none spans another."""
    return len(row.cells) == width and sum([cell.colspan + cell.rowspan for cell in row.cells]) == 2 * width
