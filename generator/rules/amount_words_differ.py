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
_AMOUNT = re.compile(rf"{_FIGURES.pattern}|[0-9][0-9,，]{{3,}}(?:\.[0-9]{{1,2}})?")
"""Where a label says that it is one, the unit may stand elsewhere."""
_IN_CAPITALS, _IN_FIGURES = re.compile("大写"), re.compile("小写")
_NEAR = 4
"""Passages between the two."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each pair that is not one amount: of a paragraph, or of neighbours that are labelled so."""
    figures: dict[int, list[Hit]] = {}
    for hit in paper.search(_FIGURES):
        figures.setdefault(hit.number, []).append(hit)
    for capitals in paper.search(_CAPITALS):
        amount = _read(capitals.text.removeprefix("人民币"))
        if amount is None:
            continue
        near = figures.get(capitals.number) or list(_labelled(capitals, paper))
        nearest = min(near, key=lambda hit: _distance(hit, capitals), default=None)
        other = _read(nearest.text.replace("，", ",")) if nearest else None
        if nearest and other is not None and other.yuan != amount.yuan:
            text = message("{capitals} is not {figures}", capitals=capitals.text, figures=nearest.text.strip())
            yield Fault(
                text,
                capitals,
                message("write {capitals}", capitals=other.format("formal")),
                related=((message("the figures"), nearest),),
            )


def _distance(one: Hit, other: Hit) -> tuple[int, int]:
    return abs(one.number - other.number), min(abs(one.end - other.start), abs(one.start - other.end))


def _labelled(capitals: Hit, paper: Paper) -> Iterator[Hit]:
    """Yield the figures nearby, where these are called 小写 and the capitals 大写: rows and cells of a price form."""
    if not _IN_CAPITALS.search(_label(capitals)):
        return
    first, last = max(capitals.number - _NEAR, 0), min(capitals.number + _NEAR + 1, len(paper.passages))
    for number in range(first, last):
        whole = paper.whole(number)
        found = _AMOUNT.search(whole.text)
        label = _label(whole.part(*found.span())) if found and number != capitals.number else ""
        if found and _IN_FIGURES.search(label) and ("元" in found[0] or "万" not in label):
            yield whole.part(*found.span())


def _label(hit: Hit) -> str:
    """Return what an amount is called: in its passage, at the head of its row or column, or in the cell before it."""
    paper, number = hit.paper, hit.number
    before = paper.passages[number - 1].text if number and hit.passage.cell else ""
    return "|".join((hit.before, before, paper.row_head(number), paper.column_head(number)))


def _read(text: str) -> Money | None:
    """Return an amount; where a label says that it is one, its unit may be left out."""
    for written in (text.strip(), f"{text.strip()}元"):
        money = Money.parse(written)
        if not isinstance(money, Refusal):
            return money
    return None
