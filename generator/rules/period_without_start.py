"""A document promises a warranty or time limits and never says from when they run.

Why it matters
    Three years from arrival and three years from final acceptance can be half a year apart; without a
    start the law of the contract, not the bidder, decides.
Wrong
    主机保修3年。
Right
    主机保修3年，自最终验收合格之日起计算。
Source
    民法典 621: periods for notice of defects run from receipt where nothing is agreed (checked
    2025-04).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.claims import Metric, claims
from generator.rules.engine.warranties import promised

SEVERITY = Severity.WARNING
_WARRANTY_STARTS = re.compile(
    r"(?:质保|保修|保证)[^。；\n]{0,30}(?:自|从|以)[^。；\n]{2,30}(?:起|开始|计)|"
    r"(?:自|从|以)[^。；\n]{2,30}(?:起|开始)[^。；\n]{0,30}(?:质保|保修|保证)"
)
_LIMIT_STARTS = re.compile(r"接到|接报|收到|报修后|报障|通知后|之时起|自[^。；\n]{2,16}起")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield one fault for the first warranty and one for the first time limit, where no start stands anywhere."""
    kinds = Kind.PARAGRAPH, Kind.ITEM, Kind.CELL
    first = min(promised(paper, *kinds), key=lambda hit: (hit.number, hit.start), default=None)
    if first and not _WARRANTY_STARTS.search(paper.words):
        yield Fault(
            message("a warranty is promised, and nowhere from when it runs"),
            first,
            message("add from when it runs, such as 自最终验收合格之日起"),
        )
    limit = next((claim for claim in claims(paper) if Metric.WARRANTY not in claim.metrics), None)
    if limit and not _LIMIT_STARTS.search(paper.words):
        yield Fault(
            message("time limits are given, and nowhere from when they run"),
            limit.hit,
            message("add from when they run, such as 自接到报修之时起"),
        )
