"""Comparison of every quantity but durations, and the clauses of a tender against a bidder's promises."""

import pytest

from generator.quantities import Coverage, Date, Duration, Frequency, Money, Percent, StartEvent
from tests.quantities.spelling import Value, order


@pytest.mark.parametrize(
    ("kind", "first", "expected", "second"),
    [
        (Frequency, "每季度一次", "equal", "每年4次"),
        (Frequency, "每半年一次", "equal", "2次/年"),
        (Frequency, "每季度一次", "less", "每月1次"),
        (Frequency, "不少于2次/年", "equal", "每年2次"),
        (Frequency, "每周1次", "greater", "每月1次"),
        (Frequency, "每周1次", "at least", "每月4次"),
        (Frequency, "每30天1次", "unknown", "每月1次"),
        (Frequency, "每采暖期1次", "unknown", "每年1次"),
        (Coverage, "7×24", "equal", "全天24小时"),
        (Coverage, "7×24", "greater", "5×8"),
        (Coverage, "7×24", "greater", "工作日8:30–17:30"),
        (Coverage, "5×8", "unknown", "工作日8:30–17:30"),
        (Coverage, "5×8", "equal", "5×8小时"),
        (Coverage, "7×8", "unknown", "5×10"),
        (Coverage, "每天8:00-20:00", "greater", "工作日8:30–17:30"),
        (Coverage, "周一至周六9:00-18:00", "greater", "周一至周五9:00-18:00"),
        (Coverage, "周一至周五9:00-18:00", "unknown", "工作日9:00-18:00"),
        (Coverage, "工作日8:00-17:00", "unknown", "工作日9:00-18:00"),
        (Coverage, "工作日8:00-12:00、13:00-18:00", "less", "工作日8:00-18:00"),
        (Coverage, "7×24（节假日除外）", "less", "7×24"),
        (Coverage, "周一至周五9:00-18:00", "at least", "周一至周五9:00-18:00（节假日除外）"),
        (Percent, "3‰", "equal", "0.3%"),
        (Percent, "万分之五", "less", "千分之一"),
        (Percent, "10.00%", "equal", "10%"),
        (Money, "138万元", "equal", "￥1,380,000.00"),
        (Money, "人民币壹佰叁拾捌万元整", "less", "1380000.01元"),
        (StartEvent, "到货", "at most", "最终验收合格"),
        (StartEvent, "初验", "at most", "试运行通过"),
        (StartEvent, "中标通知书发出", "at most", "合同签订"),
        (StartEvent, "中标通知书发出", "at most", "收到中标通知书"),
        (StartEvent, "收到订单", "at most", "到货"),
        (StartEvent, "收到订单", "unknown", "收到供货通知"),
        (StartEvent, "交付使用", "unknown", "最终验收合格"),
        (StartEvent, "竣工验收合格", "equal", "最终验收合格"),
        (StartEvent, "到货", "at most", "竣工验收合格"),
        (StartEvent, "验收合格并交付使用", "at least", "竣工验收合格"),
        (StartEvent, "交付使用", "unknown", "竣工验收合格"),
        (StartEvent, "交付使用", "at least", "到货"),
        (StartEvent, "验收合格并交付使用", "at least", "最终验收合格"),
        (StartEvent, "接到报修", "unknown", "最终验收合格"),
        (StartEvent, "停产", "unknown", "到货"),
        (StartEvent, "收到发票", "unknown", "合同签订"),
        (Date, "2026-03-18", "less", "2026-03-20 09:30"),
        (Date, "2026-03-20", "unknown", "2026-03-20 09:30"),
        (Date, "2026-03-20 09:30", "equal", "2026年3月20日9时30分"),
        (Date, "2026-03-20 09:31", "greater", "2026-03-20 09:30"),
    ],
)
def test_values_compare_for_certain_or_not_at_all(kind: type[Value], first: str, expected: str, second: str) -> None:
    assert order(kind, first, second) == expected


@pytest.mark.parametrize(
    ("clause", "kind", "promised", "expected", "required"),
    [
        ("R01, the period", Duration, "三年", "equal", "36个月"),
        ("R01, a longer period", Duration, "5年", "greater", "36个月"),
        ("R01, the start", StartEvent, "到货", "at most", "最终验收合格"),
        ("R02", Duration, "叁年", "equal", "三年"),
        ("R02, the start", StartEvent, "最终验收合格", "at most", "验收合格并交付使用"),
        ("R03", Duration, "5年", "equal", "60个月"),
        ("R11, response", Duration, "2小时", "equal", "2小时"),
        ("R11, on site", Duration, "6小时", "greater", "4小时"),
        ("R11, repair", Duration, "480分钟", "equal", "8小时"),
        ("R16", Duration, "5日", "at most", "5个工作日"),
        ("R16, a week", Duration, "7日", "unknown", "5个工作日"),
        ("R20", Frequency, "每半年一次", "less", "每季度至少一次"),
        ("R20, as often", Frequency, "每年4次", "equal", "每季度至少一次"),
        ("R21", Frequency, "每年3次", "greater", "每年不少于2次"),
    ],
)
def test_a_promise_stands_to_a_clause_as_a_reader_would_judge(
    clause: str, kind: type[Value], promised: str, expected: str, required: str
) -> None:
    assert order(kind, promised, required) == expected, clause
