"""How text is cut into blocks: CommonMark by markdown-it-py, with rules of our own for attributes, directives, tables.

Only blocks: what is inside a line is read by ``phrases.py``. A rule of ours gives one token, its raw parts in ``meta``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.document.shortcuts import plain_list, plain_paragraph

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"\{([#.A-Za-z].*)\}[ \t]*")
_FENCE = re.compile(r"(:{3,})[ \t]*(.*?)[ \t]*(:{3,})?[ \t]*")
_CELLS = re.compile(r"(?<!\\)\|")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")

# Far above what a document may nest (blocks.py reports that), far below Python's own limit.
_NESTING = 60


@dataclass(frozen=True, slots=True)
class RawTable:
    """A pipe table as written: cells as Markdown."""

    header: tuple[str, ...]
    delimiters: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """One a line, from the third line of the table on; as many cells as were written."""


@dataclass(frozen=True, slots=True)
class RawDirective:
    """``::: name`` … ``:::`` as written."""

    head: str
    """What follows the colons."""
    lines: tuple[str, ...]
    """The lines between; the first stands on the line after the head."""
    closed: bool


def tokens_of(markdown: str, *, first: int = 0) -> list[Token]:
    """Return the block tokens; ``map`` counts lines from ``first``."""
    from markdown_it.rules_block import StateBlock

    parser = _parser()
    state = StateBlock(markdown, parser, {}, [])
    parser.block.tokenize(state, state.line, state.lineMax)
    if first:
        for token in state.tokens:
            token.map = token.map and [line + first for line in token.map]
    return state.tokens


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import heading

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING})
    rules = parser.block.ruler
    rules.disable(["reference", "html_block"])
    everywhere = ["paragraph", "blockquote", "list"]
    rules.before("code", "plain_paragraph", plain_paragraph)
    rules.before("code", "plain_list", plain_list)
    # CommonMark's own, which tries nine others first; none of them begins with #.
    rules.before("code", "heading_first", heading)
    rules.before("code", "attributes", _rule(_attributes), {"alt": everywhere})
    rules.before("code", "directive", _rule(_directive), {"alt": everywhere})
    rules.before("code", "pipe_table", _rule(_table), {"alt": ["paragraph"]})
    return parser


if TYPE_CHECKING:
    from markdown_it import MarkdownIt

    _Found = tuple[str, object, int]
    """A token's type, its ``meta["raw"]``, and the line after it."""
    _Rule = Callable[[StateBlock, int, int, bool], bool]


def _rule(find: Callable[[StateBlock, int, int], _Found | None]) -> _Rule:
    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if state.is_code_block(start):
            return False
        found = find(state, start, end)
        if found is None:
            return False
        if not silent:
            kind, raw, after = found
            token = state.push(kind, "", 0)
            token.meta = {"raw": raw}
            token.map = [start, after]
            state.line = after
        return True

    return rule


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _ends(state: StateBlock, line: int) -> bool:
    """Whether the block that holds the lines before does not hold this one."""
    return state.sCount[line] < state.blkIndent


def _attributes(state: StateBlock, start: int, _: int) -> _Found | None:
    match = _ATTRIBUTES.fullmatch(_line(state, start))
    return ("attributes", match[1], start + 1) if match else None


def _directive(state: StateBlock, start: int, end: int) -> _Found | None:
    opening = _line(state, start)
    match = _FENCE.fullmatch(opening) if opening.startswith(":::") else None
    if match is None:
        return None
    colons, head, same_line = match.groups()
    if same_line or not head:
        return "directive", RawDirective(head, (), closed=bool(same_line)), start + 1
    for line in range(start + 1, end):
        if _ends(state, line) and not state.isEmpty(line):
            break
        text = _line(state, line).rstrip()
        if text == colons:
            lines = state.getLines(start + 1, line, state.blkIndent, False).split("\n") if line > start + 1 else []
            return "directive", RawDirective(head, tuple(lines), closed=True), line + 1
        if text.startswith(colons) and not text.startswith(colons + ":"):
            break
    return "directive", RawDirective(head, (), closed=False), start + 1


def _table(state: StateBlock, start: int, end: int) -> _Found | None:
    if start + 1 >= end or _ends(state, start + 1) or state.is_code_block(start + 1):
        return None
    header, delimiters = _line(state, start), _line(state, start + 1)
    if "|" not in header or not is_delimiter(delimiters):
        return None
    rows: list[tuple[str, ...]] = []
    line = start + 2
    while line < end and not _ends(state, line) and not state.is_code_block(line) and (text := _line(state, line)):
        if text[0] != "|" and any(rule(state, line, end, True) for rule in _interrupters(state)):
            break
        rows.append(cells_of(text))
        line += 1
    return "table", RawTable(cells_of(header), cells_of(delimiters), tuple(rows)), line


def _interrupters(state: StateBlock) -> list[_Rule]:
    return state.md.block.ruler.getRules("blockquote")


def is_delimiter(line: str) -> bool:
    """Return whether a line is the alignment row of a table."""
    return "|" in line and _DELIMITERS.fullmatch(line) is not None


def cells_of(line: str) -> tuple[str, ...]:
    """Return the cells of a table's row as Markdown, the bars at its ends none of them."""
    is_escaped = "\\" in line
    cells = [cell.strip(" \t") for cell in (_CELLS.split(line) if is_escaped else line.split("|"))]
    if not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return tuple([cell.replace("\\|", "|") for cell in cells] if is_escaped else cells)
