"""Nested list items between the fences of a figure: a line each, nested by their blanks, parts between bars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.document.directives.directive import Body
from generator.document.tokens import cells_of
from generator.findings import Message, message

_ITEM = re.compile(r"([ \t]*)[-*+][ \t]+(\S.*)")


@dataclass(slots=True)
class Item:
    """An item, and those indented below it."""

    text: str
    """As Markdown, without the list sign."""
    line: int
    inside: list[Item] = field(default_factory=list)

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands between the bars; an empty part where nothing does."""
        return cells_of(f"|{self.text}")


def read_items(body: Body, *, form: Message) -> list[Item]:
    """Return the outermost items; a line that is none is reported with the ``form`` it should have."""
    outermost: list[Item] = []
    open_: list[tuple[int, Item]] = []
    """The items that the next line may stand below, with their indents."""
    for line, text in _lines(body):
        found = _ITEM.fullmatch(text)
        if found is None:
            body.reading.report(
                "figure-line-not-understood",
                message("{text} is not an item of the figure", text=text.strip()),
                line=line,
                hint=form,
            )
            continue
        indent = len(found[1].expandtabs(4))
        while open_ and open_[-1][0] >= indent:
            open_.pop()
        item = Item(found[2].rstrip(), line)
        (open_[-1][1].inside if open_ else outermost).append(item)
        open_.append((indent, item))
    return outermost


def flattened(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items and all that is inside them, in the order of the lines."""
    for item in items:
        yield item
        yield from flattened(item.inside)


def _lines(body: Body) -> Iterator[tuple[int, str]]:
    return ((line, text) for line, text in enumerate(body.lines, body.line + 1) if text.strip())
