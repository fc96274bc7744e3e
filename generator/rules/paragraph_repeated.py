"""Two paragraphs that say nearly the same.

Why it matters
    The second one is a remnant of an earlier version. Where they differ in a number, both are in the
    contract.
Wrong
    利用开户企业的稳定客户源，由客户经理登门拜访，介绍产品的特性，提高销售效率，增加市场份额。

    利用开户企业的稳定客户源，指派客户经理登门拜访，介绍产品的特性，提高销售效率，增加市场份额。
Right
    由客户经理登门拜访，介绍产品的特性。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.document.passages import Kind, Trait
from generator.findings import Severity, message
from generator.quantities import numerals
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_SHORTEST = 40
"""Characters. Shorter paragraphs are alike by nature."""
_ALIKE = 0.75
"""Which part of the shorter paragraph must stand in the longer one."""
_LEAST = 5
"""Characters: a shorter piece may be shared by chance."""
_LONG = 2_000
"""Characters. Comparing longer texts sign by sign takes the square of their length: their pieces are compared."""
_NUMBER = re.compile(rf"{numerals.PATTERN}\s*(?:[%％‰]|[\u4e00-\u9fff])")
"""A number with the sign of its unit."""
_PIECE = 8
"""Characters of the pieces by which candidates are found: near-duplicates share many."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each paragraph that nearly repeats an earlier one."""
    holders: dict[str, int] = {}
    for number, passage in enumerate(paper.passages):
        if passage.kind not in (Kind.PARAGRAPH, Kind.ITEM) or len(passage.text) < _SHORTEST:
            continue
        if len(list(passage.having(Trait.VALUE))) > 1:  # one sentence of a template, said of several things
            continue
        pieces = _pieces(passage.text)
        near = {holders[piece] for piece in pieces if piece in holders}
        alike = (each for each in sorted(near) if _is_alike(paper.passages[each].text, passage.text))
        earlier = next((each for each in alike if not _are_parallel(paper, each, number)), None)
        if earlier is not None:
            text = message("this paragraph nearly repeats an earlier one")
            yield Fault(
                text,
                paper.whole(number),
                message("keep one of them"),
                related=((message("the earlier one"), paper.whole(earlier)),),
            )
        for piece in pieces:
            holders.setdefault(piece, number)


def _are_parallel(paper: Paper, one: int, other: int) -> bool:
    """Return whether two paragraphs, one after the other, say one sentence of two things, each with numbers of its own.

    So do the items of a list in a file without values: 到场每逾期1小时支付万分之二，修复每逾期1日支付千分之一.
    """
    first, second = (_NUMBER.findall(paper.passages[each].text) for each in (one, other))
    return other == one + 1 and sum(map(str.__ne__, first, second)) > 1


def _pieces(text: str) -> set[str]:
    return {text[at : at + _PIECE] for at in range(len(text) - _PIECE)}


def _is_alike(one: str, other: str) -> bool:
    """Return whether most of the shorter text stands, in pieces that are no chance, in the other."""
    if max(len(one), len(other)) > _LONG:
        first, second = _pieces(one), _pieces(other)
        return len(first & second) >= _ALIKE * min(len(first), len(second))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks() if block.size >= _LEAST)
    return shared >= _ALIKE * min(len(one), len(other))
