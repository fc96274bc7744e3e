"""How wide words are and how a table's width is shared out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

MEASURED = 40
"""So many rows of a table are measured; the rest of a long one looks like them."""
_NARROWEST, _WIDEST = 3.0, 22.0
"""In character widths: no column is squeezed away, none takes all."""


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


def weights(widest: Iterable[float]) -> list[float]:
    """Return how much of the table's width each column wants, by the widest words in it."""
    return [min(max(width + 1, _NARROWEST), _WIDEST) for width in widest]
