"""The leaf types of the model, each read from the text that stood in the YAML, never guessed by YAML or pydantic."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator import quantities
from generator.findings import message
from generator.model import file_names, periods
from generator.quantities import Refusal, numerals
from generator.quantities.spelling import tidy


class Gap(enum.Enum):
    """Stands for a required value that is still to be given (待补). Only a bid loaded as a draft holds any."""

    GAP = "gap"


class Reads:
    """Annotation: the leaf is read from text by a function that returns the value or a Refusal."""

    def __init__(self, parse: Callable[[str], object], name: str, *, choices: tuple[tuple[str, str], ...] = ()) -> None:
        self.parse = parse
        self.name = name
        """The type's name in the field dictionary and the JSON Schema."""
        self.choices = choices
        """The English and Chinese name of each answer, where there is a fixed set of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def _read(self, given: object) -> object:
        if given is Gap.GAP:
            return given
        if not isinstance(given, str):
            raise PydanticCustomError("not_one_value", "not one value")
        value = self.parse(given)
        if isinstance(value, Refusal):
            raise refused(value)
        return value


def refused(refusal: Refusal, *, at: str = "") -> PydanticCustomError:
    """Return the error that a leaf or record raises inside pydantic; ``validate`` turns it into a finding.

    ``at`` is for a record whose fields do not go together: the field (in English) to point at, or, when it is not
    given, whose absence is meant.
    """
    return PydanticCustomError("refused", "refused", {"refusal": refusal, "at": at})


def _text(text: str) -> str | Refusal:
    if not text.strip():
        return Refusal(
            message("the text is empty"), message("write the text, or delete the key if there is nothing to say")
        )
    return text


_LARGEST = 10**9
"""A whole number is a count or a year; no bid counts further."""


def _whole(text: str) -> int | Refusal:
    tidied = tidy(text, example="30")
    if isinstance(tidied, Refusal):
        return tidied
    if re.match("0[0-9]", tidied):
        return Refusal(
            message("{text} begins with a zero, which a number cannot keep", text=text.strip()),
            message("write the number without it: {number}", number=tidied.lstrip("0") or "0"),
        )
    number = None if "." in tidied or "点" in tidied else numerals.read(tidied)
    if number is None or number > _LARGEST:
        digits = re.match("[0-9]+", tidied)
        return Refusal(
            message("{text} is not a whole number", text=text.strip()),
            message("write digits only, such as {number}", number=digits[0][:9] if digits else "30"),
        )
    return int(number)


_YES = {"是", "有", "yes", "true"}
_NO = {"否", "无", "no", "false"}


def _flag(text: str) -> bool | Refusal:
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    what = message("{text} is neither yes nor no", text=text) if word else message("there is no value here")
    return Refusal(what, message("write 是 or 否 (yes or no)"))


Text = Annotated[str, Reads(_text, "text")]
"""Words, exactly as written; blank ones are refused."""
FileNames = Annotated[str, Reads(file_names.parse, "file names")]
"""A pattern by which the files of a bid are called."""
Whole = Annotated[int, Reads(_whole, "whole number")]
Flag = Annotated[bool, Reads(_flag, "yes/no")]
Period = Annotated[quantities.Duration, Reads(periods.period, "period")]
TimeLimit = Annotated[quantities.Duration, Reads(periods.time_limit, "time limit")]
CourseTime = Annotated[quantities.Duration, Reads(periods.course_time, "course time")]
Frequency = Annotated[quantities.Frequency, Reads(quantities.Frequency.parse, "frequency")]
Coverage = Annotated[quantities.Coverage, Reads(quantities.Coverage.parse, "coverage")]
Percent = Annotated[quantities.Percent, Reads(quantities.Percent.parse, "percent")]
Money = Annotated[quantities.Money, Reads(quantities.Money.parse, "money")]
StartEvent = Annotated[quantities.StartEvent, Reads(quantities.StartEvent.parse, "start event")]
Date = Annotated[quantities.Date, Reads(quantities.Date.parse, "date")]
