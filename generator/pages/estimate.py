"""Where headings would stand if every Chinese character were a square: lines counted, pages filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from generator.document import Document
from generator.pages.counted import Pages
from generator.pages.lines import Line, lines_of
from generator.word.names import LAST_PAGE
from generator.word.profile import Profile
from generator.word.writing.ledger import Ledger
from generator.word.writing.sections import cut


@dataclass(slots=True)
class _Page:
    """The page being filled."""

    number: int
    height: int
    left: int
    sheets: int = 0
    """Pages begun so far, numbered or not."""

    def turn(self, times: int = 1) -> None:
        self.number += times
        self.sheets += times
        self.left = self.height


def estimate(document: Document, profile: Profile) -> Pages:
    """Return the printed page of each bookmark, and how many pages there are, as far as counting lines goes."""
    ledger = Ledger(document, profile, flat=True)
    found: dict[str, int] = {}
    page = _Page(0, profile.text_height, 0)
    for section in cut(document):
        width, height = profile.text_width, profile.text_height
        ledger.width, ledger.height = (height, width) if section.landscape else (width, height)
        page.height = ledger.height
        if section.opens:
            page.number = 0
        page.turn()
        for chunk in _kept(lines_of(section.blocks, ledger)):
            _fill(page, chunk, found)
    return Pages(found | {LAST_PAGE: page.number}, page.sheets, measured=False)


def _kept(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines in chunks that stay on one page."""
    chunk: list[Line] = []
    for line in lines:
        if chunk and (line.breaks or not chunk[-1].keeps):
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _fill(page: _Page, chunk: list[Line], found: dict[str, int]) -> None:
    height = sum(line.height for line in chunk)
    if page.left < page.height and (chunk[0].breaks or page.left < height <= page.height):
        page.turn()
    for line in chunk:
        # What is higher than a page goes on over as many as it takes.
        if line.height > page.left:
            page.turn(max(1, ceil((line.height - page.left) / page.height)))
        page.left -= min(line.height, page.left)
        if line.bookmark:
            found[line.bookmark] = page.number
