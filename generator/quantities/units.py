"""The units of time of a promise, the words for them, and in which family each is counted."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Family(enum.Enum):
    """Units with a fixed ratio between them."""

    MONTHS = "months"
    DAYS = "days"
    SECONDS = "seconds"
    WORKDAYS = "workdays"
    CLASS_HOURS = "class hours"
    HEATING_SEASONS = "heating seasons"
    COOLING_SEASONS = "cooling seasons"


CALENDAR = (Family.MONTHS, Family.DAYS, Family.SECONDS)
"""The families between which the calendar gives bounds; only their units combine in one duration."""


class Unit(enum.Enum):
    """A unit: its family, how many of the family's unit it holds, Chinese word and English singular.

    Members stand from large to small, which is the order of parts in 2年6个月.
    """

    YEAR = (Family.MONTHS, 12, "年", "year")
    QUARTER = (Family.MONTHS, 3, "个季度", "quarter")
    MONTH = (Family.MONTHS, 1, "个月", "month")
    WEEK = (Family.DAYS, 7, "周", "week")
    DAY = (Family.DAYS, 1, "日", "day")
    HOUR = (Family.SECONDS, 3600, "小时", "hour")
    MINUTE = (Family.SECONDS, 60, "分钟", "minute")
    SECOND = (Family.SECONDS, 1, "秒", "second")
    WORKDAY = (Family.WORKDAYS, 1, "个工作日", "working day")
    CLASS_HOUR = (Family.CLASS_HOURS, 1, "学时", "class hour")
    HEATING_SEASON = (Family.HEATING_SEASONS, 1, "个采暖期", "heating season")
    COOLING_SEASON = (Family.COOLING_SEASONS, 1, "个供冷期", "cooling season")

    @property
    def family(self) -> Family:
        """The family in which the unit is counted."""
        return self.value[0]

    @property
    def size(self) -> int:
        """How many of its family's smallest unit it holds."""
        return self.value[1]

    @property
    def chinese(self) -> str:
        """The word printed where none was written in Chinese."""
        return self.value[2]

    def english(self, *, plural: bool) -> str:
        """Return the English word."""
        return self.value[3] + ("s" if plural else "")


@dataclass(frozen=True, slots=True)
class Word:
    """A spelling of a unit and the Chinese word with which it is printed."""

    unit: Unit
    printed: str


def _words() -> dict[str, Word]:
    kept = {  # spellings printed as written
        Unit.YEAR: ("年",),
        Unit.QUARTER: ("个季度",),
        Unit.MONTH: ("个月",),
        Unit.WEEK: ("周", "个星期"),
        Unit.DAY: ("日", "天", "日历日", "日历天", "个日历日", "个日历天", "个自然日"),
        Unit.WORKDAY: ("个工作日",),
        Unit.HOUR: ("小时",),
        Unit.MINUTE: ("分钟",),
        Unit.SECOND: ("秒",),
        Unit.CLASS_HOUR: ("学时", "课时"),
        Unit.HEATING_SEASON: ("个采暖期", "个供暖期", "个采暖季", "个供暖季"),
        Unit.COOLING_SEASON: ("个供冷期", "个制冷期", "个供冷季", "个制冷季"),
    }
    read = {  # spellings printed as another
        "个年头": "年", "季度": "个季度", "月": "个月", "星期": "个星期", "个礼拜": "个星期", "个周": "周",
        "自然日": "个自然日", "工作日": "个工作日", "工作天": "个工作日", "个工作天": "个工作日",
        "个小时": "小时", "钟头": "小时", "个钟头": "小时", "分": "分钟", "秒钟": "秒",
        "个学时": "学时", "个课时": "课时",
        "采暖期": "个采暖期", "供暖期": "个供暖期", "采暖季": "个采暖季", "供暖季": "个供暖季",
        "供冷期": "个供冷期", "制冷期": "个制冷期", "供冷季": "个供冷季", "制冷季": "个制冷季",
    }  # fmt: skip
    english = {
        Unit.YEAR: "years year yrs yr y",
        Unit.QUARTER: "quarters quarter",
        Unit.MONTH: "months month mos mo",
        Unit.WEEK: "weeks week wks wk w",
        Unit.DAY: "days day d",
        Unit.HOUR: "hours hour hrs hr h",
        Unit.MINUTE: "minutes minute mins min",
        Unit.SECOND: "seconds second secs sec s",
    }
    phrases = {
        Unit.DAY: ("calendar days", "calendar day"),
        Unit.WORKDAY: ("working days", "working day", "business days", "business day", "workdays", "workday"),
        Unit.CLASS_HOUR: ("class hours", "class hour", "teaching hours", "teaching hour"),
        Unit.HEATING_SEASON: ("heating seasons", "heating season"),
        Unit.COOLING_SEASON: ("cooling seasons", "cooling season"),
    }
    words = {word: Word(unit, word) for unit, spellings in kept.items() for word in spellings}
    words |= {word: words[printed] for word, printed in read.items()}
    words |= {word: Word(unit, unit.chinese) for unit, spelled in english.items() for word in spelled.split()}
    words |= {word: Word(unit, unit.chinese) for unit, spellings in phrases.items() for word in spellings}
    return words


WORDS = _words()
"""Every spelling of a unit, English ones in lower case."""

PATTERN = "|".join(
    word + ("(?![a-z])" if word.isascii() else "") for word in sorted(WORDS, key=lambda word: (-len(word), word))
)
"""The spellings as alternatives of a regular expression, longest first."""
