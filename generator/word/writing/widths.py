"""How wide words are and how a table's width is shared out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

MEASURED = 40
"""So many rows of a table are measured; the rest of a long one looks like them."""
NARROWEST = 3.0
"""In character widths: no column is squeezed away."""
AIR = 1.0
"""In character widths: the white space beside the words of a cell."""
_SHORT = 5
"""A cell of so few Chinese characters is not broken."""
_NAME = re.compile(r"《[^》]{1,10}》")
_FIGURE = re.compile(
    r"[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|[0-9.,]+ ?(?:个?(?:工作日|小时|月|季度)|分钟|日|天|周|年|万?元|台|套|人|次|名|份)"
    r"|[!-~]+"
)
"""A date, an amount, a telephone number, a model."""
_WORTH = {_NAME: 0.6, _FIGURE: 4.0}
"""In lines of a table: what it is worth that no line breaks within one."""
_SHORT_WORTH = 2.0
_MEETING = re.compile(r"(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")
"""Where Latin letters or figures meet Chinese characters."""


def ems(words: str) -> float:
    """Return the width of the longest line in Chinese characters; an ASCII letter counts half."""
    if "\n" in words:
        return max(map(ems, words.split("\n")))
    return len(words) / 2 if words.isascii() else len(words) - len(words.encode("ascii", "ignore")) / 2


def shares(total: int, parts: Sequence[float]) -> list[int]:
    """Return whole numbers in the ratio of the parts that add up to the total exactly."""
    whole = sum(parts)
    ends, reached = [0], 0.0
    for part in parts:
        reached += part
        ends.append(round(total * reached / whole))
    return [end - start for start, end in pairwise(ends)]


class Part(NamedTuple):
    """A part of a cell that is hard to read when a line breaks within it."""

    width: float
    """In character widths."""
    worth: float
    """In lines."""


def wholes(words: str) -> tuple[Part, ...]:
    """Return what should stay on one line: the parts of a cell, and a short one as a whole."""
    parts = [Part(set_width(part), worth) for kind, worth in _WORTH.items() for part in kind.findall(words)]
    if ems(words) <= _SHORT:
        parts.append(Part(set_width(words), _SHORT_WORTH))
    return tuple(parts)


def set_width(piece: str) -> float:
    """Return the width of a line as it is set, in character widths."""
    # A capital of a Latin font is wider than half a Chinese character; where the two meet is a quarter of one.
    return ems(piece) + 0.2 * sum(map(str.isupper, piece)) + 0.25 * len(_MEETING.findall(piece))


def wants(widest: Sequence[float]) -> list[float]:
    """Return how wide each column wants to be for its widest words; all widths in character widths."""
    return [max(width + AIR, NARROWEST) for width in widest]
