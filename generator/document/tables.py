"""Pipe tables: alignment, widths, caption, and cells that join their neighbours (``<<`` to the left, ``^^`` above)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from generator.document.attributes import Attributes, check_names
from generator.document.blocks import Align, Cell, Column, Row, Table
from generator.document.phrases import read_inlines
from generator.document.reading import Reading
from generator.document.tokens import RawTable
from generator.findings import message

_LEFT, _ABOVE = "<<", "^^"
_WIDTH = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")

_Line = tuple[int, Sequence[str]]
"""A Markdown line and the row's cells."""


def read_table(raw: RawTable, attributes: Attributes, reading: Reading, *, line: int) -> Table | None:
    """Return the table whose header stands at this line; none when header and alignment row do not agree."""
    check_names(attributes, reading, allowed=("#", "caption", "widths"))
    count = len(raw.header)
    if not count or len(raw.delimiters) != count:
        reading.report(
            "table-columns-differ",
            message(
                "the table's header has {header} cells, its alignment row {delimiters}",
                header=count,
                delimiters=len(raw.delimiters),
            ),
            line=line + 1,
            hint=message("write one --- between | for each column"),
        )
        return None
    body = [(at, _fitted(cells, count, reading, at)) for at, cells in enumerate(raw.rows, line + 2)]
    aligns = [_align(delimiter) for delimiter in raw.delimiters]
    widths = _widths(attributes, count, reading)
    caption = read_inlines(attributes.pairs.get("caption", ""), reading, line=attributes.line)
    if attributes.id and not caption:
        reading.report(
            "id-without-caption",
            message("the table {id} has no caption, so no number that could be referred to", id=attributes.id),
            line=attributes.line,
            hint=message('add caption="…"'),
        )
    return Table(
        columns=tuple(Column(align, width) for align, width in zip(aligns, widths, strict=True)),
        header=tuple(_rows([(line, raw.header)], reading)),
        rows=tuple(_rows(body, reading)),
        caption=caption,
        id=reading.name(attributes.id, attributes.line) if caption else "",
    )


def _align(delimiter: str) -> Align:
    if not delimiter.endswith(":"):
        return Align.LEFT
    return Align.CENTRE if delimiter.startswith(":") else Align.RIGHT


def _fitted(cells: Sequence[str], count: int, reading: Reading, line: int) -> Sequence[str]:
    if len(cells) == count:
        return cells
    reading.report(
        "table-cells-differ",
        message("the row has {cells} cells, the header {header}", cells=len(cells), header=count),
        line=line,
        hint=message("write \\| for a | inside a cell, and leave a blank line after the table"),
    )
    return [*cells[:count], *[""] * (count - len(cells))]


def _widths(attributes: Attributes, count: int, reading: Reading) -> list[int | None]:
    given = attributes.pairs.get("widths")
    if given is None:
        return [None] * count
    numbers = given.split()
    shares = [Fraction(number) for number in numbers if _WIDTH.fullmatch(number)]
    if len(shares) != len(numbers) or len(shares) != count or min(shares) * 1000 < sum(shares):
        reading.report(
            "table-widths-not-understood",
            message("widths {widths} do not fit a table of {count} columns", widths=given, count=count),
            line=attributes.line,
            hint=message('write one number for each column, parts of any whole: widths="2 5 3"'),
        )
        return [None] * count
    return list(_thousandths(shares))


def _thousandths(shares: Sequence[Fraction]) -> list[int]:
    """Return whole thousandths that add up to 1000, by largest remainder; of equal ones the first is rounded up."""
    exact = [share * 1000 / sum(shares) for share in shares]
    whole = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])
    for at in by_remainder[: 1000 - sum(whole)]:
        whole[at] += 1
    return whole


def _rows(lines: Sequence[_Line], reading: Reading) -> Iterator[Row]:
    if not any(_LEFT in cells or _ABOVE in cells for _, cells in lines):
        for line, cells in lines:
            yield Row(tuple([Cell(read_inlines(cell, reading, line=line)) for cell in cells]))
        return
    owners = _owners(lines, reading)
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for top, row in enumerate(owners):
        for left, owner in enumerate(row):
            spans[owner] = (top, left)
    for top, (line, cells) in enumerate(lines):
        yield Row(
            tuple(
                Cell(read_inlines(cell, reading, line=line), last[1] - left + 1, last[0] - top + 1)
                for left, cell in enumerate(cells)
                if owners[top][left] == (top, left) and (last := spans[top, left])
            )
        )


def _owners(lines: Sequence[_Line], reading: Reading) -> list[list[tuple[int, int]]]:
    """Return for each grid place the row and column of the cell that covers it; its own where nothing may join."""
    owners: list[list[tuple[int, int]]] = []
    fits = True
    for top, (line, cells) in enumerate(lines):
        row: list[tuple[int, int]] = []
        for left, cell in enumerate(cells):
            if (cell == _LEFT and not left) or (cell == _ABOVE and not top):
                _report_span(cell, reading, line)
                fits = False
                row.append((top, left))
            elif cell == _LEFT:
                row.append(row[left - 1])
            else:
                row.append(owners[top - 1][left] if cell == _ABOVE else (top, left))
        owners.append(row)
    corners: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for top, row in enumerate(owners):
        for left, owner in enumerate(row):
            corners.setdefault(owner, []).append((top, left))
    for (top, left), places in corners.items():
        bottom, right = places[-1][0], max(column for _, column in places)
        if len(places) != (bottom - top + 1) * (right - left + 1):
            _report_span(lines[places[-1][0]][1][places[-1][1]], reading, lines[bottom][0])
            fits = False
    if fits:
        return owners
    return [[(top, left) for left in range(len(cells))] for top, (_, cells) in enumerate(lines)]


def _report_span(cell: str, reading: Reading, line: int) -> None:
    reading.report(
        "table-span-not-rectangular",
        message("{cell} joins no cell to a rectangle", cell=cell),
        line=line,
        hint=message("<< joins the cell to its left, ^^ the cell above; write \\<< or \\^^ for the signs themselves"),
    )
