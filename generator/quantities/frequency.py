"""Frequency (频次): how many times in each period, such as 每年2次.

每季度1次 and 每年4次 compare as equal, because tenders count the times in a year. They differ in how evenly the times
spread: four in January keep 每年4次 and not 每季度1次. Whoever answers a clause may have to say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from generator.findings import message
from generator.quantities import numerals
from generator.quantities.comparison import Comparison
from generator.quantities.duration import Duration
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spans import compare_spans
from generator.quantities.spelling import tidy

_FLOOR = r"(?P<floor{}>(?:不少于|不低于|至少|最少|不得少于|≥|at least|not less than|no less than|no fewer than) ?)?"
_TIMES = rf"(?P<number>{numerals.PATTERN}) ?(?:次|回)(?P<floor_after>及?以上)?"
_CHINESE = (
    re.compile(rf"{_FLOOR.format(1)}每(?P<period>.{{1,20}}?),? ?{_FLOOR.format(2)}{_TIMES}"),
    re.compile(rf"{_FLOOR.format(1)}{_TIMES} ?[/每] ?(?P<period>.{{1,20}})"),
    re.compile(rf"(?P<period>.{{1,20}}?) ?{_FLOOR.format(1)}{_TIMES}"),
)
_ENGLISH = (
    re.compile(
        rf"{_FLOOR.format(1)}(?P<number>once|twice|{numerals.PATTERN})(?: ?times?)? ?"
        r"(?:(?:in every|an|a|per|each|every)\b|/) ?(?P<period>[a-z0-9. -]{1,30})",
        re.I,
    ),
    re.compile(rf"{_FLOOR.format(1)}(?P<number>(?=every|each))(?:every|each) ?(?P<period>[a-z0-9. -]{{1,30}})", re.I),
)
_ADVERBS = {
    "yearly": "every year", "annually": "every year", "half-yearly": "every 6 months", "quarterly": "every quarter",
    "semi-annually": "every 6 months", "semiannually": "every 6 months", "monthly": "every month",
    "weekly": "every week", "daily": "every day",
}  # fmt: skip
_AMBIGUOUS = re.compile(r"bi-?(?:annual|month|week)|biennial", re.I)
_UNBOUND = re.compile(r"定期|不定期|经常|随时|按需|regularly|periodically|as needed", re.I)
_UPPER = re.compile(r"不超过|不多于|至多|最多|以下|以内|at most|up to|no more than|not more than", re.I)
_MOST = 10000


@dataclass(frozen=True, slots=True)
class Frequency:
    """A number of times in a period, both as written: 每季度1次 stays apart from 每年4次 but compares equal."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain",)

    times: int
    per: Duration
    floor: bool = False
    """Written with 不少于 or 至少, and printed so; the number is promised all the same."""

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the frequency that the text spells, or why it does not."""
        tidied = tidy(text, example="每年2次")
        if isinstance(tidied, Refusal):
            return tidied
        for grammar in (*_CHINESE, *_ENGLISH):
            if found := grammar.fullmatch(_ADVERBS.get(tidied.lower(), tidied)):
                period = _period(found["period"], every=grammar is not _CHINESE[-1])
                times = _times(found["number"])
                if period and times:
                    floors = [value for name, value in found.groupdict().items() if name.startswith("floor")]
                    return cls(times, period, any(floors))
        return _refuse(text.strip(), tidied)

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return ``每年2次``, ``不少于2次/年``, or in English ``twice a year``, ``at least once every 6 months``."""
        del form
        period = self.per.format("plain", locale)
        single = len(self.per.parts) == 1 and self.per.parts[0].number == 1
        if locale == "en":
            times = {1: "once", 2: "twice"}.get(self.times, f"{self.times} times")
            unit = period.removeprefix("1 ")
            article = "an" if unit == "hour" else "a"
            period = f"{article} {unit}" if single else f"every {period}"
            return ("at least " if self.floor else "") + f"{times} {period}"
        if single:
            period = period.removeprefix("1").removeprefix("个")
        return f"不少于{self.times}次/{period}" if self.floor else f"每{period}{self.times}次"

    def compare(self, other: Self, /) -> Comparison:
        """Return how often self happens against other, by the numbers promised: 不少于2次/年 equals 每年2次.

        Certain where the periods have a fixed ratio, and between weeks and months where the calendar leaves no doubt.
        """
        return compare_spans(
            other.per.span().times(Fraction(self.times)),
            self.per.span().times(Fraction(other.times)),
            names=(str(other), str(self)),
        )

    def __str__(self) -> str:
        return self.format()


def _times(text: str) -> int | None:
    number = {"once": 1, "twice": 2, "": 1}.get(text.lower()) or numerals.read(text)
    return int(number) if number and number % 1 == 0 and number <= _MOST else None


def _period(text: str, *, every: bool) -> Duration | None:
    """Return the period that the words name: a unit alone means one of it.

    After 每 or ``/``, a 月 is no month of the calendar: 每3月1次 is every three months, 3月1次 may be once in March.
    """
    words = text.strip().lower().replace("年度", "年")
    if every or words in ("月", "季度"):
        words = re.sub(r"(?<!个)(?=月$|季度$)", "个", words)
    for spelled in (f"1 {words}", words):
        period = Duration.parse(spelled)
        if isinstance(period, Duration) and len(period.parts) == 1:
            return period
    return None


def _refuse(text: str, tidied: str) -> Refusal:
    if _AMBIGUOUS.search(tidied):
        return Refusal(
            message("{text} could mean twice in a period or once in two", text=text),
            message("write 每年2次 or 每2年1次 (twice a year, once every 2 years)"),
        )
    if _UNBOUND.search(tidied):
        return Refusal(message("{text} names no number", text=text), message("write how many times, such as 每年2次"))
    if _UPPER.search(tidied):
        return Refusal(
            message("{text} sets an upper bound, so that nothing is promised", text=text),
            message("write the number that you will keep to, such as 每年2次"),
        )
    if not isinstance(Duration.parse(tidied), Refusal):
        return Refusal(
            message("{text} says how long, not how often", text=text), message("write how many times, such as 每年2次")
        )
    if re.fullmatch(rf"{numerals.PATTERN} ?次?", tidied):
        return Refusal(
            message("{text} does not say in what period", text=text),
            message("write the period, too, such as 每年2次 or 每季度1次"),
        )
    return Refusal(
        message("{text} is not a frequency", text=text), message("write it like 每年2次, 每季度1次 or 每6个月1次")
    )
