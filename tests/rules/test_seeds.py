"""The five model pieces as Word files: each defect that a rule is to find is found, at its line.

The pieces are not part of this repository; they lie beside it where it is made. Elsewhere these tests skip.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from generator.findings import Finding, WordPlace
from generator.rules import Context, examine, word_file
from generator.word.reading import read_manuscript

TEXT = Path(__file__).parents[2].parent / "shared" / "seeds" / "product-service-plans.txt"
DEFECTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "seeds" / "defects.yaml").read_text("utf-8")
)
PIECES = ((3, 58), (59, 86), (87, 127), (128, 137), (138, 152))
"""First and last line of each."""

needs_pieces = pytest.mark.skipif(not TEXT.exists(), reason="the model pieces do not lie beside the repository")


@cache
def found() -> tuple[tuple[int, Finding], ...]:
    """Return every finding in the five pieces, with the line of its paragraph."""
    lines = TEXT.read_text("utf-8").splitlines()
    every = []
    for first, last in PIECES:
        document = docx.Document()
        for line in lines[first - 1 : last]:
            document.add_paragraph(line)
        out = io.BytesIO()
        document.save(out)
        manuscript, wrong = read_manuscript(out.getvalue(), f"{first}.docx")
        assert manuscript, wrong
        paper = word_file(manuscript, Context())
        numbers = {passage.place.order: number for number, passage in enumerate(manuscript.passages)}
        assert len(manuscript.passages) == last - first + 1
        for finding in examine(Context(), [paper], itself=False).findings:
            assert isinstance(finding.place, WordPlace)
            every.append((first + numbers[finding.place.order], finding))
    return tuple(every)


@needs_pieces
@pytest.mark.parametrize("row", DEFECTS["found"], ids=lambda row: f"{row['line']} {row['rule']} {row['words']}")
def test_a_defect_that_a_rule_is_to_find_is_found_at_its_words(row: dict[str, Any]) -> None:
    here = [
        finding
        for line, finding in found()
        if line == row["line"] and finding.rule == row["rule"] and row["words"] in quote(finding)
    ]
    assert len(here) == row.get("times", 1)


@needs_pieces
def test_at_most_one_finding_in_ten_is_wrong() -> None:
    misses = [[each for each in found() if _is(each, row)] for row in JUDGED_WRONG]
    assert all(misses), "a finding judged wrong is no longer there: take it off the list"
    assert sum(map(len, misses)) * 10 <= len(found())


def quote(finding: Finding) -> str:
    """Return the words that a finding is at."""
    assert isinstance(finding.place, WordPlace)
    return finding.place.quote


def _is(each: tuple[int, Finding], row: dict[str, Any]) -> bool:
    line, finding = each
    return line == row["line"] and finding.rule == row["rule"] and row["words"] in quote(finding)


JUDGED_WRONG = yaml.safe_load((Path(__file__).parent / "seeds" / "wrong.yaml").read_text("utf-8"))
"""Findings that a person has read and judged wrong; all others were read and judged right."""


def test_every_row_says_what_it_is_about() -> None:
    for kind, rows in DEFECTS.items():
        wanted = {"line", "rule", "words", "defect"} if kind == "found" else {"line", "defect", "why"}
        assert all(row.keys() - {"times"} == wanted for row in rows)
