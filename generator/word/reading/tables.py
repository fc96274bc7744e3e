"""Tables, read back with their spans, alignments, widths and captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.document import Block, Cell, Column, Paragraph, Row, Table
from generator.document.blocks import Align, Inlines
from generator.word.names import TABLE
from generator.word.reading.captions import read_caption
from generator.word.reading.cells import read_cell
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, children, is_on, whole
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_WIDEST = 1000
"""No real table has more columns; a made-up span must not make us build them."""


@dataclass(slots=True)
class _Placed:
    """A cell where it begins."""

    column: int
    inlines: Inlines
    colspan: int
    align: Align
    rowspan: int = 1


def read_table(table: _Element, caption: _Element | None, styles: Styles, controls: Controls) -> Iterator[Block]:
    """Yield the table; the caption apart when there is no table worth the name."""
    words, target = read_caption(caption, styles, controls)
    lines = children(table, "tr")
    width = min(max([len(children(child(table, "tblGrid"), "gridCol")), *map(_reach, lines)]), _WIDEST)
    if not width:
        yield Paragraph(words)
        return
    headers = _leading(lines)
    header = _rows(lines[:headers], width, styles, controls)
    rows = _rows(lines[headers:], width, styles, controls)
    aligns = _aligns(rows, header, width)
    widths = _widths(table, width, styles)
    yield Table(
        columns=tuple(Column(align, share) for align, share in zip(aligns, widths, strict=True)),
        header=tuple(map(_row, header)),
        rows=tuple(map(_row, rows)),
        caption=words,
        id=target,
    )


def _leading(lines: Sequence[_Element]) -> int:
    """Return how many rows are the header."""
    for position, line in enumerate(lines):
        if not is_on(child(line, "trPr", "tblHeader")):
            return position
    return len(lines)


def _span(cell: _Element) -> int:
    return max(1, min(whole(attribute(child(cell, "tcPr", "gridSpan")), 1), _WIDEST))


def _reach(line: _Element) -> int:
    return sum(map(_span, children(line, "tc")))


def _rows(lines: Sequence[_Element], width: int, styles: Styles, controls: Controls) -> list[list[_Placed]]:
    found: list[list[_Placed]] = []
    above: dict[int, _Placed] = {}
    for line in lines:
        row: list[_Placed] = []
        reaching: dict[int, _Placed] = {}
        column = 0
        for cell in children(line, "tc"):
            colspan = min(_span(cell), width - column)
            if not colspan:
                break
            merge = child(cell, "tcPr", "vMerge")
            carried = above.get(column)
            if merge is not None and attribute(merge) != "restart" and carried and carried.colspan == colspan:
                carried.rowspan += 1
                reaching[column] = carried
            else:
                placed = _Placed(column, read_cell(cell, styles, controls), colspan, _align(cell))
                row.append(placed)
                if merge is not None:
                    reaching[column] = placed
            column += colspan
        if column < width:
            row.append(_Placed(column, (), width - column, Align.LEFT))
        found.append(row)
        above = reaching
    return found


def _align(cell: _Element) -> Align:
    return _ALIGNS.get(attribute(child(cell, "p", "pPr", "jc")), Align.LEFT)


def _aligns(rows: Sequence[Sequence[_Placed]], header: Sequence[Sequence[_Placed]], width: int) -> list[Align]:
    """Return each column's alignment: that of the first cell of the body that begins in it, else of the header."""
    found: dict[int, Align] = {}
    for row in (*rows, *header):
        for placed in row:
            found.setdefault(placed.column, placed.align)
    return [found.get(column, Align.LEFT) for column in range(width)]


def _widths(table: _Element, width: int, styles: Styles) -> list[int | None]:
    properties = child(table, "tblPr")
    ours = styles.known(attribute(child(properties, "tblStyle"))) == TABLE
    grid = [whole(attribute(column, "w")) for column in children(child(table, "tblGrid"), "gridCol")]
    if not ours or attribute(child(properties, "tblW"), "type") != "dxa" or len(grid) != width or not sum(grid):
        return [None] * width
    ends = [round(1000 * sum(grid[:column]) / sum(grid)) for column in range(width + 1)]
    return [end - start for start, end in pairwise(ends)]


def _row(placed: Sequence[_Placed]) -> Row:
    return Row(tuple(Cell(cell.inlines, cell.colspan, cell.rowspan) for cell in placed))
