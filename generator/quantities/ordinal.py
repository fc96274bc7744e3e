"""Ordinal (第30日): a day or month counted from an event that has no date yet."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from generator.quantities.date import Date
from generator.quantities.duration import Duration
from generator.quantities.reading import Locale
from generator.quantities.units import Family


class Count(enum.Enum):
    """What is counted: the Chinese and the English word, and the units that come to whole ones of it."""

    DAY = ("日", "day", Family.DAYS)
    MONTH = ("个月", "month", Family.MONTHS)


_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The ``number``-th day or month; the day of the event itself is not counted (民法典 201)."""

    number: int
    count: Count

    def format(self, locale: Locale = "zh-CN") -> str:
        """Return ``第30日``; in English ``day 30``."""
        chinese, english, _ = self.count.value
        return f"{english} {self.number}" if locale == "en" else f"第{self.number}{chinese}"

    def __str__(self) -> str:
        return self.format()


Moment: TypeAlias = Date | Ordinal
"""A day, by its date or counted from the event that all begins with; or a month counted likewise."""


def following(moment: Moment) -> Moment:
    """Return the next day (or month)."""
    if isinstance(moment, Ordinal):
        return Ordinal(moment.number + 1, moment.count)
    return Date(moment.day + datetime.timedelta(1))


def length(period: Duration, count: Count) -> int | None:
    """Return over how many days or months a period reaches; nothing where it is not counted in them.

    Hours reach over as many days as they begin: a schedule has no finer place for them.
    """
    total = sum(part.number * part.unit.size for part in period.parts)
    families = {part.unit.family for part in period.parts}
    if count is Count.DAY and families == {Family.SECONDS}:
        return ceil(total / _DAY)
    return int(total) if families == {count.value[2]} and total % 1 == 0 else None


def count_of(period: Duration) -> Count | None:
    """Return what a period is counted in, where that is days or months and nothing else."""
    return next((count for count in Count if length(period, count) is not None), None)
