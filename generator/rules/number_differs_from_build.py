"""A number in a Word file is another one than in the document that its bid makes.

Why it matters
    Numbers typed over in Word leave no trace where the file has no content controls (`--flat`), or where a template
    wrote them. With `--bid` the file is laid beside the document that the bid makes, found by its title or by its
    headings, and a whole volume beside all of them: where a sentence or a cell is the same and a number in it is not,
    a hand changed it. Below, ⇒ stands between the bid's document and the file.
Wrong
    违约金累计不超过合同总价的5%。
    ⇒
    违约金累计不超过合同总价的8%。
Right
    违约金累计不超过合同总价的5%。
    ⇒
    违约金累计不超过合同总价的 5%。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.passages import Trait
from generator.findings import Severity, message
from generator.rules.engine import Fault, Hit, Paper
from generator.rules.engine.rebuilt import beside, numbers

SEVERITY = Severity.ERROR


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each number that none of the bid's documents has there; one with a path is compared at it."""
    for number, own in beside(paper).items():
        yield from _changed(paper.whole(number), own)


def _changed(here: Hit, own: tuple[Hit, ...]) -> Iterator[Fault]:
    built = [tuple(numbers(each.text)) for each in own]
    for at, found in enumerate(numbers(here.text)):
        if any(found.says(each[at]) for each in built):
            continue
        first = built[0][at]
        hit, said = _with_units(here.part(found.start, found.end), own[0].part(first.start, first.end))
        if not hit.path:
            text = message("{words} stands here, and the bid's document has {said}", words=hit.text, said=said.text)
            hint = message("correct it here, or change the bid")
            yield Fault(text, hit, hint, related=((message("printed from here"), said.place),))


def _with_units(here: Hit, there: Hit) -> tuple[Hit, Hit]:
    """Return two numbers with the words of the value in which they stand in the bid's document: its unit, its sign."""
    for value in there.passage.having(Trait.VALUE):
        before, after = there.start - value.start, value.end - there.end
        if before >= 0 and after >= 0:
            around = here.part(max(here.start - before, 0), here.end + after)
            whole = there.part(value.start, value.end)
            if around.text == whole.text[:before] + here.text + whole.text[before + len(there.text) :]:
                return around, whole
    return here, there
