"""The entries of the table of contents."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document.blocks import Contents, Document, Heading
from generator.document.numbering import SCHEMES, Numbering
from generator.document.plain import plain
from generator.document.walk import walk_top


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents show it."""

    heading: Heading
    words: str
    """Its number and its words on one line: ``一、服务宗旨``."""


def outline(document: Document, numbering: Numbering, scheme: str = "official") -> tuple[Entry, ...]:
    """Return what the document's contents list; nothing when it has none. ``scheme`` is one of SCHEMES."""
    depth = next((block.depth for block in document.blocks if isinstance(block, Contents)), 0)
    levels = SCHEMES[scheme].levels
    return tuple(
        Entry(block, numbering.heading(block) + levels[block.level - 1].gap + _words(block, numbering))
        for block in walk_top(document)
        if isinstance(block, Heading) and block.level <= depth
    )


def _words(heading: Heading, numbering: Numbering) -> str:
    return " ".join(plain(heading.inlines, numbering.references).split())
