"""24小时 that may be a limit or hours of service.

Why it matters
    “24小时响应” may promise an answer within 24 hours, or somebody who answers at any hour. The buyer will hold the
    bidder to the one that suits him, and a table of deviations takes it for a limit.
Wrong
    提供24小时响应服务。
Right
    7×24小时受理报修，30分钟内响应。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.claims import EITHER

SEVERITY = Severity.INFO


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each 24小时 straight before what may be a limit or a service."""
    for hit in paper.search(EITHER):
        text = message("{words} may mean within 24 hours, or at any hour", words=hit.text)
        yield Fault(text, hit, message("write 24小时内 for a limit, 7×24小时 for hours of service"))
