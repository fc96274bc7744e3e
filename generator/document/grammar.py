"""How text is cut into blocks: CommonMark by markdown-it-py, with rules of our own for attributes, directives, tables.

Only blocks: what is inside a line is read by ``phrases.py``. The parser gets what ``shortcuts.py`` leaves to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.document.shortcuts import read_directive, skim
from generator.document.tokens import ATTRIBUTES, FENCE, RawDirective, RawTable, Token, cells_of, is_delimiter

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it import token as markdown_it_token
    from markdown_it.rules_block import StateBlock

    _Found = tuple[str, str | RawTable | RawDirective, int]
    """A token's type, its ``meta["raw"]``, and the line after it."""
    _Rule = Callable[[StateBlock, int, int, bool], bool]

# Far above what a document may nest (blocks.py reports that), far below Python's own limit.
_NESTING = 60
_CHAPTER = re.compile("#{1,6}[ \t]")
_FENCES = (":::", "```", "~~~")


def tokens_of(markdown: str, *, first: int = 0) -> list[Token]:
    """Return the blocks of a text that stands after ``first`` other lines."""
    lines = markdown.split("\n")
    tokens: list[Token] = []
    at = skim(lines, 0, tokens, first=first)
    while at < len(lines):
        end = _end(lines, at)
        tokens += commonmark("\n".join(lines[at:end]), first=first + at)
        at = skim(lines, end, tokens, first=first)
    return tokens


def _end(lines: Sequence[str], start: int) -> int:
    """Return the next line at which every block ends: a heading after a blank line, unless a fence may be open."""
    for at in range(start, len(lines)):
        if any(fence in lines[at] for fence in _FENCES):
            break
        if at > start and not lines[at - 1] and _CHAPTER.match(lines[at]):
            return at
    return len(lines)


def commonmark(markdown: str, *, first: int = 0) -> list[Token]:
    """Return the blocks of a text as the parser finds them."""
    from markdown_it.rules_block import StateBlock

    parser = _parser()
    state = StateBlock(markdown, parser, {}, [])
    parser.block.tokenize(state, state.line, state.lineMax)
    return list(_tokens(iter(state.tokens), first))


def _tokens(found: Iterator[markdown_it_token.Token], first: int) -> Iterator[Token]:
    for token in found:
        start, end = token.map or (0, 0)
        line = first + start + 1
        match token.type:
            case "paragraph_open":
                yield Token("paragraph", line, _words(found), end - start)
            case "heading_open":
                kind = "heading" if token.markup[0] == "#" else "underlined"
                yield Token(kind, line, _words(found), len(token.markup))
            case "ordered_list_open":
                yield Token(token.type, line, number=int(token.attrs.get("start", 1)))
            case "blockquote_open":
                yield Token("blockquote", line)
                while (inner := next(found)).type != "blockquote_close" or inner.level != token.level:
                    pass
            case "attributes":
                yield Token(token.type, line, token.meta["raw"])
            case "table" | "directive":
                yield Token(token.type, line, raw=token.meta["raw"])
            case _:
                yield Token(token.type, line)


def _words(found: Iterator[markdown_it_token.Token]) -> str:
    """Return the text of the paragraph or heading just opened, and go past its end."""
    inline, _ = next(found), next(found)
    return inline.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING})
    rules = parser.block.ruler
    rules.disable(["reference", "html_block"])
    everywhere = ["paragraph", "blockquote", "list"]
    rules.before("code", "attributes", _rule(_attributes), {"alt": everywhere})
    rules.before("code", "directive", _rule(_directive), {"alt": everywhere})
    rules.before("code", "pipe_table", _rule(_table), {"alt": ["paragraph"]})
    return parser


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
    match = ATTRIBUTES.fullmatch(_line(state, start))
    return ("attributes", match[1], start + 1) if match else None


def _directive(state: StateBlock, start: int, end: int) -> _Found | None:
    opening = _line(state, start)
    fence = FENCE.fullmatch(opening) if opening.startswith(":::") else None
    if fence is None:
        return None
    raw, length = read_directive(fence, _lines(state, start + 1, end))
    return "directive", raw, start + 1 + length


def _lines(state: StateBlock, start: int, end: int) -> Iterator[str]:
    """Yield the lines of the block at hand, without the indent they have in common."""
    for line in range(start, end):
        if _ends(state, line) and not state.isEmpty(line):
            return
        yield state.getLines(line, line + 1, state.blkIndent, False)


def _table(state: StateBlock, start: int, end: int) -> _Found | None:
    if start + 1 >= end or _ends(state, start + 1) or state.is_code_block(start + 1):
        return None
    header, delimiters = _line(state, start), _line(state, start + 1)
    if "|" not in header or not is_delimiter(delimiters):
        return None
    rows: list[tuple[str, ...]] = []
    line = start + 2
    while line < end and not _ends(state, line) and not state.is_code_block(line) and (text := _line(state, line)):
        if text[0] != "|" and _is_interrupted(state, line, end):
            break
        rows.append(cells_of(text))
        line += 1
    return "table", RawTable(cells_of(header), cells_of(delimiters), tuple(rows)), line


def _is_interrupted(state: StateBlock, line: int, end: int) -> bool:
    """Return whether another block begins at a line below a table's rows."""
    within, state.parentType = state.parentType, "table"  # what a list asks that may not interrupt a paragraph
    found = any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote"))
    state.parentType = within
    return found
