"""Sections and kinds of document, checked without any bid: each by itself, and in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding, Place, Severity, message
from generator.model.record import Record
from generator.text.checking import needs as needing
from generator.text.checking.anchors import dangling, doubled
from generator.text.checking.judging import Setting, idle, unguarded
from generator.text.checking.logic import ALWAYS, Formula, both
from generator.text.checking.notes import Notes, Piece
from generator.text.checking.reading import Reading
from generator.text.checking.settings import anywhere, within
from generator.text.checking.wording import typed
from generator.text.library import Library, Part
from generator.text.manifest import Listing
from generator.text.nearest import nearest
from generator.text.sections import Need, checked


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document."""

    name: str
    listing: Listing
    needs: tuple[Need, ...]
    setting: Setting
    faults: tuple[Finding, ...]
    """Of its manifest."""


class Check:
    """Belongs to the kinds of document of one library that see the same record: the bid, or the bid with its pack."""

    def __init__(self, library: Library, root: type[Record], listings: Mapping[str, Listing]) -> None:
        self.library = library
        self.reading = Reading(library, root)
        self._alone = Setting(ALWAYS, anywhere(self._needs))
        self.kinds = {name: self._kind(name, listing) for name, listing in listings.items()}

    def used(self, kinds: Iterable[str]) -> Mapping[str, None]:
        """Return the sections that these documents list, and those that are included."""
        found: dict[str, None] = {}
        waiting = [section for name in kinds for section in self.kinds[name].listing.manifest.sections]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                read = self.reading.section(name)
                waiting += read.notes.includes if read else ()
        return found

    def section(self, name: str) -> Iterator[Finding]:
        """Yield what is wrong with a section by itself, and in the documents that list it."""
        read = self.reading.section(name)
        if read is None:
            return
        kinds = {kind.name: kind.setting for kind in self.kinds.values() if name in kind.listing.manifest.sections}
        yield from read.notes.findings.values()
        yield from unguarded(read.notes, self._alone, kinds)
        yield from idle(read.notes, self._alone.axioms)
        yield from typed(read.notes.pieces)
        yield from self._needless(read.section.needs)
        yield from needing.unspoken(read.section.needs, read.notes.used)
        yield from self._asked_for(read.notes)

    def included(self, name: str) -> Iterator[Finding]:
        """Yield what is wrong with the head of a section that is only included; the rest is told where it is."""
        read = self.reading.section(name)
        if read is not None:
            yield from self._needless(read.section.needs)

    def document(self, name: str) -> Iterator[Finding]:
        """Yield what is wrong with a kind of document: its manifest, and how its sections go together."""
        kind = self.kinds[name]
        yield from kind.faults
        yield from self._needless(kind.needs)
        yield from self._lines(kind)
        manifest, tree = kind.listing.manifest, kind.listing.tree
        yield from self.library.find(Part.STYLE, manifest.style, place=tree.place(("style",)))[1]
        pieces: list[Piece] = []
        for index, section in enumerate(manifest.sections):
            read = self.reading.section(section, tree.place(("sections", index)))
            pieces += read.notes.pieces if read else ()
        yield from dangling(pieces, kind.setting, name)
        yield from doubled(pieces, kind.setting)

    def line(self, text: str, place: Place, *, names: tuple[str, ...], needs: Formula = ALWAYS) -> Iterator[Finding]:
        """Yield what is wrong with a template string of one line; ``names`` it may print besides the bid's."""
        notes = self.reading.line(text, place, needs=needs, names=names)
        yield from notes.findings.values()
        yield from unguarded(notes, Setting(needs, self._alone.axioms), {})

    def _kind(self, name: str, listing: Listing) -> Kind:
        written = listing.manifest.needs
        places = tuple(listing.tree.place(("needs", index)) for index in range(len(written)))
        needs, wrong = checked(written, places, root=self.reading.root)
        setting = Setting(self.reading.needed(needs), within(frozenset(listing.manifest.sections), self._needs))
        return Kind(name, listing, needs, setting, wrong)

    def _needs(self, section: str) -> Formula | None:
        read = self.reading.section(section)
        return read.needs if read else None

    def _lines(self, kind: Kind) -> Iterator[Finding]:
        manifest, tree = kind.listing.manifest, kind.listing.tree
        yield from self.line(manifest.title, tree.place(("title",)), names=(), needs=kind.setting.needs)
        for index, heading in enumerate(manifest.headings):
            read = self.reading.section(heading.section)
            if read is not None:
                needs = both(kind.setting.needs, read.needs)
                yield from self.line(
                    heading.heading, tree.place(("headings", index, "heading")), names=("title",), needs=needs
                )

    def _needless(self, needs: tuple[Need, ...]) -> Iterator[Finding]:
        given = {need.path: self.reading.needed((need,)) for need in needs}
        yield from needing.superfluous(needs, given, self._alone.axioms)

    def _asked_for(self, notes: Notes) -> Iterator[Finding]:
        for name, place in notes.asked_for.items():
            if name not in self.reading.known:
                text = message("there is no section {name}", name=name)
                hint = nearest(name, sorted(self.reading.known))
                yield Finding("unknown-template", Severity.ERROR, text, place, hint)
