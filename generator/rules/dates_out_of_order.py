"""Dates of a bid that cannot follow one another.

Why it matters
    A letter dated before the tender was published, or after bids closed, was plainly not written for this tender;
    reviewers reject it (a letter's date lies between the publication of the tender and the day of the bid).
Wrong
    项目: {招标文件发布日: 2026-02-25, 投标截止: 2026-03-20}
    承诺书: {日期: 2026-03-21}
Right
    项目: {招标文件发布日: 2026-02-25, 投标截止: 2026-03-20}
    承诺书: {日期: 2026-03-18}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.findings import Severity, message
from generator.quantities import Date
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR
_LETTER = ("letter", "date")


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each pair of dates in the wrong order, at the one that is most easily mended."""
    dated = (
        (("project", "notice_date"), offer.bid.project.notice_date),
        (_LETTER, offer.bid.letter.date),
        (("project", "deadline"), offer.bid.project.deadline),
    )
    given = [(path, date) for path, date in dated if date is not None]
    for (earlier, first), (later, second) in combinations(given, 2):
        if first.day > second.day:
            blamed, other = (later, earlier) if later == _LETTER else (earlier, later)
            yield Fault(
                message(
                    "{first} ({first_date}) comes after {second} ({second_date})",
                    first=_TITLES[earlier],
                    first_date=_day(first),
                    second=_TITLES[later],
                    second_date=_day(second),
                ),
                offer.place(*blamed),
                message("correct one of the two dates"),
                related=((message("the other date"), offer.place(*other)),),
            )


_TITLES = {
    ("project", "notice_date"): message("the publication of the tender"),
    _LETTER: message("the date of the letter"),
    ("project", "deadline"): message("the deadline for bids"),
}


def _day(date: Date) -> str:
    return date.format("iso")
