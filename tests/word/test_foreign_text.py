"""What a paragraph says, whichever way the file says it: its words as they stand, and what stands out in them."""

from __future__ import annotations

import pytest

from generator.document import Paragraph, Text, Value
from generator.document.manuscript import Trace
from generator.document.passages import Absence, Absent, Stretch, Trait
from tests.word.foreign import foreign, p, passages, r, read_whole, styled, texts
from tests.word.samples import words


def begin(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>质保</w:t></w:r><w:r><w:t>三年</w:t></w:r>", "质保三年"),
        ("<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space='preserve'> 乙</w:t></w:r>", "甲 乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t></w:r>", "甲\t乙\t丙"),
        ("<w:r><w:t>400</w:t><w:noBreakHyphen/><w:t>800</w:t><w:softHyphen/><w:t>1</w:t></w:r>", "400\u2011800\u00ad1"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>满足</w:t></w:r>', "☑满足"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>3年</w:t></w:r>', "≥3年"),
        ('<w:r><w:sym w:font="Unheard" w:char="2605"/><w:t>重要</w:t></w:r>', "★重要"),
        ('<w:hyperlink r:id="none"><w:r><w:t>示例</w:t></w:r></w:hyperlink>', "示例"),
        ("<w:smartTag><w:r><w:t>2026</w:t></w:r></w:smartTag><w:r><w:t>年</w:t></w:r>", "2026年"),
        ("<w:customXml><w:customXmlPr/><w:r><w:t>甲</w:t></w:r></w:customXml>", "甲"),
        ("<w:dir w:val='ltr'><w:bdo w:val='ltr'><w:r><w:t>甲</w:t></w:r></w:bdo></w:dir>", "甲"),
        ("<w:unheard><w:r><w:t>甲</w:t></w:r></w:unheard>", "甲"),
        ("<x:unheard xmlns:x='urn:x'><w:r><x:y/><w:t>甲</w:t></w:r></x:unheard>", "甲"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt>"
         "<w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>", "甲"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>10</m:t></m:r></m:den></m:f>"
            "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "3/10x^2",
        ),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>2026年3月1日</w:t></w:r></w:fldSimple>', "2026年3月1日"),
        (begin("AUTHOR") + r("张三") + END, "张三"),
        (begin(f"IF {begin('PAGE')}") + r("显示") + END, "显示"),
        (begin("TITLE") + r("没有结束"), "没有结束"),
        (r("前") + END + r("后"), "前后"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'
            f"</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>{END}{r('同意')}",
            "☑同意",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="是"/>'
            f'<w:listEntry w:val="否"/></w:ddList></w:ffData></w:fldChar></w:r>{END}',
            "否",
        ),
    ],
)  # fmt: skip
def test_words_are_read_as_word_shows_them(content: str, text: str) -> None:
    (passage,) = passages(f"<w:p>{content}</w:p>")
    assert passage.text == text


def test_words_of_a_complex_field_are_its_result_and_the_instruction_is_known() -> None:
    field = begin(r" AUTHOR  \* MERGEFORMAT ") + r("张三") + END
    (passage,) = passages(f"<w:p>{r('编制人：')}{field}{r('。')}</w:p>")
    assert passage.text == "编制人：张三。"
    assert passage.stretches == (Stretch(Trait.FIELD, 4, 6, r"AUTHOR \* MERGEFORMAT"),)


def test_a_link_knows_its_target_however_it_is_written() -> None:
    relation = '<Relationship Id="web" Type="x/hyperlink" Target="https://example.com/a" TargetMode="External"/>'
    body = (
        '<w:p><w:hyperlink r:id="web">' + r("甲") + "</w:hyperlink>"
        '<w:hyperlink w:anchor="附件">' + r("乙") + "</w:hyperlink>"
        + begin(' HYPERLINK "https://example.com/b" ') + r("丙") + END
        + begin(r' HYPERLINK \l "附件" ') + r("丁") + END + "</w:p>"
    )  # fmt: skip
    (passage,) = read_whole(foreign(body, relations=relation)).passages
    assert [(passage.text[link.start : link.end], link.detail) for link in passage.having(Trait.LINK)] == [
        ("甲", "https://example.com/a"),
        ("乙", "#附件"),
        ("丙", "https://example.com/b"),
        ("丁", "#附件"),
    ]


