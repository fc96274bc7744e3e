"""Ways through a tree in reading order, for layers that look at everything of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.document.blocks import (
    Band,
    Block,
    BulletList,
    Contents,
    Cover,
    Document,
    Heading,
    Inlines,
    Landscape,
    OrderedList,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from generator.document.figures import Flow, Gantt, Org, words_of
from generator.document.inlines import Emphasis, Inline, Strong


def walk_blocks(document: Document) -> Iterator[Block]:
    """Yield every block, a list before the blocks of its items, landscape pages before what is on them."""
    return _inside(document.blocks)


def walk_lines(document: Document) -> Iterator[Inlines]:
    """Yield every line of inlines, cells, captions, figures and signature rows included; header and footer last."""
    for block in walk_blocks(document):
        yield from _lines(block)
    for band in (document.header, document.footer):
        yield from _band(band)


def walk_inlines(document: Document) -> Iterator[Inline]:
    """Yield every inline, a Strong or Emphasis before its children."""
    for line in walk_lines(document):
        yield from _inlines(line)


def walk_top(document: Document) -> Iterator[Block]:
    """Yield the blocks from first to last, those on landscape pages in place of the Landscape."""
    for block in document.blocks:
        if isinstance(block, Landscape):
            yield from block.blocks
        else:
            yield block


def _inside(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from _inside(item.blocks)
        elif isinstance(block, Landscape):
            yield from _inside(block.blocks)


def _lines(block: Block) -> Iterator[Inlines]:
    match block:
        case Title(inlines) | Heading(inlines=inlines) | Paragraph(inlines):
            yield inlines
        case Table(header=header, rows=rows, caption=caption):
            yield caption
            for row in header + rows:
                yield from (cell.inlines for cell in row.cells)
        case Flow() | Org() | Gantt():
            yield from words_of(block)
        case SignatureBlock(rows):
            for signature in rows:
                yield from (signature.label, signature.value, signature.note)
        case Cover(title, mark, particulars, signing):
            yield from (mark, *particulars, title)
            yield from _lines(SignatureBlock(signing))
        case BulletList() | OrderedList() | PageBreak() | Contents() | Landscape():
            return
        case _:
            assert_never(block)


def _band(band: Band) -> Iterator[Inlines]:
    yield from (band.left, band.centre, band.right)


def _inlines(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis):
            yield from _inlines(inline.children)
