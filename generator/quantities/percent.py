"""Percent (百分比): a share, in hundredths, thousandths or ten-thousandths as it was written."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

from generator.findings import message
from generator.quantities import numerals
from generator.quantities.comparison import Comparison, Order
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spelling import tidy


class Scale(enum.Enum):
    """What a share is counted in: how many make a whole."""

    PERCENT = 100
    PERMILLE = 1000
    PERMYRIAD = 10000


_CHINESE = {Scale.PERCENT: "百分之", Scale.PERMILLE: "千分之", Scale.PERMYRIAD: "万分之"}
_SCALES = {
    "%": Scale.PERCENT, "percent": Scale.PERCENT, "per cent": Scale.PERCENT, "百分之": Scale.PERCENT,
    "‰": Scale.PERMILLE, "per mille": Scale.PERMILLE, "permille": Scale.PERMILLE, "per thousand": Scale.PERMILLE,
    "千分之": Scale.PERMILLE, "仟分之": Scale.PERMILLE,
    "‱": Scale.PERMYRIAD, "per ten thousand": Scale.PERMYRIAD, "万分之": Scale.PERMYRIAD,
}  # fmt: skip
_AFTER = re.compile(
    rf"(?P<number>{numerals.PATTERN}) ?(?P<scale>[%‰‱]|per ?cent|per ?mille|per (?:ten )?thousand)", re.I
)
_BEFORE = re.compile(rf"(?P<scale>[百千仟万]分之)(?P<number>{numerals.PATTERN})")
_BARE = re.compile(numerals.PATTERN)


@dataclass(frozen=True, slots=True)
class Percent:
    """A number of hundredths, thousandths or ten-thousandths; 3‰ stays 3‰."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain", "formal")

    number: Decimal
    scale: Scale

    @property
    def share(self) -> Fraction:
        """The share itself, of one: 1/20 for 5%."""
        return Fraction(self.number) / self.scale.value

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the share that the text spells, or why it does not; more than the whole is a share, too."""
        tidied = tidy(text, example="5%")
        if isinstance(tidied, Refusal):
            return tidied
        if tidied in ("百分之百", "百分百"):
            return cls(Decimal(100), Scale.PERCENT)
        found = _AFTER.fullmatch(tidied) or _BEFORE.fullmatch(tidied)
        number = numerals.read(found["number"]) if found else None
        if found is None or number is None:
            return _refuse(text.strip(), tidied)
        return cls(number, _SCALES[found["scale"].lower()])

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return ``5%``, ``3‰``, ``万分之五`` (plain), ``百分之五`` (formal), or ``5 per ten thousand`` in English.

        Ten-thousandths are words in every form: few readers know the sign ‱.
        """
        number = numerals.show(self.number)
        if self.scale is Scale.PERMYRIAD and locale == "en":
            return f"{number} per ten thousand"
        if locale == "zh-CN" and (form == "formal" or self.scale is Scale.PERMYRIAD):
            return _CHINESE[self.scale] + numerals.write(self.number)
        return number + ("%" if self.scale is Scale.PERCENT else "‰")

    def compare(self, other: Self, /) -> Comparison:
        """Return how the shares stand; always certain."""
        if self.share == other.share:
            return Comparison(Order.EQUAL)
        return Comparison(Order.LESS if self.share < other.share else Order.GREATER)

    def __str__(self) -> str:
        return self.format()


def _refuse(text: str, tidied: str) -> Refusal:
    if _BARE.fullmatch(tidied):
        return Refusal(
            message("{text} has no unit", text=text),
            message("write {percent} or {permille}", percent=f"{tidied}%", permille=f"{tidied}‰"),
        )
    return Refusal(
        message("{text} is not a percentage", text=text),
        message("write a number and its sign, such as 5%, 3‰ or 千分之三"),
    )