def tracked(kind: str, content: str, author: str = "张三") -> str:
    return f'<w:{kind} w:id="1" w:author="{author}" w:date="2026-03-01T00:00:00Z">{content}</w:{kind}>'


def removed(words: str) -> str:
    return f"<w:r><w:delText>{words}</w:delText></w:r>"


def test_insertions_are_in_the_text_and_deletions_are_kept_apart() -> None:
    body = f"<w:p>{r('质保期为')}{tracked('del', removed('2'))}{tracked('ins', r('3'), '李四')}{r('年')}</w:p>"
    manuscript = read_whole(foreign(body))
    (passage,) = manuscript.passages
    assert passage.text == "质保期为3年"
    assert passage.stretches == (Stretch(Trait.INSERTED, 4, 5, "李四"),)
    assert passage.absent == (Absent(Absence.DELETED, "2", 4, "张三"),)
    assert manuscript.document.blocks == (Paragraph(words("质保期为3年")),)
    assert [found.text for found in manuscript.traces(Trace.PERSON)] == ["张三", "李四"]


def test_moved_words_stand_where_they_went_only() -> None:
    body = f"<w:p>{tracked('moveFrom', r('甲'))}{r('乙')}{tracked('moveTo', r('甲'))}</w:p>"
    (passage,) = passages(body)
    assert passage.text == "乙甲"
    assert passage.absent == (Absent(Absence.DELETED, "甲", 0, "张三"),)


def test_what_was_inserted_and_deleted_again_is_deleted() -> None:
    (passage,) = passages(f"<w:p>{r('甲')}{tracked('ins', tracked('del', removed('乙'), '李四'))}</w:p>")
    assert passage.text == "甲"
    assert passage.absent == (Absent(Absence.DELETED, "乙", 1, "李四"),)


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="张三"/></w:rPr>'
    manuscript = read_whole(foreign(p("第一段，", gone) + p("第二段。") + p("第三段。")))
    assert [passage.text for passage in manuscript.passages] == ["第一段，第二段。", "第三段。"]
    assert manuscript.document.blocks == (Paragraph(words("第一段，第二段。")), Paragraph(words("第三段。")))


def test_a_paragraph_whose_end_was_deleted_at_the_end_of_a_cell_is_not_lost() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="张三"/></w:rPr>'
    assert texts(f"<w:tbl><w:tr><w:tc>{p('甲', gone)}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>") == ["甲", "乙"]


@pytest.mark.parametrize(
    ("style", "look", "is_hidden"),
    [
        ("", "<w:vanish/>", True),
        ("", '<w:vanish w:val="0"/>', False),
        ("", "<w:webHidden/>", False),
        ("", '<w:rStyle w:val="HC"/>', True),
        ("", '<w:rStyle w:val="HC"/><w:vanish w:val="false"/>', False),
        (styled("HP"), "", True),
        (styled("HB"), "", True),
        (styled("HP"), '<w:vanish w:val="0"/>', False),
    ],
)
def test_hidden_words_are_kept_apart_whatever_hides_them(style: str, look: str, is_hidden: bool) -> None:
    styles = (
        '<w:styles><w:style w:type="character" w:styleId="HC"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="HP"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="HB"><w:name w:val="b"/><w:basedOn w:val="HP"/></w:style></w:styles>'
    )
    manuscript = read_whole(foreign(p("内部底价", style, look) + p("正文"), {"word/styles.xml": styles}))
    first = manuscript.passages[0]
    if is_hidden:
        assert (first.text, first.absent) == ("", (Absent(Absence.HIDDEN, "内部底价", 0),))
        assert first.place.quote == "内部底价"
        assert manuscript.document.blocks == (Paragraph(words("正文")),)
    else:
        assert (first.text, first.absent) == ("内部底价", ())


def test_a_style_that_is_based_on_itself_is_no_trap() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/></w:style>'
        for name, base in (("A", "B"), ("B", "A"), ("C", "C"))
    )
    body = p("甲", styled("A")) + p("乙", styled("C"))
    assert texts(body, {"word/styles.xml": f"<w:styles>{styles}</w:styles>"}) == ["甲", "乙"]


