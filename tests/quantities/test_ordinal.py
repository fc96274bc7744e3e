"""Days and months counted from an event."""

from __future__ import annotations

import pytest

from generator.quantities import Duration
from generator.quantities.ordinal import Count, Ordinal, count_of, length


@pytest.mark.parametrize(
    ("period", "count", "reached"),
    [
        ("30日", Count.DAY, 30),
        ("2周", Count.DAY, 14),
        ("1周3日", Count.DAY, 10),
        ("72小时", Count.DAY, 3),
        ("25小时", Count.DAY, 2),
        ("30分钟", Count.DAY, 1),
        ("半天", Count.DAY, None),
        ("1个月", Count.DAY, None),
        ("1个月3日", Count.DAY, None),
        ("5个工作日", Count.DAY, None),
        ("1年6个月", Count.MONTH, 18),
        ("半个月", Count.MONTH, None),
        ("30日", Count.MONTH, None),
        ("72小时", Count.MONTH, None),
    ],
)
def test_a_period_reaches_over_whole_days_or_months_and_nothing_is_converted(
    period: str, count: Count, reached: int | None
) -> None:
    duration = Duration.parse(period)
    assert isinstance(duration, Duration)
    assert length(duration, count) == reached


@pytest.mark.parametrize(
    ("period", "count"), [("2周", Count.DAY), ("3个月", Count.MONTH), ("5个工作日", None), ("1个月3日", None)]
)
def test_what_a_period_is_counted_in(period: str, count: Count | None) -> None:
    duration = Duration.parse(period)
    assert isinstance(duration, Duration)
    assert count_of(duration) is count


def test_how_it_is_written() -> None:
    assert [str(Ordinal(30, Count.DAY)), Ordinal(2, Count.MONTH).format("zh-CN")] == ["第30日", "第2个月"]
    assert [Ordinal(30, Count.DAY).format("en"), Ordinal(2, Count.MONTH).format("en")] == ["day 30", "month 2"]
