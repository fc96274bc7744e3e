"""Blocks as lines of a certain height, for the estimate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import assert_never

from generator.document import (
    Block,
    BulletList,
    Contents,
    Cover,
    Flow,
    Gantt,
    Heading,
    Landscape,
    OrderedList,
    Org,
    PageBreak,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from generator.document.blocks import Inlines
from generator.document.figures import Figure
from generator.word.names import contents_bookmark
from generator.word.profile import Display
from generator.word.writing.contents import entry_line
from generator.word.writing.figures import columns_of, drawn_height
from generator.word.writing.grid import lay_out
from generator.word.writing.heights import count_lines, row_height, stays_whole
from generator.word.writing.indents import list_steps
from generator.word.writing.keeping import stays_with
from generator.word.writing.ledger import Ledger
from generator.word.writing.tables import column_widths


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a row of a table."""

    height: int
    """In twips."""
    keeps: bool = False
    """Whether it stays with the line that follows."""
    bookmark: str = ""
    """What its page is known by."""
    breaks: bool = False
    """Whether it starts a page."""


def lines_of(blocks: Sequence[Block], ledger: Ledger) -> Iterator[Line]:
    """Yield the lines of a section's blocks."""
    bookmarks = {id(entry.heading): contents_bookmark(at) for at, entry in enumerate(ledger.entries, 1)}
    profile = ledger.profile
    breaks = False
    for block, following in zip_longest(blocks, blocks[1:]):
        lines = list(_lines(block, ledger))
        if isinstance(block, Heading) and lines:
            new = block.level == 1 and profile.headings.new_page
            lines[0] = replace(lines[0], bookmark=bookmarks.get(id(block), ""), breaks=new)
        elif isinstance(block, SignatureBlock):
            lines[0] = replace(lines[0], bookmark=ledger.next_signature())
        if lines and stays_with(block, following):
            lines[-1] = replace(lines[-1], keeps=True)
        if breaks and lines:
            lines[0] = replace(lines[0], breaks=True)
        breaks = isinstance(block, PageBreak)
        yield from lines


def _lines(block: Block, ledger: Ledger) -> Iterator[Line]:
    profile = ledger.profile
    match block:
        case Title(inlines):
            yield from _displayed(inlines, profile.title, ledger)
        case Heading(level, inlines):
            yield from _displayed(inlines, profile.headings.levels[level - 1], ledger)
        case Paragraph(inlines):
            yield from _paragraph(inlines, ledger, ledger.width, first=profile.body.indent / 100)
        case BulletList() | OrderedList():
            yield from _list(block, ledger, 0)
        case Table():
            yield from _table(block, ledger)
        case Flow() | Org() | Gantt():
            yield from _figure(block, ledger)
        case SignatureBlock(rows):
            yield from (Line(profile.signature.height, keeps=row is not rows[-1]) for row in rows)
        case Contents():
            yield from _displayed((), profile.contents_look.title, ledger)
            yield from (Line(entry_line(ledger)) for _ in ledger.entries)
        case Cover() | PageBreak() | Landscape():
            return
        case _:
            assert_never(block)


def _displayed(inlines: Inlines, look: Display, ledger: Ledger) -> Iterator[Line]:
    count = count_lines(inlines, ledger, ledger.width, look.size)
    yield Line(look.before + count * look.line + look.after, keeps=True)


def _paragraph(inlines: Inlines, ledger: Ledger, width: int, first: float = 0) -> Iterator[Line]:
    body = ledger.profile.body
    count = count_lines(inlines, ledger, width, body.size, first)
    # No line of a paragraph stands alone on a page, be it the first or the last (widowControl).
    yield from (Line(body.line, keeps=at in (0, count - 2) and at < count - 1) for at in range(count))


def _list(block: BulletList | OrderedList, ledger: Ledger, depth: int) -> Iterator[Line]:
    width = ledger.width - list_steps(ledger.profile)[depth].left
    for item in block.items:
        for inner in item.blocks:
            if isinstance(inner, Paragraph):
                yield from _paragraph(inner.inlines, ledger, width)
            else:
                yield from _list(inner, ledger, depth + 1)


def _table(table: Table, ledger: Ledger) -> Iterator[Line]:
    if table.caption:
        yield from _displayed(table.caption, ledger.profile.caption, ledger)
    header, body = (lay_out(rows, len(table.columns)) for rows in (table.header, table.rows))
    widths = column_widths(table, ledger, [*header, *body])
    count = len(header) + len(body)
    whole = stays_whole([*header, *body], widths, ledger)
    for at, row in enumerate([*header, *body]):
        kept = at < len(header) or (at < count - 1 and (whole or at in (len(header), count - 2)))
        yield Line(row_height(row, widths, ledger), keeps=kept)


def _figure(figure: Figure, ledger: Ledger) -> Iterator[Line]:
    caption = ledger.profile.caption
    match figure:
        case Gantt():
            laid = columns_of(figure, ledger)
            yield from (Line(height, keeps=True) for height in laid.header)
            count = len(laid.tasks)
            for at, height in enumerate(laid.tasks):
                last = at == count - 1
                yield Line(height, keeps=bool(figure.caption) if last else laid.is_whole or at in (0, count - 2))
        case Flow() | Org():
            yield Line(caption.before + caption.after + drawn_height(figure, ledger), keeps=bool(figure.caption))
        case _:
            assert_never(figure)
    if figure.caption:
        count = count_lines(figure.caption, ledger, ledger.width, caption.size)
        yield Line(caption.before + count * caption.line + caption.after)
