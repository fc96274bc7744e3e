"""The leaf types of the model, each read from the text that stood in the YAML, never guessed by YAML or pydantic."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Protocol, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator import quantities
from generator.findings import message
from generator.quantities import Refusal

T_co = TypeVar("T_co", covariant=True)


class _Readable(Protocol[T_co]):
    @classmethod
    def parse(cls, text: str, /) -> T_co | Refusal: ...


class Reads:
    """Annotation: the leaf is read from text by a function that returns the value or a Refusal."""

    def __init__(self, parse: Callable[[str], object], name: str) -> None:
        self.parse = parse
        self.name = name
        """The type's name in the field dictionary and the JSON Schema's ``$comment``."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"], "$comment": self.name}

    def _read(self, given: object) -> object:
        if not isinstance(given, str):
            raise refused(Refusal(message("expected a single value here, not a list or a mapping")))
        value = self.parse(given)
        if isinstance(value, Refusal):
            raise refused(value)
        return value


def refused(refusal: Refusal) -> PydanticCustomError:
    """Return the error that a leaf or record raises inside pydantic; ``validate`` turns it into a finding."""
    return PydanticCustomError("refused", "refused", {"refusal": refusal})


def _text(text: str) -> str | Refusal:
    if not text.strip():
        return Refusal(
            message("the text is empty"), message("write the text, or delete the key if there is nothing to say")
        )
    return text


_WHOLE = re.compile(r"\d{1,9}", re.ASCII)


def _whole(text: str) -> int | Refusal:
    digits = text.strip()
    if not _WHOLE.fullmatch(digits):
        return Refusal(
            message("{text} is not a whole number", text=text), message("write digits only, such as 2 or 30")
        )
    return int(digits)


_YES = {"是", "有", "yes", "true"}
_NO = {"否", "无", "no", "false"}


def _flag(text: str) -> bool | Refusal:
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    return Refusal(message("{text} is neither yes nor no", text=text), message("write 是 or 否 (yes or no)"))


Text = Annotated[str, Reads(_text, "text")]
"""Words, exactly as written; blank ones are refused."""
Whole = Annotated[int, Reads(_whole, "whole number")]
Flag = Annotated[bool, Reads(_flag, "yes/no")]
Duration = Annotated[quantities.Duration, Reads(quantities.Duration.parse, "duration")]
Frequency = Annotated[quantities.Frequency, Reads(quantities.Frequency.parse, "frequency")]
Coverage = Annotated[quantities.Coverage, Reads(quantities.Coverage.parse, "coverage")]
Percent = Annotated[quantities.Percent, Reads(quantities.Percent.parse, "percent")]
Money = Annotated[quantities.Money, Reads(quantities.Money.parse, "money")]
StartEvent = Annotated[quantities.StartEvent, Reads(quantities.StartEvent.parse, "start event")]
Date = Annotated[quantities.Date, Reads(quantities.Date.parse, "date")]
