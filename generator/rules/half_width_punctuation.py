"""Half-width punctuation between Chinese characters, or two marks in a row.

Why it matters
    It comes from text copied off the web and shows on every line: the page looks unequal, and lines
    break in the wrong places.
Wrong
    我方按合同供货,按期安装。
Right
    我方按合同供货，按期安装。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_HAN = r"[\u4e00-\u9fff》”）]"
_HALF = re.compile(
    rf"(?<={_HAN})[,;:!?](?=[\u4e00-\u9fff《“（])|(?<=[\u4e00-\u9fff])[,;](?=$|\n)|(?<=[\u4e00-\u9fff])\((?=[\u4e00-\u9fff])"
)
_DOUBLE = re.compile(r"(?<=[\u4e00-\u9fff])-{3,}(?=[\u4e00-\u9fff])|、[，,。]|，[，,。、]|。[。，、]|；[；。，]|：：")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield one fault for all half-width marks, at the first, and one for each pair of marks."""
    hits = list(paper.search(_HALF))
    if hits:
        text = message(
            "half-width {sign} between Chinese characters; {count} such marks in all",
            sign=hits[0].text,
            count=len(hits),
        )
        yield Fault(text, hits[0], message("use ，；：（） in Chinese text"))
    for hit in paper.search(_DOUBLE):
        yield Fault(message("two marks in a row: {signs}", signs=hit.text), hit, message("keep one of them"))
