"""Retention money in the procurement of goods or services by the government.

Why it matters
    No deposit may be asked there without a basis in law. A bid that offers one binds money for nothing.
Wrong
    项目: {法律轨道: 政府采购货物和服务}
    质量保证金: {比例: 5%, 退还: 质保期满后退还}
Right
    项目: {法律轨道: 政府采购货物和服务}
    质量保证金: null
Source
    财库〔2019〕38号, from general knowledge: a warning that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer
from generator.rules.engine.law import provisions

SEVERITY = Severity.WARNING


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault where a bid for the government's goods or services offers retention."""
    if offer.bid.retention is None:
        return
    for each in provisions("retention-without-basis"):
        if each.applies(offer.context.track):
            yield Fault(
                message("retention money has no basis in this kind of procurement"),
                offer.place("retention", key=True),
                message("delete it unless the tender asks for it: {source}", source=each.cited),
            )
