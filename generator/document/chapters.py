"""In which chapters of a document its values stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.document.blocks import Band, Document, Heading
from generator.document.inlines import Value
from generator.document.numbering import number
from generator.document.walk import walk_inlines, walk_top


def chapters(document: Document, scheme: str = "official") -> Mapping[str, tuple[str, ...]]:
    """Return by data path the numbers of the chapters in which a value stands, in order: 四 and 十四.

    A chapter is what stands under a heading of the first level. What stands before the first one is in no chapter: its
    path has no numbers. ``scheme`` is one of numbering's SCHEMES.
    """
    numbering = number(document, scheme)
    found: dict[str, dict[str, None]] = {}
    chapter: str | None = None
    for block in walk_top(document):
        if isinstance(block, Heading) and block.level == 1:
            chapter = numbering.heading(block).rstrip("、.")  # as a reference cites it
        for inline in walk_inlines(replace(document, blocks=(block,), header=Band(), footer=Band())):
            if isinstance(inline, Value):
                numbers = found.setdefault(inline.path, {})
                if chapter is not None:
                    numbers[chapter] = None
    return {path: tuple(numbers) for path, numbers in found.items()}
