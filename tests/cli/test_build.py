"""What the options of ``build`` do, and which bid a path means."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.cli.folders import bid_file, library_root
from generator.cli.reading import DiskReader
from tests.cli.conftest import MANIFEST, Library

OUT = "out/a/01-说明.docx"


def part(library: Library, name: str, file: str = OUT) -> str:
    with zipfile.ZipFile(library.folder / file) as package:
        return package.read(name).decode()


def test_a_folder_and_its_bid_are_one_bid_and_built_once(library: Library) -> None:
    ran = library.run("build", "a", "a/bid.yaml", "./a/../a")
    assert ran.out.splitlines() == [f"wrote {OUT}", "wrote out/a/manifest.json", "0 errors, 0 warnings, 0 notes"]


def test_a_bid_that_is_not_called_bid_yaml_has_the_name_of_its_file(library: Library) -> None:
    (library.folder / "a/bid.yaml").rename(library.folder / "a/second.yaml")
    assert library.run("build", "a/second.yaml").out.startswith("wrote out/second/01-说明.docx\n")


def test_the_folder_asked_for_is_made_and_holds_one_folder_for_each_bid(library: Library) -> None:
    assert library.run("build", "a", "-o", "x/y").out.startswith("wrote x/y/a/01-说明.docx\n")
    assert not (library.folder / "out").exists()


def test_the_kinds_asked_for_are_built_instead_of_those_the_bid_names(library: Library) -> None:
    library.write("a/templates/zh-CN/documents/other.yaml", MANIFEST.replace("说明", "其他"))
    ran = library.run("build", "a", "-d", "other", "-d", "note", "-d", "other")
    assert ran.out.splitlines()[:2] == ["wrote out/a/02-其他.docx", f"wrote {OUT}"]


def test_flat_writes_no_content_control_and_no_store(library: Library) -> None:
    library.run("build", "a")
    assert "<w:sdt>" in part(library, "word/document.xml")
    library.run("build", "a", "--flat")
    assert "<w:sdt" not in part(library, "word/document.xml")
    assert "甲项目的投标有效期为90日。" in "".join(part(library, "word/document.xml").split("</w:t></w:r><w:r><w:t>"))
    with zipfile.ZipFile(library.folder / OUT) as package:
        assert not [name for name in package.namelist() if name.startswith("customXml")]


def test_a_style_of_the_bids_own_is_used_and_the_command_line_goes_before_it(library: Library) -> None:
    standard = (Path(__file__).parents[2] / "templates/zh-CN/styles/standard.yaml").read_text("utf-8")
    library.write("a/templates/zh-CN/styles/plain.yaml", standard.replace("宋体", "楷体"))
    assert library.run("build", "a", "--style", "plain").code == 0
    assert "楷体" in part(library, "word/styles.xml")
    assert library.run("build", "a").code == 0
    assert "楷体" not in part(library, "word/styles.xml")
    library.write("a/bid.yaml", (library.folder / "a/bid.yaml").read_text("utf-8") + "样式: plain\n")
    assert library.run("build", "a").code == 0
    assert "楷体" in part(library, "word/styles.xml")


def test_a_fault_of_a_style_stands_at_its_line(library: Library) -> None:
    library.write("a/templates/zh-CN/styles/plain.yaml", "纸张: A9\n")
    ran = library.run("build", "a", "--style", "plain")
    assert "a/templates/zh-CN/styles/plain.yaml:1:5  error" in ran.err
    assert ran.code == 1


def test_an_undefined_variable_in_the_header_stands_at_the_styles_line(library: Library) -> None:
    standard = (Path(__file__).parents[2] / "templates/zh-CN/styles/standard.yaml").read_text("utf-8")
    library.write("a/templates/zh-CN/styles/plain.yaml", standard.replace("project.name", "project.nam"))
    line = next(n for n, text in enumerate(standard.splitlines(), 1) if "project.name" in text)
    ran = library.run("build", "a", "--style", "plain")
    assert f"a/templates/zh-CN/styles/plain.yaml:{line}  error" in ran.err
    assert ran.code == 1


def test_the_date_of_a_file_is_stated_only_when_it_is_given(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.run("build", "a")
    assert "created" not in part(library, "docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773800000")
    library.run("build", "a")
    assert "2026-03-18T02:13:20Z" in part(library, "docProps/core.xml")


def test_the_library_root_is_the_nearest_folder_with_a_company_file(tmp_path: Path) -> None:
    reader = DiskReader(tmp_path)
    bid = tmp_path / "lib" / "bids" / "a" / "bid.yaml"
    bid.parent.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    assert library_root(bid, reader, here=tmp_path) == tmp_path
    assert library_root(bid, reader, here=elsewhere) == bid.parent
    (tmp_path / "lib" / "company.yaml").touch()
    assert library_root(bid, reader, here=tmp_path) == tmp_path / "lib"
    assert library_root(bid, reader, here=elsewhere) == tmp_path / "lib"


def test_a_bid_named_by_where_one_stands_has_its_folders_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "three").mkdir()
    monkeypatch.chdir(tmp_path / "three")
    assert bid_file(Path(), DiskReader(tmp_path / "three")).name == "three"
