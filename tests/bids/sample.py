"""The sample bid, prepared as the command line would, and its documents rebuilt from changed data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.cli.bundle import Bundle
from generator.cli.folders import BidFile
from generator.cli.preparation import Composed, Prepared, Request, prepare
from generator.cli.reading import DiskReader
from generator.document import Document, Value
from generator.document.walk import walk_inlines
from generator.model.bid import Bid
from generator.model.pack import packed
from generator.model.record import Record
from generator.model.view import view
from generator.pack import Member, gather
from generator.pages.estimate import estimate
from generator.source.plain import to_plain
from generator.text.compose import compose as compose_text
from generator.word.writing import write

ROOT = Path(__file__).parents[2]
SAMPLE = "school-hot-water"
BID = ROOT / "commitments" / "bids" / SAMPLE / "bid.yaml"
LETTER = "commitment-letter"
PLAN = "service-plan"
CHECKLIST = "hand-in-checklist"
HANDED_IN = (LETTER, PLAN)
"""Of the sample's documents those that are rebuilt again and again."""
KINDS = (*HANDED_IN, CHECKLIST)


@cache
def prepared_bid(name: str) -> Prepared:
    """Return a bid of commitments/bids, which must be without findings."""
    file = ROOT / "commitments" / "bids" / name / "bid.yaml"
    ready, findings = prepare(BidFile(file, name), DiskReader(ROOT), Request(ROOT))
    assert findings == ()
    assert ready
    return ready


@cache
def data_of(name: str) -> Any:
    """Return the merged YAML of a bid as plain data."""
    return to_plain(prepared_bid(name).tree.root)


@cache
def bundle_of(name: str) -> Bundle:
    """Return a bid's documents as the command line composes them, with estimated pages."""
    made = Bundle(prepared_bid(name), DiskReader(ROOT))
    for kind in made.kinds:
        made.compose(kind)
    made.tell({kind: estimate(each.document, each.profile) for kind, each in made.composed.items()})
    assert not made.is_bad, list(made.findings())
    return made


def prepared() -> Prepared:
    """Return the sample bid."""
    return prepared_bid(SAMPLE)


def data() -> Any:
    """Return the merged YAML of the sample as plain data."""
    return data_of(SAMPLE)


def document(kind: str = LETTER, changed: Any = None) -> Document:
    """Return a document of the sample, or of changed data."""
    bid = _bid(SAMPLE, changed)
    return _about(SAMPLE, bid, _handed_in(SAMPLE, bid, HANDED_IN)) if kind == CHECKLIST else _made(SAMPLE, kind, bid)


def printed(changed: Any = None) -> list[Value]:
    """Return every value that the sample's letter, plan and checklist print."""
    return _printed(SAMPLE, changed, HANDED_IN)


def printed_by(name: str, changed: Any = None) -> list[Value]:
    """Return every value that a bid's documents print, or would print if its data were changed."""
    return _printed(name, changed, bundle_of(name).kinds)


def _printed(name: str, changed: Any, kinds: Iterable[str]) -> list[Value]:
    bid = _bid(name, changed)
    documents = _handed_in(name, bid, kinds)
    told = [_about(name, bid, documents)] if CHECKLIST in bundle_of(name).composed else []
    return [value for each in (*documents.values(), *told) for value in values(each)]


def _bid(name: str, changed: Any) -> Bid:
    return Bid.model_validate(changed) if changed is not None else prepared_bid(name).bid


def _handed_in(name: str, bid: Bid, kinds: Iterable[str]) -> dict[str, Document]:
    return {kind: _made(name, kind, bid) for kind in kinds}


def _about(name: str, bid: Bid, documents: Mapping[str, Document]) -> Document:
    """Return the checklist; the pages of the documents are estimated."""
    composed = bundle_of(name).composed
    members = [_member(composed[kind], made) for kind, made in documents.items()]
    return _made(name, CHECKLIST, packed(bid, gather(bid, members, (), locale="zh-CN")))


def _member(look: Composed, document: Document) -> Member:
    scheme = look.profile.headings.scheme.english
    return Member(look.kind, look.number, look.name, document, scheme, estimate(document, look.profile))


def _made(name: str, kind: str, bid: Record) -> Document:
    ready, look = prepared_bid(name), bundle_of(name).composed[kind]
    made, findings = compose_text(ready.library, kind, view(bid), furniture=look.furniture, tree=ready.tree)
    assert made, findings
    return made


def looks(kind: str) -> Composed:
    """Return a document of the sample with its style."""
    return bundle_of(SAMPLE).composed[kind]


def values(document: Document) -> list[Value]:
    """Return every value the document prints, in order, headers and footers too."""
    return [inline for inline in walk_inlines(document) if isinstance(inline, Value)]


def written(kind: str = LETTER) -> bytes:
    """Return the Word file of a document of the sample."""
    return write(document(kind), looks(kind).profile)
