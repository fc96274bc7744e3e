"""Pictures of the old drawing language (VML) that name their file without a relationship."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.findings import Finding, WordPlace
from generator.word.dangers.relations import linked_pictures
from generator.word.dangers.targets import severity, shown
from generator.word.relations import is_outside

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAINTED = tuple(f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("imagedata", "fill", "stroke"))
_SOURCES = ("src", "{urn:schemas-microsoft-com:office:office}href", "{urn:schemas-microsoft-com:office:office}althref")
_INSIDE = "wordml:"
"""Word's own name for a picture that stands in the same file."""


def find_linked_pictures(file: str, part: str, root: _Element) -> Iterator[Finding]:
    """Yield a finding when the part shows pictures by their address."""
    sources = (element.get(source) or "" for element in root.iter(*_PAINTED) for source in _SOURCES)
    targets = [text for text in sources if is_outside(text) and not text.strip().casefold().startswith(_INSIDE)]
    if targets:
        text, hint = linked_pictures(part, shown(targets))
        yield Finding("word-file-external", severity(targets), text, WordPlace(file), hint)
