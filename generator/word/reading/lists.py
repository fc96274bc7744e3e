"""List paragraphs, one after another, as nested lists again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.document import BulletList, ListItem, OrderedList, Paragraph
from generator.word.reading.counters import Numbered

_STYLE = re.compile(r"List(?:Bullet|Number|Continue)([2-9]?)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a list."""

    depth: int
    numbered: Numbered | None
    """Absent in a further paragraph of an item."""
    paragraph: Paragraph


@dataclass(slots=True)
class _Open:
    """A list that further paragraphs may still belong to."""

    depth: int
    numbered: Numbered
    items: list[list[_Content]] = field(default_factory=list)

    def close(self) -> BulletList | OrderedList:
        items = tuple(ListItem(tuple(map(_closed, item))) for item in self.items)
        return OrderedList(items, self.numbered.count) if self.numbered.ordered else BulletList(items)


_Content: TypeAlias = "Paragraph | _Open"


def list_depth(style: str) -> int | None:
    """Return the level, from 0, that a list style is for; none for another style."""
    found = _STYLE.fullmatch(style)
    return int(found[1] or 1) - 1 if found else None


def gather(entries: Iterable[Entry]) -> list[BulletList | OrderedList]:
    """Return the lists that the paragraphs make up."""
    outermost: list[_Open] = []
    opened: list[_Open] = []
    for entry in entries:
        while opened and opened[-1].depth > entry.depth:
            opened.pop()
        if entry.numbered is None:
            if opened:
                opened[-1].items[-1].append(entry.paragraph)
            continue
        if opened and opened[-1].depth == entry.depth and opened[-1].numbered.list != entry.numbered.list:
            opened.pop()
        if not opened or opened[-1].depth < entry.depth:
            new = _Open(entry.depth, entry.numbered)
            if opened:
                opened[-1].items[-1].append(new)
            else:
                outermost.append(new)
            opened.append(new)
        opened[-1].items.append([entry.paragraph])
    return [each.close() for each in outermost]


def _closed(content: _Content) -> Paragraph | BulletList | OrderedList:
    return content.close() if isinstance(content, _Open) else content
