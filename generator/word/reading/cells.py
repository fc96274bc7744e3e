"""What is in a table cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document import Inline, LineBreak
from generator.document.blocks import Inlines
from generator.word.reading.controls import Controls
from generator.word.reading.elements import descendants
from generator.word.reading.runs import inlines, read_pieces
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_cell(cell: _Element, styles: Styles, controls: Controls) -> Inlines:
    """Return the cell's words; further paragraphs begin on a new line."""
    found: list[Inline] = []
    for position, paragraph in enumerate(descendants(cell, "p")):
        if position:
            found.append(LineBreak())
        found.extend(inlines(read_pieces(paragraph, styles, controls)))
    return tuple(found)
