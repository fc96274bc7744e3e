from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import (
    BulletList,
    Cell,
    Heading,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
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
from generator.document.source import token
from tests.document.markdown import Values, blocks_of, faults_of, line_of, paragraph, read


def item(text: str, *more: Paragraph | BulletList | OrderedList) -> ListItem:
    return ListItem((paragraph(text), *more))


def test_headings_have_levels_and_ids() -> None:
    assert blocks_of("# 甲 {#a}\n## 乙\n{#c}\n### 丙 ##\n#### **丁**") == (
        Heading(1, (Text("甲"),), "a"),
        Heading(2, (Text("乙"),)),
        Heading(3, (Text("丙"),), "c"),
        Heading(4, (Strong((Text("丁"),)),)),
    )


@pytest.mark.parametrize(
    "words",
    ["一、总则", "十二、总则", "（一）总则", "(2) 总则", "1. 总则", "1.总则", "1、总则", "1．总则", "1) 总则",
     "1.1 总则", "1.1总则", "1.2.3 总则", "1.2.3总则", "第一章 总则", "第1章总则", "第二节 总则", "第十一条 总则",
     "第一部分 总则", "**一、**总则", "① 总则", "２、总则"],
)  # fmt: skip
def test_a_number_typed_in_a_heading_is_found(words: str) -> None:
    assert faults_of(f"正文\n\n# {words}") == [("typed-heading-number", 3)]


@pytest.mark.parametrize(
    "words",
    ["24小时服务", "3年质保", "7×24小时", "24 hour hotline", "一级故障", "第三方检测", "第一节点", "1.5匹空调",
     "2.4G频段", "一切费用", "十年质保", "（附件）说明", "2026年计划", "100%到场"],
)  # fmt: skip
def test_a_quantity_that_begins_a_heading_is_no_number(words: str) -> None:
    assert blocks_of(f"# {words}") == (Heading(1, (Text(words),)),)


def test_a_value_that_begins_a_heading_is_no_number() -> None:
    values: Values = {token(0): Value("1. 甲", "a"), token(1): Text("一、乙")}
    assert len(blocks_of(f"# {token(0)}\n# {token(1)}", values)) == 2


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("# 甲\n### 乙", [("heading-level-skipped", 2)]),
        ("## 甲", [("heading-level-skipped", 1)]),
        ("# 甲\n## 乙\n# 丙\n## 丁\n### 戊", []),
        ("#", [("empty-heading", 1)]),
        ("# {#a}", [("empty-heading", 1)]),
        ("# 甲\n##### 乙", [("markdown-not-rendered", 2)]),
        ("#甲", [("markdown-not-rendered", 1)]),
        ("####### 甲", [("markdown-not-rendered", 1)]),
        ("甲\n===", [("markdown-not-rendered", 1)]),
        ("首\n\n甲\n---", [("markdown-not-rendered", 3)]),
        ("# 甲 {#a}\n# 乙 {#a}", [("duplicate-id", 2)]),
        ("# 甲 {#表}", [("id-not-understood", 1)]),
        ("# 甲 {.closing}", [("unknown-attribute", 1)]),
        ("{#a}\n# 甲 {#b}", [("attributes-not-understood", 2)]),
    ],
)
def test_a_heading_that_cannot_be_is_found(markdown: str, faults: list[tuple[str, int]]) -> None:
    assert faults_of(markdown) == faults


def test_a_paragraph_has_the_role_of_the_line_before_it() -> None:
    assert blocks_of("{.salutation}\n致：甲\n{.particulars}\n项目：乙\n\n正文\n\n{.closing}\n\n特此承诺。") == (
        Paragraph((Text("致：甲"),), Role.SALUTATION),
        Paragraph((Text("项目：乙"),), Role.PARTICULARS),
        paragraph("正文"),
        Paragraph((Text("特此承诺。"),), Role.CLOSING),
    )


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("{.closeing}\n甲", [("unknown-attribute", 1)]),
        ("{.body}\n甲", [("unknown-attribute", 1)]),
        ("{.closing .salutation}\n甲", [("attributes-not-understood", 1)]),
        ("甲\n\n{.closing}", [("attributes-of-nothing", 3)]),
        ("{.closing}\n{.salutation}\n甲", [("attributes-of-nothing", 1)]),
        ("{abc}\n甲", [("attributes-not-understood", 1)]),
        ("{caption=“甲”}\n| a |\n|---|", [("attributes-not-understood", 1)]),
        ("{.closing}\n- 甲", [("unknown-attribute", 1)]),
        ("- 甲\n\n  {.closing}\n  乙", [("attributes-not-understood", 3)]),
        ("{#a}\n甲", [("unknown-attribute", 1)]),
    ],
)
def test_attributes_that_mean_nothing_are_found(markdown: str, faults: list[tuple[str, int]]) -> None:
    assert faults_of(markdown) == faults


