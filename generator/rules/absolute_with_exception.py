"""An absolute promise with an exception in the same breath.

Why it matters
    “无条件退货（人为损坏除外）” is not unconditional. The buyer quotes the first half, the bidder the second.
Wrong
    我方承诺无条件退货，人为损坏除外。
Right
    因质量问题不能使用的，我方办理退货；人为损坏不予退货。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_BOTH = re.compile(
    r"(?P<absolute>无条件|任何(?:问题|情况|质量问题|故障)|一切(?:问题|故障)|所有(?:问题|故障))[^。；;\n]{0,40}?"
    r"(?:除外|不包括|不在此限|不含人为|除[^。；，,\n]{2,12}(?:之外|以外|外))"
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each absolute word that an exception follows."""
    for hit in paper.search(_BOTH):
        word = hit.match["absolute"] if hit.match else hit.text
        text = message("{word} is followed by an exception", word=word)
        yield Fault(text, hit, message("leave the word out and name the cases"))
