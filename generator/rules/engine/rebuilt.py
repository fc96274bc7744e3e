"""A Word file beside the document that its bid makes: which passages are the same, apart from their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from generator.document.passages import Kind, Region
from generator.quantities import numerals
from generator.rules.engine.subjects import Paper

NUMBER = re.compile(numerals.PATTERN)
_LONGEST = 2_000
"""Passages with numbers. What is longer would take the square of its length to compare, and is not compared."""
_SILENT = (Kind.CONTENTS, Kind.SIGNING)


def rebuilt(paper: Paper) -> Paper | None:
    """Return the document of the bid with the title of a Word file; absent where there is none."""
    title = _bare(paper.document.title)
    return next((each for each in paper.context.built if title and _bare(each.document.title) == title), None)


def same_but_for_numbers(paper: Paper) -> Mapping[int, int]:
    """Return which passages of a Word file, by number, stand in the bid's document, too, and there under which."""
    return paper.once(_same)


def _same(paper: Paper) -> dict[int, int]:
    other = rebuilt(paper)
    if other is None:
        return {}
    here, there = tuple(_skeletons(paper)), tuple(_skeletons(other))
    if max(len(here), len(there)) > _LONGEST:
        return {}
    matcher = SequenceMatcher(None, [words for _, words in here], [words for _, words in there], autojunk=False)
    return {
        here[block.a + at][0]: there[block.b + at][0]
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    }


def _skeletons(paper: Paper) -> Iterator[tuple[int, str]]:
    """Yield each passage with numbers, these taken out; of a cell with the heads of its row and column."""
    for number, passage in enumerate(paper.passages):
        if passage.kind in _SILENT or passage.region is not Region.BODY or not NUMBER.search(passage.text):
            continue
        heads = f"{paper.row_head(number)}|{paper.column_head(number)}|" if passage.cell else ""
        yield number, NUMBER.sub("#", heads + _bare(passage.text))


def _bare(words: str) -> str:
    return "".join(words.split())
