"""Where the lines of a document were written, kept beside its tree so that the tree stays the words alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.document.blocks import Inlines
from generator.findings import Place

Written: TypeAlias = tuple[Inlines, str, int]
"""A line of a document, its Markdown (with line ends where it was written on several lines), the first of these from 1.

A bare tuple: each cell of a long table makes one.
"""


@dataclass(slots=True)
class Origins:
    """Finds the place of any line of one document that ``parse`` read, or that was noted with its place."""

    _place: Callable[[int], Place]
    _length: Callable[[str], int]
    """How many characters of the document a piece of Markdown makes."""
    _written: Sequence[Written] = ()
    _by_line: dict[int, Written] = field(default_factory=dict)
    """Those of ``_written`` by the identity of the line, once anybody asks."""
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
        if not self._by_line:
            self._by_line = {id(written[0]): written for written in self._written}
        if id(inlines) not in self._by_line:
            return None
        _, text, line = self._by_line[id(inlines)]
        return self._place(line + _lines_before(text, offset, self._length))


def _lines_before(text: str, offset: int, length: Callable[[str], int]) -> int:
    """Return how many line ends stand before the character; where emphasis spans lines, it may be one too many."""
    for count, end in enumerate(_ends(text)):
        if offset < length(text[:end]):
            return count
    return text.count("\n")


def _ends(text: str) -> list[int]:
    return [position for position, character in enumerate(text) if character == "\n"]
