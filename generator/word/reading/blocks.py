"""The text as blocks again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
)
from generator.word.reading.captions import read_caption
from generator.word.reading.controls import Controls
from generator.word.reading.elements import attribute, child, is_landscape
from generator.word.reading.figures import read_drawing
from generator.word.reading.gantts import read_gantt
from generator.word.reading.lists import Entry, gather, list_depth
from generator.word.reading.pieces import Piece, inlines, stretches
from generator.word.reading.signatures import read_lines, read_signature_block
from generator.word.reading.stories import Grid, Item, Para
from generator.word.reading.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

COVER = (COVER_MARK, COVER_LINE, COVER_TITLE)
_ROLES = {style: role for role, style in ROLES.items()}
_CONTENTS_FIELD = re.compile(r'\s*TOC\b(?:.*?\\o\s+"1-([1-9])")?', re.ASCII)


def read_blocks(items: Sequence[Item], section: _Element | None, controls: Controls) -> tuple[Block, ...]:
    """Return the blocks of the text; ``section`` is the w:sectPr of what follows the last paragraph that has one."""
    return tuple(_Reader(controls).read(items, section))


class _Reader:
    """Reads from top to bottom: a caption waits for its table, a figure for its caption, an item for its list's end."""

    def __init__(self, controls: Controls) -> None:
        self._controls = controls
        self._entries: list[Entry] = []
        self._caption: Para | None = None
        self._figure: Flow | Org | Gantt | None = None
        self._cover: Cover | None = None
        self._listing: Contents | None = None
        """The table of contents whose entries are being read."""

    def read(self, items: Sequence[Item], section: _Element | None) -> Iterator[Block]:
        held: list[Block] = []
        for item in items:
            if isinstance(item, Grid):
                held += self._table(item)
                continue
            held += self._paragraph(item)
            if item.section is not None:
                held += self._settle()
                yield from _turned(held, item.section)
                if attribute(child(item.section, "type")) != "continuous":
                    yield PageBreak()
                held = []
        held += self._settle()
        yield from _turned(held, section)

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
            yield Paragraph(_inlines(self._caption))
            self._caption = None

    def _table(self, table: Grid) -> Iterator[Block]:
        if table.style == COVER_TABLE:
            yield from self._cover_part()
            self._cover = replace(self._cover or Cover(()), signing=read_lines(table))
            return
        if table.style == GANTT_TABLE and (chart := read_gantt(table)):
            yield from self._settle()
            self._figure = chart
            return
        caption, self._caption = self._caption, None
        yield from self._settle()
        if table.style == SIGNATURE_TABLE:
            yield read_signature_block(table)
        else:
            yield from read_table(table, caption, self._controls)

    def _paragraph(self, paragraph: Para) -> Iterator[Block]:
        style = paragraph.style.id
        if style == FIGURE_CAPTION and self._figure is not None:
            words, target = read_caption(paragraph, self._controls)
            self._figure = replace(self._figure, caption=words, id=target)
            yield from self._settle()
            return
        if self._figure is not None:  # without a caption
            yield from self._settle()
        if not paragraph.heading and self._listed(paragraph, style):
            return
        if style in COVER:
            yield from self._cover_part()
            self._cover = _covered(self._cover or Cover(()), style, _inlines(paragraph))
            return
        yield from self._settle()
        if paragraph.new_page:
            yield PageBreak()
        if self._is_contents(paragraph):
            yield from self._contents(paragraph)
            return
        self._listing = None
        if style == FIGURE and (drawing := read_drawing(paragraph.content)):
            self._figure = drawing
            return
        if style == CAPTION:
            self._caption = paragraph
            return
        pieces = paragraph.content.pieces
        if style in (SPACER, TABLE_SPACE) and not pieces:
            return
        for stretch in stretches(pieces):
            yield PageBreak() if stretch is None else self._block(paragraph, stretch)

    def _cover_part(self) -> Iterator[Block]:
        """Yield what was waiting when a cover begins."""
        if self._cover is None:
            yield from self._settle()

    def _is_contents(self, paragraph: Para) -> bool:
        """Return whether a paragraph repeats headings. Entries that no field has made are words like others."""
        if paragraph.style.id == CONTENTS_TITLE or any(_fields(paragraph)):
            return True
        is_entry = paragraph.gallery or paragraph.style.contents
        return is_entry and self._listing is not None

    def _contents(self, paragraph: Para) -> Iterator[Contents]:
        """Yield the table of contents at the entry where its field begins; the entries follow from the headings."""
        for depth in _fields(paragraph):
            self._listing = Contents(depth)
            yield self._listing

    def _listed(self, paragraph: Para, style: str) -> bool:
        """Return whether the paragraph belongs to a list, and keep it if so."""
        depth = list_depth(style)
        if paragraph.number is None:
            if depth is None or not style.startswith("ListContinue") or not self._entries:
                return False
        else:
            depth = paragraph.number.depth
        if self._caption is not None:
            return False
        self._entries.append(Entry(depth, paragraph.number, Paragraph(_inlines(paragraph))))
        return True

    def _block(self, paragraph: Para, pieces: Sequence[Piece]) -> Block:
        content = inlines(pieces)
        if paragraph.title:
            return Title(content)
        if paragraph.heading:
            marks = map(self._controls.bookmarked, paragraph.content.bookmarks)
            return Heading(min(paragraph.heading, len(HEADINGS)), content, next(filter(None, marks), ""))
        return Paragraph(content, _ROLES.get(paragraph.style.id, Role.BODY))


def _inlines(paragraph: Para) -> Inlines:
    return inlines(paragraph.content.pieces)


def _covered(cover: Cover, style: str, words: Inlines) -> Cover:
    """Return the cover with a further line."""
    if style == COVER_MARK:
        return replace(cover, mark=words)
    if style == COVER_TITLE:
        return replace(cover, title=words)
    return replace(cover, particulars=(*cover.particulars, words))


def _fields(paragraph: Para) -> Iterator[int]:
    """Yield how many levels each table of contents lists that begins here."""
    for instruction in paragraph.content.words.instructions:
        found = _CONTENTS_FIELD.match(instruction)
        if found and r"\c" not in instruction:  # which lists captions
            yield min(int(found[1] or 2), len(CONTENTS))


def _turned(blocks: list[Block], section: _Element | None) -> Iterable[Block]:
    """Return the blocks of a section, as one where its pages are turned sideways."""
    return (Landscape(tuple(blocks)),) if is_landscape(section) else blocks
