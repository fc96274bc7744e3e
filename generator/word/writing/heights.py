"""How high the rows of a table come out, as far as can be told without laying them out."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.document import Row
from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.word.writing.grid import Line, begun
from generator.word.writing.ledger import Ledger
from generator.word.writing.widths import ems

_SHORT = 8
"""Rows. A table of more breaks between them."""
_MERGED = 12
"""Rows. A table of more breaks even where a cell stands over several rows."""
_SHARE = 0.3
"""A table higher than this part of the page breaks too: kept whole, it would leave a hole where it did not fit."""
CELL = 170
"""Twips of white space beside the words of a cell; above and below them half of it."""


def stays_whole(lines: Sequence[Line], widths: Sequence[int], ledger: Ledger) -> bool:
    """Return whether a table is kept on one page; ``lines`` are all its rows.

    One with cells over several rows is: on the next page nobody would see what they belong to.
    """
    if len(lines) > _MERGED:
        return False
    if any(cell.rowspan > 1 for line in lines for _, cell in begun(line)):
        return True
    height = sum(row_height(line, widths, ledger) for line in lines)
    return len(lines) <= _SHORT and height <= _SHARE * ledger.height


def joined(lines: Sequence[Line]) -> set[int]:
    """Return the rows that stay on the page of the next one: a cell stands over both, and not over too many."""
    return {
        row
        for position, line in enumerate(lines)
        if not isinstance(line, Row)
        for _, cell in begun(line)
        if 1 < cell.rowspan <= _SHORT
        for row in range(position, position + cell.rowspan - 1)
    }


def row_height(line: Line, widths: Sequence[int], ledger: Ledger) -> int:
    """Return a row's height in twips."""
    look = ledger.profile.table
    lines = (
        count_lines(cell.inlines, ledger, sum(widths[column : column + cell.colspan]) - CELL, look.size)
        for column, cell in begun(line)
        if cell.rowspan == 1  # the words of a cell over several rows are shared out
    )
    most = max(lines, default=1)
    return most * look.line + CELL // 2


def count_lines(inlines: Inlines, ledger: Ledger, width: float, size: int, first: float = 0) -> int:
    """Return how many lines words fill; ``width`` in twips, ``size`` in half-points, ``first`` in characters."""
    room = max(1.0, width / (size * 10))
    words = plain(inlines, ledger.numbering.references)
    if first + len(words) <= room and "\n" not in words:  # as in most cells
        return 1
    parts = words.split("\n")
    return sum(max(1, ceil((ems(part) + (0 if at else first)) / room)) for at, part in enumerate(parts))
