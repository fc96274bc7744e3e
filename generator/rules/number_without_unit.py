"""A period written as a bare number.

Why it matters
    质保期：3 may be years or months. Who signs it has signed both.
Wrong
    质保期为3。
Right
    质保期为3年。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_BARE = re.compile(
    r"(?:质保期|保修期|质量保证期|交货期|供货期|工期|有效期|响应时间|到场时间|修复时间)(?:限)?\s*"
    r"(?:为|是|不少于|不超过|[:：])\s*(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?=[，。；、）),;]|$)",
    re.MULTILINE,
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each period that is a number alone."""
    for hit in paper.search(_BARE):
        yield Fault(message("{words} has no unit", words=hit.text.strip()), hit, message("add 年, 个月, 日 or 小时"))