def test_what_stands_out_in_a_line_is_marked() -> None:
    body = (
        "<w:p>"
        + r("期限：")
        + r("    ", '<w:u w:val="single"/>')
        + r("  ", '<w:u w:val="single"/>')
        + r("年", '<w:highlight w:val="yellow"/>')
        + r("重要", '<w:color w:val="FF0000"/>')
        + r("黑", '<w:color w:val="000000"/>')
        + r("底", '<w:shd w:val="clear" w:fill="FFFF00"/>')
        + "</w:p>"
    )
    (passage,) = passages(body)
    assert passage.stretches == (
        Stretch(Trait.BLANK, 3, 9),
        Stretch(Trait.HIGHLIGHTED, 9, 10, "yellow"),
        Stretch(Trait.COLOURED, 10, 12, "FF0000"),
        Stretch(Trait.HIGHLIGHTED, 13, 14, "FFFF00"),
    )


def control(content: str, tag: str = "", alias: str = "", more: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>{more}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


ROUND_A_CELL = "<w:tbl><w:tr>{}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{control(r('3年'), 'warranty.period')}</w:p>",
        control(p("3年"), "warranty.period"),
        ROUND_A_CELL.format(control(f"<w:tc>{p('3年')}</w:tc>", "warranty.period")),
    ],
)
def test_a_control_with_a_data_path_is_a_value_round_words_a_paragraph_or_a_cell(body: str) -> None:
    manuscript = read_whole(foreign(body))
    (passage,) = manuscript.passages
    assert passage.stretches == (Stretch(Trait.VALUE, 0, 2, "warranty.period"),)
    value = Value("3年", "warranty.period")
    (block,) = manuscript.document.blocks
    assert value in (block.inlines if isinstance(block, Paragraph) else block.rows[0].cells[0].inlines)  # type: ignore[union-attr]


def test_controls_of_others_show_their_words_and_their_names_are_known() -> None:
    row = control(f"<w:tr><w:tc>{p('丙')}</w:tc></w:tr>", "t-row")
    body = (
        f"<w:p>{control(r('甲'), '投标人', '投标人名称')}</w:p>"
        + control(p("乙") + p("乙二"), "t-block")
        + f"<w:tbl>{row}<w:tr>{control('<w:tc>' + p('丁') + '</w:tc>', 't-cell')}</w:tr></w:tbl>"
    )
    manuscript = read_whole(foreign(body))
    assert [passage.text for passage in manuscript.passages] == ["甲", "乙", "乙二", "丙", "丁"]
    assert manuscript.passages[0].stretches == (Stretch(Trait.VALUE, 0, 1, "投标人"),)
    assert [(found.text, found.name) for found in manuscript.traces(Trace.CONTROL)] == [
        ("投标人", "投标人名称"),
        ("t-block", ""),
        ("t-row", ""),
        ("t-cell", ""),
    ]
    assert manuscript.document.blocks[0] == Paragraph((Text("甲"),))


@pytest.mark.parametrize("tag", ["goog_rdk_1", "x", "Project.Name", "项目.名称"])
def test_a_tag_of_another_program_makes_no_value(tag: str) -> None:
    manuscript = read_whole(foreign(f"<w:p>{control(r('甲'), tag)}</w:p>"))
    assert manuscript.document.blocks == (Paragraph(words("甲")),)


def test_a_control_that_nobody_filled_in_is_a_prompt() -> None:
    body = f"<w:p>{control(r('单击此处输入文字。'), 'x', '项目名称', '<w:showingPlcHdr/>')}</w:p>"
    (passage,) = passages(body)
    assert passage.text == "单击此处输入文字。"
    assert passage.stretches == (Stretch(Trait.PROMPT, 0, 9, "x"),)


def test_the_number_of_a_caption_without_table_is_not_lost() -> None:
    body = f"<w:p>{r('图')}{begin('SEQ 图')}{r('1')}{END}{r(' 服务网点')}</w:p>"
    manuscript = read_whole(foreign(body))
    assert [passage.text for passage in manuscript.passages] == ["图1 服务网点"]
    assert manuscript.document.blocks == (Paragraph(words("图1 服务网点")),)
