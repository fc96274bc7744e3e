"""Spellings of every quantity but durations: what is read, how it is printed, what is refused with which hint."""

import pytest

from generator.quantities import Coverage, Date, Duration, Frequency, Locale, Money, Percent, Refusal, StartEvent
from tests.quantities.spelling import Value, worded

ZH: Locale = "zh-CN"
EN: Locale = "en"


@pytest.mark.parametrize(
    ("kind", "text", "form", "locale", "printed"),
    [
        (Frequency, "每年2次", "plain", ZH, "每年2次"),
        (Frequency, "每季度一次", "plain", ZH, "每季度1次"),
        (Frequency, "每季度一次", "plain", EN, "once a quarter"),
        (Frequency, "每半年一次", "plain", ZH, "每半年1次"),
        (Frequency, "半年一次", "plain", ZH, "每半年1次"),
        (Frequency, "2次/年", "plain", EN, "twice a year"),
        (Frequency, "一年两次", "plain", ZH, "每年2次"),
        (Frequency, "每个月1次", "plain", ZH, "每月1次"),
        (Frequency, "每年度２次", "plain", ZH, "每年2次"),
        (Frequency, "每6个月一次", "plain", ZH, "每6个月1次"),
        (Frequency, "不少于2次/年", "plain", ZH, "不少于2次/年"),
        (Frequency, "每年不少于2次", "plain", ZH, "不少于2次/年"),
        (Frequency, "每季度至少一次", "plain", ZH, "不少于1次/季度"),
        (Frequency, "每年2次以上", "plain", EN, "at least twice a year"),
        (Frequency, "twice a year", "plain", ZH, "每年2次"),
        (Frequency, "quarterly", "plain", ZH, "每季度1次"),
        (Frequency, "2 times per year", "plain", ZH, "每年2次"),
        (Frequency, "at least 3 times a year", "plain", ZH, "不少于3次/年"),
        (Frequency, "every 6 months", "plain", EN, "once every 6 months"),
        (Frequency, "每采暖期1次", "plain", ZH, "每采暖期1次"),
        (Coverage, "7×24", "plain", ZH, "7×24小时"),
        (Coverage, "7*24", "plain", ZH, "7×24小时"),
        (Coverage, "7x24", "plain", ZH, "7×24小时"),
        (Coverage, "７Ｘ２４小时", "plain", ZH, "7×24小时"),
        (Coverage, "24×7", "plain", EN, "24x7"),
        (Coverage, "24小时", "plain", ZH, "7×24小时"),
        (Coverage, "全天候24小时", "plain", ZH, "7×24小时"),
        (Coverage, "7×24小时（含节假日）", "plain", ZH, "7×24小时（含节假日）"),
        (Coverage, "5×8", "plain", ZH, "5×8小时"),
        (Coverage, "8x5", "plain", ZH, "5×8小时"),
        (Coverage, "工作日8:30–17:30", "plain", ZH, "工作日8:30–17:30"),
        (Coverage, "工作日 08:30 - 17:30", "plain", ZH, "工作日8:30–17:30"),
        (Coverage, "工作日8：30至17：30", "plain", EN, "working days 8:30–17:30"),
        (Coverage, "工作日8:30—12:00，13:30—17:30", "plain", ZH, "工作日8:30–12:00、13:30–17:30"),
        (Coverage, "工作日8:30-12:00、下午1:30-5:30", "plain", ZH, "工作日8:30–12:00、13:30–17:30"),
        (Coverage, "工作日 8:30-12:00 13:30-17:30", "plain", ZH, "工作日8:30–12:00、13:30–17:30"),
        (Coverage, "每天8:00-20:00", "plain", ZH, "每天8:00–20:00"),
        (Coverage, "每天0:00-24:00", "plain", ZH, "7×24小时"),
        (Coverage, "周一至周五9:00-18:00", "plain", EN, "Monday to Friday 9:00–18:00"),
        (Coverage, "星期一到星期六9点至18点，节假日除外", "plain", ZH, "周一至周六9:00–18:00（节假日除外）"),
        (Percent, "5%", "formal", ZH, "百分之五"),
        (Percent, "５％", "plain", ZH, "5%"),
        (Percent, "5 percent", "plain", ZH, "5%"),
        (Percent, "百分之五", "plain", ZH, "5%"),
        (Percent, "千分之三", "plain", ZH, "3‰"),
        (Percent, "3‰", "formal", ZH, "千分之三"),
        (Percent, "万分之五", "plain", ZH, "万分之五"),
        (Percent, "万分之五", "plain", EN, "5 per ten thousand"),
        (Percent, "0.05%", "plain", ZH, "0.05%"),
        (Percent, "0.05%", "formal", ZH, "百分之零点零五"),
        (Percent, "120%", "formal", ZH, "百分之一百二十"),
        (Money, "138万元", "plain", ZH, "138万元"),
        (Money, "1.38亿元", "plain", ZH, "1.38亿元"),
        (Money, "1380000元", "plain", ZH, "1,380,000元"),
        (Money, "200元", "plain", ZH, "200元"),
        (Money, "0.5元", "plain", ZH, "0.50元"),
        (Money, "CNY 1000", "plain", EN, "CNY 1,000"),
        (Money, "人民币壹佰叁拾捌万元整", "figures", ZH, "￥1,380,000.00"),
        (Money, "￥1,380,000.00", "formal", ZH, "人民币壹佰叁拾捌万元整"),
        (Money, "¥16,409.02", "formal", ZH, "人民币壹万陆仟肆佰零玖元零贰分"),
        (Money, "￥325.04", "formal", ZH, "人民币叁佰贰拾伍元零肆分"),
        (Money, "￥6,007.14", "formal", ZH, "人民币陆仟零柒元壹角肆分"),
        (Money, "￥107,000.53", "formal", ZH, "人民币壹拾万柒仟元零伍角叁分"),
        (Money, "人民币壹拾万零柒仟元伍角叁分", "plain", ZH, "107,000.53元"),
        (Money, "0.50元", "formal", ZH, "人民币伍角整"),
        (Money, "0.05元", "formal", ZH, "人民币伍分"),
        (Money, "100000001元", "formal", ZH, "人民币壹亿零壹元整"),
        (StartEvent, "自最终验收合格之日起", "plain", ZH, "最终验收合格"),
        (StartEvent, "终验", "from", ZH, "自最终验收合格之日起"),
        (StartEvent, "竣工验收合格之日", "from", EN, "from final acceptance"),
        (StartEvent, "接到通知", "from", ZH, "自接到报修之时起"),
        (StartEvent, "自接到报修时起", "plain", ZH, "接到报修"),
        (StartEvent, "合同签订之日起计算", "from", ZH, "自合同签订之日起"),
        (StartEvent, "final_acceptance", "plain", EN, "final acceptance"),
        (StartEvent, "验收合格并交付使用", "from", ZH, "自验收合格并交付使用之日起"),
        (Date, "2026-03-20", "plain", ZH, "2026年3月20日"),
        (Date, "2026/3/20", "iso", ZH, "2026-03-20"),
        (Date, "2026.3.20", "formal", ZH, "二〇二六年三月二十日"),
        (Date, "2026年3月20日", "plain", EN, "20 March 2026"),
        (Date, "二零二六年三月廿日", "plain", ZH, "2026年3月20日"),
        (Date, "二○二六年三月二十日", "iso", ZH, "2026-03-20"),
        (Date, "2026-03-20T09:30", "plain", ZH, "2026年3月20日9时30分"),
        (Date, "2026-03-20 09:30", "iso", ZH, "2026-03-20 09:30"),
        (Date, "2026年3月20日上午9时30分", "plain", EN, "20 March 2026, 09:30"),
        (Date, "2026年3月20日下午2点半", "iso", ZH, "2026-03-20 14:30"),
        (Date, "March 20, 2026", "plain", ZH, "2026年3月20日"),
        (Date, "20 Mar 2026", "plain", ZH, "2026年3月20日"),
        (Date, "2028-02-29", "plain", ZH, "2028年2月29日"),
    ],
)
def test_a_spelling_is_read_and_printed_in_the_canonical_one(
    kind: type[Value], text: str, form: str, locale: Locale, printed: str
) -> None:
    value = kind.parse(text)
    assert not isinstance(value, Refusal), worded(value.message)
    assert value.format(form, locale) == printed


