"""The sample bid, prepared as the command line would, and its documents rebuilt from changed data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.cli.folders import BidFile
from generator.cli.preparation import Composed, Prepared, Request, compose, prepare
from generator.cli.reading import DiskReader
from generator.document import Document, Value
from generator.document.walk import walk_inlines
from generator.model import Bid, view
from generator.source.plain import to_plain
from generator.text.compose import compose as compose_text
from generator.word import write

ROOT = Path(__file__).parents[2]
BID = ROOT / "commitments" / "bids" / "school-hot-water" / "bid.yaml"
LETTER = "commitment-letter"
PLAN = "service-plan"
KINDS = (LETTER, PLAN)


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
    ready = prepared()
    bid = view(Bid.model_validate(changed)) if changed is not None else ready.view
    made, findings = compose_text(ready.library, kind, bid, furniture=looks(kind).furniture, tree=ready.tree)
    assert made, findings
    return made


def printed(changed: Any = None) -> list[Value]:
    """Return every value that the bid's documents print."""
    return [value for kind in KINDS for value in values(document(kind, changed))]


@cache
def looks(kind: str) -> Composed:
    """Return a document of the sample with its style."""
    composed, findings = compose(prepared(), kind)
    assert composed, findings
    return composed


def values(document: Document) -> list[Value]:
    """Return every value the document prints, in order, headers and footers too."""
    return [inline for inline in walk_inlines(document) if isinstance(inline, Value)]


def written(kind: str = LETTER) -> bytes:
    """Return the Word file of a document of the sample."""
    return write(document(kind), looks(kind).profile)
