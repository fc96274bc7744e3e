"""Every fault is a finding at its place; nothing is written; the exit code is the documented one; no traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.cli.conftest import BID, Library

Fault = Callable[[Library], None]


@dataclass(frozen=True)
class Case:
    """A fault, and what must be said of it."""

    id: str
    make: Fault
    code: int
    place: str
    english: str
    chinese: str


def change(old: str, new: str, name: str = "a/bid.yaml") -> Fault:
    return lambda library: library.change(old, new, name)


def whole(text: str | bytes, name: str = "a/bid.yaml") -> Fault:
    return lambda library: library.write(name, text) and None


def section(text: str) -> Fault:
    return whole(text, "a/templates/zh-CN/sections/body.md")


def layered(line: str, layers: dict[str, str]) -> Fault:
    def make(library: Library) -> None:
        library.write("a/bid.yaml", f"{line}\n{BID}")
        for name, text in layers.items():
            library.write(name, text)

    return make


NEXT = "1 error, 0 warnings, 0 notes; what it means: bidwright explain value-not-understood"
SECTION = "a/templates/zh-CN/sections/body.md"
CASES = [
    Case("unknown key", change("编号: A-1", "编好: A-1"), 1, "a/bid.yaml:4:3", "unknown key 编好", "不认识的键 编好"),
    Case("did you mean", change("编号: A-1", "编好: A-1"), 1, "a/bid.yaml:4:3", "did you mean 编号?", "是不是 编号？"),
    Case(
        "both names",
        change("  编号: A-1\n", "  编号: A-1\n  number: A-2\n"),
        1,
        "a/bid.yaml:5:3",
        "number and 编号 are two names of one field",
        "number 和 编号 是同一个字段的两个名字",
    ),
    Case(
        "the other name",
        change("  编号: A-1\n", "  编号: A-1\n  number: A-2\n"),
        1,
        "a/bid.yaml:4:3",
        "also at",
        "另见",
    ),
    Case("wrong unit", change("90日", "90元"), 1, "a/bid.yaml:6:10", "90元 is not a duration", "90元 不是时长"),
    Case("no unit", change("90日", "90"), 1, "a/bid.yaml:6:10", "90 has no unit", "90 没有单位"),
    Case(
        "missing field", change("  编号: A-1\n", ""), 1, "a/bid.yaml:2:1", "编号 (number) is missing", "编号 (number)"
    ),
    Case("wrong type", change("采购人: 甲校", "采购人: [甲校]"), 1, "a/bid.yaml:5:3", "not a list", "不能是列表"),
    Case("empty file", whole(""), 1, "a/bid.yaml", "the file is empty", "文件是空的"),
    Case("only a comment", whole("# 没有内容\n"), 1, "a/bid.yaml", "the file is empty", "文件是空的"),
    Case(
        "missing file",
        lambda library: (library.folder / "a/bid.yaml").unlink(),
        3,
        "a/bid.yaml",
        "does not exist",
        "不存在",
    ),
    Case("GBK", whole(BID.encode("gbk")), 3, "a/bid.yaml:1:1", "GBK", "GBK"),
    Case(
        "missing layer",
        layered("extends: nix.yaml", {}),
        3,
        "a/bid.yaml:1:10",
        "a/nix.yaml does not exist",
        "a/nix.yaml 不存在",
    ),
    Case(
        "cycle",
        layered("extends: up.yaml", {"a/up.yaml": "extends: bid.yaml\n"}),
        1,
        "a/up.yaml:1:10",
        "extend one another in a circle",
        "绕成了圈",
    ),
    Case(
        "escape",
        layered("extends: [../../secret.yaml]", {}),
        1,
        "a/bid.yaml:1:11",
        "lies outside",
        "之外",
    ),
    Case(
        "no such kind",
        change("[note]", "[letter]"),
        1,
        "a/bid.yaml:1:6",
        "no document kind letter",
        "没有文件种类 letter",
    ),
    Case(
        "the kinds there are", change("[note]", "[xyz]"), 1, "a/bid.yaml:1:6", "commitment-letter", "commitment-letter"
    ),
    Case("no such style", whole(f"{BID}样式: fancy\n"), 1, "a/bid.yaml:9:5", "no style fancy", "没有样式 fancy"),
    Case("the styles there are", whole(f"{BID}样式: fancy\n"), 1, "a/bid.yaml:9:5", "standard", "standard"),
    Case("no kind named", change("文件: [note]\n", ""), 2, "a/bid.yaml", "names no document", "没有写明要生成哪些文件"),
    Case("NUL", change("甲项目", '"甲\\0项目"'), 1, "a/bid.yaml:3:", "cannot be used in a text", "文字里不能有字符"),
    Case("control character", change("甲项目", "甲\x07项目"), 1, "a/bid.yaml:3:8", "U+0007", "U+0007"),
    Case("undefined variable", section("# 一\n\n{{ projekt.name }}\n"), 1, f"{SECTION}:3", "projekt", "projekt"),
    Case("undefined field", section("# 一\n\n{{ project.nam }}\n"), 1, f"{SECTION}:3", "nam", "nam"),
    Case("value not given", section("# 一\n\n{{ project.lot }}\n"), 1, f"{SECTION}:3", "project.lot", "project.lot"),
    Case("template syntax", section("# 一\n\n{% if project %}\n没有结束\n"), 1, f"{SECTION}:", "the template", "模板"),
    Case("unclosed print", section("# 一\n\n{{ project.name }\n"), 1, f"{SECTION}:3", "the template", "模板"),
    Case(
        "missing section",
        change("[body]", "[bodi]", "a/templates/zh-CN/documents/note.yaml"),
        1,
        "a/templates/zh-CN/documents/note.yaml:3:6",
        "no section bodi",
        "没有章节 bodi",
    ),
    Case(
        "bad manifest",
        change("章节", "章结", "a/templates/zh-CN/documents/note.yaml"),
        1,
        "a/templates/zh-CN/documents/note.yaml:3:1",
        "unknown key 章结",
        "不认识的键 章结",
    ),
    Case(
        "duplicate key",
        change("  编号: A-1\n", "  编号: A-1\n  编号: A-2\n"),
        1,
        "a/bid.yaml:5:3",
        "stands twice",
        "写了两次",
    ),
    Case("full-width colon", change("编号: A-1", "编号：A-1"), 1, "a/bid.yaml:4:", "full-width colon", "全角冒号"),
    Case("tab", change("  编号", "\t编号"), 1, "a/bid.yaml:4:1", "tab", "制表符"),
    Case("tag", change("甲项目", "!!python/name:os.system x"), 1, "a/bid.yaml:3:7", "tag", "标签"),
    Case(
        "merge key", change("  编号: A-1", "  <<: {编号: A-1}"), 1, "a/bid.yaml:4:3", "<< is not supported", "不支持 <<"
    ),
    Case("two documents", whole(f"{BID}---\n{BID}"), 1, "a/bid.yaml:9:1", "second document", "又开始了一份文档"),
    Case("unquoted braces", change("甲项目", "{{ x }}"), 1, "a/bid.yaml:3:", "quotes", "引号"),
    Case(
        "no such day", change("甲校", "甲校\n  投标截止: 2026-02-30"), 1, "a/bid.yaml:6:9", "2026-02-30", "2026-02-30"
    ),
    Case(
        "a huge number",
        whole(f"{BID}产品清单: [{{名称: 甲, 数量: {'9' * 5000}}}]\n"),
        1,
        "a/bid.yaml:9:20",
        "9999…",
        "9999…",
    ),
    Case("too deep", whole("[" * 200_000), 5, "a/bid.yaml:1:", "nested", "嵌套"),
    Case("too large", whole(b"# " + b"x" * 2_000_001), 5, "a/bid.yaml", "larger than", "超过"),
    Case("a list", whole("- 1\n"), 1, "a/bid.yaml:1:1", "list", "列表"),
    Case("a text", whole("hello\n"), 1, "a/bid.yaml:1:1", "one text", "一段文字"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_fault_is_told_at_its_place_and_nothing_is_written(library: Library, case: Case, lang: str) -> None:
    case.make(library)
    built = library.run("build", "a", lang=lang)
    assert case.place in built.err
    assert (case.chinese if lang == "zh" else case.english) in built.err
    assert built.code == case.code
    assert "Traceback" not in built.err + built.out
    assert not (library.folder / "out").exists()
    checked = library.run("check", "a/bid.yaml", lang=lang)
    assert checked.code == case.code
    assert checked.out.startswith(built.err)


def test_a_caret_stands_under_the_value_meant(library: Library) -> None:
    library.change("90日", "90")
    lines = library.run("check", "a").out.splitlines()
    assert lines[:3] == [
        "a/bid.yaml:6:10  error  投标有效期 (bid_validity): 90 has no unit  [value-not-understood]",
        "    6 |   投标有效期: 90",
        "      |               ^^",
    ]
    assert lines[3].startswith("      = hint: ")
    assert lines[4:] == [NEXT]


@pytest.mark.parametrize("path", ["../a", "absolute", "../b/../a/bid.yaml"])
def test_a_line_is_shown_of_a_file_elsewhere_too(library: Library, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    library.change("90日", "90")
    library.write("b/x", "")
    monkeypatch.chdir(library.folder / "b")
    ran = library.run("check", str(library.folder / "a") if path == "absolute" else path)
    assert ran.code == 1
    assert "    6 |   投标有效期: 90\n      |               ^^\n" in ran.out


def test_an_unknown_kind_or_style_on_the_command_line_is_wrong_usage(library: Library) -> None:
    for option, words in (("-d", "no document kind xyz"), ("--style", "no style xyz")):
        ran = library.run("build", "a", option, "xyz")
        assert ran.code == 2
        assert words in ran.err
        assert not (library.folder / "out").exists()


def test_a_bad_bid_does_not_keep_the_others_from_being_written(library: Library) -> None:
    names = [f"b{number:02}" for number in range(6)]
    for name in names:
        for file in ("bid.yaml", "templates/zh-CN/documents/note.yaml", "templates/zh-CN/sections/body.md"):
            library.write(f"{name}/{file}", (library.folder / "a" / file).read_bytes())
    library.change("90日", "90", "b03/bid.yaml")
    ran = library.run("build", *names)
    assert ran.code == 1
    assert "b03/bid.yaml:6:10" in ran.err
    good = [name for name in names if name != "b03"]
    assert [name for name in library.outputs() if name.endswith(".docx")] == [f"{name}/01-说明.docx" for name in good]
    wrote = [f"wrote out/{name}/{file}" for name in good for file in ("01-说明.docx", "manifest.json")]
    assert ran.out.splitlines() == [*wrote, NEXT]


def test_check_finds_every_bid_below_a_folder_and_says_when_there_is_none(library: Library) -> None:
    library.write("x/y/bid.yaml", BID.replace("90日", "90"))
    library.write(".hidden/bid.yaml", "")
    ran = library.run("check", ".", "--format", "json")
    files = {finding["file"] for finding in json.loads(ran.out)["findings"]}
    assert files == {"x/y/bid.yaml"}
    (library.folder / "empty").mkdir()
    ran = library.run("check", "empty")
    assert ran.code == 2
    assert "there is no bid.yaml, no template and no .docx in empty" in ran.out


def test_a_layer_is_checked_by_itself_without_missing_what_others_give(library: Library) -> None:
    library.write("company.yaml", "投标人: {简称: 乙, 成立年份: 二〇一二}\n")
    ran = library.run("check", "company.yaml")
    assert ran.code == 1
    assert "checked as a layer" in ran.out
    assert "company.yaml:1:20  error" in ran.out
    assert "is missing" not in ran.out


@pytest.mark.parametrize("name", ["notes.txt", "README", "old.pdf"])
def test_what_cannot_be_checked_is_wrong_usage(library: Library, name: str) -> None:
    library.write(name, "x")
    ran = library.run("check", name)
    assert ran.code == 2
    assert f"{name} is neither YAML nor a Word file" in ran.out


@pytest.mark.parametrize(
    "data", [b"", b"not a zip", b"PK\x03\x04 torn", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600]
)
def test_a_docx_that_is_none_cannot_be_read(library: Library, data: bytes) -> None:
    library.write("a.docx", data)
    ran = library.run("check", "a.docx")
    assert ran.code == 3
    assert ran.out.startswith("a.docx  error  ")


def test_a_docx_of_ours_has_no_findings(library: Library) -> None:
    library.run("build", "a")
    counted, next_step = library.run("check", "out/a/01-说明.docx").out.split("; ")
    assert counted == "0 errors, 0 warnings, 0 notes"
    assert next_step == "to compare it with its bid: bidwright check out/a/01-说明.docx --bid BID\n"
    ran = library.run("check", "out/a/01-说明.docx", "--bid", "a")
    assert (ran.code, ran.out) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_a_missing_docx_cannot_be_read(library: Library) -> None:
    ran = library.run("check", "nix.docx")
    assert ran.code == 3
    assert "nix.docx" in ran.out


def test_root_lets_extends_reach_further(library: Library) -> None:
    library.write("shared.yaml", "投标人: {名称: 丙公司}\n")
    library.write("deep/a/bid.yaml", f"extends: ../../shared.yaml\n{BID}")
    library.write("deep/company.yaml", "语言: zh-CN\n")
    assert "lies outside" in library.run("check", "deep/a/bid.yaml").out
    assert "lies outside" not in library.run("check", "deep/a/bid.yaml", "--root", ".").out


def test_templates_beside_a_layer_are_found_and_the_bids_own_come_first(library: Library) -> None:
    for name in ("documents/note.yaml", "sections/body.md"):
        (library.folder / "a/templates/zh-CN" / name).rename(library.write(f"templates/zh-CN/{name}", ""))
    library.write("company.yaml", "投标人: {名称: 丙公司}\n")
    library.write("a/bid.yaml", f"extends: ../company.yaml\n{BID}")
    assert library.run("check", "a").code == 0
    library.write("a/templates/zh-CN/sections/body.md", "{{ project.lot }}\n")
    assert "a/templates/zh-CN/sections/body.md:1 " in library.run("check", "a").out