def test_an_unknown_role_is_answered_with_those_there_are() -> None:
    (finding,) = read("{.closeing}\n甲")[1]
    assert finding.hint is not None
    assert finding.hint.arguments == (("allowed", (".salutation", ".particulars", ".closing")),)


def test_braces_round_chinese_words_are_text() -> None:
    assert blocks_of("{甲方}") == (paragraph("{甲方}"),)


def test_lists_nest_restart_and_keep_their_start() -> None:
    markdown = "- 甲\n  续\n\n  又一段\n  1. 子\n  2. 丑\n- 乙\n\n3. 丙\n4. 丁\n\n文\n\n1. 戊"
    assert blocks_of(markdown) == (
        BulletList((item("甲续", paragraph("又一段"), OrderedList((item("子"), item("丑")))), item("乙"))),
        OrderedList((item("丙"), item("丁")), 3),
        paragraph("文"),
        OrderedList((item("戊"),)),
    )


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("- 甲\n\n  | a |\n  |---|\n  | b |", [("markdown-not-rendered", 3)]),
        ("- 甲\n  # 乙", [("markdown-not-rendered", 2)]),
        ("- 甲\n\n  ::: signature\n  - 乙：\n  :::", [("markdown-not-rendered", 3)]),
        ("- 甲\n- ", [("list-item-without-text", 2)]),
        ("- - 甲", [("list-item-without-text", 1)]),
        ("1. 甲\n2. 乙\n丙\n丁\n\n戊", [("line-joins-list-item", 3)]),
        ("- 甲\n  - 乙\n丙", [("line-joins-list-item", 3)]),
        ("- " * 9 + "甲", [("list-item-without-text", 1)] * 8),
        ("> 甲\n> 乙", [("markdown-not-rendered", 1)]),
        ("甲\n\n```\n乙\n```", [("markdown-not-rendered", 3)]),
        ("甲\n\n    乙", [("markdown-not-rendered", 3)]),
        ("***\n甲", [("markdown-not-rendered", 1)]),
        ("| 甲 | 乙 |\n\n文", [("markdown-not-rendered", 1)]),
    ],
)
def test_what_a_document_has_no_block_for_is_found(markdown: str, faults: list[tuple[str, int]]) -> None:
    assert faults_of(markdown) == faults


def test_a_list_nested_too_deep_is_found() -> None:
    assert ("list-too-deep", 1) in faults_of("- " * 10 + "甲")
    assert ("list-too-deep", 1) in faults_of("- " * 2000 + "甲")


def test_a_page_break_is_written_in_three_ways() -> None:
    expected = (paragraph("甲"), PageBreak(), paragraph("乙"))
    for middle in ("::: pagebreak\n:::", "::: pagebreak", "::: pagebreak :::", ":::pagebreak\n\n:::"):
        assert blocks_of(f"甲\n{middle}\n乙") == expected


def test_a_signature_line_has_label_value_and_note() -> None:
    name = Value("甲：乙（丙）公司", "bidder.name")
    markdown = (
        "特此承诺。\n::: signature\n- 投标人：" + token(0) + "（盖单位章）\n- 代理人：（签字）\n- 日期：____\n"
        "* 日期：__年__月\n- 电话: (24小时)\n\n- 投标人（盖章）：" + token(0) + "\n:::"
    )
    assert blocks_of(markdown, {token(0): name})[1:] == (
        SignatureBlock(
            (
                SignatureRow((Text("投标人"),), (name,), (Text("盖单位章"),)),
                SignatureRow((Text("代理人"),), (), (Text("签字"),)),
                SignatureRow((Text("日期"),)),
                SignatureRow((Text("日期"),), (Text("__年__月"),)),
                SignatureRow((Text("电话"),), (), (Text("24小时"),)),
                SignatureRow((Text("投标人（盖章）"),), (name,)),
            )
        ),
    )


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("::: sign\n- 甲：\n:::", [("unknown-directive", 1)]),
        ("文\n::: signature\n- 甲：", [("directive-not-closed", 2)]),
        ("::: signature\n::: pagebreak\n- 甲：", [("directive-not-closed", 1)]),
        ("文\n\n:::", [("directive-not-opened", 3)]),
        ("::: pagebreak\n甲\n:::", [("directive-with-content", 1)]),
        ("::: signature\n:::", [("signature-without-lines", 1)]),
        ("::: signature\n- 甲：\n- 乙\n丙：\n:::", [("signature-line-not-understood", line) for line in (3, 4)]),
        ("::: signature {.wide}\n- 甲：\n:::", [("unknown-attribute", 1)]),
        ("::: signature\n- 甲：**乙\n:::", [("emphasis-left-over", 2)]),
    ],
)  # fmt: skip
def test_a_directive_that_cannot_be_is_found(markdown: str, faults: list[tuple[str, int]]) -> None:
    assert faults_of(markdown) == faults


