"""Liability for all losses, without a cap.

Why it matters
    “承担一切损失” has no ceiling: the contract price is no measure of it. Rate, base and cap say the same
    readiness and can be insured.
Wrong
    若不按时完成任务，愿承担由此造成的一切损失和费用。
Right
    逾期交货的，每逾期1日支付合同总价的千分之一，累计不超过合同总价的5%。
Source
    民法典 584, 585 (checked 2025-04).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.quotes import sentence

SEVERITY = Severity.WARNING
_ALL = r"(?:一切|全部|所有|任何)[^，。；;\n]{0,6}?(?:损失|责任|后果)"
_PATTERN = re.compile(
    rf"(?:承担|赔偿|负责|负)[^。；;\n]{{0,14}}?{_ALL}|{_ALL}[^。；;，,\n]{{0,10}}?由(?:我|本|投标)[^。；;，,\n]{{0,4}}承担"
)
_CAPPED = re.compile(r"上限|不超过|限于|以[^。；\n]{2,12}为限")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each promise to answer for everything."""
    for hit in paper.search(_PATTERN):
        if not _CAPPED.search(sentence(hit)):
            yield Fault(message("this liability has no limit"), hit, message("give rate, base and cap instead"))
