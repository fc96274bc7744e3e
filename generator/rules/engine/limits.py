"""Promises held against the company's limits: within, beyond, or beyond and approved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Message, message
from generator.model.bid import Bid
from generator.model.fields import Better
from generator.model.leaves import Reads
from generator.model.limits import Approval, Limit
from generator.model.naming import declarations
from generator.model.path_patterns import Pattern, covers, read_pattern, values
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.shapes import Fields, Many, One, shape
from generator.quantities import Coverage, Date, Duration, Frequency, Money, Order, Percent, Refusal, StartEvent
from generator.quantities.comparison import Comparison
from generator.source.paths import Path

Quantity = Duration | Frequency | Coverage | Percent | Money | StartEvent | Date | int

_FLIP = {Better.MORE: Order.GREATER, Better.LESS: Order.LESS}


@dataclass(frozen=True, slots=True)
class Limited:
    """A field that has a direction."""

    pattern: Pattern
    reads: Reads
    better: Better


@dataclass(frozen=True, slots=True)
class Bound:
    """What a limit or an approval says, read by the field that it is about."""

    pattern: Pattern
    value: Quantity
    better: Better


@dataclass(frozen=True, slots=True)
class Breach:
    """A promise that is beyond a limit, or of which that cannot be told."""

    path: Path
    promised: Quantity
    limit: Limit
    index: int
    """Which limit of the bid, from 0."""
    comparison: Comparison
    is_certain: bool
    approval: Approval | None = None
    """What lifts it; absent when nothing does."""
    unfit: Approval | None = None
    """An approval of this promise that does not lift it: by somebody who may not, or of less."""


def limited(written: str) -> Limited | Refusal:
    """Return the field that a limit or an approval is about, or why it cannot be limited."""
    pattern = read_pattern(Bid, written)
    if isinstance(pattern, Refusal):
        return pattern
    record: type[Record] = Bid
    for step in pattern[:-1]:
        taken = shape(record, step.name)
        taken = taken.item if isinstance(taken, Many) else taken
        if not isinstance(taken, Fields):
            return _no_promise(written)
        record = taken.record
    last = pattern[-1].name
    taken, better = shape(record, last), declarations(record)[last].better
    reads = taken.short if isinstance(taken, Fields) else taken.reads if isinstance(taken, One) else None
    return _no_promise(written) if better is None or reads is None else Limited(pattern, reads, better)


def read_bound(written: str, value: str) -> Bound | Refusal:
    """Return what a limit or an approval means, or why it means nothing."""
    field = limited(written)
    if isinstance(field, Refusal):
        return field
    read = field.reads.parse(value)
    if isinstance(read, Refusal):
        return read
    return Bound(field.pattern, read, field.better) if isinstance(read, Quantity) else _no_promise(written)


def breaches(bid: Bid) -> Iterator[Breach]:
    """Yield every promise beyond a limit, and every one of which that cannot be told."""
    for index, limit in enumerate(bid.limits):
        bound = read_bound(limit.path, limit.value)
        if isinstance(bound, Refusal):
            continue
        for path, given in values(bid, bound.pattern):
            promised = given.value if isinstance(given, Promise) else given
            if not isinstance(promised, Quantity):
                continue
            comparison = compare(promised, bound.value)
            if _is_within(comparison, bound.better):
                continue
            is_certain = comparison.order is _FLIP[bound.better]
            approval, unfit = _approved(bid, limit, path, promised)
            yield Breach(path, promised, limit, index, comparison, is_certain, approval, unfit)


def compare(one: Quantity, two: Quantity) -> Comparison:
    """Return how two quantities of one field stand to each other."""
    match one, two:
        case int(), int():
            return Comparison(Order.EQUAL if one == two else Order.LESS if one < two else Order.GREATER)
        case Duration(), Duration():
            return one.compare(two)
        case Frequency(), Frequency():
            return one.compare(two)
        case Coverage(), Coverage():
            return one.compare(two)
        case Percent(), Percent():
            return one.compare(two)
        case Money(), Money():
            return one.compare(two)
        case StartEvent(), StartEvent():
            return one.compare(two)
        case Date(), Date():
            return one.compare(two)
        case _:
            return Comparison(Order.UNKNOWN, message("they are not of one kind"))


def spelled(quantity: Quantity) -> str:
    """Return a quantity as a message quotes it."""
    return str(quantity) if isinstance(quantity, int) else quantity.format()


def _is_within(comparison: Comparison, better: Better) -> bool:
    fine = {Better.MORE: (Order.LESS, Order.AT_MOST), Better.LESS: (Order.GREATER, Order.AT_LEAST)}
    return comparison.order in (Order.EQUAL, *fine[better])


def _approved(bid: Bid, limit: Limit, path: Path, promised: Quantity) -> tuple[Approval | None, Approval | None]:
    """Return the approval that lifts a breach, and else one that tries to."""
    unfit: Approval | None = None
    for approval in bid.approvals:
        bound = read_bound(approval.path, approval.value)
        if isinstance(bound, Refusal) or not covers(bid, bound.pattern, path):
            continue
        if may_approve(approval, limit) and _is_within(compare(promised, bound.value), bound.better):
            return approval, None
        unfit = approval
    return None, unfit


def may_approve(approval: Approval, limit: Limit) -> bool:
    """Return whether an approval names one of the limit's approvers: 总经理, or 总经理 示例甲, and not 副总经理."""
    named = {approval.who.strip(), *re.split(r"[\s、,，;；:：/（）()]+", approval.who)}
    return any(approver.strip() in named for approver in limit.approvers)


def _no_promise(path: str) -> Refusal:
    return Refusal(
        message("{path} is no promise of which more or less is better for the buyer", path=path),
        message("limit a field that has a direction (方向) in the field dictionary"),
    )


def unsure(breach: Breach) -> Message:
    """Return why nothing can be told of a promise."""
    return breach.comparison.reason or message("the units leave it open")
