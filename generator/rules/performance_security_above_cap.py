"""A performance security above what the law allows.

Why it matters
    More than ten per cent may neither be asked nor be promised; who offers more shows that he does not
    know the rule, and binds his own money for years.
Wrong
    项目: {法律轨道: 政府采购货物和服务}
    履约保证金: {比例: 12%, 形式: 银行保函, 退还: 最终验收合格后退还}
Right
    项目: {法律轨道: 政府采购货物和服务}
    履约保证金: {比例: 5%, 形式: 银行保函, 退还: 最终验收合格后退还}
Source
    招标投标法实施条例 58; 政府采购法实施条例 48 (checked 2025-04).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import AnyPlace, Severity, message
from generator.quantities import Order, Percent, Refusal
from generator.rules.engine import Fault, Hit, Offer, Paper
from generator.rules.engine.either import bid_or_file
from generator.rules.engine.law import provisions

SEVERITY = Severity.ERROR
_FAULT = "performance-security-above-cap"
_RATE = re.compile(
    r"履约(?:保证金|担保|保函)[^。；\n]{0,24}?(?P<rate>[0-9０-９.．]+\s*[%％]|百分之[一二三四五六七八九十]+)"
)


def check(subject: Offer | Paper) -> Iterator[Fault]:
    """Yield a fault for a security that is certainly above the cap of the procurement's law."""
    yield from bid_or_file(subject, _in_bid, _in_words)


def _in_bid(offer: Offer) -> Iterator[Fault]:
    if security := offer.bid.performance_security:
        yield from _above(security.rate.value, offer.place("performance_security", "rate"), offer)


def _in_words(paper: Paper) -> Iterator[Fault]:
    for hit in paper.search(_RATE, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        rate = Percent.parse(hit.match["rate"]) if hit.match else None
        if isinstance(rate, Percent):
            yield from _above(rate, hit, paper)


def _above(rate: Percent, at: Hit | AnyPlace, subject: Offer | Paper) -> Iterator[Fault]:
    for cap in provisions(_FAULT):
        most = Percent.parse(cap.most)
        if isinstance(most, Refusal):
            raise TypeError(f"{cap.most} is no percentage")
        if cap.applies(subject.context.track) and rate.compare(most).order is Order.GREATER:
            text = message("a performance security of {rate} is above the cap of {cap}", rate=str(rate), cap=cap.most)
            hint = message("lower it: {source}", source=cap.cited)
            yield Fault(text, at, hint, severity=cap.severity(Severity.ERROR))
