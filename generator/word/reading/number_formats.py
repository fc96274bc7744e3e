"""How Word writes the number of a list or heading (ECMA-376 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.document.numerals import chinese_numeral

_IDEOGRAPHS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL = str.maketrans("零一二三四五六七八九十百千", f"{_LEGAL_DIGITS}拾佰仟")
_FULL_WIDTH = {ord(str(digit)): 0xFF10 + digit for digit in range(10)}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_DAGGERS = "*†‡§"
_GREATEST = 32767


def spell(number: int, form: str, custom: str = "") -> str:
    """Return a number in a format; in digits where the format has no sign for it, or is none that we know.

    ``custom`` is the pattern of a format that Word calls so: ``001, 002, 003, ...``.
    """
    if form == "custom":
        first = re.match(r"\s*(0*)1\b", custom)
        return str(number).zfill(len(first[1]) + 1 if first else 1)
    write = _FORMATS.get(form)
    return write(number) if write and 0 <= number <= _GREATEST else str(number)


def _ideographs(number: int) -> str:
    return "".join(_IDEOGRAPHS[int(digit)] for digit in str(number))


def _chinese_counting(number: int) -> str:
    return chinese_numeral(number) if number < 100 else _ideographs(number)


def _japanese(number: int) -> str:
    """百 and 千 stand without 一 before them."""
    return re.sub("一(?=[十百千])", "", chinese_numeral(number)).replace("零", "") or "〇"


def _legal(number: int) -> str:
    written = chinese_numeral(number).translate(_LEGAL)
    return f"壹{written}" if written.startswith("拾") else written


def _letters(number: int) -> str:
    """A … Z, AA, BB …: Word repeats the letter."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _ordinal(number: int) -> str:
    end = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


def _row(*stretches: tuple[str, int]) -> Callable[[int], str]:
    """Return a format whose signs for 1, 2 … follow each other: (the first, how many)."""
    signs = [chr(ord(first) + step) for first, count in stretches for step in range(count)]
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "chicago": lambda number: _DAGGERS[(number - 1) % 4] * ((number - 1) // 4 + 1) if number else "0",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _row(("①", 20), ("㉑", 15), ("㊱", 15)),
    "decimalEnclosedCircleChinese": _row(("①", 20), ("㉑", 15), ("㊱", 15)),
    "decimalEnclosedParen": _row(("⑴", 20)),
    "decimalEnclosedFullstop": _row(("⒈", 20)),
    "ideographEnclosedCircle": _row(("㊀", 10)),
    "ideographDigital": _ideographs,
    "japaneseDigitalTenThousand": _ideographs,
    "taiwaneseDigital": _ideographs,
    "chineseCounting": _chinese_counting,
    "taiwaneseCounting": _chinese_counting,
    "chineseCountingThousand": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "ideographLegalTraditional": _legal,
    "chineseLegalSimplified": _legal,
    "japaneseCounting": _japanese,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12],
}
