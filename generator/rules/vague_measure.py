"""A quantity or quality word without a measure: 合理的, 相关人员, 完善的.

Why it matters
    What is 合理的 is decided by whoever reads it. A price list, a post, a number can be checked; an
    adjective only takes room in which a fact could stand.
Wrong
    维修收取合理的人工费。
Right
    维修人工费按《维修服务价目表》计收。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.INFO


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("vague-measure"):
        if not is_quoted(hit):
            yield Fault(message("{word} says nothing that can be measured", word=hit.text), hit, instead(hit))
