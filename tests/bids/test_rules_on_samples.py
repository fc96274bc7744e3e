"""No rule finds anything in our own sample bids, in what is built of them, and in the Word files read back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.cli.folders import bid_file, bids_below
from generator.cli.preparation import Composed, Prepared, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.rules import Context, examine, word_file
from generator.word.reading import read_manuscript
from generator.word.writing import write
from tests.bids.sample import ROOT

BIDS = tuple(bids_below(ROOT / "commitments"))


@cache
def made(bid: Path) -> tuple[Prepared, tuple[Composed, ...]]:
    reader = DiskReader(ROOT)
    ready, findings = prepare(bid_file(bid, reader), reader, Request(ROOT))
    assert ready, findings
    composed = [compose(ready, kind) for kind in ready.kinds if kind not in ready.about]
    assert all(document for document, _ in composed), composed
    return ready, tuple(document for document, _ in composed if document)


def shown(findings: object) -> list[str]:
    return [f"{each.rule}: {each.place} {each.message}" for each in findings]  # type: ignore[attr-defined]


@pytest.mark.parametrize("bid", BIDS, ids=lambda bid: bid.parent.name)
def test_no_rule_finds_anything_in_a_sample_bid_and_its_documents(bid: Path) -> None:
    ready, documents = made(bid)
    examined = ready.examine(documents)
    assert shown(examined.findings) == []
    assert examined.waived == ()


@pytest.mark.parametrize("bid", BIDS, ids=lambda bid: bid.parent.name)
@pytest.mark.parametrize("alone", [True, False], ids=["alone", "beside its bid"])
def test_no_rule_finds_anything_in_the_word_files_of_a_sample_bid(bid: Path, alone: bool) -> None:
    ready, documents = made(bid)
    context = Context() if alone else ready.context
    papers = []
    for document in documents:
        manuscript, found = read_manuscript(write(document.document, document.profile), document.name)
        assert manuscript, found
        papers.append(word_file(manuscript, context))
    if alone:
        assert [line for paper in papers for line in shown(examine(context, [paper]).findings)] == []
    else:
        assert shown(examine(context, papers, itself=False).findings) == []
