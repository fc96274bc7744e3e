"""Where in a Word file something stands, as a reader would look for it."""

from __future__ import annotations

import itertools

from generator.findings import Message, WordPlace, message


class Trail:
    """The way from the file to what is being read; counts paragraphs and tables below each heading."""

    def __init__(self, file: str) -> None:
        self.headings: tuple[str, ...] = ()
        """The headings above, outermost first."""
        self._file = file
        self._levels: tuple[int, ...] = ()
        self._order = itertools.count(1)
        self._paragraphs = 0
        self._tables = 0

    def enter_heading(self, level: int, words: str) -> None:
        """Go below a heading; headings of its level and deeper end."""
        kept = sum(1 for each in itertools.takewhile(lambda above: above < level, self._levels))
        self.headings = (*self.headings[:kept], words)
        self._levels = (*self._levels[:kept], level)
        self._paragraphs = self._tables = 0

    def paragraph(self) -> Message:
        """Count a paragraph of the text."""
        self._paragraphs += 1
        return message("paragraph {number}", number=self._paragraphs)

    def table(self) -> Message:
        """Count a table of the text."""
        self._tables += 1
        return message("table {number}", number=self._tables)

    def place(self, quote: str, *steps: Message, path: str = "") -> WordPlace:
        """Return the place of some words, the next in reading order."""
        return WordPlace(self._file, self.headings, quote, path, steps, next(self._order))


def cell(row: int, column: int) -> Message:
    """Return the step to a cell of a table."""
    return message("row {row}, column {column}", row=row, column=column)
