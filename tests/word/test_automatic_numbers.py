"""The number that Word shows before a paragraph is computed as Word does (ECMA-376 17.9)."""

from __future__ import annotations

import pytest

from generator.document import BulletList, ListItem, OrderedList, Paragraph
from generator.word.reading.number_formats import spell
from tests.word.foreign import foreign, numbered, p, passages, read_whole, styled
from tests.word.samples import words


def level(depth: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(levels: str, *nums: str) -> dict[str, str]:
    """Return a part with one definition; each num is what stands in a w:num besides it, from number 1."""
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{num}</w:num>' for number, num in enumerate(nums, 1)
    )
    return {
        "word/numbering.xml": f'<w:numbering><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}'
        "</w:numbering>"
    }


def numbers(part: dict[str, str], *paragraphs: tuple[int, int]) -> list[str]:
    """Return the numbers of paragraphs given by w:numId and level."""
    body = "".join(p("甲", numbered(number, depth)) for number, depth in paragraphs)
    return [passage.number for passage in passages(body, part)]


OFFICIAL = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
)
OUTLINE = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("ordinal", 22, "22nd"),
        ("none", 5, ""),
        ("numberInDash", 2, "- 2 -"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("decimalEnclosedCircle", 51, "51"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("japaneseCounting", 11, "十一"),
        ("japaneseCounting", 120, "百二十"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 108, "壹佰零捌"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("an unheard-of format", 7, "7"),
    ],
)
def test_a_number_is_written_in_its_format(form: str, number: int, written: str) -> None:
    assert spell(number, form) == written


def test_a_format_called_custom_pads_with_zeros() -> None:
    assert spell(7, "custom", "001, 002, 003, ...") == "007"


def test_levels_count_and_start_anew_below_each_other() -> None:
    got = numbers(numbering(OFFICIAL, ""), (1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1))
    assert got == ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]


def test_a_number_may_hold_those_of_the_levels_above() -> None:
    got = numbers(numbering(OUTLINE, ""), (1, 0), (1, 1), (1, 2), (1, 1), (1, 0), (1, 2))
    assert got == ["1", "1.1", "1.1.1", "1.2", "2", "2.1.1"]


def test_numbers_of_chinese_levels_above_are_digits_where_the_level_is_legal() -> None:
    levels = level(0, "chineseCountingThousand", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert numbers(numbering(levels, ""), (1, 0), (1, 0), (1, 1)) == ["第一章", "第二章", "2.1"]


def test_lists_of_one_definition_count_on_and_a_start_override_begins_anew_once() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    part = numbering(level(0, "decimal", "%1)"), "", "", again)
    assert numbers(part, (1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)) == ["1)", "2)", "3)", "1)", "2)", "3)"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    assert numbers(numbering(level(0, "decimal", "%1."), "", own), (1, 0), (2, 0)) == ["1.", "B."]


def test_a_level_that_never_starts_anew_counts_on() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    assert numbers(numbering(levels, ""), (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "(1)", "2.", "(2)"]


def test_a_level_starts_anew_only_after_the_level_it_names() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)")
        + level(2, "lowerLetter", "%3", '<w:lvlRestart w:val="1"/>')
    )
    got = numbers(numbering(levels, ""), (1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2))
    assert got == ["1.", "1)", "a", "2)", "b", "2.", "a"]


def test_a_list_starts_where_it_says() -> None:
    assert numbers(numbering(level(0, "decimal", "%1.", start=5), ""), (1, 0), (1, 0)) == ["5.", "6."]


def test_a_bullet_is_its_sign_and_one_of_a_font_of_pictures_a_dot() -> None:
    levels = level(0, "bullet", "–") + level(1, "bullet", "\uf0b7")
    assert numbers(numbering(levels, ""), (1, 0), (1, 1)) == ["–", "•"]


def test_a_paragraph_that_is_taken_out_of_its_list_has_no_number() -> None:
    part = numbering(level(0, "decimal", "%1."), "")
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    style = f'<w:style w:type="paragraph" w:styleId="L"><w:name w:val="条目"/>{listed}</w:style>'
    styles = f"<w:styles>{style}</w:styles>"
    body = (
        p("甲", styled("L")) + p("乙", styled("L") + '<w:numPr><w:numId w:val="0"/></w:numPr>') + p("丙", styled("L"))
    )
    got = passages(body, {**part, "word/styles.xml": styles})
    assert [passage.number for passage in got] == ["1.", "", "2."]


def test_the_list_of_a_style_numbers_it_with_the_level_that_names_the_style() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:pPr>{listed}</w:pPr></w:style>'
        for style, name in (
            ("H1", "heading 1"),
            ("H2", "heading 2"),
        )
    )
    got = passages(
        p("总则", styled("H1")) + p("目的", styled("H2")),
        {**numbering(levels, ""), "word/styles.xml": f"<w:styles>{styles}</w:styles>"},
    )
    assert [(passage.number, passage.text, passage.level) for passage in got] == [("1", "总则", 1), ("1.1", "目的", 2)]
    assert got[1].place.heading == ("1 总则",)


