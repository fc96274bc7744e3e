"""The last day of a period, reckoned by hand from the Civil Code and the public calendars of 2025 and 2026."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.quantities import Date, Duration, Refusal
from generator.quantities.reckoning import reckon
from generator.quantities.workdays import Workdays
from tests.quantities.test_laws import durations

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
ANNOUNCED = st.dates(datetime.date(2004, 1, 1), datetime.date(2026, 6, 30))


def read(text: str) -> Duration:
    duration = Duration.parse(text)
    assert isinstance(duration, Duration)
    return duration


def last_day(start: str, period: str, workdays: Workdays | None = None) -> str:
    day = Date.parse(start)
    assert isinstance(day, Date)
    ended = reckon(day, read(period), workdays=workdays or Workdays())
    return ended.format("iso") if isinstance(ended, Date) else ended.message.id


@pytest.mark.parametrize(
    ("start", "period", "last"),
    [
        ("2026-06-30", "3年", "2029-06-30"),  # the corresponding day (202)
        ("2026-06-30", "36个月", "2029-06-30"),  # 36个月 and 3年 end together
        ("2026-06-30", "1个月", "2026-07-30"),  # the corresponding day, not the month's end
        ("2026-01-31", "1个月", "2026-02-28"),  # no 31 February: the month's last day (202)
        ("2024-01-31", "1个月", "2024-02-29"),  # in a leap year its 29th
        ("2026-08-31", "1个月", "2026-09-30"),
        ("2026-08-31", "2个月", "2026-10-31"),  # clamped once at the end, not month by month
        ("2024-02-29", "1年", "2025-02-28"),  # no 29 February in 2025
        ("2024-02-29", "4年", "2028-02-29"),
        ("2099-03-01", "1年", "2100-03-01"),
        ("2096-02-29", "4年", "2100-02-28"),  # 2100 is no leap year
        ("2026-12-15", "1个月", "2027-01-15"),  # past the year's end
        ("2026-03-31", "半年", "2026-09-30"),  # half a year is six months
        ("2026-03-20", "一年半", "2027-09-20"),
        ("2026-03-20", "2个季度", "2026-09-20"),
        ("2026-03-20", "2日", "2026-03-22"),  # the 20th does not count (201)
        ("2026-03-20", "1天", "2026-03-21"),
        ("2026-03-20 09:30", "90日", "2026-06-18"),  # 11 in March, 30, 31, 18; the time does not matter
        ("2026-02-27", "2日", "2026-03-01"),
        ("2024-02-27", "2日", "2024-02-29"),
        ("2026-06-30", "2周", "2026-07-14"),
        ("2026-01-31", "1个月1日", "2026-03-01"),  # the month first, then the day
        ("2026-01-15", "1年2个月10日", "2027-03-25"),
    ],
)
def test_a_period_of_years_months_or_days_ends_on_the_day_the_civil_code_says(
    start: str, period: str, last: str
) -> None:
    assert last_day(start, period) == last


@pytest.mark.parametrize(
    ("start", "period", "holiday"),
    [
        ("2026-09-21", "10日", "2026-10-01"),  # National Day, a Thursday
        ("2025-10-01", "1年", "2026-10-01"),
        ("2027-09-21", "10日", "2027-10-01"),  # nor does it need a calendar that is not announced
        ("2026-06-18", "2日", "2026-06-20"),  # a Saturday
    ],
)
def test_a_last_day_on_a_holiday_stays_since_moving_it_would_favour_whoever_owes(
    start: str, period: str, holiday: str
) -> None:
    assert last_day(start, period) == holiday


@pytest.mark.parametrize(
    ("start", "period", "last"),
    [
        ("2025-09-22", "4个工作日", "2025-09-26"),  # an ordinary week: 23, 24, 25, 26
        ("2025-09-26", "1个工作日", "2025-09-28"),  # Sunday 28 September is a make-up day
        ("2025-09-30", "1个工作日", "2025-10-09"),  # 1 to 8 October are off
        ("2025-09-26", "5个工作日", "2025-10-10"),  # 28, 29, 30 September, 9, 10 October
        ("2025-09-26", "6个工作日", "2025-10-11"),  # Saturday 11 October is a make-up day
        ("2025-10-04", "1个工作日", "2025-10-09"),  # begins within the holiday
        ("2026-09-30", "2个工作日", "2026-10-09"),  # 1 to 7 October are off: 8, 9
        ("2026-09-30", "3个工作日", "2026-10-10"),  # Saturday 10 October is a make-up day
        ("2026-09-18", "1个工作日", "2026-09-20"),  # Sunday, for Mid-Autumn
        ("2026-02-13", "2个工作日", "2026-02-24"),  # Saturday 14 February, then Spring Festival until the 23rd
        ("2025-12-31", "1个工作日", "2026-01-04"),  # across the year: Sunday 4 January is a make-up day
        ("2018-12-28", "1个工作日", "2018-12-29"),  # Saturday, for New Year's Day 2019
        ("2018-12-29", "1个工作日", "2019-01-02"),  # 31 December 2018 was off
    ],
)
def test_working_days_follow_the_public_holidays_and_make_up_days(start: str, period: str, last: str) -> None:
    assert last_day(start, period) == last


UNKNOWN_YEAR = "the public holidays of {year} are not known yet: {period} stands without its date"


@pytest.mark.parametrize(
    ("start", "period"),
    [
        ("2050-06-01", "1个工作日"),
        ("2003-06-02", "1个工作日"),  # before the first year of the public calendar
        ("2026-06-01", "1000000个工作日"),  # runs past every year announced
    ],
)
def test_working_days_in_a_year_whose_holidays_are_not_known_have_no_last_day(start: str, period: str) -> None:
    assert last_day(start, period) == UNKNOWN_YEAR


def test_the_last_days_of_a_year_wait_for_the_announcement_of_the_next() -> None:
    given = Workdays(off=frozenset({datetime.date(2050, 5, 1)}))
    assert last_day("2050-12-26", "1个工作日", given) == "2050-12-27"  # a Tuesday
    assert last_day("2050-12-27", "1个工作日", given) == UNKNOWN_YEAR
    both = Workdays(given.off | {datetime.date(2051, 1, 1)})
    assert last_day("2050-12-27", "1个工作日", both) == "2050-12-28"


def test_days_off_that_are_given_make_a_year_known() -> None:
    days = Workdays(
        off=frozenset(datetime.date(2050, 10, day) for day in range(1, 8)),
        worked=frozenset({datetime.date(2050, 10, 8)}),  # a Saturday
    )
    assert last_day("2050-09-30", "1个工作日", days) == "2050-10-08"
    assert last_day("2050-09-30", "2个工作日", days) == "2050-10-10"


def test_days_given_go_before_the_public_calendar() -> None:
    days = Workdays(off=frozenset({datetime.date(2026, 6, 2)}), worked=frozenset({datetime.date(2026, 6, 6)}))
    assert last_day("2026-06-01", "1个工作日", days) == "2026-06-03"
    assert last_day("2026-06-05", "1个工作日", days) == "2026-06-06"


@pytest.mark.parametrize("period", ["24小时", "30分钟", "10秒", "8学时", "2个采暖期", "2日12小时"])
def test_a_period_that_is_not_counted_in_days_has_no_last_day(period: str) -> None:
    assert last_day("2026-03-20", period) == "{period} is not counted in days, months or years: it has no last day"


@pytest.mark.parametrize("period", ["半个月", "1.5日", "半天", "0.3年", "1.5个工作日", "2年半个月"])
def test_a_broken_number_of_days_or_months_has_no_last_day(period: str) -> None:
    assert last_day("2026-03-20", period).startswith("{period} is no whole number")


@pytest.mark.parametrize("period", ["1000000年", "1000000周", "174年"])
def test_a_last_day_past_the_last_year_of_dates_is_refused(period: str) -> None:
    assert last_day("2026-03-20", period) == "{period} from {start} ends after the year {last}"


@settings(max_examples=300)
@given(DAYS, durations())
def test_any_period_from_any_day_has_a_later_last_day_or_a_reason(start: datetime.date, period: Duration) -> None:
    ended = reckon(Date(start), period)
    if isinstance(ended, Refusal):
        assert dict(ended.message.arguments)
    else:
        assert ended.day > start
        assert ended.time is None
        assert Date.parse(str(ended)) == ended


@settings(max_examples=150)
@given(DAYS, st.integers(1, 400), st.sampled_from(["年", "个月", "日", "周"]))
def test_a_longer_period_ends_later_and_a_later_start_no_earlier(start: datetime.date, count: int, unit: str) -> None:
    day, next_day = Date(start), Date(min(start + datetime.timedelta(1), datetime.date(2199, 12, 31)))
    shorter, longer = reckon(day, read(f"{count}{unit}")), reckon(day, read(f"{count + 1}{unit}"))
    later = reckon(next_day, read(f"{count}{unit}"))
    if isinstance(shorter, Date) and isinstance(longer, Date):
        assert shorter.day < longer.day
    if isinstance(shorter, Date) and isinstance(later, Date):
        assert shorter.day <= later.day


@settings(max_examples=60)
@given(ANNOUNCED, st.integers(1, 20))
def test_working_days_end_on_each_working_day_in_turn_and_never_before_the_same_number_of_days(
    start: datetime.date, count: int
) -> None:
    ends = [reckon(Date(start), read(f"{number}个工作日")) for number in range(1, count + 1)]
    days = [end.day for end in ends if isinstance(end, Date)]
    assert len(days) == count
    assert all(one < other for one, other in pairwise(days))
    assert all(Workdays().is_working(day) for day in days)
    assert days[-1] >= start + datetime.timedelta(count)
