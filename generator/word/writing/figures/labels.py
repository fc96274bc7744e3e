"""What is written on an arrow: how much room it takes."""

from __future__ import annotations

from generator.document import Branch
from generator.word.names import FIGURE_TEXT
from generator.word.writing.figures.boxes import Words, face_of, lines, natural
from generator.word.writing.ledger import Ledger

_WIDEST = 5.0
"""Characters in a line."""
_AIR = 0.4


def label_words(branch: Branch) -> Words:
    """Return the paragraph of a label."""
    return ((FIGURE_TEXT, branch.label),)


def label_size(branch: Branch, ledger: Ledger) -> tuple[int, int]:
    """Return width and height; nothing where nothing is written."""
    if not branch.label:
        return 0, 0
    face, words = face_of(ledger), label_words(branch)
    room = min(natural(words, ledger), _WIDEST)
    return round((room + _AIR) * face.em), lines(words, room, ledger) * face.line
