"""Blocks that their first characters tell, read without CommonMark's parser: nearly all that a template prints.

What they give is what the parser would give. Whatever could be anything else is left to it: it is not even loaded for
a document that has none of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.document.tokens import (
    ATTRIBUTES,
    FENCE,
    RawDirective,
    RawList,
    RawTable,
    Token,
    cells_of,
    is_delimiter,
)

# Every other block begins with a blank, one of these signs, or digits with a full stop or bracket after them.
_WORDS = re.compile(r"(?![0-9]{1,9}[.)])[^\s#>\-+*_=~`|:{]|\*{1,3}[^\s*]")
_HEADING = re.compile(r"(#{1,6})[ \t]+([^\s#](?:.*[^\s#])?)")
_BULLET = re.compile(r"([-*+]) {1,4}(?=\S)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)]) {1,4}(?=\S)")
_MAY_GO_ON = re.compile(r"[ \t]|[-*+](?:[ \t]|$)|[0-9]{1,9}[.)](?:[ \t]|$)")


def skim(lines: Sequence[str], at: int, tokens: list[Token], *, first: int) -> int:
    """Add the blocks from line ``at`` on, up to one that is left to the parser; return the line where that begins.

    ``lines`` stand after ``first`` others.
    """
    while at < len(lines):
        if _is_blank(lines, at):
            at += 1
            continue
        found = _block(lines, at, first + at + 1)
        if found is None:
            break
        token, at = found
        tokens.append(token)
    return at


def _block(lines: Sequence[str], at: int, number: int) -> tuple[Token, int] | None:
    """Return the block that begins here and the line after it; ``number`` is this line's."""
    line = lines[at]
    if _WORDS.match(line):
        return _paragraph(lines, at, number)
    if heading := _HEADING.fullmatch(line):
        return Token("heading", number, heading[2], len(heading[1])), at + 1
    if line[0] == "|":
        return _table(lines, at, number)
    if attributes := ATTRIBUTES.fullmatch(line):
        return Token("attributes", number, attributes[1]), at + 1
    if fence := line[0] == ":" and FENCE.fullmatch(line):
        return _directive(lines, at, number, fence)
    return _list(lines, at, number)


def _is_blank(lines: Sequence[str], at: int) -> bool:
    return at >= len(lines) or not lines[at].strip(" \t")


def _paragraph(lines: Sequence[str], at: int, number: int) -> tuple[Token, int] | None:
    end = at + 1
    while end < len(lines) and _WORDS.match(lines[end]):
        end += 1
    if not _is_blank(lines, end):
        return None
    text = lines[at] if end == at + 1 else "\n".join(lines[at:end])
    return Token("paragraph", number, text.strip(), end - at), end


def _table(lines: Sequence[str], at: int, number: int) -> tuple[Token, int] | None:
    if _is_blank(lines, at + 1) or not is_delimiter(lines[at + 1]) or lines[at + 1].startswith((" ", "\t")):
        return None
    end = at + 2
    while end < len(lines) and lines[end].startswith("|"):
        end += 1
    if not _is_blank(lines, end):
        return None
    rows = tuple([cells_of(line) for line in lines[at + 2 : end]])
    return Token("table", number, raw=RawTable(cells_of(lines[at]), cells_of(lines[at + 1]), rows)), end


def _directive(lines: Sequence[str], at: int, number: int, fence: re.Match[str]) -> tuple[Token, int]:
    raw, length = read_directive(fence, (lines[line] for line in range(at + 1, len(lines))))
    return Token("directive", number, raw=raw), at + 1 + length


def read_directive(fence: re.Match[str], lines: Iterable[str]) -> tuple[RawDirective, int]:
    """Return the directive that the fence opens, and how many of the lines after it are its own."""
    colons, head, same_line = fence.groups()
    if same_line or not head:
        return RawDirective(head, (), closed=bool(same_line)), 0
    inside: list[str] = []
    for line in lines:
        text = line.lstrip(" \t").rstrip()
        if text == colons:
            return RawDirective(head, tuple(inside), closed=True), len(inside) + 1
        if text.startswith(colons) and not text.startswith(colons + ":"):
            break
        inside.append(line)
    return RawDirective(head, (), closed=False), 0


def _list(lines: Sequence[str], at: int, number: int) -> tuple[Token, int] | None:
    """Items of one kind, one a line, with no blank line between them."""
    mark = _BULLET.match(lines[at]) or _NUMBER.match(lines[at])
    if mark is None:
        return None
    pattern, sign = mark.re, mark.groups()[-1]
    items: list[str] = []
    end = at
    while not _is_blank(lines, end):
        line = lines[end]
        match = pattern.match(line)
        if match is None or match.groups()[-1] != sign or not _WORDS.match(line, match.end()):
            return None
        items.append(line[match.end() :].strip())
        end += 1
    if _goes_on(lines, end):
        return None
    start = int(mark[1]) if pattern is _NUMBER else None
    return Token("plain_list", number, raw=RawList(start, tuple(items))), end


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Return whether what stands after the blank lines may belong to the list before them."""
    while at < len(lines) and _is_blank(lines, at):
        at += 1
    return at < len(lines) and bool(_MAY_GO_ON.match(lines[at]))
