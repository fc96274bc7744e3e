"""A chapter of the bid's document is not in the Word file that was made of it.

Why it matters
    A chapter deleted while the file was edited, or lost when it was pasted into another, is a promise or a proof that
    the tender asks for and the committee does not find. Nobody notices who reads only what is there.
    With `--bid` the two are laid side by side; ⇒ stands between the bid's document and the file.
Wrong
    # 保养

    每季度1次。

    # 违约责任

    每逾期1日支付千分之一。
    ⇒
    # 保养
    每季度1次。
Right
    # 保养

    每季度1次。

    # 违约责任

    每逾期1日支付千分之一。
    ⇒
    # 保养
    每季度1次。
    # 违约责任
    每逾期1日支付千分之一。
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.rebuilt import rebuilt
from generator.rules.engine.spacing import bare

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each heading that is gone, at the one before it; one worded otherwise is not gone."""
    for other in rebuilt(paper):
        yield from _gone(paper, other)


def _gone(paper: Paper, other: Paper) -> Iterator[Fault]:
    here, there = _headings(paper), _headings(other)
    ours, theirs = (
        [bare(each.passages[at].text) for at in numbers] for each, numbers in ((paper, here), (other, there))
    )
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for what, first, last, begin, end in matcher.get_opcodes() if here else ():
        if what == "insert" or (what == "replace" and end - begin > last - first):
            before = here[max(first - 1, 0)]
            for own in there[begin + (last - first) : end]:
                text = message("{heading} stands in the bid's document, and not here", heading=other.passages[own].text)
                hint = message("put it back, or take its data out of the bid")
                related = ((message("printed from here"), other.whole(own)),)
                yield Fault(text, paper.whole(before), hint, related=related)


def _headings(paper: Paper) -> list[int]:
    return [number for number, passage in enumerate(paper.passages) if passage.kind is Kind.HEADING]
