"""``bidwright check templates/``: what is wrong with templates, told without any bid."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.folders import shipped_templates
from tests.cli.conftest import Library, Ran

STYLE = (shipped_templates() / "zh-CN/styles/standard.yaml").read_text("utf-8")

BODY = "# 项目 {#project}\n\n{{ project.name }}由{{ bidder.name }}实施。\n"
MORE = "---\nneeds: [warranty]\n---\n# 质保 {#ours}\n\n{{ warranty.start | since }}计算。\n"


@pytest.fixture
def own(library: Library) -> Library:
    """Return a company's own templates, without fault: a document, its two sections and its style."""
    for name in ("documents/note.yaml", "sections/body.md"):
        (library.folder / "a/templates/zh-CN" / name).unlink()
    library.write("templates/zh-CN/documents/note.yaml", "标题: 说明\n文件名: 说明\n样式: ours\n章节: [body, more]\n")
    library.write(
        "templates/zh-CN/sections/body.md", "# 项目 {#project}\n\n{{ project.name }}由{{ bidder.name }}实施。\n"
    )
    library.write(
        "templates/zh-CN/sections/more.md",
        "---\nneeds: [warranty]\n---\n# 质保 {#ours}\n\n{{ warranty.start | since }}计算。\n",
    )
    library.write("templates/zh-CN/styles/ours.yaml", STYLE)
    return library


def found(ran: Ran) -> list[tuple[str, str, int | None]]:
    """Return rule, file and line of each finding of a run with ``--format json``."""
    findings = json.loads(ran.out)["findings"]
    return [(each["rule"], each["file"].removeprefix("templates/zh-CN/"), each["line"]) for each in findings]


def check(own: Library, *paths: str) -> list[tuple[str, str, int | None]]:
    return found(own.run("check", *(paths or ("templates",)), "--format", "json"))


def test_the_built_in_templates_are_without_findings(own: Library) -> None:
    ran = own.run("check", str(shipped_templates()))
    assert (ran.code, ran.out) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_templates_of_ones_own_are_without_findings_too(own: Library) -> None:
    assert check(own) == []


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("sections/body.md", "{{ project.nmae }}\n", ("unknown-field", 1)),
        ("sections/body.md", "甲\n\n{{ project.lot }}\n", ("value-missing", 3)),
        ("sections/body.md", "见[](#uors)。\n", ("reference-to-nothing", 1)),
        ("sections/body.md", "见第[](#ours)章。\n", ("reference-to-nothing", 1)),
        ("sections/body.md", "| 甲 |\n| --- |\n| 乙 | 丙 |\n", ("table-cells-differ", 3)),
        ("sections/body.md", "质保".encode("gbk"), ("not-utf-8", 1)),
        ("documents/note.yaml", "标题: 说明\n文件名: 说明\n章节: [body, mroe]\n", ("unknown-template", 3)),
        ("documents/note.yaml", "标题: 说明\n文件名: 说明\n章节: [body]\n颜色: 红\n", ("unknown-key", 4)),
        ("styles/ours.yaml", STYLE + "颜色: 红\n", ("unknown-key", STYLE.count("\n") + 1)),
        ("styles/ours.yaml", STYLE.replace("{{ project.name }}", "{{ project.nmae }}"), ("unknown-field", 19)),
        ("scaffold/bid.yaml", "项目:\n  名穿: 甲\n", ("unknown-key", 2)),
    ],
)
def test_a_fault_of_any_file_is_found_at_its_line(
    own: Library, file: str, text: str | bytes, expected: tuple[str, int | None]
) -> None:
    own.write(f"templates/zh-CN/{file}", text)
    assert (expected[0], file, expected[1]) in check(own)


def test_a_finding_shows_the_very_name_and_the_nearest(own: Library) -> None:
    own.write("templates/zh-CN/sections/body.md", "由{{ project.nmae }}实施\n")
    ran = own.run("check", "templates")
    assert ran.code == 1
    assert "templates/zh-CN/sections/body.md:1:5" in ran.out
    assert "由{{ project.nmae }}实施" in ran.out
    assert "did you mean name?" in ran.out


