"""The values that a document prints, each with every place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.document import Band, Cover, Document, Heading, Inline, Value
from generator.document.numbering import SCHEMES, number
from generator.document.plain import plain
from generator.document.walk import walk_inlines, walk_top


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a document, as its reader would find it."""

    part: str
    """``body``, ``cover``, ``header`` or ``footer``."""
    headings: tuple[str, ...] = ()
    """The headings above it, outermost first, with their numbers; those of a heading end with it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A value in one form."""

    value: Value
    where: tuple[Where, ...]
    """In reading order, each place once."""


def printed(document: Document, scheme: str) -> tuple[Printed, ...]:
    """Return the values by path and form; ``scheme`` is that of the headings' numbers."""
    places: dict[Value, dict[Where, None]] = {}
    for where, inline in _located(document, scheme):
        if isinstance(inline, Value):
            places.setdefault(inline, {})[where] = None
    ordered = sorted(places, key=lambda value: (value.path, value.form))
    return tuple(Printed(value, tuple(places[value])) for value in ordered)


def _located(document: Document, scheme: str) -> Iterator[tuple[Where, Inline]]:
    numbering = number(document, scheme)
    bare = Document(document.title, document.language, ())
    trail: tuple[str, ...] = ()
    for block in walk_top(document):
        if isinstance(block, Heading):
            words = " ".join(plain(block.inlines, numbering.references).split())
            gap = SCHEMES[scheme].levels[block.level - 1].gap
            trail = (*trail[: block.level - 1], numbering.heading(block) + gap + words)
        where = Where("cover") if isinstance(block, Cover) else Where("body", trail)
        yield from ((where, inline) for inline in walk_inlines(replace(bare, blocks=(block,))))
    for part, band in (("header", document.header), ("footer", document.footer)):
        yield from ((Where(part), inline) for inline in walk_inlines(replace(bare, header=band, footer=Band())))
