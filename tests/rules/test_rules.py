"""Each rule finds its fault in the sample bid changed by one line, and nothing in what looks alike."""

from __future__ import annotations

from typing import Any

import pytest

from generator.findings import Severity
from generator.model import Bid
from generator.rules import check
from tests.bids.changes import replaced
from tests.bids.sample import data, prepared

LEVEL = ("faults", "levels", 0)


def found(*changes: tuple[tuple[str | int, ...], Any]) -> list[tuple[str, Severity, str]]:
    changed = data()
    for steps, value in changes:
        changed = replaced(changed, steps, value)
    findings = check(Bid.model_validate(changed), prepared().tree)
    return [(finding.rule, finding.severity, finding.place.path if finding.place else "") for finding in findings]


def test_the_sample_bid_is_without_fault() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("date", "path"),
    [("2026-03-21", "letter.date"), ("2026-02-24", "letter.date")],
)
def test_a_letter_dated_outside_the_time_for_bids_is_found(date: str, path: str) -> None:
    assert found((("letter", "date"), date)) == [("dates-out-of-order", Severity.ERROR, path)]


@pytest.mark.parametrize("date", ["2026-03-20", "2026-02-25"])
def test_a_letter_may_be_dated_on_the_first_and_on_the_last_day(date: str) -> None:
    assert found((("letter", "date"), date)) == []


def test_a_deadline_before_the_publication_is_found() -> None:
    changes = ((("project", "notice_date"), "2026-03-21"), (("letter", "date"), "2026-03-21"))
    rules = [(rule, path) for rule, _, path in found(*changes)]
    assert rules == [("dates-out-of-order", "project.notice_date"), ("dates-out-of-order", "letter.date")]


def test_a_response_that_may_take_longer_than_the_arrival_is_an_error() -> None:
    assert found(((*LEVEL, "response"), "5小时")) == [
        ("time-limits-out-of-order", Severity.ERROR, "faults.levels[0].response")
    ]


def test_an_arrival_after_the_repair_is_doubtful_only() -> None:
    assert found(((*LEVEL, "onsite"), "13小时")) == [
        ("time-limits-out-of-order", Severity.WARNING, "faults.levels[0].onsite")
    ]


@pytest.mark.parametrize("repair", ["1个工作日", "4小时", "1日"])
def test_limits_that_are_equal_or_cannot_be_compared_are_no_fault(repair: str) -> None:
    assert found(((*LEVEL, "repair"), repair)) == []


def test_an_area_with_two_times_is_found_and_one_with_two_windows_is_not() -> None:
    town, again = {"area": "城区", "onsite": "2小时"}, {"area": "城区", "onsite": "4小时"}
    assert found(((*LEVEL, "areas"), [town, again])) == [
        ("area-given-twice", Severity.ERROR, "faults.levels[0].areas[1].area")
    ]
    assert found(((*LEVEL, "areas"), [town, {**again, "window": "工作日8:30–17:30"}])) == []
    assert found(((*LEVEL, "areas"), [town, {"area": "郊县", "onsite": "4小时"}])) == []


SCHEDULE = ("project", "schedule")
ACCEPTED = {"event": "最终验收合格", "date": "2026-06-30"}


def test_an_event_with_two_dates_is_found_however_it_is_called() -> None:
    again = {"event": "终验", "date": "2026-06-30"}
    assert found((SCHEDULE, [ACCEPTED, again])) == [("event-dated-twice", Severity.ERROR, "project.schedule[1].event")]


def test_the_deadline_is_the_date_of_the_closing_of_bids() -> None:
    closing = {"event": "投标截止", "date": "2026-03-20 09:30"}
    assert found((SCHEDULE, [closing])) == [("event-dated-twice", Severity.ERROR, "project.schedule[0].event")]
    assert found((SCHEDULE, [{"event": "合同签订", "date": "2026-03-19"}])) == [
        ("events-out-of-order", Severity.WARNING, "project.schedule[0].date")
    ]


@pytest.mark.parametrize("date", ["2026-07-01", "2027-01-01"])
def test_goods_that_arrive_after_the_acceptance_are_doubtful_wherever_they_stand(date: str) -> None:
    arrival = {"event": "到货", "date": date}
    for schedule in ([ACCEPTED, arrival], [arrival, ACCEPTED]):
        assert found((SCHEDULE, schedule)) == [("events-out-of-order", Severity.WARNING, "project.schedule[1].date")]


@pytest.mark.parametrize(
    "other",
    [
        {"event": "到货", "date": "2026-06-30"},  # on one day
        {"event": "交付使用", "date": "2026-05-01"},  # before or after acceptance, by the project
        {"event": "停产", "date": "2020-01-01"},  # outside the order
    ],
)
def test_events_on_one_day_or_without_an_order_are_no_fault(other: dict[str, str]) -> None:
    assert found((SCHEDULE, [ACCEPTED, other])) == []


def test_a_day_both_off_and_worked_is_found() -> None:
    calendar = {"off": ["2027-01-01", "2027-01-02"], "worked": ["2027-01-09", "2027-01-02"]}
    path = ("project", "working_calendar")
    assert found((path, calendar)) == [("day-off-and-worked", Severity.ERROR, "project.working_calendar.worked[1]")]
    assert found((path, {**calendar, "worked": ["2027-01-09"]})) == []
