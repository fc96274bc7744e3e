"""Lines cut to a terminal's width, where each character may take two columns and Chinese has no blanks to break at."""

from __future__ import annotations

from collections.abc import Iterator

from generator.report.excerpt import width

_NOT_FIRST = frozenset("，。；：！？、）》」』】〕”’…,.;:!?)]}%")
"""What stands with the character before it (GB/T 15834: no line begins with it)."""
_NOT_LAST = frozenset("（《「『【〔“‘([{")


def wrapped(line: str, columns: int, indent: str) -> Iterator[str]:
    """Yield the line in pieces of at most so many columns, all but the first after the indent.

    It breaks at blanks and round Chinese characters; a longer word than a line is cut.
    """
    taken, room = "", columns
    for piece in _pieces(line):
        text = piece
        if taken.strip() and width(taken + text.rstrip()) > room:
            yield taken.rstrip()
            taken, text = indent, text.lstrip()
        while width(taken + text.rstrip()) > room and width(text) > 1:
            head = _head(text, max(room - width(taken), 2))
            yield taken + head
            taken, text = indent, text[len(head) :]
        taken += text
    if taken.strip():
        yield taken.rstrip()


def _pieces(line: str) -> Iterator[str]:
    """Yield the shortest pieces between which a line may end, each with the blanks after it."""
    piece = ""
    for character in line:
        if piece and character != " " and _may_break(piece, character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(piece: str, after: str) -> bool:
    # A number is not parted from its unit.
    if not piece.strip() or after in _NOT_FIRST or piece[-1] in _NOT_LAST or piece[-1].isdigit():
        return False
    return piece[-1] == " " or width(piece[-1]) > 1 or width(after) > 1


def _head(text: str, room: int) -> str:
    """Return as much of the text's beginning as takes no more columns than there is room."""
    count = 1
    while count < len(text) and width(text[: count + 1]) <= room:
        count += 1
    return text[:count]
