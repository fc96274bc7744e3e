"""Headers and footers, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document import Band
from generator.document.blocks import Inlines
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, children, descendants
from generator.word.reading.runs import Piece, Tab, inlines, read_pieces
from generator.word.reading.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_band(root: _Element | None, styles: Styles, controls: Controls) -> Band:
    """Return the band of a header or footer part: its first paragraph that holds something."""
    for paragraph in descendants(root, "p"):
        controls.headings = ()
        pieces = read_pieces(paragraph, styles, controls)
        if pieces:
            return _band(paragraph, pieces)
    return Band()


def _band(paragraph: _Element, pieces: list[Piece]) -> Band:
    properties = child(paragraph, "pPr")
    side = attribute(child(properties, "jc"))
    if side == "center":
        return Band(centre=inlines(pieces))
    if side in ("right", "end"):
        return Band(right=inlines(pieces))
    left, *further = _parts(pieces)
    stops = {attribute(stop) for stop in children(child(properties, "tabs"), "tab")}
    if "clear" in stops and "center" not in stops and further:
        return Band(left=left, right=further[0])
    centre, right = (*further, (), ())[:2]
    return Band(left, centre, right)


def _parts(pieces: list[Piece]) -> list[Inlines]:
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, Tab) and len(parts) < 3:
            parts.append([])
        else:
            parts[-1].append(piece)
    return [inlines(part) for part in parts]
