"""Hours of the day: windows such as 8:30–12:00, read and written."""

from __future__ import annotations

import re
from typing import TypeAlias

from generator.quantities.reading import Locale

Window: TypeAlias = tuple[int, int]
"""From and to, in minutes after midnight."""

_DASH = r" ?(?:[-~–—−〜～]+|至|到|to) ?"
_HALF_DAY = "凌晨|早上?|上午|中午|下午|晚上?"
_CLOCK = rf"(?:{_HALF_DAY})? ?[0-9]{{1,2}}(?::[0-9]{{2}}|[点时](?:[0-9]{{1,2}}分?|整|半)?)"
_WINDOW = rf"{_CLOCK}{_DASH}{_CLOCK}"

WINDOWS_PATTERN = rf"{_WINDOW}(?:(?: ?(?:[,、;/和及]|and) ?| ){_WINDOW})*"
"""Windows as a regular expression."""

_WINDOW_ENDS = re.compile(rf"({_CLOCK}){_DASH}({_CLOCK})", re.IGNORECASE)
_CLOCK_PARTS = re.compile(rf"({_HALF_DAY})? ?([0-9]{{1,2}})(?::|[点时])?(半|[0-9]{{1,2}})?")
_HOURS = {
    "凌晨": {hour: hour for hour in range(7)},
    "早": {hour: hour for hour in range(12)},
    "上午": {hour: hour for hour in range(12)},
    "中午": {11: 11, 12: 12, 1: 13, 2: 14, 13: 13, 14: 14},
    "下午": {hour: hour % 12 + 12 for hour in (*range(1, 12), *range(13, 24))},
    "晚": {hour: hour % 12 + 12 for hour in (*range(5, 12), *range(17, 24))} | {12: 24, 24: 24},
}
"""What hour of the day is meant by an hour of its part.

Hours with two readings are in no part: 上午12点 is noon in speech and midnight on a telephone's clock, 晚上1点 is
after midnight and so of another day.
"""


def read_windows(text: str) -> tuple[Window, ...] | None:
    """Return the windows, adjoining ones joined; None when one is no stretch of a day.

    None, too, when one begins before the last has ended: in 8:30–12:00、1:30–5:30 the afternoon is meant, not night.
    """
    windows: list[Window] = []
    for begin, finish in (_ends(start, end) for start, end in _WINDOW_ENDS.findall(text)):
        if begin < 0 or finish > 24 * 60 or begin >= finish or (windows and begin < windows[-1][1]):
            return None
        if windows and begin == windows[-1][1]:
            begin = windows.pop()[0]
        windows.append((begin, finish))
    return tuple(windows)


def show_windows(windows: tuple[Window, ...], locale: Locale) -> str:
    """Return the windows as written by a careful hand: ``8:30–12:00、13:30–17:30``."""
    shown = (f"{start // 60}:{start % 60:02}–{end // 60}:{end % 60:02}" for start, end in windows)
    return ("、" if locale == "zh-CN" else ", ").join(shown)


def _ends(start: str, end: str) -> Window:
    """Return both ends; in 下午1:30–5:30 the afternoon holds for both, in 晚上6点–12点 the evening."""
    begin, finish = _minutes(start), _minutes(end)
    later = start.startswith(("下午", "晚")) and end[0].isdigit()
    if later and (0 <= finish < 12 * 60 or (finish == 12 * 60 and start.startswith("晚"))):
        finish += 12 * 60
    return begin, finish


def _minutes(clock: str) -> int:
    """Return minutes after midnight; -1 for no time of day."""
    found = _CLOCK_PARTS.match(clock)
    if found is None:
        return -1
    half_day, hour_text, minute_text = found.groups()
    hour: int | None = int(hour_text)
    if half_day:
        hour = _HOURS[half_day.removesuffix("上")].get(int(hour_text))
    minute = 30 if minute_text == "半" else int(minute_text or 0)
    return hour * 60 + minute if hour is not None and hour <= 24 and minute < 60 else -1
