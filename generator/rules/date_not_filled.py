"""A date left blank: 年 月 日.

Why it matters
    A letter without date is not valid for the tender; the committee may reject it. Blank lines for a
    signature stay, a blank date is forgotten at the copier.
Wrong
    日期：    年  月  日
Right
    日期：2026年3月18日
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.ERROR
_GAP = r"[ \u3000_\u00a0]"
_BLANK = re.compile(
    rf"(?<![0-9〇零一二三四五六七八九十X×]){_GAP}+年{_GAP}*月{_GAP}*日|(?:20|二〇){_GAP}{{1,8}}年{_GAP}*月{_GAP}*日"
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each date without numbers."""
    for hit in paper.search(_BLANK):
        yield Fault(message("this date is not filled in"), hit, message("write the date of the letter"))
