"""Compiled templates are kept for the next run, which finds the same; whatever happens to the file costs time only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import time

import pytest

from generator.cli import kept_templates
from generator.cli.kept_templates import KeptTemplates, in_folder
from generator.text import compiling
from generator.text.file_numbers import file_number
from generator.text.kept_code import key_of, packed, unpacked
from tests.cli.conftest import SECTION, Library

COMPILED = compiling._compiled
NAME = "a/templates/zh-CN/sections/body.md"


@pytest.fixture
def folder(library: Library, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which this process keeps templates, once it was told to."""
    folder = library.folder / "kept"
    monkeypatch.setenv("BIDWRIGHT_CACHE", str(folder))
    return folder


def fresh() -> None:
    """Forget what this process knows, as if it were the next."""
    kept = kept_templates.kept_templates()
    if kept is not None:
        kept.save()
    kept_templates.kept_templates.cache_clear()
    compiling.compiled.cache_clear()


@pytest.fixture(autouse=True)
def _fresh() -> object:
    fresh()
    yield
    kept_templates.kept_templates.cache_clear()
    compiling.compiled.cache_clear()


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are compiled from now on."""
    seen: list[str] = []

    def compiled(text: str, *rest: object) -> object:
        seen.append(text)
        return COMPILED(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "_compiled", compiled)
    return seen


def built(library: Library) -> bytes:
    assert library.run("build", "a/bid.yaml", "--force").code == 0
    [file] = (library.folder / "out").rglob("*.docx")
    fresh()
    return file.read_bytes()


@pytest.mark.usefixtures("folder")
def test_the_next_run_compiles_nothing_and_writes_the_same(library: Library, texts: list[str]) -> None:
    first = built(library)
    assert SECTION in texts
    texts.clear()
    assert built(library) == first
    assert texts == []


@pytest.mark.usefixtures("folder")
def test_a_changed_template_is_compiled_anew(library: Library, texts: list[str]) -> None:
    first = built(library)
    texts.clear()
    library.change("的投标有效期", "之投标有效期", NAME)
    assert built(library) != first
    assert texts == [SECTION.replace("的投标有效期", "之投标有效期")]


@pytest.mark.usefixtures("folder")
def test_a_template_that_is_wrong_is_told_again(library: Library) -> None:
    library.write(NAME, "{{ project.nmae }}\n{% if %}\n")
    first = library.run("check", "a/bid.yaml")
    fresh()
    assert first.code == 1
    assert library.run("check", "a/bid.yaml") == first


@pytest.mark.parametrize("damage", [b"", b"no such file", None], ids=["empty", "another", "cut"])
def test_a_damaged_file_is_written_anew(library: Library, folder: Path, texts: list[str], damage: bytes | None) -> None:
    first = built(library)
    [file] = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert built(library) == first
    texts.clear()
    assert built(library) == first
    assert texts == []


def test_a_folder_that_cannot_be_written_is_no_fault(library: Library, folder: Path) -> None:
    library.write("kept", "a file where the folder should be")
    assert built(library)
    assert folder.read_text("utf-8") == "a file where the folder should be"


def test_nothing_is_kept_where_nobody_wants_it(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIDWRIGHT_CACHE", "off")
    before = sorted(library.folder.iterdir())
    built(library)
    assert sorted(library.folder.iterdir()) == [*before, library.folder / "out"]
    assert in_folder({"BIDWRIGHT_CACHE": "off"}) is None


def test_what_others_added_meanwhile_stays(tmp_path: Path) -> None:
    one, two = (KeptTemplates(tmp_path / "new" / "a.bin") for _ in range(2))
    one.put("1", b"one")
    two.put("2", b"two")
    one.save()
    two.save()
    after = KeptTemplates(tmp_path / "new" / "a.bin")
    assert (after.get("1"), after.get("2"), after.get("3")) == (b"one", b"two", None)
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["a.bin"]


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_templates, "_MOST", 25)
    kept = KeptTemplates(tmp_path / "a.bin")
    for key in "123":
        kept.put(key, b"ten bytes!")
    kept.save()
    after = KeptTemplates(tmp_path / "a.bin")
    assert [key for key in "123" if after.get(key)] == ["2", "3"]


def test_files_of_other_versions_go_after_a_month(tmp_path: Path) -> None:
    for name, days in (("templates-old.bin", 31), ("templates-other.bin", 29), ("notes-old.bin", 31)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, times=(time() - days * 86400,) * 2)
    kept = KeptTemplates(tmp_path / "templates-now.bin")
    kept.put("1", b"one")
    kept.save()
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "notes-old.bin", "templates-now.bin", "templates-other.bin",
    ]  # fmt: skip


def test_code_is_what_was_packed_and_nothing_else_is() -> None:
    code = compile("1 + 1", "a", "exec")
    assert unpacked(packed(code, (("one", 3),))) == (code, (("one", 3),))
    others = (packed(code, ()), packed(code, ((3, "one"),)), b"", b"x", packed("code", ()))  # type: ignore[arg-type]
    assert [unpacked(other) is None for other in others] == [False, True, True, True, True]
    assert len({key_of("a", "b", 1, None), key_of("a", "b", 1, 0), key_of("ab", "", 1, None), key_of("a", "b")}) == 4


def test_files_whose_names_fall_on_one_number_have_two() -> None:
    # Both have the CRC-32 0x4DDB0C25.
    assert file_number("plumless") != file_number("buckeroo")
    assert file_number("plumless") == file_number("plumless")


def test_numbers_of_files_are_the_same_in_every_process() -> None:
    program = "from generator.text.file_numbers import file_number; print(file_number('a.md'), file_number('b.md'))"
    ran = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert ran[0] == ran[1] != ""
