"""The words of a box: its paragraphs, and how much room they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from generator.document.blocks import Inlines
from generator.document.plain import plain
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import paragraph
from generator.word.writing.runs import runs
from generator.word.writing.widths import ems

Words: TypeAlias = tuple[tuple[str, Inlines], ...]
"""Paragraphs: style and words of each."""

_SLACK = 0.4
"""Characters of a line that stay free: Word takes a sign that may not begin a line to the next, with the one before."""


@dataclass(frozen=True, slots=True)
class Face:
    """Measures of the type that figures are set in, in twips."""

    em: int
    line: int


def face_of(ledger: Ledger) -> Face:
    """Return the type of the document's figures."""
    look = ledger.profile.figure_look
    return Face(look.size * 10, look.line)


def content(words: Words, ledger: Ledger) -> str:
    """Return the paragraphs of a box, of which there is at least one."""
    return "".join([paragraph(style, runs(inlines, ledger)) for style, inlines in words])


def natural(words: Words, ledger: Ledger) -> float:
    """Return the width, in characters, at which no line has to be broken."""
    return max((ems(_plain(inlines, ledger)) for _, inlines in words), default=0.0)


def lines(words: Words, room: float, ledger: Ledger) -> int:
    """Return how many lines the words fill in a box that has room for so many characters in each."""
    return sum(
        max(1, ceil((ems(part) - 0.01) / max(1.0, room - _SLACK)) if ems(part) > room else 1)
        for _, inlines in words
        for part in _plain(inlines, ledger).split("\n")
    )


def widest(many: Sequence[Words], ledger: Ledger) -> float:
    """Return the natural width of the widest of many."""
    return max((natural(words, ledger) for words in many), default=0.0)


def _plain(inlines: Inlines, ledger: Ledger) -> str:
    return plain(inlines, ledger.numbering.references)
