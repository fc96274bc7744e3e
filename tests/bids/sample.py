"""The sample bid, prepared as the command line would, and its documents rebuilt from changed data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.cli.bundle import Bundle
from generator.cli.folders import BidFile
from generator.cli.preparation import Composed, Prepared, Request, prepare
from generator.cli.reading import DiskReader
from generator.document import Document, Value
from generator.document.walk import walk_inlines
from generator.model import Bid, view
from generator.model.pack import packed
from generator.model.view import RecordView
from generator.pack import Member, gather
from generator.pages.estimate import estimate
from generator.source.plain import to_plain
from generator.text.compose import compose as compose_text
from generator.word import write

ROOT = Path(__file__).parents[2]
BID = ROOT / "commitments" / "bids" / "school-hot-water" / "bid.yaml"
LETTER = "commitment-letter"
PLAN = "service-plan"
CHECKLIST = "hand-in-checklist"
HANDED_IN = (LETTER, PLAN)
KINDS = (*HANDED_IN, CHECKLIST)


@cache
def prepared() -> Prepared:
    """Return the sample bid, which must be without findings."""
    ready, findings = prepare(BidFile(BID, "school-hot-water"), DiskReader(ROOT), Request(ROOT))
    assert findings == ()
    assert ready
    return ready


@cache
def data() -> Any:
    """Return the merged YAML as plain data."""
    return to_plain(prepared().tree.root)


def document(kind: str = LETTER, changed: Any = None) -> Document:
    """Return a document of the sample, or of changed data."""
    bid = _bid(changed)
    return _about(bid, _handed_in(bid)) if kind == CHECKLIST else _composed(kind, view(bid))


def printed(changed: Any = None) -> list[Value]:
    """Return every value that the bid's documents print."""
    bid = _bid(changed)
    documents = _handed_in(bid)
    return [value for each in (*documents.values(), _about(bid, documents)) for value in values(each)]


def _bid(changed: Any) -> Bid:
    return Bid.model_validate(changed) if changed is not None else prepared().bid


def _handed_in(bid: Bid) -> dict[str, Document]:
    return {kind: _composed(kind, view(bid)) for kind in HANDED_IN}


def _about(bid: Bid, documents: Mapping[str, Document]) -> Document:
    """Return the checklist; the pages of the documents are estimated."""
    members = [_member(looks(kind), made) for kind, made in documents.items()]
    return _composed(CHECKLIST, view(packed(bid, gather(bid, members, (), locale="zh-CN"))))


def _member(look: Composed, document: Document) -> Member:
    scheme = look.profile.headings.scheme.english
    return Member(look.kind, look.number, look.name, document, scheme, estimate(document, look.profile))


def _composed(kind: str, seen: RecordView) -> Document:
    ready = prepared()
    made, findings = compose_text(ready.library, kind, seen, furniture=looks(kind).furniture, tree=ready.tree)
    assert made, findings
    return made


@cache
def looks(kind: str) -> Composed:
    """Return a document of the sample with its style."""
    return bundle().composed[kind]


@cache
def bundle() -> Bundle:
    """Return the sample's documents as the command line composes them, with estimated pages."""
    made = Bundle(prepared(), DiskReader(ROOT))
    for kind in made.kinds:
        made.compose(kind)
    made.tell({kind: estimate(each.document, each.profile) for kind, each in made.composed.items()})
    assert not made.is_bad
    return made


def values(document: Document) -> list[Value]:
    """Return every value the document prints, in order, headers and footers too."""
    return [inline for inline in walk_inlines(document) if isinstance(inline, Value)]


def written(kind: str = LETTER) -> bytes:
    """Return the Word file of a document of the sample."""
    return write(document(kind), looks(kind).profile)
