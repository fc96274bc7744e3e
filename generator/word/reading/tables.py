"""Tables, read back with their spans, alignments, widths and captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.document import Block, Cell, Column, Paragraph, Row, Table
from generator.document.blocks import Align
from generator.word.names import TABLE
from generator.word.reading.captions import read_caption
from generator.word.reading.cells import cell_inlines
from generator.word.reading.controls import Controls
from generator.word.reading.grids import WIDEST
from generator.word.reading.stories import Grid, GridCell, GridRow, Para

_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


@dataclass(slots=True)
class Placed:
    """A cell where it begins; row and column count from 0, the row among those that are there."""

    row: int
    column: int
    cell: GridCell
    colspan: int
    rowspan: int = 1


def lay_out(rows: Sequence[GridRow], width: int) -> list[list[Placed]]:
    """Return the cells that begin in each row; what a row leaves out of the grid is an empty cell."""
    found: list[list[Placed]] = []
    above: dict[int, Placed] = {}
    for number, line in enumerate(rows):
        row: list[Placed] = []
        reaching: dict[int, Placed] = {}
        column = min(line.before, width)
        if column:
            row.append(Placed(number, 0, GridCell([]), column))
        for cell in line.cells:
            colspan = min(cell.span, width - column)
            if not colspan:
                break
            carried = above.get(column)
            if cell.continues and carried and carried.colspan == colspan:
                carried.rowspan += 1
                reaching[column] = carried
            else:
                placed = Placed(number, column, cell, colspan)
                row.append(placed)
                if cell.merged:
                    reaching[column] = placed
            column += colspan
        if column < width:
            row.append(Placed(number, column, GridCell([]), width - column))
        found.append(row)
        above = reaching
    return found


def grid_width(table: Grid) -> int:
    """Return how many columns the grid has."""
    reaches = (row.before + sum(cell.span for cell in row.cells) for row in table.rows)
    return min(max([len(table.widths), *reaches]), WIDEST)


def read_table(table: Grid, caption: Para | None, controls: Controls) -> Iterator[Block]:
    """Yield the table; the caption apart when there is no table worth the name."""
    words, target = read_caption(caption, controls)
    width = grid_width(table)
    lines = [row for row in table.rows if not row.deleted]
    if not width or not lines:
        yield Paragraph(words)
        return
    headers = next((position for position, line in enumerate(lines) if not line.header), len(lines))
    header = lay_out(lines[:headers], width)
    rows = lay_out(lines[headers:], width)
    aligns = _aligns(rows, header, width)
    widths = _widths(table, width)
    yield Table(
        columns=tuple(Column(align, share) for align, share in zip(aligns, widths, strict=True)),
        header=tuple(map(_row, header)),
        rows=tuple(map(_row, rows)),
        caption=words,
        id=target,
    )


def _align(placed: Placed) -> Align:
    first = placed.cell.items[0] if placed.cell.items else None
    return _ALIGNS.get(first.align, Align.LEFT) if isinstance(first, Para) else Align.LEFT


def _aligns(rows: Sequence[Sequence[Placed]], header: Sequence[Sequence[Placed]], width: int) -> list[Align]:
    """Return each column's alignment: that of the first cell of the body that begins in it, else of the header."""
    found: dict[int, Align] = {}
    for row in (*rows, *header):
        for placed in row:
            found.setdefault(placed.column, _align(placed))
    return [found.get(column, Align.LEFT) for column in range(width)]


def _widths(table: Grid, width: int) -> list[int | None]:
    grid = table.widths
    if table.style != TABLE or table.width_kind != "dxa" or len(grid) != width or not sum(grid):
        return [None] * width
    ends = [round(1000 * sum(grid[:column]) / sum(grid)) for column in range(width + 1)]
    return [end - start for start, end in pairwise(ends)]


def _row(placed: Sequence[Placed]) -> Row:
    return Row(tuple(Cell(cell_inlines(each.cell.items), each.colspan, each.rowspan) for each in placed))
