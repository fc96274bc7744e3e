"""List paragraphs, one after another, as nested lists again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.document import BulletList, ListItem, OrderedList, Paragraph
from generator.word.reading.numberings import Numbered

_STYLE = re.compile(r"List(?:Bullet|Number|Continue)([2-9]?)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a list."""

    depth: int
    number: str
    """The list's w:numId; empty in a further paragraph of an item."""
    numbered: Numbered | None
    """Absent in a further paragraph of an item."""
    paragraph: Paragraph


@dataclass(slots=True)
class _Open:
    """A list that further paragraphs may still belong to."""

    depth: int
    number: str
    numbered: Numbered
    items: list[list[_Content]] = field(default_factory=list)

    def close(self) -> BulletList | OrderedList:
        items = tuple(ListItem(tuple(map(_closed, item))) for item in self.items)
        return OrderedList(items, self.numbered.start) if self.numbered.ordered else BulletList(items)


_Content: TypeAlias = "Paragraph | _Open"


def list_depth(style: str) -> int | None:
    """Return the level, from 0, that a list style is for; none for another style."""
    found = _STYLE.fullmatch(style)
    return int(found[1] or 1) - 1 if found else None


def gather(entries: Iterable[Entry]) -> list[BulletList | OrderedList]:
    """Return the lists that the paragraphs make up."""
    outermost: list[_Open] = []
    open: list[_Open] = []
    for entry in entries:
        while open and open[-1].depth > entry.depth:
            open.pop()
        if entry.numbered is None:
            if open:
                open[-1].items[-1].append(entry.paragraph)
            continue
        if open and open[-1].depth == entry.depth and open[-1].number != entry.number:
            open.pop()
        if not open or open[-1].depth < entry.depth:
            opened = _Open(entry.depth, entry.number, entry.numbered)
            if open:
                open[-1].items[-1].append(opened)
            else:
                outermost.append(opened)
            open.append(opened)
        open[-1].items.append([entry.paragraph])
    return [each.close() for each in outermost]


def _closed(content: _Content) -> Paragraph | BulletList | OrderedList:
    return content.close() if isinstance(content, _Open) else content
