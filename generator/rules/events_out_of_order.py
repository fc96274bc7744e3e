"""Dates of the schedule on which events cannot follow one another as they do in a project.

Why it matters
    A project that is accepted before the goods arrive was planned by a slip of the pen, and each date that follows from
    the wrong one is wrong as well. Only events whose order is the same in almost every project are compared.
Wrong
    项目:
      日程: [{事件: 到货, 日期: 2026-06-10}, {事件: 最终验收合格, 日期: 2026-05-30}]
Right
    项目:
      日程: [{事件: 到货, 日期: 2026-05-10}, {事件: 最终验收合格, 日期: 2026-05-30}]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.findings import Severity, message
from generator.model.bid import Bid
from generator.quantities import Date, Order, StartEvent
from generator.rules.engine import Fault, Offer
from generator.source.paths import Path

SEVERITY = Severity.WARNING


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each pair of events whose dates contradict their order, at the one given later."""
    for (other, one, first), (path, two, second) in combinations(_dated(offer.bid), 2):
        order = one.compare(two).order
        if (order is Order.AT_MOST and first.day > second.day) or (order is Order.AT_LEAST and first.day < second.day):
            yield Fault(
                message(
                    "{event} on {date} does not go with {other} on {other_date}",
                    event=two.wording.chinese,
                    date=second.format("iso"),
                    other=one.wording.chinese,
                    other_date=first.format("iso"),
                ),
                offer.place(*path),
                message("correct one of the two dates"),
                related=((message("the other date"), offer.place(*other)),),
            )


def _dated(bid: Bid) -> Iterator[tuple[Path, StartEvent, Date]]:
    if bid.project.deadline:
        yield ("project", "deadline"), StartEvent.BID_DEADLINE, bid.project.deadline
    for index, planned in enumerate(bid.project.schedule):
        yield ("project", "schedule", index, "date"), planned.event, planned.date
