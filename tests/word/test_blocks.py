"""What each block becomes in Word, where the round trip alone would not show a mistake."""

from __future__ import annotations

import re

import pytest

from generator.document import (
    Band,
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    Heading,
    ListItem,
    OrderedList,
    Org,
    PageBreak,
    Paragraph,
    Post,
    Reference,
    Role,
    Row,
    SignatureBlock,
    SignatureRow,
    Strong,
    Table,
    Text,
    Value,
)
from generator.word.writing import write
from generator.word.writing.heights import CELL
from tests.word.archives import parts
from tests.word.samples import LEVELS, TWO_HEADERS, item, row, words
from tests.word.standard import standard

SIGNED = SignatureBlock((SignatureRow(words("投标人"), (), words("盖单位章")),))


def body(*blocks: Block, language: str = "zh-CN") -> str:
    """Return the paragraphs and tables of the blocks as XML."""
    xml = parts(write(Document("t", language, blocks), standard()))["word/document.xml"].decode()
    return xml[xml.index("<w:body>") + 8 : xml.index("<w:sectPr>")]


def paragraphs(xml: str) -> list[str]:
    """Return each paragraph's XML."""
    return re.findall("<w:p>.*?</w:p>", xml)


def test_every_ordered_list_starts_anew_at_its_number() -> None:
    one, two = OrderedList((item(Text("甲")),)), OrderedList((item(Text("乙")),), start=4)
    held = parts(write(Document("t", "zh-CN", (one, two)), standard()))
    used = re.findall(r'<w:ilvl w:val="0"/><w:numId w:val="(\d+)"/>', held["word/document.xml"].decode())
    numbering = held["word/numbering.xml"].decode()
    starts = [re.findall(rf'<w:num w:numId="{num}">.*?<w:startOverride w:val="(\d+)"/>', numbering) for num in used]
    assert used == ["2", "3"]
    assert starts == [["1"], ["4"]]


def test_a_nested_list_is_one_level_deeper_and_a_further_paragraph_has_no_number() -> None:
    nested = ListItem((Paragraph(words("甲")), BulletList((item(Text("乙")),)), Paragraph(words("丙"))))
    styles = re.findall(r'<w:pStyle w:val="(\w+)"/>', body(OrderedList((nested,))))
    assert styles == ["ListNumber", "ListBullet2", "ListContinue"]


def test_lists_deeper_than_word_can_number_are_the_callers_mistake() -> None:
    deep = BulletList((item(Text("底")),))
    for _ in range(9):
        deep = BulletList((ListItem((Paragraph(words("层")), deep)),))
    with pytest.raises(ValueError, match="nested more than 9 deep"):
        body(deep)


@pytest.mark.parametrize("before", [Paragraph(words("甲")), BulletList((item(Text("甲")), item(Text("乙"))))])
def test_the_text_before_the_lines_to_sign_stays_with_them(before: Block) -> None:
    *_, last = paragraphs(body(before, SIGNED))[: len(paragraphs(body(before)))]
    assert "<w:keepNext/>" in last


def test_the_text_before_the_closing_words_stays_with_them() -> None:
    first, last = paragraphs(body(Paragraph(words("甲")), Paragraph(words("特此承诺。"), Role.CLOSING)))
    assert "<w:keepNext/>" in first
    assert "<w:keepNext/>" not in last


def test_a_paragraph_that_announces_a_list_stays_with_it() -> None:
    announcing, plain = Paragraph(words("安排如下：")), Paragraph(words("安排见下。"))
    some = BulletList((item(Text("甲")),))
    for following in (some, OrderedList(some.items), Org(Post(words("组长")))):
        assert "<w:keepNext/>" in paragraphs(body(announcing, following))[0]
        assert "<w:keepNext/>" not in paragraphs(body(plain, following))[0]
    assert "<w:keepNext/>" not in paragraphs(body(announcing, plain))[0]


def test_the_words_before_a_table_stay_with_it() -> None:
    first, second, *_ = paragraphs(body(Paragraph(words("甲")), Paragraph(words("安排见下表。")), TWO_HEADERS))
    assert "<w:keepNext/>" not in first
    assert "<w:keepNext/>" in second


def test_a_long_paragraph_before_a_table_may_stand_on_the_page_before() -> None:
    first, *_ = paragraphs(body(Paragraph(words("很长的一段说明文字" * 12)), TWO_HEADERS))
    assert "<w:keepNext/>" not in first


