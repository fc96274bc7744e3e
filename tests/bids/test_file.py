"""The letter's Word file: the same bytes wherever it is built, and alive when it comes back."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.document import Value
from generator.document.normal import normal
from generator.document.walk import walk_inlines
from tests.bids.papers import Paper, each
from tests.bids.rendered import file
from tests.bids.sample import ROOT, document, prepared, written
from tests.reading import read

IN_ANOTHER_YEAR = """
import os, time
shift = float(os.environ["SHIFT"])
now, broken_down = time.time, time.localtime
time.time = lambda: now() + shift
time.localtime = lambda seconds=None: broken_down(time.time() if seconds is None else seconds)
from generator.cli import main
main()
"""
"""The command line with its clock put forward by SHIFT seconds."""


def build(folder: Path, environment: dict[str, str]) -> dict[str, bytes]:
    out = folder / "written"
    subprocess.run(
        [
            sys.executable,
            "-c",
            IN_ANOTHER_YEAR,
            "build",
            str(ROOT / "commitments/bids/school-hot-water"),
            "-o",
            str(out),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
    )
    return {file.name: file.read_bytes() for file in out.rglob("*.docx")}


def test_two_builds_are_the_same_bytes_whatever_the_time_folder_locale_and_hash_seed(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "其他 folder"
    one.mkdir()
    other.mkdir()
    first = build(
        one,
        {"PYTHONHASHSEED": "1", "SHIFT": "0", "TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"},
    )
    second = build(
        other, {"PYTHONHASHSEED": "77", "SHIFT": "99999999", "TZ": "America/Lima", "LANG": "C", "LC_ALL": "C"}
    )
    assert len(first) == len(prepared().kinds)
    assert first == second


@each
def test_the_file_read_back_is_the_document(paper: Paper) -> None:
    read_back, findings = read(file(paper), "file.docx")
    assert findings == ()
    assert read_back == normal(paper.document)


def test_a_control_edited_in_the_file_is_found_with_its_path() -> None:
    edited = edit(written(), path="warranty.tiers[0].period", old="3年", new="5年")
    read_back, findings = read(edited, "letter.docx")
    assert read_back
    assert findings == ()
    before = {(v.path, v.form): v.text for v in walk_inlines(normal(document())) if isinstance(v, Value)}
    after = {(v.path, v.form): v.text for v in walk_inlines(read_back) if isinstance(v, Value)}
    assert {key for key in before if before[key] != after[key]} == {("warranty.tiers[0].period", "plain")}
    assert after["warranty.tiers[0].period", "plain"] == "5年"


def test_a_control_edited_without_its_store_is_a_finding_that_names_its_path() -> None:
    edited = edit(written(), path="warranty.tiers[0].period", old="3年", new="5年", store=False)
    _, findings = read(edited, "letter.docx")
    (finding,) = findings
    assert finding.place
    assert finding.place.path == "warranty.tiers[0].period"
    assert {"3年", "5年"} <= {str(value) for _, value in finding.message.arguments}


def edit(data: bytes, *, path: str, old: str, new: str, store: bool = True) -> bytes:
    """Change a control's text, and its node in the store, as Word does when a person types into it."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    changed = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == "word/document.xml":
                control = re.compile(
                    rf'(<w:tag w:val="{re.escape(path)}"/>.*?<w:sdtContent>.*?>){old}(</w:t>)', re.DOTALL
                )
                text, count = control.subn(rf"\g<1>{new}\g<2>", text)
                changed += count
            elif store and name.startswith("customXml/item1.xml"):
                text, count = re.subn(rf'(path="{re.escape(path)}"[^>]*>){old}<', rf"\g<1>{new}<", text)
                changed += count
            out.writestr(name, text)
    assert changed == (2 if store else 1), "the letter no longer holds this value once"
    return target.getvalue()


def test_the_letter_names_no_machine_and_no_author() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as package:
        core = package.read("docProps/core.xml").decode()
        everything = b"".join(package.read(name) for name in package.namelist())
    assert "<dc:creator>" not in core
    assert str(Path.home()).encode() not in everything


@each
@pytest.mark.parametrize("leftover", ["{{", "None", "TODO", "待定", "XX", "【", "**"])
def test_nothing_unfinished_stands_in_a_document(leftover: str, paper: Paper) -> None:
    with zipfile.ZipFile(io.BytesIO(file(paper))) as package:
        text = re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
    assert leftover not in text
