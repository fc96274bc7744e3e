"""A fee for on-site service that says nothing of the warranty, or an exclusion that contradicts its lead-in.

Why it matters
    A plan that charges for every visit takes back the free warranty promised a page before. A list
    under 保修期内 that names 超过保修期 is a slip that costs trust.
Wrong
    上门服务人员到场服务并收取相应的费用。
Right
    质保期内上门服务不收费；质保期满后按《维修服务价目表》收费。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.quotes import sentence

SEVERITY = Severity.WARNING
_CHARGED = re.compile(r"(?:服务|维修|上门)[^。；;\n]{0,10}?(?:并)?收取(?:相应的?|一定的?|合理的?)?费用")
_FREE = re.compile(r"质保|保修|免费|不收|期满|期外|另行报价|价目表|收费标准")
_LEAD = re.compile(r"(?:质保|保修)期(?:限)?内[^。]*[:：]?[^。]*$")
_OVER = re.compile(r"(?:超过|超出)[^，。；;\n]{0,8}(?:质保|保修)期")
_WORDS = (Kind.PARAGRAPH, Kind.ITEM)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each fee without regard to the warranty, and each exclusion outside the time it is about."""
    for hit in paper.search(_CHARGED, *_WORDS, Kind.CELL):
        if not _FREE.search(sentence(hit)):
            text = message("a fee is charged whether or not the warranty runs")
            yield Fault(text, hit, message("say that it is free within the warranty, and by which list after it"))
    for hit in paper.search(_OVER, *_WORDS):
        if _is_under_warranty(paper, hit.number):
            text = message("{words} stands in a list about the time within the warranty", words=hit.text)
            yield Fault(text, hit, message("take it out of the list"))


def _is_under_warranty(paper: Paper, number: int) -> bool:
    """Return whether the nearest paragraph above that announces a list speaks of the time within the warranty."""
    for passage in reversed(paper.passages[max(0, number - 8) : number]):
        if passage.kind is Kind.HEADING:
            return False
        if passage.kind is Kind.PARAGRAPH and passage.text.rstrip().endswith(("：", ":")):
            return bool(_LEAD.search(passage.text))
    return False