def test_a_definition_may_be_that_of_a_numbering_style() -> None:
    part = {
        "word/numbering.xml": "<w:numbering>"
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>{level(0, "decimal", "（%1）")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    }
    assert numbers(part, (1, 0)) == ["（1）"]


def test_deleted_and_hidden_paragraphs_are_not_counted() -> None:
    part = numbering(level(0, "decimal", "%1."), "")
    deleted = numbered(1) + '<w:rPr><w:del w:id="1" w:author="张三"/></w:rPr>'
    words = '<w:del w:id="2" w:author="张三"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    gone = f"<w:p><w:pPr>{deleted}</w:pPr>{words}</w:p>"
    hidden = p("藏", numbered(1) + "<w:rPr><w:vanish/></w:rPr>", "<w:vanish/>")
    got = passages(p("甲", numbered(1)) + gone + p("乙", numbered(1)) + hidden + p("丙", numbered(1)), part)
    assert [(passage.number, passage.text) for passage in got] == [("1.", "甲"), ("2.", "乙"), ("", ""), ("3.", "丙")]


def test_a_typed_number_stays_beside_the_automatic_one() -> None:
    (passage,) = passages(p("（1）质保期", numbered(1)), numbering(level(0, "decimal", "%1."), ""))
    assert (passage.number, passage.typed, passage.text) == ("1.", "（1）", "（1）质保期")


def test_an_item_without_words_has_its_number() -> None:
    got = passages(p("甲", numbered(1)) + p("", numbered(1)), numbering(level(0, "decimal", "%1."), ""))
    assert [(passage.number, passage.text) for passage in got] == [("1.", "甲"), ("2.", "")]


def test_in_the_tree_a_list_that_counts_on_starts_with_what_it_shows() -> None:
    part = numbering(level(0, "decimal", "%1.") + level(1, "bullet", "•"), "")
    body = p("甲", numbered(1)) + p("说明") + p("乙", numbered(1)) + p("丙", numbered(1, 1))
    item = ListItem((Paragraph(words("甲")),))
    nested = ListItem((Paragraph(words("乙")), BulletList((ListItem((Paragraph(words("丙")),)),))))
    assert read_whole(foreign(body, part)).document.blocks == (
        OrderedList((item,)),
        Paragraph(words("说明")),
        OrderedList((nested,), start=2),
    )


@pytest.mark.parametrize("number", ["", "99", "x", "-1"])
def test_a_list_that_is_not_there_numbers_nothing(number: str) -> None:
    body = p("甲", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
    (passage,) = passages(body, numbering(level(0, "decimal", "%1."), ""))
    assert (passage.number, passage.text) == ("", "甲")