def test_a_group_of_rows_under_one_cell_is_not_torn() -> None:
    group = (Row((Cell(words("组"), rowspan=3), Cell(words("甲")))), row("乙"), row("丙"))
    table = Table((Column(), Column()), (row("头", "头"),), group * 5)
    kept = ["<w:keepNext/>" in line for line in re.findall("<w:tr>.*?</w:tr>", body(table))[1:]]
    assert kept == [True, True, False] * 5


def test_a_short_table_stays_on_one_page_and_a_long_one_breaks_between_rows() -> None:
    def kept(count: int) -> list[bool]:
        table = Table((Column(),), (row("头"),), tuple(row(str(number)) for number in range(count)))
        return ["<w:keepNext/>" in line for line in re.findall("<w:tr>.*?</w:tr>", body(table))[1:]]

    assert kept(7) == [True] * 6 + [False]
    assert kept(8) == [True] + [False] * 5 + [True, False]


def test_a_table_of_few_high_rows_breaks_between_them() -> None:
    def kept(*rows: Row) -> list[bool]:
        table = Table((Column(width=900), Column(width=100)), (row("头", "头"),), rows)
        return ["<w:keepNext/>" in line for line in re.findall("<w:tr>.*?</w:tr>", body(table))[1:]]

    low, high = row("甲", "乙"), row("甲", "很长的一格" * 5)
    assert kept(*[low] * 5) == [True, True, True, True, False]
    assert kept(*[high] * 5) == [True, False, False, True, False]


def test_a_last_table_row_stays_with_the_lines_to_sign() -> None:
    rows = re.findall("<w:tr>.*?</w:tr>", body(TWO_HEADERS, SIGNED))
    assert "<w:keepNext/>" in rows[3]
    assert "<w:keepNext/>" not in re.findall("<w:tr>.*?</w:tr>", body(TWO_HEADERS))[3]


def test_the_lines_to_sign_have_colon_line_and_brackets() -> None:
    xml = body(SIGNED)
    assert re.findall("<w:t>(.*?)</w:t>", xml) == ["投标人", "：", "（", "盖单位章", "）"]
    assert xml.count("<w:bottom ") == 1
    assert '<w:cantSplit/><w:trHeight w:val="680" w:hRule="exact"/>' in xml


def test_the_line_to_write_on_is_five_to_eight_centimetres_long() -> None:
    wide = SignatureBlock((SignatureRow(words("法定代表人或其委托代理人" * 3), (), words("签字或盖章" * 3)),))
    for block in (SIGNED, wide):
        label, value, note = (int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body(block)))
        assert 2835 <= value <= 4536
        assert label + value + note <= standard().text_width


def test_a_name_too_long_for_the_line_makes_the_row_higher_and_is_not_cut_off() -> None:
    long = SignatureBlock((SignatureRow(words("投标人"), (Value("名" * 60, "bidder.name"),), words("盖单位章")),))
    (height,) = re.findall(r'<w:trHeight w:val="(\d+)" w:hRule="atLeast"', body(long))
    # 60 characters of 12 points on a line of 8 cm (18.9 characters) are four lines: three more of 20 points.
    assert int(height) == 680 + 3 * 400


def test_a_name_that_might_not_fit_on_its_line_can_make_the_row_higher() -> None:
    wide = SignatureBlock((SignatureRow(words("投标人"), words("WWWWWWWWWWWWWWWWWWWWWWWW LTD"), words("盖单位章")),))
    assert 'w:hRule="atLeast"' in body(wide)


def test_each_header_row_repeats_and_no_row_splits() -> None:
    rows = re.findall("<w:tr><w:trPr>(.*?)</w:trPr>", body(TWO_HEADERS))
    assert rows == ["<w:cantSplit/><w:tblHeader/>"] * 2 + ["<w:cantSplit/>"] * 2


def test_a_cell_over_two_rows_is_merged_downwards_and_still_has_a_paragraph() -> None:
    merges = re.findall(r'<w:vMerge(?: w:val="restart")?/></w:tcPr><w:p>', body(LEVELS))
    assert merges == ['<w:vMerge w:val="restart"/></w:tcPr><w:p>', "<w:vMerge/></w:tcPr><w:p>"]


def test_given_widths_are_kept_and_add_up_to_the_text() -> None:
    grid = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body(LEVELS))]
    assert sum(grid) == standard().text_width
    assert grid == [1330, 2992, 1330, 1330, 1330]


def test_widths_not_given_follow_the_words() -> None:
    table = Table((Column(), Column()), (row("号", "内容"),), (row("1", "很长的一段说明文字很长的一段说明文字"),))
    narrow, wide = (int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body(table)))
    assert narrow * 3 < wide


