"""Words for colleagues only, in a document for the buyer.

Why it matters
    How we save costs or answer a question about prices is nothing the buyer should read, and it may be
    quoted in the contract talks.
Wrong
    网络服务可以节省我公司的人力资源成本。
Right
    采购人通过服务网站咨询，10分钟内得到答复。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.model.submission import InternalNote
from generator.rules.engine import Fault, Paper
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.WARNING
_DELETE = message("delete it; keep it under 内部 (internal) if colleagues need it")
_CLAUSE = re.compile("[，。；、：,;]")
_TELLING = 8
"""Characters. A shorter clause may stand anywhere by chance."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("internal-content"):
        if not is_quoted(hit):
            yield Fault(message("{words} is for colleagues, not for the buyer", words=hit.text), hit, _DELETE)
    bid = paper.context.bid
    for note in bid.internal if bid else ():
        yield from _leaked(paper, note)


def _leaked(paper: Paper, note: InternalNote) -> Iterator[Fault]:
    """Yield a fault for each clause of an internal note that stands in the document."""
    for clause in _CLAUSE.split(note.note):
        if len(clause) >= _TELLING:
            for hit in paper.search(re.compile(re.escape(clause))):
                text = message("this stands in the bid as an internal note on {topic}", topic=note.topic)
                yield Fault(text, hit, _DELETE, severity=Severity.ERROR)
