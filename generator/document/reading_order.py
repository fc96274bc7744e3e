"""A block tree as passages, in the order in which its reader comes by them: what ``word.read`` makes of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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
    SignatureRow,
    Table,
    Title,
)
from generator.document.figures import Figure, Flow, Gantt, Org, words_of
from generator.document.grid import placed
from generator.document.inlines import Emphasis, Inline, Strong, Text, Value
from generator.document.numbering import Numbering, number
from generator.document.passages import Kind, Passage, Region, Spot, Stretch, Trait
from generator.document.plain import plain
from generator.findings import WordPlace
from generator.frozen import frozen

_MARKS: Mapping[str, tuple[str, str, str]] = {"zh-CN": ("：", "（", "）"), "en": (": ", " (", ")")}
"""What stands after a label to sign, and round its note."""


@frozen
class Sourced:
    """A passage and the inlines it is made of; of a line to sign, those of its label."""

    passage: Passage
    inlines: Inlines


@dataclass(slots=True)
class _Walk:
    file: str
    language: str
    numbering: Numbering
    headings: tuple[str, ...] = ()
    order: int = 0
    tables: int = 0
    """How many have begun."""
    region: Region = Region.BODY

    def passage(
        self, inlines: Inlines, kind: Kind, *, level: int = 0, number: str = "", cell: Spot | None = None
    ) -> Iterator[Sourced]:
        if text := plain(inlines, self.numbering.references):
            values = tuple(_values(inlines, 0, self.numbering.references))
            self.order += 1
            place = WordPlace(self.file, self.headings, text, order=self.order)
            yield Sourced(Passage(text, place, kind, self.region, level, number, cell=cell, stretches=values), inlines)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Sourced]:
        for block in blocks:
            yield from self.inside(block)

    def inside(self, block: Block) -> Iterator[Sourced]:
        match block:
            case Title(inlines):
                yield from self.passage(inlines, Kind.TITLE)
            case Heading(level, inlines):
                self.headings = self.headings[: level - 1]
                yield from self.passage(inlines, Kind.HEADING, level=level, number=self.numbering.heading(block))
                self.headings += (self.numbering.heading(block) + plain(inlines, self.numbering.references),)
            case Paragraph(inlines):
                yield from self.passage(inlines, Kind.PARAGRAPH)
            case BulletList() | OrderedList():
                yield from self.listed(block, 1)
            case Table():
                yield from self.table(block)
            case SignatureBlock(rows):
                yield from self.signing(rows)
            case Cover(title, mark, particulars, signing):
                for words in (mark, *particulars, title):
                    yield from self.passage(words, Kind.COVER)
                yield from self.signing(signing)
            case Flow() | Org() | Gantt():
                yield from self.figure(block)
            case PageBreak() | Contents():
                return
            case Landscape(blocks):
                yield from self.blocks(blocks)
            case _:
                assert_never(block)

    def listed(self, block: BulletList | OrderedList, level: int) -> Iterator[Sourced]:
        for count, item in enumerate(block.items, block.start if isinstance(block, OrderedList) else 0):
            mark = f"{count}." if isinstance(block, OrderedList) else "•"
            for inner in item.blocks:
                if isinstance(inner, Paragraph):
                    yield from self.passage(inner.inlines, Kind.ITEM, level=level, number=mark)
                    mark = ""
                else:
                    yield from self.listed(inner, level + 1)

    def table(self, table: Table) -> Iterator[Sourced]:
        label = self.numbering.caption(table)
        yield from self.passage(table.caption, Kind.CAPTION, number=str(label) if label else "")
        self.tables += 1
        above = len(table.header)
        for rows, first in ((table.header, 0), (table.rows, above)):
            for row, column, cell in placed(rows):
                spot = Spot(
                    self.tables, first + row + 1, column + 1, cell.colspan, cell.rowspan, header=rows is table.header
                )
                yield from self.passage(cell.inlines, Kind.CELL, cell=spot)

    def figure(self, figure: Figure) -> Iterator[Sourced]:
        *inside, caption = words_of(figure)
        self.region = Region.TEXT_BOX
        for words in inside:
            yield from self.passage(words, Kind.PARAGRAPH)
        self.region = Region.BODY
        label = self.numbering.caption(figure)
        yield from self.passage(caption, Kind.CAPTION, number=str(label) if label else "")

    def signing(self, rows: Iterable[SignatureRow]) -> Iterator[Sourced]:
        colon, opening, closing = _MARKS.get(self.language, _MARKS["en"])
        for row in rows:
            note = (Text(opening), *row.note, Text(closing)) if row.note else ()
            joined = (*row.label, Text(colon), *row.value, *note)
            for each in self.passage(joined, Kind.SIGNING):
                yield Sourced(each.passage, row.label)

    def band(self, band: Band, region: Region) -> Iterator[Sourced]:
        self.region, self.headings = region, ()
        for words in (band.left, band.centre, band.right):
            yield from self.passage(words, Kind.PARAGRAPH)


def sourced(document: Document, file: str, *, scheme: str = "official") -> tuple[Sourced, ...]:
    """Return every passage that has words; header and footer last.

    ``file`` is what its places call the document, ``scheme`` that of its headings' numbers.
    """
    walk = _Walk(file, document.language, number(document, scheme))
    return (
        *walk.blocks(document.blocks),
        *walk.band(document.header, Region.HEADER),
        *walk.band(document.footer, Region.FOOTER),
    )


def _values(inlines: Iterable[Inline], start: int, references: Mapping[str, str]) -> Iterator[Stretch]:
    for inline in inlines:
        end = start + len(plain((inline,), references))
        if isinstance(inline, Strong | Emphasis):
            yield from _values(inline.children, start, references)
        elif isinstance(inline, Value):
            yield Stretch(Trait.VALUE, start, end, inline.path)
        start = end
