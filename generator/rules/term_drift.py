"""Several words for one thing in one document.

Why it matters
    顾客, 客户 and 用户 side by side make a reader ask whether three are meant. In a contract they may be.
Wrong
    顾客发现问题，可以致电。客户的问题由专人登记。
Right
    采购人发现问题，可以致电。采购人的问题由客服专员登记。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Hit, Paper
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.WARNING
_SPOKEN = (Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.HEADING)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each word beside the one its group uses most, where it first stands."""
    groups: dict[str, list[Hit]] = {}
    for hit in paper.spotted("term-groups"):
        if hit.passage.kind in _SPOKEN and hit.entry and not hit.path and not is_quoted(hit):
            groups.setdefault(hit.entry.group, []).append(hit)
    bid = paper.context.bid
    chosen = {term.group: term.word for term in bid.terms} if bid else {}
    for group, hits in groups.items():
        counted = Counter(hit.text for hit in hits)
        usual = chosen.get(group) or counted.most_common(1)[0][0]
        seen = {usual}
        for hit in hits:
            if hit.text not in seen:
                seen.add(hit.text)
                text = message(
                    "{word} stands beside {usual} ({count} times)", word=hit.text, usual=usual, count=counted[usual]
                )
                first = next((each for each in hits if each.text == usual), None)
                related = ((message("first here"), first),) if first else ()
                yield Fault(text, hit, message("use {usual} throughout", usual=usual), related=related)
