"""Numbers as people write them: 36, 1,380,000.00, 三十六, 叁拾陆, 二点五, twenty-four; and Chinese numerals written.

The grammar is strict where a spelling has two readings: 三五 (three to five, or 35) and 一万五 (15,000, or 10,005)
are not numbers here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product

CHINESE = "零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳參陸廿卅点"
"""The characters of a Chinese number, for the character class of a grammar."""

_PLAIN = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_SAME = str.maketrans("〇○两壹贰叁肆伍陆柒捌玖拾佰仟貳參陸", "零零二一二三四五六七八九十百千二三六")

_TEENS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH = (
    {word: value for value, word in enumerate(_TEENS, 1)}
    | {word: value * 10 for value, word in enumerate(_TENS, 2)}
    | {
        f"{ten}-{one}": tens * 10 + ones
        for (tens, ten), (ones, one) in product(enumerate(_TENS, 2), enumerate(_TEENS[:9], 1))
    }
)

_LONGEST_FIRST = sorted(_TEENS, key=len, reverse=True)
ENGLISH = f"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_TEENS[:9])}))?|{'|'.join(_LONGEST_FIRST)}"
"""The English number words up to ninety-nine, as alternatives of a regular expression."""

PATTERN = rf"(?:[0-9][0-9,]*(?:\.[0-9]+)?|[{CHINESE}]+|(?:{ENGLISH})(?![a-z]))"
"""A regular expression for what may be a number; ``read`` decides."""

_ASCII = re.compile(r"(?:[0-9]{1,16}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\.[0-9]{1,10})?")
_DIGIT = f"([{_PLAIN[1:]}])"
_SECTION = re.compile(rf"(零?)(?:{_DIGIT}千)?(?:(零?){_DIGIT}百)?(?:(零?){_DIGIT}?十)?(?:(零?){_DIGIT})?")


def read(text: str) -> Decimal | None:
    """Return the number that the half-width text spells; None for none, or past 16 digits or 10 decimals."""
    if _ASCII.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if text.lower() in _ENGLISH:
        return Decimal(_ENGLISH[text.lower()])
    whole, point, fraction = text.translate(_SAME).replace("廿", "二十").replace("卅", "三十").partition("点")
    value = _read_whole(whole)
    if value is None or not point:
        return value
    if not 0 < len(fraction) <= 10 or any(digit not in _PLAIN for digit in fraction):
        return None
    return Decimal(f"{value}." + "".join(str(_PLAIN.index(digit)) for digit in fraction))


def digits(text: str) -> str | None:
    """Return the ASCII digits of a Chinese number read digit by digit, as in 二〇二六; None when it is not one."""
    same = text.translate(_SAME)
    return "".join(str(_PLAIN.index(digit)) for digit in same) if all(digit in _PLAIN for digit in same) else None


def write(number: Decimal, *, formal: bool = False) -> str:
    """Return the Chinese numeral of a number from 0 to below 10**16; formal ones are those of money (壹拾贰)."""
    whole, point, fraction = f"{number:f}".partition(".")
    figures = _FORMAL if formal else _PLAIN
    return _write_whole(int(whole), formal) + point.replace(".", "点") + "".join(figures[int(d)] for d in fraction)


def show(number: Decimal) -> str:
    """Return the number in ASCII digits, its decimals as written, never with an exponent."""
    return f"{number:f}"


def _read_whole(text: str) -> Decimal | None:
    if text == "零":
        return Decimal(0)
    value = 0
    rest = text
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        high, found, low = rest.rpartition(unit)
        if not found:
            continue
        times = _read_whole(high) if unit == "亿" else _read_section(high, leading=value > 0)
        if not times or times >= 10**8:
            return None
        value += int(times) * size
        rest = low
    if not rest:
        return Decimal(value) if value else None
    low_part = _read_section(rest, leading=value > 0)
    return None if low_part is None else Decimal(value) + low_part


def _read_section(text: str, *, leading: bool) -> Decimal | None:
    """Return what is below ten thousand; ``leading``: something stands before it, so 零 may come first."""
    found = _SECTION.fullmatch(text)
    if found is None:
        return None
    first, thousands, zero_hundreds, hundreds, zero_tens, tens, zero_ones, ones = found.groups()
    has_tens = "十" in text
    ten = int(has_tens) if not tens else _PLAIN.index(tens)
    if first and not leading:
        return None
    if zero_hundreds and not thousands:
        return None
    if zero_tens and not (thousands or hundreds):
        return None
    if zero_ones and has_tens:
        return None
    higher = bool(thousands or hundreds)
    if ones and not has_tens and not zero_ones and (higher or (leading and not first)):
        return None  # 一百五, 一万五: 150 and 15,000 to some, 105 and 10,005 to others
    if zero_ones and not higher:
        return None
    parts = (thousands, hundreds, None, ones)
    value = sum(_PLAIN.index(part) * size for part, size in zip(parts, (1000, 100, 10, 1), strict=True) if part)
    total = value + ten * 10
    return Decimal(total) if total else None


def _write_whole(number: int, formal: bool) -> str:
    figures, units = (_FORMAL, ("", "拾", "佰", "仟")) if formal else (_PLAIN, ("", "十", "百", "千"))
    if number == 0:
        return figures[0]
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = figures[0] if 0 < low < size // 10 else ""
            return _write_whole(high, formal) + name + gap + (_write_lower(low, formal) if low else "")
    written = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            written += figures[digit] + units[power]
        elif written and number % 10**power and not written.endswith(figures[0]):
            written += figures[0]
    return written if formal or not written.startswith("一十") else written[1:]


def _write_lower(number: int, formal: bool) -> str:
    """Return a part after 万 or 亿, where ten is 一十."""
    written = _write_whole(number, formal)
    return "一" + written if written.startswith("十") else written
