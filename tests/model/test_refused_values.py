"""A value that its field does not read is found at the value itself, in whichever form and layer it stands."""

import pytest

from tests.model.reading import PROJECT, expect, small

KINDS = "硬件 (hard_ware), 软件 (soft_ware)"
NUMBER = "products[0].quantity: 数量 (quantity): "
KIND = "products[0].kind: 类别 (kind): "
FLAG = "products[0].core: 核心产品 (core): "
BLANK = "the text is empty; write the text, or delete the key if there is nothing to say"
CASES = (
    (
        "质保: {分项: [{期限: ‹36}]}",
        "warranty.tiers[0].period: 期限 (period): 36 has no unit; write the unit, too: 36分钟, 36小时, 36天, 36个月",
    ),
    (
        '质保: {分项: [{期限: {条款: "4.2", 值: ‹36}}]}',
        "warranty.tiers[0].period.value: 期限 (period): 36 has no unit; "
        "write the unit, too: 36分钟, 36小时, 36天, 36个月",
    ),
    (
        "回访: {频次: ‹3年}",
        "follow_up.frequency: 频次 (frequency): 3年 says how long, not how often; "
        "write how many times, such as 每年2次",
    ),
    ('项目: {编号: ‹"  "}', f"project.number: 编号 (number): {BLANK}"),
    ('项目: {采购人: ‹"  "}', f"project.buyer: 采购人 (buyer): {BLANK}"),
    ('项目: {采购人: {名称: ‹""}}', f"project.buyer.name: 名称 (name): {BLANK}"),
    ("质保: {免费项目: [a, ‹'']}", f"warranty.free_items[1]: item 2 of 免费项目 (free_items): {BLANK}"),
    ("产品清单: [{数量: ‹2台}]", NUMBER + "2台 is not a whole number; write digits only, such as 2"),
    ("产品清单: [{数量: ‹1.5}]", NUMBER + "1.5 is not a whole number; write digits only, such as 1"),
    ("产品清单: [{数量: ‹-1}]", NUMBER + "-1 is not a whole number; write digits only, such as 30"),
    ("产品清单: [{数量: ‹若干}]", NUMBER + "若干 is not a whole number; write digits only, such as 30"),
    ("产品清单: [{数量: ‹true}]", NUMBER + "true is not a whole number; write digits only, such as 30"),
    (
        "产品清单: [{数量: ‹0012}]",
        NUMBER + "0012 begins with a zero, which a number cannot keep; write the number without it: 12",
    ),
    ("产品清单: [{核心产品: ‹也许}]", FLAG + "也许 is neither yes nor no; write 是 or 否 (yes or no)"),
    ("产品清单: [{核心产品: ‹1}]", FLAG + "1 is neither yes nor no; write 是 or 否 (yes or no)"),
    ("产品清单: [{核心产品: ‹''}]", FLAG + "there is no value here; write 是 or 否 (yes or no)"),
    (
        "产品清单: [{类别: ‹硬体}]",
        KIND + f"硬体 is not one of the choices here; did you mean 硬件? the choices are: {KINDS}",
    ),
    (
        "产品清单: [{类别: ‹Hard-Ware}]",
        KIND + f"Hard-Ware is not one of the choices here; did you mean hard_ware? the choices are: {KINDS}",
    ),
    ("产品清单: [{类别: ‹茶}]", KIND + f"茶 is not one of the choices here; choose one of: {KINDS}"),
    ("产品清单: [{类别: ‹' '}]", KIND + f"there is no value here; choose one of: {KINDS}"),
)


@pytest.mark.parametrize(("marked", "told"), CASES)
def test_a_value_not_understood_is_told_by_its_field_with_what_to_write(marked: str, told: str) -> None:
    expect(marked, told, partial=True)


@pytest.mark.parametrize(
    ("written", "number"), [("2", 2), ("２", 2), ("'1,380'", 1380), ("三", 3), ("0", 0), ("' 12 '", 12), ("twelve", 12)]
)
def test_whole_numbers_are_read_as_people_write_them(written: str, number: int) -> None:
    bid = small(f"{PROJECT}产品清单: [{{名称: a, 数量: {written}}}]")
    assert bid.products[0].quantity == number


@pytest.mark.parametrize(
    ("written", "meant"), [("是", True), ("YES", True), ("true", True), ("无", False), ("No", False), ("否", False)]
)
def test_flags_are_read_in_both_languages(written: str, meant: bool) -> None:
    bid = small(f"{PROJECT}产品清单: [{{名称: a, 核心产品: {written}}}]")
    assert bid.products[0].core is meant


@pytest.mark.parametrize("written", ["0001", "1.10", "NO", "09:30", " a ", "~", "null", "2026-03-01"])
def test_a_text_stays_exactly_as_written(written: str) -> None:
    assert small(f"{PROJECT}样式: '{written}'\n").style == written


def test_a_bad_value_is_found_in_the_layer_it_comes_from() -> None:
    expect(
        "extends: company.yaml\n" + PROJECT,
        "follow_up.frequency: 频次 (frequency): 定期 names no number; write how many times, such as 每年2次",
        layers={"company.yaml": "回访: {方式: 电话, 频次: ‹定期}\n"},
    )


def test_a_bad_value_that_a_lower_layer_replaces_is_no_finding() -> None:
    expect("extends: company.yaml\n样式: standard\n" + PROJECT, layers={"company.yaml": "样式: [a]\n"})


def test_all_faults_are_told_at_once_the_bids_own_first_each_file_from_top_to_bottom() -> None:
    bid = """\
extends: company.yaml
文件: ‹commitment-letter
产品清单: [{名称: a, 数量: ‹两台}]
‹项目: {名称: 示例采购, 采购人: 示例中学, ‹包好: "1"}
回访: ‹每季度
"""
    wrong = "takes a list, and this is a single item; begin each item with '- ', even where there is only one"
    expect(
        bid,
        f"documents: 文件 (documents) {wrong}",
        "products[0].quantity: 数量 (quantity): 两台 is not a whole number; write digits only, such as 30",
        "project.number: 编号 (number) is missing in 项目 (project); add 编号: SL-1",
        "project.包好: unknown key 包好; the keys known here are: 名称, 编号, 采购人",
        "follow_up: 回访 (follow_up) takes keys and values, not a text; "
        "write its keys under it, each on a line with its value: 频次, 方式",
        "warranty.start: 起算 (start): 验受 is not an event from which a period can be counted; "
        "write one of: 投标截止, 中标通知书发出, 收到中标通知书, 合同签订, 合同生效, 收到供货通知, 收到订单, 到货, "
        "安装调试完成, 初步验收合格, 试运行通过, 最终验收合格, 竣工验收合格, "
        "交付使用, 验收合格并交付使用, 接到报修, 停产, 收到发票",
        f"warranty.free_items: 免费项目 (free_items) {wrong}",
        layers={"company.yaml": "质保: {起算: ‹验受, 分项: [], 免费项目: ‹人工费}\n"},
    )
