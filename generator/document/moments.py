"""When a task of a Gantt chart is: as a template writes it, and as the chart shows it in words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Final

from generator.document.figures import Gantt, Measure, Task

UNITS: Final[Mapping[str, Measure]] = {
    "日": Measure.DAY,
    "天": Measure.DAY,
    "周": Measure.WEEK,
    "月": Measure.MONTH,
    "个月": Measure.MONTH,
    "day": Measure.DAY,
    "week": Measure.WEEK,
    "month": Measure.MONTH,
}
"""What may be counted, by its words."""
_WORDS: Mapping[Measure, tuple[str, str]] = {
    Measure.DAY: ("日", "day"),
    Measure.WEEK: ("周", "week"),
    Measure.MONTH: ("个月", "month"),
}
_COUNTED = re.compile(r"第?\s*([0-9]{1,5})\s*(日|天|周|个月|月)?|(day|week|month) ([0-9]{1,5})", re.ASCII)
_DATE = re.compile(r"((?:19|20|21)[0-9]{2})(?:-([0-9]{1,2})-([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)", re.ASCII)
_DASH = {"zh-CN": "～", "en": "–"}


def read_moment(text: str) -> tuple[Measure | None, int] | None:
    """Return what a template gives as start or end, and in what it counts; that is absent for a bare number.

    Return nothing when it is neither a number, 第30日 and its kin, nor a date.
    """
    text = text.strip()
    if date := _DATE.fullmatch(text):
        year, *rest = (int(part) for part in date.groups() if part)
        try:
            return Measure.DATE, datetime.date(year, *rest).toordinal()
        except ValueError:
            return None
    if counted := _COUNTED.fullmatch(text):
        number = int(counted[1] or counted[4])
        unit = counted[2] or counted[3]
        return (UNITS[unit] if unit else None, number) if number else None
    return None


def year_of(chart: Gantt) -> int | None:
    """Return the year that all dates of a chart are in, if there is one."""
    if chart.measure is not Measure.DATE:
        return None
    years = {datetime.date.fromordinal(day).year for task in chart.tasks for day in (task.start, task.end)}
    return years.pop() if len(years) == 1 else None


def span_words(task: Task, measure: Measure, language: str, *, year: int | None = None) -> str:
    """Return 第1～30日, 第57日, 2026年6月1日～6月20日: from when to when, both included.

    ``year`` is one that need not be said: 6月1日～6月20日.
    """
    chinese = language == "zh-CN"
    dash = _DASH["zh-CN" if chinese else "en"]
    point = task.start == task.end
    if measure is Measure.DATE:
        first, last = (datetime.date.fromordinal(day) for day in (task.start, task.end))
        if not chinese:
            return first.isoformat() if point else f"{first.isoformat()}{dash}{last.isoformat()}"
        ended = f"{last.month}月{last.day}日"
        if last.year != first.year:
            ended = f"{last.year}年{ended}"
        begun = f"{first.month}月{first.day}日"
        if first.year != year:
            begun = f"{first.year}年{begun}"
        return begun if point else f"{begun}{dash}{ended}"
    zh, en = _WORDS[measure]
    numbers = str(task.end) if point else f"{task.start}{dash}{task.end}"
    if chinese:
        return f"第{numbers}{zh}"
    return f"{en} {numbers}" if point else f"{en}s {numbers}"


_CHINESE_SPAN = re.compile(r"第([0-9]{1,5})(?:～([0-9]{1,5}))?(日|天|周|个月|月)", re.ASCII)
_ENGLISH_SPAN = re.compile(r"(day|week|month)s? ([0-9]{1,5})(?:–([0-9]{1,5}))?", re.ASCII)
_CHINESE_DATES = re.compile(
    r"(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日(?:～(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日)?", re.ASCII
)
_ENGLISH_DATES = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:–([0-9]{4}-[0-9]{2}-[0-9]{2}))?", re.ASCII)


def read_span(words: str, *, year: int | None = None) -> tuple[Measure, int, int] | None:
    """Return what ``span_words`` wrote, on one line or two: measure, start, end; nothing when it is no such thing.

    ``year`` is meant where the words say none.
    """
    words = "".join(words.splitlines()).strip()
    if found := _CHINESE_SPAN.fullmatch(words):
        return _counted(UNITS[found[3]], found[1], found[2])
    if found := _ENGLISH_SPAN.fullmatch(words):
        return _counted(UNITS[found[1]], found[2], found[3])
    try:
        if found := _CHINESE_DATES.fullmatch(words):
            begun = int(found[1] or year or 0)
            first = datetime.date(begun, int(found[2]), int(found[3]))
            last = datetime.date(int(found[4] or begun), int(found[5]), int(found[6])) if found[5] else first
        elif found := _ENGLISH_DATES.fullmatch(words):
            first, last = (datetime.date.fromisoformat(part or found[1]) for part in found.groups())
        else:
            return None
    except ValueError:
        return None
    return (Measure.DATE, first.toordinal(), last.toordinal()) if first <= last else None


def _counted(measure: Measure, first: str, last: str | None) -> tuple[Measure, int, int] | None:
    start, end = int(first), int(last or first)
    return (measure, start, end) if 0 < start <= end else None
