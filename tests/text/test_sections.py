"""Which templates are found, which are left out, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Landscape, Paragraph, Text
from generator.findings import Cause, Place, Severity
from generator.source import Reader
from generator.text import Library, Part
from tests.text.shelf import DATA, Shelf, compose_from, composed, document, errors, shelve


def words(made: object) -> list[str]:
    blocks = getattr(made, "blocks", ())
    return [inline.text for block in blocks if isinstance(block, Paragraph) for inline in block.inlines]  # type: ignore[union-attr]  # only texts here


def library(shelf: Shelf, *roots: str) -> Library:
    reader: Reader = shelf
    return Library(tuple(map(Path, roots)), reader, folder=shelf, locale="zh-CN")


def test_sections_stand_in_the_order_of_the_manifest_as_one_text() -> None:
    made = document({"b": "# 甲 {#one}\n\n见[](#two)", "a": "# 乙 {#two}\n\n见[](#one)"})
    assert [type(block).__name__ for block in made.blocks] == ["Title", "Heading", "Paragraph", "Heading", "Paragraph"]


def test_a_numbered_list_that_comes_to_one_item_is_a_paragraph() -> None:
    section = "见下：\n\n{% for word in words %}\n1. {{ word }}\n{% endfor %}"
    assert words(document(section, {**DATA, "words": ["甲"]})) == ["见下：", "甲"]
    made = document(section, {**DATA, "words": ["甲", "乙"]})
    assert [type(block).__name__ for block in made.blocks] == ["Title", "Paragraph", "OrderedList"]
    turned = document(f":::: landscape\n\n{section}\n\n::::\n", {**DATA, "words": ["甲"]})
    (sideways,) = (block for block in turned.blocks if isinstance(block, Landscape))
    assert [type(block).__name__ for block in sideways.blocks] == ["Paragraph", "Paragraph"]


def test_sections_whose_data_is_not_given_are_left_out_with_one_word() -> None:
    sections = {
        "one": "---\nneeds: [project.name, 备件.清单]\n---\n甲",
        "two": "---\nneeds: [spares.within]\n---\n乙",
        "three": "---\nneeds: [project.lot, spares]\n---\n丙",
        "four": "丁",
    }
    made, found = composed(sections)
    assert words(made) == ["丁"]
    (finding,) = found
    assert (finding.rule, finding.severity) == ("section-left-out", Severity.INFO)
    assert isinstance(finding.place, Place)
    assert (finding.place.file, finding.place.line) == ("own/zh-CN/documents/letter.yaml", 3)
    assert dict(finding.message.arguments) == {
        "title": "承诺书",
        "kind": "letter",
        "count": 3,
        "titles": ("备件", "项目.包号"),
        "paths": ("spares", "project.lot"),
    }


def test_of_a_record_that_is_given_in_part_the_missing_part_is_told() -> None:
    section = "---\nneeds: [备件.清单]\n---\n甲"
    _, (finding,) = composed({"one": section, "two": "乙"}, {**DATA, "spares": {"within": "2小时"}})
    assert dict(finding.message.arguments)["paths"] == ("spares.stock",)


def test_what_the_document_cannot_be_without_is_not_told_once_more_for_its_sections() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one, two, three]\n需要: [备件.时限]\n"
    below = {"one": "---\nneeds: [备件.清单]\n---\n甲", "two": "---\nneeds: [项目.包号]\n---\n乙", "three": "丙"}
    _, found = composed(below, manifest=manifest)
    assert [finding.rule for finding in found] == ["value-missing", "section-left-out"]
    assert dict(found[1].message.arguments)["paths"] == ("project.lot",)
    assert dict(found[1].message.arguments)["count"] == 1


def test_an_empty_list_is_not_given() -> None:
    made, _ = composed({"one": "---\nneeds: [words]\n---\n甲", "two": "乙"}, {**DATA, "words": []})
    assert words(made) == ["乙"]


def test_a_no_is_given() -> None:
    assert words(document("---\n需要: [免费]\n---\n甲", {**DATA, "free": "否"})) == ["甲"]


def test_an_included_section_is_left_out_the_same_way() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n"
    sections = {"one": 'a\n{% include "two" %}\nb', "two": "---\nneeds: [spares]\n---\nc\n"}
    made, found = composed(sections, manifest=manifest)
    assert [finding.rule for finding in found] == ["section-left-out"]
    assert words(made) == ["a b"]


def test_a_section_can_be_included_in_a_loop() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n"
    sections = {"one": '{% for word in words %}\n{% include "two" %}\n{% endfor %}', "two": "{{ word }}\n\n"}
    made, _ = composed(sections, manifest=manifest)
    assert words(made) == ["零部件费", "人工费"]


def test_a_need_that_names_no_field_is_found_in_the_head() -> None:
    _, found = composed("---\nneeds:\n  - project\n  - wrods\n  - project.nmae\n---\n甲")
    assert errors(found) == [("unknown-field", "one.md", 4), ("unknown-field", "one.md", 5)]
    assert [finding.hint and dict(finding.hint.arguments) for finding in found] == [{"name": "words"}, {"name": "name"}]


def test_a_need_within_a_list_is_refused_since_items_differ() -> None:
    _, found = composed("---\nneeds: [spares.stock.parts]\n---\n甲")
    assert errors(found) == [("path-into-list", "one.md", 2)]
    assert found[0].hint is not None
    assert dict(found[0].hint.arguments) == {"path": "spares.stock"}


def test_a_document_of_which_nothing_is_left_is_refused() -> None:
    made, found = composed("---\nneeds: [spares]\n---\n甲")
    assert made is None
    assert [finding.rule for finding in found] == ["section-left-out", "document-empty"]


def test_the_head_of_an_included_section_leaves_no_lines() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n"
    sections = {"one": 'a\n{% include "two" %}\nb', "two": "---\nneeds: [project]\n---\n\nc"}
    made, _ = composed(sections, manifest=manifest)
    assert words(made) == ["a c b"]


def test_an_unknown_key_of_a_head_is_found() -> None:
    _, found = composed("---\nneed: [project]\n---\n甲")
    assert errors(found) == [("unknown-key", "one.md", 2)]


def test_a_rule_in_the_text_is_no_head() -> None:
    _, found = composed("甲\n\n***\n\n---\nneeds: [spares]\n---\n")
    assert all(finding.rule != "section-left-out" for finding in found)


def test_a_document_that_lacks_what_it_needs_is_refused() -> None:
    manifest = "标题: 承诺书\n文件名: x\n章节: [one]\n需要:\n  - 项目.名称\n  - 备件\n"
    made, found = composed({"one": "甲"}, manifest=manifest)
    assert made is None
    assert errors(found) == [("value-missing", "letter.yaml", 6)]


def test_a_manifest_with_an_unknown_key_is_refused() -> None:
    _, found = composed({"one": "a"}, manifest="标题: a\n文件名: x\n章节: [one]\n颜色: b\n")
    assert errors(found) == [("unknown-key", "letter.yaml", 4)]


def test_a_section_that_is_not_there_is_found_in_the_manifest() -> None:
    _, found = composed({"opening": "a"}, manifest="标题: a\n文件名: x\n章节:\n  - opening\n  - openning\n")
    assert errors(found) == [("unknown-template", "letter.yaml", 5)]
    assert found[0].hint is not None
    assert dict(found[0].hint.arguments) == {"name": "opening"}


def test_a_section_listed_twice_is_found() -> None:
    _, found = composed({"one": "a"}, manifest="标题: a\n文件名: x\n章节: [one, one]\n")
    assert [finding.rule for finding in found] == ["section-repeated"]


def test_an_unknown_kind_of_document_is_a_wrong_call_and_lists_those_there_are() -> None:
    made, (finding,) = compose_from(shelve({"one": "a"}), kind="zzz")
    assert made is None
    assert (finding.rule, finding.cause) == ("unknown-template", Cause.USAGE)
    assert finding.hint is not None
    assert dict(finding.hint.arguments) == {"names": ("letter",)}


def test_ones_own_template_goes_before_the_built_in_one() -> None:
    shelf = shelve({"one": "甲", "two": "乙"}, root="/built-in")
    shelf.files["/own/zh-CN/sections/one.md"] = "自".encode()
    made, _ = compose_from(shelf, roots=("/own", "/built-in"))
    assert words(made) == ["自", "乙"]


def test_names_are_listed_from_all_folders() -> None:
    shelf = shelve({"b": "", "a": ""}, root="/built-in")
    shelf.files["/own/zh-CN/sections/c.md"] = b""
    shelf.files["/own/zh-CN/sections/readme.txt"] = b""
    assert library(shelf, "/own", "/built-in").names(Part.SECTION) == ("a", "b", "c")


@pytest.mark.parametrize(
    "name", ["../one", "a/b", "a\\b", "..", ".", "", "C:one", ".hidden", "one\n", "/etc/passwd", "a..b"]
)
def test_a_name_that_could_lead_elsewhere_is_refused(name: str) -> None:
    shelf = shelve({"one": "a"})
    shelf.files["/etc/passwd"] = b""
    found, (finding,) = library(shelf, "/own").find(Part.SECTION, name, place=Place("x"))
    assert found is None
    assert finding.rule == "unknown-template"


def test_a_link_that_leads_out_of_the_folder_is_refused() -> None:
    shelf = shelve({"one": "a"})
    shelf.files["/secret"] = b"s"
    shelf.links["/own/zh-CN/sections/two.md"] = "/secret"
    found, (finding,) = library(shelf, "/own").find(Part.SECTION, "two", place=Place("x"))
    assert (found, finding.rule) == (None, "template-outside")


def test_a_link_within_the_folder_is_followed() -> None:
    shelf = shelve({"one": "a"})
    shelf.links["/own/zh-CN/sections/two.md"] = "/own/zh-CN/sections/one.md"
    found, _ = library(shelf, "/own").find(Part.SECTION, "two")
    assert found is not None
    assert found.data == b"a"


def test_a_template_that_is_not_utf_8_is_refused() -> None:
    shelf = shelve({"one": "a"})
    shelf.files["/own/zh-CN/sections/one.md"] = "质保期".encode("gbk")
    _, found = compose_from(shelf)
    assert [finding.cause for finding in found] == [Cause.UNREADABLE]


def test_a_template_that_is_too_large_is_refused() -> None:
    shelf = shelve({"one": "a"})
    shelf.files["/own/zh-CN/sections/one.md"] = b"a" * 1_000_001
    _, found = compose_from(shelf)
    assert [finding.cause for finding in found] == [Cause.LIMIT]


def test_line_ends_of_windows_change_nothing() -> None:
    shelf = shelve({"one": "---\nneeds: [project]\n---\n甲\n\n{{ project.lot }}\n"})
    file = "/own/zh-CN/sections/one.md"
    shelf.files[file] = shelf.files[file].replace(b"\n", b"\r\n")
    _, found = compose_from(shelf)
    assert errors(found) == [("value-missing", "one.md", 6)]


def test_a_plain_template_has_no_findings() -> None:
    made, found = composed("甲")
    assert made is not None
    assert made.blocks[1:] == (Paragraph((Text("甲"),)),)
    assert found == ()


@pytest.mark.parametrize(
    ("before", "after"), [("1. 甲", "1. 乙"), ("甲\n\n- 甲", "\n- 乙"), ("1. 甲\n\n   丙", "  乙")]
)
def test_two_lists_of_two_sections_may_not_become_one(before: str, after: str) -> None:
    made, found = composed({"one": before, "two": after})
    assert made is None
    assert errors(found) == [("sections-run-together", "two.md", 1 + after.count("\n"))]


@pytest.mark.parametrize(("before", "after"), [("1. 甲", "乙"), ("1. 甲\n\n乙", "1. 丙"), ("1. 甲", "# 乙\n\n1. 丙")])
def test_lists_with_words_between_them_stay_two(before: str, after: str) -> None:
    made, found = composed({"one": before, "two": after})
    assert made is not None, found
