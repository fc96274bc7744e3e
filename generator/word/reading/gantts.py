"""Gantt tables as Gantt charts again: what is shaded follows from the words of each row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.document import Gantt, Measure, Task, Text
from generator.document.blocks import Inlines
from generator.document.moments import read_span
from generator.document.plain import plain
from generator.word.reading.cells import cell_inlines, paragraphs
from generator.word.reading.pieces import inlines
from generator.word.reading.stories import Grid, GridRow

_YEAR = re.compile(r".*（([0-9]{4})年）", re.ASCII | re.DOTALL)
_STEP = re.compile(r"(?:（每格[^（）]*）| \([^()]* a cell\)|^每格[^（）]*|^[^()]* a cell)$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns with words."""

    count: int
    """Two, or three with notes."""
    heads: tuple[Inlines, Inlines]
    origin: Inlines
    year: int | None
    """What the words leave out that say when a task is."""


def read_gantt(table: Grid) -> Gantt | None:
    """Return the chart; none when the table is none any more, so that it is read as what it is."""
    lines = [row for row in table.rows if not row.deleted]
    head = [line for line in lines if line.header]
    columns = _columns(head[0]) if head else None
    if columns is None:
        return None
    tasks: list[Task] = []
    measures: set[Measure] = set()
    for line in lines[len(head) :]:
        cells = [cell_inlines(cell.items) for cell in line.cells[: columns.count]]
        if len(cells) < columns.count:
            return None
        when = read_span(plain(cells[1]), year=columns.year)
        if when is None:
            return None
        measure, start, end = when
        measures.add(measure)
        tasks.append(Task(cells[0], start, end, cells[2] if columns.count > 2 else ()))
    if len(measures) != 1:
        return None
    return Gantt(measures.pop(), tuple(tasks), columns.heads, columns.origin, alt=table.description)


def _columns(line: GridRow) -> _Columns | None:
    """Return what the first row of the header says."""
    cells = line.cells
    count = sum(cell.merged for cell in cells)
    if count not in (2, 3) or len(cells) != count + 1:
        return None
    notes = cell_inlines(cells[2].items) if count > 2 else ()
    pieces = [piece for each in paragraphs(cells[-1].items) for piece in each.content.pieces]
    if pieces and isinstance(last := pieces[-1], Text):
        bare = _STEP.sub("", last.text)
        pieces[-1:] = [Text(bare)] if bare else []
    year = _YEAR.fullmatch(plain(cell_inlines(cells[1].items)))
    return _Columns(count, (cell_inlines(cells[0].items), notes), inlines(pieces), int(year[1]) if year else None)
