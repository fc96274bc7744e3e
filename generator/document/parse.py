"""Markdown with value tokens → blocks and findings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.document.blocks import Block, Inlines
from generator.document.inlines import Gap, PageField, Text, Value
from generator.document.origins import Origins
from generator.document.plain import plain
from generator.document.reading import Reading
from generator.document.source import Source
from generator.findings import Finding, Place, message

_BLANK_LINE = re.compile(r"^[ \t\u3000\u00a0]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of reading a whole document's Markdown."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    origins: Origins


def parse(source: Source) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    """Return the blocks of a whole document's Markdown, and what is wrong with it."""
    parsed = read(source)
    return parsed.blocks, parsed.findings


def read(source: Source) -> Parsed:
    """Return the blocks of a whole document's Markdown, where each line was written, and what is wrong with it.

    References are checked and levels followed within the source: it holds the whole document. What cannot be
    rendered is left out of the blocks and found.
    """
    # markdown-it takes longer to import than a small document takes to parse.
    from generator.document.structure import Structure

    reading = Reading(source)
    text = _BLANK_LINE.sub("", reading.cleaned(source.markdown, 1))
    blocks = Structure(reading).read(text)
    missing = reading.check_references()
    if missing:
        # Only now are all ids known. Read again, so that every Reference in the tree has its target.
        again = Reading(source, missing=missing)
        blocks = Structure(again).read(text)
        return Parsed(blocks, reading.findings(), _origins(again))
    return Parsed(blocks, reading.findings(), _origins(reading))


def _origins(reading: Reading) -> Origins:
    def length(markdown: str) -> int:
        from generator.document.phrases import read_inlines

        return len(plain(read_inlines(markdown, Reading(reading.source, missing=reading.missing), line=1)))

    return Origins(reading.source.place, length, reading.written)


def parse_inlines(
    text: str, values: Mapping[str, Text | Value | Gap | PageField], place: Place
) -> tuple[Inlines, tuple[Finding, ...]]:
    """Return the inlines of a line that stands outside the text: a title, a header. It may not refer to anything."""
    from generator.document.phrases import read_inlines

    reading = Reading(Source(text, values, lambda _: place))
    cleaned = reading.cleaned(text, 1)
    inlines = read_inlines(cleaned, reading, line=1)
    for target, line in reading.references:
        reading.report(
            "reference-outside-text",
            message("a title, header or footer cannot refer to {id}", id=target),
            line=line,
            hint=message("refer to it in the text"),
        )
    if reading.references:
        missing = frozenset(target for target, _ in reading.references)
        inlines = read_inlines(cleaned, Reading(reading.source, missing=missing), line=1)
    return inlines, reading.findings()
