"""The words of a paragraph as they stand there, put together run by run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.document.passages import Absence, Absent, Stretch, Trait
from generator.frozen import frozen

_JOINED = (Trait.BLANK, Trait.HIGHLIGHTED, Trait.COLOURED, Trait.INSERTED)
"""What goes on from one run to the next."""
_SPACE = re.compile(r"\s+")
_BLANK = re.compile(r"\s{2,}")
"""Among other words; a single space may be one between two of them."""
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"?([^"\s]+)', re.IGNORECASE)


@frozen
class Look:
    """What letters look like, as far as it tells something."""

    hidden: bool = False
    bold: bool = False
    size: int = 0
    """In half-points."""
    underlined: bool = False
    highlight: str = ""
    colour: str = ""


@dataclass(slots=True)
class _Open:
    """A field whose end has not come."""

    start: int
    instruction: list[str] = field(default_factory=list)
    shows: bool = False


@frozen
class Wording:
    """The words of one paragraph."""

    text: str
    """As it stands."""
    stretches: tuple[Stretch, ...] = ()
    """By where they begin, outer ones first."""
    absent: tuple[Absent, ...] = ()
    instructions: tuple[str, ...] = ()
    """Of the fields that begin in it."""
    signs: int = 0
    """How many signs there are, white space apart, …"""
    bold: int = 0
    """… how many of them are bold, …"""
    size: int = 0
    """… and the sum of their sizes, in half-points."""

    def after(self, start: int) -> Wording:
        """Return what stands from there on."""
        return replace(
            self,
            text=self.text[start:],
            stretches=tuple(
                replace(each, start=max(each.start - start, 0), end=each.end - start)
                for each in self.stretches
                if each.end > start
            ),
            absent=tuple(replace(each, at=max(each.at - start, 0)) for each in self.absent),
        )

    def joined(self, other: Wording) -> Wording:
        """Return the words with others after them."""
        start = len(self.text)
        return Wording(
            self.text + other.text,
            (
                *self.stretches,
                *(replace(each, start=each.start + start, end=each.end + start) for each in other.stretches),
            ),
            (*self.absent, *(replace(each, at=each.at + start) for each in other.absent)),
            (*self.instructions, *other.instructions),
            self.signs + other.signs,
            self.bold + other.bold,
            self.size + other.size,
        )

    def unseen(self) -> Wording:
        """Return the words as those that are there and that nobody sees."""
        return Wording("", absent=(Absent(Absence.HIDDEN, self.text, 0),)) if self.text else self


class Words:
    """Collects the words of one paragraph, what is particular about their stretches, and what is not in the text."""

    __slots__ = ("_absent", "_bold", "_fields", "_instructions", "_parts", "_signs", "_size", "_stretches", "length")

    def __init__(self) -> None:
        self.length = 0
        """Of the text so far."""
        self._parts: list[str] = []
        self._stretches: list[Stretch] = []
        self._absent: list[Absent] = []
        self._instructions: list[str] = []
        self._fields: list[_Open] = []
        self._signs = self._bold = self._size = 0

    def done(self) -> Wording:
        """Return what was collected. A field that is still open ends with the paragraph."""
        self._instructions += ["".join(each.instruction) for each in self._fields]
        self._fields.clear()
        self._stretches.sort(key=lambda stretch: (stretch.start, -stretch.end))
        return Wording(
            "".join(self._parts),
            tuple(self._stretches),
            tuple(self._absent),
            tuple(self._instructions),
            self._signs,
            self._bold,
            self._size,
        )

    def add(self, text: str, look: Look, deleted: str | None = None) -> None:
        """Add words; they are kept apart when they are deleted or hidden, and dropped where a field does not show.

        ``deleted`` is who deleted them; absent where nobody did.
        """
        if not text or any(not each.shows for each in self._fields):
            return
        if deleted is not None or look.hidden:
            self._leave_out(Absence.HIDDEN if deleted is None else Absence.DELETED, text, deleted or "")
            return
        start, self.length = self.length, self.length + len(text)
        self._parts.append(text)
        signs = len(text) - sum(map(str.isspace, text))
        self._signs += signs
        self._size += signs * look.size
        if look.bold:
            self._bold += signs
        if look.underlined:
            for blank in (_BLANK if signs else _SPACE).finditer(text):
                self._stretch(Trait.BLANK, start + blank.start(), start + blank.end())
        if look.highlight:
            self._stretch(Trait.HIGHLIGHTED, start, self.length, look.highlight)
        if look.colour:
            self._stretch(Trait.COLOURED, start, self.length, look.colour)

    def _leave_out(self, why: Absence, text: str, detail: str) -> None:
        last = self._absent[-1] if self._absent else None
        if last and (last.why, last.at, last.detail) == (why, self.length, detail):
            text = last.text + text
            self._absent.pop()
        self._absent.append(Absent(why, text, self.length, detail))

    def mark(self, trait: Trait, start: int, detail: str = "") -> None:
        """Say what is particular about everything since ``start``."""
        self._stretch(trait, start, self.length, detail)

    def begin_field(self) -> None:
        """Begin a field: first comes its instruction."""
        self._fields.append(_Open(self.length))

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._fields and not self._fields[-1].shows:
            self._fields[-1].instruction.append(text)

    def show_field(self) -> None:
        """Begin what the field shows."""
        if self._fields:
            self._fields[-1].shows = True
            self._fields[-1].start = self.length

    def end_field(self) -> None:
        """End the innermost field."""
        if self._fields:
            ended = self._fields.pop()
            self.field("".join(ended.instruction), ended.start)

    def field(self, instruction: str, start: int) -> None:
        """Mark what a field shows, from there to here. One that shows nothing, a mark for an index, is there too."""
        self._instructions.append(instruction)
        link = _HYPERLINK.match(instruction)
        target = f"#{link[2]}" if link and link[1] else link[2] if link else ""
        trait, detail = (Trait.LINK, target) if target else (Trait.FIELD, " ".join(instruction.split()))
        self._stretches.append(Stretch(trait, start, max(start, self.length), detail))

    def _stretch(self, trait: Trait, start: int, end: int, detail: str = "") -> None:
        if start == end:
            return
        for position in range(len(self._stretches) - 1, max(len(self._stretches) - 5, -1), -1):
            last = self._stretches[position]
            if (last.trait, last.end, last.detail) == (trait, start, detail) and trait in _JOINED:
                del self._stretches[position]
                start = last.start
                break
        self._stretches.append(Stretch(trait, start, end, detail))
