"""A receipt offered in place of an invoice.

Why it matters
    A receipt is no tax voucher: the buyer cannot book it, and asks who wrote the bid.
Wrong
    收费后开具发票或收据。
Right
    收费后开具增值税发票。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.INFO
_EITHER = re.compile(r"(?:有效收费)?发票\s*(?:或|或者|/)\s*收据|收据\s*(?:或|或者|/)\s*发票|(?:开具|出具|提供)收据")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each receipt that is offered."""
    for hit in paper.search(_EITHER):
        yield Fault(message("a receipt is no tax voucher"), hit, message("write 增值税发票"))
