"""Captions: their words, and the id that their number is bookmarked with."""

from __future__ import annotations

from generator.document import Text
from generator.document.blocks import Inlines
from generator.word.reading.controls import Controls
from generator.word.reading.pieces import Sequence, inlines
from generator.word.reading.stories import Para


def read_caption(paragraph: Para | None, controls: Controls) -> tuple[Inlines, str]:
    """Return the caption's words without its number, and its id; both empty where there is no caption."""
    if paragraph is None:
        return (), ""
    pieces = paragraph.content.pieces
    counted = next((position for position, piece in enumerate(pieces) if isinstance(piece, Sequence)), None)
    if counted is not None:
        pieces = pieces[counted + 1 :]
        if pieces and isinstance(pieces[0], Text) and pieces[0].text[:1] in ("　", " "):
            pieces = (Text(pieces[0].text[1:]), *pieces[1:])
    marks = map(controls.bookmarked, paragraph.content.bookmarks)
    return inlines(pieces), next(filter(None, marks), "")
