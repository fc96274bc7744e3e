"""A bid security above what the law allows.

Why it matters
    Two per cent of the budget is the most that may be asked. A larger amount is a slip in a number, and
    it is real money.
Wrong
    项目: {法律轨道: 政府采购货物和服务, 预算金额: 1000000元}
    投标保证金: {金额: 30000元, 形式: 银行转账}
Right
    项目: {法律轨道: 政府采购货物和服务, 预算金额: 1000000元}
    投标保证金: {金额: 20000元, 形式: 银行转账}
Source
    招标投标法实施条例 26; 政府采购法实施条例 33 (checked 2025-04).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.findings import Severity, message
from generator.quantities import Percent, Refusal
from generator.rules.engine import Fault, Offer
from generator.rules.engine.law import Provision, provisions

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for a bid security above the cap, where the budget is known."""
    security, budget = offer.bid.bid_security, offer.bid.project.budget
    if security is None or budget is None:
        return
    for cap in provisions("bid-security-above-cap"):
        if cap.applies(offer.context.track) and Fraction(security.amount.value.yuan) > Fraction(budget.yuan) * _share(
            cap
        ):
            text = message(
                "a bid security of {amount} is above {cap} of the budget of {budget}",
                amount=str(security.amount.value),
                cap=cap.most,
                budget=str(budget),
            )
            yield Fault(
                text,
                offer.place("bid_security", "amount"),
                message("lower it: {source}", source=cap.cited),
                related=((message("the budget"), offer.place("project", "budget")),),
                severity=cap.severity(Severity.ERROR),
            )


def _share(cap: Provision) -> Fraction:
    most = Percent.parse(cap.most)
    if isinstance(most, Refusal):
        raise TypeError(f"{cap.most} is no percentage")
    return most.share
