"""What a text is cut into: blocks whose words are not yet read. How the lines of our own constructs are spelled."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.frozen import frozen

ATTRIBUTES = re.compile(r"\{([#.A-Za-z].*)\}[ \t]*")
"""A line of attributes; what stands between the braces."""
FENCE = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*(:{3,})?[ \t]*")
"""The line that opens a directive: colons, its head, and colons again where it is closed at once."""
_BARS = re.compile(r"(?<!\\)\|")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


@frozen
class RawTable:
    """A pipe table as written: cells as Markdown."""

    header: tuple[str, ...]
    delimiters: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """One a line, from the third line of the table on; as many cells as were written."""


@frozen
class RawDirective:
    """``::: name`` … ``:::`` as written."""

    head: str
    """What follows the colons."""
    lines: tuple[str, ...]
    """The lines between; the first stands on the line after the head."""
    closed: bool


@frozen
class RawList:
    """A list of which every item is one line."""

    start: int | None
    """The first number; none for a list of bullets."""
    items: tuple[str, ...]
    """One a line, without their marks."""


class Token(NamedTuple):
    """A block, or the beginning or end of a list or of an item in one."""

    kind: str
    """``paragraph``, ``heading``, ``attributes``, ``table``, ``directive``, ``plain_list``, or markdown-it's name."""
    line: int
    """The Markdown line, from 1, on which it begins."""
    text: str = ""
    """The words of a paragraph or heading, or what stands between the braces, as Markdown."""
    number: int = 0
    """The level of a heading; the first number of a list; how many lines a paragraph has."""
    raw: RawTable | RawDirective | RawList | None = None


def is_delimiter(line: str) -> bool:
    """Return whether a line is the alignment row of a table."""
    return "|" in line and _DELIMITERS.fullmatch(line) is not None


def cells_of(line: str) -> tuple[str, ...]:
    """Return the cells of a table's row as Markdown, the bars at its ends none of them."""
    is_escaped = "\\" in line
    cells = [cell.strip(" \t") for cell in (_BARS.split(line) if is_escaped else line.split("|"))]
    if not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return tuple([cell.replace("\\|", "|") for cell in cells] if is_escaped else cells)
