"""The lines to sign, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document import SignatureBlock, SignatureRow
from generator.document.blocks import Inlines
from generator.word.reading.cells import read_cell
from generator.word.reading.controls import Controls
from generator.word.reading.elements import children
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_signature_block(table: _Element, styles: Styles, controls: Controls) -> SignatureBlock:
    """Return the block: label, value, note; a column that is not there is empty."""
    rows = []
    for row in children(table, "tr"):
        cells: list[Inlines] = [read_cell(cell, styles, controls) for cell in children(row, "tc")]
        label, value, note = (*cells, (), (), ())[:3]
        rows.append(SignatureRow(label, value, note))
    return SignatureBlock(tuple(rows))
