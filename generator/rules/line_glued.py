"""Two headings, steps or sentences on one line, or one sentence on two.

Why it matters
    A step that stands at the end of another step's line is not seen; a sentence cut in two by a line
    break reads as two.
Wrong
    第二步：登记客户信息。第三步：派工程师上门。
Right
    第二步：登记客户信息。

    第三步：派工程师上门。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind, Passage, Region
from generator.document.typed import read_typed
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_TEXT = (Kind.PARAGRAPH, Kind.ITEM)
_STEPS = re.compile(r"(?<=[。；;])第[二三四五六七八九十]+步[：:，,、]?")
_GLUED_NUMBER = re.compile(
    r"(?<=[。；])[2-9](?![0-9]|[台个名年月日天次套份小分万亿元%％级类种项件根只支块条周人家时号层位米度倍轮批路组点类期间、.．）)])"
    r"(?=[\u4e00-\u9fff]{4,})"
)
_HEADING_AND_ITEM = re.compile(r"^\s*[0-9]+、[^。；，\n]{2,12}[：:]\s*[（(]1[）)]", re.MULTILINE)
_GLUED_HEADING = re.compile(r"(?<=。)[\u4e00-\u9fff]{4,18}(?:措施|方案|承诺|计划|安排|要求|制度|流程)$", re.MULTILINE)
_HINT = message("begin a new paragraph here")
_LONG = 25
_HAN = re.compile(r"[\u4e00-\u9fff]")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each place where a paragraph should begin, and each break inside a sentence."""
    for pattern in (_STEPS, _GLUED_NUMBER, _GLUED_HEADING):
        for hit in paper.search(pattern, *_TEXT):
            yield Fault(message("{words} is glued to the line before it", words=hit.text), hit, _HINT)
    for hit in paper.search(_HEADING_AND_ITEM, *_TEXT, Kind.HEADING):
        yield Fault(message("a heading and its first item stand on one line"), hit, _HINT)
    for number, (passage, following) in enumerate(zip(paper.passages, paper.passages[1:], strict=False)):
        if _is_cut(passage, following):
            text = message("the sentence breaks off here and goes on in the next paragraph")
            yield Fault(text, paper.whole(number), message("join the two lines"))


def _is_cut(passage: Passage, following: Passage) -> bool:
    one, two = passage.text.rstrip(), following.text.strip()
    if not all(each.kind in _TEXT and each.region is Region.BODY for each in (passage, following)):
        return False
    ends, begins = _HAN.match(one[-1:]), _HAN.match(two[:1])
    goes_on = two.endswith("。") and not read_typed(two)
    return len(one) >= _LONG and bool(ends and begins) and goes_on and "：" not in one[-12:]
