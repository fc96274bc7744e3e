"""Retention money above what is allowed for works, or beside a performance security.

Why it matters
    More than three per cent of the final account may not be kept back, and nothing while a performance
    security is held: the bidder's money would be bound twice.
Wrong
    项目: {法律轨道: 政府采购工程}
    质量保证金: {比例: 5%, 退还: 缺陷责任期满后退还}
Right
    项目: {法律轨道: 政府采购工程}
    质量保证金: {比例: 3%, 退还: 缺陷责任期满后退还}
Source
    建质〔2017〕138号, articles 6 and 7; seen quoted, not read in full: a warning at most.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import Order, Percent, Refusal
from generator.rules.engine import Fault, Offer
from generator.rules.engine.law import provisions

SEVERITY = Severity.WARNING


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for a rate above the cap, and for retention beside a performance security."""
    retention = offer.bid.retention
    if retention is None:
        return
    for cap in provisions("retention-above-cap"):
        if not cap.applies(offer.context.track):
            continue
        most = Percent.parse(cap.most)
        if isinstance(most, Refusal):
            raise TypeError(f"{cap.most} is no percentage")
        if retention.rate.value.compare(most).order is Order.GREATER:
            text = message(
                "retention of {rate} is above the cap of {cap}", rate=str(retention.rate.value), cap=cap.most
            )
            yield Fault(text, offer.place("retention", "rate"), message("lower it: {source}", source=cap.cited))
        if offer.bid.performance_security:
            yield Fault(
                message("retention is kept back though a performance security is given"),
                offer.place("retention", key=True),
                message("keep one of the two: {source}", source=cap.cited),
                related=((message("the performance security"), offer.place("performance_security", key=True)),),
            )
