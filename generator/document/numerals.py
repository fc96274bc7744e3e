"""Chinese numerals for counting, as Word's ``chineseCountingThousand`` writes them."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def chinese_numeral(number: int) -> str:
    """Return 0 to 9999 in Chinese: 十, 十一, 二十, 一百零一, 一百一十; beyond that in digits."""
    if not 0 <= number <= 9999:
        return str(number)
    if number == 0:
        return _DIGITS[0]
    result = ""
    gap = False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(result)
            continue
        result += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return result.removeprefix("一") if 10 <= number <= 19 else result
