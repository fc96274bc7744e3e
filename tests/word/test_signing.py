"""Lines to sign or seal, told from what is said of signing and from what somebody promises."""

from __future__ import annotations

import pytest

from generator.document.passages import Kind
from generator.word.reading.signing import is_signing
from tests.word.foreign import foreign, p, read_whole


@pytest.mark.parametrize(
    "line",
    [
        "投标人：示例公司（盖单位章）",
        "投标人（盖单位章）：",
        "投 标 人：示例恒测仪器有限公司",
        "投标人名称（盖章）：示例",
        "供应商全称（公章）：",
        "供应商：示例公司（公章）",
        "供应商地址：示例市示例路15号",
        "法定代表人或其委托代理人：＿＿＿（签字）",
        "法定代表人（单位负责人）：",
        "投标人代表签字：",
        "投标人代表：张三丰",
        "授权代表（签字或盖章）：",
        "项目负责人（签字）：",
        "盖章：________",
        "示例公司（盖章）",
        "日期：2026年7月24日",
        "日    期：   年   月   日",
        "承诺日期：",
        "承诺单位（公章）：示例公司   法定代表人（签字）：",
        "投标人：　　　　（盖章）　　法定代表人：　　　（签字）",
    ],
)
def test_a_line_to_sign(line: str) -> None:
    assert is_signing(line)


@pytest.mark.parametrize(
    "line",
    [
        "投标人承诺如下：",
        "投标人保证：所供货物为全新",
        "投标人：4小时内到场",
        "投标人：受理报修、到场维修和每年 2 次校准",
        "负责人：接到报修后2小时内到场修复",
        "负责人每周检查一次并记录：",
        "制造商在收到通知后派人到场：",
        "交货日期：以合同为准",
        "请在此处签字（盖章）",
        "验收单须由采购人代表签字（盖章）",
        "本承诺书由我方法定代表人签字并加盖公章后生效。",
        "投标人须在每页加盖公章（含封面）。",
    ],
)
def test_what_is_said_is_no_line_to_sign(line: str) -> None:
    assert not is_signing(line)


def test_a_promise_that_begins_with_its_maker_is_read_as_a_promise() -> None:
    (passage,) = read_whole(foreign(p("投标人承诺：一级故障4小时内到场，12小时内修复"))).passages
    assert passage.kind is Kind.PARAGRAPH
