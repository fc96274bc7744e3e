"""Why a text that is not a duration may have been thought one, and what to write instead."""

from __future__ import annotations

import re

from generator.findings import Message, message
from generator.quantities import numerals, units
from generator.quantities.reading import Refusal

_NUMBER = numerals.PATTERN
_COVERAGE = r"[0-9]+ ?[×xX*/✕╳] ?[0-9]+|7天24小时|全天候|^24小时(?:服务|热线|全天|在线|值守|值班|电话)"
_FREQUENCY = r"每|次(?!日)|per\b|/ ?(?:年|月|日|季|周)|once|twice|\btimes\b|every|(?:month|quarter|week|year|dai)ly"
_BOUND = (
    r"左右|大约|大概|约|近|以上|以下|以内|之内|内$|不少于|不低于|不小于|不短于|不超过|不大于|不高于|不多于|不长于|不晚于"
    r"|至少|至多|最多|最少|最长|最短|最迟|超过|大于|小于|少于|多于|高于|低于|不足|不满|及以上|[≥≤><≧≦]"
    r"|at least|at most|up to|about|approx|within|no (?:more|less|later|longer)|not (?:more|less)|more than|less than"
    r"|over|under|minimum|maximum|\bmin\. |\bmax"
)
_PLACEHOLDER = r"[x×ｘ_＿]+|[?？]|\bn\b|若干|几|数|待定|TBD|TODO"
_RANGE = rf"{_NUMBER} ?(?:{units.PATTERN})? ?(?:[-~–—−〜～]+|至|到|\bto\b|或|\bor\b) ?{_NUMBER}"
_NEARBY = rf"[一二三四五六七八九]{{2}} ?(?:{units.PATTERN})"
_NEGATIVE = r"^(?:[-−–—]|负)"
_DATE = re.compile(
    r"(?:19|20|21)[0-9]{2} ?年|[二一][〇○零九][〇○零一二三四五六七八九]{2} ?年"
    r"|(?:^|年) ?[^年个]+月 ?[^个月]+[日号]$|[0-9]{4}-[0-9]"
)
_CALENDAR = re.compile(rf"(?P<number>{_NUMBER}) ?(?P<unit>月份?|季度)(?P<half>半?)")
_NAMED = {"月": 12, "月份": 12, "季度": 4}
_FRACTION = rf"[0-9]+ ?/ ?[0-9]+ ?(?:{units.PATTERN})"
_VAGUE = r"马上|立即|立刻|即时|及时|尽快|尽早|第一时间|随时|短期|近期|适时|immediate|as soon as|prompt"
_ENDLESS = r"终身|终生|永久|长期|life|permanent|forever"
_INSIDE = rf"(?:{_NUMBER} ?(?:{units.PATTERN}))+"
_TRAILED = rf"(?P<duration>{_INSIDE}) ?(?:[整。.,;，；]|[(（][^()（）]*[)）])"
_BARE = rf"{_NUMBER}"
_USUAL = ("分钟", "小时", "天", "个月")
_M = rf"{_NUMBER} ?m"


def refuse_date(text: str, tidied: str) -> Refusal | None:
    """Return the refusal of a text that is a date to any reader, though 3月20日 has numbers and units of time."""
    if not _DATE.match(tidied):
        return _refuse_named(text, tidied)
    return Refusal(
        message("{text} is a date, not how long something takes", text=text),
        message("write a number and a unit, such as 36个月 or 3个月20天"),
    )


def _refuse_named(text: str, tidied: str) -> Refusal | None:
    """Return the refusal of 3月 (March or three months), 3月半 and 二季度; 两月 and 24月 are no names of months."""
    found = _CALENDAR.fullmatch(tidied)
    number = numerals.read(found["number"]) if found else None
    if not found or number is None or number % 1 or number > _NAMED[found["unit"]] or "两" in found["number"]:
        return None
    unit = found["unit"].removesuffix("份")
    return Refusal(
        message("{text} could be a part of the year or how long something takes", text=text),
        message("if it is how long, write {written}", written=f"{found['number']}个{unit}{found['half']}"),
    )


def refuse_duration(text: str, tidied: str) -> Refusal:
    """Return the refusal of a text that the grammar of durations does not read."""
    if _is(_FRACTION, tidied):
        return Refusal(message("{text} is a fraction", text=text), message("write 半年 or 0.5年"))
    if _has(_COVERAGE, tidied):
        return Refusal(
            message("{text} says when service is available, not how long something takes", text=text),
            message("write it where service hours are asked for; write a time limit like 30分钟 or 4小时"),
        )
    if _has(_FREQUENCY, tidied):
        return Refusal(
            message("{text} says how often, not how long", text=text),
            message("write it where a frequency is asked for; write a duration like 36个月 or 4小时"),
        )
    if _has(_NEGATIVE, tidied):
        return Refusal(
            message("{text} is negative", text=text), message("write a duration without a sign, such as 3天")
        )
    if _has(_RANGE, tidied) or _has(_NEARBY, tidied):
        return Refusal(
            message("{text} is a range, and a promise needs one number", text=text),
            message("write the number that you will keep to"),
        )
    if _has(_BOUND, tidied):
        return Refusal(
            message(
                "{text} has a word of comparison in it, such as 内, 以上 or 约; a promise is one number", text=text
            ),
            _alone(tidied),
        )
    if _is(_BARE, tidied):
        return Refusal(
            message("{text} has no unit", text=text),
            message("write the unit, too: {spellings}", spellings=tuple(f"{tidied}{unit}" for unit in _USUAL)),
        )
    if _is(_M, tidied):
        return Refusal(
            message("{text} could mean months or minutes", text=text), message("write the unit out: 个月 or 分钟")
        )
    if _has(_PLACEHOLDER, tidied):
        return Refusal(
            message("{text} still holds a placeholder", text=text), message("write the number, such as 5个工作日")
        )
    if _has(_VAGUE, tidied):
        return Refusal(
            message("{text} is no time that can be measured", text=text),
            message("write the number you will keep to, such as 30分钟 or 4小时"),
        )
    if _has(_ENDLESS, tidied):
        return Refusal(
            message("{text} never ends, so it is no period", text=text),
            message(
                "write a number of years; lifetime repair has a field of its own, 质保.终身维修 (warranty.lifetime)"
            ),
        )
    if found := re.fullmatch(_TRAILED, tidied, re.IGNORECASE):
        return Refusal(message("{text} is not a duration", text=text), _only(found["duration"]))
    return Refusal(message("{text} is not a duration", text=text), _ANY)


_ANY = message("write a number and a unit: 年, 个月, 周, 天, 个工作日, 小时 or 分钟, such as 36个月")


def _alone(tidied: str) -> Message:
    """Return the hint to write the duration that stands among other words, and nothing else."""
    found = re.search(_INSIDE, tidied, re.IGNORECASE)
    return _only(found[0]) if found else _ANY


def _only(written: str) -> Message:
    return message("write only {written}", written=written)


def _has(pattern: str, text: str) -> bool:
    """Return whether the pattern is found; compiled on first use, since most runs refuse nothing."""
    return re.search(pattern, text, re.IGNORECASE) is not None


def _is(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text, re.IGNORECASE) is not None
