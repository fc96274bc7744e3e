"""Numbers that were typed before the words of a heading or item: 一、 （二） 第三章 1.2 (3) ④."""

from __future__ import annotations

import enum
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


class Mark(enum.Enum):
    """How a typed number is written, outermost first as Chinese documents nest them."""

    PART = "第一部分"
    CHAPTER = "第一章"
    SECTION = "第一节"
    CLAUSE = "第一条"
    CHINESE = "一、"
    CHINESE_IN_BRACKETS = "（一）"
    DECIMAL = "1."
    """1. 1、 1．"""
    OUTLINE = "1.1"
    """1.1 2.3.4; two numbers at least."""
    IN_BRACKETS = "（1）"
    HALF_BRACKET = "1）"
    LENTICULAR = "【1】"
    CIRCLED = "①"
    """① ⑴ ⒈"""
    LETTER = "a."
    ROMAN = "Ⅰ"
    STEP = "第一步"


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed number."""

    text: str
    """As it stands there, with its marks and without white space round it: ``（一）``, ``(一)、``, ``1.2``."""
    mark: Mark
    counts: tuple[int, ...]
    """What it counts: 3 for 三、, 1 and 2 for 1.2."""
    end: int
    """Where the words begin that it numbers."""


_CHINESE = "〇零一二三四五六七八九十百两"
_UNITS = "年月日号时分秒周天个人次元万亿米度倍台套件份页名家％%‰℃°℉级折成点kKmMgGtTwWvVaAhH/×*+-—–~～"
"""After a number with a point in it, these make it a quantity or a date: 2.5万元, 3.15活动, 1.5m."""
_SPACE = r"[ \t\u3000\u00a0]*"
_PATTERNS = tuple(
    (mark, re.compile(first), re.compile(rf"{_SPACE}({pattern}){_SPACE}"))
    for mark, first, pattern in (
        (Mark.PART, "第", rf"第[ ]?([{_CHINESE}]+|\d+)[ ]?(?:部分|篇|卷|册|编)"),
        (Mark.CHAPTER, "第", rf"第[ ]?([{_CHINESE}]+|\d+)[ ]?章"),
        (Mark.SECTION, "第", rf"第[ ]?([{_CHINESE}]+|\d+)[ ]?节"),
        (Mark.CLAUSE, "第", rf"第[ ]?([{_CHINESE}]+|\d+)[ ]?[条款](?![件项目式])"),
        (Mark.STEP, "第", rf"第[ ]?([{_CHINESE}]+|\d+)[ ]?步[:：]?"),
        (Mark.CHINESE, rf"[{_CHINESE}]", rf"([{_CHINESE}]+)[、．.](?!\d|[{_CHINESE}]+[级类期号楼层等、])"),
        (Mark.CHINESE_IN_BRACKETS, "[（(]", rf"[（(][ ]?([{_CHINESE}]+)[ ]?[）)][、.．]?"),
        (Mark.OUTLINE, r"\d", rf"(\d{{1,2}}(?:[.．]\d{{1,2}}){{1,5}})(?:[、．]|[.](?!\d))?(?![\d.．{_UNITS}])"),
        (Mark.DECIMAL, r"\d", r"(\d{1,3})(?:、|[.．](?![\d.．]))"),
        (Mark.IN_BRACKETS, "[（(]", r"[（(][ ]?(\d{1,3})[ ]?[）)][、.．]?"),
        (Mark.HALF_BRACKET, r"\d", r"(\d{1,3})[)）][、.．]?"),
        (Mark.LENTICULAR, "【", r"【[ ]?(\d{1,3})[ ]?】"),
        (Mark.CIRCLED, "[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛]", r"([①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛])[、.．]?"),
        (Mark.ROMAN, "[Ⅰ-Ⅻ]", r"([Ⅰ-Ⅻ])[、.．]?"),
        (Mark.LETTER, "[A-Za-z]", r"([A-Za-z])(?:[、)）]|[.．](?![A-Za-z0-9]))"),
    )
)
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_BLANK = " \t\u3000\u00a0"


def read_typed(text: str) -> Typed | None:
    """Return the number that a line begins with; none where it begins with words, or with a quantity or date."""
    for mark, pattern in _beginning(text.lstrip(_BLANK)[:1]):
        found = pattern.match(text)
        counts = _counts(mark, found[2]) if found else None
        if found and counts:
            return Typed(found[1].strip(), mark, counts, found.end())
    return None


@lru_cache(maxsize=4096)
def _beginning(sign: str) -> tuple[tuple[Mark, re.Pattern[str]], ...]:
    """Return the patterns of what may begin with a sign."""
    return tuple((mark, pattern) for mark, first, pattern in _PATTERNS if first.match(sign))


def _counts(mark: Mark, written: str) -> tuple[int, ...] | None:
    match mark:
        case Mark.OUTLINE:
            return tuple(int(part) for part in re.split("[.．]", written))
        case Mark.CIRCLED:
            return (int(unicodedata.numeric(written)),)
        case Mark.ROMAN:
            return (ord(written) - 0x215F,)
        case Mark.LETTER:
            return (ord(written.lower()) - ord("a") + 1,)
        case _:
            number = int(written) if written.isdigit() else chinese_count(written)
            return None if number is None else (number,)


def chinese_count(written: str) -> int | None:
    """Return a Chinese counting numeral up to 999 as a number; none when it is not put together as one: 一二, 十百."""
    if all(sign in _DIGITS for sign in written):
        return _DIGITS[written] if len(written) == 1 else None
    found = re.fullmatch(
        r"(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?", written
    )
    if not found:
        return None
    hundreds, tens, ten, ones = found.groups()
    return 100 * _DIGITS.get(hundreds or "零", 0) + (10 * _DIGITS[tens or "一"] if ten else 0) + _DIGITS[ones or "零"]
