"""Sections and lines of templates, each read once, and what was noted of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.findings import Cause, Finding, Place, Severity, message
from generator.model.record import Record
from generator.text.checking import fields
from generator.text.checking.logic import ALWAYS, Formula, both
from generator.text.checking.notes import Exhausted, Here, Notes
from generator.text.checking.scope import Scope
from generator.text.checking.sheet import Sheet
from generator.text.checking.things import Field, Words, sure
from generator.text.checking.walk import Ready, Walk
from generator.text.compiling import parsed
from generator.text.library import Library, Part, Template
from generator.text.sections import Need, Section, read_section

_OF_BID = ("buyer",)
"""What every template may print besides the fields of the bid."""
_OF_DOCUMENT = ("title",)
"""What a section may print as well."""


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section read."""

    section: Section
    needs: Formula
    """When the data is given that it needs."""
    notes: Notes


@dataclass(slots=True)
class Reading:
    """Belongs to one check of a library."""

    library: Library
    root: type[Record]
    bid: Field = field(init=False)
    faults: dict[Finding, None] = field(default_factory=dict)
    """Faults of what could not be read, or is not there."""
    known: frozenset[str] = field(init=False)
    """The names of all sections."""
    _ready: dict[str, tuple[Section, Ready | None] | None] = field(default_factory=dict)
    _sections: dict[str, ReadSection | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bid = fields.whole_bid(self.root)
        self.known = frozenset(self.library.names(Part.SECTION))

    def section(self, name: str, place: Place | None = None) -> ReadSection | None:
        """Return a section with what was noted of it; none where it cannot be read, which is told.

        ``place`` is where it was named.
        """
        ready = self._find(name, place)
        if name not in self._sections:
            self._sections[name] = self._read(*ready) if ready else None
        return self._sections[name]

    def line(self, text: str, place: Place, *, needs: Formula = ALWAYS, names: tuple[str, ...] = ()) -> Notes:
        """Return what was noted of a template string on a line of another file; ``names`` it may print as well."""
        line = place.line or 1
        result = parsed(text, place.file, line=line)
        notes = Notes()
        for finding in result.findings:
            notes.report(finding)
        if result.tree is not None:
            self._walk(Here(Sheet(place.file, text, result.tree, line), _scope(names, self.root), needs), notes)
        return notes

    def needed(self, needs: tuple[Need, ...]) -> Formula:
        """Return when all the data is given that is needed."""
        return both(*(given.given for need in needs if (given := self.field(need.path))))

    def field(self, path: str) -> Field | None:
        """Return the field at a canonical path that leads into no list."""
        here: Field | None = self.bid
        for step in path.split("."):
            here = fields.child(here, step) if here else None
        return here

    def _read(self, section: Section, ready: Ready | None) -> ReadSection | None:
        if ready is None:
            return None
        notes = Notes()
        here = Here(ready.sheet, _scope(_OF_DOCUMENT, self.root), ready.needs, within=(section.name,))
        self._walk(here, notes)
        return ReadSection(section, ready.needs, notes)

    def _walk(self, here: Here, notes: Notes) -> None:
        try:
            Walk(self.bid, notes, self._included).template(here)
        except (Exhausted, RecursionError):
            text = message("the template branches too much to be followed")
            place = Place(here.sheet.shown, here.sheet.line)
            notes.report(Finding("template-limit", Severity.ERROR, text, place, cause=Cause.LIMIT))

    def _included(self, name: str, place: Place) -> Ready | None:
        ready = self._find(name, place)
        return ready[1] if ready else None

    def _find(self, name: str, place: Place | None) -> tuple[Section, Ready | None] | None:
        """Return a section and what it parses to; none where there is none, which is told wherever it is named."""
        if place is None and name not in self.known:
            return None
        if self._ready.get(name) is None:
            template, absent = self.library.find(Part.SECTION, name, place=place)
            self.faults.update(dict.fromkeys(absent))
            self._ready[name] = self._parsed(template) if template else None
        return self._ready[name]

    def _parsed(self, template: Template) -> tuple[Section, Ready | None] | None:
        section, wrong = read_section(template, self.library.reader, root=self.root)
        self.faults.update(dict.fromkeys(wrong))
        if section is None:
            return None
        result = parsed(section.body, section.shown)
        self.faults.update(dict.fromkeys(result.findings))
        if result.tree is None:
            return section, None
        return section, Ready(Sheet(section.shown, section.body, result.tree), self.needed(section.needs))


def _scope(names: tuple[str, ...], root: type[Record]) -> Scope:
    words = (*(name for name in _OF_BID if name not in fields.names(root)), *names)
    return Scope(names={name: sure(Words(called=name)) for name in words})