@pytest.mark.parametrize("unbroken", ["0000-8300023", "2026 年 6 月 30 日", "《满水试验记录》", "PV-20-Q/80"])
def test_a_crowded_table_breaks_no_telephone_number_date_or_name_of_a_record(unbroken: str) -> None:
    text = "很长的一段说明文字" * 4
    table = Table((Column(),) * 5, (row("甲", "乙", "丙", "丁", "戊"),), (row(text, text, unbroken, "4", text),))
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', body(table))]
    profile = standard()
    chinese = len(unbroken.encode("gbk")) - len(unbroken)
    needed = (chinese + (len(unbroken) - chinese) / 2) * profile.table.size * 10
    assert needed < widths[2] - CELL < 2 * needed
    assert sum(widths) == profile.text_width


def test_a_caption_counts_and_a_reference_points_at_its_number() -> None:
    xml = body(LEVELS, Paragraph((Text("见"), Reference("levels"))))
    caption, *_, citing = paragraphs(xml)
    assert re.search(
        r'<w:bookmarkStart w:id="1" w:name="_Ref_levels"/><w:r><w:t>表</w:t></w:r>'
        r'<w:fldSimple w:instr=" SEQ 表 \\\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/>',
        caption,
    )
    assert r'<w:fldSimple w:instr=" REF _Ref_levels \h "><w:r><w:t>表1</w:t></w:r></w:fldSimple>' in citing


def test_a_reference_to_a_heading_shows_its_number_in_full() -> None:
    xml = body(Heading(1, words("质保")), Heading(2, words("范围"), "scope"), Paragraph((Reference("scope"),)))
    assert '<w:hyperlink w:anchor="_Ref_scope" w:history="1"><w:r><w:t>一（一）</w:t></w:r></w:hyperlink>' in xml
    assert " REF " not in xml


def test_a_table_is_described_for_those_who_cannot_see_it() -> None:
    xml = body(LEVELS)
    assert '<w:tblCaption w:val="故障分级与响应时限"/>' in xml
    assert '<w:tblDescription w:val="故障级别、定义、响应时间、到场时间、修复时间"/>' in xml


@pytest.mark.parametrize(
    "table",
    [
        Table((Column(),), (), ()),
        Table((Column(), Column()), (), (row("一"),)),
        Table((Column(),), (), (row("一", "二"),)),
        Table((Column(),), (), (Row((Cell((), rowspan=2),)),)),
    ],
    ids=["no row", "too few cells", "too many cells", "too far down"],
)
def test_a_table_that_does_not_fill_its_grid_is_the_callers_mistake(table: Table) -> None:
    with pytest.raises(ValueError, match=r"a table|a cell"):
        body(table)


def test_a_page_break_leaves_no_empty_line_behind() -> None:
    assert body(PageBreak()) == ('<w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>')


def header(band: Band) -> str:
    """Return the paragraph of a header."""
    held = parts(write(Document("t", "zh-CN", (Paragraph(words("甲")),), header=band), standard()))
    (paragraph,) = paragraphs(held["word/header1.xml"].decode())
    return paragraph


def test_a_header_of_left_and_right_has_one_tab_and_no_stop_in_the_centre() -> None:
    assert header(Band(left=words("左"), right=words("右"))) == (
        '<w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="clear" w:pos="4156"/></w:tabs></w:pPr>'
        "<w:r><w:t>左</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>右</w:t></w:r></w:p>"
    )


def test_a_header_of_three_parts_has_two_tabs() -> None:
    assert header(Band(words("左"), words("中"), words("右"))).count("<w:tab/>") == 2


def test_a_header_with_a_centre_only_is_centred() -> None:
    assert '<w:jc w:val="center"/>' in header(Band(centre=words("中")))


@pytest.mark.parametrize("sign", ["“", "”", "‘", "…", "—", "·", "°", "×", "±", "①", "≤"])
def test_signs_of_both_scripts_are_set_full_width_in_chinese(sign: str) -> None:
    for inline in (Text(f"甲{sign}乙"), Value(f"甲{sign}乙", "a")):
        hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>'
        assert hint in body(Paragraph((inline,)))
        assert hint not in body(Paragraph((inline,)), language="en")
    assert "hint" not in body(Paragraph(words("甲（R&D）乙，3.5%")))


def test_a_hint_stands_after_the_style_of_its_run() -> None:
    xml = body(Paragraph((Strong(words("“三年”")),)))
    assert '<w:rPr><w:rStyle w:val="Strong"/><w:rFonts w:hint="eastAsia"/></w:rPr>' in xml
