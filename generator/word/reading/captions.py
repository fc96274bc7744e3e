"""Captions: their words, and the id that their number is bookmarked with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document import Text
from generator.document.blocks import Inlines
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, descendants
from generator.word.reading.runs import Mark, inlines, read_pieces
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_caption(paragraph: _Element | None, styles: Styles, controls: Controls) -> tuple[Inlines, str]:
    """Return the caption's words without its number, and its id; both empty where there is no caption."""
    if paragraph is None:
        return (), ""
    pieces = read_pieces(paragraph, styles, controls)
    if Mark.SEQUENCE in pieces:
        pieces = pieces[pieces.index(Mark.SEQUENCE) + 1 :]
        if pieces and isinstance(pieces[0], Text) and pieces[0].text[:1] in ("　", " "):
            pieces[0] = Text(pieces[0].text[1:])
    marks = (controls.bookmarked(attribute(mark, "name")) for mark in descendants(paragraph, "bookmarkStart"))
    return inlines(pieces), next(filter(None, marks), "")
