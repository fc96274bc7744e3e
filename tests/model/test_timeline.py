"""When periods begin and end that follow one another."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.bid import Bid
from generator.model.delivery import Delivery
from generator.model.leaves import Gap
from generator.model.promise import Promise
from generator.model.timeline import timeline
from generator.quantities import Duration, Refusal, StartEvent
from generator.quantities.ordinal import following
from tests.bids.changes import replaced
from tests.bids.sample import data

DAYS: Any = {
    ("delivery", "period"): "30日",
    ("delivery", "start"): "合同签订",
    ("installation", "period"): "20日",
    ("installation", "start"): "到货",
    ("trial_run", "period"): "7日",
    ("acceptance", "stages", 2, "within"): None,
    ("project", "schedule"): [],
}
EVENTS = (
    StartEvent.CONTRACT_SIGNED,
    StartEvent.ARRIVAL,
    StartEvent.INSTALL_DONE,
    StartEvent.TRIAL_RUN_PASSED,
    StartEvent.FINAL_ACCEPTANCE,
)


def bid(changes: Any) -> Bid:
    changed = data()
    for steps, value in {**DAYS, **changes}.items():
        changed = replaced(changed, steps, value)
    return Bid.model_validate(changed)


def planned(**dates: str) -> Any:
    return {("project", "schedule"): [{"event": event, "date": date} for event, date in dates.items()]}


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({}, ["第0日", "第30日", "第50日", "第57日", "第57日"]),
        ({("trial_run",): None}, ["第0日", "第30日", "第50日", None, "第50日"]),
        ({("trial_run", "period"): "72小时"}, ["第0日", "第30日", "第50日", "第53日", "第53日"]),
        ({("installation",): None}, ["第0日", "第30日", None, "第37日", "第37日"]),
        ({("installation", "start"): "合同签订"}, ["第0日", "第30日", "第20日", "第27日", "第27日"]),
        ({("delivery",): None, ("installation", "start"): "合同签订"}, ["第0日", None, "第20日", "第27日", "第27日"]),
        ({("acceptance", "stages", 2, "within"): "3日"}, ["第0日", "第30日", "第50日", "第57日", "第60日"]),
        ({("installation", "period"): "1个月"}, ["第0日", "第30日", None, None, None]),
        ({("delivery", "period"): "2个月"}, ["第0个月", "第2个月", None, None, None]),
        (
            {("delivery", "period"): "2个月", ("installation", "period"): "1个月", ("trial_run",): None},
            ["第0个月", "第2个月", "第3个月", None, "第3个月"],
        ),
        ({("delivery", "period"): "30个工作日"}, [None] * 5),
        # Two planned days tell how far apart they are: 10 days from the end of the installation to acceptance.
        (
            planned(install_done="2026-06-20", final_acceptance="2026-06-30"),
            ["第0日", "第30日", "第50日", "第57日", "第60日"],
        ),
        (
            planned(install_done="2026-06-20", final_acceptance="2026-06-10"),
            ["第0日", "第30日", "第50日", "第57日", "第57日"],
        ),
        (
            planned(contract_signed="2026-05-01"),
            ["2026年5月1日", "2026年5月31日", "2026年6月20日", "2026年6月27日", "2026年6月27日"],
        ),
        (
            {
                ("delivery", "period"): "1个月",
                ("trial_run", "period"): "25小时",
                **planned(contract_signed="2026-05-01"),
            },
            ["2026年5月1日", "2026年6月1日", "2026年6月21日", "2026年6月23日", "2026年6月23日"],
        ),
        (
            planned(contract_signed="2026-05-01", arrival="2026-05-20"),
            ["2026年5月1日", "2026年5月20日", "2026年6月9日", "2026年6月16日", "2026年6月16日"],
        ),
    ],
)
def test_each_event_has_its_place_by_the_periods_before_it(changes: Any, places: list[str | None]) -> None:
    line = timeline(bid(changes))
    assert [str(place) if (place := line.falls(event)) else None for event in EVENTS] == places


def test_a_planned_day_gives_others_a_place_too() -> None:
    line = timeline(bid(planned(install_done="2026-06-20", handover="2026-07-05", award="2026-04-01")))
    assert str(line.falls(StartEvent.HANDOVER)) == "第65日"
    assert line.falls(StartEvent.AWARD) is None  # before the day that all is counted from


def test_a_period_is_placed_by_its_start() -> None:
    line = timeline(bid({}))
    period = duration("2日")
    assert str(line.begins(StartEvent.FINAL_ACCEPTANCE)) == "第58日"
    ended = line.ends(period, StartEvent.FINAL_ACCEPTANCE)
    assert str(ended) == "第59日"
    assert not isinstance(ended, Refusal | None)
    assert str(following(ended)) == "第60日"
    assert line.ends(period, StartEvent.HANDOVER) is line.begins(StartEvent.HANDOVER) is None


def test_a_period_that_is_not_counted_in_days_is_refused_with_what_to_do() -> None:
    refused = timeline(bid({})).ends(duration("3个工作日"), StartEvent.ARRIVAL)
    assert isinstance(refused, Refusal)
    assert refused.hint
    assert dict(refused.hint.arguments)["event"] == "合同签订"
    first = timeline(bid({("delivery", "period"): "30个工作日"}))
    assert isinstance(first.ends(duration("30个工作日"), StartEvent.CONTRACT_SIGNED), Refusal)
    with_dates = timeline(bid(planned(contract_signed="2026-05-01")))
    assert str(with_dates.ends(duration("3个工作日"), StartEvent.ARRIVAL)) == "2026年6月3日"


def test_gaps_of_a_draft_have_no_place() -> None:
    whole = bid({})
    assert whole.delivery
    gap: Any = Gap.GAP
    without: Any = Promise.model_construct(value=gap)
    for change in ({"period": gap}, {"period": without}, {"start": gap}):
        delivery = Delivery.model_construct(**{**dict(whole.delivery), **change})
        line = timeline(whole.model_copy(update={"delivery": delivery}))
        assert line.falls(StartEvent.CONTRACT_SIGNED) is None
        assert line.origin is StartEvent.ARRIVAL
    assert timeline(whole.model_copy(update={"delivery": gap, "installation": gap, "acceptance": gap})).origin is None


def duration(text: str) -> Duration:
    read = Duration.parse(text)
    assert isinstance(read, Duration)
    return read
