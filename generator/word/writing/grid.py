"""Where the cells of a table stand once spans are laid out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.document import Cell, Row


class Placed(NamedTuple):
    """A cell, or the part of a cell that a row span brings into a further row."""

    cell: Cell
    column: int
    begins: bool
    """Whether the cell begins in this row."""


def lay_out(rows: Sequence[Row], width: int) -> list[list[Placed]]:
    """Return what stands in each row, left to right. Raises ValueError when the cells do not fill the grid exactly."""
    result: list[list[Placed]] = []
    above: list[tuple[Placed, int]] = []
    """Cells that reach into the row at hand, with the number of rows left to them."""
    for row in rows:
        if not above and len(row.cells) == width and all(cell.colspan == cell.rowspan == 1 for cell in row.cells):
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
