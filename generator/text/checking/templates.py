"""A folder of templates, checked without any bid: its sections, and the kinds of document that use any of its files."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Place, Severity, message
from generator.model.bid import Bid
from generator.model.pack import PackedBid
from generator.model.record import Record
from generator.text.about_pack import is_about_pack
from generator.text.checking.alone import KIND, with_document
from generator.text.checking.check import Check, Kind
from generator.text.library import Library, Part
from generator.text.manifest import Listing, read_manifest
from generator.text.nearest import nearest


class Templates:
    """Belongs to one library, whose first folder is the one that is checked."""

    def __init__(self, library: Library, *, root: type[Record] = Bid) -> None:
        self.library = library
        self._root = root
        self._manifests: list[Finding] = []
        listings: dict[type[Record], dict[str, Listing]] = {root: {}}
        for name in library.names(Part.DOCUMENT):
            listing, found = read_manifest(library, name)
            self._manifests += found
            if listing is not None:
                listings.setdefault(PackedBid if is_about_pack(listing) else root, {})[name] = listing
        self.checks = tuple(Check(library, seen, kinds) for seen, kinds in listings.items())

    def findings(self) -> tuple[Finding, ...]:
        """Return what reading the templates tells."""
        found = list(self._manifests)
        for check in self.checks:
            kinds = tuple(self._involved(check))
            # What is only included is read where it is: by itself it may lack the names that it is given there.
            listed = {section for name in kinds for section in check.kinds[name].listing.manifest.sections}
            for section in check.used(kinds):
                found += check.section(section) if section in listed else check.included(section)
            for name in kinds:
                found += check.document(name)
        for section in self._unused():
            found += (self._tell_unused(section), *self.checks[0].section(section))
        faults = (finding for check in self.checks for finding in check.reading.faults)
        return tuple(dict.fromkeys((*faults, *found)))

    def own(self, part: Part) -> tuple[str, ...]:
        """Return the names of the folder's own files of a part."""
        return self.library.names_in(self.library.roots[0], part)

    def involved(self) -> Iterator[tuple[Check, Kind]]:
        """Yield the kinds of document in which a file of the folder has a say."""
        for check in self.checks:
            yield from ((check, check.kinds[name]) for name in self._involved(check))

    def unlisted(self) -> Iterator[tuple[Check, Kind]]:
        """Yield each sound section of the folder that no document uses, as a document of its own."""
        for name in self._unused():
            if self.checks[0].reading.section(name):
                alone = Templates(with_document(self.library, name), root=self._root).checks[0]
                yield alone, alone.kinds[KIND]

    def files_of(self, kind: str) -> Iterator[str]:
        """Yield the shown names of the files of a document's sections."""
        for check in self.checks:
            for name in check.used([kind] if kind in check.kinds else []):
                read = check.reading.section(name)
                if read is not None:
                    yield read.section.shown

    def _involved(self, check: Check) -> Iterator[str]:
        documents, sections, styles = (set(self.own(part)) for part in (Part.DOCUMENT, Part.SECTION, Part.STYLE))
        for name, kind in check.kinds.items():
            style = kind.listing.manifest.style
            if name in documents or style in styles or not sections.isdisjoint(check.used([name])):
                yield name

    def _unused(self) -> list[str]:
        """Return the sections of the folder that no document lists and no section includes."""
        used = {name for check in self.checks for name in check.used(check.kinds)}
        left = [name for name in self.own(Part.SECTION) if name not in used]
        read = [section for name in left if (section := self.checks[0].reading.section(name))]
        included = {name for section in read for name in section.notes.includes if name != section.section.name}
        return [name for name in left if name not in included]

    def _tell_unused(self, name: str) -> Finding:
        used = tuple({section: None for check in self.checks for section in check.used(check.kinds)})
        text = message("no document lists the section {section}, and no section includes it", section=name)
        place = Place(self.library.shown(self.library.roots[0], Part.SECTION, name))
        return Finding("template-unused", Severity.INFO, text, place, nearest(name, used) if used else None)
