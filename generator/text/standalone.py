"""Tags that stand alone on their lines leave no line behind; a tag at the end of a line of words keeps the line's end.

Jinja's ``trim_blocks`` also eats the line end after a tag that closes a line of words, which would glue the next
table row or heading to it; so it stays off, and this takes its place. Blank lines at the top go too: a head
stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, TOKEN_VARIABLE_BEGIN, Token, TokenStream


class Standalone(Extension):
    """Takes out the indentation and the line end around tags and comments that have their lines to themselves."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Return the tokens with those line ends removed from the data around them."""
        tokens = list(stream)
        heads: set[int] = set()
        tails: set[int] = set()
        for before, after in _gaps(tokens):
            if _opens(tokens, before) and _ends(tokens, after):
                tails.add(before)
                heads.add(after)
        for index, token in enumerate(tokens):
            if token.type == TOKEN_DATA:
                yield _cut(token, first=index == 0, head=index in heads, tail=index in tails)
            else:
                yield token


def _gaps(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the indexes of the data before and after each run of tags (or a dropped comment) that prints nothing.

    -1 stands for the beginning of the template, the number of tokens for its end.
    """
    before, printing = -1, False
    for index, token in enumerate(tokens):
        if token.type == TOKEN_DATA:
            if not printing and index > 0:
                yield before, index
            before, printing = index, False
        elif token.type == TOKEN_VARIABLE_BEGIN:
            printing = True
    if not printing and before < len(tokens) - 1:
        yield before, len(tokens)


def _opens(tokens: list[Token], before: int) -> bool:
    if before == -1:
        return True
    _, newline, tail = tokens[before].value.rpartition("\n")
    return not tail.strip(" \t") and (bool(newline) or before == 0)


def _ends(tokens: list[Token], after: int) -> bool:
    if after == len(tokens):
        return True
    head, newline, _ = tokens[after].value.partition("\n")
    return bool(newline) and not head.strip(" \t")


def _cut(token: Token, *, first: bool, head: bool, tail: bool) -> Token:
    text, line = token.value, token.lineno
    if first:
        line += len(text) - len(text.lstrip("\n"))
        text = text.lstrip("\n")
    if head:
        text, line = text.partition("\n")[2], line + 1
    if tail:
        text = text.rstrip(" \t")
    return Token(line, TOKEN_DATA, text)
