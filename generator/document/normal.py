"""The canonical form of a tree: two trees that say the same are equal in it. What the Word round trip compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from generator.document.blocks import (
    Align,
    Band,
    Block,
    BulletList,
    Cell,
    Column,
    Contents,
    Cover,
    Document,
    Heading,
    Inlines,
    Landscape,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Role,
    Row,
    SignatureBlock,
    SignatureRow,
    Table,
    Title,
)
from generator.document.descriptions import described
from generator.document.figures import Figure, Flow, Gantt, Org, changed
from generator.document.grid import placed
from generator.document.inlines import Emphasis, Gap, Inline, LineBreak, PageField, Reference, Strong, Text, Value

Leaf = Text | Value | Gap | LineBreak | PageField | Reference
Styled = tuple[Leaf, bool, bool]
"""A leaf, whether it is strong, whether it is emphasised."""


def normal(document: Document) -> Document:
    """Return the document in canonical form; doing so twice changes nothing more.

    Texts hold no line break, are not empty and not beside another Text; Emphasis stands inside Strong, neither in
    itself nor beside its like, and a Gap in neither; a list item begins with a paragraph (an empty one where there
    was none) and its paragraphs have no role; neighbouring bullet lists are one; a page break stands between two
    blocks; a column in which no cell begins is aligned left. What has nothing in it is gone: paragraphs, headings,
    titles, list items, lists, signature rows and blocks, tables without columns, figures without steps or tasks,
    lines of a box. Cells, steps, values and captions may be empty. What is read aloud in place of a figure is empty
    where it says what the figure says.
    """
    return replace(
        document,
        blocks=_blocks(document.blocks),
        header=_band(document.header),
        footer=_band(document.footer),
    )


def normal_inlines(inlines: Iterable[Inline]) -> Inlines:
    """Return the inlines in canonical form."""
    given = tuple(inlines)
    if len(given) == 1 and _is_normal(given[0]):  # as most cells and paragraphs are
        return given
    leaves = _merged(_leaves(given, strong=False, emphasis=False))
    return tuple(_nested(leaves))


def _is_normal(inline: Inline) -> bool:
    if isinstance(inline, Text):
        return bool(inline.text) and "\n" not in inline.text and "\r" not in inline.text
    return not isinstance(inline, Strong | Emphasis)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    result: list[Block] = []
    for block in map(_block, blocks):
        if block is None:
            continue
        last = result[-1] if result else None
        if isinstance(block, PageBreak) and (last is None or isinstance(last, PageBreak | _PAGES)):
            continue
        if isinstance(block, _PAGES) and isinstance(last, PageBreak):
            result.pop()
        if isinstance(block, BulletList) and isinstance(last, BulletList):
            result[-1] = BulletList(last.items + block.items)
        else:
            result.append(block)
    if result and isinstance(result[-1], PageBreak):
        result.pop()
    return tuple(result)


_PAGES = Cover | Contents | Landscape
"""What follows these is on a new page anyway; before a Cover there is nothing."""


def _block(block: Block) -> Block | None:
    match block:
        case Title(inlines) | Heading(inlines=inlines) | Paragraph(inlines):
            kept = normal_inlines(inlines)
            return replace(block, inlines=kept) if kept else None
        case BulletList(items) | OrderedList(items):
            kept_items = _items(items)
            return replace(block, items=kept_items) if kept_items else None
        case Table():
            return _table(block) if block.columns else None
        case Flow() | Org() | Gantt():
            return _figure(block)
        case SignatureBlock(rows):
            kept_rows = tuple(row for row in map(_signature_row, rows) if row.label or row.value or row.note)
            return SignatureBlock(kept_rows) if kept_rows else None
        case Cover():
            return _cover(block)
        case Landscape(blocks):
            inside = _blocks(blocks)
            return Landscape(inside) if inside else None
        case PageBreak() | Contents():
            return block
        case _:
            assert_never(block)


def _figure(block: Figure) -> Figure | None:
    if (isinstance(block, Flow) and not block.steps) or (isinstance(block, Gantt) and not block.tasks):
        return None
    figure = changed(block, normal_inlines)
    return replace(figure, alt="") if figure.alt == described(figure) else figure


def _cover(cover: Cover) -> Cover | None:
    signing = _block(SignatureBlock(cover.signing))
    kept = Cover(
        normal_inlines(cover.title),
        normal_inlines(cover.mark),
        tuple(filter(None, map(normal_inlines, cover.particulars))),
        signing.rows if isinstance(signing, SignatureBlock) else (),
    )
    return kept if kept != Cover(()) else None


def _items(items: Iterable[ListItem]) -> tuple[ListItem, ...]:
    return tuple(item for item in map(_item, items) if item.blocks)


def _item(item: ListItem) -> ListItem:
    blocks: list[Paragraph | BulletList | OrderedList] = []
    for block in item.blocks:
        kept = _block(block)
        last = blocks[-1] if blocks else None
        if isinstance(kept, Paragraph):
            blocks.append(replace(kept, role=Role.BODY))
        elif isinstance(kept, BulletList) and isinstance(last, BulletList):
            blocks[-1] = BulletList(last.items + kept.items)
        elif isinstance(kept, BulletList | OrderedList):
            blocks.append(kept)
    if blocks and not isinstance(blocks[0], Paragraph):
        blocks.insert(0, Paragraph(()))
    return ListItem(tuple(blocks))


def _table(table: Table) -> Table:
    return replace(
        table,
        columns=_columns(table),
        header=tuple(map(_row, table.header)),
        rows=tuple(map(_row, table.rows)),
        caption=normal_inlines(table.caption),
    )


def _columns(table: Table) -> tuple[Column, ...]:
    """Return the columns; one in which no cell begins has nothing to align."""
    begun = {column for rows in (table.header, table.rows) for _, column, _ in placed(rows)}
    return tuple(
        column if place in begun else replace(column, align=Align.LEFT) for place, column in enumerate(table.columns)
    )


def _row(row: Row) -> Row:
    return Row(tuple(Cell(normal_inlines(cell.inlines), cell.colspan, cell.rowspan) for cell in row.cells))


def _signature_row(row: SignatureRow) -> SignatureRow:
    return SignatureRow(normal_inlines(row.label), normal_inlines(row.value), normal_inlines(row.note))


def _band(band: Band) -> Band:
    return Band(normal_inlines(band.left), normal_inlines(band.centre), normal_inlines(band.right))


def _leaves(inlines: Iterable[Inline], *, strong: bool, emphasis: bool) -> Iterator[Styled]:
    for inline in inlines:
        match inline:
            case Strong(children):
                yield from _leaves(children, strong=True, emphasis=emphasis)
            case Emphasis(children):
                yield from _leaves(children, strong=strong, emphasis=True)
            case Text(text):
                yield from ((leaf, strong, emphasis) for leaf in text_lines(text))
            case Value() | LineBreak() | PageField() | Reference():
                yield inline, strong, emphasis
            case Gap():
                yield inline, False, False  # its own look is all it has
            case _:
                assert_never(inline)


def text_lines(text: str) -> Iterator[Text | LineBreak]:
    """Yield the text as Text and LineBreak: CRLF, CR and LF are one break each, empty stretches nothing."""
    for position, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        if position:
            yield LineBreak()
        if line:
            yield Text(line)


def _merged(leaves: Iterable[Styled]) -> Iterator[Styled]:
    """Join neighbouring Texts of one look."""
    for (is_text, strong, emphasis), run in groupby(leaves, lambda leaf: (isinstance(leaf[0], Text), *leaf[1:])):
        if is_text:
            yield Text("".join(leaf.text for leaf, _, _ in run if isinstance(leaf, Text))), strong, emphasis
        else:
            yield from run


def _nested(leaves: Iterable[Styled]) -> Iterator[Inline]:
    for strong, run in groupby(leaves, lambda leaf: leaf[1]):
        children = tuple(_emphasised(run))
        if strong:
            yield Strong(children)
        else:
            yield from children


def _emphasised(leaves: Iterable[Styled]) -> Iterator[Inline]:
    for emphasis, run in groupby(leaves, lambda leaf: leaf[2]):
        children = tuple(leaf for leaf, _, _ in run)
        if emphasis:
            yield Emphasis(children)
        else:
            yield from children
