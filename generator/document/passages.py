"""A Word file as passages: each paragraph as it stands there, with its place, for rules that look at words."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.findings import WordPlace
from generator.frozen import frozen


class Region(enum.Enum):
    """Which part of the paper a passage stands on."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text box"
    """A text box, a shape with words, a chart or diagram."""
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"


class Kind(enum.Enum):
    """What a passage is for."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """Of a list with bullets or automatic numbers. An item whose number is typed is a PARAGRAPH with ``typed``."""
    CELL = "cell"
    """A paragraph in a table cell; ``cell`` says which."""
    CAPTION = "caption"
    SIGNING = "signing"
    """A line to sign or seal: 投标人（盖单位章）：, 法定代表人（签字）：, 日期：. It may stand in a table, too."""
    CONTENTS = "contents"
    """An entry of a table of contents: what stands there repeats a heading."""
    COVER = "cover"


class Trait(enum.Enum):
    """What is particular about a stretch of a passage."""

    VALUE = "value"
    """A value of the bid, or the text of a content control; ``detail`` is its data path, or its tag or title."""
    PROMPT = "prompt"
    """A content control that nobody has filled in: it shows what to write there."""
    BLANK = "blank"
    """Underlined white space: a line drawn for a hand to write on."""
    HIGHLIGHTED = "highlighted"
    """Coloured behind the letters; ``detail`` is the colour."""
    COLOURED = "coloured"
    """In letters of another colour than black; ``detail`` is the colour, ``FF0000``."""
    FIELD = "field"
    """What a field shows; ``detail`` is its instruction."""
    LINK = "link"
    """A hyperlink; ``detail`` is its target: an address, or # and the name of a bookmark."""
    INSERTED = "inserted"
    """Inserted while changes were tracked; ``detail`` is who did."""


@frozen
class Stretch:
    """A part of a passage's text."""

    trait: Trait
    start: int
    end: int
    """Exclusive."""
    detail: str = ""


class Absence(enum.Enum):
    """Why words that are in the file are not in a passage's text."""

    DELETED = "deleted"
    """Deleted, or moved away from here, while changes were tracked: whoever opens the file sees it struck through."""
    HIDDEN = "hidden"
    """Formatted as hidden text: it shows when hidden text is shown."""


@dataclass(frozen=True, slots=True)
class Absent:
    """Words that are in the file and not in the text as it stands."""

    why: Absence
    text: str
    at: int
    """Where in the passage's text they would stand."""
    detail: str = ""
    """Who deleted them; empty for hidden words."""


@frozen
class Spot:
    """Where in which table a cell stands; all counted from 1."""

    table: int
    """The table among all of the document, nested ones too, by where they begin."""
    row: int
    column: int
    """Of the grid: what spans count as the columns they cover."""
    columns: int = 1
    """How many columns the cell covers."""
    rows: int = 1
    header: bool = False
    """Whether the row is repeated on each page as the table's header."""
    within: int = 0
    """The table in whose cell this table stands; 0 for a table of the text."""


@frozen
class Passage:
    """A paragraph as it stands there."""

    text: str
    """The words as they stand: insertions in, deletions and hidden words out, a typed number in, an automatic one out.

    A forced new line is ``\\n``, a tab ``\\t``.
    """
    place: WordPlace
    kind: Kind = Kind.PARAGRAPH
    region: Region = Region.BODY
    level: int = 0
    """Of a heading 1 to 9, of an item its depth from 1; else 0."""
    number: str = ""
    """The automatic number or bullet before the words, as Word shows it: ``一、``, ``3.2``, ``•``."""
    typed: str = ""
    """The number typed at the beginning of the text, marks included: ``（一）``, ``第一章``, ``1.2``; part of text."""
    cell: Spot | None = None
    style: str = ""
    """The paragraph style's name as the file has it; empty where it names none."""
    stretches: tuple[Stretch, ...] = ()
    """By where they begin; they may lie within each other."""
    absent: tuple[Absent, ...] = ()
    """By where they would stand."""

    def at(self, start: int, end: int) -> WordPlace:
        """Return the place of a stretch of the text; it quotes the words and shows them in their paragraph."""
        path = next((found.detail for found in self.having(Trait.VALUE) if found.start <= start < found.end), "")
        return replace(self.place, quote=self.text[start:end], path=path, paragraph=self.text, start=start)

    def having(self, trait: Trait) -> Iterator[Stretch]:
        """Yield the stretches with the trait."""
        return (stretch for stretch in self.stretches if stretch.trait is trait)
