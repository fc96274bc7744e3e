"""Date (日期): a day of the Gregorian calendar, with the time of day where it matters."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from generator.findings import message
from generator.quantities import numerals
from generator.quantities.comparison import Comparison, Order
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spelling import tidy

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FIRST, LAST = 1900, 2199

_CLOCK = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::00)?"
_DIGITS = re.compile(
    rf"(?P<year>[0-9]{{4}})(?P<sign>[-/.])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?:(?:T| ){_CLOCK})?",
    re.I,
)
_NUMBER = r"[0-9零〇○一二三四五六七八九十廿卅]"
_CHINESE = re.compile(
    rf"(?P<year>{_NUMBER}{{4}}) ?年 ?(?P<month>{_NUMBER}{{1,3}}) ?月 ?(?P<day>{_NUMBER}{{1,3}}) ?[日号] ?"
    rf"(?P<half>上午|下午)? ?(?:{_CLOCK}|(?P<hours>{_NUMBER}{{1,3}}) ?[时点]"
    rf" ?(?:整|(?P<minutes>{_NUMBER}{{1,3}}) ?分?|(?P<half_past>半))?)?"
)
_MONTH = "(?P<name>[a-z]{3,9})"
_ENGLISH = (
    re.compile(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>[0-9]{{4}})(?:,? {_CLOCK})?", re.I),
    re.compile(rf"{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})(?:,? {_CLOCK})?", re.I),
)
_UNORDERED = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_SHORT_YEAR = re.compile(r"[0-9]{2}[-/.年] ?[0-9]{1,2}[-/.月] ?[0-9]{1,2}日?")
_BLANK = re.compile(r"[ _]*年[ _]*月[ _]*日")


@dataclass(frozen=True, slots=True)
class Date:
    """A day, and the time on it where one was given."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain", "iso", "formal")

    day: datetime.date
    time: datetime.time | None = None
    """To the minute, in the time of the place; absent where only a day was given."""

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the date that the text spells, or why it does not."""
        tidied = tidy(text, example="2026-03-20")
        if isinstance(tidied, Refusal):
            return tidied
        found = _DIGITS.fullmatch(tidied) or _CHINESE.fullmatch(tidied)
        found = found or _ENGLISH[0].fullmatch(tidied) or _ENGLISH[1].fullmatch(tidied)
        if found is None:
            return _refuse(text.strip(), tidied)
        given = found.groupdict()
        year = numerals.digits(given["year"]) if not given["year"].isascii() else given["year"]
        month = _month(given["name"]) if given.get("name") else _small(given["month"])
        day = _small(given["day"])
        if year is None or month is None or day is None:
            return _refuse(text.strip(), tidied)
        if fault := _day_fault(text.strip(), int(year), month, day):
            return fault
        date = datetime.date(int(year), month, day)
        if not (given.get("hour") or given.get("hours")):
            return cls(date)
        time = _time(given)
        if time is None:
            return Refusal(
                message("{text} has no such time of day", text=text.strip()),
                message("write a time from 00:00 to 23:59, such as 2026-03-20 09:30"),
            )
        return cls(date, time)

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return the date, and the time where there is one.

        ``2026年3月20日`` (plain), ``2026-03-20`` (iso), ``二〇二六年三月二十日`` (formal), in English
        ``20 March 2026``; with a time ``2026年3月20日9时30分``, ``2026-03-20 09:30``,
        ``二〇二六年三月二十日九时三十分``, ``20 March 2026, 09:30``.
        """
        day, time = self.day, self.time
        if form == "iso":
            return day.isoformat() + (f" {time:%H:%M}" if time else "")
        if locale == "en":
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" + (f", {time:%H:%M}" if time else "")
        if form == "formal":
            year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
            shown = f"{year}年{_chinese(day.month)}月{_chinese(day.day)}日"
            if time is None:
                return shown
            return shown + f"{_chinese(time.hour)}时" + (f"{_chinese(time.minute)}分" if time.minute else "")
        shown = f"{day.year}年{day.month}月{day.day}日"
        if time is None:
            return shown
        return shown + f"{time.hour}时" + (f"{time.minute}分" if time.minute else "")

    def compare(self, other: Self, /) -> Comparison:
        """Return whether self is earlier (less) or later; unknown on one day when only one has a time."""
        if self.day != other.day:
            return Comparison(Order.LESS if self.day < other.day else Order.GREATER)
        if self.time == other.time:
            return Comparison(Order.EQUAL)
        if self.time is None or other.time is None:
            reason = message(
                "{first} and {second} are the same day: to compare them, both need a time of day",
                first=str(self),
                second=str(other),
            )
            return Comparison(Order.UNKNOWN, reason)
        return Comparison(Order.LESS if self.time < other.time else Order.GREATER)

    def __str__(self) -> str:
        return self.format()


def _chinese(number: int) -> str:
    return numerals.write(Decimal(number))


def _small(text: str) -> int | None:
    number = numerals.read(text)
    return None if number is None else int(number)


def _month(name: str) -> int | None:
    low = name.lower().replace("sept", "sep") if len(name) == 4 else name.lower()
    for number, month in enumerate(_MONTHS, 1):
        if low in (month.lower(), month.lower()[:3]):
            return number
    return None


def _time(given: dict[str, str | None]) -> datetime.time | None:
    """Return the time of day given; None when there is no such time.

    Nor with 上午 or 下午 at twelve: in speech 上午12点 is noon, on a telephone's clock midnight.
    """
    hour = _small(given.get("hour") or given.get("hours") or "")
    minute = _small(given.get("minute") or given.get("minutes") or "0")
    if given.get("half_past"):
        minute = 30
    half_day = given.get("half")
    earliest = 1 if half_day == "下午" else 0
    if hour is None or minute is None or (half_day and not earliest <= hour < 12):
        return None
    if half_day == "下午" and hour < 12:
        hour += 12
    return datetime.time(hour, minute) if hour < 24 and minute < 60 else None


def _day_fault(text: str, year: int, month: int, day: int) -> Refusal | None:
    if not FIRST <= year <= LAST:
        return Refusal(
            message("the year of {text} cannot be meant", text=text),
            message("write a year from {first} to {last}", first=FIRST, last=LAST),
        )
    if not 1 <= month <= 12:
        return Refusal(message("{text} has no such month", text=text), message("write a month from 1 to 12"))
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        return Refusal(
            message(
                "there is no day {text}: {month} has {days} days", text=text, month=f"{year}-{month:02}", days=days
            ),
            message("check the day and the month"),
        )
    return None


def _refuse(text: str, tidied: str) -> Refusal:
    if _BLANK.fullmatch(tidied):
        return Refusal(
            message("{text} is a date still to be filled in", text=text),
            message("write the date, such as 2026-03-20, or delete the key"),
        )
    if _UNORDERED.fullmatch(tidied):
        return Refusal(
            message("{text} does not say which number is the month", text=text),
            message("write the year first: 2026-03-20"),
        )
    if _SHORT_YEAR.fullmatch(tidied):
        return Refusal(
            message("the year of {text} is not written in full", text=text),
            message("write it with four digits: 2026-03-20"),
        )
    return Refusal(
        message("{text} is not a date", text=text),
        message("write it like 2026-03-20, 2026年3月20日 or 2026-03-20 09:30"),
    )
