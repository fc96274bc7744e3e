"""A required field that is missing is told at the key of the record that should have it, with a line to add."""

from generator.model.validation import validate
from tests.model.reading import PROJECT, expect, tree
from tests.model.records import Small


def test_both_names_stand_in_the_message_and_the_line_to_add_is_in_the_language_of_its_neighbours() -> None:
    expect(
        "‹项目: {名称: a, 编号: b}\n",
        "project.buyer: 采购人 (buyer) is missing in 项目 (project); add 采购人: 示例中学",
    )
    expect(
        "‹project: {name: a, buyer: b}\n",
        "project.number: 编号 (number) is missing in 项目 (project); add number: SL-1",
    )


def test_a_missing_record_is_told_with_the_keys_it_needs() -> None:
    expect(
        "‹样式: standard\n",
        "project: 项目 (project) is missing in this file; add 项目: with these keys under it: 名称, 编号, 采购人",
    )


def test_a_missing_list_is_told_with_what_each_item_has() -> None:
    expect(
        PROJECT + "‹质保: {起算: 终验}\n",
        "warranty.tiers: 分项 (tiers) is missing in 质保 (warranty); "
        "add 分项: with a list under it; each item has: 部件, 期限",
    )


def test_in_a_list_the_item_is_named_and_the_place_is_where_it_begins() -> None:
    expect(
        PROJECT + "产品清单:\n  - {名称: a}\n  - ‹数量: 2\n    类别: 硬件\n",
        "products[1].name: 名称 (name) is missing in item 2 of 产品清单 (products); add 名称: 集热器",
    )


def test_a_promise_without_its_value_is_told_with_the_example_of_that_promise() -> None:
    expect(
        PROJECT + '回访: {‹频次: {条款: "1"}, 方式: 电话}\n',
        "follow_up.frequency.value: 值 (value) is missing in 频次 (frequency); add 值: 每季度1次",
    )


def test_a_key_without_a_value_is_told_where_the_value_would_stand() -> None:
    expect(
        "项目: {名称: a, ‹编号: , 采购人: b}\n",
        "project.number: 编号 (number) has no value yet; write it here, such as SL-1",
    )
    expect(
        "‹项目:\n样式: standard\n",
        "project: 项目 (project) has no value yet; write these keys under it: 名称, 编号, 采购人",
    )
    expect(
        PROJECT + "质保: {起算: 终验, ‹tiers: ~}\n",
        "warranty.tiers: 分项 (tiers) has no value yet; write a list under it; each item has: 部件, 期限",
    )


def test_a_key_blank_in_a_layer_is_no_matter_once_another_layer_gives_it() -> None:
    expect(
        "extends: line.yaml\n" + PROJECT + "质保: {起算: 终验}\n",
        layers={"line.yaml": "质保: {起算: , 分项: [{部件: 管路, 期限: 2年}]}\n"},
    )


def test_a_key_blank_in_the_bid_takes_away_what_the_layer_gave_and_is_told_there() -> None:
    expect(
        "extends: line.yaml\n" + PROJECT + "质保: {‹起算: null}\n",
        "warranty.start: 起算 (start) has no value yet; write it here, such as 最终验收合格",
        layers={"line.yaml": "质保: {起算: 终验, 分项: [{部件: 管路, 期限: 2年}]}\n"},
    )


def test_a_key_blank_in_several_layers_is_told_in_the_lowest() -> None:
    expect(
        "extends: line.yaml\n" + PROJECT + "质保: {‹起算: }\n",
        "warranty.start: 起算 (start) has no value yet; write it here, such as 最终验收合格",
        layers={"line.yaml": "质保: {起算: , 分项: [{部件: 管路, 期限: 2年}]}\n"},
    )


def test_an_id_that_nearly_names_an_item_of_the_higher_layer_is_told() -> None:
    expect(
        "extends: line.yaml\n" + PROJECT + "质保:\n  分项:\n    - {‹id: pieps, 期限: 5年}\n",
        "warranty.tiers[1].parts: 部件 (parts) is missing in item 2 of 分项 (tiers); "
        "if it is to change the item pipes, write that id; else give it every field",
        layers={"line.yaml": "质保: {起算: 终验, 分项: [{id: pipes, 部件: 管路, 期限: 2年}]}\n"},
    )


def test_what_a_layer_lacks_alone_is_no_finding() -> None:
    assert validate(Small, tree("质保: {分项: [{id: main, 期限: 3年}]}\n"), partial=True) == (None, ())


def test_fields_that_need_each_other_are_told_at_the_one_that_is_there_or_where_the_item_begins() -> None:
    expect(
        PROJECT + "违约责任:\n  - ‹比例: 5%\n    id: a\n  - {id: b, ‹计算基数: 合同总价}\n",
        "penalties[0].base: the rate 5% has no base; add a base",
        "penalties[1].base: a base needs a rate",
    )


def test_a_layer_alone_need_not_give_what_the_fields_of_another_need() -> None:
    expect("违约责任: [{比例: 5%}]\n", partial=True)
