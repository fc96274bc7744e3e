"""The style of a document: found by name, read as a profile, its header and footer handed to the templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import Finding, Place

if TYPE_CHECKING:  # pydantic and lxml are imported when the first style is read, not for --help
    from generator.text.furniture import Furniture, Strip
    from generator.text.library import Library
    from generator.word.profile import Profile
    from generator.word.profile import Strip as ProfileStrip


@dataclass(frozen=True, slots=True)
class StyleName:
    """A style as somebody named it."""

    name: str
    place: Place | None = None
    """Absent when it was named on the command line."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How a document looks, and what stands at the head and foot of its pages."""

    profile: Profile
    furniture: Furniture


def read_style(named: StyleName, library: Library) -> tuple[Looks | None, tuple[Finding, ...]]:
    """Return the style, or why there is none."""
    from generator.text.furniture import Furniture
    from generator.text.library import Part
    from generator.text.manifest import read_record
    from generator.word.profile import Profile

    template, found = library.find(Part.STYLE, named.name, place=named.place)
    if template is None:
        return None, found
    profile, tree, wrong = read_record(Profile, template, reader=library.reader)
    if profile is None or tree is None:
        return None, (*found, *wrong)
    header = _strip(profile.header, tree.place(("header",)))
    footer = _strip(profile.footer, tree.place(("footer",)))
    return Looks(profile, Furniture(header, footer)), (*found, *wrong)


def _strip(strip: ProfileStrip, place: Place) -> Strip:
    from generator.text.furniture import Strip

    return Strip(place, strip.left or "", strip.centre or "", strip.right or "")
