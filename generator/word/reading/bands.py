"""Headers and footers, read back."""

from __future__ import annotations

from collections.abc import Iterable

from generator.document import Band
from generator.document.blocks import Inlines
from generator.word.reading.cells import paragraphs
from generator.word.reading.pieces import Piece, Tab, inlines
from generator.word.reading.stories import Item, Para


def read_band(items: Iterable[Item]) -> Band:
    """Return the band of a header or footer: its first paragraph that holds something."""
    return next((_band(paragraph) for paragraph in paragraphs(items) if paragraph.content.pieces), Band())


def _band(paragraph: Para) -> Band:
    pieces = paragraph.content.pieces
    if paragraph.align == "center":
        return Band(centre=inlines(pieces))
    if paragraph.align in ("right", "end"):
        return Band(right=inlines(pieces))
    left, *further = _parts(pieces)
    if "clear" in paragraph.stops and "center" not in paragraph.stops and further:
        return Band(left=left, right=further[0])
    centre, right = (*further, (), ())[:2]
    return Band(left, centre, right)


def _parts(pieces: Iterable[Piece]) -> list[Inlines]:
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, Tab) and len(parts) < 3:
            parts.append([])
        else:
            parts[-1].append(piece)
    return [inlines(part) for part in parts]
