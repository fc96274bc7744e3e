"""Covers, contents and pages turned sideways: what Word is told about them."""

from __future__ import annotations

import re

import pytest

from generator.document import (
    Band,
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    Landscape,
    PageBreak,
    PageField,
    Paragraph,
    SignatureRow,
    Text,
)
from generator.document.inlines import Page
from generator.word.names import LAST_PAGE, contents_bookmark
from generator.word.profile import Profile
from generator.word.writing import write
from tests.reading import read
from tests.word.archives import parts
from tests.word.samples import LEVELS, words
from tests.word.standard import standard

COVER = Cover(
    words("售后服务方案"),
    words("正本"),
    (words("示例项目"),),
    (SignatureRow(words("投标人"), words("甲"), words("盖章")),),
)
HEADER = Band(left=words("左"), right=words("右"))
FOOTER = Band(centre=(Text("第 "), PageField(Page.NUMBER), Text(" 页 共 "), PageField(Page.COUNT), Text(" 页")))
TEXT = Paragraph(words("正文"))


def held(*blocks: Block, profile: Profile | None = None, pages: dict[str, int] | None = None) -> dict[str, str]:
    """Return the parts of a document with header and footer as text."""
    document = Document("t", "zh-CN", blocks, HEADER, FOOTER)
    return {name: data.decode() for name, data in parts(write(document, profile or standard(), pages=pages)).items()}


def sections(*blocks: Block) -> list[str]:
    """Return the sections' properties, first to last."""
    return re.findall("<w:sectPr>.*?</w:sectPr>", held(*blocks)["word/document.xml"])


def test_the_cover_has_no_header_the_contents_no_footer_and_pages_count_from_the_text() -> None:
    cover, contents, text = sections(COVER, Contents(), Heading(1, words("甲")), TEXT)
    assert "Reference" not in cover
    assert "<w:titlePg/>" in cover
    assert "headerReference" in contents
    assert "footerReference" not in contents
    assert "headerReference" in text
    assert "footerReference" in text
    assert [properties.count('<w:pgNumType w:start="1"/>') for properties in (cover, contents, text)] == [0, 0, 1]


def test_a_document_without_cover_and_contents_is_one_section_that_counts_all_its_pages() -> None:
    (only,) = sections(TEXT)
    assert "pgNumType" not in only
    assert "NUMPAGES" in held(TEXT)["word/footer1.xml"]


def test_the_number_of_pages_is_that_of_the_last_page_where_pages_stand_before_the_first() -> None:
    footer = held(COVER, TEXT, pages={LAST_PAGE: 7})["word/footer1.xml"]
    assert '<w:fldSimple w:instr=" PAGEREF _LastPage "><w:r><w:t>7</w:t></w:r></w:fldSimple>' in footer
    assert "NUMPAGES" not in footer


def test_pages_turned_sideways_have_their_own_paper_margins_and_tab_stops() -> None:
    blocks = (TEXT, Landscape((LEVELS,)), TEXT)
    upright, sideways, again = sections(*blocks)
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in sideways
    # Left margin above, as Word turns a page: 3.17 cm above and below, 2.54 cm at the sides.
    assert '<w:pgMar w:top="1797" w:right="1440" w:bottom="1797" w:left="1440"' in sideways
    assert "landscape" not in upright + again
    header = held(*blocks)["word/header2.xml"]
    assert '<w:tab w:val="right" w:pos="13958"/>' in header
    assert '<w:tab w:val="clear" w:pos="8312"/>' in header


def test_a_table_on_a_page_turned_sideways_is_as_wide_as_its_text() -> None:
    xml = held(Landscape((LEVELS,)))["word/document.xml"]
    assert sum(map(int, re.findall(r'<w:gridCol w:w="(\d+)"/>', xml))) == 16838 - 2 * 1440


def test_page_breaks_beside_pages_of_their_own_make_no_blank_page() -> None:
    xml = held(COVER, PageBreak(), TEXT, PageBreak(), Landscape((TEXT,)), PageBreak(), TEXT)["word/document.xml"]
    assert 'w:type="page"' not in xml


def test_a_heading_after_a_page_break_begins_the_page_itself() -> None:
    xml = held(TEXT, PageBreak(), Heading(1, words("甲")))["word/document.xml"]
    assert '<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>' in xml
    assert 'w:type="page"' not in xml


def test_an_entry_shows_number_words_and_page_and_links_to_its_heading() -> None:
    name = contents_bookmark(2)
    xml = held(Contents(), Heading(1, words("甲")), Heading(2, words("乙")), Heading(3, words("丙")), pages={name: 4})[
        "word/document.xml"
    ]
    entries = re.findall(r'<w:p><w:pPr><w:pStyle w:val="TOC\d"/></w:pPr>.*?</w:p>', xml)
    assert ["".join(re.findall("<w:t>(.*?)</w:t>", entry)) for entry in entries] == ["一、甲—", "（一）乙4"]
    assert r'<w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText>' in entries[0]
    assert f'<w:hyperlink w:anchor="{name}"' in entries[1]
    assert f'w:name="{name}"/><w:r><w:t>乙</w:t></w:r><w:bookmarkEnd' in xml
    assert '<w:docPartGallery w:val="Table of Contents"/>' in xml


def test_nothing_makes_word_ask_the_user_when_it_opens_the_contents() -> None:
    everything = "".join(held(COVER, Contents(), Heading(1, words("甲"))).values())
    assert "updateFields" not in everything
    assert "w:dirty" not in everything


def test_contents_without_headings_are_still_a_field() -> None:
    document = Document("t", "zh-CN", (Contents(3), TEXT))
    assert read(write(document, standard()), "t.docx") == (document, ())


@pytest.mark.parametrize(("count", "line"), [(10, 400), (33, 390), (60, 400)])
def test_contents_a_little_longer_than_a_page_are_set_closer(count: int, line: int) -> None:
    blocks = (Contents(), *(Heading(1, words(str(at))) for at in range(count)))
    style = re.search('w:styleId="TOC1">.*?</w:style>', held(*blocks)["word/styles.xml"])
    assert style
    # 24.6 cm are 13958 twips; the title takes 960, the end 100: 12898 over 33 entries are 390.
    assert f'w:line="{line}"' in style[0]


def test_first_level_headings_begin_a_page_where_the_style_says_so() -> None:
    headings = standard().headings.model_copy(update={"new_page": True})
    profile = standard().model_copy(update={"headings": headings})
    styles = held(TEXT, profile=profile)["word/styles.xml"]
    assert styles.count("<w:pageBreakBefore/>") == 1
    assert "<w:pageBreakBefore/>" not in held(TEXT)["word/styles.xml"]


def test_a_style_without_cover_and_contents_still_has_both() -> None:
    bare = standard().model_copy(update={"cover": None, "contents": None})
    document = Document("t", "zh-CN", (COVER, Contents(), Heading(1, words("甲"))))
    assert read(write(document, bare), "t.docx") == (document, ())


def test_a_landscape_page_on_a_landscape_page_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="landscape"):
        held(Landscape((Landscape((TEXT,)),)))


def test_a_flat_file_comes_back_too() -> None:
    document = Document("t", "zh-CN", (COVER, Contents(1), TEXT, Landscape((LEVELS,)), TEXT), HEADER, FOOTER)
    back, findings = read(write(document, standard(), flat=True), "t.docx")
    assert back
    assert findings == ()
    assert (back.header, back.footer) == (document.header, document.footer)
    assert [type(block) for block in back.blocks] == [type(block) for block in document.blocks]
    assert back.blocks[:3] == document.blocks[:3]
