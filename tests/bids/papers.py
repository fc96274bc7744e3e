"""Every bid in commitments/bids, and every document it names: what is true of one must be true of all."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.cli.preparation import Composed
from generator.document import Document
from tests.bids.sample import ROOT, bundle_of

BIDS = tuple(sorted(file.parent.name for file in (ROOT / "commitments" / "bids").glob("*/bid.yaml")))


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of a bid."""

    bid: str
    kind: str

    def __str__(self) -> str:
        return f"{self.bid}/{self.kind}"

    @property
    def look(self) -> Composed:
        """The document with its style."""
        return bundle_of(self.bid).composed[self.kind]

    @property
    def document(self) -> Document:
        """The document as the command line composes it; always the same one, since numbers go by identity."""
        return self.look.document


PAPERS = tuple(Paper(bid, kind) for bid in BIDS for kind in bundle_of(bid).composed)

each = pytest.mark.parametrize("paper", PAPERS, ids=str)
every_bid = pytest.mark.parametrize("bid", BIDS)


def papers_of(bid: str) -> tuple[Paper, ...]:
    """Return the documents of a bid."""
    return tuple(paper for paper in PAPERS if paper.bid == bid)
