"""A bid read from its YAML layers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Place
from generator.model.bid import Bid
from generator.model.blank_keys import report_blank
from generator.model.naming import names
from generator.model.validation import validate
from generator.source import Reader, Tree
from generator.source.layers import load as load_tree


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading a bid."""

    bid: Bid | None
    tree: Tree | None
    findings: tuple[Finding, ...]
    complete: bool = True
    """Whether every required value is there; a draft that is not complete holds gaps, of which rules know nothing."""


def load(file: Path, reader: Reader, *, root: Path | None = None, partial: bool = False, draft: bool = False) -> Loaded:
    """Read a bid and the layers it extends; ``root`` is the folder that layers may not leave.

    As a ``draft``, a bid may lack required values: they are gaps, each with a warning.
    """
    tree, found = load_tree(file, reader, names(Bid), root=root)
    if tree is None:
        return Loaded(None, None, found)
    bid, wrong = validate(Bid, tree, partial=partial, draft=draft)
    # A text with a full-width colon is no mapping either: one finding at a place is enough.
    told = {_start(finding) for finding in found}
    findings = (*found, *(finding for finding in wrong if _start(finding) not in told))
    blank = report_blank(Bid, tree, tuple(each.place for each in findings if isinstance(each.place, Place)))
    return Loaded(bid, tree, (*findings, *blank), not wrong)


def _start(finding: Finding) -> tuple[str, int | None, int | None] | None:
    place = finding.place
    return (place.file, place.line, place.column) if isinstance(place, Place) else None
