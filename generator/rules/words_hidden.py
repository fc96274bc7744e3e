"""Words in a Word file that are formatted as hidden.

Why it matters
    Hidden words are not printed, and one click shows them to whoever has the file: notes on the lowest price, an
    earlier version, another buyer's name. In what is handed in electronically they are read.
Wrong
    本项目总价含安装。⟨底价12万元，不对外。⟩
Right
    本项目总价含安装。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.document.manuscript import Trace
from generator.document.passages import Absence
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each stretch of hidden words; what we compose has none."""
    for found in paper.manuscript.traces(Trace.UNSEEN) if paper.manuscript else ():
        if found.name == Absence.HIDDEN.value and found.text.strip():
            text = message("{words} is hidden, and anybody can show it", words=found.text.strip())
            yield Fault(text, found.place, message("delete it; Word shows hidden words with Home › ¶"))
