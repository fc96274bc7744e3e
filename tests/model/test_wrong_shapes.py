"""A text where a list belongs, a list where a text belongs: found where it begins, with how to write it."""

import pytest

from tests.model.reading import PROJECT, expect

PRODUCT = "标识, 名称, 数量, 类别, 核心产品"
CASES = (
    (
        "项目: ‹示例采购",
        "project: 项目 (project) takes keys and values, not a text; "
        "write its keys under it, each on a line with its value: 名称, 编号, 采购人",
    ),
    (
        "‹回访: [每季度1次]",
        "follow_up: 回访 (follow_up) takes keys and values, not a list; "
        "leave out the '-' and write one or more of these keys: 频次, 方式",
    ),
    (
        "质保: {免费项目: ‹人工费}",
        "warranty.free_items: 免费项目 (free_items) takes a list, and this is a single item; "
        "begin each item with '- ', even where there is only one",
    ),
    (
        "质保:\n  ‹分项:\n    部件: 水箱\n    期限: 3年\n",
        "warranty.tiers: 分项 (tiers) takes a list, and this is a single item; "
        "begin each item with '- ', even where there is only one",
    ),
    (
        "质保: {分项: ‹3年}",
        "warranty.tiers: 分项 (tiers) takes a list, not a text; "
        "begin each item with '- ' and write its keys: 标识, 部件, 期限",
    ),
    (
        "项目: {‹编号: [a, b]}",
        "project.number: 编号 (number) takes one value, not a list or keys of its own; write one value, such as SL-1",
    ),
    (
        "质保: {‹起算: {值: 最终验收合格}}",
        "warranty.start: 起算 (start) takes one value, not a list or keys of its own; "
        "write one value, such as 最终验收合格",
    ),
    (
        "回访: {‹频次: [每年2次]}",
        "follow_up.frequency: 频次 (frequency) takes one value, not a list; "
        "write the value alone, or 值 (value) with 证据, 条款 and 说明 beside it",
    ),
    (
        "回访: {频次: {‹值: [每年2次]}}",
        "follow_up.frequency.value: 值 (value) takes one value, not a list or keys of its own; "
        "write one value, such as 每季度1次",
    ),
    (
        "回访: {频次: {值: 每年2次, 证据: ‹回访记录}}",
        "follow_up.frequency.evidence: 证据 (evidence) takes a list, and this is a single item; "
        "begin each item with '- ', even where there is only one",
    ),
    (
        "产品清单:\n  - ‹集热器\n",
        "products[0]: item 1 of 产品清单 (products) takes keys and values, not a text; "
        f"write its keys under it, each on a line with its value: {PRODUCT}",
    ),
    (
        "产品清单:\n  - ‹- 名称: a\n",
        "products[0]: item 1 of 产品清单 (products) takes keys and values, not a list; "
        f"leave out the '-' and write one or more of these keys: {PRODUCT}",
    ),
    (
        "文件:\n  - service-plan\n  -‹\n",
        "documents[1]: item 2 of 文件 (documents) is empty; write a value there, or delete the line",
    ),
    (
        "文件:\n  - {‹a: b}\n",
        "documents[0]: item 1 of 文件 (documents) takes one value, not a list or keys of its own; "
        "write one value, such as commitment-letter",
    ),
)


@pytest.mark.parametrize(("marked", "told"), CASES)
def test_each_wrong_shape_is_told_with_the_right_one(marked: str, told: str) -> None:
    expect(marked, told, partial=True)


def test_a_required_list_has_an_item() -> None:
    bid = PROJECT + "质保: {起算: 最终验收合格, ‹分项: []}"
    expect(
        bid,
        "warranty.tiers: 分项 (tiers) has no items, and must have at least one; "
        "write its items, each begun with '- ', or leave out what it belongs to",
    )
    expect(bid.replace("‹", ""), partial=True)
    expect(PROJECT + "质保: {起算: 最终验收合格, 分项: [{部件: 甲, 期限: 3年}], 免费项目: []}")
