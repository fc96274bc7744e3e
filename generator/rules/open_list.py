"""A list of duties that ends in 等.

Why it matters
    What 等 holds is decided in a dispute. In a list of what is delivered or done, write the last item,
    or the class it belongs to.
Wrong
    保养内容：清洗过滤器、检查阀门等。
Right
    保养内容：清洗过滤器、检查阀门和接地。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.INFO
_OPEN = re.compile(r"(?<=[\u4e00-\u9fff》”])等(?=[。；;，,）)]|$)", re.MULTILINE)
_WORD = ("平", "相", "同", "对", "均", "上", "中", "下", "初", "高", "何", "不")
"""What makes another word with it: 平等, 同等, 中等."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each list that is left open."""
    for hit in paper.search(_OPEN):
        clause = re.split(r"[。；;，,：:（(]", hit.before)[-1]
        if "、" in clause and not hit.before.endswith(_WORD):
            yield Fault(message("this list is left open"), hit, message("write the last item, or the class of things"))
