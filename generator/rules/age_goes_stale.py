"""An age that is wrong next year: 创办十年以来.

Why it matters
    The text is copied into the next bid, and the company stays ten years old. The year of foundation is
    always right.
Wrong
    本公司创办十年以来，质量稳定。
Right
    本公司成立于2012年。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_AGE = re.compile(
    r"(?:成立|创办|创立|创建|建立|建厂|从业|成立至今)(?:已|已有|至今)?[一二三四五六七八九十百0-9]+[余多几]?年(?!\s*[0-9一二三四五六七八九十]{1,2}月)(?:以?来|之久|的历史|历史|有余)"
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each age."""
    for hit in paper.search(_AGE):
        yield Fault(message("{words} is wrong next year", words=hit.text), hit, message("write the year of foundation"))
