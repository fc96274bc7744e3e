"""Words of another trade: insurance terms in a bid for goods, software or works.

Why it matters
    They come from another document that was copied. The reviewer sees at once that the text was not
    written for this project.
Wrong
    客服人员确认保单条件。
Right
    客服人员确认质保条件。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.WARNING
_HINT = message("delete what was copied from another document")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    bid = paper.context.bid
    names = (bid.project.name, *(product.name for product in bid.products)) if bid else (paper.name,)
    if any("保险" in str(name) for name in names):  # a draft may have a gap there
        return
    for hit in paper.spotted("insurance-terms"):
        if not is_quoted(hit):
            yield Fault(message("{word} belongs to the insurance trade", word=hit.text), hit, _HINT)
