"""Gantt tables as Gantt charts again: what is shaded follows from the words of each row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document import Gantt, Measure, Task, Text
from generator.document.blocks import Inlines
from generator.document.moments import read_span
from generator.document.plain import plain
from generator.word.reading.cells import read_cell
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, children, descendants, is_on
from generator.word.reading.runs import inlines, read_pieces
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_STEP = re.compile(r"（每格[^（）]*）$| \([^()]* a cell\)$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns with words."""

    count: int
    """Two, or three with notes."""
    heads: tuple[Inlines, Inlines]
    origin: Inlines


def read_gantt(table: _Element, styles: Styles, controls: Controls) -> Gantt | None:
    """Return the chart; none when the table is none any more, so that it is read as what it is."""
    lines = children(table, "tr")
    head = [line for line in lines if is_on(child(line, "trPr", "tblHeader"))]
    columns = _columns(head[0], styles, controls) if head else None
    if columns is None:
        return None
    tasks: list[Task] = []
    measures: set[Measure] = set()
    for line in lines[len(head) :]:
        cells = children(line, "tc")
        if len(cells) < columns.count:
            return None
        when = read_span(plain(read_cell(cells[1], styles, controls)))
        if when is None:
            return None
        measure, start, end = when
        measures.add(measure)
        note = read_cell(cells[2], styles, controls) if columns.count > 2 else ()
        tasks.append(Task(read_cell(cells[0], styles, controls), start, end, note))
    if len(measures) != 1:
        return None
    alt = attribute(child(table, "tblPr", "tblDescription"))
    return Gantt(measures.pop(), tuple(tasks), columns.heads, columns.origin, alt=alt)


def _columns(line: _Element, styles: Styles, controls: Controls) -> _Columns | None:
    """Return what the first row of the header says."""
    cells = children(line, "tc")
    count = sum(child(cell, "tcPr", "vMerge") is not None for cell in cells)
    if count not in (2, 3) or len(cells) != count + 1:
        return None
    notes = read_cell(cells[2], styles, controls) if count > 2 else ()
    pieces = [piece for each in descendants(cells[-1], "p") for piece in read_pieces(each, styles, controls)]
    if pieces and isinstance(last := pieces[-1], Text):
        bare = _STEP.sub("", last.text)
        pieces[-1:] = [Text(bare)] if bare else []
    return _Columns(count, (read_cell(cells[0], styles, controls), notes), inlines(pieces))
