"""Working days (工作日) of mainland China: Monday to Friday, less public holidays, plus make-up days (调休).

The State Council announces each year's days late in the year before; ``chinesecalendar`` holds those announced when it
was released. A year that it does not hold is known once its days off are given.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

_SATURDAY = 5
_NEW_YEAR = (12, 28)
"""From this day on the days off around 1 January are announced with the coming year's: 31 December 2018 was one of
2019's, and 31 December 2011 a make-up day of 2012's. None was ever earlier than 29 December."""


@dataclass(frozen=True, slots=True)
class Workdays:
    """The public calendar, with days that are given beside it."""

    off: frozenset[datetime.date] = frozenset()
    """Days off, whatever the public calendar says."""
    worked: frozenset[datetime.date] = frozenset()
    """Working days, whatever the public calendar says; ``off`` and ``worked`` have no day in common."""

    def is_working(self, day: datetime.date) -> bool | None:
        """Return whether it is a working day; None where the days off of its year are not known."""
        public_off, public_worked, years = _announced()
        year = year_of(day)
        if year not in years and not any(year_of(given) == year for given in self.off):
            return None
        if day in self.off or day in self.worked:
            return day in self.worked
        return day in public_worked or (day.weekday() < _SATURDAY and day not in public_off)


def year_of(day: datetime.date) -> int:
    """Return the year whose announcement decides whether a day is worked."""
    return day.year + ((day.month, day.day) >= _NEW_YEAR)


@cache
def _announced() -> tuple[frozenset[datetime.date], frozenset[datetime.date], frozenset[int]]:
    """Return the days off, the make-up days and the years of the public calendar."""
    from chinese_calendar.constants import holidays, workdays  # late: few documents need it

    return frozenset(holidays), frozenset(workdays), frozenset(day.year for day in holidays)
