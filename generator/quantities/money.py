"""Money (金额): an amount of renminbi, in figures or in the characters used where money is at stake (大写)."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Self

from generator.findings import message
from generator.quantities import capitals, numerals
from generator.quantities.comparison import Comparison, Order
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spelling import tidy


class MoneyUnit(enum.Enum):
    """The unit an amount is written in: how many yuan it is worth."""

    YUAN = 1
    TEN_THOUSAND = 10**4
    HUNDRED_MILLION = 10**8

    @property
    def chinese(self) -> str:
        """The unit's Chinese name."""
        return {1: "元", 10**4: "万元", 10**8: "亿元"}[self.value]


_UNITS = {
    "元": MoneyUnit.YUAN, "圆": MoneyUnit.YUAN, "yuan": MoneyUnit.YUAN,
    "万": MoneyUnit.TEN_THOUSAND, "万元": MoneyUnit.TEN_THOUSAND,
    "亿": MoneyUnit.HUNDRED_MILLION, "亿元": MoneyUnit.HUNDRED_MILLION,
}  # fmt: skip
_SIGN = r"(?P<sign>(?:人民币|RMB|CNY|[¥￥])[:：]? ?[¥￥]? ?)?"
_FIGURES = re.compile(
    rf"{_SIGN}(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?) ?(?P<unit>[万亿]?[元圆]|[万亿]|yuan)?[整正]?"
    r"(?: ?(?P<after>RMB|CNY|人民币))?",
    re.I,
)
_FOREIGN = re.compile(r"[$€£]|USD|EUR|GBP|HKD|JPY|美元|欧元|英镑|港元|港币|日元", re.I)
_LIMIT = Decimal(10**16)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of renminbi. Equal amounts are equal however they were written; the unit only says how to print."""

    FORMS: ClassVar[tuple[str, ...]] = ("plain", "figures", "formal")

    yuan: Decimal
    """The amount in yuan, exact to the fen."""
    unit: MoneyUnit = field(compare=False, default=MoneyUnit.YUAN)

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the amount that the text spells, or why it does not."""
        tidied = tidy(text, example="138万元")
        if isinstance(tidied, Refusal):
            return tidied
        found = _FIGURES.fullmatch(tidied)
        if found is None:
            yuan = capitals.read(re.sub(_SIGN, "", tidied, count=1, flags=re.I))
            return _refuse(text.strip(), tidied) if yuan is None else cls(yuan)
        number = numerals.read(found["number"])
        if number is None:
            return _refuse(text.strip(), tidied)
        if not (found["sign"] or found["unit"] or found["after"]):
            return Refusal(
                message("{text} has no unit", text=text.strip()),
                message("write {yuan} or {wan}", yuan=f"{tidied}元", wan=f"{tidied}万元"),
            )
        unit = _UNITS[(found["unit"] or "元").lower().replace("圆", "元")]
        yuan = number * unit.value
        return _fault(text.strip(), yuan) or cls(yuan, unit)

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return the amount.

        Plain is for sentences (``138万元``, ``200元``, ``16,409.02元``): in the unit as written, digits in threes,
        角 and 分 only where there are any, but then both. Figures are for tables and price sheets
        (``￥1,380,000.00``): in yuan, always to the fen, since a column of amounts lines up by it. Formal is
        ``人民币壹佰叁拾捌万元整``. English has no 万 and writes ``CNY 1,380,000``, or ``CNY 1,380,000.00`` in figures.
        """
        if form == "formal" and locale == "zh-CN":
            return capitals.write(self.yuan)
        to_the_fen = f"{self.yuan.quantize(_CENT):,f}"
        if form != "plain":
            return ("￥" if locale == "zh-CN" else "CNY ") + to_the_fen
        if locale == "en":
            return "CNY " + to_the_fen.removesuffix(".00")
        if self.unit is MoneyUnit.YUAN:
            return to_the_fen.removesuffix(".00") + "元"
        whole, _, fraction = f"{self.yuan / self.unit.value:,f}".partition(".")
        fraction = fraction.rstrip("0")
        return whole + ("." + fraction if fraction else "") + self.unit.chinese

    def compare(self, other: Self, /) -> Comparison:
        """Return how the amounts stand, whatever unit they were written in; always certain."""
        if self.yuan == other.yuan:
            return Comparison(Order.EQUAL)
        return Comparison(Order.LESS if self.yuan < other.yuan else Order.GREATER)

    def __str__(self) -> str:
        return self.format()


def _fault(text: str, yuan: Decimal) -> Refusal | None:
    if yuan >= _LIMIT:
        return Refusal(
            message("{text} is more money than can be meant", text=text), message("check the number and its unit")
        )
    if yuan % _CENT:
        return Refusal(
            message("{text} has a part smaller than one 分", text=text),
            message("write at most two decimals of 元, such as 16,409.02元"),
        )
    return None


def _refuse(text: str, tidied: str) -> Refusal:
    if _FOREIGN.search(tidied):
        return Refusal(
            message("{text} is not in renminbi", text=text), message("write the amount in renminbi, such as 138万元")
        )
    if re.match(r"[-−–—]|负", tidied):
        return Refusal(message("{text} is negative", text=text), message("write the amount without a sign"))
    return Refusal(
        message("{text} is not an amount of money", text=text),
        message("write it like 138万元, 1,380,000.00元 or 人民币壹佰叁拾捌万元整"),
    )
