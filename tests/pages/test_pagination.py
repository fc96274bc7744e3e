"""Page numbers: found where LibreOffice is there, estimated and said so where it is not."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from generator.document import (
    Contents,
    Cover,
    Document,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
)
from generator.findings import Finding, Severity, WordPlace
from generator.pages import Paged, Pages, paginate
from generator.pages.estimate import estimate
from generator.pages.office import COMMAND, Office, OfficeError, find_office
from generator.word.names import FIRST_PAGE, LAST_PAGE, contents_bookmark
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


def paged(document: Document = CHAPTERS, file: str = "t.docx") -> Paged:
    return Paged(document, standard(), file)


def one(paged: Paged, office: Office | None) -> tuple[Pages, tuple[Finding, ...]]:
    """Return the pages of a document that is laid out alone."""
    laid = paginate({"it": paged}, office)
    return laid.pages["it"], laid.findings.get("it", ())


class Desks:
    """A LibreOffice that says of each document on which pages its bookmarks are, and how often it was started."""

    def __init__(self, *answers: dict[str, int]) -> None:
        self.answers = list(answers)
        self.started: list[int] = []

    @contextmanager
    def desk(self) -> Iterator[Desks]:
        yield self

    def pdfs(self, documents: Sequence[bytes]) -> tuple[bytes | OfficeError, ...]:
        self.started.append(len(documents))
        answer = self.answers.pop(0)
        return tuple(pdf(answer) for _ in documents)


class Twins(Desks):
    """One that gives each document of a start its own answer."""

    def pdfs(self, documents: Sequence[bytes]) -> tuple[bytes | OfficeError, ...]:
        self.started.append(len(documents))
        return tuple(pdf(self.answers.pop(0)) for _ in documents)


def pdf(pages: dict[str, int]) -> bytes:
    """Return a PDF with a named destination for each bookmark; pages count from 1."""
    made = pypdf.PdfWriter()
    for _ in range(max(pages.values())):
        made.add_blank_page(100, 100)
    for name, page in pages.items():
        made.add_named_destination(name, page - 1)
    stream = io.BytesIO()
    made.write(stream)
    return stream.getvalue()


def test_lines_counted_give_the_pages_of_a_plain_document() -> None:
    assert estimate(CHAPTERS, standard()) == Pages(EXPECTED, 7, measured=False)


def test_an_estimate_is_said_to_be_one_with_what_to_do() -> None:
    pages, (finding,) = one(paged(file="方案.docx"), None)
    assert pages == Pages(EXPECTED, 7, measured=False)
    assert finding.rule == "page-numbers-estimated"
    assert finding.severity is Severity.WARNING
    assert finding.place == WordPlace("方案.docx")
    assert finding.hint is not None
    assert "F9" in finding.hint.id


def test_a_cover_alone_needs_no_warning() -> None:
    bare = replace(CHAPTERS, blocks=tuple(block for block in CHAPTERS.blocks if not isinstance(block, Contents)))
    assert one(paged(bare), None)[1] == ()


SIGNED = Document("t", "zh-CN", (*PAGE, Paragraph(words("以上。")), SignatureBlock((SignatureRow(words("投标人")),))))


def test_lines_counted_give_the_page_of_a_signature() -> None:
    assert estimate(SIGNED, standard()) == Pages({"_Signature1": 2, LAST_PAGE: 2}, 2, measured=False)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_finds_the_pages_without_a_word() -> None:
    documents = {"plan": paged(), "letter": paged(SIGNED), "plan again": paged()}
    laid = paginate(documents, OFFICE)
    assert laid.pages == {
        "plan": Pages(EXPECTED, 7),
        "letter": Pages({"_Signature1": 2}, 2),
        "plan again": Pages(EXPECTED, 7),
    }
    assert laid.findings == {}


LAST_HEADING = contents_bookmark(5)


def sheets(last_heading: int) -> dict[str, int]:
    """Return the sheets of the chapters' bookmarks, with the last heading on a printed page of one's choice."""
    return {name: page + 2 for name, page in (EXPECTED | {LAST_HEADING: last_heading}).items()} | {FIRST_PAGE: 3}


def test_all_documents_are_laid_out_by_one_start_and_again_only_where_numbers_changed() -> None:
    office = Desks(sheets(7), sheets(7))
    laid = paginate({"plan": paged(), "letter": paged(SIGNED)}, office)  # type: ignore[arg-type]
    assert office.started == [2, 1]
    assert laid.pages["plan"].bookmarks == EXPECTED | {LAST_HEADING: 7}


def test_contents_that_libreoffice_will_show_with_other_numbers_are_told() -> None:
    office = Twins(sheets(4), sheets(6))
    pages, (finding,) = one(replace(paged(file="方案.docx"), controlled=True), office)  # type: ignore[arg-type]
    assert office.started == [2]
    assert pages.bookmarks == EXPECTED
    assert (finding.rule, finding.severity, finding.place) == (
        "page-numbers-close",
        Severity.INFO,
        WordPlace("方案.docx"),
    )
    assert dict(finding.message.arguments) == {"count": 1, "page": 4}


def test_contents_with_the_same_numbers_everywhere_are_not_told() -> None:
    office = Twins(sheets(4), sheets(4))
    assert one(replace(paged(), controlled=True), office)[1] == ()  # type: ignore[arg-type]
    assert office.started == [2]


def test_a_right_guess_is_laid_out_once() -> None:
    office = Desks(sheets(4))
    assert one(paged(), office) == (Pages(EXPECTED, 7), ())  # type: ignore[arg-type]
    assert office.started == [1]


def test_numbers_that_never_rest_are_told() -> None:
    pages, (finding,) = one(paged(), Desks(sheets(6), sheets(7), sheets(8)))  # type: ignore[arg-type]
    assert "each time" in finding.message.id
    assert not pages.measured


def test_what_is_not_worth_measuring_is_not_laid_out() -> None:
    office = Desks()
    assert not one(replace(paged(SIGNED), measure=False), office)[0].measured  # type: ignore[arg-type]
    assert office.started == []


def test_a_document_about_the_others_is_made_anew_until_their_pages_rest() -> None:
    told: list[int] = []

    def about(pages: Mapping[str, Pages]) -> dict[str, Paged]:
        told.append(pages["plan"].sheets)
        return {"list": paged(Document("t", "zh-CN", (Paragraph(words(f"{pages['plan'].sheets}页")),)))}

    office = Desks(sheets(7) | {"more": 9}, sheets(7) | {"more": 9})
    laid = paginate({"plan": paged()}, office, about=about)  # type: ignore[arg-type]
    assert told[0] == 7
    assert told[-1] == 9
    assert office.started == [2, 2]
    assert laid.documents["list"].document.blocks == (Paragraph(words("9页")),)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
@pytest.mark.parametrize("script", ["exit 0", "exit 1", "echo no > 0.pdf"])
def test_a_libreoffice_that_makes_no_pdf_leaves_the_estimate(script: str, tmp_path: Path) -> None:
    pages, (finding,) = one(paged(), program(tmp_path, script))
    assert pages == Pages(EXPECTED, 7, measured=False)
    assert finding.rule == "page-numbers-estimated"


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_one_that_libreoffice_cannot_bear_does_not_cost_the_others_their_pages(tmp_path: Path) -> None:
    (tmp_path / "good.pdf").write_bytes(pdf({"_Signature1": 2}))
    script = f"""
echo started >> {tmp_path}/starts
number=$(wc -l < {tmp_path}/starts)
[ $number -eq 2 ] && exit 139
for name; do case $name in *.docx)
    cp {tmp_path}/good.pdf ${{name%.docx}}.pdf
    [ $number -eq 1 ] && exit 139;;
esac; done"""
    laid = paginate({name: paged(SIGNED, name) for name in "abc"}, program(tmp_path, script))
    assert {name: pages.measured for name, pages in laid.pages.items()} == {"a": True, "b": False, "c": True}


def program(folder: Path, script: str) -> Office:
    """Return a LibreOffice that is a shell script."""
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return Office(str(file))


def test_a_program_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    with pytest.raises(OfficeError):
        Office(str(tmp_path / "none")).pdf(b"")


def test_the_environment_names_the_program_or_none() -> None:
    assert find_office({COMMAND: "/opt/office"}) == Office("/opt/office")
    assert find_office({COMMAND: ""}) is None
