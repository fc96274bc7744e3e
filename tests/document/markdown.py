"""Short ways to write a source and look at what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.document import Block, Inline, PageField, Paragraph, Text, Value
from generator.document.parse import parse
from generator.document.source import Source
from generator.findings import Finding, Place

Values = Mapping[str, Text | Value | PageField]

NO_VALUES: Values = {}


def place_in(file: str) -> Callable[[int], Place]:
    return lambda line: Place(file, line)


def read(markdown: str, values: Values = NO_VALUES) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    """Parse; a line of the template is a line of the Markdown."""
    return parse(Source(markdown, values, place_in("a.md")))


def blocks_of(markdown: str, values: Values = NO_VALUES) -> tuple[Block, ...]:
    """Return the blocks of Markdown in which nothing is wrong."""
    blocks, findings = read(markdown, values)
    assert findings == ()
    return blocks


def inlines_of(markdown: str, values: Values = NO_VALUES) -> tuple[Inline, ...]:
    """Return the inlines of Markdown that is one paragraph in which nothing is wrong."""
    (block,) = blocks_of(markdown, values)
    assert isinstance(block, Paragraph)
    return block.inlines


def faults_of(markdown: str, values: Values = NO_VALUES) -> list[tuple[str, int | None]]:
    """Return rule and line of each finding."""
    return [(finding.rule, line_of(finding)) for finding in read(markdown, values)[1]]


def line_of(finding: Finding) -> int | None:
    assert isinstance(finding.place, Place)
    return finding.place.line


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))
