"""What the paths on the command line stand for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.cli.reading import DiskReader
from generator.cli.targets import Sort, targets
from tests.cli.conftest import BID, Library


def found(library: Library, *paths: str, word: bool = False) -> list[str]:
    """Return what is to be checked, as the user would name it; a folder of templates ends in a slash."""
    reader = DiskReader(library.folder)
    result = targets([Path(path) for path in paths], reader, word=word)
    ends = {Sort.TEMPLATES: "/", Sort.YAML: "", Sort.WORD: ""}
    return [reader.shown(target.path) + ends[target.sort] for target in result.found]


def rules(library: Library, *paths: str) -> list[str]:
    return [finding.rule for finding in targets([Path(path) for path in paths], DiskReader(library.folder)).findings]


@pytest.fixture
def shelf(library: Library) -> Library:
    """Return the library with more in it: bids, layers, Word files, and what is none of ours."""
    for name in ("b/bid.yaml", "x/c/bid.yaml", ".git/bid.yaml", "x/node_modules/bid.yaml"):
        library.write(name, BID)
    for name in ("out/b/说明.docx", "out/a/说明.docx", "out/a/~$说明.docx", "out/.hidden.docx", "a/招标文件.docx"):
        library.write(name, b"")
    library.write("company.yaml", "语言: zh-CN\n")
    library.write("a/templates/zh-CN/scaffold/bid.yaml", "文件:\n")
    return library


def test_a_folder_stands_for_its_templates_and_bids_in_the_order_of_their_names(shelf: Library) -> None:
    assert found(shelf, ".") == ["a/templates/", "a/bid.yaml", "b/bid.yaml", "x/c/bid.yaml"]


def test_the_word_files_of_a_folder_are_meant_where_there_is_nothing_else_or_when_asked_for(shelf: Library) -> None:
    assert found(shelf, "out") == ["out/a/说明.docx", "out/b/说明.docx"]
    assert found(shelf, "a") == ["a/templates/", "a/bid.yaml"]
    assert found(shelf, "a", word=True) == ["a/templates/", "a/bid.yaml", "a/招标文件.docx"]


def test_what_people_take_for_a_word_file_is_looked_into_where_it_is_named(shelf: Library) -> None:
    for name in ("out/旧.doc", "out/旧.wps", "out/宏.docm"):
        shelf.write(name, b"")
    assert found(shelf, "out/旧.doc", "out/旧.wps") == ["out/旧.doc", "out/旧.wps"]
    assert found(shelf, "out") == ["out/宏.docm", "out/a/说明.docx", "out/b/说明.docx"]


def test_files_and_folders_are_mixed_and_each_is_checked_once(shelf: Library) -> None:
    named = ["company.yaml", "out/a", "b", "b/bid.yaml", "./b/../b/bid.yaml", "a/招标文件.docx", "company.yaml"]
    assert found(shelf, *named) == ["company.yaml", "out/a/说明.docx", "b/bid.yaml", "a/招标文件.docx"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_the_file_it_leads_to_and_a_linked_folder_is_not_gone_into(shelf: Library) -> None:
    (shelf.folder / "link.yaml").symlink_to("b/bid.yaml")
    (shelf.folder / "x/loop").symlink_to("..")
    assert found(shelf, "link.yaml", "b") == ["link.yaml"]
    assert found(shelf, "x") == ["x/c/bid.yaml"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*/bid.yaml", ["a/bid.yaml", "b/bid.yaml"]),
        ("**/bid.yaml", ["a/bid.yaml", "a/templates/", "b/bid.yaml", "x/c/bid.yaml", "x/node_modules/bid.yaml"]),
        ("out/**/*.docx", ["out/a/说明.docx", "out/b/说明.docx"]),
        ("[ab]", ["a/templates/", "a/bid.yaml", "b/bid.yaml"]),
        ("out/?/说明.docx", ["out/a/说明.docx", "out/b/说明.docx"]),
    ],
)
def test_a_pattern_that_no_shell_has_written_out_is_written_out(
    shelf: Library, pattern: str, expected: list[str]
) -> None:
    assert found(shelf, pattern) == expected


def test_a_file_that_is_called_like_a_pattern_is_that_file(shelf: Library) -> None:
    shelf.write("[ab].yaml", BID)
    assert found(shelf, "[ab].yaml") == ["[ab].yaml"]


def test_a_pattern_that_matches_nothing_is_told(shelf: Library) -> None:
    ran = shelf.run("check", "bids/*.yaml", "b")
    assert ran.code == 3
    assert "nothing matches bids/*.yaml" in ran.out


def test_a_template_file_stands_for_its_folder_of_templates(shelf: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    root = "a/templates/"
    for path in ("a/templates", "a/templates/zh-CN", "a/templates/zh-CN/sections/body.md"):
        assert found(shelf, path) == [root]
    assert found(shelf, "a/templates/zh-CN/documents/note.yaml", "a/templates/zh-CN/sections") == [root]
    monkeypatch.chdir(shelf.folder / "a/templates/zh-CN/sections")
    [only] = targets([Path("body.md")], DiskReader(Path.cwd())).found
    assert only.path == shelf.folder / "a/templates"


def test_word_s_own_mark_of_an_open_document_is_no_document(shelf: Library) -> None:
    assert found(shelf, "out/a/~$说明.docx") == []
    assert rules(shelf, "out/a/~$说明.docx") == ["lock-file"]
    assert rules(shelf, "out") == []


def test_a_folder_that_cannot_be_listed_is_told(shelf: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "x":
            raise PermissionError(13, "denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    ran = shelf.run("check", ".")
    assert ran.code == 3
    assert "x cannot be read: permission denied" in ran.out
