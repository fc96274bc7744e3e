"""An event of the schedule with two dates.

Why it matters
    Every date that follows from the event would have two values. Where the event is the closing of bids, its date is
    the deadline that the tender sets.
Wrong
    项目:
      日程: [{事件: 最终验收合格, 日期: 2026-06-30}, {事件: 终验, 日期: 2026-07-15}]
Right
    项目:
      日程: [{事件: 最终验收合格, 日期: 2026-06-30}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import StartEvent
from generator.rules.engine import Fault, Offer
from generator.source.paths import Path

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each event that stands again in the schedule."""
    first: dict[StartEvent, Path] = (
        {StartEvent.BID_DEADLINE: ("project", "deadline")} if offer.bid.project.deadline else {}
    )
    for index, planned in enumerate(offer.bid.project.schedule):
        here = ("project", "schedule", index, "event")
        earlier = first.setdefault(planned.event.common, here)
        if earlier != here:
            yield Fault(
                message("the event {event} is given a date twice", event=planned.event.wording.chinese),
                offer.place(*here),
                message("keep one of the two"),
                related=((message("first given here"), offer.place(*earlier)),),
            )
