"""The body as blocks again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.document import Block, Heading, PageBreak, Paragraph, Role, Title
from generator.document.plain import plain
from generator.word.names import CAPTION, HEADINGS, ROLES, SIGNATURE_TABLE, SPACER, TITLE
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, descendants, is_on, name, whole
from generator.word.reading.lists import Entry, gather, list_depth
from generator.word.reading.numberings import Numbering
from generator.word.reading.runs import Mark, Piece, inlines, read_pieces
from generator.word.reading.signatures import read_signature_block
from generator.word.reading.styles import Styles
from generator.word.reading.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROLES = {style: role for role, style in ROLES.items()}
_TRANSPARENT = {"sdt": "sdtContent", "ins": "", "moveTo": "", "customXml": ""}
"""Elements that only stand round blocks, and the child that holds them."""


def read_blocks(body: _Element | None, styles: Styles, numbering: Numbering, controls: Controls) -> tuple[Block, ...]:
    """Return the blocks of the body."""
    if body is None:
        return ()
    return tuple(_Reader(styles, numbering, controls).read(body))


class _Reader:
    """Reads from top to bottom: a caption waits for its table, list paragraphs for the end of their list."""

    def __init__(self, styles: Styles, numbering: Numbering, controls: Controls) -> None:
        self._styles = styles
        self._numbering = numbering
        self._controls = controls
        self._entries: list[Entry] = []
        self._caption: _Element | None = None

    def read(self, body: _Element) -> Iterator[Block]:
        for element in _unwrapped(body):
            if name(element) == "tbl":
                yield from self._table(element)
            else:
                yield from self._paragraph(element)
        yield from self._settle()

    def _settle(self) -> Iterator[Block]:
        """Yield what was waiting."""
        yield from gather(self._entries)
        self._entries = []
        if self._caption is not None:
            yield Paragraph(inlines(read_pieces(self._caption, self._styles, self._controls)))
            self._caption = None

    def _table(self, table: _Element) -> Iterator[Block]:
        caption, self._caption = self._caption, None
        yield from self._settle()
        style = self._styles.known(attribute(child(table, "tblPr", "tblStyle")))
        if style == SIGNATURE_TABLE:
            yield read_signature_block(table, self._styles, self._controls)
        else:
            yield from read_table(table, caption, self._styles, self._controls)

    def _paragraph(self, paragraph: _Element) -> Iterator[Block]:
        style = self._styles.known(attribute(child(paragraph, "pPr", "pStyle")))
        if style not in HEADINGS and self._listed(paragraph, style):
            return
        yield from self._settle()
        if is_on(child(paragraph, "pPr", "pageBreakBefore")):
            yield PageBreak()
        if style == CAPTION:
            self._caption = paragraph
            return
        pieces = read_pieces(paragraph, self._styles, self._controls)
        if style == SPACER and not pieces:
            return
        for stretch in _stretches(pieces):
            yield PageBreak() if stretch is None else self._block(paragraph, style, stretch)

    def _listed(self, paragraph: _Element, style: str) -> bool:
        """Return whether the paragraph belongs to a list, and keep it if so."""
        properties = child(paragraph, "pPr", "numPr")
        number = attribute(child(properties, "numId"))
        depth = list_depth(style)
        if number in ("", "0"):
            if depth is None or not style.startswith("ListContinue") or not self._entries:
                return False
            numbered = None
        else:
            depth = whole(attribute(child(properties, "ilvl")))
            numbered = self._numbering.get((number, depth))
            if numbered is None:
                return False
        if self._caption is not None:
            return False
        content = Paragraph(inlines(read_pieces(paragraph, self._styles, self._controls)))
        self._entries.append(Entry(depth, number if numbered else "", numbered, content))
        return True

    def _block(self, paragraph: _Element, style: str, pieces: list[Piece]) -> Block:
        content = inlines(pieces)
        if style == TITLE:
            return Title(content)
        if style in HEADINGS:
            level = HEADINGS.index(style) + 1
            self._controls.headings = (*self._controls.headings[: level - 1], plain(content))
            marks = (
                self._controls.bookmarked(attribute(mark, "name")) for mark in descendants(paragraph, "bookmarkStart")
            )
            return Heading(level, content, next(filter(None, marks), ""))
        return Paragraph(content, _ROLES.get(style, Role.BODY))


def _unwrapped(parent: _Element) -> Iterator[_Element]:
    for element in parent:
        kind = name(element)
        if kind in ("p", "tbl"):
            yield element
        elif kind in _TRANSPARENT:
            inside = child(element, _TRANSPARENT[kind]) if _TRANSPARENT[kind] else element
            if inside is not None:
                yield from _unwrapped(inside)


def _stretches(pieces: list[Piece]) -> Iterator[list[Piece] | None]:
    """Yield what stands between page breaks, and None for each break."""
    stretch: list[Piece] = []
    broken = False
    for piece in pieces:
        if piece is Mark.PAGE_BREAK:
            if stretch:
                yield stretch
            yield None
            stretch, broken = [], True
        else:
            stretch.append(piece)
    if stretch or not broken:
        yield stretch
