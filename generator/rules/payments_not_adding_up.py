"""Instalments that do not add up to the whole price.

Why it matters
    Ninety or a hundred and ten per cent is an error of reckoning that the committee cannot correct, and
    a reason to doubt the price.
Wrong
    付款: [{条件: 合同签订, 比例: 30%}, {条件: 最终验收合格, 比例: 60%}]
Right
    付款: [{条件: 合同签订, 比例: 30%}, {条件: 最终验收合格, 比例: 70%}]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault where the instalments given are not the whole."""
    if not offer.bid.payments:
        return
    total = sum((payment.rate.share for payment in offer.bid.payments), Fraction(0))
    if total != 1:
        shown = f"{float(total * 100):g}%"
        text = message("the instalments add up to {total}, not to 100%", total=shown)
        yield Fault(text, offer.place("payments", key=True), message("correct the rates"))
