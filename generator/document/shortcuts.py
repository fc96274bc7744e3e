"""Block rules for what most of a document is: a paragraph on one line, a list of items on one line each.

They come before CommonMark's own and give what those would give, ten times as fast. Whatever could be anything else
they leave alone: every line they take begins with a letter or a value, and what follows cannot go on with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OTHERS = frozenset("\ue000“‘（《【")
"""What besides letters begins no other block: a value, and Chinese brackets."""
_BULLET = re.compile(r"([-*+]) {1,4}(?=\S)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)]) {1,4}(?=\S)")
_MAY_GO_ON = re.compile(r"[ \t]|[-*+](?:[ \t]|$)|[0-9]{1,9}[.)](?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class RawList:
    """A list of which every item is one line."""

    start: int | None
    """The first number; none for a list of bullets."""
    items: tuple[str, ...]
    """One a line, without their marks."""


def plain_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line between blank lines, at the outermost level."""
    if silent or state.level or state.blkIndent or state.sCount[start] or not _stands_alone(state, start, end):
        return False
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    if not _is_word(line[0]):
        return False
    token = state.push("paragraph_open", "p", 1)
    token.map = [start, start + 1]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = line.strip(), [start, start + 1], []
    state.push("paragraph_close", "p", -1)
    state.line = start + 1
    return True


def plain_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Items of one kind with no blank line between them, at the outermost level."""
    if silent or state.level or state.blkIndent or state.sCount[start]:
        return False
    first = state.src[state.bMarks[start] : state.eMarks[start]]
    mark = _BULLET.match(first) or _NUMBER.match(first)
    if mark is None:
        return False
    pattern, sign = mark.re, mark.groups()[-1]
    items: list[str] = []
    line = start
    while line < end and not state.isEmpty(line):
        text = state.src[state.bMarks[line] : state.eMarks[line]]
        match = pattern.match(text)
        if match is None or match.groups()[-1] != sign or not _is_word(text[match.end()]):
            return False
        items.append(text[match.end() :].strip())
        line += 1
    if _goes_on(state, line, end):
        return False
    token = state.push("plain_list", "", 0)
    token.map = [start, line]
    token.meta = {"raw": RawList(int(mark[1]) if pattern is _NUMBER else None, tuple(items))}
    state.line = line
    return True


def _is_word(character: str) -> bool:
    return character.isalpha() or character in _OTHERS


def _stands_alone(state: StateBlock, start: int, end: int) -> bool:
    return start + 1 >= end or state.isEmpty(start + 1)


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether what stands after the blank lines may belong to the list before them."""
    while line < end and state.isEmpty(line):
        line += 1
    return line < end and bool(_MAY_GO_ON.match(state.src[state.bMarks[line] : state.eMarks[line]]))
