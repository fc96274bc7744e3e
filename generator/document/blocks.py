"""The blocks of a document. Frozen; styles, fonts and numbers' looks are the writer's."""

from __future__ import annotations

import enum
from typing import TypeAlias

from generator.document.figures import Flow, Gantt, Org
from generator.document.inlines import Inlines as Inlines
from generator.frozen import frozen


@frozen
class Title:
    """The document's title on its first page; not numbered, not in the contents."""

    inlines: Inlines


@frozen
class Heading:
    """A numbered heading; the number is computed, never typed."""

    level: int
    """1 to 4."""
    inlines: Inlines
    id: str = ""
    """What a Reference names; empty when nothing may refer to it. Letters, digits, ``-``, ``_``; unique."""


class Role(enum.Enum):
    """What a paragraph is for; each role has one style."""

    BODY = "body"
    SALUTATION = "salutation"
    """致：……: no indent, opens a letter."""
    PARTICULARS = "particulars"
    """项目名称：…… and its kin above a letter's text: no indent."""
    CLOSING = "closing"
    """特此承诺: the last words, kept with the signature block."""


@frozen
class Paragraph:
    """A paragraph."""

    inlines: Inlines
    role: Role = Role.BODY


@frozen
class ListItem:
    """An item: one paragraph, then further paragraphs and nested lists."""

    blocks: tuple[Paragraph | BulletList | OrderedList, ...]


@frozen
class BulletList:
    """An unordered list."""

    items: tuple[ListItem, ...]


@frozen
class OrderedList:
    """A numbered list; every list starts anew."""

    items: tuple[ListItem, ...]
    start: int = 1


class Align(enum.Enum):
    """Where a column's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@frozen
class Column:
    """A table column."""

    align: Align = Align.LEFT
    width: int | None = None
    """Thousandths of the table's width; absent in all columns of a table or in none. They add up to 1000."""


@frozen
class Cell:
    """A cell holds one paragraph. A grid place covered by a span has no cell of its own."""

    inlines: Inlines
    colspan: int = 1
    rowspan: int = 1


@frozen
class Row:
    """The cells that begin in this row, left to right."""

    cells: tuple[Cell, ...]


@frozen
class Table:
    """A table with a header that repeats on each page. Rows and spans fill the grid exactly."""

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    """Without its number (表1 is computed); a table without caption has no number."""
    id: str = ""
    """What a Reference names; needs a caption."""


@frozen
class SignatureRow:
    """One line to sign: ``投标人：示例公司（盖单位章）``. An empty value is a line left for a hand."""

    label: Inlines
    value: Inlines = ()
    note: Inlines = ()
    """What goes there, in brackets: 盖单位章, 签字或盖章."""


@frozen
class SignatureBlock:
    """The lines to sign, kept together and with the text before them."""

    rows: tuple[SignatureRow, ...]


@frozen
class PageBreak:
    """What follows starts a new page."""


@frozen
class Cover:
    """The first page (封面), without header, footer and page number. Only the first block of a document is one."""

    title: Inlines
    """What the document is, large; a LineBreak parts two lines of it."""
    mark: Inlines = ()
    """正本 or 副本; empty when the tender does not tell copies apart."""
    particulars: tuple[Inlines, ...] = ()
    """Lines above the title: project, number, lot."""
    signing: tuple[SignatureRow, ...] = ()
    """Lines below it: who bids, the seal, the date."""


@frozen
class Contents:
    """The table of contents (目录). Its entries are the headings'; page numbers count from the page after it."""

    depth: int = 2
    """How many levels of headings it lists: 1 to 4. A document has one table of contents at most."""


@frozen
class Landscape:
    """Blocks on pages of their own that are turned sideways: wide tables. No Cover, Contents or Landscape is in it."""

    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Title
    | Heading
    | Paragraph
    | BulletList
    | OrderedList
    | Table
    | Flow
    | Org
    | Gantt
    | SignatureBlock
    | PageBreak
    | Cover
    | Contents
    | Landscape
)


@frozen
class Band:
    """A header or footer: what stands at the left, in the centre, at the right. All empty: none is printed."""

    left: Inlines = ()
    centre: Inlines = ()
    right: Inlines = ()


@frozen
class Document:
    """A whole document."""

    title: str
    """Plain text for the file's properties and the reader's window title."""
    language: str
    """``zh-CN`` or ``en``."""
    blocks: tuple[Block, ...]
    header: Band = Band()
    footer: Band = Band()
