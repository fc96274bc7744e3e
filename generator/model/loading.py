"""A bid read from its YAML layers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Finding, Place, Severity
from generator.model.bid import Bid
from generator.model.blank_keys import report_blank
from generator.model.naming import names
from generator.model.validation import validate
from generator.source import Reader, Tree
from generator.source.layers import load as load_tree
from generator.source.merging import TAKEN_AWAY


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
    findings = _once(found, wrong)
    blank = report_blank(Bid, tree, tuple(each.place for each in findings if isinstance(each.place, Place)))
    return Loaded(bid, tree, (*findings, *blank), not wrong)


def _once(found: tuple[Finding, ...], wrong: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what was found in the text and in the values, one at a place.

    A text with a full-width colon is no mapping either; a key left empty that took a value away has none itself.
    """
    errors = {_start(finding) for finding in found if finding.severity is Severity.ERROR}
    kept = [finding for finding in wrong if _start(finding) not in errors]
    missed = {_start(finding) for finding in kept}
    empty = {_start(finding): finding for finding in found if finding.rule == TAKEN_AWAY and _start(finding) in missed}
    above = (
        replace(each, related=(*each.related, *empty[_start(each)].related)) if _start(each) in empty else each
        for each in kept
    )
    return (*(finding for finding in found if finding not in empty.values()), *above)


def _start(finding: Finding) -> tuple[str, int | None, int | None] | None:
    place = finding.place
    return (place.file, place.line, place.column) if isinstance(place, Place) else None
