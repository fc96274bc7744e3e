"""Hours of the day: windows such as 8:30–12:00, read and written."""

from __future__ import annotations

import re
from typing import TypeAlias

from generator.quantities.reading import Locale

Window: TypeAlias = tuple[int, int]
"""From and to, in minutes after midnight."""

_DASH = r" ?(?:[-~–—−〜～]+|至|到|to) ?"
_CLOCK = r"(?:上午|下午|晚上?|早上?)? ?[0-9]{1,2}(?::[0-9]{2}|[点时](?:[0-9]{1,2}分?|整|半)?)"
_WINDOW = rf"{_CLOCK}{_DASH}{_CLOCK}"

WINDOWS_PATTERN = rf"{_WINDOW}(?:(?: ?(?:[,、;/和及]|and) ?| ){_WINDOW})*"
"""Windows as a regular expression."""

_WINDOW_ENDS = re.compile(rf"({_CLOCK}){_DASH}({_CLOCK})", re.IGNORECASE)
_CLOCK_PARTS = re.compile(r"(上午|下午|晚上?|早上?)? ?([0-9]{1,2})(?::|[点时])?(半|[0-9]{1,2})?")


def read_windows(text: str) -> tuple[Window, ...] | None:
    """Return the windows in order, adjoining ones joined; None when one is no stretch of a day or two overlap."""
    windows: list[Window] = []
    for begin, finish in sorted(_ends(start, end) for start, end in _WINDOW_ENDS.findall(text)):
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
    """Return both ends; in 下午1:30–5:30 the afternoon holds for both."""
    begin, finish = _minutes(start), _minutes(end)
    if start.startswith("下午") and end[0].isdigit() and 0 <= finish < 12 * 60:
        finish += 12 * 60
    return begin, finish


def _minutes(clock: str) -> int:
    """Return minutes after midnight; -1 for no time of day."""
    found = _CLOCK_PARTS.match(clock)
    if found is None:
        return -1
    half_day, hour_text, minute_text = found.groups()
    hour = int(hour_text)
    minute = 30 if minute_text == "半" else int(minute_text or 0)
    if half_day in ("下午", "晚", "晚上") and hour < 12:
        hour += 12
    return hour * 60 + minute if hour <= 24 and minute < 60 else -1
