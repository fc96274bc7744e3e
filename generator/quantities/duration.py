"""Duration (期限): how long a promise lasts or may take, in the units in which it was given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import ClassVar, Self

from generator.findings import message
from generator.quantities import numerals, units
from generator.quantities.comparison import Comparison
from generator.quantities.misreadings import refuse_date, refuse_duration
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spans import Span, compare_spans
from generator.quantities.spelling import tidy
from generator.quantities.units import Unit

LARGEST = 10**6
"""No part may count more than this; far past any promise, well within exact arithmetic."""

_HALF = Decimal("0.5")
_PART = re.compile(
    rf"(?:(?P<half>半)|(?P<number>{numerals.PATTERN})(?P<and_half>个半)?)"
    rf"[ -]?(?P<unit>{units.PATTERN})(?P<then_half>半(?!个|{units.PATTERN}))? ?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:零(?!点)|又|加|,|and\b)? ?", re.IGNORECASE)
_ORDER = {unit: position for position, unit in enumerate(Unit)}


@dataclass(frozen=True, slots=True)
class Part:
    """A number and its unit."""

    number: Decimal
    unit: Unit
    word: str = field(compare=False)
    """The Chinese word for the unit, as written: 天 stays 天, though it equals 日."""

    def show(self, *, formal: bool = False) -> str:
        """Return the Chinese spelling."""
        if self.number == _HALF:
            return "半" + self.word
        if not formal:
            return numerals.show(self.number) + self.word
        if self.unit is Unit.YEAR and self.number % 1 == _HALF:
            return numerals.write(self.number // 1, formal=True) + self.word + "半"
        return numerals.write(self.number, formal=True) + self.word


@dataclass(frozen=True, slots=True)
class Duration:
    """Parts from large to small (2年6个月), each with its number and unit as written; nothing is converted."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain", "formal")

    parts: tuple[Part, ...]

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the duration that the text spells, or why it does not."""
        tidied = tidy(text, example="36个月")
        if isinstance(tidied, Refusal):
            return tidied
        if refusal := refuse_date(text.strip(), tidied):
            return refusal
        parts: list[Part] = []
        position = 0
        while position < len(tidied):
            between = _BETWEEN.match(tidied, position) if parts else None
            found = _PART.match(tidied, between.end() if between else position)
            part = _part(found) if found else None
            if not found or not part:
                return refuse_duration(text.strip(), tidied)
            parts.append(part)
            position = found.end()
        return _fault(text.strip(), parts) or cls(tuple(parts))

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return ``3年`` (plain), ``叁年`` (formal) or, in English, ``3 years``."""
        if locale == "en":
            return " ".join(
                f"{numerals.show(part.number)} {part.unit.english(plural=part.number != 1)}" for part in self.parts
            )
        return "".join(part.show(formal=form == "formal") for part in self.parts)

    def compare(self, other: Self, /) -> Comparison:
        """Return how long self is against other.

        Certain within a family of units (36个月 and 3年), and between families only where the calendar leaves no
        doubt. Every answer given is right, but certainty does not always carry over a third duration: 24小时 is at
        most 1日, 1日 at most 1个工作日, and yet 24小时 against 1个工作日 is unknown, since a working day may also
        be read as seven or eight working hours.
        """
        return compare_spans(self.span(), other.span(), names=(str(self), str(other)))

    def span(self) -> Span:
        """Return the parts added up by family."""
        return Span.of((part.unit.family, part.number * part.unit.size) for part in self.parts)

    def __str__(self) -> str:
        return self.format()


def _part(found: re.Match[str]) -> Part | None:
    number = _HALF if found["half"] else numerals.read(found["number"])
    if number is None:
        return None
    written = found["unit"]
    word = units.WORDS[written.lower()]
    if found["and_half"] and word.unit in (Unit.YEAR, Unit.DAY):
        return None  # 两个半年 and 两个半天 are two halves
    if found["and_half"] or found["then_half"]:
        if number % 1 or found["half"] or (found["and_half"] and found["then_half"]):
            return None
        number += _HALF
    if written == "M":  # months or minutes: not a spelling, whatever the case of the others
        return None
    return Part(number, word.unit, word.printed)


def _fault(text: str, parts: list[Part]) -> Refusal | None:
    """Return what is wrong with parts that were each understood."""
    if any(part.number == 0 for part in parts):
        return Refusal(
            message("a number in {text} is zero", text=text),
            message("write a duration longer than nothing, such as 30分钟; leave the field out if nothing is promised"),
        )
    if any(part.number > LARGEST for part in parts):
        return Refusal(
            message("{text} is longer than any promise", text=text), message("check the number and its unit")
        )
    order = [_ORDER[part.unit] for part in parts]
    if order != sorted(set(order)):
        return Refusal(
            message("the parts of {text} do not go from the larger unit to the smaller", text=text),
            message("write each unit once, the largest first, such as 2年6个月"),
        )
    if len(parts) > 1 and any(part.unit.family not in units.CALENDAR for part in parts):
        return Refusal(
            message("{text} mixes units that do not add up", text=text),
            message("write one unit only, such as 5个工作日 or 16学时"),
        )
    if any(_fills(part, before) for before, part in pairwise(parts)):
        return Refusal(
            message("in {text} one part says how long the other is", text=text),
            message("write only one of them, such as 1年; the sum, if it is meant, in one unit"),
        )
    if any(part.number % 1 for part in parts[:-1]):
        return Refusal(
            message("only the last part of {text} may be a fraction", text=text),
            message("write whole numbers before it, such as 1年6个月"),
        )
    return None


_FULL = {
    (Unit.YEAR, Unit.MONTH): (12,), (Unit.YEAR, Unit.QUARTER): (4,), (Unit.YEAR, Unit.DAY): (365, 366),
    (Unit.MONTH, Unit.DAY): (30, 31), (Unit.WEEK, Unit.DAY): (7,), (Unit.DAY, Unit.HOUR): (24,),
    (Unit.HOUR, Unit.MINUTE): (60,),
}  # fmt: skip


def _fills(part: Part, before: Part) -> bool:
    """Return whether the part is all of the one before it, as in 一年365天 and 1天24小时."""
    return before.number == 1 and part.number in _FULL.get((before.unit, part.unit), ())
