"""A day of the working calendar that is both off and worked.

Why it matters
    Working days are counted with this calendar; a date that follows from it would be a day too early or too late.
Wrong
    项目:
      工作日历: {放假: [2027-01-01, 2027-01-02], 调休上班: [2027-01-02]}
Right
    项目:
      工作日历: {放假: [2027-01-01, 2027-01-02], 调休上班: [2027-01-09]}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each day that stands in both lists."""
    calendar = offer.bid.project.working_calendar
    if calendar is None:
        return
    above = ("project", "working_calendar")
    off = {date.day: index for index, date in enumerate(calendar.off)}
    for index, date in enumerate(calendar.worked):
        if date.day in off:
            yield Fault(
                message("{date} is both a day off and a day worked", date=date.day.isoformat()),
                offer.place(*above, "worked", index),
                message("delete it from one of the two lists"),
                related=((message("the day off"), offer.place(*above, "off", off[date.day])),),
            )
