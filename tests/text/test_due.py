"""The date on which a period ends stands where the day of its start is planned, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.document import Document, Paragraph, Text, Value
from generator.document.plain import plain
from generator.document.walk import walk_inlines, walk_lines
from generator.findings import Finding, Place, Severity
from generator.model.bid import Bid
from generator.model.known_dates import known_dates
from generator.model.leaves import Gap
from generator.model.naming import declarations
from generator.model.project import Project
from generator.model.schedule import PlannedDate
from generator.model.view import view
from generator.quantities import Date, Duration, StartEvent
from generator.text import Library
from generator.text.compose import compose
from generator.text.filters import FILTERS
from tests.bids.changes import replaced
from tests.bids.sample import PLAN, data, document, prepared
from tests.text.shelf import shelve

GUARDED = """
{% set course = training[0] %}
{% set day = course.within | due(course.start) %}
{{ course.within }}内{% if day %}（不晚于{{ day }}）{% endif %}
"""
COURSE = ("training", 0)
SCHEDULE = ("project", "schedule")


def composed(
    section: str, *changes: tuple[tuple[str | int, ...], Any], draft: bool = False
) -> tuple[Document | None, tuple[Finding, ...]]:
    changed = data()
    for steps, value in changes:
        changed = replaced(changed, steps, value)
    shelf = shelve({"one": section})
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    return compose(library, "letter", view(Bid.model_validate(changed)), tree=prepared().tree, draft=draft)


def words(section: str, *changes: tuple[tuple[str | int, ...], Any]) -> str:
    made, findings = composed(section, *changes)
    assert made, findings
    return "\n".join(plain(block.inlines) for block in made.blocks if isinstance(block, Paragraph))


def test_a_planned_event_gives_the_last_day_as_words_without_a_path() -> None:
    made, findings = composed(GUARDED)
    assert findings == ()
    assert made
    (_, paragraph) = made.blocks
    assert paragraph == Paragraph(
        (Value("2日", "training[0].within", "plain", "时限"), Text("内（不晚于2026年6月26日）"))
    )


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ((SCHEDULE, [{"event": "最终验收合格", "date": "2026-12-30"}]), "2日内（不晚于2027年1月1日）"),
        ((SCHEDULE, [{"event": "竣工验收合格", "date": "2026-06-24"}]), "2日内（不晚于2026年6月26日）"),
        (((*COURSE, "start"), "竣工验收合格"), "2日内（不晚于2026年6月26日）"),
        (((*COURSE, "within"), "1个月"), "1个月内（不晚于2026年7月24日）"),
        (((*COURSE, "within"), "3个工作日"), "3个工作日内（不晚于2026年6月29日）"),
        (((*COURSE, "start"), "安装调试完成"), "2日内（不晚于2026年6月18日）"),
        (((*COURSE, "start"), "投标截止"), "2日内（不晚于2026年3月22日）"),
        (((*COURSE, "start"), "交付使用"), "2日内"),
        ((SCHEDULE, []), "2日内"),
        ((("project",), {"name": "某", "number": "1", "buyer": "某"}), "2日内"),
    ],
)
def test_the_date_follows_the_period_the_start_and_the_schedule(
    change: tuple[tuple[str | int, ...], Any], shown: str
) -> None:
    assert words(GUARDED, change) == shown


@pytest.mark.parametrize(
    ("schedule", "within"),
    [("2050-06-30", "3个工作日"), ("2026-06-30", "48小时"), ("2026-06-30", "半个月"), ("2199-12-31", "2日")],
)
def test_a_period_without_a_certain_last_day_stands_alone_and_the_user_is_told_why(schedule: str, within: str) -> None:
    made, findings = composed(
        GUARDED, (SCHEDULE, [{"event": "最终验收合格", "date": schedule}]), ((*COURSE, "within"), within)
    )
    assert made
    assert plain(made.blocks[1].inlines if isinstance(made.blocks[1], Paragraph) else ()) == f"{within}内"
    (finding,) = findings
    assert (finding.rule, finding.severity) == ("date-not-reckoned", Severity.INFO)
    assert isinstance(finding.place, Place)
    assert finding.place.path == "training[0].within"
    assert finding.place.file.endswith("solar-hot-water.yaml")


def test_a_year_that_the_bid_gives_the_days_off_of_is_known() -> None:
    shown = words(
        GUARDED,
        (SCHEDULE, [{"event": "最终验收合格", "date": "2050-09-30"}]),
        ((*COURSE, "within"), "1个工作日"),
        (
            ("project", "working_calendar"),
            {"off": [f"2050-10-0{day}" for day in range(1, 8)], "worked": ["2050-10-08"]},
        ),
    )
    assert shown == "1个工作日内（不晚于2050年10月8日）"


def test_a_date_printed_without_asking_is_missing_where_the_event_is_not_planned() -> None:
    section = "{{ training[0].within | due(training[0].start) }}"
    assert words(section) == "2026年6月26日"
    made, findings = composed(section, (SCHEDULE, []))
    assert made is None
    (finding,) = findings
    assert finding.rule == "value-missing"
    assert dict(finding.message.arguments)["thing"] == "日程 (project.schedule)"
    assert declarations(Project)["schedule"].chinese == "日程"


@pytest.mark.parametrize(
    "expression",
    [
        "training[0].title | due(training[0].start)",
        "training[0].within | due(training[0].title)",
        'training[0].within | due("最终验收合格")',
        "training | due(training)",
        "project | due(upgrade.start)",
    ],
)
def test_what_is_no_period_or_no_start_is_refused(expression: str) -> None:
    made, findings = composed(f"前{{{{ {expression} }}}}后")
    assert made is None
    assert [finding.rule for finding in findings] == ["filter-refused"]


@pytest.mark.parametrize("expression", ["charges.labour | due(upgrade.start)", "trial_run.period | due(upgrade.start)"])
def test_a_period_that_is_not_given_has_no_date(expression: str) -> None:
    assert words(f"前{{% if {expression} %}}有{{% endif %}}后", (("charges",), None), (("trial_run",), None)) == "前后"


@pytest.mark.parametrize("expression", ["training[0].within | due", "training[0].within | due(upgrade.start, 1)"])
def test_it_takes_the_start_and_nothing_else(expression: str) -> None:
    made, findings = composed(f"{{{{ {expression} }}}}")
    assert made is None
    assert [finding.rule for finding in findings] == ["template-feature-refused"]
    assert FILTERS["due"].arguments == 1


def test_of_an_event_with_two_days_none_is_known() -> None:
    """As in a draft, which the rules are not asked about."""
    twice = [{"event": "最终验收合格", "date": "2026-06-30"}, {"event": "终验", "date": "2026-07-30"}]
    assert words(GUARDED, (SCHEDULE, twice)) == "2日内"


def test_a_schedule_with_gaps_says_nothing_of_them() -> None:
    gaps: Any = (
        PlannedDate.model_construct(event=Gap.GAP, date=Date.parse("2026-06-30")),
        PlannedDate.model_construct(event=StartEvent.ARRIVAL, date=Gap.GAP),
    )
    bid = Bid.model_validate(data())
    project = bid.project.model_copy(update={"schedule": gaps, "deadline": Gap.GAP})
    period = Duration.parse("2日")
    assert isinstance(period, Duration)
    known = known_dates(bid.model_copy(update={"project": project}))
    assert [known.due(period, event) for event in StartEvent] == [None] * len(StartEvent)


def test_the_plan_shows_no_date_of_a_bid_that_plans_none() -> None:
    assert "按计划不晚于2026年6月26日" in _text(data())
    assert "按计划不早于2029年6月24日" in _text(data())
    assert "按计划" not in _text(replaced(data(), SCHEDULE, []))


def test_the_plan_says_by_plan_before_every_date_it_reckons() -> None:
    reckoned = [
        inline.text[: found.start()]
        for inline in walk_inlines(document(PLAN))
        if isinstance(inline, Text)
        for found in re.finditer(r"\d{4}年\d+月\d+日", inline.text)
    ]
    assert len(reckoned) > 5
    assert all(before.endswith(("按计划不早于", "按计划不晚于")) for before in reckoned)


def _text(changed: Any) -> str:
    return "\n".join(plain(line) for line in walk_lines(document(PLAN, changed)))
