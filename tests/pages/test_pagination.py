"""Page numbers: found where LibreOffice is there, estimated and said so where it is not."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.document import Contents, Cover, Document, Heading, Landscape, PageBreak, Paragraph
from generator.findings import Severity, WordPlace
from generator.pages import paginate
from generator.pages.estimate import estimate
from generator.pages.office import COMMAND, Office, OfficeError, find_office
from generator.word.names import LAST_PAGE, contents_bookmark
from tests.word.samples import LEVELS, words
from tests.word.standard import standard

OFFICE = find_office(os.environ)
PAGE = tuple(Paragraph(words("正文占满一页所用的文字" * 9)) for _ in range(9))
"""27 lines of 25 points: a page of 24.6 cm holds 27."""
CHAPTERS = Document(
    "t",
    "zh-CN",
    (
        Cover(words("方案")),
        Contents(),
        Heading(1, words("甲")),
        *PAGE,
        Heading(1, words("乙")),
        Heading(2, words("丙")),
        PageBreak(),
        Heading(1, words("丁")),
        Landscape((Heading(1, words("戊")), LEVELS)),
        Paragraph(words("完")),
    ),
)
PRINTED = {1: 1, 2: 2, 3: 2, 4: 3, 5: 4}
"""The page of each heading: the first is followed by a page and a bit, the fourth begins one, the fifth is sideways."""
EXPECTED = {contents_bookmark(at): page for at, page in PRINTED.items()} | {LAST_PAGE: 5}


def test_a_document_without_cover_and_contents_needs_no_numbers() -> None:
    assert paginate(Document("t", "zh-CN", PAGE), standard(), file="t.docx", office=None) == (None, ())


def test_lines_counted_give_the_pages_of_a_plain_document() -> None:
    assert estimate(CHAPTERS, standard()) == EXPECTED


def test_an_estimate_is_said_to_be_one_with_what_to_do() -> None:
    pages, (finding,) = paginate(CHAPTERS, standard(), file="方案.docx", office=None)
    assert pages == EXPECTED
    assert finding.rule == "page-numbers-estimated"
    assert finding.severity is Severity.WARNING
    assert finding.place == WordPlace("方案.docx")
    assert finding.hint is not None
    assert "F9" in finding.hint.id


def test_a_cover_alone_needs_no_warning() -> None:
    bare = replace(CHAPTERS, blocks=tuple(block for block in CHAPTERS.blocks if not isinstance(block, Contents)))
    assert paginate(bare, standard(), file="t.docx", office=None)[1] == ()


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_finds_the_pages_without_a_word() -> None:
    assert paginate(CHAPTERS, standard(), file="t.docx", office=OFFICE) == (EXPECTED, ())


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
@pytest.mark.parametrize("script", ["exit 0", "exit 1", "echo no > document.pdf"])
def test_a_libreoffice_that_makes_no_pdf_leaves_the_estimate(script: str, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    pages, (finding,) = paginate(CHAPTERS, standard(), file="t.docx", office=Office(str(program)))
    assert pages == EXPECTED
    assert finding.rule == "page-numbers-estimated"


def test_a_program_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    with pytest.raises(OfficeError):
        Office(str(tmp_path / "none")).pdf(b"")


def test_the_environment_names_the_program_or_none() -> None:
    assert find_office({COMMAND: "/opt/office"}) == Office("/opt/office")
    assert find_office({COMMAND: ""}) is None
