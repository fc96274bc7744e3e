"""The body as blocks again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.document import (
    Block,
    Contents,
    Cover,
    Flow,
    Gantt,
    Heading,
    Landscape,
    Org,
    PageBreak,
    Paragraph,
    Role,
    Title,
)
from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.word.names import (
    CAPTION,
    CONTENTS,
    CONTENTS_TITLE,
    COVER_LINE,
    COVER_MARK,
    COVER_TABLE,
    COVER_TITLE,
    FIGURE,
    FIGURE_CAPTION,
    GANTT_TABLE,
    HEADINGS,
    ROLES,
    SIGNATURE_TABLE,
    SPACER,
    TABLE_SPACE,
    TITLE,
)
from generator.word.reading.captions import read_caption
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, descendants, is_landscape, is_on, name, whole
from generator.word.reading.figures import read_drawing
from generator.word.reading.gantts import read_gantt
from generator.word.reading.lists import Entry, gather, list_depth
from generator.word.reading.numberings import Numbering
from generator.word.reading.runs import Mark, Piece, inlines, read_pieces
from generator.word.reading.signatures import read_lines, read_signature_block
from generator.word.reading.styles import Styles
from generator.word.reading.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

COVER = (COVER_MARK, COVER_LINE, COVER_TITLE)
_ROLES = {style: role for role, style in ROLES.items()}
_CONTENTS_FIELD = re.compile(r'\s*TOC\b(?:.*?\\o\s+"1-([1-9])")?', re.ASCII)
_TRANSPARENT = {"sdt": "sdtContent", "ins": "", "moveTo": "", "customXml": ""}
"""Elements that only stand round blocks, and the child that holds them."""


def read_blocks(body: _Element | None, styles: Styles, numbering: Numbering, controls: Controls) -> tuple[Block, ...]:
    """Return the blocks of the body."""
    if body is None:
        return ()
    return tuple(_Reader(styles, numbering, controls).read(body))


class _Reader:
    """Reads from top to bottom: a caption waits for its table, a figure for its caption, an item for its list's end."""

    def __init__(self, styles: Styles, numbering: Numbering, controls: Controls) -> None:
        self._styles = styles
        self._numbering = numbering
        self._controls = controls
        self._entries: list[Entry] = []
        self._caption: _Element | None = None
        self._figure: Flow | Org | Gantt | None = None
        self._cover: Cover | None = None

    def read(self, body: _Element) -> Iterator[Block]:
        held: list[Block] = []
        for element in _unwrapped(body):
            if name(element) == "tbl":
                held += self._table(element)
                continue
            held += self._paragraph(element)
            section = child(element, "pPr", "sectPr")
            if section is not None:
                held += self._settle()
                yield from _turned(held, section)
                if attribute(child(section, "type")) != "continuous":
                    yield PageBreak()
                held = []
        held += self._settle()
        yield from _turned(held, child(body, "sectPr"))

    def _settle(self) -> Iterator[Block]:
        """Yield what was waiting."""
        if self._cover is not None:
            yield self._cover
            self._cover = None
        yield from gather(self._entries)
        self._entries = []
        if self._figure is not None:
            yield self._figure
            self._figure = None
        if self._caption is not None:
            yield Paragraph(self._inlines(self._caption))
            self._caption = None

    def _table(self, table: _Element) -> Iterator[Block]:
        style = self._styles.known(attribute(child(table, "tblPr", "tblStyle")))
        if style == COVER_TABLE:
            yield from self._cover_part()
            lines = read_lines(table, self._styles, self._controls)
            self._cover = replace(self._cover or Cover(()), signing=lines)
            return
        if style == GANTT_TABLE and (chart := read_gantt(table, self._styles, self._controls)):
            yield from self._settle()
            self._figure = chart
            return
        caption, self._caption = self._caption, None
        yield from self._settle()
        if style == SIGNATURE_TABLE:
            yield read_signature_block(table, self._styles, self._controls)
        else:
            yield from read_table(table, caption, self._styles, self._controls)

    def _paragraph(self, paragraph: _Element) -> Iterator[Block]:
        style = self._styles.known(attribute(child(paragraph, "pPr", "pStyle")))
        if style == FIGURE_CAPTION and self._figure is not None:
            words, target = read_caption(paragraph, self._styles, self._controls)
            self._figure = replace(self._figure, caption=words, id=target)
            yield from self._settle()
            return
        if style not in HEADINGS and self._listed(paragraph, style):
            return
        if style in COVER:
            yield from self._cover_part()
            self._cover = _covered(self._cover or Cover(()), style, self._inlines(paragraph))
            return
        yield from self._settle()
        if style in (CONTENTS_TITLE, *CONTENTS):
            yield from _contents(paragraph)
            return
        if is_on(child(paragraph, "pPr", "pageBreakBefore")):
            yield PageBreak()
        if style == FIGURE and (drawing := read_drawing(paragraph, self._styles, self._controls)):
            self._figure = drawing
            return
        if style == CAPTION:
            self._caption = paragraph
            return
        pieces = read_pieces(paragraph, self._styles, self._controls)
        if style in (SPACER, TABLE_SPACE) and not pieces:
            return
        for stretch in _stretches(pieces):
            yield PageBreak() if stretch is None else self._block(paragraph, style, stretch)

    def _cover_part(self) -> Iterator[Block]:
        """Yield what was waiting when a cover begins."""
        if self._cover is None:
            yield from self._settle()

    def _inlines(self, paragraph: _Element) -> Inlines:
        return inlines(read_pieces(paragraph, self._styles, self._controls))

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
        content = Paragraph(self._inlines(paragraph))
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


def _covered(cover: Cover, style: str, words: Inlines) -> Cover:
    """Return the cover with a further line."""
    if style == COVER_MARK:
        return replace(cover, mark=words)
    if style == COVER_TITLE:
        return replace(cover, title=words)
    return replace(cover, particulars=(*cover.particulars, words))


def _contents(paragraph: _Element) -> Iterator[Contents]:
    """Yield the table of contents at the entry where its field begins; the entries follow from the headings."""
    for instruction in descendants(paragraph, "instrText"):
        if found := _CONTENTS_FIELD.match(instruction.text or ""):
            yield Contents(min(int(found[1] or 2), len(CONTENTS)))


def _turned(blocks: list[Block], section: _Element | None) -> Iterable[Block]:
    """Return the blocks of a section, as one where its pages are turned sideways."""
    return (Landscape(tuple(blocks)),) if is_landscape(section) else blocks


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
