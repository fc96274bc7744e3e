"""Lists of which every item is one line."""

from __future__ import annotations

from generator.document.blocks import BulletList, ListItem, OrderedList, Paragraph
from generator.document.phrases import read_inlines
from generator.document.reading import Reading
from generator.document.tokens import RawList
from generator.findings import message


def read_plain_list(raw: RawList, reading: Reading, *, line: int) -> BulletList | OrderedList | None:
    """Return the list whose first item stands at this line; none when no item has words."""
    items: list[ListItem] = []
    for at, text in enumerate(raw.items, line):
        inlines = read_inlines(text, reading, line=at)
        if inlines:
            items.append(ListItem((Paragraph(inlines),)))
        else:
            report_wordless(reading, line=at)
    if not items:
        return None
    return BulletList(tuple(items)) if raw.start is None else OrderedList(tuple(items), raw.start)


def report_wordless(reading: Reading, *, line: int) -> None:
    """Report a list item, of any list, that does not begin with words."""
    reading.report(
        "list-item-without-text",
        message("the list item does not begin with words"),
        line=line,
        hint=message("write its words after the sign, or delete it"),
    )
