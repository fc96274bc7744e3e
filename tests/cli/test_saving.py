"""What a person has edited is not overwritten; what is ours is replaced without ado."""

from pathlib import Path

import pytest

from generator.cli.outputs import RealDisk
from tests.cli.conftest import Library

OUT = "out/a/01-说明.docx"


def test_the_second_build_of_the_same_says_so_and_writes_nothing(library: Library) -> None:
    first = library.run("build", "a")
    assert first.out.splitlines() == [f"wrote {OUT}", "wrote out/a/manifest.json", "0 errors, 0 warnings, 0 notes"]
    written = (library.folder / OUT).stat()
    second = library.run("build", "a")
    assert second.out.splitlines() == [
        f"unchanged {OUT}",
        "unchanged out/a/manifest.json",
        "0 errors, 0 warnings, 0 notes",
    ]
    assert (library.folder / OUT).stat().st_mtime_ns == written.st_mtime_ns
    assert (library.folder / OUT).stat().st_ino == written.st_ino


def test_our_own_file_is_replaced(library: Library) -> None:
    library.run("build", "a")
    before = (library.folder / OUT).read_bytes()
    library.change("90日", "120日")
    assert library.run("build", "a").out.startswith(f"wrote {OUT}\n")
    assert (library.folder / OUT).read_bytes() != before


def test_an_edited_file_is_left_as_it_is(library: Library) -> None:
    library.run("build", "a")
    (library.folder / OUT).write_bytes(b"edited")
    ran = library.run("build", "a")
    assert ran.code == 4
    assert f"{OUT}  error  {OUT} was edited since it was built" in ran.err
    assert "--force" in ran.err
    assert (library.folder / OUT).read_bytes() == b"edited"
    assert library.outputs() == ["a/.bidwright.json", "a/01-说明.docx", "a/manifest.json"]


def test_a_file_that_we_did_not_write_counts_as_edited(library: Library) -> None:
    library.write(OUT, b"somebody's")
    assert library.run("build", "a").code == 4
    assert (library.folder / OUT).read_bytes() == b"somebody's"


def test_force_keeps_each_edited_file_beside_the_new_one(library: Library) -> None:
    library.run("build", "a")
    ours = (library.folder / OUT).read_bytes()
    for number, words in enumerate((b"first", b"second")):
        (library.folder / OUT).write_bytes(words)
        ran = library.run("build", "a", "--force")
        assert ran.code == 0
        backup = f"out/a/01-说明.bak{'2' if number else ''}.docx"
        assert ran.out.splitlines()[:2] == [f"kept the edited file as {backup}", f"wrote {OUT}"]
        assert (library.folder / backup).read_bytes() == words
        assert (library.folder / OUT).read_bytes() == ours


def test_force_makes_no_backup_of_our_own_file(library: Library) -> None:
    library.run("build", "a")
    library.change("90日", "120日")
    assert library.run("build", "a", "--force").code == 0
    assert library.outputs() == ["a/.bidwright.json", "a/01-说明.docx", "a/manifest.json"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b'{"files": 1}', b'{"files": {"x": 1}}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_spoilt_record_protects_what_is_there(library: Library, spoilt: bytes) -> None:
    library.run("build", "a")
    before = (library.folder / OUT).read_bytes()
    library.write("out/a/.bidwright.json", spoilt)
    library.change("90日", "120日")
    assert library.run("build", "a").code == 4
    assert (library.folder / OUT).read_bytes() == before


def test_a_file_in_the_place_of_the_folder_is_a_finding(library: Library) -> None:
    library.write("out", b"I am a file")
    ran = library.run("build", "a")
    assert ran.code == 4
    assert "out/a/.bidwright.json cannot be written: something in its path is a file, not a folder" in ran.err
    assert (library.folder / "out").read_bytes() == b"I am a file"


def test_a_folder_in_the_place_of_the_file_is_a_finding(library: Library) -> None:
    (library.folder / OUT).mkdir(parents=True)
    ran = library.run("build", "a")
    assert ran.code == 4
    assert f"{OUT} cannot be written" in ran.err


def test_a_file_that_word_has_open_is_told_as_that(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(self: Path, target: Path) -> None:
        del self
        raise PermissionError(13, "Permission denied", str(target))

    library.run("build", "a")
    library.change("90日", "120日")
    before = (library.folder / OUT).read_bytes()
    monkeypatch.setattr(Path, "replace", locked)
    ran = library.run("build", "a")
    assert ran.code == 4
    assert "close the file if Word has it open" in ran.err
    assert (library.folder / OUT).read_bytes() == before
    assert library.outputs() == ["a/.bidwright.json", "a/01-说明.docx", "a/manifest.json"]


def test_two_bids_of_one_name_are_refused_and_a_third_is_written(library: Library) -> None:
    for folder in ("x/a", "y"):
        for name in ("bid.yaml", "templates/zh-CN/documents/note.yaml", "templates/zh-CN/sections/body.md"):
            library.write(f"{folder}/{name}", (library.folder / "a" / name).read_bytes())
    ran = library.run("build", "a", "x/a", "y")
    assert ran.code == 2
    assert "both go to the folder a" in ran.err
    assert library.outputs() == ["y/.bidwright.json", "y/01-说明.docx", "y/manifest.json"]


def test_two_documents_of_one_name_are_refused_before_any_is_written(library: Library) -> None:
    library.write("a/templates/zh-CN/documents/other.yaml", "标题: 其他\n文件名: 说明\n章节: [body]\n")
    library.change("[note]", '[note, other]\n文件命名: "{名称}"')
    ran = library.run("build", "a")
    assert ran.code == 1
    assert (
        "a/templates/zh-CN/documents/other.yaml:2:6  error  two documents of a/bid.yaml have the file name 说明.docx"
        in ran.err
    )
    assert library.outputs() == []


@pytest.mark.parametrize("name", ["CON", '"a:b"', '"../x"', "期" * 90])
def test_a_document_name_that_some_system_cannot_carry_is_refused(library: Library, name: str) -> None:
    library.change("[note]", '[note]\n文件命名: "{名称}"')
    library.change("文件名: 说明", f"文件名: {name}", "a/templates/zh-CN/documents/note.yaml")
    ran = library.run("build", "a")
    assert ran.code == 1
    assert "a/templates/zh-CN/documents/note.yaml:2:6  error" in ran.err
    assert "cannot be a file name" in ran.err
    assert not (library.folder / "out").exists()


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        (28, "the disk is full", "磁盘已满"),
        (30, "the disk is read-only", "磁盘是只读的"),
        (13, "permission denied", "没有权限"),
    ],
)
def test_the_reason_of_a_failure_is_in_the_users_language(
    library: Library, monkeypatch: pytest.MonkeyPatch, number: int, english: str, chinese: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "in the system's words")

    monkeypatch.setattr(RealDisk, "write", fail)
    for lang, words in (("en", english), ("zh", chinese)):
        ran = library.run("build", "a", lang=lang)
        assert ran.code == 4
        assert words in ran.err
        assert library.outputs() == []
