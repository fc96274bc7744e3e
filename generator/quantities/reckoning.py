"""The last day of a period counted from a known day (期间的计算): the Civil Code (民法典), 200 to 204.

The day of the event does not count (201). Months and years end on the corresponding day of the month, or on the
month's last day where there is none (202); a week is seven days.

A last day that falls on a public holiday stays where it is. Article 203 moves it to the first day after the holiday,
which gives whoever is to do something more time than the number promised says; parties may agree otherwise (204). The
day returned is therefore the earliest that can be meant, certain without knowing any holiday: 不晚于 before it is a
promise at least as strict as the period, and 不早于 before the end of a warranty is true whether or not it moves.
"""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

from generator.findings import Message, message
from generator.quantities.date import LAST, Date
from generator.quantities.duration import Duration
from generator.quantities.reading import Refusal
from generator.quantities.units import Family
from generator.quantities.workdays import Workdays, year_of

_BY_DATE = (Family.MONTHS, Family.DAYS, Family.WORKDAYS)
_PUBLIC = Workdays()


def reckon(start: Date, period: Duration, *, workdays: Workdays = _PUBLIC) -> Date | Refusal:
    """Return the last day of the period, or why there is none. Never raises.

    ``workdays`` matters to periods in 工作日 alone.
    """
    amounts = {family: Decimal(0) for family in _BY_DATE}
    for part in period.parts:
        if part.unit.family not in amounts:
            return _refuse_unit(period)
        amounts[part.unit.family] += part.number * part.unit.size
    if any(amount % 1 for amount in amounts.values()):
        return _refuse_fraction(period)
    months, days, working = (int(amount) for amount in amounts.values())
    day = _add_months(start.day, months)
    day = _add_days(day, days) if day else None
    ended = _add_workdays(day, working, workdays) if day else None
    match ended:
        case None:
            return Refusal(_too_late(start, period), message("check the date and the period"))
        case int(year):
            return _refuse_year(period, year)
        case _:
            return Date(ended)


def _add_months(day: datetime.date, months: int) -> datetime.date | None:
    """Return the corresponding day; None past the last year of dates."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > LAST:
        return None
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _add_days(day: datetime.date, days: int) -> datetime.date | None:
    if day.toordinal() + days > datetime.date(LAST, 12, 31).toordinal():
        return None
    return day + datetime.timedelta(days)


def _add_workdays(day: datetime.date, count: int, workdays: Workdays) -> datetime.date | int | None:
    """Return the day on which as many working days have passed, or the first year whose holidays are not known."""
    while count:
        following = _add_days(day, 1)
        if following is None:
            return None
        day = following
        working = workdays.is_working(day)
        if working is None:
            return year_of(day)
        count -= working
    return day


def _refuse_unit(period: Duration) -> Refusal:
    return Refusal(
        message("{period} is not counted in days, months or years: it has no last day", period=str(period)),
        message("nothing needs to be done; a period in days would be followed by its date"),
    )


def _refuse_fraction(period: Duration) -> Refusal:
    return Refusal(
        message("{period} is no whole number of days or months: its last day is not certain", period=str(period)),
        message("write it in days"),
    )


def _refuse_year(period: Duration, year: int) -> Refusal:
    return Refusal(
        message(
            "the public holidays of {year} are not known yet: {period} stands without its date",
            year=str(year),
            period=str(period),
        ),
        message("give the days off and the make-up days of {year} once they are announced", year=str(year)),
    )


def _too_late(start: Date, period: Duration) -> Message:
    return message(
        "{period} from {start} ends after the year {last}", period=str(period), start=str(start), last=str(LAST)
    )
