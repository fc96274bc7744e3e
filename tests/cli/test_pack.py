"""The documents of a bid together: their names, the manifest that lists them, the checklist that tells of them."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.document import Table
from generator.document.plain import plain
from generator.document.walk import walk_blocks, walk_lines
from tests.cli.conftest import BID, MANIFEST, SECTION, Library
from tests.reading import read

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schema" / "manifest.schema.json").read_text("utf-8"))
SIGNED = """\
# 承诺

质保期以外另行约定。

::: signature
- 投标人：{{ bidder.name }}（盖单位章）
- 日期：
:::
"""


@pytest.fixture
def pair(library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the library with a second kind of document and the checklist of both; pages are estimated."""
    monkeypatch.setenv("BIDWRIGHT_SOFFICE", "")
    library.change("[note]", "[note, statement, hand-in-checklist]")
    library.write(
        "a/templates/zh-CN/documents/statement.yaml", MANIFEST.replace("说明", "声明").replace("body", "signed")
    )
    library.write("a/templates/zh-CN/sections/signed.md", SIGNED)
    return library


def manifest(library: Library, name: str = "a/manifest.json") -> Any:
    return json.loads((library.folder / "out" / name).read_bytes())


def files(library: Library, *arguments: str) -> list[str]:
    """Return the names of the Word files that a build writes."""
    ran = library.run("build", "a", *arguments)
    assert ran.code == 0, ran.err
    return [name.removeprefix("a/") for name in library.outputs() if name.endswith(".docx")]


def text(library: Library, file: str) -> str:
    document, _ = read((library.folder / "out/a" / file).read_bytes(), file)
    assert document
    return "\n".join(plain(line) for line in walk_lines(document))


def test_documents_are_numbered_in_the_order_the_bid_names_them(pair: Library) -> None:
    assert files(pair) == ["00-递交清单.docx", "01-说明.docx", "02-声明.docx"]


def test_a_document_keeps_its_number_when_it_is_built_alone(pair: Library) -> None:
    assert files(pair, "-d", "statement") == ["02-声明.docx"]


def test_the_bid_says_how_its_files_are_called(pair: Library) -> None:
    pair.change("文件: [", '文件命名: "{项目编号}-{序号} {名称}"\n文件: [')
    pair.change("编号: A-1", "编号: A/1")
    assert files(pair) == ["A-1-00 递交清单.docx", "A-1-01 说明.docx", "A-1-02 声明.docx"]


@pytest.mark.parametrize(("lang", "said"), [("en", "did you mean {序号}?"), ("zh", "文件命名里不能写 {序列号}")])
def test_a_pattern_that_cannot_be_is_told_at_its_line(pair: Library, lang: str, said: str) -> None:
    pair.change("文件: [", '文件命名: "{序列号}-{名称}"\n文件: [')
    ran = pair.run("build", "a", lang=lang)
    assert ran.code == 1
    assert "a/bid.yaml:1:" in ran.err
    assert said in ran.err


def test_a_name_that_is_too_long_by_the_bids_own_pattern_is_told_where_the_pattern_stands(pair: Library) -> None:
    pair.change("文件: [", '文件命名: "{项目名称}-{名称}"\n文件: [')
    pair.change("名称: 甲项目", f"名称: {'甲' * 90}")
    ran = pair.run("build", "a")
    assert ran.code == 1
    assert "a/bid.yaml:1:7  error" in ran.err


def test_a_file_that_is_no_longer_one_of_the_bids_is_told_and_stays(pair: Library) -> None:
    files(pair)
    pair.change("[note, statement, hand-in-checklist]", "[statement, hand-in-checklist]")
    (pair.folder / "a/templates/zh-CN/documents/note.yaml").unlink()
    (pair.folder / "a/templates/zh-CN/sections/body.md").unlink()
    ran = pair.run("build", "a")
    assert ran.code == 0
    assert "out/a/01-说明.docx  warning  out/a/01-说明.docx is of an earlier build" in ran.err
    assert "out/a/02-声明.docx  warning" in ran.err
    assert (pair.folder / "out/a/01-说明.docx").is_file()
    assert "[output-left-over]" not in pair.run("build", "a", "-d", "statement").err
    (pair.folder / "out/a/01-说明.docx").unlink()
    (pair.folder / "out/a/02-声明.docx").unlink()
    assert pair.run("build", "a").err == ""


