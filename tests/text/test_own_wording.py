"""A company or a bid changes what a document is made of, without writing all of its manifest again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.document import Document, Heading, Paragraph
from generator.document.numbering import number
from generator.document.plain import plain
from generator.findings import Finding, Message, Place, Severity
from generator.quantities import Locale
from generator.text import Library, Part
from generator.text.manifest import Listing, read_manifest
from generator.text.unused import unused
from tests.text.shelf import Shelf, compose_from, errors

BUILT = "标题: 承诺书\n文件名: 承诺书\n章节: [a, b, c, d]\n样式: letter\n需要: [project.name]\n"
ROOTS = ("/bid", "/company", "/built")
LOCALE: Locale = "zh-CN"


def shelf(bid: str = "", company: str = "", **sections: str) -> Shelf:
    """Return three folders with a document ``letter``; an empty text is no file. Sections are built in."""
    texts = {"/bid": bid, "/company": company, "/built": BUILT}
    files = {f"{root}/{LOCALE}/documents/letter.yaml": text.encode() for root, text in texts.items() if text}
    bodies = {name: f"# 标题{name} {{#id-{name}}}\n\n正文{name}。\n" for name in "abcdxy"} | sections
    files |= {f"/built/{LOCALE}/sections/{name}.md": body.encode() for name, body in bodies.items()}
    return Shelf(files)


def library(files: Shelf) -> Library:
    return Library(tuple(map(Path, ROOTS)), files, folder=files, locale=LOCALE)


def listed(bid: str = "", company: str = "") -> tuple[str, ...]:
    """Return the sections that come of it; nothing may be wrong."""
    listing, findings = read_manifest(library(shelf(bid, company)), "letter")
    assert findings == ()
    assert listing
    return listing.manifest.sections


def told(bid: str, company: str = "") -> Finding:
    """Return the one thing that is wrong."""
    _, (finding,) = read_manifest(library(shelf(bid, company)), "letter")
    return finding


def arguments(text: Message | None) -> Mapping[str, object]:
    assert text is not None
    return dict(text.arguments)


def composed(bid: str, company: str = "", **sections: str) -> tuple[Document | None, tuple[Finding, ...]]:
    return compose_from(shelf(bid, company, **sections), roots=ROOTS)


def headings(document: Document | None) -> list[str]:
    assert document
    return [plain(block.inlines) for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("bid", "sections"),
    [
        ("标题: 别的\n", "abcd"),
        ("去掉: [b, d]\n", "ac"),
        ("加入: [x]\n", "abcdx"),
        ("加入: [{章节: x, 之后: a}]\n", "axbcd"),
        ("加入: [{章节: x, 之前: a}]\n", "xabcd"),
        ("加入: [{章节: x, 之后: b}, {章节: y, 之后: b}]\n", "abxycd"),
        ("加入: [{章节: x, 之后: b}, {章节: y, 之后: x}]\n", "abxycd"),
        ("加入: [{章节: x, 之前: c}, {章节: y, 之前: c}]\n", "abxycd"),
        ("顺序: [d, b]\n", "adcb"),
        ("顺序: [d, c, b, a]\n", "dcba"),
        ("去掉: [a]\n加入: [{章节: a, 之后: c}]\n", "bcad"),
        ("顺序: [x, a]\n加入: [x]\n去掉: [b]\n", "xcda"),
        ("drop: [b]\nadd: [{section: x, after: a}]\norder: [d, a]\n", "dxca"),
        ("章节: [x, a]\n", "xa"),
    ],
)
def test_sections_are_taken_out_put_in_and_moved(bid: str, sections: str) -> None:
    assert listed(bid) == tuple(sections)


def test_the_company_changes_what_is_built_in_and_the_bid_what_the_company_has() -> None:
    company = "去掉: [a]\n加入: [{章节: x, 之前: b}]\n标题: 公司的\n文件名: 公司的\n"
    bid = "去掉: [x, c]\n加入: [a]\n标题: 投标的\n"
    assert listed(bid, company) == ("b", "d", "a")
    listing, _ = read_manifest(library(shelf(bid, company)), "letter")
    assert listing
    assert (listing.manifest.title, listing.manifest.file) == ("投标的", "公司的")
    assert (listing.manifest.style, listing.manifest.needs) == ("letter", ("project.name",))


def test_each_thing_has_the_place_where_it_is_written() -> None:
    listing, _ = read_manifest(library(shelf("加入: [{章节: x, 之前: b}]\n样式: 我的\n", "标题: 公司的\n")), "letter")
    assert listing

    def where(*path: str | int) -> tuple[str, int | None]:
        place = listing.tree.place(path)  # type: ignore[union-attr]
        return place.file.split("/")[0], place.line

    assert where("title") == ("company", 1)
    assert where("file") == ("built", 2)
    assert where("style") == ("bid", 2)
    assert [where("sections", index) for index in range(3)] == [("built", 3), ("bid", 1), ("built", 3)]


@pytest.mark.parametrize(
    ("bid", "rule", "column"),
    [
        ("去掉: [b, bb]\n", "section-not-listed", 9),
        ("去掉: [b, b]\n", "section-not-listed", 9),
        ("加入: [{章节: x, 之后: bb}]\n", "section-not-listed", 18),
        ("加入: [{章节: x, 之前: bb}]\n", "section-not-listed", 18),
        ("顺序: [d, bb]\n", "section-not-listed", 9),
        ("章节标题: [{章节: bb, 标题: 丙}]\n", "section-not-listed", 13),
        ("加入: [b]\n", "section-repeated", 6),
        ("加入: [x, {章节: x, 之后: a}]\n", "section-repeated", 14),
        ("顺序: [d, a, d]\n", "section-repeated", 12),
        ("章节: [a, b, a]\n", "section-repeated", 12),
        ("章节标题: [{章节: a, 标题: 丙}, {章节: a, 标题: 丁}]\n", "section-repeated", 29),
        ("顺序: [b]\n", "order-of-one", 1),
        ("章节: [a, b]\n去掉: [a]\n", "sections-given-twice", 1),
        ("加入: [{章节: x, 之后: a, 之前: b}]\n", "fields-at-odds", 21),
    ],
)
def test_what_cannot_be_done_is_told_at_its_place(bid: str, rule: str, column: int) -> None:
    finding = told(bid)
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
    assert isinstance(finding.place, Place)
    assert (finding.place.file.split("/")[0], finding.place.column) == ("bid", column)


def test_a_section_that_is_not_there_has_the_nearest_name_beside_it() -> None:
    files = shelf("去掉: [waranty]\n")
    files.files[f"/built/{LOCALE}/documents/letter.yaml"] = BUILT.replace("[a, b, c, d]", "[warranty, b]").encode()
    _, (finding,) = read_manifest(library(files), "letter")
    assert arguments(finding.hint) == {"name": "warranty"}


def test_a_section_that_another_folder_took_out_is_told_with_where() -> None:
    finding = told("去掉: [b]\n", "标题: 公司的\n去掉: [b]\n")
    ((_, place),) = finding.related
    assert isinstance(place, Place)
    assert (place.file.split("/")[0], place.line) == ("company", 2)


def test_to_move_a_section_is_hinted_at() -> None:
    finding = told("加入: [{章节: b, 之后: c}]\n")
    assert finding.hint
    assert "去掉" in finding.hint.id


def test_a_kind_of_which_no_folder_says_all_lacks_the_rest() -> None:
    files = Shelf({f"/bid/{LOCALE}/documents/own.yaml": "标题: 我的\n".encode()})
    _, findings = read_manifest(library(files), "own")
    assert {finding.rule for finding in findings} == {"field-missing"}
    assert [arguments(finding.message)["field"] for finding in findings] == ["文件名 (file)", "章节 (sections)"]


def test_nothing_comes_of_a_document_whose_changes_are_wrong() -> None:
    document, findings = composed("去掉: [bb]\n")
    assert document is None
    assert errors(findings) == [("section-not-listed", "letter.yaml", 1)]


def test_a_heading_is_worded_otherwise_and_keeps_its_level_and_its_id() -> None:
    document, findings = composed(
        "章节标题: [{章节: b, 标题: '{{ project.name }}的承诺'}]\n", c="## 小标题\n\n见第[](#id-b)章。\n"
    )
    assert findings == ()
    assert headings(document) == ["标题a", "示例项目的承诺", "小标题", "标题d"]
    assert document
    found = next(block for block in document.blocks if isinstance(block, Heading) and block.id == "id-b")
    assert found.level == 1


def test_the_last_folder_words_a_heading() -> None:
    document, _ = composed(
        "章节标题: [{章节: b, 标题: 乙}]\n", "章节标题: [{章节: b, 标题: 甲}, {章节: c, 标题: 丙}]\n"
    )
    assert headings(document) == ["标题a", "乙", "丙", "标题d"]


def test_a_heading_of_a_section_taken_out_later_does_no_harm() -> None:
    document, findings = composed("去掉: [b]\n", "章节标题: [{章节: b, 标题: 甲}]\n")
    assert findings == ()
    assert headings(document) == ["标题a", "标题c", "标题d"]


def test_a_fault_in_the_words_of_a_heading_stands_where_they_are_written() -> None:
    _, findings = composed("标题: x\n章节标题:\n  - {章节: b, 标题: '{{ project.nmae }}'}\n")
    assert errors(findings) == [("unknown-field", "letter.yaml", 3)]


def test_a_section_without_heading_cannot_have_it_worded_otherwise() -> None:
    _, findings = composed("章节标题: [{章节: b, 标题: 乙}]\n", b="没有标题。\n")
    assert errors(findings) == [("section-without-heading", "letter.yaml", 1)]


def test_only_the_first_heading_of_a_section_changes() -> None:
    document, _ = composed("章节标题: [{章节: b, 标题: 乙}]\n", b="# 一\n\n## 二\n\n正文。\n")
    assert headings(document) == ["标题a", "乙", "二", "标题c", "标题d"]


def test_a_section_beside_the_bid_replaces_the_one_of_its_name() -> None:
    files = shelf()
    files.files[f"/bid/{LOCALE}/sections/b.md"] = "我方的话。\n".encode()
    document, findings = compose_from(files, roots=ROOTS)
    assert findings == ()
    assert document
    assert [plain(block.inlines) for block in document.blocks if isinstance(block, Paragraph)][1] == "我方的话。"


def test_templates_that_change_nothing_are_told_with_what_was_meant() -> None:
    files = shelf("加入: [x]\n", letter="")
    own = {"documents/leter.yaml": "标题: x\n", "sections/b.md": "x\n", "sections/mine.md": '{% include "part" %}\n',
           "sections/part.md": "x\n", "sections/x.md": "x\n"}  # fmt: skip
    files.files |= {f"/bid/{LOCALE}/{name}": text.encode() for name, text in own.items()}
    del files.files[f"/built/{LOCALE}/sections/x.md"]
    first, second = unused(library(files), Path("/bid"), {"letter"})
    assert first.place == Place("bid/zh-CN/documents/leter.yaml")
    assert arguments(first.hint) == {"name": "letter"}
    assert second.place == Place("bid/zh-CN/sections/mine.md")
    assert {first.severity, second.severity} == {Severity.WARNING}


def test_the_layers_of_a_kind_are_those_of_the_folders_that_have_it() -> None:
    found, _ = library(shelf("标题: x\n")).layers(Part.DOCUMENT, "letter")
    assert [template.root.name for template in found] == ["built", "bid"]


def test_a_listing_names_the_file_with_the_last_say() -> None:
    listing, _ = read_manifest(library(shelf("标题: x\n")), "letter")
    assert isinstance(listing, Listing)
    assert listing.shown == "bid/zh-CN/documents/letter.yaml"


ASKS = '见{% if "b" is present %}第[](#id-b)章{% else %}合同{% endif %}。\n'


@pytest.mark.parametrize(
    ("bid", "needs", "said"),
    [("标题: x\n", "", "见第二章。"), ("去掉: [b]\n", "", "见合同。"), ("标题: x\n", "project.lot", "见合同。")],
)
def test_a_section_can_ask_whether_another_one_is_there(bid: str, needs: str, said: str) -> None:
    head = f"---\nneeds: [{needs}]\n---\n" if needs else ""
    document, findings = composed(bid, a=f"# 甲\n\n{ASKS}", b=f"{head}# 乙 {{#id-b}}\n")
    assert not errors(findings)
    assert document
    references = number(document).references
    assert next(plain(block.inlines, references) for block in document.blocks if isinstance(block, Paragraph)) == said


def test_to_ask_for_a_section_that_nobody_has_is_told() -> None:
    _, findings = composed("标题: x\n", a='{% if "bb" is present %}x{% endif %}{% if "c" is present %}y{% endif %}\n')
    assert errors(findings) == [("unknown-template", "a.md", 1)]
