"""The axis of a Gantt chart, and the words that say when a task is."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document import Gantt, Measure, Task
from generator.document.axis import Axis, axis_of
from generator.document.moments import read_moment, read_span, span_words, year_of
from generator.quantities.ordinal import Count, Ordinal
from tests.document.strategies import gantts

ZH = "zh-CN"
QUARTERS = ["1季", "2季", "3季", "4季"]


def chart(measure: Measure, *spans: tuple[int, int]) -> Gantt:
    return Gantt(measure, tuple(Task((), start, end) for start, end in spans))


def day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


def labels(axis: Axis) -> list[str]:
    return [tick.label for tick in axis.ticks]


@pytest.mark.parametrize(
    ("measure", "end", "step", "shown"),
    [
        (Measure.DAY, 5, "每格1日", ["1", "2", "3", "4", "5"]),
        (Measure.DAY, 12, "每格1日", [str(number) for number in range(1, 13)]),
        (Measure.DAY, 13, "每格1周", ["1", "2"]),
        (Measure.DAY, 84, "每格1周", [str(number) for number in range(1, 13)]),
        (Measure.DAY, 85, "每格30日", ["30", "60", "90"]),
        (Measure.DAY, 900, "每格90日", [str(90 * number) for number in range(1, 11)]),
        (Measure.DAY, 2000, "每格180日", [str(180 * number) for number in range(1, 13)]),
        (Measure.WEEK, 3, "每格1周", ["1", "2", "3"]),
        (Measure.WEEK, 20, "每格4周", ["4", "8", "12", "16", "20"]),
        (Measure.MONTH, 14, "每格3个月", ["3", "6", "9", "12", "15"]),
    ],
)
def test_the_span_decides_how_much_a_cell_covers(measure: Measure, end: int, step: str, shown: list[str]) -> None:
    axis = axis_of(chart(measure, (1, end)), 12, ZH)
    assert (axis.step, labels(axis)) == (step, shown)
    assert axis.groups == ()


@pytest.mark.parametrize(
    ("first", "last", "step", "shown", "groups"),
    [
        ("2026-06-29", "2026-07-01", "每格1日", ["29", "30", "1"], (("2026年6月", 2), ("2026年7月", 1))),
        # The 24th of June 2026 is a Wednesday: its week begins on the 22nd.
        ("2026-06-24", "2026-07-10", "每格1周", ["22", "29", "6"], (("2026年6月", 2), ("2026年7月", 1))),
        ("2026-11-15", "2027-02-01", "每格1个月", ["11", "12", "1", "2"], (("2026年", 2), ("2027年", 2))),
        (
            "2026-02-01",
            "2027-01-31",
            "每格1个季度",
            ["1季", "2季", "3季", "4季", "1季"],
            (("2026年", 4), ("2027年", 1)),
        ),
        ("2026-02-01", "2030-01-31", "每格1年", ["2026", "2027", "2028", "2029", "2030"], ()),
    ],
)
def test_dates_stand_below_the_month_or_the_year_they_are_in(
    first: str, last: str, step: str, shown: list[str], groups: tuple[tuple[str, int], ...]
) -> None:
    axis = axis_of(chart(Measure.DATE, (day(first), day(last))), 5, ZH)
    assert (axis.step, labels(axis), axis.groups) == (step, shown, groups)


@given(gantts(), st.integers(1, 30), st.sampled_from((ZH, "en")))
def test_every_axis_covers_all_tasks_without_a_hole(gantt: Gantt, most: int, language: str) -> None:
    ticks = axis_of(gantt, most, language).ticks
    assert all(before.last + 1 == after.first for before, after in pairwise(ticks))
    assert ticks[0].first <= min(task.start for task in gantt.tasks)
    assert ticks[-1].last >= max(task.end for task in gantt.tasks)
    assert len(ticks) <= most or gantt.measure is Measure.DATE


@pytest.mark.parametrize(
    ("measure", "start", "end", "zh", "en"),
    [
        (Measure.DAY, 1, 30, "第1～30日", "days 1–30"),
        (Measure.DAY, 57, 57, "第57日", "day 57"),
        (Measure.WEEK, 2, 3, "第2～3周", "weeks 2–3"),
        (Measure.MONTH, 2, 2, "第2个月", "month 2"),
        (
            Measure.DATE,
            day("2026-06-01"),
            day("2026-06-20"),
            "2026年6月1日～6月20日",
            "2026-06-01–2026-06-20",
        ),
        (
            Measure.DATE,
            day("2026-12-30"),
            day("2027-01-02"),
            "2026年12月30日～2027年1月2日",
            "2026-12-30–2027-01-02",
        ),
        (Measure.DATE, day("2026-06-01"), day("2026-06-01"), "2026年6月1日", "2026-06-01"),
    ],
)
def test_when_a_task_is_in_words(measure: Measure, start: int, end: int, zh: str, en: str) -> None:
    task = Task((), start, end)
    assert (span_words(task, measure, ZH), span_words(task, measure, "en")) == (zh, en)
    assert read_span(zh) == read_span(en) == (measure, start, end)
    assert read_span(zh.replace("～", "～\n")) == read_span(en.replace("–", "–\n")) == (measure, start, end)


def test_a_year_that_all_dates_share_need_not_be_said() -> None:
    first, last = day("2026-06-01"), day("2026-06-20")
    dated = chart(Measure.DATE, (first, last), (last, last))
    assert year_of(dated) == 2026
    assert [span_words(task, Measure.DATE, ZH, year=2026) for task in dated.tasks] == ["6月1日～6月20日", "6月20日"]
    assert read_span("6月1日～6月20日", year=2026) == (Measure.DATE, first, last)
    assert read_span("6月1日～6月20日") is None
    assert year_of(chart(Measure.DATE, (day("2026-12-30"), day("2027-01-02")))) is None
    assert year_of(chart(Measure.DAY, (1, 2))) is None


@pytest.mark.parametrize(
    "words", ["", "30日", "第0日", "第3～2日", "2026年2月30日", "2026年6月2日～6月1日", "下周", "2026-06-31"]
)
def test_other_words_say_no_time(words: str) -> None:
    assert read_span(words) is None


@pytest.mark.parametrize("count", Count)
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_a_chart_understands_what_the_filters_of_a_schedule_write(count: Count, locale: str) -> None:
    measure = Measure.DAY if count is Count.DAY else Measure.MONTH
    written = Ordinal(7, count).format("en" if locale == "en" else "zh-CN")
    assert read_moment(written) == (measure, 7)
