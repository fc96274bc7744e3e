"""Where in a Word file something stands, as a reader would look for it."""

from __future__ import annotations

import itertools

from generator.findings import Message, WordPlace, message


class Trail:
    """The way from the file to what is being told of; counts paragraphs and tables below each heading."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._headings: tuple[tuple[int, str], ...] = ()
        """Those above, outermost first, with their levels."""
        self._order = itertools.count(1)
        self._paragraphs = 0
        self._tables = 0

    def rise(self, level: int = 0) -> None:
        """Go where only headings above a level stand above, or none: to a heading, to headers and footers."""
        self._headings = tuple(itertools.takewhile(lambda heading: heading[0] < level, self._headings))

    def enter(self, level: int, words: str) -> None:
        """Go below a heading; headings of its level and deeper end."""
        self.rise(level)
        self._headings += ((level, words),)
        self._paragraphs = self._tables = 0

    def go_to(self, place: WordPlace | None) -> None:
        """Go back below the headings of a place."""
        self._headings = tuple(enumerate(place.heading)) if place else ()

    def paragraph(self) -> Message:
        """Count a paragraph of the text."""
        self._paragraphs += 1
        return message("paragraph {number}", number=self._paragraphs)

    def table(self) -> Message:
        """Count a table of the text."""
        self._tables += 1
        return message("table {number}", number=self._tables)

    def place(self, quote: str, *steps: Message) -> WordPlace:
        """Return the place of some words, the next in reading order."""
        headings = tuple(words for _, words in self._headings)
        return WordPlace(self._file, headings, quote, "", steps, next(self._order))
