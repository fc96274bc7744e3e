"""How wide words are and how a table's width is shared out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

MEASURED = 40
"""So many rows of a table are measured; the rest of a long one looks like them."""
_NARROWEST = 3.0
"""In character widths: no column is squeezed away."""
_AIR = 1.0
"""In character widths: the white space beside the words of a cell."""
_LOSS = 0.5
"""In character widths: what is left empty at the end of a line that is broken."""
_WHOLES = (11.0, 7.0, 5.0, 0.0)
"""In character widths: up to how wide a part is kept on one line, given up in turn where the rest has no room."""
_MOST_LINES = 6
"""A cell of so many lines is too high to keep parts of others on one line."""
_ANY = 100
"""Lines: more than any cell has."""
_SHORT = 5
"""A cell of so few Chinese characters is not broken."""
_WHOLE = re.compile(
    r"《[^》]{1,10}》"
    r"|[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|[0-9.,]+ ?(?:个?(?:工作日|小时|月|季度)|分钟|日|天|周|年|万?元|台|套|人|次|名|份)"
    r"|[!-~]+"
)
"""What is hard to read when a line breaks within it: the name of a record, a date, an amount, a telephone number."""
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


def whole(words: str, longest: float) -> float:
    """Return the width of the widest part of a cell to be kept on one line, of those not wider than ``longest``."""
    if ems(words) <= min(_SHORT, longest):
        return _set(words)
    return max((width for width in map(_set, _WHOLE.findall(words)) if width <= longest), default=0.0)


def _set(piece: str) -> float:
    # A capital of a Latin font is wider than half a Chinese character; where the two meet is a quarter of one.
    return ems(piece) + 0.2 * sum(map(str.isupper, piece)) + 0.25 * len(_MEETING.findall(piece))


def weights(widest: Sequence[float], unbroken: Callable[[float], Sequence[float]], room: float) -> list[float]:
    """Return how much of the table's width each column wants.

    ``widest`` are the columns' widest words, ``unbroken`` returns their widest parts that should stay on one line, of
    those not wider than what it is given; ``room`` is the table's width, all in character widths. Where there is room
    for all, columns grow by their words; where there is not, each has what it needs for its parts and for the fewest
    lines that all can do with. Where that would be many lines, longer parts are broken.
    """
    wanted = [max(width + _AIR, _NARROWEST) for width in widest]
    if sum(wanted) <= room:
        return wanted
    wanted = [want + _LOSS for want in wanted]  # some signs are wider than half a character
    least = wanted
    for longest in _WHOLES:
        least = [max(part + _AIR, _NARROWEST) for part in unbroken(longest)]
        wanted = [max(few, want) for few, want in zip(least, wanted, strict=True)]
        for lines in range(2, _MOST_LINES if longest else _ANY):
            folded = [
                max(few, min(width / lines + _AIR + _LOSS, want))
                for few, width, want in zip(least, widest, wanted, strict=True)
            ]
            if (spare := room - sum(folded)) >= 0:
                return _filled(folded, wanted, spare)
    return least


def _filled(folded: Sequence[float], wanted: Sequence[float], spare: float) -> list[float]:
    """Return the widths with the spare room given out, first where the least of it makes a column's words unbroken."""
    filled = list(folded)
    lacking = sorted(range(len(filled)), key=lambda column: wanted[column] - filled[column])
    for column in lacking:
        more = min(wanted[column] - filled[column], spare)
        filled[column] += more
        spare -= more
    return filled
