"""How wide words are and how a table's width is shared out."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_SAMPLE = 40
"""So many rows are measured; the rest of a long table looks like them."""
_NARROWEST, _WIDEST = 3.0, 22.0
"""In character widths: no column is squeezed away, none takes all."""


def ems(words: str) -> float:
    """Return the width of the longest line in Chinese characters; a Latin letter counts half."""
    if words.isascii() and "\n" not in words:
        return len(words) / 2
    return max(
        sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in line) for line in words.split("\n")
    )


def shares(total: int, parts: Sequence[float]) -> list[int]:
    """Return whole numbers in the ratio of the parts that add up to the total exactly."""
    whole = sum(parts)
    ends, reached = [0], 0.0
    for part in parts:
        reached += part
        ends.append(round(total * reached / whole))
    return [end - start for start, end in pairwise(ends)]


def weights(rows: Sequence[Sequence[str]], columns: int) -> list[float]:
    """Return how much of the table's width each column wants; a row is the words that begin in each column."""
    wanted = [_NARROWEST] * columns
    for row in rows[:_SAMPLE]:
        for column, words in enumerate(row):
            wanted[column] = max(wanted[column], min(ems(words), _WIDEST) + 1)
    return wanted
