"""The project's name, number or lot differs from the bid's.

Why it matters
    The wrong project on one page is the surest way to be rejected: the committee takes the document for
    another tender's.
Wrong
    项目名称：示例市第二中学热水系统采购
Right
    项目名称：{{ project.name }}
Source
    招标投标法实施条例 51 (bids that do not answer the tender are rejected), checked 2025-04.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Region
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.ERROR
_PROJECT = ("采购", "项目", "工程")
_NAMED = re.compile(r"(?:项目名称|招标项目名称|采购项目名称)\s*[：:]\s*(?P<value>[^\n；;。（(]{4,80})")
_NUMBERED = re.compile(
    r"(?:项目编号|招标编号|采购编号)\s*[：:]\s*(?P<value>[A-Za-z0-9\u4e00-\u9fff〔〕\[\]()（）/_.-]{3,40})"
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each that is written otherwise; without a bid, for what differs from the first in the file."""
    bid = paper.context.bid
    for pattern, wanted, path in (
        (_NAMED, bid.project.name if bid else "", "name"),
        (_NUMBERED, bid.project.number if bid else "", "number"),
    ):
        first = wanted
        for hit in paper.search(pattern):
            if hit.match is None or hit.path.startswith("project."):
                continue
            value = hit.match["value"].strip()
            begin = hit.start + hit.match.start("value") - hit.match.start()
            spoken = hit.part(begin, begin + len(value))
            first = first or value
            if _bare(value) != _bare(first) and not _bare(value).startswith(_bare(first)):
                text = (
                    message("{value} is not {wanted}, as the bid calls it", value=value, wanted=first)
                    if bid
                    else message("{value} stood as {wanted} before", value=value, wanted=first)
                )
                place = (
                    ((message("the bid's own"), paper.context.tree.place(("project", path))),)
                    if bid and paper.context.tree
                    else ()
                )
                yield Fault(text, spoken, message("write {wanted}", wanted=first), related=place)
    for number, passage in enumerate(paper.passages if bid else ()):
        words = passage.text.strip()
        if bid and passage.region is Region.HEADER and words.endswith(_PROJECT) and bid.project.name not in words:
            text = message("the header names {value}, the bid {wanted}", value=words, wanted=bid.project.name)
            yield Fault(text, paper.whole(number), message("write {wanted}", wanted=bid.project.name))


def _bare(text: str) -> str:
    """Return the words without what differs by hand: white space, brackets of either width."""
    return re.sub(r"\s", "", text).translate(str.maketrans("（）〔〕［］：", "()[][]:"))
