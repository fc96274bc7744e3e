import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import Duration, Order, Refusal
from tests.quantities.spelling import order, worded


@pytest.mark.parametrize(
    ("text", "plain", "formal", "english"),
    [
        ("3年", "3年", "叁年", "3 years"),
        ("叁年", "3年", "叁年", "3 years"),
        ("三 年", "3年", "叁年", "3 years"),
        ("1年", "1年", "壹年", "1 year"),
        ("36个月", "36个月", "叁拾陆个月", "36 months"),
        ("36月", "36个月", "叁拾陆个月", "36 months"),
        ("24月", "24个月", "贰拾肆个月", "24 months"),
        ("一个半月", "1.5个月", "壹点伍个月", "1.5 months"),
        ("３６个月", "36个月", "叁拾陆个月", "36 months"),
        ("贰拾肆个月", "24个月", "贰拾肆个月", "24 months"),
        ("两年零六个月", "2年6个月", "贰年陆个月", "2 years 6 months"),
        ("半年", "半年", "半年", "0.5 years"),
        ("一年半", "1.5年", "壹年半", "1.5 years"),
        ("两个半小时", "2.5小时", "贰点伍小时", "2.5 hours"),
        ("1年半个月", "1年半个月", "壹年半个月", "1 year 0.5 months"),
        ("15个工作日", "15个工作日", "壹拾伍个工作日", "15 working days"),
        ("5工作日", "5个工作日", "伍个工作日", "5 working days"),
        ("30天", "30天", "叁拾天", "30 days"),
        ("30日", "30日", "叁拾日", "30 days"),
        ("90日历天", "90日历天", "玖拾日历天", "90 days"),
        ("30分", "30分钟", "叁拾分钟", "30 minutes"),
        ("十分钟", "10分钟", "壹拾分钟", "10 minutes"),
        ("8个钟头", "8小时", "捌小时", "8 hours"),
        ("两个采暖期", "2个采暖期", "贰个采暖期", "2 heating seasons"),
        ("两供冷期", "2个供冷期", "贰个供冷期", "2 cooling seasons"),
        ("16学时", "16学时", "壹拾陆学时", "16 class hours"),
        ("廿四个月", "24个月", "贰拾肆个月", "24 months"),
        ("一百零五天", "105天", "壹佰零伍天", "105 days"),
        ("36 months", "36个月", "叁拾陆个月", "36 months"),
        ("twenty-four months", "24个月", "贰拾肆个月", "24 months"),
        ("2h", "2小时", "贰小时", "2 hours"),
        ("30 min", "30分钟", "叁拾分钟", "30 minutes"),
        ("5 business days", "5个工作日", "伍个工作日", "5 working days"),
        ("1 year and 6 months", "1年6个月", "壹年陆个月", "1 year 6 months"),
    ],
)
def test_a_duration_is_read_as_people_type_it_and_printed_in_its_own_unit(
    text: str, plain: str, formal: str, english: str
) -> None:
    duration = Duration.parse(text)
    assert isinstance(duration, Duration)
    assert (duration.format(), duration.format("formal"), duration.format("plain", "en")) == (plain, formal, english)
    assert str(duration) == plain


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "no value", "36个月"),
        ("   ", "no value", "36个月"),
        ("36", "36 has no unit", "write the unit, too: 36分钟, 36小时, 36天, 36个月"),
        ("三十六", "三十六 has no unit", "三十六个月"),
        ("7×24", "when service is available", "service hours"),
        ("7*24小时", "when service is available", "service hours"),
        ("每季度一次", "how often", "frequency"),
        ("2次/年", "how often", "frequency"),
        ("约3天", "word of comparison", "write only"),
        ("3天左右", "word of comparison", "write only"),
        ("5年以上", "word of comparison", "write only"),
        ("不少于36个月", "word of comparison", "write only"),
        ("30分钟内", "word of comparison", "write only"),
        ("24小时以内", "word of comparison", "write only"),
        ("24小时热线", "when service is available", "service hours"),
        ("2000", "2000 has no unit", "2000个月"),
        ("≤4小时", "word of comparison", "write only"),
        ("at least 3 years", "word of comparison", "write only"),
        ("3-5天", "range", "keep to"),
        ("3天至5天", "range", "keep to"),
        ("三五天", "range", "keep to"),
        ("0天", "zero", "longer than nothing"),
        ("零个月", "zero", "longer than nothing"),
        ("-3天", "negative", "without a sign"),
        ("X个工作日", "placeholder", "5个工作日"),
        ("__天", "placeholder", "5个工作日"),
        ("3M", "months or minutes", "个月 or 分钟"),
        ("3m", "months or minutes", "个月 or 分钟"),
        ("3月", "part of the year", "write 3个月"),
        ("十二月", "part of the year", "write 十二个月"),
        ("12月份", "part of the year", "write 12个月"),
        ("二季度", "part of the year", "write 二个季度"),
        ("三月半", "part of the year", "write 三个月半"),
        ("一个半年", "not a duration", "a number and a unit"),
        ("两个半天", "not a duration", "a number and a unit"),
        ("3年、6个月", "not a duration", "a number and a unit"),
        ("1天24小时", "how long the other is", "only one"),
        ("一年365天", "how long the other is", "only one"),
        ("6个月2年", "larger unit", "2年6个月"),
        ("1年2年", "larger unit", "2年6个月"),
        ("1.5年6个月", "fraction", "1年6个月"),
        ("2天16学时", "mixes units", "one unit"),
        ("一百五天", "not a duration", "a number and a unit"),
        ("零六个月", "not a duration", "a number and a unit"),
        ("2026年3月20日", "is a date", "36个月"),
        ("2026年", "is a date", "36个月"),
        ("2026-03-20", "is a date", "36个月"),
        ("3月20日", "is a date", "3个月20天"),
        ("二〇二六年三月", "is a date", "36个月"),
        ("马上", "no time that can be measured", "30分钟"),
        ("1/2年", "a fraction", "半年"),
        ("终身", "never ends", "终身维修"),
        ("叁年（36个月）", "not a duration", "write only 叁年"),
        ("3年整", "not a duration", "write only 3年"),
        ("1e9天", "not a duration", "a number and a unit"),
        ("99999999年", "longer than any promise", "check"),
        ("3年，" * 100, "too long", "36个月"),
    ],
)
def test_what_is_no_duration_is_refused_with_a_hint(text: str, message: str, hint: str) -> None:
    refusal = Duration.parse(text)
    assert isinstance(refusal, Refusal)
    assert message in worded(refusal.message)
    assert hint in worded(refusal.hint)