def test_the_manifest_lists_what_was_written(pair: Library) -> None:
    files(pair)
    listed = manifest(pair)
    jsonschema.validate(listed, SCHEMA)
    assert [document["file"] for document in listed["documents"]] == [
        "00-递交清单.docx",
        "01-说明.docx",
        "02-声明.docx",
    ]
    for document in listed["documents"]:
        data = (pair.folder / "out/a" / document["file"]).read_bytes()
        assert (document["sha256"], document["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
        assert (document["pages"] in (1, 2), document["pages_measured"]) == (True, False)
    assert listed["bid"] == {"file": "a/bid.yaml", "name": "a"}
    assert listed["project"] == {"name": "甲项目", "number": "A-1", "lot": None}
    assert (listed["whole"], listed["draft"], listed["created"], listed["bidder"]) == (True, False, None, "乙公司")
    note = listed["documents"][1]
    assert [(value["path"], value["text"]) for value in note["values"]] == [
        ("project.bid_validity", "90日"),
        ("project.name", "甲项目"),
    ]
    statement = listed["documents"][2]
    assert statement["signings"] == [
        {
            "page": 1,
            "lines": [
                {"label": "投标人", "value": "乙公司", "note": "盖单位章"},
                {"label": "日期", "value": None, "note": None},
            ],
        }
    ]


def test_the_manifest_of_a_part_says_that_it_is_one(pair: Library) -> None:
    files(pair, "-d", "statement")
    listed = manifest(pair)
    assert [document["kind"] for document in listed["documents"]] == ["statement"]
    assert not listed["whole"]


def test_the_manifest_states_a_time_only_when_it_is_given(pair: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773800000")
    files(pair)
    assert manifest(pair)["created"] == "2026-03-18T02:13:20Z"


def test_a_draft_has_a_manifest_of_its_own(pair: Library) -> None:
    files(pair)
    pair.change("  投标有效期: 90日\n", "")
    before = manifest(pair)
    assert pair.run("build", "a", "--draft").code == 0
    assert manifest(pair) == before
    listed = manifest(pair, "a/manifest（草稿）.json")
    jsonschema.validate(listed, SCHEMA)
    assert listed["draft"]
    assert listed["documents"][0]["file"] == "00-递交清单（草稿）.docx"
    (finding,) = listed["documents"][1]["findings"]
    assert (finding["rule"], finding["severity"]) == ("value-missing", "warning")
    assert finding["file"] == "a/bid.yaml"


def test_an_edited_manifest_is_left_as_it_is(pair: Library) -> None:
    files(pair)
    pair.write("out/a/manifest.json", "{}")
    pair.change("90日", "120日")
    before = (pair.folder / "out/a/01-说明.docx").read_bytes()
    assert pair.run("build", "a").code == 4
    assert (pair.folder / "out/a/01-说明.docx").read_bytes() == before


def test_the_checklist_tells_of_the_others_whatever_is_built_with_it(pair: Library) -> None:
    assert files(pair, "-d", "hand-in-checklist") == ["00-递交清单.docx"]
    listed = text(pair, "00-递交清单.docx")
    for said in ("01-说明.docx", "02-声明.docx", "乙公司", "盖单位章", "手写", "生成文件时没有发现未解决的问题"):
        assert said in listed
    assert [document["kind"] for document in manifest(pair)["documents"]] == ["hand-in-checklist"]


def test_what_is_open_stands_in_the_checklist_and_in_the_manifest(pair: Library) -> None:
    pair.write("a/templates/zh-CN/sections/nobody.md", "x\n")
    files(pair)
    assert "没有哪种文件用到章节 nobody" in text(pair, "00-递交清单.docx")
    (finding,) = manifest(pair)["findings"]
    assert (finding["rule"], finding["file"]) == ("template-unused", "a/templates/zh-CN/sections/nobody.md")
    assert finding["message"] == "没有哪种文件用到章节 nobody，本文件不起作用"


def test_nothing_is_written_when_the_checklist_cannot_be(pair: Library) -> None:
    pair.write("a/templates/zh-CN/sections/checklist-open.md", "{{ pack.nothing }}\n")
    ran = pair.run("build", "a")
    assert ran.code == 1
    assert "a/templates/zh-CN/sections/checklist-open.md:1  error" in ran.err
    assert pair.outputs() == []


def test_a_check_looks_at_the_checklist_too(pair: Library) -> None:
    pair.write("a/templates/zh-CN/sections/checklist-open.md", "{{ pack.nothing }}\n")
    ran = pair.run("check", "a")
    assert ran.code == 1
    assert "a/templates/zh-CN/sections/checklist-open.md:1  error" in ran.out


def test_a_document_that_is_handed_in_does_not_know_the_pack(pair: Library) -> None:
    pair.write("a/templates/zh-CN/sections/body.md", SECTION + "{{ pack.estimated }}\n")
    ran = pair.run("build", "a")
    assert ran.code == 1
    assert "there is nothing called pack here" in ran.err


def test_an_error_in_one_document_leaves_no_checklist_of_the_others(pair: Library) -> None:
    pair.write("a/templates/zh-CN/sections/signed.md", "{{ project.nmae }}\n")
    assert pair.run("build", "a", "-d", "hand-in-checklist").code == 1
    assert pair.outputs() == []


def test_the_pack_is_the_same_bytes_wherever_it_is_built(pair: Library, tmp_path: Path) -> None:
    built: list[dict[str, bytes]] = []
    for number, (seed, lang, zone) in enumerate((("1", "zh_CN.UTF-8", "Asia/Shanghai"), ("77", "C", "America/Lima"))):
        here = tmp_path / f"{number} 处"
        here.mkdir()
        environment = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "LANG": lang, "LC_ALL": lang, "TZ": zone}
        command = [sys.executable, "-m", "generator", "build", str(pair.folder / "a"), "-o", str(here / "out")]
        subprocess.run(command, cwd=here, env={**os.environ, **environment}, check=True, capture_output=True)
        built.append({file.name: file.read_bytes() for file in (here / "out/a").iterdir()})
    assert built[0] == built[1]
    assert set(built[0]) == {".bidwright.json", "00-递交清单.docx", "01-说明.docx", "02-声明.docx", "manifest.json"}
    for name in (str(tmp_path), str(Path.home()), str(ROOT)):
        assert name.encode() not in built[0]["manifest.json"]


def test_every_line_to_sign_is_in_the_checklist(pair: Library) -> None:
    files(pair)
    document, _ = read((pair.folder / "out/a/00-递交清单.docx").read_bytes(), "x.docx")
    assert document
    table = next(
        block for block in walk_blocks(document) if isinstance(block, Table) and plain(block.caption) == "签署处"
    )
    assert [[plain(cell.inlines) for cell in row.cells] for row in table.rows] == [
        ["声明", "第1页", "投标人", "乙公司", "盖单位章", "□"],
        ["日期", "—", "手写", "□"],
    ]


def test_bids_of_one_call_have_their_own_packs(pair: Library) -> None:
    for name in ("bid.yaml", "templates/zh-CN/documents/note.yaml", "templates/zh-CN/documents/statement.yaml",
                 "templates/zh-CN/sections/body.md", "templates/zh-CN/sections/signed.md"):  # fmt: skip
        pair.write(f"b/{name}", (pair.folder / "a" / name).read_bytes())
    pair.change("甲项目", "丙项目", "b/bid.yaml")
    assert pair.run("build", "a", "b").code == 0
    assert manifest(pair)["project"]["name"] == "甲项目"
    assert manifest(pair, "b/manifest.json")["project"]["name"] == "丙项目"
    one, other = (manifest(pair, f"{bid}/manifest.json")["documents"][0] for bid in "ab")
    assert one["sha256"] != other["sha256"]
    assert BID.count("甲项目") == 1


GUARDED = """\
承诺限值:
  - {承诺: 项目.投标有效期, 限值: 60日, 批准人: [总经理]}
超限批准:
  - {承诺: 项目.投标有效期, 数值: 90日, 批准人: 总经理, 日期: 2026-03-10, 理由: 采购人要求90日}
"""


def test_who_approved_a_promise_stands_in_the_checklist_and_in_the_manifest(pair: Library) -> None:
    pair.write("a/bid.yaml", (pair.folder / "a/bid.yaml").read_text("utf-8") + GUARDED)
    files(pair)
    (approval,) = manifest(pair)["approvals"]
    assert approval == {
        "path": "project.bid_validity",
        "promise": "项目：投标有效期",
        "text": "90日",
        "who": "总经理",
        "date": "2026年3月10日",
        "reason": "采购人要求90日",
    }
    listed = text(pair, "00-递交清单.docx")
    assert "超出公司限值并已获批准" in listed
    assert "采购人要求90日" in listed
    assert "60日" not in listed, "how far one may go is nobody's business"


def test_who_answers_for_a_fault_stands_in_the_checklist_and_in_the_manifest(pair: Library) -> None:
    pair.change("  投标有效期: 90日\n", "  投标有效期: 90日\n  招标文件发布日: 2026-03-05\n  投标截止: 2026-03-01\n")
    refused = pair.run("build", "a")
    assert refused.code == 1
    assert "[dates-out-of-order]" in refused.err
    fault = "规则: dates-out-of-order, 位置: 项目.招标文件发布日"
    waiver = f"{{{fault}, 理由: 更正公告改期, 责任人: 示例壬, 有效至: 2199-12-31}}"
    pair.write("a/bid.yaml", (pair.folder / "a/bid.yaml").read_text("utf-8") + f"豁免:\n  - {waiver}\n")
    files(pair)
    (waived,) = manifest(pair)["waived"]
    assert (waived["rule"], waived["severity"]) == ("dates-out-of-order", "error")
    assert waived["waiver"] == {"reason": "更正公告改期", "who": "示例壬", "until": "2199-12-31"}
    listed = text(pair, "00-递交清单.docx")
    assert "更正公告改期" in listed
    assert "示例壬" in listed
