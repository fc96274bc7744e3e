"""What a style prints at the head and foot of every page, as written in its profile."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Place


@dataclass(frozen=True, slots=True)
class Strip:
    """A header or footer: three template strings, and where they are written.

    Besides the bid they know ``page`` and ``pages`` (fields that Word fills in) and the document's ``title``.
    """

    place: Place
    left: str = ""
    centre: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The header and footer of every page."""

    header: Strip
    footer: Strip
