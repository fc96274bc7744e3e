"""Coverage (服务时间): when somebody is there: 7×24小时, 5×8小时, or days with their hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from generator.findings import Message, message
from generator.quantities import weekdays
from generator.quantities.comparison import Comparison, Order
from generator.quantities.hours import WINDOWS_PATTERN, Window, read_windows, show_windows
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spelling import tidy
from generator.quantities.weekdays import Days

_DAY = 24 * 60
_WEEK = 7
_STATED = re.compile(rf"(?P<days>{weekdays.PATTERN})?[,:]? ?(?P<windows>{WINDOWS_PATTERN})", re.IGNORECASE)
_NOMINAL = re.compile(
    r"(?:每周)?(?P<first>[0-9]{1,3})(?: ?(?P<days>天)?(?: ?[×xX*✕] ?)| ?天[,、]? ?(?:每天)? ?)(?P<second>[0-9]{1,3})"
    r" ?(?:个?小时|h|hours)?(?:服务)?"
    r"|(?P<number>[1-7]) days a week, (?P<each>[0-9]{1,2}) hours a day",
    re.I,
)
_ALWAYS = re.compile(
    r"(?:(?:7天|全天候?|全年|365天|每天|每日|全年无休)[,、]?)+24 ?小时(?:全天候|不间断)*(?:服务)?"
    r"|24 ?小时(?:全天候|不间断)+(?:服务)?|全天候(?:服务)?|24 ?/ ?7|7 ?/ ?24"
    r"|24 hours a day(?:,? (?:7|seven) days a week)?|around the clock",
    re.I,
)
_HALF_SAID = re.compile(r"24 ?(?:个?小时|h|hours)(?:服务)?|全年无休", re.I)
"""What may mean 7×24小时: 24小时 is a time limit, too, and a shop may be open all year (全年无休) from nine to six."""
_OUT = r"(?:法定)?(?:节假日|假日)(?:除外|休息)|(?:不含|不包括)(?:法定)?节假日|except public holidays"
_IN = r"(?:含|包含|包括)(?:法定)?节假日|(?:法定)?节假日(?:不休|照常)|including public holidays"
_HOLIDAYS = re.compile(rf"[,;]? ?\(?(?:(?P<out>{_OUT})|(?P<in>{_IN}))\)?$", re.I)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Days of the week and hours of the day, compared by what they include."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain",)

    days: Days
    minutes: int
    """Minutes of service on each day."""
    windows: tuple[Window, ...] = ()
    """When on the day; absent where only the number of hours was given (5×8小时)."""
    holidays: bool | None = None
    """Whether public holidays (节假日) are served; absent where the text does not say."""

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the coverage that the text spells, or why it does not."""
        tidied = tidy(text, example="7×24小时")
        if isinstance(tidied, Refusal):
            return tidied
        suffix = _HOLIDAYS.search(tidied)
        holidays = None if suffix is None else bool(suffix["in"])
        hours = tidied[: suffix.start()].strip() if suffix else tidied
        if _ALWAYS.fullmatch(hours):
            return cls(Days(7), _DAY, ((0, _DAY),), holidays)
        if found := _NOMINAL.fullmatch(hours):
            counted = _counted(found, text=text.strip())
            if isinstance(counted, Refusal):
                return counted
            number, length = counted
            return cls(Days(number), length * 60, ((0, _DAY),) if length == 24 else (), holidays)
        if _HALF_SAID.fullmatch(hours):
            return Refusal(
                message("{text} does not say on which days and at what hours", text=text.strip()),
                message("if service is given round the clock every day, write {always}", always="7×24小时"),
            )
        found = _STATED.fullmatch(hours)
        windows = read_windows(found["windows"]) if found else None
        days = weekdays.read(found["days"]) if found and found["days"] else None
        if found is None or windows is None or (found["days"] and days is None):
            return _refuse(text.strip(), stated=found is not None)
        if days is None:
            return Refusal(
                message("{text} does not say on which days", text=text.strip()),
                message("write the days, too: {daily} or {working}", daily=f"每天{hours}", working=f"工作日{hours}"),
            )
        if days.working and holidays:
            return Refusal(
                message("{text} names working days and public holidays at once", text=text.strip()),
                message("write 每天 with its hours, or leave the holidays out"),
            )
        return cls(days, sum(end - start for start, end in windows), windows, None if days.working else holidays)

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return ``7×24小时`` or ``工作日8:30–17:30``; in English ``24x7``, ``working days 8:30–17:30``."""
        del form
        if self.holidays is None:
            suffix = ""
        elif locale == "zh-CN":
            suffix = "（含节假日）" if self.holidays else "（节假日除外）"
        else:
            suffix = " (including public holidays)" if self.holidays else " (except public holidays)"
        if self._is_nominal:
            days, hours = self.days.number, self.minutes // 60
            if hours <= _WEEK:  # 5×7小时 could be either way round
                chinese, english = f"每周{days}天、每天{hours}小时", f"{days} days a week, {hours} hours a day"
                return (chinese if locale == "zh-CN" else english) + suffix
            if locale == "zh-CN":
                return f"{days}×{hours}小时{suffix}"
            return f"{hours}x{days}{suffix}"
        gap = "" if locale == "zh-CN" else " "
        return self.days.show(locale) + gap + show_windows(self.windows, locale) + suffix

    def compare(self, other: Self, /) -> Comparison:
        """Return which includes the other: greater is more cover.

        5×8小时 names no hours of the day, so against stated hours only round-the-clock cover is certain.
        """
        over, under = self._covers(other), other._covers(self)
        if over and under:
            return Comparison(Order.EQUAL)
        if over or under:
            same = self.days == other.days and self._covers_hours(other) and other._covers_hours(self)
            unsaid = same and None in (self._serves_holidays, other._serves_holidays)
            order = Order.AT_LEAST if unsaid else Order.GREATER
            return Comparison(order if over else order.flipped())
        return Comparison(Order.UNKNOWN, self._doubt(other))

    def __str__(self) -> str:
        return self.format()

    @property
    def _is_nominal(self) -> bool:
        """Whether it is written as days × hours."""
        named = self.days.first is not None or self.days.working
        return not named and (not self.windows or self.minutes == _DAY)

    @property
    def _serves_holidays(self) -> bool | None:
        if self.holidays is None and self.days.working:
            return False
        return True if self.holidays is None and self.days.number == 7 else self.holidays

    def _covers(self, other: Coverage) -> bool:
        """Return whether every hour of other is certainly one of self."""
        mine, theirs = self._serves_holidays, other._serves_holidays
        holidays = mine is True or theirs is False or mine == theirs
        return holidays and self.days.covers(other.days) and self._covers_hours(other)

    def _covers_hours(self, other: Coverage) -> bool:
        if self.minutes == _DAY:
            return True
        if self.windows and other.windows:
            return all(
                any(start <= begin and finish <= end for start, end in self.windows) for begin, finish in other.windows
            )
        return not self.windows and not other.windows and self.minutes >= other.minutes

    def _doubt(self, other: Coverage) -> Message:
        names = {"first": str(self), "second": str(other)}
        if bool(self.windows) != bool(other.windows):
            return message(
                "to compare {first} with {second}, the hours of the day must be known for both",
                first=names["first"],
                second=names["second"],
            )
        if self.days != other.days and not (self.days.covers(other.days) or other.days.covers(self.days)):
            return message(
                "to compare {first} with {second}, the days of both must be known, "
                "with public holidays and make-up days",
                first=names["first"],
                second=names["second"],
            )
        return message(
            "neither {first} nor {second} includes the other: what matters more must be known",
            first=names["first"],
            second=names["second"],
        )


def _counted(found: re.Match[str], *, text: str) -> tuple[int, int] | Refusal:
    """Return days a week and hours a day of 7×24, 24×7 or 365×24; 7×5 could be either way round."""
    first, second = int(found["first"] or found["number"]), int(found["second"] or found["each"])
    said = found["number"] or "天" in found[0]
    if first == 365:
        first = _WEEK
    if not said and first != second and 1 <= first <= _WEEK and 1 <= second <= _WEEK:
        return Refusal(
            message(
                "{text} could mean {first} hours on {second} days or the other way round",
                text=text,
                first=first,
                second=second,
            ),
            message(
                "write it like 7×24小时, 5×8小时, 每天8:00–20:00 or {written}",
                written=f"每周{second}天、每天{first}小时",
            ),
        )
    if 1 <= first <= _WEEK and 1 <= second <= 24:
        return first, second
    if not said and 1 <= second <= _WEEK and 1 <= first <= 24:
        return second, first
    return _refuse(text, stated=False)


def _refuse(text: str, *, stated: bool) -> Refusal:
    if stated:
        return Refusal(
            message("{text} is not a stretch of the day", text=text),
            message(
                "write hours from 0:00 to 24:00, the earlier first; "
                "for service at night write 每天0:00–8:00、20:00–24:00"
            ),
        )
    return Refusal(
        message("{text} does not say when service is given", text=text),
        message("write it like 7×24小时, 5×8小时 or 工作日8:30–17:30"),
    )
