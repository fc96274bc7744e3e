"""The days on which service is given: a number of them, named ones, or the statutory working days."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.quantities.reading import Locale

_CHINESE = "一二三四五六日"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVERY = r"每天|每日|全年|全周|天天|daily|every day"
_WORKING = r"(?:每个?)?(?:法定)?工作日|(?:on )?(?:working|business) ?days|workdays"
_WEEKDAYS = r"(?:on )?weekdays"
_NAME = r"(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_RANGE = rf"(?:每)?(?:{_NAME}) ?(?:[-~–—−〜～]+|至|到|to) ?(?:{_NAME}|[一二三四五六日天])"

PATTERN = rf"(?:{_EVERY}|{_WORKING}|{_WEEKDAYS}|{_RANGE})"
"""The spellings of days as a regular expression."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days of a week."""

    number: int
    first: int | None = None
    """The first named day, Monday is 1; absent where only a number was given, for every day and for working days."""
    working: bool = False
    """The statutory working days, which make-up days (调休) move."""

    def covers(self, other: Days) -> bool:
        """Return whether other's days are certainly among these, public holidays apart."""
        if self.number == 7 or self == other:
            return True
        if self.working or other.working:
            return False
        if self.first is not None and other.first is not None:
            return self.first <= other.first and other.first + other.number <= self.first + self.number
        return self.first is None and other.first is None and self.number >= other.number

    def show(self, locale: Locale) -> str:
        """Return the days in words; for days that are named, working, or every day."""
        if self.working:
            return "工作日" if locale == "zh-CN" else "working days"
        if self.first is None:
            return "每天" if locale == "zh-CN" else "daily"
        last = self.first + self.number - 1
        if locale == "en":
            return f"{_ENGLISH[self.first - 1]} to {_ENGLISH[last - 1]}"
        return f"周{_CHINESE[self.first - 1]}至周{_CHINESE[last - 1]}"


def read(text: str) -> Days | None:
    """Return the days that the text names; None when it names none or runs past Sunday."""
    low = text.lower()
    if re.fullmatch(_EVERY, low):
        return Days(7)
    if re.fullmatch(_WORKING, low):
        return Days(5, working=True)
    if re.fullmatch(_WEEKDAYS, low):  # Monday to Friday, whatever the calendar of make-up days says
        return Days(5, 1)
    if not re.fullmatch(_RANGE, low):
        return None
    ends = re.findall(r"[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun", low)
    first, last = (_position(end) for end in (ends[0], ends[-1]))
    if last <= first:
        return None
    return Days(7) if (first, last) == (1, 7) else Days(last - first + 1, first)


def _position(end: str) -> int:
    if end.isascii():
        return next(number for number, name in enumerate(_ENGLISH, 1) if name.lower().startswith(end))
    return _CHINESE.index(end.replace("天", "日")) + 1
