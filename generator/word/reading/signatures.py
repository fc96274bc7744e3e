"""The lines to sign, read back."""

from __future__ import annotations

from generator.document import SignatureBlock, SignatureRow, Text
from generator.document.blocks import Inlines
from generator.word.names import COLONS
from generator.word.reading.cells import cell_inlines
from generator.word.reading.stories import Grid


def read_signature_block(table: Grid) -> SignatureBlock:
    """Return the block."""
    return SignatureBlock(read_lines(table))


def read_lines(table: Grid) -> tuple[SignatureRow, ...]:
    """Return the lines: label, value, note; a column that is not there is empty."""
    rows = []
    for row in table.rows:
        if row.deleted:
            continue
        cells: list[Inlines] = [cell_inlines(cell.items) for cell in row.cells]
        label, value, note = (*cells, (), (), ())[:3]
        rows.append(SignatureRow(_without_end(label, "".join(COLONS.values())), value, _unbracketed(note)))
    return tuple(rows)


def _unbracketed(note: Inlines) -> Inlines:
    first = note[0] if note else None
    if isinstance(first, Text) and first.text[:1] in ("（", "("):
        return _without_end((Text(first.text[1:]), *note[1:]), "）)")
    return note


def _without_end(line: Inlines, signs: str) -> Inlines:
    last = line[-1] if line else None
    if isinstance(last, Text) and last.text and last.text[-1] in signs:
        return (*line[:-1], Text(last.text[:-1]))
    return line
