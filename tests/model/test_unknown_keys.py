"""A key that the model does not know is found at the key, with the name that was probably meant."""

from tests.model.reading import PROJECT, expect


def test_a_misspelt_chinese_key_is_told_with_the_chinese_name_it_resembles() -> None:
    expect("项目: {‹采购仁: x}", "project.采购仁: unknown key 采购仁; did you mean 采购人?", partial=True)


def test_a_misspelt_english_key_is_told_with_the_english_name_it_resembles() -> None:
    expect("project:\n  ‹byer: x\n", "project.byer: unknown key byer; did you mean buyer?", partial=True)


def test_case_and_hyphens_do_not_hide_what_was_meant() -> None:
    expect(
        "warranty: {‹Free-Items: x}",
        "warranty.Free-Items: unknown key Free-Items; did you mean free_items?",
        partial=True,
    )


def test_an_english_word_in_a_field_of_its_own_is_not_taken_for_a_chinese_one() -> None:
    expect(
        "follow_up: {‹zzz: 1}",
        "follow_up.zzz: unknown key zzz; the keys known here are: frequency, method",
        partial=True,
    )


def test_a_key_like_none_gets_the_list_of_known_keys_in_its_own_language() -> None:
    expect("回访: {‹天气: 晴}", "follow_up.天气: unknown key 天气; the keys known here are: 频次, 方式", partial=True)


def test_two_words_that_share_one_character_with_it_are_offered_together() -> None:
    expect(
        "产品清单: [{‹数别: 2}]",
        "products[0].数别: unknown key 数别; did you mean one of these: 类别, 数量",
        partial=True,
    )


def test_a_key_inside_a_list_item_is_found_at_its_own_line() -> None:
    expect(
        "质保:\n  分项:\n    - {部件: 水箱, 期限: 3年}\n    - 部件: 管路\n      ‹期陷: 2年\n",
        "warranty.tiers[1].期陷: unknown key 期陷; did you mean 期限?",
        partial=True,
    )


def test_a_key_inside_a_promises_long_form_is_checked_too() -> None:
    expect(
        "回访: {频次: {值: 每年2次, ‹证明材: [a]}}",
        "follow_up.frequency.证明材: unknown key 证明材; the keys known here are: 值, 证据, 条款, 说明",
        partial=True,
    )


def test_a_key_that_stands_one_level_too_high_is_told_where_it_belongs() -> None:
    expect(
        "质保: {‹期限: 3年}",
        "warranty.期限: unknown key 期限; 期限 belongs under 质保 › 分项",
        partial=True,
    )


def test_a_key_indented_too_far_is_told_where_it_belongs() -> None:
    expect(
        "质保:\n  起算: 终验\n  ‹回访: {频次: 每季度1次}\n",
        "warranty.回访: unknown key 回访; 回访 stands under no other key: begin its line at the left margin",
        partial=True,
    )
    expect(
        "质保: {分项: [{‹免费项目: [人工费]}]}",
        "warranty.tiers[0].免费项目: unknown key 免费项目; 免费项目 belongs under 质保",
        partial=True,
    )


def test_an_unknown_key_is_found_in_the_layer_that_has_it() -> None:
    expect(
        "extends: company.yaml\n" + PROJECT,
        "warranty.分象: unknown key 分象; did you mean 分项?",
        partial=True,
        layers={"company.yaml": "质保:\n  ‹分象: []\n"},
    )


def test_an_unknown_key_is_told_though_it_has_no_value() -> None:
    expect(PROJECT + "‹质宝:\n", "质宝: unknown key 质宝; did you mean 质保?")
    expect(
        "extends: company.yaml\n" + PROJECT + "质保: {‹分象: null}\n",
        "warranty.分象: unknown key 分象; did you mean 分项?",
        partial=True,
        layers={"company.yaml": "质保: {起算: 终验, 分项: []}\n"},
    )
