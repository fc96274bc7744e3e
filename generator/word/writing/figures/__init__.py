"""Figures: flows and organisation charts as native drawings, Gantt charts as tables, each with its caption below."""

from __future__ import annotations

from typing import assert_never

from generator.document import Flow, Gantt, Org
from generator.document.figures import Figure
from generator.word.writing.figures.captions import caption_paragraph
from generator.word.writing.figures.columns import columns_of
from generator.word.writing.figures.flows import flow_drawing
from generator.word.writing.figures.gantts import gantt_table
from generator.word.writing.figures.orgs import org_drawing
from generator.word.writing.figures.plan import plan_of
from generator.word.writing.figures.shapes import drawing_paragraph
from generator.word.writing.figures.trees import chart_of
from generator.word.writing.ledger import Ledger

__all__ = ["columns_of", "drawn_height", "figure_block"]


def drawn_height(figure: Flow | Org, ledger: Ledger) -> int:
    """Return the height of a drawing in twips."""
    return plan_of(figure, ledger).height if isinstance(figure, Flow) else chart_of(figure, ledger).height


def figure_block(figure: Figure, ledger: Ledger, keep: str) -> list[str]:
    """Return the figure in pieces; ``keep`` is what keeps it with the block after it."""
    kept = "<w:keepNext/>" if figure.caption else keep
    match figure:
        case Flow():
            pieces = [drawing_paragraph(flow_drawing(figure, ledger), kept)]
        case Org():
            pieces = [drawing_paragraph(org_drawing(figure, ledger), kept)]
        case Gantt():
            pieces = gantt_table(figure, ledger, kept)
        case _:
            assert_never(figure)
    caption = caption_paragraph(figure, ledger, keep)
    return [*pieces, caption] if caption else pieces
