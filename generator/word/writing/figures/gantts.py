"""A Gantt chart as a table with shaded cells: sharp, readable without colour, and edited like any table."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document import Gantt, Task, Text
from generator.document.axis import Axis
from generator.document.blocks import Inlines
from generator.document.descriptions import described
from generator.document.plain import plain
from generator.word.names import FIGURE_HEAD, FIGURE_TEXT, GANTT_TABLE
from generator.word.writing.figures.boxes import measured
from generator.word.writing.figures.columns import columns_of, has_notes, when, when_head
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import attribute, paragraph, run
from generator.word.writing.runs import runs

POINT = "◆"
_KEEP = "<w:keepNext/>"
_LEFT = '<w:jc w:val="left"/>'
_BARE = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
_BAR = '<w:shd w:val="clear" w:color="auto" w:fill="595959"/>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'


def gantt_table(chart: Gantt, ledger: Ledger, keep: str) -> list[str]:
    """Return the table in pieces; ``keep`` is what keeps its last row with what follows."""
    laid = columns_of(chart, ledger)
    widths = [*laid.words, *laid.ticks]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    opening = f"<w:tbl><w:tblPr>{_properties(chart, ledger)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    rows = _header(chart, laid.axis, widths, ledger)
    count = len(chart.tasks)
    for at, task in enumerate(chart.tasks):
        kept = keep if at == count - 1 else _KEEP if laid.is_whole or at in (0, count - 2) else ""
        rows.append(_row(chart, task, laid.axis, widths, ledger, kept))
    return [opening, *rows, "</w:tbl>"]


def _properties(chart: Gantt, ledger: Ledger) -> str:
    caption = plain(chart.caption, ledger.numbering.references)
    told = f'<w:tblCaption w:val="{attribute(caption)}"/>' if caption else ""
    return (
        f'<w:tblStyle w:val="{GANTT_TABLE}"/><w:tblW w:w="{ledger.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0400" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="1"/>{told}<w:tblDescription w:val="{attribute(chart.alt or described(chart))}"/>'
    )


def _header(chart: Gantt, axis: Axis, widths: Sequence[int], ledger: Ledger) -> list[str]:
    """Return the rows above the tasks: what is counted from when, months or years, and the cells of the axis."""
    heads: list[Inlines] = [chart.heads[0], (Text(when_head(chart, ledger)),)]
    if has_notes(chart):
        heads.append(chart.heads[1])
    count = len(heads)
    step = run(_bracketed(axis.step, ledger.language) if chart.origin else axis.step)
    over = sum(widths[count:])
    above = f'<w:gridSpan w:val="{len(axis.ticks)}"/>' if len(axis.ticks) > 1 else ""
    lines = [
        [
            *(_cell(width, '<w:vMerge w:val="restart"/>' + _SHADE, FIGURE_HEAD, runs(head, ledger))
              for head, width in zip(heads, widths, strict=False)),
            _cell(over, above + _SHADE, FIGURE_HEAD, runs(chart.origin, ledger) + step),
        ]
    ]  # fmt: skip
    merged = [_cell(width, "<w:vMerge/>" + _SHADE, FIGURE_HEAD, "") for width in widths[:count]]
    if axis.groups:
        cells, at = [*merged], count
        for group, span in axis.groups:
            width = sum(widths[at : at + span])
            across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            shown = _fitting(group, width / (ledger.profile.figure_look.size * 10))
            cells.append(_cell(width, across + _SHADE + _BARE, FIGURE_TEXT, run(shown) if shown else "", _KEEP))
            at += span
        lines.append(cells)
    ticks = (
        _cell(width, _SHADE + _BARE, FIGURE_TEXT, run(tick.label), _KEEP)
        for tick, width in zip(axis.ticks, widths[count:], strict=True)
    )
    lines.append([*merged, *ticks])
    return [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>" for cells in lines]


def _bracketed(step: str, language: str) -> str:
    return f"（{step}）" if language == "zh-CN" else f" ({step})"


def _fitting(group: str, room: float) -> str:
    """Return what stands above days or months: the month without its year, or nothing, where there is no room."""
    short = group.partition("年")[2]
    return next((words for words in (group, short) if measured(words) + 0.2 <= room), "")


def _row(chart: Gantt, task: Task, axis: Axis, widths: Sequence[int], ledger: Ledger, keep: str) -> str:
    cells = [
        _cell(widths[0], "", FIGURE_TEXT, runs(task.name, ledger), keep + _LEFT),
        _cell(widths[1], "", FIGURE_TEXT, runs(when(task, chart, ledger), ledger), keep),
    ]
    if has_notes(chart):
        cells.append(_cell(widths[2], "", FIGURE_TEXT, runs(task.note, ledger), keep + _LEFT))
    for tick, width in zip(axis.ticks, widths[len(cells) :], strict=True):
        reached = task.start <= tick.last and tick.first <= task.end
        point = reached and task.start == task.end
        shade = _BAR if reached and not point else ""
        cells.append(_cell(width, shade + _BARE, FIGURE_TEXT, run(POINT) if point else "", keep))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, properties: str, style: str, content: str, paragraph_properties: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>'
        f"{paragraph(style, content, paragraph_properties)}</w:tc>"
    )
