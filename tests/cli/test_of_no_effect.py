"""What stands in a bid and has no effect is told: empty keys, and promises that no document prints."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import BID, Library

WARRANTY = """\
质保:
  起算: 最终验收合格
  免费项目: [人工费]
  分项:
    - {部件: 水箱, 期限: 3年}
    - {部件: 管路, 期限: {值: 2年, 条款: "4.2"}}
"""


def told(library: Library, rule: str, *arguments: str) -> list[tuple[str, int, str]]:
    ran = library.run("check", *(arguments or ("a",)), "--format", "json")
    findings = json.loads(ran.out)["findings"]
    return [(each["file"], each["line"], each["message"]) for each in findings if each["rule"] == rule]


def test_a_promise_that_no_document_prints_is_told_at_its_line(library: Library) -> None:
    library.write("a/bid.yaml", BID + WARRANTY)
    library.write("a/templates/zh-CN/sections/body.md", "质保{{ warranty.tiers[0].period }}。\n")
    assert told(library, "promise-not-printed") == [
        ("a/bid.yaml", 14, "no document of this bid prints 期限 (period)"),
    ]


def test_one_document_that_prints_it_is_enough(library: Library) -> None:
    library.write("a/bid.yaml", (BID + WARRANTY).replace("[note]", "[note, more]"))
    library.write("a/templates/zh-CN/documents/more.yaml", "标题: 更多\n文件名: 更多\n章节: [tiers]\n")
    loop = "{% for tier in warranty.tiers %}\n{{ tier.part }}质保{{ tier.period }}。\n\n{% endfor %}\n"
    library.write("a/templates/zh-CN/sections/tiers.md", loop)
    assert told(library, "promise-not-printed") == []


def test_what_a_layer_promises_and_what_a_project_is_are_for_others_to_print(library: Library) -> None:
    library.write("company.yaml", WARRANTY)
    library.write("a/bid.yaml", "extends: ../company.yaml\n" + BID)
    library.write("a/templates/zh-CN/sections/body.md", "不印。\n")
    assert told(library, "promise-not-printed") == []


def test_where_a_document_is_wrong_nothing_is_said_of_what_it_would_print(library: Library) -> None:
    library.write("a/bid.yaml", BID + WARRANTY)
    library.write("a/templates/zh-CN/sections/body.md", "{{ nothing }}\n")
    assert told(library, "promise-not-printed") == []


def test_empty_keys_are_told_once_for_each_file_and_those_missed_are_not_among_them(library: Library) -> None:
    library.write("company.yaml", "投标人:\n  简称:\n")
    library.write("a/bid.yaml", "extends: ../company.yaml\n" + BID + "  电话:\n  邮编:\n质保:\n")
    library.change("编号: A-1", "编号:")
    assert told(library, "key-without-value") == [
        ("a/bid.yaml", 10, "3 keys have no value and count as not given: 电话, 邮编, 质保"),
        ("company.yaml", 2, "简称 has no value and counts as not given"),
    ]
    assert [line for _, line, _ in told(library, "field-missing")] == [5]


def test_an_empty_key_that_takes_a_value_away_is_a_warning_and_null_says_that_it_is_meant(library: Library) -> None:
    library.write("company.yaml", "投标人: {名称: 丙公司, 简称: 丙}\n")
    library.write("a/bid.yaml", "extends: ../company.yaml\n" + BID + "  简称:\n")
    ran = library.run("check", "a")
    assert "a/bid.yaml:10:3  warning  简称 is empty here, which takes away what the layer above gives" in ran.out
    assert "also at company.yaml:1:16: given here" in ran.out
    assert told(library, "key-without-value") == []
    library.change("  简称:\n", "  简称: null\n")
    assert told(library, "value-taken-away") == []


def test_a_value_taken_away_that_a_bid_cannot_be_without_is_an_error_with_both_places(library: Library) -> None:
    library.write("company.yaml", "投标人: {名称: 丙公司}\n")
    library.write("a/bid.yaml", "extends: ../company.yaml\n" + BID.replace("乙公司", ""))
    ran = library.run("check", "a")
    assert ran.code == 1
    assert "a/bid.yaml:9:3  error  名称 (name) has no value yet" in ran.out
    assert "also at company.yaml:1:7: given here" in ran.out
    assert ran.out.splitlines()[-1].startswith("1 error, 0 warnings, 0 notes")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_bid_just_begun_names_a_dozen_of_its_empty_keys(library: Library, lang: str) -> None:
    library.run("new", "b")
    said = library.run("check", "b", lang=lang).out.splitlines()
    lines = [line for line in said if "key-without-value" in line]
    assert [line.partition(":")[0] for line in lines] == ["b/bid.yaml", "company.yaml", "product-lines/standard.yaml"]
    assert all("…" in line for line in lines)
