"""The axis of a Gantt chart: days, weeks, months or more at a step, whatever fits the width."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.document.figures import Gantt, Measure


@dataclass(frozen=True, slots=True)
class Tick:
    """A cell of the axis, and what it covers; both ends belong to it."""

    label: str
    first: int
    last: int
    group: str = ""
    """What stands above it and its neighbours: the month of days, the year of months."""


@dataclass(frozen=True, slots=True)
class Axis:
    """All cells, and how much one of them covers."""

    step: str
    """每格1周, one week a cell."""
    ticks: tuple[Tick, ...]

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """What stands above the cells, each with how many it spans; none for what is counted from an event."""
        if not any(tick.group for tick in self.ticks):
            return ()
        return tuple((label, len(list(ticks))) for label, ticks in groupby(self.ticks, lambda tick: tick.group))


_COUNTED: Final = {
    Measure.DAY: ((1, 1, "日", "day"), (7, 1, "周", "week"), (30, 30, "日", "days"), (90, 90, "日", "days")),
    Measure.WEEK: ((1, 1, "周", "week"), (4, 4, "周", "weeks"), (13, 13, "周", "weeks")),
    Measure.MONTH: ((1, 1, "个月", "month"), (3, 3, "个月", "months"), (6, 6, "个月", "months")),
}
"""For each measure: how many of it a cell covers, and the same in words."""


class _Part(enum.Enum):
    """A part of the calendar: its Chinese and English word, and how many months it has; a day and a week have none."""

    DAY = ("日", "day", 0)
    WEEK = ("周", "week", 0)
    MONTH = ("个月", "month", 1)
    QUARTER = ("个季度", "quarter", 3)
    YEAR = ("年", "year", 12)

    def begun(self, day: datetime.date) -> datetime.date:
        """Return the first day of the part that the day is in; a week begins on Monday."""
        months = self.value[2]
        if not months:
            return day - datetime.timedelta(day.weekday() if self is _Part.WEEK else 0)
        return day.replace(month=(day.month - 1) // months * months + 1, day=1)

    def following(self, day: datetime.date) -> datetime.date:
        """Return the first day of the next part."""
        months = self.value[2]
        if not months:
            return day + datetime.timedelta(7 if self is _Part.WEEK else 1)
        year, month = divmod(day.month - 1 + months, 12)
        return datetime.date(day.year + year, month + 1, 1)

    def label(self, day: datetime.date, *, chinese: bool) -> str:
        """Return what the part that begins on this day is called within its group."""
        match self:
            case _Part.DAY | _Part.WEEK:
                return str(day.day)
            case _Part.MONTH:
                return str(day.month)
            case _Part.QUARTER:
                return f"{day.month // 3 + 1}季" if chinese else f"Q{day.month // 3 + 1}"
            case _:
                return str(day.year)

    def group(self, day: datetime.date, *, chinese: bool) -> str:
        """Return what stands above it: month or year."""
        match self:
            case _Part.DAY | _Part.WEEK:
                return f"{day.year}年{day.month}月" if chinese else f"{day.year}-{day.month:02}"
            case _Part.MONTH | _Part.QUARTER:
                return f"{day.year}年" if chinese else str(day.year)
            case _:
                return ""


def axis_of(chart: Gantt, most: int, language: str) -> Axis:
    """Return the finest axis of at most so many cells; coarser ones have as many as they must."""
    first = min(task.start for task in chart.tasks)
    last = max(task.end for task in chart.tasks)
    chinese = language == "zh-CN"
    if chart.measure is Measure.DATE:
        return _dated(first, last, most, chinese=chinese)
    return _counted(chart.measure, last, most, chinese=chinese)


def _counted(measure: Measure, last: int, most: int, *, chinese: bool) -> Axis:
    known = _COUNTED[measure]
    size, count, word, english = next((step for step in known if last <= step[0] * most), known[-1])
    while last > size * most:
        size, count = size * 2, count * 2
    unit = word if chinese else english
    ticks = tuple(
        Tick(str(end if count > 1 else end // size), end - size + 1, end) for end in range(size, last + size, size)
    )
    return Axis(f"每格{count}{unit}" if chinese else f"{count} {unit} a cell", ticks)


def _dated(first: int, last: int, most: int, *, chinese: bool) -> Axis:
    for part in _Part:
        ticks = tuple(_ticks(first, last, part, chinese=chinese))
        if len(ticks) <= most:
            break
    word, english, _ = part.value
    return Axis(f"每格1{word}" if chinese else f"1 {english} a cell", ticks)


def _ticks(first: int, last: int, part: _Part, *, chinese: bool) -> Iterator[Tick]:
    day = part.begun(datetime.date.fromordinal(first))
    while day.toordinal() <= last:
        following = part.following(day)
        label, group = part.label(day, chinese=chinese), part.group(day, chinese=chinese)
        yield Tick(label, day.toordinal(), following.toordinal() - 1, group)
        day = following
