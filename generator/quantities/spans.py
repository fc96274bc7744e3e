"""Lengths of time added up by family of units, and what the calendar says for certain about two of them.

Between families only bounds hold. Days and months end on a day, hours run from the moment, the starting day is not
counted (Civil Code 民法典, articles 201 and 202): so n days last from 24n to 24(n+1) hours, and n months as
many days as the n months of the calendar they fall in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from generator.findings import Message, message
from generator.quantities.comparison import Comparison, Order
from generator.quantities.units import CALENDAR, Family

_DAY = 86400
_HOUR = 3600
_LAST_WORKDAY = 4
"""The hours that the last of several working days lasts at the least, to be safe.

Read as working time, a working day has eight hours in most places, seven in some, and whoever counts the day that the
report came in has only its rest: half a day. Nobody means less; what is shorter than this is certainly shorter.
"""


@dataclass(frozen=True, slots=True)
class Span:
    """Amounts by family, each in its family's smallest unit; absent families are none."""

    amounts: tuple[tuple[Family, Fraction], ...]

    @classmethod
    def of(cls, parts: Iterable[tuple[Family, Decimal]]) -> Span:
        """Return the sum of the parts."""
        sums: dict[Family, Fraction] = {}
        for family, amount in parts:
            sums[family] = sums.get(family, Fraction(0)) + Fraction(amount)
        return cls(tuple(sums.items()))

    def times(self, factor: Fraction) -> Span:
        """Return the span ``factor`` times over."""
        return Span(tuple((family, amount * factor) for family, amount in self.amounts))

    def amount(self, family: Family) -> Fraction:
        """Return how much of the family there is."""
        return dict(self.amounts).get(family, Fraction(0))

    @property
    def families(self) -> frozenset[Family]:
        """The families in it."""
        return frozenset(family for family, _ in self.amounts)


def compare_spans(first: Span, second: Span, *, names: tuple[str, str]) -> Comparison:
    """Return how long the first is against the second; ``names`` are what a reason calls them."""
    if all(family in CALENDAR for family in first.families | second.families):
        return _compare_calendar(first, second, names)
    if first.families == second.families:
        (family,) = first.families
        return Comparison(_order(first.amount(family), second.amount(family)))
    if Family.WORKDAYS in second.families and first.families <= set(CALENDAR):
        return _compare_workdays(first, second.amount(Family.WORKDAYS), names)
    if Family.WORKDAYS in first.families and second.families <= set(CALENDAR):
        turned = _compare_workdays(second, first.amount(Family.WORKDAYS), (names[1], names[0]))
        return Comparison(turned.order.flipped(), turned.reason)
    return Comparison(Order.UNKNOWN, _unrelated(first, second, names))


def _order(first: Fraction, second: Fraction) -> Order:
    if first == second:
        return Order.EQUAL
    return Order.LESS if first < second else Order.GREATER


def _compare_calendar(first: Span, second: Span, names: tuple[str, str]) -> Comparison:
    more = [first.amount(family) - second.amount(family) for family in CALENDAR]
    if not any(more):
        return Comparison(Order.EQUAL)
    if all(amount >= 0 for amount in more):
        return Comparison(Order.GREATER)
    if all(amount <= 0 for amount in more):
        return Comparison(Order.LESS)
    if not more[2]:  # equal hours: both end on a day, and only months stand against days
        low, high = _days(abs(more[0]))
        days = abs(more[1])
        order = _bounds((low, high), (days, days))
        order = order if more[0] > 0 else order.flipped()
    else:
        order = _bounds(_seconds(first), _seconds(second))
    if order is not Order.UNKNOWN:
        return Comparison(order)
    if not more[2]:
        reason = message(
            "whether {first} is longer than {second} depends on the months in which it falls: the date on which it "
            "starts must be known",
            first=names[0],
            second=names[1],
        )
    else:
        reason = message(
            "days end at midnight and hours run from the moment: to compare {first} with {second}, the hour at which "
            "they start must be known",
            first=names[0],
            second=names[1],
        )
    return Comparison(Order.UNKNOWN, reason)


def _bounds(first: tuple[Fraction, Fraction], second: tuple[Fraction, Fraction]) -> Order:
    if first[1] < second[0]:
        return Order.LESS
    if first[0] > second[1]:
        return Order.GREATER
    if first == second and first[0] == first[1]:
        return Order.EQUAL  # as 400 years are always 146,097 days
    if first[1] == second[0]:
        return Order.AT_MOST
    if first[0] == second[1]:
        return Order.AT_LEAST
    return Order.UNKNOWN


def _seconds(span: Span) -> tuple[Fraction, Fraction]:
    """Return the shortest and the longest that a span of calendar units can last, in seconds."""
    low, high = _days(span.amount(Family.MONTHS))
    days = span.amount(Family.DAYS)
    seconds = span.amount(Family.SECONDS)
    rest_of_first_day = 1 if high or days else 0
    return (low + days) * _DAY + seconds, (high + days + rest_of_first_day) * _DAY + seconds


def _days(months: Fraction) -> tuple[Fraction, Fraction]:
    """Return the fewest and the most days in that many months; of a fraction of a month, 28 to 31 days' worth."""
    whole = int(months)
    fewest, most = _days_of_whole(whole)
    return fewest + (months - whole) * 28, most + (months - whole) * 31


@cache
def _month_starts() -> tuple[int, ...]:
    """Return on which day each month of two turns of the 400-year calendar begins, from 0."""
    starts = [0]
    for year in range(2000, 2800):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        for length in (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31):
            starts.append(starts[-1] + length)
    return tuple(starts)


@cache
def _days_of_whole(months: int) -> tuple[int, int]:
    turns, rest = divmod(months, 4800)
    starts = _month_starts()
    lengths = [starts[month + rest] - starts[month] for month in range(4800)]
    return min(lengths) + turns * starts[4800], max(lengths) + turns * starts[4800]


def _compare_workdays(first: Span, workdays: Fraction, names: tuple[str, str]) -> Comparison:
    """Return how long a span of calendar units is against working days.

    Working days take at least as many days, and at least 24 hours each but the last, which may be half a day's work.
    How many more they take nobody knows without the calendar of holidays.
    """
    seconds = first.amount(Family.SECONDS)
    if first.families == {Family.SECONDS}:
        whole_before = -(-workdays // 1) - 1
        least = (whole_before * 24 + (workdays - whole_before) * _LAST_WORKDAY) * _HOUR
        if seconds < least:
            return Comparison(Order.LESS)
        reason = message(
            "a working day may mean seven or eight working hours or the end of the next working day: to compare "
            "{hours} with {workdays}, its meaning and the start must be known",
            hours=names[0],
            workdays=names[1],
        )
        return Comparison(Order.UNKNOWN, reason)
    most = _days(first.amount(Family.MONTHS))[1] + first.amount(Family.DAYS) + -(-seconds // _DAY)
    if most <= workdays:
        return Comparison(Order.AT_MOST)
    reason = message(
        "{workdays} run over weekends and public holidays: to compare {days} with them, the date on which they start "
        "must be known",
        days=names[0],
        workdays=names[1],
    )
    return Comparison(Order.UNKNOWN, reason)


def _unrelated(first: Span, second: Span, names: tuple[str, str]) -> Message:
    if Family.CLASS_HOURS in first.families | second.families:
        return message(
            "to compare {first} with {second}, how long a class hour is and how many make a day must be known",
            first=names[0],
            second=names[1],
        )
    return message(
        "to compare {first} with {second}, the dates on which the city's heating and cooling seasons begin and end "
        "must be known",
        first=names[0],
        second=names[1],
    )
