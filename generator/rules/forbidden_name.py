"""A name that this bidder has forbidden: of an earlier client, a competitor, a company that is no more.

Why it matters
    Whoever lists a name under 禁用名称 (guard.forbidden_names) has seen it in a bid where it did not belong. It is
    searched for everywhere, in whatever a document says, and in a Word file also in what does not show: properties,
    alternative texts, targets of links. Blanks and case make no difference.
Wrong
    示例旧客户自行拆动造成的损坏不在质保范围内。
Right
    采购人自行拆动造成的损坏不在质保范围内。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.manuscript import Trace
from generator.findings import AnyPlace, Message, Severity, message
from generator.rules.engine import Fault, Hit, Paper

SEVERITY = Severity.ERROR


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each place where a forbidden name stands."""
    bid = paper.context.bid
    for name in dict.fromkeys(bid.guard.forbidden_names if bid else ()):
        pattern = re.compile(r"\s*".join(map(re.escape, "".join(name.split()))), re.IGNORECASE)
        shown = list(paper.search(pattern))
        for hit in shown:
            yield _fault(message("{name} must not be named", name=name), hit)
        for found in paper.manuscript.found if paper.manuscript else ():
            # The store behind our own content controls says again what they show.
            if pattern.search(found.text) and not (shown and found.trace in (Trace.DATA, Trace.CONTROL)):
                yield _fault(message("{name} is named where it does not show", name=name), found.place)


def _fault(text: Message, at: Hit | AnyPlace) -> Fault:
    hint = message("take it out: the bid lists it under 名称管控.禁用名称 (guard.forbidden_names)")
    return Fault(text, at, hint)
