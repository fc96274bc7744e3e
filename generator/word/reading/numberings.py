"""Which lists are numbered and where they start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.word.reading.elements import attribute, child, children, whole

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Numbered:
    """One level of one list."""

    ordered: bool
    start: int


Numbering = Mapping[tuple[str, int], Numbered]
"""By w:numId and level."""


def read_numbering(root: _Element | None) -> Numbering:
    """Return every level of every list of word/numbering.xml."""
    definitions = {attribute(each, "abstractNumId"): _levels(each) for each in children(root, "abstractNum")}
    found: dict[tuple[str, int], Numbered] = {}
    for num in children(root, "num"):
        number = attribute(num, "numId")
        for level, numbered in definitions.get(attribute(child(num, "abstractNumId")), {}).items():
            found[number, level] = numbered
        for override in children(num, "lvlOverride"):
            level = whole(attribute(override, "ilvl"))
            if (start := child(override, "startOverride")) is not None and (number, level) in found:
                found[number, level] = Numbered(found[number, level].ordered, whole(attribute(start), 1))
    return found


def _levels(definition: _Element) -> dict[int, Numbered]:
    return {
        whole(attribute(level, "ilvl")): Numbered(
            attribute(child(level, "numFmt")) != "bullet", whole(attribute(child(level, "start")), 1)
        )
        for level in children(definition, "lvl")
    }
