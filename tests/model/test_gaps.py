"""A draft may lack what is required: each missing value is a gap and a warning; what is wrong stays an error."""

from __future__ import annotations

from generator.findings import Severity
from generator.model.gaps import with_gap
from generator.model.validation import validate
from generator.model.view import NotGiven, RecordView, Series, View, view
from tests.model.reading import PROJECT, small, told, tree
from tests.model.records import Small


def draft(text: str) -> tuple[Small, list[str]]:
    bid, findings = validate(Small, tree(text), draft=True)
    assert bid is not None, told(findings)
    assert {finding.severity for finding in findings} <= {Severity.WARNING}
    return bid, [finding.place.path for finding in findings if finding.place]


def seen(bid: Small, *path: str | int) -> View | None:
    here: View | None = view(bid)
    for step in path:
        if isinstance(here, RecordView) and isinstance(step, str):
            here = here.get(step)
        elif isinstance(here, Series) and isinstance(step, int):
            here = here.items[step]
    return here


def test_a_missing_leaf_is_a_gap_that_the_view_calls_due() -> None:
    bid, missing = draft("项目: {名称: a, 采购人: b}\n")
    assert bid.project.name == "a"
    assert missing == ["project.number"]
    assert seen(bid, "project", "number") == NotGiven("project.number", "编号", due=True)


def test_a_missing_record_has_all_its_required_fields_as_gaps_and_one_warning() -> None:
    bid, missing = draft("样式: standard\n")
    assert missing == ["project"]
    for name, title in (("name", "名称"), ("number", "编号")):
        assert seen(bid, "project", name) == NotGiven(f"project.{name}", title, due=True)
    assert seen(bid, "project", "buyer", "name") == NotGiven("project.buyer.name", "名称", due=True)


def test_a_missing_list_has_one_item_of_gaps_and_a_missing_promise_is_due() -> None:
    bid, missing = draft(PROJECT + "质保: {起算: 终验}\n")
    assert missing == ["warranty.tiers"]
    assert bid.warranty
    assert len(bid.warranty.tiers) == 1
    assert seen(bid, "warranty", "tiers", 0, "period") == NotGiven("warranty.tiers[0].period", "期限", due=True)


def test_an_optional_field_that_is_not_given_is_no_gap() -> None:
    bid, missing = draft(PROJECT)
    assert missing == []
    assert bid.warranty is None
    assert seen(bid, "warranty") == NotGiven("warranty", "质保")


def test_an_empty_list_item_is_a_gap() -> None:
    bid, missing = draft(PROJECT + "质保:\n  起算: 终验\n  分项:\n    - \n    - {部件: 管路, 期限: 2年}\n")
    assert missing == ["warranty.tiers[0]"]
    assert seen(bid, "warranty", "tiers", 0, "parts") == NotGiven("warranty.tiers[0].parts", "部件", due=True)


def test_a_field_that_another_one_needs_is_a_gap() -> None:
    bid, missing = draft(PROJECT + "违约责任: [{比例: 5%}]\n")
    assert missing == ["penalties[0].base"]
    assert seen(bid, "penalties", 0, "base") == NotGiven("penalties[0].base", "计算基数", due=True)


def test_what_is_wrong_stops_a_draft_too_and_what_is_missing_is_told_beside_it() -> None:
    bid, findings = validate(
        Small, tree('项目: {名称: "", 采购人: b}\n质保: {起算: 终验, 分项: [{期限: 三}]}\n'), draft=True
    )
    assert bid is None
    found = {(finding.place.path, finding.severity.name) for finding in findings if finding.place}
    assert found == {
        ("project.name", "ERROR"),
        ("project.number", "WARNING"),
        ("warranty.tiers[0].parts", "WARNING"),
        ("warranty.tiers[0].period", "ERROR"),
    }


def test_without_draft_nothing_is_a_gap() -> None:
    bid, findings = validate(Small, tree("项目: {名称: a}\n"))
    assert bid is None
    assert {finding.severity for finding in findings} == {Severity.ERROR}


def test_a_gap_can_be_put_where_a_document_needs_more_than_the_model_does() -> None:
    bid = with_gap(small(PROJECT), ("warranty", "tiers"))
    assert seen(bid, "warranty", "start") == NotGiven("warranty.start", "起算", due=True)
    assert seen(bid, "warranty", "tiers", 0, "parts") == NotGiven("warranty.tiers[0].parts", "部件", due=True)
    assert with_gap(bid, ("project", "name")).project.name == "示例采购"
