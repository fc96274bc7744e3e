"""A dealer's bid without the manufacturer's letter.

Why it matters
    Where the bidder does not make the goods, tenders ask for the manufacturer's authorisation and
    warranty; a bid without it is often rejected at the qualification check.
Wrong
    投标人: {身份: 代理商}
Right
    投标人: {身份: 制造商}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.model.bidder import BidderRole
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.WARNING
_LETTER = "manufacturer-letter"


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault where a dealer names no manufacturer, or does not have his letter written."""
    bid = offer.bid
    if bid.bidder.role is not BidderRole.DEALER:
        return
    if bid.manufacturer is None:
        text = message("the bidder is a dealer, and no manufacturer stands behind the goods")
        yield Fault(text, offer.place("bidder", "role"), message("add 制造商 (manufacturer)"))
    elif bid.documents and _LETTER not in bid.documents:
        text = message("the manufacturer's letter is not among the documents")
        place = offer.place("documents", key=True)
        yield Fault(text, place, message("add {kind} unless the manufacturer writes it himself", kind=_LETTER))
