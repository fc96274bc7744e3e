"""A promise that is taken back as it is made: 视情况, 另行协商, 拟采用.

Why it matters
    A committee reads a condition that the tender does not know as a deviation; where it concerns a
    substantive clause, the bid is rejected.
Wrong
    质保期满后的维护费用另行协商。
Right
    质保期满后的维护费用按《维护合同价目表》计收。
Source
    招标投标法 27 (a bid answers the substantive requirements and conditions), checked 2025-04.
    Order 87 of the Ministry of Finance, art. 63 (bids with conditions the buyer cannot
    accept), not verified.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("conditional-promise"):
        if not is_quoted(hit):
            yield Fault(message("{word} makes the promise conditional", word=hit.text), hit, instead(hit))
