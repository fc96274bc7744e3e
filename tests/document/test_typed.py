"""Numbers that people type before the words of a heading or an item are told from quantities and dates."""

from __future__ import annotations

import pytest

from generator.document.typed import Mark, chinese_count, read_typed


@pytest.mark.parametrize(
    ("line", "number", "mark", "counts"),
    [
        ("一、服务", "一、", Mark.CHINESE, (1,)),
        ("二十三、附则", "二十三、", Mark.CHINESE, (23,)),
        ("　　一、服务", "一、", Mark.CHINESE, (1,)),
        ("（二）、以客户为中心", "（二）、", Mark.CHINESE_IN_BRACKETS, (2,)),
        ("(十一) 附件", "(十一)", Mark.CHINESE_IN_BRACKETS, (11,)),
        ("1、安装调试", "1、", Mark.DECIMAL, (1,)),
        ("12. 质保", "12.", Mark.DECIMAL, (12,)),
        ("1.2 质保期", "1.2", Mark.OUTLINE, (1, 2)),
        ("1.1.2总则", "1.1.2", Mark.OUTLINE, (1, 1, 2)),
        ("3.2.甲", "3.2.", Mark.OUTLINE, (3, 2)),
        ("(1)我公司负责", "(1)", Mark.IN_BRACKETS, (1,)),
        ("（ 3 ）甲", "（ 3 ）", Mark.IN_BRACKETS, (3,)),
        ("2)甲", "2)", Mark.HALF_BRACKET, (2,)),
        ("【1】我司完成的工程", "【1】", Mark.LENTICULAR, (1,)),
        ("③甲", "③", Mark.CIRCLED, (3,)),
        ("㉑甲", "㉑", Mark.CIRCLED, (21,)),
        ("⒋甲", "⒋", Mark.CIRCLED, (4,)),
        ("第三章 售后服务", "第三章", Mark.CHAPTER, (3,)),
        ("第 2 节 培训", "第 2 节", Mark.SECTION, (2,)),
        ("第一部分 商务", "第一部分", Mark.PART, (1,)),
        ("第十二条 违约责任", "第十二条", Mark.CLAUSE, (12,)),
        ("第二步：派工", "第二步：", Mark.STEP, (2,)),
        ("a. 甲", "a.", Mark.LETTER, (1,)),
        ("B、乙", "B、", Mark.LETTER, (2,)),
        ("Ⅳ、丁", "Ⅳ、", Mark.ROMAN, (4,)),
    ],
)
def test_a_typed_number_is_read(line: str, number: str, mark: Mark, counts: tuple[int, ...]) -> None:
    typed = read_typed(line)
    assert typed is not None
    assert (typed.text, typed.mark, typed.counts) == (number, mark, counts)
    assert not line[typed.end :].startswith((" ", "　"))
    assert number in line[: typed.end]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "服务",
        "3年质保",
        "4小时内到场",
        "2.5万元",
        "1.5米以上",
        "2026.3.1完成",
        "7×24小时",
        "ISO9001认证",
        "一二、",
        "一、二级故障的响应时间",
        "第三条件",
        "A4纸",
        "U.S.",
        "1",
        "（示例）",
        "十百、",
        "10%",
        "3.2.1.0.9.8.7.6",
    ],
)
def test_a_quantity_a_date_or_a_word_is_no_typed_number(line: str) -> None:
    assert read_typed(line) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10),
        ("十九", 19),
        ("二十", 20),
        ("九十九", 99),
        ("一百零三", 103),
        ("二百一十", 210),
        ("〇", 0),
        ("两", 2),
    ],
)
def test_a_chinese_count_is_read(written: str, number: int) -> None:
    assert chinese_count(written) == number


@pytest.mark.parametrize("written", ["一二", "十百", "百", "零一", "一十十", "十零"])
def test_what_is_not_put_together_as_a_chinese_count_is_none(written: str) -> None:
    assert chinese_count(written) is None
