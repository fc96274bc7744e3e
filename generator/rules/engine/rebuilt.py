"""A Word file beside the documents that its bid makes: which passages are the same, apart from their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import TypeAlias

from generator.document.passages import Kind, Region
from generator.quantities import numerals
from generator.rules.engine.subjects import Hit, Paper

NUMBER = re.compile(numerals.PATTERN)
_MOST = 0.6
_FEW = 4
_LONGEST = 2_000
"""Passages with numbers. What is longer would take the square of its length to compare, and is not compared."""
_SILENT = (Kind.CONTENTS, Kind.SIGNING)

Beside: TypeAlias = Mapping[int, tuple[Hit, ...]]
"""For passages of a Word file, by number, the passages of the bid's documents that are the same but for numbers."""


def rebuilt(paper: Paper) -> tuple[Paper, ...]:
    """Return the documents of the bid that a Word file was made of.

    One has the title of the file; else it is those most of whose headings it has: a document is often pasted into a
    file of the tender's, and all of them into one volume.
    """
    return paper.once(_rebuilt)


def beside(paper: Paper) -> Beside:
    """Return what stands in the bid's documents, too, apart from its numbers."""
    return paper.once(_beside)


def _rebuilt(paper: Paper) -> tuple[Paper, ...]:
    title = _bare(paper.document.title)
    for each in paper.context.built:
        if title and _bare(each.document.title) == title:
            return (each,)
    here = set(_headings(paper))
    return tuple(each for each in paper.context.built if _share(here, set(_headings(each))) > _MOST)


def _headings(paper: Paper) -> Iterator[str]:
    return (_bare(passage.text) for passage in paper.passages if passage.kind is Kind.HEADING)


def _share(here: set[str], there: set[str]) -> float:
    """Return which part of a document's headings a file has; none where there are too few to tell."""
    return len(here & there) / len(there) if len(there) >= _FEW else 0.0


def _beside(paper: Paper) -> dict[int, tuple[Hit, ...]]:
    here = tuple(_skeletons(paper))
    found: dict[int, tuple[Hit, ...]] = {}
    for other in rebuilt(paper):
        there = tuple(_skeletons(other))
        if max(len(here), len(there)) > _LONGEST:
            continue
        matcher = SequenceMatcher(None, [words for _, words in here], [words for _, words in there], autojunk=False)
        for block in matcher.get_matching_blocks():
            for at in range(block.size):
                number, own = here[block.a + at][0], there[block.b + at][0]
                found[number] = (*found.get(number, ()), other.whole(own))
    return found


def _skeletons(paper: Paper) -> Iterator[tuple[int, str]]:
    """Yield each passage with numbers, these taken out; of a cell with the heads of its row and column."""
    for number, passage in enumerate(paper.passages):
        if passage.kind in _SILENT or passage.region is not Region.BODY or not NUMBER.search(passage.text):
            continue
        heads = f"{paper.row_head(number)}|{paper.column_head(number)}|" if passage.cell else ""
        yield number, NUMBER.sub("#", heads + _bare(passage.text))


def _bare(words: str) -> str:
    return "".join(words.split())
