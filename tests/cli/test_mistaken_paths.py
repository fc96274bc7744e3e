"""What was named wrongly is told as that, with what was probably meant."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.cli.folders import bids_below
from generator.cli.reading import DiskReader
from generator.text.library import LIMIT
from tests.cli.conftest import BID, MANIFEST, Library


@pytest.mark.parametrize("name", ["nothere", "nothere.txt", "nothere.yaml", "nothere.docx", "nothere/bid.yaml"])
def test_what_does_not_exist_is_told_as_missing_whatever_its_suffix(library: Library, name: str) -> None:
    ran = library.run("check", name)
    assert ran.code == 3
    assert ran.out.startswith(f"{name}  error  {name} does not exist  [missing-file]\n")
    assert "check the name and the folder" in ran.out


def test_a_folder_without_a_bid_offers_the_bids_below_it(library: Library) -> None:
    library.write("bids/x/bid.yaml", BID)
    library.write("bids/deep/y/bid.yaml", BID)
    library.write("bids/.hidden/bid.yaml", BID)
    for command in (["build", "bids"], ["check", "bids/bid.yaml"]):
        ran = library.run(*command)
        assert ran.code == 3
        assert "bids/bid.yaml does not exist" in ran.out + ran.err
        assert "hint: name a bid's folder: bids/deep/y, bids/x\n" in ran.out + ran.err


def test_only_so_many_folders_are_looked_into_when_asked(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
        (tmp_path / name / "bid.yaml").touch()
    assert list(bids_below(tmp_path, folders=3)) == [tmp_path / "a/bid.yaml", tmp_path / "b/bid.yaml"]
    assert len(list(bids_below(tmp_path))) == 3


@pytest.mark.parametrize("option", ["-o", "--out", "-d", "--style", "--root"])
def test_an_empty_value_is_no_value(library: Library, option: str) -> None:
    ran = library.run("build", "a", option, "")
    assert ran.code == 2
    assert "needs a value" in ran.err.splitlines()[0]
    assert library.outputs() == []
    assert library.run("build", "a", "-d", "note", "-d", "").code == 2


@pytest.mark.parametrize("command", ["build", "check", "new"])
def test_an_empty_path_is_not_the_working_folder(library: Library, command: str) -> None:
    library.write("bid.yaml", BID)
    ran = library.run(command, "")
    assert ran.code == 2
    assert "is missing" in ran.err.splitlines()[0]


@pytest.mark.parametrize("written", ["投标说明（一）", "说明书"], ids=["title", "file name"])
def test_the_title_of_a_kind_is_answered_with_its_name(library: Library, written: str) -> None:
    manifest = MANIFEST.replace("标题: 说明", "标题: 投标说明（一）").replace("文件名: 说明", "文件名: 说明书")
    library.write("a/templates/zh-CN/documents/note.yaml", manifest)
    hint = f"hint: write note: that is the name of the document kind {written}\n"
    ran = library.run("build", "a", "-d", written)
    assert ran.code == 2
    assert hint in ran.err
    library.change("[note]", f"[{written}]")
    ran = library.run("check", "a")
    assert ran.code == 1
    assert "a/bid.yaml:1:6 " in ran.out
    assert hint in ran.out


def test_an_unknown_kind_and_style_are_told_though_a_value_is_wrong_too(library: Library) -> None:
    library.change("90日", "90")
    library.change("[note]", "[noet, note, note]\n样式: fancy")
    for command in (["check", "a"], ["build", "a"]):
        ran = library.run(*command)
        said = ran.out + ran.err
        assert ran.code == 1
        assert "a/bid.yaml:7:10  error  投标有效期 (bid_validity): 90 has no unit" in said
        assert "a/bid.yaml:1:6  error  there is no document kind noet" in said
        assert "did you mean note?" in said
        assert "a/bid.yaml:1:18  warning  the document kind note is named twice" in said
        assert "a/bid.yaml:2:5  error  there is no style fancy" in said
    ran = library.run("build", "a", "-d", "xyz", "--style", "none")
    assert ran.code == 2
    assert "there is no document kind xyz" in ran.err
    assert "noet" not in ran.err


@pytest.mark.parametrize("documents", ["note", "[[note]]", "[~]", "{a: note}"])
def test_kinds_in_a_wrong_shape_are_told_as_that_alone(library: Library, documents: str) -> None:
    library.change("[note]", documents)
    ran = library.run("check", "a", "--format", "json")
    assert ran.code == 1
    assert len([each for each in json.loads(ran.out)["findings"] if each["severity"] == "error"]) == 1


def test_a_built_in_template_is_shown_by_its_name_in_the_program_with_its_line(library: Library) -> None:
    library.change("[note]", "[commitment-letter]")
    for name in ("documents/note.yaml", "sections/body.md"):
        (library.folder / "a/templates/zh-CN" / name).unlink()
    ran = library.run("check", "a")
    assert ran.code == 1
    manifest = Path(__file__).parents[2] / "templates/zh-CN/documents/commitment-letter.yaml"
    findings = json.loads(library.run("check", "a", "--format", "json").out)["findings"]
    places = [place for finding in findings for place in (finding, *finding["related"]) if "templates" in place["file"]]
    assert places
    assert {place["file"].partition("/zh-CN/")[0] for place in places} - {"a/templates"} == {"<bidwright>/templates"}
    assert str(manifest.parents[3]) not in ran.out
    needed = next(place for place in places if place["file"].startswith("<bidwright>"))
    reader = DiskReader(library.folder)
    reader.read(manifest, limit=LIMIT)
    line = reader.line(needed["file"], needed["line"])
    assert line == manifest.read_text("utf-8").splitlines()[needed["line"] - 1]
    assert line.startswith("需要:")


def test_a_line_in_an_unknown_encoding_is_not_shown_as_another_text(library: Library) -> None:
    # In GBK 说 is CB B5, which is ˵ in UTF-8.
    library.write("a/bid.yaml", "# 说明\n".encode("gbk"))
    ran = library.run("check", "a")
    assert ran.code == 3
    assert ran.out.startswith("a/bid.yaml:1:4  error")
    assert "˵" not in ran.out
    assert "\ufffd" not in ran.out


def test_a_file_elsewhere_is_shown_without_detours(library: Library) -> None:
    top = Path(os.path.realpath(library.folder))
    reader = DiskReader(top / "a")
    assert reader.shown(top / "b/../company.yaml") == f"{top.as_posix()}/company.yaml"
    assert reader.shown(Path("../b/../company.yaml")) == "../company.yaml"
    assert reader.shown(Path("../company.yaml")) == "../company.yaml"
