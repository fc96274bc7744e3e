"""The template's own words: numbers that belong into fields, or to the style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.document.headings import TYPED_HINT, typed_number
from generator.findings import Finding, Severity, message
from generator.quantities.units import PATTERN
from generator.text.checking.notes import Piece

_COUNTED = "个?人|名|位|次|人次|场|台|套|件|份|倍|亿元|万元|元|%|％|‰|‱"
_FIGURES = rf"(?<![\d.A-Za-z/-])(?!(?:19|20)\d\d年)[0-9０-９]+(?:[.．][0-9０-９]+)?[ ]?(?:{PATTERN}|{_COUNTED})"
_COUNTING = "(?<![第每同某任本当逐另上下前后首这那各其周])"
_NUMERALS = (
    f"{_COUNTING}[一二两三四五六七八九十百半]+"
    "(?:个(?:季度|月|星期|工作日|自然日|日历日|小时)|年(?!度|[一-龥]*龄)|日|天|小时|分钟|学时|课时)"
    f"|{_COUNTING}[二两三四五六七八九十百]+次"  # 更换一次 promises nothing
)
_PROMISE = re.compile(f"{_FIGURES}|{_NUMERALS}")
_ATTRIBUTES = re.compile(r"\{[#.A-Za-z][^{}\n]*\}|\[\]\([^()\n]*\)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*)")


def typed(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Yield the numbers that a template holds itself: promises, and numbers of headings."""
    for piece in pieces:
        text = _ATTRIBUTES.sub(lambda match: " " * len(match[0]), piece.text)
        for number, line in enumerate(text.split("\n"), piece.line):
            heading = _HEADING.fullmatch(line)
            if heading and (wrong := typed_number(heading[1].strip())):
                place = piece.sheet.place_of_text(number, heading[1].strip())
                yield Finding("typed-heading-number", Severity.ERROR, wrong, place, TYPED_HINT)
            for match in _PROMISE.finditer(line):
                what = message("{number} is typed in the template", number=match[0])
                hint = message("print a field of the bid in its place, so that the promise stands in one place only")
                place = piece.sheet.place_of_text(number, match[0])
                yield Finding("promise-typed", Severity.WARNING, what, place, hint)
