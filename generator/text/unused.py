"""Templates beside a bid that none of its documents uses: most often their name is misspelt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.findings import Finding, Message, Place, Severity, message
from generator.text.library import Library, Part
from generator.text.manifest import read_manifest
from generator.text.nearest import nearest

_INCLUDE = re.compile(rb"""include\s+["']([^"']+)["']""")


def unused(library: Library, own: Path, kinds: Collection[str]) -> Iterator[Finding]:
    """Yield a warning for each kind of document and each section in a bid's ``own`` folder that is of no effect.

    ``kinds`` are those of the bid. A section counts as used when any kind of document lists it.
    """
    documents = library.names_in(own, Part.DOCUMENT)
    for kind in documents:
        if kind not in kinds:
            text = message("the bid names no document {kind}, so that this file changes nothing", kind=kind)
            yield _finding(library, own, Part.DOCUMENT, kind, text, kinds)
    below = {name for root in library.roots if root != own for name in library.names_in(root, Part.SECTION)}
    strange = [name for name in library.names_in(own, Part.SECTION) if name not in below]
    if not strange:
        return
    used = _listed(library) | _included(library, own)
    for name in strange:
        if name not in used:
            text = message("no document has the section {section}, so that this file changes nothing", section=name)
            yield _finding(library, own, Part.SECTION, name, text, below | used)


def _listed(library: Library) -> set[str]:
    listings = (read_manifest(library, kind)[0] for kind in library.names(Part.DOCUMENT))
    return {name for listing in listings if listing for name in listing.manifest.sections}


def _included(library: Library, own: Path) -> set[str]:
    templates = (library.find(Part.SECTION, name)[0] for name in library.names_in(own, Part.SECTION))
    return {name.decode(errors="replace") for each in templates if each for name in _INCLUDE.findall(each.data)}


def _finding(library: Library, own: Path, part: Part, name: str, text: Message, meant: Collection[str]) -> Finding:
    place = Place(library.shown(own, part, name))
    return Finding("template-unused", Severity.WARNING, text, place, nearest(name, sorted(meant)))
