"""Tables: fixed layout, a header that repeats, rows that do not split, a numbered caption above."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.document import Cell, Row, Table, Text, Value
from generator.document.blocks import Align, Inlines
from generator.document.plain import plain
from generator.word.names import CAPTION, TABLE, TABLE_HEADER, TABLE_TEXT
from generator.word.writing.crowding import Measured, lowest
from generator.word.writing.grid import Line, Placed, begun, lay_out, lines_of
from generator.word.writing.heights import joined, stays_whole
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import attribute, field, paragraph, run
from generator.word.writing.runs import runs
from generator.word.writing.widths import MEASURED, ems, set_width, shares, wants, wholes

_JUSTIFY = {align: f'<w:jc w:val="{word}"/>' for align, word in
            ((Align.LEFT, "left"), (Align.CENTRE, "center"), (Align.RIGHT, "right"))}  # fmt: skip
_WORDS = (Text, Value)
_KEEP = "<w:keepNext/>"
_CANNOT_SPLIT = "<w:cantSplit/>"
_HEADER_ROW = "<w:cantSplit/><w:tblHeader/>"
_CONTENT = "\0"
"""Stands where the content of a cell goes."""
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
"""For header rows after the first, which a table style cannot reach."""


def table_block(table: Table, ledger: Ledger, *, keep: str = "") -> list[str]:
    """Return the caption and the table, in pieces.

    Raises ValueError when it has no row or its cells do not fill the grid.
    """
    if not table.header and not table.rows:
        raise ValueError("a table needs a row")
    header = lay_out(table.header, len(table.columns))
    rows = lines_of(table.rows, len(table.columns))
    widths = tuple(column_widths(table, ledger, [*header, *rows]))
    silent = _silent(table, rows)
    lines = [
        _row([_header_cell(placed, widths, table, ledger, silent, later=position > 0) for placed in line], _HEADER_ROW)
        for position, line in enumerate(header)
    ]
    justify = ["" if column.align is Align.LEFT else _JUSTIFY[column.align] for column in table.columns]
    loose, kept, last = (tuple([each + side for side in justify]) for each in ("", _KEEP, keep))
    is_whole = stays_whole([*header, *rows], widths, ledger)
    together = joined(rows) | {0, len(rows) - 2}
    for position, line in enumerate(rows):
        # Of a long table no row stands alone on a page, neither the first nor the last, nor apart from its group.
        is_kept = is_whole or position in together
        properties = last if position == len(rows) - 1 else kept if is_kept else loose
        if isinstance(line, Row):
            lines.append(_plain_row(line, _frame(widths, properties), ledger))
        else:
            lines.append(_row([_cell(placed, widths, properties, ledger) for placed in line], _CANNOT_SPLIT))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    opening = f"<w:tbl><w:tblPr>{_properties(table, ledger)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    return [_caption(table, ledger) + opening, *lines, "</w:tbl>"]


def _caption(table: Table, ledger: Ledger) -> str:
    label = ledger.numbering.caption(table)
    if label is None:
        return ""
    counted = run(label.word) + field(rf"SEQ {label.word.strip()} \* ARABIC", label.number)
    return paragraph(CAPTION, ledger.mark(table.id, counted) + run("　") + runs(table.caption, ledger))


def _properties(table: Table, ledger: Ledger) -> str:
    # A width in per cent says that the shares are ours; one in twips that the author gave them.
    given = table.columns[0].width is not None
    width = f'<w:tblW w:w="{ledger.width}" w:type="dxa"/>' if given else '<w:tblW w:w="5000" w:type="pct"/>'
    first = 1 if table.header else 0
    look = f'<w:tblLook w:val="{"0420" if first else "0400"}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" \
w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    told = ""
    if table.caption:
        told += f'<w:tblCaption w:val="{attribute(_words(table.caption, ledger))}"/>'
    if table.header:
        names = "、".join(filter(None, (_words(cell.inlines, ledger) for cell in table.header[0].cells)))
        told += f'<w:tblDescription w:val="{attribute(names)}"/>' if names else ""
    return f'<w:tblStyle w:val="{TABLE}"/>{width}<w:tblLayout w:type="fixed"/>{look}{told}'


def column_widths(table: Table, ledger: Ledger, lines: Sequence[Line]) -> list[int]:
    """Return the columns' widths, which add up to the text's; ``lines`` are all the rows."""
    given = [column.width for column in table.columns if column.width is not None]
    if given:
        return shares(ledger.width, given)
    widest = [0.0] * len(table.columns)
    for line in lines[:MEASURED]:
        for column, cell in begun(line):
            words = _words(cell.inlines, ledger)
            # No sign is wider than a Chinese character: most need not be measured.
            if len(words) > widest[column] and cell.colspan == 1:
                widest[column] = max(widest[column], ems(words))
    room = ledger.width / (ledger.profile.table.size * 10)
    wanted = wants(widest)
    if sum(wanted) > room:
        wanted = list(lowest(_measured(ledger, lines[:MEASURED]), len(table.columns), room))
    return shares(ledger.width, wanted)


def _measured(ledger: Ledger, lines: Sequence[Line]) -> tuple[tuple[Measured, ...], ...]:
    return tuple(
        tuple(_measure(column, cell, ledger) for column, cell in begun(line) if cell.colspan == 1) for line in lines
    )


def _measure(column: int, cell: Cell, ledger: Ledger) -> Measured:
    words = _words(cell.inlines, ledger)
    return Measured(column, max(map(set_width, words.split("\n"))), wholes(words), cell.rowspan)


def _words(inlines: Inlines, ledger: Ledger) -> str:
    if len(inlines) == 1 and isinstance(inlines[0], _WORDS):  # as in most cells
        return inlines[0].text
    return plain(inlines, ledger.numbering.references)


def _silent(table: Table, rows: Sequence[Line]) -> set[int]:
    """Return the columns whose alignment no cell of the body shows: their header cells show it."""
    silent = set(range(len(table.columns)))
    for line in rows:
        if not silent:
            break
        silent.difference_update([column for column, _ in begun(line)])
    return silent


def _row(cells: Sequence[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _header_cell(
    placed: Placed, widths: Sequence[int], table: Table, ledger: Ledger, silent: set[int], *, later: bool
) -> str:
    justify = _JUSTIFY[table.columns[placed.column].align] if placed.column in silent else ""
    content = paragraph(TABLE_HEADER, runs(placed.cell.inlines, ledger) if placed.begins else "", justify)
    return f"<w:tc><w:tcPr>{_place(placed, widths)}{_SHADE if later else ''}</w:tcPr>{content}</w:tc>"


@lru_cache(maxsize=64)
def _frame(widths: tuple[int, ...], properties: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands before, between and after the contents of a row's cells, none of which spans another."""
    cells = "".join(
        f"<w:tc><w:tcPr>{_width(width)}</w:tcPr>{paragraph(TABLE_TEXT, _CONTENT, each)}</w:tc>"
        for width, each in zip(widths, properties, strict=True)
    )
    return tuple(_row([cells], _CANNOT_SPLIT).split(_CONTENT))


def _plain_row(row: Row, frame: tuple[str, ...], ledger: Ledger) -> str:
    parts = [frame[0]]
    for cell, after in zip(row.cells, frame[1:], strict=True):
        parts += (runs(cell.inlines, ledger), after)
    return "".join(parts)


def _cell(placed: Placed, widths: Sequence[int], properties: Sequence[str], ledger: Ledger) -> str:
    content = runs(placed.cell.inlines, ledger) if placed.begins else ""
    written = paragraph(TABLE_TEXT, content, properties[placed.column])
    return f"<w:tc><w:tcPr>{_place(placed, widths)}</w:tcPr>{written}</w:tc>"


def _place(placed: Placed, widths: Sequence[int]) -> str:
    cell = placed.cell
    if cell.colspan == 1 and cell.rowspan == 1:
        return _width(widths[placed.column])
    width = sum(widths[placed.column : placed.column + cell.colspan])
    across = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    down = ""
    if cell.rowspan > 1:
        down = '<w:vMerge w:val="restart"/>' if placed.begins else "<w:vMerge/>"
    return f"{_width(width)}{across}{down}"


def _width(twips: int) -> str:
    return f'<w:tcW w:w="{twips}" w:type="dxa"/>'
