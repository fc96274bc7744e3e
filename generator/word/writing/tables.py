"""Tables: fixed layout, a header that repeats, rows that do not split, a numbered caption above."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document import Table, Text, Value
from generator.document.blocks import Align, Inlines
from generator.document.plain import plain
from generator.word.names import CAPTION, TABLE, TABLE_HEADER, TABLE_TEXT
from generator.word.writing.grid import Placed, lay_out
from generator.word.writing.heights import stays_whole
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import attribute, field, paragraph, run
from generator.word.writing.runs import runs
from generator.word.writing.widths import MEASURED, shares, weights

_JUSTIFY = {align: f'<w:jc w:val="{word}"/>' for align, word in
            ((Align.LEFT, "left"), (Align.CENTRE, "center"), (Align.RIGHT, "right"))}  # fmt: skip
_KEEP = "<w:keepNext/>"
_CANNOT_SPLIT = "<w:cantSplit/>"
_HEADER_ROW = "<w:cantSplit/><w:tblHeader/>"
_CONTENT = "\0"
"""Parts the opening of a paragraph from its end."""
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
"""For header rows after the first, which a table style cannot reach."""


def table_block(table: Table, ledger: Ledger, *, keep: str = "") -> list[str]:
    """Return the caption and the table, in pieces.

    Raises ValueError when it has no row or its cells do not fill the grid.
    """
    if not table.header and not table.rows:
        raise ValueError("a table needs a row")
    header = lay_out(table.header, len(table.columns))
    rows = lay_out(table.rows, len(table.columns))
    widths = column_widths(table, ledger, [*header, *rows])
    silent = _silent(table, rows)
    lines = [
        _row([_header_cell(placed, widths, table, ledger, silent, later=position > 0) for placed in line], _HEADER_ROW)
        for position, line in enumerate(header)
    ]
    justify = ["" if column.align is Align.LEFT else _JUSTIFY[column.align] for column in table.columns]
    loose, kept, last = (
        [_around(width, properties + each) for width, each in zip(widths, justify, strict=True)]
        for properties in ("", _KEEP, keep)
    )
    is_whole = stays_whole([*header, *rows], widths, ledger)
    for position, line in enumerate(rows):
        # Of a long table no row stands alone, neither the first under the header nor the last on a page of its own.
        around = last if position == len(rows) - 1 else kept if is_whole or position in (0, len(rows) - 2) else loose
        lines.append(_row([_cell(placed, widths, around[placed.column], ledger) for placed in line], _CANNOT_SPLIT))
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


def column_widths(table: Table, ledger: Ledger, lines: Sequence[Sequence[Placed]]) -> list[int]:
    """Return the columns' widths, which add up to the text's; ``lines`` are all the rows, laid out."""
    given = [column.width for column in table.columns if column.width is not None]
    if given:
        return shares(ledger.width, given)
    wanted = weights(
        (
            (placed.column, _words(placed.cell.inlines, ledger))
            for line in lines[:MEASURED]
            for placed in line
            if placed.begins and placed.cell.colspan == 1
        ),
        len(table.columns),
    )
    return shares(ledger.width, wanted)


def _words(inlines: Inlines, ledger: Ledger) -> str:
    if len(inlines) == 1 and isinstance(inlines[0], Text | Value):  # as in most cells
        return inlines[0].text
    return plain(inlines, ledger.numbering.references)


def _silent(table: Table, rows: Sequence[Sequence[Placed]]) -> set[int]:
    """Return the columns whose alignment no cell of the body shows: their header cells show it."""
    silent = set(range(len(table.columns)))
    for line in rows:
        if not silent:
            break
        silent.difference_update([placed.column for placed in line if placed.begins])
    return silent


def _row(cells: Sequence[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _header_cell(
    placed: Placed, widths: Sequence[int], table: Table, ledger: Ledger, silent: set[int], *, later: bool
) -> str:
    justify = _JUSTIFY[table.columns[placed.column].align] if placed.column in silent else ""
    content = paragraph(TABLE_HEADER, runs(placed.cell.inlines, ledger) if placed.begins else "", justify)
    return f"<w:tc><w:tcPr>{_place(placed, widths)}{_SHADE if later else ''}</w:tcPr>{content}</w:tc>"


def _around(width: int, properties: str) -> tuple[str, str]:
    """Return what stands before and after the content of a cell without spans."""
    before, after = paragraph(TABLE_TEXT, _CONTENT, properties).split(_CONTENT)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{before}', f"{after}</w:tc>"


def _cell(placed: Placed, widths: Sequence[int], around: tuple[str, str], ledger: Ledger) -> str:
    cell = placed.cell
    if cell.colspan == 1 and cell.rowspan == 1:
        return f"{around[0]}{runs(cell.inlines, ledger)}{around[1]}"
    content = runs(cell.inlines, ledger) if placed.begins else ""
    return f"<w:tc><w:tcPr>{_place(placed, widths)}</w:tcPr>{around[0].partition('</w:tcPr>')[2]}{content}{around[1]}"


def _place(placed: Placed, widths: Sequence[int]) -> str:
    cell = placed.cell
    if cell.colspan == 1 and cell.rowspan == 1:
        return f'<w:tcW w:w="{widths[placed.column]}" w:type="dxa"/>'
    width = sum(widths[placed.column : placed.column + cell.colspan])
    across = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    down = ""
    if cell.rowspan > 1:
        down = '<w:vMerge w:val="restart"/>' if placed.begins else "<w:vMerge/>"
    return f'<w:tcW w:w="{width}" w:type="dxa"/>{across}{down}'
