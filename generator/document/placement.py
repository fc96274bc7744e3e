"""Blocks that can stand in one place of a document only."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document.blocks import Block, Contents, Cover
from generator.document.reading import Reading
from generator.findings import message


def fits(block: Block, before: Sequence[Block], reading: Reading, *, line: int) -> bool:
    """Return whether the block may follow those before it; if not, report it."""
    if isinstance(block, Cover) and before:
        reading.report(
            "directive-misplaced",
            message("the cover does not stand at the beginning of the document"),
            line=line,
            hint=message("let its section be the first that the document lists"),
        )
        return False
    if isinstance(block, Contents) and any(isinstance(other, Contents) for other in before):
        reading.report(
            "directive-misplaced",
            message("the document has a table of contents already"),
            line=line,
            hint=message("delete one of them"),
        )
        return False
    return True
