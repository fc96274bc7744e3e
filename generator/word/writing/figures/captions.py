"""What stands below a figure: its number, which can be referred to, and its words."""

from __future__ import annotations

from generator.document.figures import Figure
from generator.word.names import FIGURE_CAPTION
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import field, paragraph, run
from generator.word.writing.runs import runs


def caption_paragraph(figure: Figure, ledger: Ledger, properties: str) -> str:
    """Return the caption; empty where the figure has none."""
    label = ledger.numbering.caption(figure)
    if label is None:
        return ""
    counted = run(label.word) + field(rf"SEQ {label.word.strip()} \* ARABIC", label.number)
    words = ledger.mark(figure.id, counted) + run("　") + runs(figure.caption, ledger)
    return paragraph(FIGURE_CAPTION, words, properties)
