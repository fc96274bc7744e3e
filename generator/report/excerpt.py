"""A line of source with a mark under the part that is meant, as a terminal shows it."""

from __future__ import annotations

import unicodedata

from generator.report.wording import visible

LEAST = 20
"""Columns shown of a line however narrow the terminal is."""

_TAB = 4
_CUT = "..."
"""What stands for the rest of a line: an ellipsis is two columns wide on some Chinese terminals, one on others."""


def excerpt(line: str, start: int, end: int | None = None, *, room: int = 100) -> tuple[str, str]:
    """Return the line and, below it, carets from column ``start`` to before ``end`` (1-based, characters).

    Without an end, one character is marked. A column beyond the line's end marks the place after it. A line that
    takes more than ``room`` columns is cut to the surroundings of the mark.
    """
    shown, edges = _columns(line)
    first = min(max(start, 1), len(line) + 1) - 1
    last = min(max(end if end is not None else start + 1, first + 2), len(line) + 1) - 1
    left = edges[first]
    right = max(edges[max(last, first)], left + 1)
    return _windowed(shown, left, right, max(room, LEAST))


def width(text: str) -> int:
    """Return the terminal columns a text takes: a Chinese character takes two."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _columns(line: str) -> tuple[list[str], list[int]]:
    """Return what each terminal column shows, and the column at which each character begins and the line ends.

    The second half of a wide character is ''.
    """
    shown: list[str] = []
    edges = [0]
    base = 0
    for character in line:
        if character == "\t":
            shown.extend(" " * (_TAB - len(shown) % _TAB))
            base = len(shown) - 1
        elif unicodedata.combining(character) and shown:
            shown[base] += character
        else:
            for glyph in visible(character):
                base = len(shown)
                shown.append(glyph)
                shown.extend([""] * (_width(glyph) - 1))
        edges.append(len(shown))
    return shown, edges


def _windowed(shown: list[str], left: int, right: int, room: int) -> tuple[str, str]:
    begin, end = 0, len(shown)
    if end > room:
        room -= 2 * len(_CUT)
        begin = max(0, min(left - room // 3, end - room))
        end = begin + room
        while begin < left and shown[begin] == "":
            begin += 1
        while end < len(shown) and shown[end] == "":
            end -= 1
    before, after = _CUT if begin else "", _CUT if end < len(shown) else ""
    text = before + "".join(shown[begin:end]) + after
    mark = " " * (len(before) + left - begin) + "^" * max(1, min(right, max(end, left + 1)) - left)
    return text.rstrip(), mark
