"""``::: gantt``: tasks and when they are, a pipe table: what, from when, until when, on what promise.

    ::: gantt {#fig-schedule caption="交货与培训进度" origin="自合同签订之日起"}
    | 工作 | 开始 | 完成 | 依据 |
    | --- | --- | --- | --- |
    | 交货 | 第1日 | 第30日 | 自合同签订之日起30日内 |
    | 最终验收 | | 第57日 | |
    :::

Start and end are days counted from the origin (第30日, 30), weeks (第4周) or months (第2个月), or dates; all of a chart
are of one kind. With dates, the origin is not shown. ``unit`` (日, 周, 月) says what bare numbers count. A task without
a start is a point in time; the last column may be left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.document.directives.directive import Body, Directive
from generator.document.directives.figure import ALLOWED, read_legend, read_words, report_crowded, report_empty
from generator.document.figures import Gantt, Measure, Task
from generator.document.moments import UNITS, read_moment
from generator.document.phrases import read_inlines
from generator.document.plain import plain
from generator.document.tokens import cells_of, is_delimiter
from generator.findings import message

MOST = 60
"""Tasks of one chart."""
_LONGEST = 3660
"""Days that a chart may cover; 10 years."""
_DAYS = {Measure.DAY: 1, Measure.DATE: 1, Measure.WEEK: 7, Measure.MONTH: 30}
_FORM = message("write a table of three or four columns: | task | start | end | note |, with | --- | below its header")

_Line = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Read:
    """A row, and in what it counts; absent where only bare numbers stand in it."""

    task: Task
    measure: Measure | None
    line: int


def _build(body: Body) -> Gantt | None:
    legend = read_legend(body)
    head, rows = _table(body)
    if head is None:
        return None
    read = [task for line, cells in rows if (task := _task(cells, len(head[1]), body, line=line))]
    if not read:
        if not rows:
            report_empty(body)
        return None
    if len(read) > MOST:
        report_crowded(body, len(read), MOST, line=read[MOST].line)
    measure = _measure(read, body)
    tasks = tuple(each.task for each in read)
    covered = (max(task.end for task in tasks) - min(task.start for task in tasks)) * _DAYS[measure]
    if covered > _LONGEST:
        body.reading.report(
            "gantt-too-long",
            message("the chart covers {days} days", days=covered),
            line=body.line,
            hint=message("it can show {most}: leave out what lasts for years", most=_LONGEST),
        )
    origin = read_inlines(body.attributes.pairs.get("origin", ""), body.reading, line=body.line)
    if measure is Measure.DATE:
        origin = ()
    elif not origin:
        body.reading.report(
            "gantt-without-origin",
            message("the chart does not say from what is counted"),
            line=body.line,
            hint=message('write it after the name: {{origin="…"}}'),
        )
    named = [read_inlines(cell, body.reading, line=head[0]) for cell in head[1]]
    heads = (named[0], named[3] if len(named) > 3 else ())
    return Gantt(measure, tasks, heads, origin, legend.caption, legend.id, legend.alt)


def _table(body: Body) -> tuple[_Line | None, list[_Line]]:
    """Return the header and the rows; no header where there is no table of three or four columns."""
    lines = [(line, text) for line, text in enumerate(body.lines, body.line + 1) if text.strip()]
    if not lines:
        report_empty(body)
        return None, []
    head = cells_of(lines[0][1])
    if len(lines) < 2 or not is_delimiter(lines[1][1]) or len(head) not in (3, 4):
        body.reading.report(
            "gantt-not-understood", message("the chart's header is not understood"), line=lines[0][0], hint=_FORM
        )
        return None, []
    return (lines[0][0], head), [(line, cells_of(text)) for line, text in lines[2:]]


def _task(cells: Sequence[str], columns: int, body: Body, *, line: int) -> _Read | None:
    if len(cells) > columns or len(cells) < 3:
        body.reading.report(
            "gantt-not-understood",
            message("the row has {cells} cells, the header {header}", cells=len(cells), header=columns),
            line=line,
            hint=_FORM,
        )
        return None
    start = _moment(cells[1], body, line=line) if cells[1] else None
    end = _moment(cells[2], body, line=line)
    if end is None or (cells[1] and start is None):
        return None
    first, last = start or end, end
    measures = {measure for measure, _ in (first, last) if measure}
    if len(measures) > 1:
        _report_mixed(body, line=line)
        return None
    if first[1] > last[1]:
        body.reading.report(
            "gantt-ends-before-start",
            message("the task ends at {end}, before its start at {start}", end=cells[2], start=cells[1]),
            line=line,
            hint=message("check both"),
        )
        return None
    name = read_words(cells[0], body, line=line)
    note = read_words(cells[3], body, line=line) if len(cells) > 3 else ()
    return _Read(Task(name, first[1], last[1], note), measures.pop() if measures else None, line)


def _moment(cell: str, body: Body, *, line: int) -> tuple[Measure | None, int] | None:
    words = plain(read_inlines(cell, body.reading, line=line))
    moment = read_moment(words)
    if moment is None:
        body.reading.report(
            "gantt-not-understood",
            message("{text} is no day, week, month or date", text=words),
            line=line,
            hint=message("write a day such as 第30日, a week, a month, or a date such as 2026-06-30"),
        )
    return moment


def _measure(rows: list[_Read], body: Body) -> Measure:
    """Return in what the chart counts; the first row decides, and each that differs is reported."""
    unit = body.attributes.pairs.get("unit")
    if unit is not None and unit not in UNITS:
        body.reading.report(
            "gantt-not-understood",
            message("a chart cannot count in {unit}", unit=unit),
            line=body.line,
            hint=message("write one of: {units}", units=("日", "周", "月")),
        )
    bare = UNITS.get(unit or "", Measure.DAY)
    rows[:] = [replace(row, measure=row.measure or bare) for row in rows]
    measure = rows[0].measure or bare
    for row in rows:
        if row.measure is not measure:
            _report_mixed(body, line=row.line)
    return measure


def _report_mixed(body: Body, *, line: int) -> None:
    body.reading.report(
        "gantt-not-understood",
        message("the chart counts in days, weeks, months or dates, not in two of them"),
        line=line,
        hint=message("write all starts and ends alike"),
    )


DIRECTIVE = Directive(_build, allowed=(*ALLOWED, "origin", "unit"))
