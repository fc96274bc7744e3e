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

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.document.passages import Kind
from generator.findings import Message, Severity, message
from generator.quantities import Percent, Refusal
from generator.rules.engine import Fault, Hit, Offer, Paper

SEVERITY = Severity.ERROR
_INSTALMENT = re.compile(
    r"支?付[^，。；、\n\d]{0,14}?(?P<share>\d{1,3}(?:\.\d+)?\s*[%％])(?![^，。；\n]{0,6}(?:违约|利息|保证金))"
)
_REST = re.compile(r"余款|其余|剩余|尾款|余额|付至|付清|退还|返还|违约金|逾期|扣")
"""What pays the rest without naming it, or is no instalment."""


def check(subject: Offer | Paper) -> Iterator[Fault]:
    """Yield a fault where the instalments given are not the whole."""
    if isinstance(subject, Offer):
        yield from _in_bid(subject)
    else:
        yield from _in_words(subject)


def _in_bid(offer: Offer) -> Iterator[Fault]:
    total = sum((payment.rate.share for payment in offer.bid.payments), Fraction(0))
    if offer.bid.payments and total != 1:
        yield Fault(_told(total), offer.place("payments", key=True), _HINT)


def _in_words(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each paragraph that pays in several shares, and nothing else."""
    of_passage: dict[int, list[Hit]] = {}
    for hit in paper.search(_INSTALMENT, Kind.PARAGRAPH, Kind.ITEM):
        of_passage.setdefault(hit.number, []).append(hit)
    for number, hits in of_passage.items():
        if len(hits) < 2 or _REST.search(paper.passages[number].text):
            continue
        shares = [Percent.parse(hit.match["share"]) for hit in hits if hit.match]
        total = sum((share.share for share in shares if not isinstance(share, Refusal)), Fraction(0))
        if total != 1:
            yield Fault(_told(total), hits[0].part(hits[0].start, hits[-1].end), _HINT, severity=Severity.WARNING)


def _told(total: Fraction) -> Message:
    return message("the instalments add up to {total}, not to 100%", total=f"{float(total * 100):g}%")


_HINT = message("correct the rates")
