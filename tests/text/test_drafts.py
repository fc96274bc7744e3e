"""A draft marks what is not given, tells of it once, and goes on; a final document holds no mark of a gap."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.document import Document, Gap, Paragraph, Strong, Text
from generator.document.walk import walk_inlines
from generator.findings import Finding, Place, Severity
from generator.model.leaves import Gap as Gap_
from generator.model.view import view
from generator.text import Furniture, Library, Strip
from generator.text.compose import compose
from tests.text.shelf import DATA, Small, composed, shelve
from tests.text.test_values import AWKWARD

MANIFEST = "标题: 承诺书\n文件名: 承诺书\n需要: [{needs}]\n章节: [one]\n"


def drafted(
    section: str, data: Mapping[str, object] = DATA, *, needs: str = "", furniture: Furniture | None = None
) -> tuple[Document | None, tuple[Finding, ...]]:
    shelf = shelve({"one": section}, manifest=MANIFEST.format(needs=needs))
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    return compose(library, "letter", view(Small.model_validate(data)), furniture=furniture, draft=True)


def draft(section: str, *, needs: str = "") -> tuple[Document, list[str]]:
    made, found = drafted(section, needs=needs)
    assert made, found
    assert {finding.severity for finding in found} <= {Severity.WARNING}
    return made, [finding.place.path for finding in found if isinstance(finding.place, Place)]


def gaps(document: Document) -> list[str]:
    return [inline.text for inline in walk_inlines(document) if isinstance(inline, Gap)]


def test_what_is_printed_and_not_given_is_a_gap_and_one_warning_each() -> None:
    made, missing = draft("前{{ project.lot }}后{{ price }}")
    assert made.blocks[1] == Paragraph((Text("前"), Gap("项目包号"), Text("后"), Gap("价格")))
    assert missing == ["project.lot", "price"]
    assert gaps(made) == ["【待补：项目包号】", "【待补：价格】"]


def test_a_field_of_a_list_item_is_asked_for_by_its_own_name() -> None:
    assert gaps(draft("{% for tier in tiers %}{{ tier.period.note }}{{ tier.start }}{% endfor %}")[0]) == [
        "【待补：起算】",
        "【待补：期限说明】",
    ]


def test_a_list_of_words_is_asked_for_by_the_name_of_the_list() -> None:
    bid = Small.model_validate(DATA)
    lacking = bid.model_copy(update={"words": (Gap_.GAP,)})
    shelf = shelve({"one": "{{ words | listed }}{% for word in words %}{{ word }}{% endfor %}"})
    library = Library((Path("/own"),), shelf, folder=shelf, locale="zh-CN")
    made, found = compose(library, "letter", view(lacking), draft=True)
    assert made, found
    assert gaps(made) == ["【待补：词语】", "【待补：词语】"]
    assert found == ()


def test_forms_and_lists_of_what_is_not_given_are_gaps_too() -> None:
    assert gaps(draft("{{ price | formal }}")[0]) == ["【待补：价格】"]
    made, found = drafted("{{ words | listed }}", {**DATA, "words": []})
    assert made, found
    assert gaps(made) == ["【待补：词语】"]


def test_conditions_take_what_is_not_given_as_in_a_final_document() -> None:
    made, missing = draft("{% if project.lot %}{{ project.lot }}{% else %}无{% endif %}")
    assert (made.blocks[1], missing) == (Paragraph((Text("无"),)), [])


def test_what_a_document_needs_is_a_warning_and_its_sections_are_written_with_gaps() -> None:
    made, missing = draft("---\nneeds: [spares, price]\n---\n在{{ spares.within }}内{{ price }}", needs="spares, price")
    assert gaps(made) == ["【待补：备件时限】", "【待补：价格】"]
    assert len(missing) == 2


def test_a_section_whose_optional_data_is_absent_is_left_out_of_a_draft_as_of_a_final_document() -> None:
    shelf_sections = "---\nneeds: [spares]\n---\n在{{ spares.within }}内"
    made, found = drafted(shelf_sections)
    assert made is None
    assert [finding.rule for finding in found] == ["section-left-out", "document-empty"]


def test_a_draft_says_so_at_the_head_of_each_page_beside_what_stands_there() -> None:
    made, _ = draft("甲")
    assert made.header.centre == (Strong((Text("草稿"),)),)
    strip = Strip(Place("s.yaml"), "左", "中", "右")
    with_header, _ = drafted("甲", furniture=Furniture(strip, strip))
    assert with_header
    assert with_header.header.centre == (Strong((Text("草稿"),)), Text(" "), Text("中"))
    assert with_header.header.left == (Text("左"),)


def test_other_faults_stop_a_draft() -> None:
    made, found = drafted("{{ project.nam }}{{ price }}")
    assert made is None
    assert {(finding.rule, finding.severity.name) for finding in found} == {
        ("unknown-field", "ERROR"),
        ("value-missing", "WARNING"),
    }


def test_the_mark_of_a_gap_in_a_value_stops_a_final_document_at_that_value() -> None:
    made, found = composed("**{{ project.name }}**", {**DATA, "project": {"name": "某【待补：名称】"}})
    assert made is None
    assert [finding.rule for finding in found] == ["value-missing"]


@pytest.mark.parametrize("section", ["甲【待补：乙】", "甲【{{ project.name }}", "| a |\n| --- |\n| 【待补】 |\n"])
def test_the_mark_of_a_gap_in_a_template_stops_a_final_document(section: str) -> None:
    made, found = composed(section, {**DATA, "project": {"name": "待补】"}})
    assert made is None
    assert [finding.rule for finding in found] == ["value-missing"]


@pytest.mark.parametrize("words", [*AWKWARD[:-1], "待补", "【待 补】"])
def test_nothing_else_is_taken_for_the_mark_of_a_gap(words: str) -> None:
    made, found = composed("{{ project.name }}", {**DATA, "project": {"name": words}})
    assert made, found
