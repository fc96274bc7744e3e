"""``build --draft``: a bid with missing values becomes a Word file that shows where they are missing."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from generator.document import Gap
from generator.document.walk import walk_inlines
from tests.cli.conftest import Library
from tests.reading import read

SAMPLE = Path(__file__).parents[2] / "commitments"


def part(library: Library, name: str, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(library.folder / "out" / name) as package:
        return package.read(part).decode()


@pytest.fixture
def lacking(library: Library) -> Library:
    """Return the library with a bid that lacks a required value and one that its template prints."""
    library.change("  编号: A-1\n", "  编号:\n")
    library.change("  投标有效期: 90日\n", "")
    library.write("a/templates/zh-CN/sections/body.md", "{{ project.number }}：{{ project.bid_validity }}。\n")
    return library


def test_a_draft_is_written_under_a_name_of_its_own_and_says_what_is_missing(lacking: Library) -> None:
    ran = lacking.run("build", "a", "--draft")
    assert ran.code == 0
    assert lacking.outputs() == ["a/.bidwright.json", "a/01-说明（草稿）.docx", "a/manifest（草稿）.json"]
    assert "a/bid.yaml:4:3  warning  编号 (number) has no value yet  [field-missing]" in ran.err
    assert "[value-missing]" in ran.err
    assert ran.out.splitlines()[-1] == "0 errors, 2 warnings, 0 notes"
    document, findings = read((lacking.folder / "out/a/01-说明（草稿）.docx").read_bytes(), "x.docx")
    assert document
    assert not findings
    assert [inline for inline in walk_inlines(document) if isinstance(inline, Gap)] == [
        Gap("项目编号"),
        Gap("项目投标有效期"),
    ]


def test_the_file_itself_says_that_it_is_a_draft(lacking: Library) -> None:
    lacking.run("build", "a", "--draft")
    name = "a/01-说明（草稿）.docx"
    assert "<cp:contentStatus>Draft</cp:contentStatus>" in part(lacking, name, "docProps/core.xml")
    assert "草稿" in part(lacking, name, "word/header1.xml")
    word = docx.Document(str(lacking.folder / "out" / name))
    assert word.core_properties.content_status == "Draft"
    marked = [run.text for paragraph in word.paragraphs for run in paragraph.runs if run.style.name == "Gap"]
    assert marked == ["【待补：项目编号】", "【待补：项目投标有效期】"]


def test_without_the_option_what_is_missing_stops_the_build(lacking: Library) -> None:
    ran = lacking.run("build", "a")
    assert ran.code == 1
    assert lacking.outputs() == []


def test_what_is_wrong_stops_a_draft(lacking: Library) -> None:
    lacking.change("采购人: 甲校", "采购人: {名称: 甲校, 名字: 乙}")
    ran = lacking.run("build", "a", "--draft")
    assert ran.code == 1
    assert "warning  编号 (number) has no value yet" in ran.err
    assert lacking.outputs() == []


def test_what_rules_find_stops_a_final_document_and_only_warns_in_a_draft(library: Library) -> None:
    library.change("  投标有效期: 90日\n", "  投标有效期: 90日\n  投标截止: 2026-03-20\n")
    library.change("投标人:\n", "承诺书: {日期: 2026-03-21}\n投标人:\n")
    ran = library.run("build", "a")
    assert (ran.code, library.outputs()) == (1, [])
    assert "error  the date of the letter (2026-03-21) comes after" in ran.err
    ran = library.run("build", "a", "--draft")
    assert (ran.code, library.outputs()) == (
        0,
        ["a/.bidwright.json", "a/01-说明（草稿）.docx", "a/manifest（草稿）.json"],
    )
    assert "warning  the date of the letter (2026-03-21) comes after" in ran.err


def test_a_draft_never_touches_the_final_document(library: Library) -> None:
    library.run("build", "a")
    final = (library.folder / "out/a/01-说明.docx").read_bytes()
    library.change("  投标有效期: 90日\n", "")
    library.run("build", "a", "--draft")
    assert library.outputs() == [
        "a/.bidwright.json",
        "a/01-说明.docx",
        "a/01-说明（草稿）.docx",
        "a/manifest.json",
        "a/manifest（草稿）.json",
    ]
    assert (library.folder / "out/a/01-说明.docx").read_bytes() == final


def test_a_final_document_of_the_same_bid_has_nothing_of_a_draft(library: Library) -> None:
    library.run("build", "a")
    with zipfile.ZipFile(library.folder / "out/a/01-说明.docx") as package:
        everything = b"".join(package.read(name) for name in package.namelist()).decode()
    for trace in ("待补", "草稿", "contentStatus", '"Gap"'):
        assert trace not in everything


@pytest.mark.parametrize("words", ["【待补：编号】", "A【待补】"])
def test_the_mark_of_a_gap_typed_by_hand_stops_a_final_build(library: Library, words: str) -> None:
    library.write("a/templates/zh-CN/sections/body.md", "{{ project.number }}\n")
    library.change("编号: A-1", f"编号: {words}")
    ran = library.run("build", "a")
    assert (ran.code, library.outputs()) == (1, [])
    assert f"a/bid.yaml:4:7  error  编号 (project.number) says {words}  [value-missing]" in ran.err
    assert library.run("build", "a", "--draft").code == 0


def test_the_whole_sample_without_one_value_after_the_other_is_a_draft_and_never_a_final_document(
    library: Library,
) -> None:
    """Each required text of the sample's own file is blanked in turn."""
    source = (SAMPLE / "bids/school-hot-water/bid.yaml").read_text("utf-8")
    for name in ("company.yaml", "product-lines/solar-hot-water.yaml"):
        library.write(f"c/{name}", (SAMPLE / name).read_bytes())
    blanked = re.findall(r"^  (名称|编号|采购人): .*$", source, re.MULTILINE)
    assert set(blanked) == {"名称", "编号", "采购人"}
    for key in set(blanked):
        library.write("c/bids/x/bid.yaml", re.sub(rf"^  {key}: .*$", f"  {key}:", source, flags=re.MULTILINE))
        assert library.run("build", "c/bids/x").code == 1
        ran = library.run("build", "c/bids/x", "--draft")
        assert ran.code == 0, ran.err
        assert not [name for name in library.outputs() if "草稿" not in name and name.endswith(".docx")]
        for name in library.outputs():
            if name.endswith(".docx"):
                data = io.BytesIO((library.folder / "out" / name).read_bytes())
                document, _ = read(data.getvalue(), name)
                assert document
                assert any(isinstance(inline, Gap) for inline in walk_inlines(document)), (key, name)


def test_a_kind_of_document_left_blank_is_no_kind(lacking: Library) -> None:
    lacking.change("文件: [note]", "文件:\n  - note\n  -")
    ran = lacking.run("build", "a", "--draft")
    assert ran.code == 0, ran.err
    assert lacking.outputs() == ["a/.bidwright.json", "a/01-说明（草稿）.docx", "a/manifest（草稿）.json"]
    lacking.change("  - note\n", "")
    ran = lacking.run("build", "a", "--draft")
    assert ran.code == 2
    assert "[no-document]" in ran.err
