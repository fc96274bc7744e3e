"""The lines to sign, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document import SignatureBlock, SignatureRow, Text
from generator.document.blocks import Inlines
from generator.word.names import COLONS
from generator.word.reading.cells import read_cell
from generator.word.reading.controls import Controls
from generator.word.reading.elements import children
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_signature_block(table: _Element, styles: Styles, controls: Controls) -> SignatureBlock:
    """Return the block."""
    return SignatureBlock(read_lines(table, styles, controls))


def read_lines(table: _Element, styles: Styles, controls: Controls) -> tuple[SignatureRow, ...]:
    """Return the lines: label, value, note; a column that is not there is empty."""
    rows = []
    for row in children(table, "tr"):
        cells: list[Inlines] = [read_cell(cell, styles, controls) for cell in children(row, "tc")]
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
