"""A word that rewriting software put in: 带给 for 提供, 透过 for 通过.

Why it matters
    Such words show that the text was rewritten by a program to hide where it came from. A committee
    that sees two such texts thinks of collusion.
Wrong
    我方为用户带给咨询服务。
Right
    我方为采购人提供咨询服务。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.advice import instead

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in paper.spotted("spinner"):
        yield Fault(message("{word} reads like a word put in by rewriting software", word=hit.text), hit, instead(hit))
