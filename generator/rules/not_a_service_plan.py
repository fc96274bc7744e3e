"""A document called a service plan that promises no service.

Why it matters
    Whoever names a marketing plan 服务方案 hands in the wrong file. The committee finds none of the points
    it scores: warranty, response, repair, spares, training.
Wrong
    产品服务方案

    本产品面向企业客户，通过网点推广，提高知名度。
Right
    产品服务方案

    质保期3年，接到报修后4小时内到场维修，备件常备。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.ERROR
_CALLED = re.compile(r"(?:服务|售后)[^。\n]{0,6}(?:方案|承诺|计划|保障)")
_PROMISED = (
    "质保|保修|质量保证期",
    "响应|到场|上门",
    "维修|修复|排除故障",
    "备件|备品|配件",
    "热线|报修",
    "培训",
    "巡检|保养|维护",
    "验收",
    "技术支持|技术服务",
    "交货|供货",
)
_LEAST = 2


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for a document that is named after services and speaks of fewer than two kinds of them."""
    titles = [
        number
        for number, passage in enumerate(paper.passages[:6])
        if _is_title(paper, number) and _CALLED.search(passage.text)
    ]
    if not titles:
        return
    promised = sum(1 for words in _PROMISED if re.search(words, paper.words))
    if promised < _LEAST:
        text = message("this is called a service plan and promises no service")
        yield Fault(text, paper.whole(titles[0]), message("hand in the right document, or give it its right name"))


def _is_title(paper: Paper, number: int) -> bool:
    passage = paper.passages[number]
    if passage.kind in (Kind.TITLE, Kind.HEADING, Kind.COVER):
        return True
    return passage.kind is Kind.PARAGRAPH and number < 2 and len(passage.text) <= 30