def test_a_section_that_takes_the_place_of_a_built_in_one_is_tried_in_its_documents(own: Library) -> None:
    own.write(
        "templates/zh-CN/sections/plan-faults.md",
        "---\nneeds: [faults]\n---\n# 故障 {#levels}\n\n{{ faults.start | since }}\n",
    )
    rules = [(rule, file) for rule, file, _ in check(own)]
    assert ("reference-to-nothing", "<bidwright>/templates/zh-CN/sections/plan-summary.md") in rules


def test_a_section_alone_is_tried_by_itself(own: Library) -> None:
    own.write(
        "templates/zh-CN/sections/spare.md", "# 一、甲\n\n{% if project.lot %}\n> 乙\n{% endif %}\n见[](#elsewhere)。\n"
    )
    assert check(own, "templates/zh-CN/sections/spare.md") == [
        ("template-unused", "sections/spare.md", None),
        ("typed-heading-number", "sections/spare.md", 1),
        ("markdown-not-rendered", "sections/spare.md", 4),
    ]


def test_only_what_is_named_is_told(own: Library) -> None:
    own.write("templates/zh-CN/sections/body.md", "{{ project.nmae }}\n")
    own.write("templates/zh-CN/styles/ours.yaml", STYLE + "颜色: 红\n")
    section, style = (
        ("unknown-field", "sections/body.md", 1),
        ("unknown-key", "styles/ours.yaml", STYLE.count("\n") + 1),
    )
    assert check(own, "templates/zh-CN/sections/body.md") == [section]
    assert check(own, "templates/zh-CN/sections/more.md") == []
    assert check(own, "templates/zh-CN/styles") == [style]
    assert section in check(own, "templates/zh-CN/documents/note.yaml")
    assert set(check(own, "templates/zh-CN/sections/body.md", "templates/zh-CN/styles/ours.yaml")) == {section, style}
    assert set(check(own, "templates/zh-CN")) == {section, style}


def test_templates_among_bids_are_checked_by_themselves_only_when_named(own: Library) -> None:
    own.change("[note]", "[]")
    own.write("templates/zh-CN/sections/body.md", "{{ project.lot }}\n")
    assert ("value-missing", "sections/body.md", 1) not in check(own, ".")
    assert ("value-missing", "sections/body.md", 1) in check(own, ".", "templates")


@pytest.mark.parametrize("name", ["section/body.md", "sections/body.markdown", "documents/note.yml"])
def test_what_no_document_could_find_is_told(own: Library, name: str) -> None:
    own.write(f"templates/zh-CN/{name}", "甲\n")
    shown = name if name.count("/") and not name.startswith("section/") else "section"
    assert ("template-unread", shown, None) in check(own)


def test_templates_beside_a_bid_stand_above_those_of_its_company(own: Library) -> None:
    own.write("company.yaml", "语言: zh-CN\n")
    own.write("a/templates/zh-CN/sections/more.md", "---\nneeds: [warranty]\n---\n# 质保 {#mine}\n\n甲\n")
    own.write("templates/zh-CN/sections/body.md", "见第[](#ours)章。\n")
    assert set(check(own, "a/templates")) == {
        ("reference-to-nothing", "sections/body.md", 1),
        ("need-unspoken", "a/templates/zh-CN/sections/more.md", 2),
    }


def test_the_findings_come_in_chinese_too(own: Library) -> None:
    own.write("templates/zh-CN/sections/body.md", "{{ project.lot }}\n")
    ran = own.run("check", "templates", lang="zh")
    assert "这里印出包号 (project.lot)，而投标可以不给它" in ran.out
    assert "用 {% if project.lot %} 加以判断，或者把 project.lot 写入“需要”" in ran.out


def test_nothing_is_written(own: Library) -> None:
    before = sorted(own.folder.rglob("*"))
    own.run("check", "templates")
    assert sorted(own.folder.rglob("*")) == before
    assert Path("out").exists() is False
