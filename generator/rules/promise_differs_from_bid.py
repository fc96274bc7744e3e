"""A time limit or a warranty in typed words, of a Word file or of a template, is not what the bid says.

Why it matters
    What is typed carries no path: that it is another promise than the bid's shows in its words alone. Time limits are
    compared with those of the level of faults that they name, a warranty with that of the parts that it names, the
    validity of the bid with the bid's; where none is named, the bid must say it somewhere. Word files are so compared
    with `--bid`.
Wrong
    本项目储热水箱质保期为2年。
Right
    本项目储热水箱质保期为3年。
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.document.passages import Kind
from generator.findings import Place, Severity, message
from generator.model.bid import Bid
from generator.model.faults import FaultLevel
from generator.model.promise import Promise
from generator.model.record import Record
from generator.quantities import Duration, Order, Refusal, numerals
from generator.rules.engine import Fault, Hit, Paper
from generator.rules.engine.claims import Claim, Metric, claims
from generator.rules.engine.places import value_place
from generator.rules.engine.rebuilt import beside, other_project
from generator.rules.engine.warranties import parts_of
from generator.source import Tree
from generator.source.paths import Path

SEVERITY = Severity.ERROR
_HINT = message("correct it here, or change the bid")
_VALIDITY = re.compile(
    rf"投标(?:文件)?有效期(?:为|是|[:：])?[^，。；\n\d]{{0,14}}?(?P<period>(?:{numerals.PATTERN})\s*(?:个?日历日|日|天|个月))"
)
_FIELDS = {Metric.RESPONSE: "response", Metric.ONSITE: "onsite", Metric.REPAIR: "repair"}


@dataclass(frozen=True, slots=True)
class _Promised:
    """A period of the bid."""

    period: Duration
    path: Path


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each period that the bid does not give for the thing named.

    None for those with a path, nor for what the bid's own document says in the same words: both are compared there.
    """
    bid, tree = paper.context.bid, paper.context.tree
    if bid is None or tree is None or other_project(paper):
        return
    same = beside(paper)
    for claim in claims(paper):
        if len(claim.metrics) == 1 and not claim.hit.path and claim.hit.number not in same:
            yield from _told(claim, bid, tree)
    yield from _validity(paper, bid, tree, same)


def _validity(paper: Paper, bid: Bid, tree: Tree, same: Collection[int]) -> Iterator[Fault]:
    """Yield a fault for each validity of the bid that is not the one it gives."""
    own = bid.project.bid_validity
    for hit in paper.search(_VALIDITY, Kind.PARAGRAPH, Kind.ITEM) if own else ():
        value = hit.group("period")
        period = Duration.parse(value.text)
        if own is None or value.path or value.number in same or isinstance(period, Refusal):
            continue
        if period.compare(own.value).order in (Order.LESS, Order.GREATER):
            yield _fault(value, (str(own.value),), value_place(tree, ("project", "bid_validity")))


def _told(claim: Claim, bid: Bid, tree: Tree) -> Iterator[Fault]:
    own = tuple(_of_thing(claim, bid))
    if own and all(claim.differs(each.period) for each in own):
        said = tuple(dict.fromkeys(str(each.period) for each in own))
        yield _fault(claim.hit, said, value_place(tree, own[0].path))
    elif not claim.scope and not any(_repeats(claim, each.period) for each in _of_any(claim, bid)):
        text = message("{words} is promised here, and nowhere in the bid", words=claim.hit.text)
        yield Fault(text, claim.hit, _HINT, severity=Severity.WARNING)


def _fault(here: Hit, said: tuple[str, ...], own: Place) -> Fault:
    text = message("{words} is promised here, and {said} in the bid", words=here.text, said=said)
    return Fault(text, here, _HINT, related=((message("the bid's own"), own),))


def _repeats(claim: Claim, period: Duration) -> bool:
    """Return whether words may repeat a period of the bid: it is the same, or as long as they ask for."""
    order = claim.period.compare(period).order
    return order is Order.EQUAL or (claim.at_least and order is Order.LESS)


def _of_thing(claim: Claim, bid: Bid) -> Iterator[_Promised]:
    """Yield what the bid promises of the level of faults, or of the parts, that the words name."""
    (metric,) = claim.metrics
    if metric is Metric.WARRANTY:
        yield from (each for parts, each in _warranties(bid) if _is_on(claim.scope, parts_of(parts)))
        return
    for index, level in enumerate(bid.faults.levels if bid.faults else ()):
        if any(word in level.level for word in claim.scope):
            yield from _of_level(level, metric, ("faults", "levels", index))


def _of_level(level: FaultLevel, metric: Metric, above: Path) -> Iterator[_Promised]:
    promise = getattr(level, _FIELDS[metric])
    if promise is not None:
        yield _Promised(promise.value, (*above, _FIELDS[metric]))
    if metric is Metric.ONSITE:
        for index, area in enumerate(level.areas):
            yield _Promised(area.onsite.value, (*above, "areas", index, "onsite"))


def _is_on(named: Collection[str], parts: Collection[str]) -> bool:
    """Return whether words name one of the parts, in full or by its end: 真空集热管 is a 集热管, 集热管支架 is none."""
    return any(one.endswith(other) or other.endswith(one) for one in named for other in parts)


def _of_any(claim: Claim, bid: Bid) -> Iterator[_Promised]:
    """Yield what words may repeat that name nothing: any warranty of the bid, or any limit in it."""
    if Metric.WARRANTY in claim.metrics:
        yield from (each for _, each in _warranties(bid))
    else:
        yield from _periods(bid, ())


def _warranties(bid: Bid) -> Iterator[tuple[str, _Promised]]:
    for index, tier in enumerate(bid.warranty.tiers if bid.warranty else ()):
        yield tier.parts, _Promised(tier.period.value, ("warranty", "tiers", index, "period"))


def _periods(record: Record, above: Path) -> Iterator[_Promised]:
    """Yield all the periods that a bid promises."""
    for name in type(record).model_fields:
        value, path = getattr(record, name), (*above, name)
        if isinstance(value, Promise) and isinstance(value.value, Duration):
            yield _Promised(value.value, path)
        for step, item in _records(value):
            yield from _periods(item, (*path, *step))


def _records(value: object) -> Iterable[tuple[Path, Record]]:
    if isinstance(value, Record):
        yield (), value
    elif isinstance(value, tuple):
        yield from (((index,), item) for index, item in enumerate(value) if isinstance(item, Record))
