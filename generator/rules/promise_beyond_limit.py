"""A promise that goes further than the company allows without asking.

Why it matters
    What is promised in a bid must be kept, and is paid for by the company. So it sets limits (承诺限值, limits) in its
    own file or in that of a product line; a bid can add tighter ones and cannot take any away. Beyond a limit somebody
    who may must have approved the promise, and the bid says so (超限批准, approvals).
Wrong
    承诺限值: [{承诺: 质保.分项.期限, 限值: 3年, 批准人: [技术总监]}]
    质保:
      分项: [{部件: 水箱, 期限: 5年}]
Right
    承诺限值: [{承诺: 质保.分项.期限, 限值: 3年, 批准人: [技术总监]}]
    质保:
      分项: [{部件: 水箱, 期限: 5年}]
    超限批准:
      - {承诺: 质保.分项.期限, 数值: 5年, 批准人: 技术总监, 日期: 2026-03-10, 理由: 制造商书面同意延长}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Message, Severity, message
from generator.model.bid import Bid
from generator.model.naming import titled
from generator.rules.engine import Fault, Offer
from generator.rules.engine.limits import Breach, breaches, may_approve, spelled, unsure

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each promise beyond its limit that nobody has approved, or of which that cannot be told."""
    for breach in breaches(offer.bid):
        if breach.approval:
            continue
        limit = offer.place("limits", breach.index, "value")
        yield Fault(
            _message(breach),
            offer.place(*breach.path),
            _hint(breach),
            related=((message("the limit"), limit),),
            severity=Severity.ERROR if breach.is_certain else Severity.WARNING,
        )


def _message(breach: Breach) -> Message:
    shown = {
        "field": titled(Bid, breach.path),
        "promised": spelled(breach.promised),
        "limit": breach.limit.value,
    }
    if not breach.is_certain:
        return message(
            "{field}: whether {promised} is within the limit of {limit} cannot be told: {why}",
            **shown,
            why=unsure(breach),
        )
    return message("{field}: {promised} goes beyond the limit of {limit}", **shown)


def _hint(breach: Breach) -> Message:
    who = breach.limit.approvers
    if breach.unfit and not may_approve(breach.unfit, breach.limit):
        return message("{who} cannot approve it; ask {approvers}", who=breach.unfit.who, approvers=who)
    if breach.unfit:
        return message("only {value} is approved; ask {approvers} again", value=breach.unfit.value, approvers=who)
    return message("promise less, or let {approvers} approve it and write so under 超限批准 (approvals)", approvers=who)
