"""A Gantt chart as a table with shaded cells: sharp, readable without colour, and edited like any table."""

from __future__ import annotations

from collections.abc import Sequence

from generator.document import Gantt, Measure, Task, Text
from generator.document.axis import Axis, axis_of
from generator.document.blocks import Inlines
from generator.document.descriptions import described
from generator.document.moments import span_words
from generator.document.plain import plain
from generator.word.names import FIGURE_HEAD, FIGURE_TEXT, GANTT_TABLE
from generator.word.writing.figures.boxes import measured
from generator.word.writing.heights import SHORT
from generator.word.writing.ledger import Ledger
from generator.word.writing.markup import attribute, paragraph, run
from generator.word.writing.runs import runs
from generator.word.writing.widths import shares

WHEN = {"zh-CN": "起止", "en": "When"}
"""What stands above the words that say when a task is."""
POINT = "◆"
_TO = {"zh-CN": "～", "en": "–"}
_CELL = 1.45
"""Characters that a cell of the axis is wide at least."""
_AXIS = 0.36
"""The part of the width that the axis has at least."""
_AIR = 180
_KEEP = "<w:keepNext/>"
_LEFT = '<w:jc w:val="left"/>'
_BARE = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
_BAR = '<w:shd w:val="clear" w:color="auto" w:fill="595959"/>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'


def gantt_table(chart: Gantt, ledger: Ledger, keep: str) -> list[str]:
    """Return the table in pieces; ``keep`` is what keeps its last row with what follows."""
    words = word_widths(chart, ledger)
    room = ledger.width - sum(words)
    size = ledger.profile.figure_look.size * 10
    axis = axis_of(chart, max(1, int(room / (_CELL * size))), ledger.language)
    widths = [*words, *shares(room, [1] * len(axis.ticks))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    opening = f"<w:tbl><w:tblPr>{_properties(chart, ledger)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    rows = _header(chart, axis, widths, ledger)
    count = len(chart.tasks)
    for at, task in enumerate(chart.tasks):
        kept = keep if at == count - 1 else _KEEP if count <= SHORT or at in (0, count - 2) else ""
        rows.append(_row(chart, task, axis, widths, ledger, kept))
    return [opening, *rows, "</w:tbl>"]


def word_widths(chart: Gantt, ledger: Ledger) -> list[int]:
    """Return the widths of the columns with words: what, when, and on what promise if any row says so."""
    when: list[Inlines] = [(Text(_when(task, chart, ledger)),) for task in chart.tasks]
    columns = [[chart.heads[0], *(task.name for task in chart.tasks)], when]
    if has_notes(chart):
        columns.append([chart.heads[1], *(task.note for task in chart.tasks)])
    size = ledger.profile.figure_look.size * 10
    limits = ((4.0, 10.0), (4.0, 11.0), (5.0, 14.0))
    wanted = [
        round(min(max(max(_width(line, ledger) for line in lines), least), most) * size) + _AIR
        for lines, (least, most) in zip(columns, limits, strict=False)
    ]
    room = round(ledger.width * (1 - _AXIS))
    if sum(wanted) <= room:
        return wanted
    # When it is must not be broken: what there is to save is saved in the other columns.
    moment = min(wanted[1], room // 2)
    name, *note = shares(room - moment, [wanted[0], *wanted[2:]])
    return [name, moment, *note]


def has_notes(chart: Gantt) -> bool:
    """Return whether the chart has a column for what its rows rest on."""
    return bool(chart.heads[1]) or any(task.note for task in chart.tasks)


def _width(line: Inlines, ledger: Ledger) -> float:
    return max(measured(part) for part in plain(line, ledger.numbering.references).split("\n")) + 0.3


def _when(task: Task, chart: Gantt, ledger: Ledger) -> str:
    """Return when a task is; of two dates each has a line."""
    words = span_words(task, chart.measure, ledger.language)
    return words.replace(_TO[ledger.language], f"{_TO[ledger.language]}\n") if chart.measure is Measure.DATE else words


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
    heads: list[Inlines] = [chart.heads[0], (Text(WHEN[ledger.language]),)]
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
    when = run(_when(task, chart, ledger))
    cells = [
        _cell(widths[0], "", FIGURE_TEXT, runs(task.name, ledger), keep + _LEFT),
        _cell(widths[1], "", FIGURE_TEXT, when, keep),
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
