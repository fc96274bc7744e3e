"""What is in a table cell, as inlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document import Inline, LineBreak
from generator.document.blocks import Inlines
from generator.word.reading.pieces import inlines
from generator.word.reading.stories import Grid, Item, Para


def cell_inlines(items: Iterable[Item]) -> Inlines:
    """Return the cell's words; further paragraphs, and those of a table within the cell, begin on a new line."""
    found: list[Inline] = []
    for position, paragraph in enumerate(paragraphs(items)):
        if position:
            found.append(LineBreak())
        found.extend(inlines(paragraph.content.pieces))
    return tuple(found)


def paragraphs(items: Iterable[Item]) -> Iterator[Para]:
    """Yield the paragraphs of a story, those in its tables where they stand."""
    for item in items:
        if isinstance(item, Grid):
            for row in item.rows:
                if not row.deleted:
                    for cell in row.cells:
                        yield from paragraphs(cell.items)
        else:
            yield item
