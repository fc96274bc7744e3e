"""A date that is in no calendar.

Why it matters
    The 30th of February is a slip of the hand; a validity or a signature with such a date has none, and the committee
    takes it as not filled in.
Wrong
    日期：2026年2月30日
Right
    日期：2026年2月28日
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.ERROR
_WRITTEN = re.compile(
    r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*[日号])?|"
    r"(?P<year2>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month2>\d{1,2})(?P=sign)(?P<day2>\d{1,2})(?![\d.\-/A-Za-z])"
)
_LONGER = re.compile(r"\d$"), re.compile(r"(?:[\d.\-/A-Za-z]|[A-Za-z/] )$")
"""What stands before a year that is part of a longer number: of the first form, of the second."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each; a month without a day must be one of twelve."""
    for hit in paper.search(_WRITTEN):
        assert hit.match
        is_plain = hit.match["year"] is not None
        if _LONGER[not is_plain].search(hit.before):
            continue
        year, month, day = (hit.match[name if is_plain else f"{name}2"] for name in ("year", "month", "day"))
        if not _exists(int(year), int(month), int(day or 1)):
            text = message("there is no {date}", date=hit.text)
            # 2026-18-01 may also be the number of something.
            severity = SEVERITY if is_plain else Severity.WARNING
            yield Fault(text, hit, message("write the day that is meant"), severity=severity)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
