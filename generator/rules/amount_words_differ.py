"""An amount whose Chinese capitals say something else than its figures.

Why it matters
    Where they differ, the capitals hold: the bid is then bound to an amount that nobody meant.
Wrong
    投标总价：￥1,380,000.00（人民币壹佰叁拾万元整）。
Right
    投标总价：￥1,380,000.00（人民币壹佰叁拾捌万元整）。
Source
    Order 87 of the Ministry of Finance, art. 59 (seen quoted): the capitals prevail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import Money, Refusal
from generator.rules.engine import Fault, Hit, Paper

SEVERITY = Severity.ERROR
_CAPITALS = re.compile(
    r"(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}[元圆](?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?"
)
_FIGURES = re.compile(
    r"[￥¥]\s*[0-9][0-9,，]*(?:\.[0-9]{1,2})?\s*(?:万元|元)?|[0-9][0-9,，]*(?:\.[0-9]{1,2})?\s*(?:万元|元)"
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each pair in one paragraph that is not one amount."""
    figures: dict[int, list[Hit]] = {}
    for hit in paper.search(_FIGURES):
        figures.setdefault(hit.number, []).append(hit)
    for capitals in paper.search(_CAPITALS):
        beside = figures.get(capitals.number, [])
        amount = _read(capitals.text.removeprefix("人民币"))
        if amount is None or not beside:
            continue
        nearest = min(beside, key=lambda hit: min(abs(hit.end - capitals.start), abs(hit.start - capitals.end)))
        other = _read(nearest.text.replace("，", ","))
        if other is not None and other.yuan != amount.yuan:
            text = message("{capitals} is not {figures}", capitals=capitals.text, figures=nearest.text.strip())
            yield Fault(
                text,
                capitals,
                message("write {capitals}", capitals=other.format("formal")),
                related=((message("the figures"), nearest),),
            )


def _read(text: str) -> Money | None:
    money = Money.parse(text.strip())
    return None if isinstance(money, Refusal) else money
