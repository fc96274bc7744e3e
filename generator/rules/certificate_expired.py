"""A certificate that has expired when the bids are opened.

Why it matters
    An expired certificate scores nothing and may cost the qualification; the committee reads the date
    on the copy.
Wrong
    投标人: {证书: [{标准: GB/T 19001-2016, 编号: 示例-1, 有效期至: 2026-01-31}]}
Right
    投标人: {证书: [{标准: GB/T 19001-2016, 编号: 示例-1, 有效期至: 2027-01-31}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each certificate that ends before the deadline for bids."""
    deadline = offer.bid.project.deadline
    for index, certificate in enumerate(offer.bid.bidder.certificates if deadline else ()):
        ends = certificate.valid_to
        if ends and deadline and ends.day < deadline.day:
            text = message(
                "{standard} expires on {date}, before the deadline for bids",
                standard=certificate.standard,
                date=ends.format("iso"),
            )
            yield Fault(
                text,
                offer.place("bidder", "certificates", index, "valid_to"),
                message("give the renewed certificate, or take it out"),
                related=((message("the deadline"), offer.place("project", "deadline")),),
            )
