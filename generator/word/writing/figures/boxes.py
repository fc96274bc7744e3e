"""The words of a box: its paragraphs, and how much room they take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_SHORT = 0.4
"""A last line shorter than this part of the room makes the others shorter too."""
_SEAM = re.compile("(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])")
"""Where Word puts a quarter of a character between the scripts (w:autoSpaceDE, w:autoSpaceDN)."""


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


def measured(text: str) -> float:
    """Return the width of a line in characters."""
    return ems(text) + len(_SEAM.findall(text)) / 4


def natural(words: Words, ledger: Ledger) -> float:
    """Return the width, in characters, at which no line has to be broken."""
    return max(_parts(words, ledger), default=0.0)


def lines(words: Words, room: float, ledger: Ledger) -> int:
    """Return how many lines the words fill in a box that has room for so many characters in each."""
    return sum(_count(part, room) for part in _parts(words, ledger))


def snug(words: Words, room: float, ledger: Ledger) -> float:
    """Return the least room in which the words fill no more lines, where else a last line would be all but empty."""
    parts = list(_parts(words, ledger))
    broken = [part for part in parts if _count(part, room) > 1]
    if all(part - (_count(part, room) - 1) * (room - _SLACK) > _SHORT * room for part in broken):
        return room
    least = max([part / _count(part, room) + _SLACK for part in broken] + [p for p in parts if p not in broken])
    while least < room and any(_count(part, least) > _count(part, room) for part in parts):
        least += 0.25
    return min(least + 0.25, room)


def _count(part: float, room: float) -> int:
    return 1 if part <= room else ceil((part - 0.01) / max(1.0, room - _SLACK))


def widest(many: Sequence[Words], ledger: Ledger) -> float:
    """Return the natural width of the widest of many."""
    return max((natural(words, ledger) for words in many), default=0.0)


def _parts(words: Words, ledger: Ledger) -> Iterator[float]:
    """Yield the width of each line that the words have by themselves."""
    for _, inlines in words:
        for part in plain(inlines, ledger.numbering.references).split("\n"):
            yield measured(part)
