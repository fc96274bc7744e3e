"""A superlative that nothing proves: 最完善, 第一品牌, 万无一失.

Why it matters
    It cannot be proved, and it is the first thing that a competitor's complaint quotes. A figure with
    its source convinces; a superlative invites doubt.
Wrong
    我方提供最完善的售后服务。
Right
    我方在示例市设服务站，配备4名服务工程师。
Source
    广告法 9(3), for advertisements only; checked 2025-04.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("superlative"):
        if not is_quoted(hit):
            yield Fault(message("{word} cannot be proved", word=hit.text), hit, instead(hit))
