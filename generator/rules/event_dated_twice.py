"""An event of the schedule with two dates.

Why it matters
    Every date that follows from the event would have two values. Where the event is the closing of bids, its date is
    the deadline that the tender sets.
Wrong
    日程: [{事件: 最终验收合格, 日期: 2026-06-30}, {事件: 终验, 日期: 2026-07-15}]
Right
    日程: [{事件: 最终验收合格, 日期: 2026-06-30}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity, message
from generator.model import Bid
from generator.quantities import StartEvent
from generator.source import Tree
from generator.source.paths import Path

RULE = "event-dated-twice"


def check(bid: Bid, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each event that stands again in the schedule."""
    first: dict[StartEvent, Path] = {StartEvent.BID_DEADLINE: ("project", "deadline")} if bid.project.deadline else {}
    for index, planned in enumerate(bid.project.schedule):
        here = ("project", "schedule", index, "event")
        if first.setdefault(planned.event, here) != here:
            yield Finding(
                RULE,
                Severity.ERROR,
                message("the event {event} is given a date twice", event=planned.event.wording.chinese),
                tree.place(here),
                message("keep one of the two"),
                related=((message("first given here"), tree.place(first[planned.event])),),
            )
