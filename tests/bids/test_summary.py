"""The commitment summary holds every promise of its bid, and says where each stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.document import Table
from generator.document.plain import plain
from generator.document.walk import walk_blocks
from generator.model.view import Leaf, RecordView, Series, View
from tests.bids.papers import PAPERS, Paper
from tests.bids.sample import prepared_bid, values

SUMMARIES = [paper for paper in PAPERS if paper.kind == "commitment-summary"]


def promises(view: View | None) -> Iterator[str]:
    """Yield the path of every promise at or below a thing of the bid."""
    match view:
        case Leaf(promise=RecordView(), path=path):
            yield path
        case Series(items=items):
            for item in items:
                yield from promises(item)
        case RecordView():
            for name in view.names():
                yield from promises(view.get(name))


@pytest.mark.parametrize("paper", SUMMARIES, ids=str)
def test_every_promise_of_the_bid_is_in_the_summary(paper: Paper) -> None:
    listed = {value.path for value in values(paper.document)}
    made = list(promises(prepared_bid(paper.bid).view))
    assert len(made) > 20
    assert [path for path in made if path not in listed] == []


@pytest.mark.parametrize("paper", SUMMARIES, ids=str)
def test_every_promise_of_the_summary_stands_in_another_document(paper: Paper) -> None:
    for table in walk_blocks(paper.document):
        if isinstance(table, Table):
            assert plain(table.header[0].cells[-1].inlines) == "所在文件和章"
            for row in table.rows:
                assert plain(row.cells[-1].inlines).startswith("《"), plain(row.cells[1].inlines)
