"""Days of a schedule in templates: counted from its first event, by date where that is planned."""

from __future__ import annotations

from typing import Any

import pytest

from generator.document import Document, Gantt, Measure
from generator.document.plain import plain
from generator.findings import Finding, Place, Severity
from tests.bids.changes import replaced
from tests.bids.sample import PLAN, document
from tests.bids.sample import data as sample
from tests.text import test_due
from tests.text.test_due import SCHEDULE

DELIVERY = """
{% if delivery.period | to_day(delivery.start) %}
{{ delivery.period | from_day(delivery.start) }}至{{ delivery.period | to_day(delivery.start) }}，
{{ delivery.period | next_day(delivery.start) }}
{% endif %}
"""
DATED = [{"event": "合同签订", "date": "2026-05-01"}]
PLANNED = [{"event": "安装调试完成", "date": "2026-06-20"}, {"event": "最终验收合格", "date": "2026-06-30"}]

Change = tuple[tuple[str | int, ...], Any]


def data() -> Any:
    """Return the sample with two planned days, no stages of the delivery and one course."""
    first = sample()["training"][:1]
    changed = replaced(replaced(sample(), SCHEDULE, PLANNED), ("training",), first)
    return replaced(changed, ("delivery", "stages"), [])


def composed(section: str, *changes: Change) -> tuple[Document | None, tuple[Finding, ...]]:
    return test_due.composed(section, (SCHEDULE, PLANNED), *changes)


def words(section: str, *changes: Change) -> str:
    return test_due.words(section, (SCHEDULE, PLANNED), *changes)


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ((SCHEDULE, []), "第1日至第30日，第31日"),
        ((SCHEDULE, DATED), "2026年5月2日至2026年5月31日，2026年6月1日"),
        ((("delivery", "period"), "2个月"), "第1个月至第2个月，第3个月"),
        ((("delivery",), None), ""),
    ],
)
def test_a_period_has_its_first_day_its_last_and_the_one_after(change: Change, shown: str) -> None:
    assert words(f"前\n\n{DELIVERY}", change).partition("\n")[2] == shown


def test_an_event_can_be_named_where_no_field_holds_it() -> None:
    named = '{{ trial_run.period | to_day("安装调试完成") }}，{{ "最终验收合格" | on_day }}'
    assert words(f"{named}，{{{{ warranty.start | on_day }}}}", (SCHEDULE, [])) == "第57日，第60日，第60日"


@pytest.mark.parametrize(("schedule", "shown"), [([], "自合同签订之日起"), (DATED, "")], ids=["counted", "dated"])
def test_from_what_is_counted_is_said_where_there_are_no_dates(schedule: Any, shown: str) -> None:
    section = "前{{ installation.start | counted_from }}后{{ upgrade.start | counted_from }}"
    assert words(section, (SCHEDULE, schedule)) == f"前{shown}后{shown}"
    unknown = '{{ "交付使用" | counted_from }}'
    assert words(f"前{unknown}后", (SCHEDULE, [])) == "前后"


def test_whether_an_event_is_planned() -> None:
    section = '前{% if "最终验收合格" is planned %}有{% endif %}{% if warranty.start is planned %}有{% endif %}后'
    assert words(section).endswith("前有有后")
    assert words(section, (SCHEDULE, [])).endswith("前后")


@pytest.mark.parametrize(
    ("named", "is_it"), [("最终验收合格", True), ("竣工验收合格", True), ("到货", False), ("投标截止", False)]
)
def test_whether_an_event_is_the_one_named(named: str, is_it: bool) -> None:
    asked = f'is event("{named}") %}}是{{% endif %}}'
    section = f"前{{% if warranty.start {asked}{{% if charges.labour {asked}后"
    assert words(section, (("charges",), None)).endswith("前是后" if is_it else "前后")


