"""How high the rows of a table come out, as far as can be told without laying them out."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.word.writing.grid import Placed
from generator.word.writing.ledger import Ledger
from generator.word.writing.widths import ems

SHORT = 12
"""Rows. A table of more breaks between them."""
_SHARE = 0.4
"""A table higher than this part of the page breaks too: kept whole, it would leave a hole where it did not fit."""
CELL = 170
"""Twips of white space beside the words of a cell; above and below them half of it."""


def stays_whole(lines: Sequence[Sequence[Placed]], widths: Sequence[int], ledger: Ledger) -> bool:
    """Return whether a table is kept on one page; ``lines`` are all its rows, laid out.

    One with cells over several rows is: on the next page nobody would see what they belong to.
    """
    if len(lines) > SHORT:
        return False
    if any(placed.cell.rowspan > 1 for line in lines for placed in line):
        return True
    height = sum(row_height(line, widths, ledger) for line in lines)
    return height <= _SHARE * ledger.profile.text_height


def row_height(line: Sequence[Placed], widths: Sequence[int], ledger: Ledger) -> int:
    """Return a row's height in twips."""
    look = ledger.profile.table
    most = max(
        count_lines(placed.cell.inlines, ledger, _width(placed, widths) - CELL, look.size) if _counts(placed) else 1
        for placed in line
    )
    return most * look.line + CELL // 2


def count_lines(inlines: Inlines, ledger: Ledger, width: float, size: int, first: float = 0) -> int:
    """Return how many lines words fill; ``width`` in twips, ``size`` in half-points, ``first`` in characters."""
    room = max(1.0, width / (size * 10))
    parts = plain(inlines, ledger.numbering.references).split("\n")
    return sum(max(1, ceil((ems(part) + (0 if at else first)) / room)) for at, part in enumerate(parts))


def _width(placed: Placed, widths: Sequence[int]) -> int:
    return sum(widths[placed.column : placed.column + placed.cell.colspan])


def _counts(placed: Placed) -> bool:
    """Return whether the words of a cell make its row higher; those of a cell over several rows are shared out."""
    return placed.begins and placed.cell.rowspan == 1