def test_an_unclosed_directive_does_not_swallow_what_follows() -> None:
    blocks, findings = read("::: signature\n- 甲：\n\n# 乙\n\n::: pagebreak\n:::\n\n文")
    assert [finding.rule for finding in findings] == ["directive-not-closed"]
    assert blocks[1:] == (Heading(1, (Text("乙"),)), PageBreak(), paragraph("文"))


def test_a_reference_finds_headings_and_tables() -> None:
    markdown = '见[](#tbl-a)与**[](#b)**。\n\n{#tbl-a caption="表"}\n| [](#b) |\n|---|\n\n# 题 {#b}'
    first, table, _ = blocks_of(markdown)
    assert isinstance(first, Paragraph)
    assert first.inlines == (Text("见"), Reference("tbl-a"), Text("与"), Strong((Reference("b"),)), Text("。"))
    assert isinstance(table, Table)
    assert table.header == (Row((Cell((Reference("b"),)),)),)


def test_a_reference_to_nothing_is_found_with_the_nearest_name() -> None:
    (finding,) = read("文\n见[](#tbl-warrenty)。\n\n# 题 {#tbl-warranty}")[1]
    assert (finding.rule, line_of(finding)) == ("reference-to-nothing", 2)
    assert finding.hint is not None
    assert finding.hint.arguments == (("id", "tbl-warranty"),)


def test_a_reference_to_nothing_stays_in_the_tree_as_it_was_typed() -> None:
    blocks, findings = read("见[](#a)与[](#b)。\n# 题 {#b}\n- [](#a)")
    assert [(finding.rule, line_of(finding)) for finding in findings] == [("reference-to-nothing", n) for n in (1, 3)]
    assert blocks == (
        Paragraph((Text("见[](#a)与"), Reference("b"), Text("。"))),
        Heading(1, (Text("题"),), "b"),
        BulletList((item("[](#a)"),)),
    )


_LINES = st.lists(
    st.sampled_from(
        ["# 甲", "## 乙 {#a}", "- 丙", "  - 丁", "1. 戊", "文", "", "| a | b |", "|---|:-:|", "| << | ^^ |",
         "| 一 |", ":::", "::: signature", "- 投标人：", "::: pagebreak", "{.closing}",
         '{#t caption="表" widths="1 2"}',
         "{", "> 引", "```", "---", "    码", "===", "**", "[](#a)", "\\", "  ", "　", "\t- x",
         ":::: signature", "::::",
         "<b>", "&amp;", "`", token(0), "**" + token(0), "| " + token(0) + " | " + token(0),
         "# " + token(0), '{#t caption="' + token(0) + '" widths="' + token(0) + '"}', "{#" + token(0) + "}",
         "::: " + token(0),
         "[](#" + token(0) + ")", "![" + token(0) + "](" + token(0) + ")", "`" + token(0) + "`", "\ue000\ue010"]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | _LINES.map("\n".join))
def test_nothing_a_template_can_hold_raises(markdown: str) -> None:
    blocks, findings = read(markdown, {token(0): Value("值", "a")})
    assert "\ue000" not in repr(blocks)
    assert "\\ue000" not in repr((blocks, findings))
    for finding in findings:
        line = line_of(finding)
        assert line is not None
        assert 1 <= line <= markdown.count("\n") + 1


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_characters="#*+-=>|`{:\\&[]<_~.)"), max_size=60))
def test_every_letter_of_plain_text_is_in_the_tree_or_found(markdown: str) -> None:
    blocks, findings = read(markdown)
    words = "".join(
        part.text
        for block in blocks
        if isinstance(block, Paragraph)
        for part in block.inlines
        if isinstance(part, Text)
    )
    if not findings:
        assert "".join(words.split()) == "".join(markdown.split())


@settings(max_examples=300, deadline=None)
@given(_LINES.map("\n".join))
def test_every_chinese_letter_is_in_the_tree_or_something_is_found(markdown: str) -> None:
    blocks, findings = read(markdown)
    if not findings:
        shown = repr(blocks)
        assert all(shown.count(letter) >= markdown.count(letter) for letter in "甲乙丙丁戊文表一")
