"""What rules are about: a bid as its YAML gives it, a document's words, the documents of a bid together.

    Offer  the Bid with its tree of places
    Paper  one document, composed or read out of a Word file, as passages
    Pack   all the papers of a bid

A rule names the one it reads (or ``Paper | Pack``) as the type of its ``check``'s argument.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from generator.document import Document
from generator.document.manuscript import Manuscript
from generator.document.passages import Kind, Passage, Region, Trait
from generator.findings import AnyPlace, Place
from generator.model.bid import Bid
from generator.model.project import Track
from generator.rules.engine.dictionaries import Dictionaries, built_in
from generator.rules.engine.entries import Entry
from generator.rules.engine.surroundings import Table, tables, trails
from generator.source import Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides its subject. A Word file that belongs to no bid has neither bid nor tree."""

    bid: Bid | None = None
    tree: Tree | None = None
    dictionaries: Dictionaries = field(default_factory=built_in)
    today: date | None = None
    """The day of the check; absent when nobody said, and then nothing has expired."""
    built: tuple[Paper, ...] = field(default=(), repr=False)
    """The documents that the bid makes, where Word files are compared with them."""

    @property
    def track(self) -> Track | None:
        """The law that governs the procurement; absent when the bid does not say, or there is none."""
        return self.bid.project.track if self.bid else None


