"""A period's unit must suit what the period is of."""

from __future__ import annotations

import pytest

from generator.model.periods import course_time, period, time_limit
from generator.quantities import Duration, Refusal


@pytest.mark.parametrize("text", ["3年", "36个月", "90日", "2周", "2个采暖期", "两年零六个月", "100年"])
def test_a_warranty_lasts_years_months_days_or_heating_seasons(text: str) -> None:
    assert period(text) == Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "unit"), [("8学时", "学时"), ("24小时", "小时"), ("30分钟", "分钟"), ("5个工作日", "个工作日")]
)
def test_a_warranty_of_hours_is_a_slip(text: str, unit: str) -> None:
    refusal = period(text)
    assert isinstance(refusal, Refusal)
    assert dict(refusal.message.arguments) == {"text": text, "unit": unit}


@pytest.mark.parametrize("text", ["101年", "1201个月", "1000年"])
def test_a_promise_of_more_than_a_century_is_a_slip(text: str) -> None:
    assert isinstance(period(text), Refusal)


@pytest.mark.parametrize("text", ["30分钟", "4小时", "2日", "5个工作日", "1个月"])
def test_a_time_limit_is_minutes_to_months(text: str) -> None:
    assert time_limit(text) == Duration.parse(text)


@pytest.mark.parametrize("text", ["8学时", "2个采暖期"])
def test_nobody_answers_within_class_hours(text: str) -> None:
    assert isinstance(time_limit(text), Refusal)


@pytest.mark.parametrize(
    ("text", "fits"), [("8学时", True), ("2小时", True), ("1天", True), ("3个月", False), ("2年", False)]
)
def test_a_course_takes_class_hours_hours_or_days(text: str, fits: bool) -> None:
    assert isinstance(course_time(text), Duration) is fits


@pytest.mark.parametrize("read", [period, time_limit, course_time])
def test_what_is_no_duration_is_refused_in_the_words_of_durations(read: type) -> None:
    assert read("36") == Duration.parse("36")
