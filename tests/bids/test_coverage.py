"""Every fact of the five model pieces has a place in the documents, and no defect of theirs has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from generator.findings import Severity
from generator.rules import examine, word_file

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))

import fact_places

BIDS = sorted(folder.name for folder in fact_places.BIDS.iterdir())
DEFECTS = Path(__file__).parents[1] / "rules" / "seeds" / "defects.yaml"
TELLING = {
    "typo",
    "placeholder",
    "foreign-name",
    "spinner-word",
    "internal-content",
    "instruction-left-in",
    "superlative",
}
"""Rules whose words are wrong wherever they stand."""


@pytest.mark.parametrize("fact", fact_places.facts(), ids=lambda fact: fact.id)
def test_a_fact_stands_in_the_documents_of_its_bid(fact: fact_places.Fact) -> None:
    documents = fact_places.built(fact.bid)
    assert fact.paths or fact.words or fact.internal or fact.absent
    for path in fact.paths:
        assert list(fact_places.places(documents, path=path)), path
    for words in fact.words:
        assert list(fact_places.places(documents, words=words)), words
    for path in fact.internal:
        assert not list(fact_places.places(documents, words=fact_places.internal(fact.bid, path))), path
    for words in fact.absent:
        assert not list(fact_places.places(documents, words=words)), words


def test_every_fact_of_the_five_pieces_is_listed_once() -> None:
    counts = {1: 28, 2: 19, 3: 13, 4: 8, 5: 7}
    wanted = [f"{piece}-{number:02}" for piece, count in counts.items() for number in range(1, count + 1)]
    assert [fact.id for fact in fact_places.facts()] == wanted


@pytest.mark.parametrize("bid", BIDS)
def test_no_rule_finds_anything_in_the_files_of_a_sample_read_as_any_others(bid: str) -> None:
    context = fact_places.context(bid)
    papers = [word_file(document.manuscript, context) for document in fact_places.built(bid)]
    found = examine(context, papers, itself=False).findings
    assert [finding for finding in found if finding.severity > Severity.INFO] == []


@pytest.mark.parametrize("bid", BIDS)
def test_no_defect_of_the_pieces_stands_in_a_document(bid: str) -> None:
    rows = yaml.safe_load(DEFECTS.read_text("utf-8"))["found"]
    wrong = {row["words"] for row in rows if row["rule"] in TELLING and len(row["words"]) > 2}
    assert len(wrong) > 20
    for document in fact_places.built(bid):
        text = "\n".join(passage.text for passage in document.passages)
        assert [words for words in wrong if words in text] == []
