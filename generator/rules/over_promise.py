"""A promise that no law and no tender asks for: 无条件, 永久, 终身.

Why it matters
    Such words are taken at their word. 终身维修 without saying until when and at what charge has no end and
    no price.
Wrong
    我方提供终身维修。
Right
    质保期满后，在产品使用期内继续维修，只收零部件费和人工费。
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
    for hit in paper.spotted("over-promise"):
        if not is_quoted(hit):
            yield Fault(message("{word} promises more than anybody can keep", word=hit.text), hit, instead(hit))
