"""A heading or item with nothing under it.

Why it matters
    A heading that promises an analysis and brings none, or an item of two words among paragraphs, is a
    place where something was to be written. It scores zero and draws the eye.
Wrong
    （1）SWOT分析：

    二、营销目标
Right
    （1）SWOT分析：网点多，费率低。

    二、营销目标
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.passages import Kind, Passage, Region
from generator.document.typed import read_typed
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_TEXT = (Kind.PARAGRAPH, Kind.ITEM)
_SHORT, _USUAL = 6, 20
"""Characters: an item of so few says nothing where its neighbour has so many."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each heading or label that nothing follows, and each item that says only its name."""
    body = [
        number
        for number, passage in enumerate(paper.passages)
        if passage.region is Region.BODY and passage.kind is not Kind.CONTENTS
    ]
    for before, number, after in zip([None, *body], body, [*body[1:], None], strict=False):
        passage = paper.passages[number]
        following = paper.passages[after] if after is not None else None
        previous = paper.passages[before] if before is not None else None
        if _announces(passage) and (following is None or _begins(following, passage)):
            yield Fault(
                message("nothing stands under {words}", words=passage.text.strip()),
                paper.whole(number),
                message("write it, or delete the heading"),
            )
        elif previous and _is_bare(passage, previous):
            yield Fault(
                message("this item says nothing but its name"),
                paper.whole(number),
                message("write who does what within what time, or delete it"),
            )


def _is_number(passage: Passage) -> bool:
    """Return whether an item is a number, typed or counted, and nothing else."""
    if passage.kind not in _TEXT or len(passage.text) > _USUAL:
        return False
    typed = read_typed(passage.text)
    return not passage.text[typed.end :].strip() if typed else bool(passage.number and not passage.text.strip())


def _announces(passage: Passage) -> bool:
    """Return whether a passage is a heading, or a label that ends in a colon."""
    if passage.kind is Kind.HEADING:
        return True
    text = passage.text.strip()
    return passage.kind in _TEXT and text.endswith(("：", ":")) and len(text) <= 20


def _begins(following: Passage, passage: Passage) -> bool:
    """Return whether what follows is a heading of the same rank or a higher one."""
    if following.kind is Kind.HEADING:
        return passage.kind is not Kind.HEADING or following.level <= passage.level
    typed = read_typed(following.text)
    label = read_typed(passage.text)
    return passage.kind is not Kind.HEADING and bool(typed and label) and _outer(following, passage)


def _outer(following: Passage, passage: Passage) -> bool:
    one, other = read_typed(following.text), read_typed(passage.text)
    if one is None or other is None:
        return False
    order = list(type(one.mark))
    return order.index(one.mark) < order.index(other.mark)


def _is_bare(passage: Passage, previous: Passage) -> bool:
    if _is_number(passage):
        return True
    here, there = read_typed(passage.text), read_typed(previous.text)
    if here is None or there is None or here.mark is not there.mark or passage.kind not in _TEXT:
        return False
    words = passage.text[here.end :].strip()
    return words.endswith("。") and len(words) <= _SHORT and len(previous.text) >= _USUAL
