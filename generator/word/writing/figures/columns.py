"""The grid of a Gantt chart: how wide its columns are, how high its rows, and how much a cell of the axis covers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.document import Gantt, Measure, Task, Text
from generator.document.axis import Axis, axis_of
from generator.document.blocks import Inlines
from generator.document.moments import span_words, year_of
from generator.document.plain import plain
from generator.word.writing.figures.boxes import measured
from generator.word.writing.heights import CELL, count_lines
from generator.word.writing.ledger import Ledger
from generator.word.writing.widths import shares

_TICK = 1.1
"""Characters that a cell of the axis is wide at least."""
_AXIS = 0.28
"""The part of the width that the axis has at least."""
_LIMITS = ((4.0, 10.0), (4.0, 11.0), (5.0, 14.0))
"""Characters: the least and the most that stand in a line of what, when, and on what promise."""
_WHOLE = 0.5
"""A chart higher than this part of the page breaks between its rows."""
_WHEN = {"zh-CN": "起止", "en": "When"}
_TO = {"zh-CN": "～", "en": "–"}


@dataclass(frozen=True, slots=True)
class Columns:
    """A Gantt chart laid out, in twips."""

    axis: Axis
    words: tuple[int, ...]
    """The widths of the columns with words: what, when, and on what promise if any row says so."""
    ticks: tuple[int, ...]
    """The widths of the cells of the axis."""
    header: tuple[int, ...]
    """The heights of the rows above the tasks."""
    tasks: tuple[int, ...]
    """The heights of the tasks."""
    is_whole: bool
    """Whether the chart is kept on one page."""


def columns_of(chart: Gantt, ledger: Ledger) -> Columns:
    """Return the chart laid out in the width of the page at hand."""
    look = ledger.profile.figure_look
    words = _word_widths(chart, ledger)
    room = ledger.width - sum(words)
    axis = axis_of(chart, max(1, int(room / (_TICK * look.size * 10))), ledger.language)
    header = (look.line + CELL // 2,) * (3 if axis.groups else 2)
    tasks = tuple(_height(chart, task, words, ledger) for task in chart.tasks)
    whole = sum(header) + sum(tasks) <= _WHOLE * ledger.height
    return Columns(axis, words, tuple(shares(room, [1] * len(axis.ticks))), header, tasks, whole)


def has_notes(chart: Gantt) -> bool:
    """Return whether the chart has a column for what its rows rest on."""
    return bool(chart.heads[1]) or any(task.note for task in chart.tasks)


def when(task: Task, chart: Gantt, ledger: Ledger) -> Inlines:
    """Return when a task is, in words; of two dates each has a line."""
    year = year_of(chart) if ledger.language == "zh-CN" else None
    words, to = span_words(task, chart.measure, ledger.language, year=year), _TO[ledger.language]
    return (Text(words.replace(to, f"{to}\n") if chart.measure is Measure.DATE and not year else words),)


def when_head(chart: Gantt, ledger: Ledger) -> str:
    """Return what stands above the words that say when a task is, with the year that they leave out."""
    year = year_of(chart) if ledger.language == "zh-CN" else None
    return _WHEN[ledger.language] + (f"（{year}年）" if year else "")


def _word_widths(chart: Gantt, ledger: Ledger) -> tuple[int, ...]:
    columns = [
        [chart.heads[0], *(task.name for task in chart.tasks)],
        [(Text(when_head(chart, ledger)),), *(when(task, chart, ledger) for task in chart.tasks)],
    ]
    if has_notes(chart):
        columns.append([chart.heads[1], *(task.note for task in chart.tasks)])
    size = ledger.profile.figure_look.size * 10
    wanted = [
        round(min(max(max(_width(line, ledger) for line in lines), least), most) * size) + CELL
        for lines, (least, most) in zip(columns, _LIMITS, strict=False)
    ]
    room = round(ledger.width * (1 - _AXIS))
    if sum(wanted) <= room:
        return tuple(wanted)
    # When it is must not be broken: what there is to save is saved in the other columns.
    moment = min(wanted[1], room // 2)
    name, *note = shares(room - moment, [wanted[0], *wanted[2:]])
    return (name, moment, *note)


def _width(line: Inlines, ledger: Ledger) -> float:
    return max(measured(part) for part in plain(line, ledger.numbering.references).split("\n")) + 0.3


def _height(chart: Gantt, task: Task, words: tuple[int, ...], ledger: Ledger) -> int:
    look = ledger.profile.figure_look
    cells = (task.name, when(task, chart, ledger), task.note)
    most = max(count_lines(cell, ledger, width - CELL, look.size) for cell, width in zip(cells, words, strict=False))
    return most * look.line + CELL // 2
