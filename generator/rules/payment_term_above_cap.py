"""A payment term longer than public buyers may take.

Why it matters
    Public bodies pay small and medium enterprises within thirty days, sixty at the most. A bid that
    accepts more gives away what the law grants.
Wrong
    付款: [{条件: 最终验收合格, 比例: 100%, 时限: 90日}]
Right
    付款: [{条件: 最终验收合格, 比例: 100%, 时限: 30日}]
Source
    保障中小企业款项支付条例 9, in force 2025-06-01 (checked 2025-04). It protects small and medium
    enterprises only, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import Duration, Order, Refusal
from generator.rules.engine import Fault, Offer
from generator.rules.engine.law import provisions

SEVERITY = Severity.WARNING


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each instalment that is certainly paid later than the cap."""
    for cap in provisions("payment-term-above-cap"):
        most = Duration.parse(cap.most)
        if isinstance(most, Refusal):
            raise TypeError(f"{cap.most} is no duration")
        for index, payment in enumerate(offer.bid.payments if cap.applies(offer.context.track) else ()):
            if payment.within and payment.within.compare(most).order is Order.GREATER:
                text = message("payment within {term} is later than {cap}", term=str(payment.within), cap=cap.most)
                place = offer.place("payments", index, "within")
                yield Fault(
                    text,
                    place,
                    message("shorten it if the bidder is a small or medium enterprise: {source}", source=cap.cited),
                )
