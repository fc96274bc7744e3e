"""A value of the bid's document stands nowhere in the Word file.

Why it matters
    A sentence or a row deleted while the file was edited takes a promise with it, or the condition of one. With `--bid`
    what the bid's document says in words that the file does not have is looked for by its values: one that stands
    nowhere in the file is gone. Below, ⇒ stands between the bid's document and the file.
Wrong
    {{ warranty.tiers[0].parts }}质保{{ warranty.tiers[0].period }}。

    {{ warranty.tiers[1].parts }}质保{{ warranty.tiers[1].period }}。
    ⇒
    储热水箱、集热管和支架质保3年。
Right
    {{ warranty.tiers[0].parts }}质保{{ warranty.tiers[0].period }}。

    {{ warranty.tiers[1].parts }}质保{{ warranty.tiers[1].period }}。
    ⇒
    储热水箱、集热管和支架质保3年，管路配件及电器质保2年。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.passages import Kind, Region, Trait
from generator.findings import Severity, WordPlace, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.rebuilt import beside, rebuilt
from generator.rules.engine.spacing import bare

SEVERITY = Severity.WARNING
_SAID = (Kind.PARAGRAPH, Kind.ITEM, Kind.CELL)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each passage of the bid's documents whose values are gone, at the beginning of the file."""
    words = bare(paper.words)
    paired = {(hit.paper.name, hit.number) for hits in beside(paper).values() for hit in hits}
    for other in rebuilt(paper):
        for number, passage in enumerate(other.passages):
            if passage.kind not in _SAID or passage.region is not Region.BODY or (other.name, number) in paired:
                continue
            said = (passage.text[value.start : value.end] for value in passage.having(Trait.VALUE))
            gone = tuple(dict.fromkeys(text for text in said if text.strip() and bare(text) not in words))
            if gone:
                yield Fault(
                    message("{words} of the bid's document stands nowhere in this file", words=gone),
                    paper.whole(0) if paper.passages else WordPlace(paper.name),
                    message("put it back, or take its data out of the bid"),
                    related=((message("printed from here"), other.whole(number)),),
                )
