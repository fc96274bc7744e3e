"""An area and window with two on-site times at one fault level.

Why it matters
    Two numbers for one promise: whichever is printed, the other one contradicts it, and clarifications cannot change
    what was offered (Regulations on the Implementation of the Tendering and Bidding Law, article 52).
Wrong
    分区到场: [{区域: 城区, 到场: 2小时}, {区域: 城区, 到场: 4小时}]
Right
    分区到场: [{区域: 城区, 到场: 2小时}, {区域: 郊县, 到场: 4小时}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity, message
from generator.model import Bid
from generator.source import Tree

RULE = "area-given-twice"


def check(bid: Bid, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each area that stands again in the same window."""
    for number, level in enumerate(bid.faults.levels if bid.faults else ()):
        first: dict[tuple[str, str], int] = {}
        for index, limit in enumerate(level.areas):
            key = limit.area.strip(), str(limit.window.value) if limit.window else ""
            if first.setdefault(key, index) != index:
                areas = ("faults", "levels", number, "areas")
                yield Finding(
                    RULE,
                    Severity.ERROR,
                    message("the area {area} is given twice at {level}", area=limit.area, level=level.level),
                    tree.place((*areas, index, "area")),
                    message("keep one of the two on-site times, or tell the windows apart with 时段 (window)"),
                    related=((message("first given here"), tree.place((*areas, first[key], "area"))),),
                )
