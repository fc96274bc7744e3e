"""English and Chinese names at every depth."""

from __future__ import annotations

import pytest

from generator.source import Name, Names, Plain, apply, read, to_plain

PROMISE = Names()
PROMISE.fields = {"value": Name("value", "值"), "值": Name("value", "值")}


def names(*fields: Name) -> Names:
    return Names({key: each for each in fields for key in (each.english, each.chinese)})


TIER = names(Name("part", "部件"), Name("period", "期限", PROMISE))
BID = names(Name("project", "项目", names(Name("name", "名称"))), Name("tiers", "分项", TIER), Name("free", "其他"))


def applied(text: str) -> tuple[Plain, list[tuple[str, int | None, int | None]]]:
    node, findings = read(text.encode(), "a.yaml")
    assert findings == ()
    assert node is not None
    named, found = apply(node, BID)
    return to_plain(named), [(finding.rule, finding.place.line, finding.place.column) for finding in found]


def test_both_languages_mean_one_field_at_every_depth() -> None:
    plain, found = applied("项目: {名称: x}\ntiers:\n  - {部件: 水箱, period: {值: 3年}}\n  - {part: 管, 期限: 2年}\n")
    assert found == []
    assert plain == {
        "project": {"name": "x"},
        "tiers": [{"part": "水箱", "period": {"value": "3年"}}, {"part": "管", "period": "2年"}],
    }


def test_unknown_keys_and_free_maps_stay_as_written() -> None:
    assert applied("未知: {名称: x}\nfree: {名称: y}\n") == ({"未知": {"名称": "x"}, "free": {"名称": "y"}}, [])


def test_both_names_of_one_field_are_refused_with_both_places() -> None:
    node, _ = read("tiers:\n  - part: a\n    部件: b\n".encode(), "a.yaml")
    assert node is not None
    named, (finding,) = apply(node, BID)
    assert (finding.rule, finding.place.line, finding.related[0][1].line) == ("both-names", 3, 2)
    assert to_plain(named) == {"tiers": [{"part": "a"}]}


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("项目:\n  名称：张三\n", "full-width-colon", 2),
        ("项目:\n  名称:张三\n", "missing-space", 2),
        ("分项:\n  - 部件：水箱\n", "full-width-colon", 2),
        ("项目:\n  名称: 张三\n    名称：李四\n", "full-width-colon", 2),
    ],
)
def test_a_key_that_yaml_reads_as_text_is_found(text: str, rule: str, line: int) -> None:
    _, found = applied(text)
    assert [(each[0], each[1]) for each in found] == [(rule, line)]


def test_a_colon_in_an_ordinary_text_is_no_fault() -> None:
    assert applied("项目: {名称: 说明：甲}\n")[1] == []
    assert applied("项目: '名称：张三'\n")[1] == []
