from __future__ import annotations

import pytest

from generator.document import Column, Document, Heading, Paragraph, Table, Text
from generator.document.blocks import Block
from generator.document.numbering import SCHEMES, Numbering, number
from generator.document.numerals import chinese_numeral


def heading(level: int, id: str = "") -> Heading:
    return Heading(level, (Text("题"),), id)


def table(caption: str, id: str = "") -> Table:
    return Table((Column(),), (), (), (Text(caption),) if caption else (), id)


def numbered(*blocks: Block, scheme: str = "official", language: str = "zh-CN") -> tuple[Numbering, list[str]]:
    numbering = number(Document("t", language, blocks), scheme)
    return numbering, [numbering.heading(block) for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"),
        (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (1000, "一千"),
        (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (2020, "二千零二十"), (10000, "10000"),
    ],
)  # fmt: skip
def test_a_count_is_written_in_chinese(count: int, written: str) -> None:
    assert chinese_numeral(count) == written


def test_official_headings_count_anew_below_each_heading() -> None:
    levels = (1, 2, 2, 3, 4, 4, 1, 2, 3)
    assert numbered(*map(heading, levels))[1] == [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "（1）",
        "（2）",
        "二、",
        "（一）",
        "1.",
    ]


def test_chapters_and_decimal() -> None:
    levels = (1, 2, 3, 4, 2)
    assert numbered(*map(heading, levels), scheme="chapters")[1] == ["第一章", "第一节", "一、", "（一）", "第二节"]
    assert numbered(*map(heading, levels), scheme="decimal")[1] == ["1", "1.1", "1.1.1", "1.1.1.1", "1.2"]


def test_a_skipped_level_counts_as_one() -> None:
    assert numbered(*map(heading, (1, 3, 2)), scheme="decimal")[1] == ["1", "1.1.1", "1.2"]


@pytest.mark.parametrize(
    ("scheme", "shown"),
    [
        ("official", ["二", "二（一）", "二（一）1", "二（一）1（1）"]),
        ("chapters", ["第二章", "第二章第一节", "第二章第一节一", "第二章第一节一（一）"]),
        ("decimal", ["2", "2.1", "2.1.1", "2.1.1.1"]),
    ],
)
def test_a_reference_to_a_heading_names_it_in_full(scheme: str, shown: list[str]) -> None:
    blocks = (heading(1), heading(1, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d"))
    assert numbered(*blocks, scheme=scheme)[0].references == dict(zip("abcd", shown, strict=True))


def test_tables_with_captions_are_counted_and_those_without_are_not() -> None:
    one, bare, two = table("甲", "x"), table(""), table("甲", "y")
    numbering, _ = numbered(Paragraph((Text("文"),)), one, bare, two)
    assert [str(numbering.caption(one)), numbering.caption(bare), str(numbering.caption(two))] == ["表1", None, "表2"]
    assert numbering.references == {"x": "表1", "y": "表2"}


def test_equal_tables_have_two_numbers() -> None:
    one, two = table("甲"), table("甲")
    numbering, _ = numbered(one, two)
    assert (str(numbering.caption(one)), str(numbering.caption(two))) == ("表1", "表2")


def test_an_english_document_says_table() -> None:
    assert numbered(table("Faults", "x"), language="en")[0].references == {"x": "Table 1"}


def test_every_scheme_numbers_every_level_differently_on_one_path() -> None:
    for scheme in SCHEMES:
        shown = numbered(*map(heading, (1, 2, 3, 4)), scheme=scheme)[1]
        assert len(set(shown)) == 4
