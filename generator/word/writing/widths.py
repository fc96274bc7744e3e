"""How wide words are and how a table's width is shared out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

MEASURED = 40
"""So many rows of a table are measured; the rest of a long one looks like them."""
_NARROWEST, _WIDEST = 3.0, 22.0
"""In character widths: no column is squeezed away, none takes all."""
_SHORT = 5
"""A cell of so few Chinese characters is not broken."""
_WHOLE = re.compile(
    r"《[^》]{1,10}》"
    r"|[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|[0-9.,]+ ?(?:个?(?:工作日|小时|月|季度)|分钟|日|天|周|年|万?元|台|套|人|次|名|份)"
    r"|[!-~]+"
)
"""What is hard to read when a line breaks within it: the name of a record, a date, an amount, a telephone number."""
_LONGEST_WHOLE = 11.0
"""In character widths: what is longer breaks, for it leaves the other columns no room."""


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


def whole(words: str) -> float:
    """Return the width of the widest part of a cell that should stay on one line."""
    if (width := ems(words)) <= _SHORT:
        return width
    widths = (_set(piece) for piece in _WHOLE.findall(words))
    return max((width for width in widths if width <= _LONGEST_WHOLE), default=0.0)


def _set(piece: str) -> float:
    # A capital of a Latin font is wider than half a Chinese character.
    return ems(piece) + 0.2 * sum(map(str.isupper, piece))


def weights(widest: Sequence[float], unbroken: Callable[[], Sequence[float]], room: float) -> list[float]:
    """Return how much of the table's width each column wants.

    ``widest`` are the columns' widest words, ``unbroken`` returns their widest parts that should stay on one line,
    ``room`` is the table's width, all in character widths. Where there is room for all, columns grow by their words;
    where there is not, each has what it needs for its parts, and the rest is shared out.
    """
    wanted = [min(max(width + 1, _NARROWEST), _WIDEST) for width in widest]
    if sum(wanted) <= room:
        return wanted
    least = [min(max(part + 1, _NARROWEST), want) for part, want in zip(unbroken(), wanted, strict=True)]
    spare, more = room - sum(least), sum(wanted) - sum(least)
    if spare <= 0 or not more:
        return least
    return [few + spare * (want - few) / more for few, want in zip(least, wanted, strict=True)]
