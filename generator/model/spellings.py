"""What the spellings of each quantity look like, as patterns for an editor.

An editor flags a bare number or a wrong unit while it is typed. What a pattern refuses is refused by the quantity,
too; what it lets through the quantity may still refuse. Patterns hold no flags and read alike in Python and in
JavaScript (ECMA-262, with ``u``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.quantities import StartEvent, numerals, units
from generator.quantities.event_words import WORDS as EVENTS


@dataclass(frozen=True, slots=True)
class Spelling:
    """A pattern for texts, and what to say of one that does not fit it."""

    pattern: str
    advice: str
    offered: tuple[str, ...] = ()
    """Spellings to choose from; empty where there is no end of them."""


@cache
def spelling(name: str) -> Spelling:
    """Return how a kind of leaf is spelled, by the name of its reader."""
    match name:
        case "text":
            return Spelling(r"\S", "写一段文字，不能空着，也不能是列表")
        case "file names":
            return Spelling("[{]", '写文字和花括号里的名称，连同引号，例如 "{序号}-{名称}"')
        case "yes/no":
            words = _any("yes", "no", "true", "false")
            return Spelling(rf"^{_W}(?:[是有否无]|{words}){_W}$", "写 是 或 否", ("是", "否"))
        case "whole number":
            return Spelling(rf"^{_W}{_NUMBER}{_W}$", "只写数字，例如 2 或 30")
        case "period":
            return Spelling(_duration(), "写数字和单位，例如 36个月、3年、90日")
        case "time limit":
            return Spelling(_duration(), "写数字和单位，例如 30分钟、4小时、2日、5个工作日")
        case "course time":
            return Spelling(_duration(), "写数字和单位，例如 8学时、2小时、1天")
        case "frequency":
            return Spelling(_frequency(), "写明多久几次，例如 每年2次、每季度1次")
        case "coverage":
            return Spelling(_coverage(), "写明服务的日子和钟点，例如 7×24小时、5×8小时、工作日8:30–17:30")
        case "percent":
            return Spelling(_percent(), "写数字和百分号（或千分号），例如 5%、3‰、千分之三")
        case "money":
            return Spelling(_money(), "写金额和单位，例如 200元、138万元、人民币壹佰元整")
        case "date":
            return Spelling(_date(), "写年、月、日，例如 2026-03-20 或 2026年3月20日")
        case "start event":
            events = tuple(event.wording.chinese for event in StartEvent)
            return Spelling(_event(), "写起算事件：" + "、".join(events), events)
        case _:
            raise TypeError(f"no editor knows how a {name} is spelled")


_SPACE = r"[\s\u0085\u001c-\u001f]"  # Python's white space: a subset of JavaScript's but for these
_W = f"{_SPACE}*"
_DIGIT = "[0-9０-９]"
_SOME = r"[\s\S]*"
_ALIKE = {"s": "ſ", "k": "\u212a", "i": "ıİ"}
"""Letters that are one with an ASCII letter when case does not count."""


def _word(text: str) -> str:
    """Return the pattern of a word: ASCII in either case and width, a space as any white space."""
    return "".join(_character(character) for character in text)


def _character(character: str) -> str:
    if character == " ":
        return f"{_SPACE}+"
    if not character.isascii():
        return character
    wide = chr(ord(character) + 0xFEE0)
    if character.isalpha():
        low = character.lower()
        return f"[{low}{low.upper()}{wide.lower()}{wide.upper()}{_ALIKE.get(low, '')}]"
    return f"[{character}{wide}]" if character not in "^-]\\" else f"[\\{character}{wide}]"


def _any(*words: str) -> str:
    return "(?:" + "|".join(_word(word) for word in words) + ")"


_LATIN = r"[a-zA-Zａ-ｚＡ-Ｚſıİ\u212a]"
_ENGLISH = sorted(set(re.findall(r"[a-z]+", numerals.ENGLISH)), key=lambda word: (-len(word), word))
_NUMBER = (
    rf"(?:{_DIGIT}[0-9０-９,，.．]*|[{numerals.CHINESE}]+|"
    rf"{_any(*_ENGLISH)}(?:[\-－]{_any(*_ENGLISH)})?(?!{_LATIN}))"
)
_UNIT = (
    "(?:"
    + "|".join(
        _word(word) + (f"(?!{_LATIN})" if word.isascii() else "")
        for word in sorted(units.WORDS, key=lambda word: (-len(word), word))
    )
    + ")"
)
_DASH = r"(?:[\-－~～–—−〜]+|至|到|" + _word("to") + ")"


def _duration() -> str:
    # Each text can be split in one way only, so that no pattern runs for long.
    joint = rf"(?:(?:零(?![{numerals.CHINESE}])|又|加|[,，、]|{_word('and')}){_W})?"
    number = rf"(?:半|{_NUMBER}(?:{_W}个半)?)"
    return rf"^(?:{_W}{joint}{number}{_W}(?:[\-－]{_W})?{_UNIT}半?)+{_W}$"


def _frequency() -> str:
    bounded = r"(?:不超过|不多于|至多|最多|以下|以内)"
    chinese = rf"(?={_SOME}[次回])"
    english = rf"(?={_SOME}{_any('every', 'each', 'per', 'once', 'twice', 'a ', 'an ', '/')})"
    adverb = _any("yearly", "annually", "quarterly", "monthly", "weekly", "daily")
    return rf"^(?!{_SOME}{bounded})(?:(?:{chinese}|{english})(?={_SOME}(?:{_UNIT}|年度))|{_SOME}{adverb})"


def _coverage() -> str:
    times = rf"{_DIGIT}{_W}天?{_W}[×xXｘＸ*＊✕]{_W}{_DIGIT}|{_DIGIT}{_W}天{_W}[,，、]?{_W}(?:每天)?{_W}{_DIGIT}"
    always = (
        rf"{_DIGIT}{_SPACE}*{_word('days a week')}|[2２][4４]{_W}小时|全天候"
        rf"|[2２][4４]{_W}[/／]{_W}[7７]|[7７]{_W}[/／]{_W}[2２][4４]"
        rf"|[2２][4４]{_SPACE}*{_word('hours')}|{_word('around the clock')}"
    )
    stated = rf"[0-9０-９点时分整半]{_W}{_DASH}{_W}(?:凌晨|早上?|上午|中午|下午|晚上?)?{_W}{_DIGIT}"
    return f"{times}|{always}|{stated}"


def _percent() -> str:
    words = rf"{_word('per')}{_W}{_any('cent', 'mille')}|{_word('per ')}{_any('', 'ten ')}{_word('thousand')}"
    after = rf"{_NUMBER}{_W}(?:[%％‰‱]|{words})"
    return rf"^{_W}(?:{after}|[百千仟万]分之{_NUMBER}|百分百){_W}$"


def _money() -> str:
    foreign = r"(?:美元|欧元|英镑|港元|港币|日元)"
    unit = rf"(?:[元圆角分万亿¥￥]|人民币|{_any('RMB', 'CNY', 'yuan')})"
    return rf"^(?!{_SOME}{foreign})(?={_SOME}{unit})(?={_SOME}[0-9０-９{numerals.CHINESE}])"


def _date() -> str:
    sign = r"[\-－/／.．]"
    digits = rf"{_DIGIT}{{4}}{sign}{_DIGIT}{{1,2}}{sign}{_DIGIT}{{1,2}}"
    number = "[0-9０-９零〇○一二三四五六七八九十廿卅]"
    chinese = rf"{number}{{4}}{_W}年{_W}{number}{{1,3}}{_W}月{_W}{number}{{1,3}}{_W}[日号]"
    months = _any("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return rf"^{_W}(?:{digits}|{chinese}|(?={_SOME}{_DIGIT}{{4}})(?={_SOME}{months}))"


def _event() -> str:
    names = {
        name.lower().replace("_", "").replace(" ", "").removeprefix("the")
        for english, wording in EVENTS.items()
        for name in (english, wording.chinese, wording.english, *wording.also)
    }
    shortest = sorted(name for name in names if not any(other in name for other in names - {name}))
    gap = r"[\s_＿]*"
    return "|".join(gap.join(_character(character) for character in name) for name in shortest)
