"""A known slip of the pen: 登陆 for 登录, 签定 for 签订.

Why it matters
    One wrong character in a commitment makes its reader doubt the numbers beside it.
Wrong
    双方签定维护合同。
Right
    双方签订维护合同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("typo"):
        yield Fault(message("{word} is a slip of the pen", word=hit.text), hit, instead(hit))
