"""What ``[Content_Types].xml`` says of each part (ECMA-376 part 2, 10.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.word.gate import Package

_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """Content types, in lower case; parts and extensions are in lower case too."""

    parts: Mapping[str, str]
    extensions: Mapping[str, str]

    def of(self, part: str) -> str:
        """Return the type of a part; empty when none is given."""
        part = part.casefold()
        return self.parts.get(part) or self.extensions.get(part.rpartition(".")[2], "")


def read_types(package: Package) -> ContentTypes:
    """Return the types; none in an archive that declares none. Raises AdmissionError."""
    root = package.part(_TYPES)
    if root is None:
        return ContentTypes({}, {})
    return ContentTypes(
        {
            _lower(entry.get("PartName")).lstrip("/"): _lower(entry.get("ContentType"))
            for entry in root.iter("{*}Override")
        },
        {_lower(entry.get("Extension")): _lower(entry.get("ContentType")) for entry in root.iter("{*}Default")},
    )


def is_scanned(part: str, types: ContentTypes) -> bool:
    """Return whether Word may read a part as markup of its own: not pictures in SVG, nor web pages."""
    if part == _TYPES:
        return False
    kind = types.of(part)
    return (
        part.casefold().endswith(".xml")
        or kind in ("application/xml", "text/xml")
        or (kind.startswith("application/vnd.") and kind.endswith("xml") and not part.casefold().endswith(".rels"))
    )


def _lower(value: str | None) -> str:
    return (value or "").strip().casefold()
