"""Inlines while they are read, with what stands among them and is none."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.document import Emphasis, Gap, Inline, LineBreak, Strong, Text, Value
from generator.document.blocks import Inlines


class Mark(enum.Enum):
    """What stands in a paragraph and is no inline."""

    PAGE_BREAK = enum.auto()


@dataclass(frozen=True, slots=True)
class Sequence:
    """A caption's number, counted by Word."""

    shown: Inlines


@dataclass(frozen=True, slots=True)
class Tab:
    """A w:tab: text in a paragraph, what parts left from right in a header."""

    strong: bool
    emphasis: bool


Piece: TypeAlias = Inline | Mark | Sequence | Tab


def inlines(pieces: Iterable[Piece]) -> Inlines:
    """Return the pieces as inlines; a tab is text, other marks are left out."""
    found: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Tab):
            found.extend(dressed([Text("\t")], strong=piece.strong, emphasis=piece.emphasis))
        elif isinstance(piece, Sequence):
            found.extend(piece.shown)
        elif not isinstance(piece, Mark):
            found.append(piece)
    return tuple(found)


def plain_text(pieces: Iterable[Piece]) -> str:
    """Return the words of a control: w:br is a new line."""
    words: list[str] = []
    for piece in pieces:
        match piece:
            case Text() | Value() | Gap():
                words.append(piece.text)
            case LineBreak():
                words.append("\n")
            case Tab():
                words.append("\t")
            case Strong(children) | Emphasis(children) | Sequence(children):
                words.append(plain_text(children))
            case _:
                pass
    return "".join(words)


def dressed(leaves: Iterable[Inline], *, strong: bool, emphasis: bool) -> Iterator[Inline]:
    """Yield the inlines as strong, as emphasised, as both."""
    for leaf in leaves:
        inner: Inline = Emphasis((leaf,)) if emphasis else leaf
        yield Strong((inner,)) if strong else inner


def look_of(pieces: list[Piece]) -> tuple[bool, bool]:
    """Return whether the first piece is strong, and whether it is emphasised."""
    strong = emphasis = False
    for piece in pieces[:1]:
        if isinstance(piece, Strong):
            strong = True
            piece = piece.children[0]
        emphasis = isinstance(piece, Emphasis)
    return strong, emphasis


def stretches(pieces: Iterable[Piece]) -> Iterator[list[Piece] | None]:
    """Yield what stands between page breaks, and None for each break."""
    stretch: list[Piece] = []
    broken = False
    for piece in pieces:
        if piece is Mark.PAGE_BREAK:
            if stretch:
                yield stretch
            yield None
            stretch, broken = [], True
        else:
            stretch.append(piece)
    if stretch or not broken:
        yield stretch
