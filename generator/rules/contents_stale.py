"""The table of contents lists other headings than the document has.

Why it matters
    Reviewers find their way by the contents. A heading that was worded anew, added or taken out after the contents were
    made sends them to nothing, and shows that nobody looked at the file before it was printed. In Word: click into
    the contents, F9, update the entire table.
Wrong
    = 一、服务承诺 1
    = 二、培训计划 2
    ### 一、服务承诺
    ### 二、培训
Right
    = 一、服务承诺 1
    = 二、培训 2
    ### 一、服务承诺
    ### 二、培训
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind, Passage, Region
from generator.document.typed import read_typed
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_PAGE = re.compile(r"[\s.…·]*[\t.…·][\s.…·]*[0-9IVXivx]+\s*$")
"""The leader of an entry and its page number: what has none is the title of the contents."""
_HEADING = re.compile(r"heading|标题", re.I)
"""Styles from which Word makes contents; other headings may be left out on purpose."""
_HINT = message("in Word: click into the contents, press F9 and update the entire table")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each entry that is no heading, and for each heading that is missing among the entries."""
    if not paper.is_file:
        return  # ours are made of the headings
    entries = {
        number: _PAGE.sub("", passage.text)
        for number, passage in enumerate(paper.passages)
        if passage.kind is Kind.CONTENTS and _PAGE.search(passage.text)
    }
    headings = [
        (number, passage)
        for number, passage in enumerate(paper.passages)
        if passage.kind is Kind.HEADING and passage.region is Region.BODY and entries and number > max(entries)
    ]
    known = {spelling for _, passage in headings for spelling in _spellings(passage)}
    listed = {spelling for entry in entries.values() for spelling in _bare(entry)}
    for number, entry in entries.items():
        if not _bare(entry) & known:
            hit = paper.whole(number).part(0, len(entry))
            yield Fault(message("the contents list {entry}, which is no heading", entry=entry.strip()), hit, _HINT)
    depth = max((passage.level for _, passage in headings if _spellings(passage) & listed), default=0)
    for number, passage in headings:
        if passage.level <= depth and _HEADING.search(passage.style) and not _spellings(passage) & listed:
            yield Fault(message("the contents do not list {heading}", heading=passage.text), paper.whole(number), _HINT)


def _spellings(heading: Passage) -> frozenset[str]:
    return _bare(heading.number + heading.text) | _bare(heading.text)


def _bare(words: str) -> frozenset[str]:
    """Return words without white space, with the number typed before them and without it."""
    typed = read_typed(words)
    return frozenset("".join(part.split()) for part in (words, words[typed.end :] if typed else words))
