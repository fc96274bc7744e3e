"""Where the lines of a document were written, kept beside its tree so that the tree stays the words alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.document.blocks import Inlines
from generator.findings import Place


class Written(NamedTuple):
    """A line of a document as it stands in Markdown."""

    inlines: Inlines
    """Kept, since lines are told apart by identity."""
    text: str
    """Markdown; holds line ends where the line was written on several."""
    line: int
    """The Markdown line, from 1, on which it begins."""


@dataclass(slots=True)
class Origins:
    """Finds the place of any line of one document that ``parse`` read, or that was noted with its place."""

    _place: Callable[[int], Place]
    _length: Callable[[str], int]
    """How many characters of the document a piece of Markdown makes."""
    _written: dict[int, Written] = field(default_factory=dict)
    _noted: dict[int, tuple[Inlines, Place]] = field(default_factory=dict)

    def note(self, inlines: Inlines, place: Place) -> None:
        """Keep the place of a line that stands outside the Markdown: the title, a header."""
        if inlines:
            self._noted[id(inlines)] = inlines, place

    def place(self, inlines: Inlines, offset: int) -> Place | None:
        """Return where the character at this offset of the line was written; absent for a line never seen."""
        noted = self._noted.get(id(inlines))
        if noted:
            return noted[1]
        written = self._written.get(id(inlines))
        if written is None:
            return None
        return self._place(written.line + _lines_before(written.text, offset, self._length))


def _lines_before(text: str, offset: int, length: Callable[[str], int]) -> int:
    """Return how many line ends stand before the character; where emphasis spans lines, it may be one too many."""
    for count, end in enumerate(_ends(text)):
        if offset < length(text[:end]):
            return count
    return text.count("\n")


def _ends(text: str) -> list[int]:
    return [position for position, character in enumerate(text) if character == "\n"]
