"""A story (ECMA-376 11.3): the text, a cell, a header, a note, a text box; its paragraphs and tables in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from generator.word.reading.content import Content
from generator.word.reading.counters import Numbered
from generator.word.reading.styles import Style

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(slots=True)
class Para:
    """A paragraph."""

    content: Content
    style: Style
    number: Numbered | None = None
    heading: int = 0
    """Its level from 1; 0 for other text."""
    new_page: bool = False
    """Whether it begins on one."""
    align: str = ""
    stops: frozenset[str] = frozenset()
    """The kinds of its own tab stops."""
    section: _Element | None = None
    """The w:sectPr of the section that it ends."""
    gallery: bool = False
    """Whether it is of a table of contents that Word made."""
    title: bool = False
    """Whether it is the document's title."""


@dataclass(slots=True)
class GridCell:
    """A cell as it is written: one that continues a merged cell above is there, too."""

    items: list[Item]
    span: int = 1
    continues: bool = False
    """Whether it belongs to the cell above."""
    merged: bool = False
    """Whether cells below may belong to it."""


@dataclass(slots=True)
class GridRow:
    """A row."""

    cells: list[GridCell] = field(default_factory=list)
    header: bool = False
    before: int = 0
    """Columns left out at its beginning."""
    deleted: bool = False
    """Whether it was deleted while changes were tracked."""


@dataclass(slots=True)
class Grid:
    """A table."""

    style: str
    """The id we know it by; empty where it names none."""
    rows: list[GridRow] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    """Of its columns, in twips."""
    width_kind: str = ""
    """w:type of its whole width."""
    description: str = ""
    """Its alternative text."""


Item: TypeAlias = "Para | Grid"
