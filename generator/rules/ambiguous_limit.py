"""One time limit for two things: arriving and repairing.

Why it matters
    “到现场排除故障” within twelve hours may mean to arrive or to have repaired by then. The buyer will read
    the stricter one.
Wrong
    接到通知后12小时内派人到现场排除故障。
Right
    接到报修后4小时内到场，12小时内修复。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.claims import claims

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each limit whose words name two things."""
    for claim in claims(paper):
        if len(claim.metrics) > 1:
            text = message("{limit} may be the time to arrive or the time to repair", limit=claim.hit.text)
            yield Fault(text, claim.hit, message("give one limit for 到场 and one for 修复"))
