"""Liquidated damages without a cap, or out of proportion.

Why it matters
    Damages that run on without end, or reach more than a third of the price, bind the company to a loss
    that no calculation holds; a court may cut them, the contract does not.
Wrong
    违约责任: [{情形: 逾期交货, 计算单位: 每逾期1日, 比例: 千分之一, 计算基数: 合同总价}]
Right
    违约责任: [{情形: 逾期交货, 计算单位: 每逾期1日, 比例: 千分之一, 计算基数: 合同总价, 上限: 5%}]
Source
    民法典 585; 最高人民法院关于适用民法典合同编通则若干问题的解释 65 (checked 2025-04).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import Order, Percent, Refusal
from generator.rules.engine import Fault, Offer
from generator.rules.engine.law import provision

SEVERITY = Severity.WARNING
_STEEP = "1%"
"""Of the base, for each day, hour or time: more is a slip of the decimal point in nearly every case."""


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each penalty without a cap, with one above the measure of the law, or with a steep rate."""
    law = provision("damages-out-of-proportion", "cap")
    most, steep = _percent(law.most), _percent(_STEEP)
    for index, penalty in enumerate(offer.bid.penalties):
        above = ("penalties", index)
        if penalty.cap is None:
            text = message("the damages for {event} have no cap", event=penalty.event)
            yield Fault(
                text, offer.place(*above, "event"), message("add 上限 (cap), such as 5%, and its 计算基数 (base)")
            )
        elif penalty.cap.value.compare(most).order is Order.GREATER:
            text = message("damages of up to {cap} are out of proportion", cap=str(penalty.cap.value))
            yield Fault(text, offer.place(*above, "cap"), message("lower the cap: {source}", source=law.cited))
        if penalty.rate and penalty.rate.value.compare(steep).order is Order.GREATER:
            text = message("damages of {rate} each time are steep", rate=str(penalty.rate.value))
            yield Fault(text, offer.place(*above, "rate"), message("see whether ‰ was meant"))


def _percent(text: str) -> Percent:
    read = Percent.parse(text)
    if isinstance(read, Refusal):
        raise TypeError(f"{text} is no percentage")
    return read
