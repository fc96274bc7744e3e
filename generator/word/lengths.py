"""Lengths and type sizes as a style profile spells them: 2.54厘米, 26磅, 2字, 小四."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from generator.findings import message
from generator.model.leaves import Reads
from generator.quantities import Refusal

SIZES = {
    "初号": "42",
    "小初": "36",
    "一号": "26",
    "小一": "24",
    "二号": "22",
    "小二": "18",
    "三号": "16",
    "小三": "15",
    "四号": "14",
    "小四": "12",
    "五号": "10.5",
    "小五": "9",
    "六号": "7.5",
    "小六": "6.5",
}
"""The Chinese type sizes (字号) in points."""

_TWIPS = {
    "厘米": Decimal(1440) / Decimal("2.54"),
    "cm": Decimal(1440) / Decimal("2.54"),
    "毫米": Decimal(144) / Decimal("2.54"),
    "mm": Decimal(144) / Decimal("2.54"),
    "磅": Decimal(20),
    "pt": Decimal(20),
    "英寸": Decimal(1440),
    "in": Decimal(1440),
}
_NUMBER = r"(\d{1,4}(?:\.\d{1,3})?)"
_LENGTH = re.compile(rf"{_NUMBER}\s*({'|'.join(_TWIPS)})", re.ASCII)
_POINTS = re.compile(rf"{_NUMBER}\s*(?:磅|pt)", re.ASCII)
_CHARACTERS = re.compile(rf"{_NUMBER}\s*(?:字符?|ch)", re.ASCII)


def read_length(text: str) -> int | Refusal:
    """Return the length in twips (twentieths of a point)."""
    written = _LENGTH.fullmatch(text.strip())
    if not written:
        return Refusal(
            message("{text} is not a length", text=text),
            message("write a number and its unit, such as 2.54厘米, 25mm or 26磅"),
        )
    return _rounded(Decimal(written[1]) * _TWIPS[written[2]])


def read_size(text: str) -> int | Refusal:
    """Return the type size in half-points, as WordprocessingML counts it."""
    word = text.strip()
    written = _POINTS.fullmatch(word)
    points = SIZES.get(word) or (written[1] if written else "")
    halves = Decimal(points) * 2 if points else Decimal(0)
    if halves <= 0 or halves != halves.to_integral_value():
        return Refusal(
            message("{text} is not a type size", text=text),
            message("write a size such as 小四, 三号, 12磅 or 10.5pt"),
        )
    return int(halves)


def read_characters(text: str) -> int | Refusal:
    """Return hundredths of a character's width."""
    written = _CHARACTERS.fullmatch(text.strip())
    if not written:
        return Refusal(
            message("{text} is not a number of characters", text=text),
            message("write how many characters wide the indent is, such as 2字"),
        )
    return _rounded(Decimal(written[1]) * 100)


def _rounded(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_HALF_UP))


Length = Annotated[int, Reads(read_length, "length")]
"""In twips."""
Size = Annotated[int, Reads(read_size, "type size")]
"""In half-points."""
Characters = Annotated[int, Reads(read_characters, "characters")]
"""In hundredths of a character."""
