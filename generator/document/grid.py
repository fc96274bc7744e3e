"""Where the cells of a table stand in its grid: a place that a span covers has no cell of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document.blocks import Cell, Row


def placed(rows: Iterable[Row]) -> Iterator[tuple[int, int, Cell]]:
    """Yield each cell with the row and the column, from 0, in which it begins."""
    covered: dict[int, int] = {}
    """For each column, how many further rows a cell that began above covers."""
    for number, row in enumerate(rows):
        above, covered = covered, {column: left - 1 for column, left in covered.items() if left > 1}
        at = 0
        for cell in row.cells:
            while above.get(at):
                at += 1
            yield number, at, cell
            if cell.rowspan > 1:
                covered |= dict.fromkeys(range(at, at + cell.colspan), cell.rowspan - 1)
            at += cell.colspan