@dataclass(frozen=True, slots=True)
class Offer:
    """A bid and where each of its values stands. It has no gaps."""

    bid: Bid
    tree: Tree
    context: Context

    def place(self, *path: str | int, key: bool = False) -> Place:
        """Return where the value at a canonical path stands (``"warranty", "tiers", 0, "period"``), or its key."""
        return self.tree.place(path, key=key)


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """One document: its passages, wherever they come from."""

    name: str
    """What a user calls it: the title of a document to be built, the name of a Word file."""
    document: Document
    """Its block tree; what is in ``passages`` besides (text boxes, notes) is not in it."""
    passages: tuple[Passage, ...]
    """Its paragraphs, headings, cells, captions … in reading order. The place of each is a reader's: document and
    headings; where its words were written says a ``Hit``."""
    context: Context
    find_place: Callable[[int, int, int], AnyPlace] = field(repr=False)
    """Returns where a stretch of a passage was written, given its number, start and end."""
    kind: str = ""
    """``commitment-letter``; empty for a Word file."""
    manuscript: Manuscript | None = None
    """The Word file it was read out of, with its properties and whatever else lies in it; absent for what we made."""
    blind: bool = False
    """Whether nothing in it may tell who bids (暗标)."""
    words: str = field(init=False, repr=False)
    """All passages, a ``\\n`` between them. To be searched with ``search``, which keeps matches inside a passage."""
    trails: tuple[tuple[str, ...], ...] = field(init=False, repr=False)
    """For each passage the words of the headings above it, outermost first; of a heading, without itself."""
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _spotted: dict[str, tuple[tuple[int, int, Entry], ...]] = field(init=False, repr=False)

    _tables: dict[int, Table] = field(init=False, repr=False)
    _made: dict[object, object] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts, at = [], 0
        for passage in self.passages:
            starts.append(at)
            at += len(passage.text) + 1
        object.__setattr__(self, "_starts", tuple(starts))
        object.__setattr__(self, "words", "\n".join([passage.text for passage in self.passages]))
        object.__setattr__(self, "trails", tuple(trails(self.passages)))
        object.__setattr__(self, "_spotted", {})
        object.__setattr__(self, "_tables", {})
        object.__setattr__(self, "_made", {})

    @property
    def is_file(self) -> bool:
        """Whether it was read out of a Word file, and is not made of templates."""
        return not self.kind

    def search(self, pattern: re.Pattern[str], *kinds: Kind) -> Iterator[Hit]:
        """Yield each match of a pattern, in order, within one passage; only in those of these kinds, where given.

        One pass over the whole document: this is how a rule stays fast. ``^`` and ``$`` need ``re.MULTILINE``. Entries
        of a table of contents repeat what the headings say, and comments are not part of the document: neither is
        searched.
        """
        at = 0
        while (found := pattern.search(self.words, at)) is not None:
            number = self._number(found.start())
            start = self._starts[number]
            end = start + len(self.passages[number].text)
            match: re.Match[str] | None = found
            if found.end() > end:  # it runs on into the next passage
                match = pattern.match(self.words, found.start(), end)
            at = max(match.end() if match else 0, found.start() + 1)
            if match and self._is_read(number) and (not kinds or self.passages[number].kind in kinds):
                yield Hit(self, number, match.start() - start, match.end() - start, match=match)

    def spotted(self, dictionary: str) -> Iterator[Hit]:
        """Yield each word of a dictionary that stands in the document in a context that counts, with its entry."""
        if not self._spotted:
            self._spotted.update(self.context.dictionaries.scan(self.words))
        for start, end, entry in self._spotted.get(dictionary, ()):
            number = self._number(start)
            begin = self._starts[number]
            if self._is_read(number):
                yield Hit(self, number, start - begin, end - begin, entry=entry)

    def once(self, make: Callable[[Paper], T]) -> T:
        """Return what a function makes of the paper, made once for all the rules that ask until ``forget``."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[return-value]  # of this function

    def forget(self) -> None:
        """Drop what was made of it, which leads back to the paper: memory is free at once, without a collector."""
        self._made.clear()

    def whole(self, number: int) -> Hit:
        """Return a whole passage (counted from 0), as what a fault is at."""
        return Hit(self, number, 0, len(self.passages[number].text))

    def row_head(self, number: int) -> str:
        """Return the words of the first cell in the row of a cell's passage; empty for that cell itself."""
        here = self.passages[number].cell
        return self._table(here.table).rows.get(here.row, "") if here and here.column > 1 else ""

    def column_head(self, number: int) -> str:
        """Return the words of the header above a cell's passage: of the last header row, else of the first row.

        Another program's table often has its header marked by nobody. Empty for a header itself.
        """
        here = self.passages[number].cell
        table = self._table(here.table) if here else None
        return table.columns.get(here.column, "") if here and table and here.row > table.header else ""

    def caption(self, number: int) -> str:
        """Return the caption of the table in which a passage stands; empty when it has none."""
        here = self.passages[number].cell
        return self._table(here.table).caption if here else ""

    def _table(self, number: int) -> Table:
        if not self._tables:
            self._tables.update(tables(self.passages))
        return self._tables[number]

    def _is_read(self, number: int) -> bool:
        passage = self.passages[number]
        return passage.kind is not Kind.CONTENTS and passage.region is not Region.COMMENT

    def _number(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a passage of a document."""

    paper: Paper = field(repr=False)
    number: int
    """Which passage of the paper, from 0."""
    start: int
    end: int
    match: re.Match[str] | None = field(default=None, compare=False, repr=False)
    """Of ``Paper.search``; its positions count in ``Paper.words``, its groups are what they are."""
    entry: Entry | None = field(default=None, compare=False)
    """Of ``Paper.spotted``."""

    @property
    def passage(self) -> Passage:
        """The passage it stands in."""
        return self.paper.passages[self.number]

    @property
    def trail(self) -> tuple[str, ...]:
        """The words of the headings above it, outermost first."""
        return self.paper.trails[self.number]

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before it in its passage."""
        return self.passage.text[: self.start]

    @property
    def after(self) -> str:
        """What stands after it in its passage."""
        return self.passage.text[self.end :]

    @property
    def path(self) -> str:
        """The data path of the value in which it begins; empty where a template, or a hand, wrote the words."""
        values = self.passage.having(Trait.VALUE)
        return next((each.detail for each in values if each.start <= self.start < each.end), "")

    @property
    def place(self) -> AnyPlace:
        """Where it was written: the bid's YAML, a template's line, a Word file."""
        return self.paper.find_place(self.number, self.start, self.end)

    def group(self, name: str) -> Hit:
        """Return the stretch of a group of its match. The group must have matched."""
        assert self.match
        begin = self.match.start() - self.start
        start, end = self.match.span(name)
        return self.part(start - begin, end - begin)

    def part(self, start: int, end: int) -> Hit:
        """Return another stretch of the same passage."""
        return Hit(self.paper, self.number, start, end, self.match, self.entry)


@dataclass(frozen=True, slots=True)
class Pack:
    """The documents of a bid, or the Word files that were checked with it; at least one."""

    papers: tuple[Paper, ...]
    context: Context
