"""A value in a Word file is not what the bid says at its place.

Why it matters
    Somebody changed the number in Word, or the YAML after the file was built. What is handed in and what was checked
    then promise different things, and the file is what binds. Every value that is built from the bid knows its path,
    and with `--bid` each is compared with the bid; a value in any of its spellings (3年, 叁年) is the same.
Wrong
    水箱的质保期为{warranty.tiers[0].period=5年}。
Right
    水箱的质保期为{warranty.tiers[0].period=3年}。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.document.passages import Trait
from generator.findings import Severity, message
from generator.model.bid import Bid
from generator.model.naming import titled
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.view import Printable, forms, spell
from generator.quantities import Locale
from generator.rules.engine import Fault, Paper
from generator.rules.engine.places import value_place
from generator.rules.engine.rebuilt import other_project
from generator.rules.engine.spacing import bare
from generator.source import parse_path

SEVERITY = Severity.ERROR


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each value of a file that the bid does not give so; what we compose is made of the bid."""
    bid, tree = paper.context.bid, paper.context.tree
    if bid is None or not paper.is_file:
        return
    if other := other_project(paper):
        text = message("the file was made of another bid: it names another project than {name}", name=bid.project.name)
        yield Fault(text, other, message("give its own bid with --bid"))
        return
    for number, passage in enumerate(paper.passages):
        for found in passage.having(Trait.VALUE):
            words = passage.text[found.start : found.end]
            spelled = _spelled(bid, found.detail)
            if bare(words) in map(bare, spelled):
                continue
            hit = paper.whole(number).part(found.start, found.end)
            called = f"{titled(Bid, parse_path(found.detail) or ())} ({found.detail})"
            if spelled:
                text = message(
                    "{path} is {words} here, and {said} in the bid", path=called, words=words, said=spelled[0]
                )
                place = value_place(tree, parse_path(found.detail) or ()) if tree else None
                related = ((message("the bid's own"), place),) if place else ()
                yield Fault(text, hit, message("build the file again, or change the bid"), related=related)
            else:
                text = message("{path} is {words} here, and not given in the bid", path=called, words=words)
                yield Fault(text, hit, message("see whether the file belongs to this bid, or build it again"))


def _spelled(bid: Bid, path: str) -> tuple[str, ...]:
    """Return how a value of the bid may be written, the plain form first; nothing where the bid has none."""
    here: object = bid
    for step in parse_path(path) or ("",):
        if isinstance(here, tuple) and isinstance(step, int):
            here = here[step] if step < len(here) else None
        elif isinstance(here, Record) and step in type(here).model_fields:
            here = getattr(here, str(step))
        else:
            return ()
    value = here.value if isinstance(here, Promise) else here
    if not isinstance(value, Printable):
        return ()
    return tuple(spell(value, form, locale) for locale in get_args(Locale) for form in forms(value))