def test_a_period_without_a_place_is_told_and_stands_in_no_chart() -> None:
    made, findings = composed(f"前\n\n{DELIVERY}", (("delivery", "period"), "30个工作日"), (SCHEDULE, []))
    assert made
    (finding,) = findings
    assert (finding.rule, finding.severity) == ("date-not-reckoned", Severity.INFO)
    assert isinstance(finding.place, Place)
    assert finding.place.path == "delivery.period"


@pytest.mark.parametrize(
    "expression",
    [
        "delivery.transport | to_day(delivery.start)",
        "delivery.period | from_day(delivery.transport)",
        'delivery.period | next_day("某日")',
        '"某日" | on_day',
        '"有" if warranty.start is event("某日") else "无"',
        '"有" if delivery.period is event("到货") else "无"',
        "delivery.period | on_day",
    ],
)
def test_what_is_no_period_and_no_event_is_refused(expression: str) -> None:
    made, findings = composed(f"前{{{{ {expression} }}}}后")
    assert made is None
    assert [finding.rule for finding in findings] == ["filter-refused"]


def test_asking_whether_something_is_planned_that_is_no_event_is_refused() -> None:
    made, findings = composed("前{% if delivery.period is planned %}有{% endif %}后")
    assert made is None
    assert [finding.rule for finding in findings] == ["filter-refused"]


def chart(changed: Any) -> Gantt | None:
    return next((block for block in document(PLAN, changed).blocks if isinstance(block, Gantt)), None)


def rows(changed: Any) -> dict[str, tuple[int, int]]:
    found = chart(changed)
    assert found
    return {plain(task.name): (task.start, task.end) for task in found.tasks}


def test_the_plan_s_chart_shows_delivery_installation_trial_run_acceptance_and_training() -> None:
    assert rows(data()) == {
        "供货": (1, 30),
        "安装调试": (31, 50),
        "试运行": (51, 57),
        # Planned 10 days after the end of the installation.
        "最终验收合格": (60, 60),
        "培训：系统操作与日常维护": (61, 62),
    }


def test_the_plan_s_chart_has_dates_where_the_contract_s_is_planned() -> None:
    found = chart(replaced(data(), SCHEDULE, DATED))
    assert found
    assert found.measure is Measure.DATE
    assert found.origin == ()


def test_stages_of_the_delivery_follow_one_another() -> None:
    stage = {"action": "某", "owner": "某", "record": "某"}
    stages = [
        {"id": "a", "name": "备货", "finish_within": "15日", **stage},
        {"id": "b", "name": "发运", "finish_within": "25日", **stage},
    ]
    shown = rows(replaced(data(), ("delivery", "stages"), stages))
    assert list(shown.items())[:3] == [("备货", (1, 15)), ("发运", (16, 25)), ("到货", (30, 30))]


def test_a_delivery_that_has_no_place_leaves_the_chart_out() -> None:
    assert chart(replaced(data(), ("delivery", "period"), "30个工作日")) is None


@pytest.mark.parametrize(
    ("first", "second", "shorter"),
    [
        ("15日", "20日", True),
        ("20日", "15日", False),
        ("15日", "15日", False),
        ("1个月", "45日", True),
        ("5日", "5个工作日", False),
    ],
)
def test_whether_a_period_is_certainly_shorter_than_another(first: str, second: str, shorter: bool) -> None:
    changes = ((("delivery", "period"), first), (("installation", "period"), second))
    section = "前{% if delivery.period is shorter(installation.period) %}短{% endif %}后"
    assert words(section, *changes).endswith("前短后" if shorter else "前后")


def test_stages_that_end_on_one_day_are_drawn_beside_each_other() -> None:
    stage = {"action": "某", "owner": "某", "record": "某", "finish_within": "15日"}
    stages = [{"id": "a", "name": "备货", **stage}, {"id": "b", "name": "检验", **stage}]
    shown = rows(replaced(data(), ("delivery", "stages"), stages))
    assert list(shown.items())[:2] == [("备货", (1, 15)), ("检验", (1, 15))]