@pytest.mark.parametrize(
    ("first", "expected", "second"),
    [
        ("36个月", "equal", "3年"),
        ("叁年", "equal", "3年"),
        ("半年", "equal", "6个月"),
        ("2个季度", "equal", "6个月"),
        ("两年零六个月", "equal", "30个月"),
        ("2周", "equal", "14天"),
        ("30天", "equal", "30日历日"),
        ("90分钟", "equal", "1.5小时"),
        ("2年", "less", "36个月"),
        ("5年", "greater", "36个月"),
        ("1年1天", "less", "1年2天"),
        # a year has 365 or 366 days; January and February together 59, or 60
        ("365天", "at most", "1年"),
        ("366天", "at least", "1年"),
        ("364天", "less", "1年"),
        ("59天", "at most", "2个月"),
        ("62天", "at least", "2个月"),
        ("60天", "unknown", "2个月"),
        ("30天", "unknown", "1个月"),
        ("90天", "greater", "1个月"),
        ("146097天", "equal", "400年"),
        # n days last from 24n to 24(n+1) hours
        ("24小时", "at most", "1天"),
        ("23小时", "less", "1天"),
        ("25小时", "unknown", "1天"),
        ("48小时", "at least", "1天"),
        ("49小时", "greater", "1天"),
        ("30分钟", "less", "1个月"),
        ("5天", "at most", "5个工作日"),
        ("7天", "unknown", "5个工作日"),
        ("1周", "unknown", "5个工作日"),
        ("1个月", "at most", "31个工作日"),
        ("24小时", "unknown", "1个工作日"),
        # a working day may have seven hours, and of the last one half may be left
        ("8小时", "unknown", "1个工作日"),
        ("7小时", "unknown", "1个工作日"),
        ("4小时", "unknown", "1个工作日"),
        ("3小时", "less", "1个工作日"),
        ("2小时", "less", "5个工作日"),
        ("99小时", "less", "5个工作日"),
        ("104小时", "unknown", "5个工作日"),
        ("2天", "unknown", "16学时"),
        ("16学时", "less", "20课时"),
        ("2个采暖期", "unknown", "2年"),
        ("2个采暖期", "unknown", "2个供冷期"),
        ("1个供冷期", "less", "2个制冷季"),
        ("2个采暖期", "greater", "1个供暖季"),
    ],
)
def test_durations_compare_for_certain_or_not_at_all(first: str, expected: str, second: str) -> None:
    assert order(Duration, first, second) == expected


def test_an_unknown_order_says_what_would_need_to_be_known() -> None:
    hours, workday = Duration.parse("24小时"), Duration.parse("1个工作日")
    assert isinstance(hours, Duration)
    assert isinstance(workday, Duration)
    comparison = hours.compare(workday)
    assert comparison.order is Order.UNKNOWN
    assert "24小时" in worded(comparison.reason)
    assert "seven or eight working hours" in worded(comparison.reason)


def test_the_word_for_a_unit_is_kept_but_makes_no_difference() -> None:
    assert Duration.parse("30天") == Duration.parse("30日")
    assert Duration.parse("36个月") != Duration.parse("3年")


@given(st.integers(1, 60), st.dates(datetime.date(1900, 1, 1), datetime.date(2300, 1, 1)), st.integers(1, 1900))
def test_a_certain_order_of_months_and_days_holds_from_every_date(months: int, start: datetime.date, days: int) -> None:
    count = start.year * 12 + start.month - 1 + months
    year, month = count // 12, count % 12 + 1
    end = datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))  # Civil Code, article 202
    lasted = (end - start).days
    holds = {
        "less": lasted < days, "at most": lasted <= days, "equal": lasted == days,
        "at least": lasted >= days, "greater": lasted > days, "unknown": True,
    }  # fmt: skip
    assert holds[order(Duration, f"{months}个月", f"{days}天")]
