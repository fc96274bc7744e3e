"""A time word without a number: 及时, 尽快, 定期.

Why it matters
    Nobody can be held to 尽快, so reviewers give no points for it; a competitor who writes 2小时 gets them.
    Where a dispute arises, the buyer reads the word as at once.
Wrong
    接到报修后尽快到场。
Right
    接到报修后4小时内到场。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead
from generator.rules.engine.quotes import is_quoted, sentence

SEVERITY = Severity.WARNING
_NUMBER = r"[0-9０-９一二三四五六七八九十百两半叁]+"
_LIMIT = re.compile(
    rf"{_NUMBER} ?(?:分钟|个?小时|日|天|个工作日|周|个月|年)[^，。；]{{0,6}}(?:内|以内|之内)"
    rf"|每[年季月周日][^，。；]{{0,3}}{_NUMBER}次|7 ?[×xX*] ?24"
)
"""A time in the same sentence: the word then adds nothing to it, and takes nothing from it."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("vague-time"):
        if not is_quoted(hit) and not _LIMIT.search(sentence(hit)):
            yield Fault(message("{word} names no time", word=hit.text), hit, instead(hit))