@pytest.mark.parametrize(
    ("kind", "text", "message", "hint"),
    [
        (Frequency, "定期", "names no number", "每年2次"),
        (Frequency, "2次", "in what period", "每年2次"),
        (Frequency, "2", "in what period", "每年2次"),
        (Frequency, "3年", "how long", "how many times"),
        (Frequency, "每年不超过2次", "upper bound", "keep to"),
        (Frequency, "每年2-3次", "not a frequency", "每年2次"),
        (Frequency, "每月1日1次", "not a frequency", "每年2次"),
        (Frequency, "biannual", "could mean", "每年2次"),
        (Frequency, "每年0次", "not a frequency", "每年2次"),
        (Coverage, "8:30-17:30", "on which days", "工作日8:30-17:30"),
        (Coverage, "每天20:00-8:00", "not a stretch of the day", "earlier first"),
        (Coverage, "5×25", "when service is given", "7×24小时"),
        (Coverage, "78", "when service is given", "7×24小时"),
        (Coverage, "30分钟", "when service is given", "7×24小时"),
        (Coverage, "工作日9:00-18:00（含节假日）", "at once", "每天"),
        (Percent, "5", "5 has no unit", "5% or 5‰"),
        (Percent, "-5%", "not a percentage", "千分之三"),
        (Percent, "5‰/天", "not a percentage", "千分之三"),
        (Money, "1380000", "no unit", "1380000元 or 1380000万元"),
        (Money, "1.005元", "smaller than one 分", "two decimals"),
        (Money, "$100", "not in renminbi", "138万元"),
        (Money, "-5元", "negative", "without a sign"),
        (Money, "1,38元", "not an amount", "138万元"),
        (Money, "9999999999亿元", "more money", "check"),
        (StartEvent, "开工", "not an event", "one of"),
        (StartEvent, "验收合格次日起", "not an event", "one of"),
        (Date, "2026-02-30", "2026-02 has 28 days", "check"),
        (Date, "2026-13-01", "no such month", "1 to 12"),
        (Date, "26-03-20", "not written in full", "four digits"),
        (Date, "03/04/2026", "which number is the month", "year first"),
        (Date, "20260320", "not a date", "2026-03-20"),
        (Date, "0", "not a date", "2026-03-20"),
        (Date, "1734652800", "not a date", "2026-03-20"),
        (Date, "0000-01-01", "cannot be meant", "1900"),
        (Date, "2026-03-20 25:00", "time of day", "23:59"),
        (Date, "2026年  月  日", "not a date", "2026-03-20"),
        (Date, "年 月 日", "still to be filled in", "delete the key"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_hint(kind: type[Value], text: str, message: str, hint: str) -> None:
    refusal = kind.parse(text)
    assert isinstance(refusal, Refusal)
    assert message in worded(refusal.message)
    assert hint in str([worded(refusal.hint), refusal.hint])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Duration, "3 hour\u017f"),
        (Duration, "3 wee\u212as"),
        (Percent, "5 per m\u0131lle"),
        (Duration, "3 m\u0130nutes"),
    ],
)
def test_letters_that_only_look_like_latin_ones_are_refused(kind: type[Value], text: str) -> None:
    assert isinstance(kind.parse(text), Refusal)
