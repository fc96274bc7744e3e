"""Headings of other programs: by their styles, by their outline level, or by nothing but their looks."""

from __future__ import annotations

import pytest

from generator.document import Heading, Paragraph, Title
from generator.document.passages import Kind
from generator.word.writing import write
from tests.word.foreign import foreign, p, passages, read_whole, styled
from tests.word.samples import RICH, words
from tests.word.standard import standard

BOLD, LARGE, CENTRED = "<w:b/>", '<w:sz w:val="32"/>', '<w:jc w:val="center"/>'
TEXT = p("我方自最终验收合格之日起提供三年免费质保，质保期内出现质量问题的，在约定的时限内到场修复。")


def styles(*made: tuple[str, str, str]) -> dict[str, str]:
    """Return a styles part: id, name, what else the style says."""
    return {
        "word/styles.xml": "<w:styles>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>{more}</w:style>'
            for style, name, more in made
        )
        + "</w:styles>"
    }


def headings(body: str, parts: dict[str, str] | None = None) -> list[tuple[int, str]]:
    return [(passage.level, passage.text) for passage in passages(body, parts) if passage.kind is Kind.HEADING]


@pytest.mark.parametrize(
    ("id", "name", "more", "level"),
    [
        ("Heading1", "heading 1", "", 1),
        ("1", "heading 1", "", 1),
        ("2", "heading 1", "", 1),  # WPS, where 1 is Normal
        ("a5", "标题 2", "", 2),
        ("x", "标题2", "", 2),
        ("x", "Heading 3", "", 3),
        ("x", "一级标题", "", 1),
        ("x", "2级标题", "", 2),
        ("x", "heading 7", "", 7),
        ("x", "章名", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', 1),
        ("x", "节名", '<w:basedOn w:val="base"/>', 2),
        ("x", "正文小标题", '<w:basedOn w:val="base"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 0),
        ("x", "正文", "", 0),
        ("x", "标题", "", 0),
    ],
)
def test_a_heading_is_told_by_the_name_of_its_style_by_an_outline_level_or_by_what_it_is_based_on(
    id: str, name: str, more: str, level: int
) -> None:
    made = styles((id, name, more), ("base", "Base", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'))
    assert headings(p("质保", styled(id)) + TEXT, made) == ([(level, "质保")] if level else [])


def test_an_outline_level_of_its_own_makes_a_paragraph_a_heading_or_takes_it_from_being_one() -> None:
    body = p("甲", '<w:outlineLvl w:val="2"/>') + p("乙", styled("Heading1") + '<w:outlineLvl w:val="9"/>') + p("丙")
    assert headings(body) == [(3, "甲")]


def test_the_tree_knows_four_levels_and_passages_all() -> None:
    manuscript = read_whole(foreign(p("甲", '<w:outlineLvl w:val="6"/>')))
    assert manuscript.document.blocks == (Heading(4, words("甲")),)
    assert manuscript.passages[0].level == 7


@pytest.mark.parametrize(
    "line",
    [
        p("一、服务宗旨"),
        p("（一）服务网点"),
        p("第三章 售后服务"),
        p("第一节 培训"),
        p("1.2 质保期"),
        p("1、安装调试"),
        p("1、营销渠道："),
        p("1. 服务", look=BOLD),
        p("(1) 服务网点与人员", look=BOLD),
        p("服务承诺", look=BOLD),
        p("服务承诺", look=LARGE),
    ],
)
def test_a_line_that_looks_like_a_heading_is_one_and_keeps_its_typed_number(line: str) -> None:
    manuscript = read_whole(foreign(TEXT + line + TEXT))
    before, found, after = manuscript.passages
    assert (before.kind, found.kind, after.kind) == (Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH)
    assert after.place.heading == (" ".join(found.text.split()),)
    block = manuscript.document.blocks[1]
    assert block == Heading(1, words(found.text))


@pytest.mark.parametrize(
    "line",
    [
        p("一、我方承诺在采购人通知后四小时内到场，并在十二小时内修复。"),
        p("（一）应急维修。"),
        p("1、真空管出现任何质量问题，保修期内免费更换；"),
        p("1、技术方案设计：了解用户需求"),
        p("(1)应急维修"),
        p("①应急维修"),
        p("1.5米以上的支架"),
        p("质保期"),
        p("特此承诺。", look=BOLD),
        p("投标人：示例公司", look=BOLD),
        p("示例公司", CENTRED, LARGE),
        p("正本", '<w:jc w:val="right"/>', LARGE),
        p("", look=BOLD),
        f"<w:tbl><w:tr><w:tc>{p('一、服务宗旨')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_a_line_of_text_is_no_heading(line: str) -> None:
    assert headings(TEXT * 7 + line + TEXT) == []


def test_items_of_a_list_are_no_headings_though_they_are_short() -> None:
    assert headings(TEXT + p("1、甲方代表") + p("2、乙方代表") + p("3、监理") + TEXT) == []


def test_kinds_of_typed_numbers_are_levels_in_the_order_in_which_documents_nest_them() -> None:
    body = "".join(
        p(line) + TEXT for line in ("一、总则", "（一）目的", "1、范围", "二、质保", "（一）期限", "1、起算")
    )
    assert [level for level, _ in headings(body)] == [1, 2, 3, 1, 2, 3]
    outline = "".join(
        p(line, look=BOLD) + TEXT for line in ("1. 总则", "1.1 目的", "1.1.1 范围", "2. 质保", "2.1 期限")
    )
    assert [level for level, _ in headings(outline)] == [1, 2, 3, 1, 2]


def test_typed_headings_stand_below_the_styled_ones_they_follow() -> None:
    body = (
        p("售后服务方案", styled("Heading1"))
        + p("一、质保")
        + TEXT
        + p("二、培训")
        + TEXT
        + p("附件", styled("Heading1"))
    )
    assert headings(body) == [(1, "售后服务方案"), (2, "一、质保"), (2, "二、培训"), (1, "附件")]


def test_a_large_line_in_the_middle_at_the_top_is_the_title() -> None:
    manuscript = read_whole(foreign(p("售后服务承诺书", CENTRED, LARGE) + p("致：示例市第一中学") + TEXT))
    assert manuscript.document.blocks[0] == Title(words("售后服务承诺书"))
    assert manuscript.passages[0].kind is Kind.TITLE
    assert manuscript.passages[1].place.heading == ()


def test_in_our_own_files_a_heading_has_the_style_of_one_whatever_a_paragraph_looks_like() -> None:
    blocks = (Paragraph(words("一、服务宗旨")), Paragraph(words("二、培训")))
    document = type(RICH)("甲", "zh-CN", blocks)
    assert read_whole(write(document, standard())).document.blocks == blocks
