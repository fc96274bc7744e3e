from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Emphasis, Inline, LineBreak, PageField, Paragraph, Strong, Text, Value
from generator.document.inlines import Page
from generator.document.parse import parse_inlines
from generator.document.source import token
from generator.findings import Place
from tests.document.markdown import Values, blocks_of, faults_of, inlines_of, read
from tests.document.strategies import value_texts

V = Value("3年", "warranty.period", "plain", "期限")
VALUES = {token(0): V}
T = token(0)


def bold(text: str) -> Strong:
    return Strong((Text(text),))


def dotted(text: str) -> Emphasis:
    return Emphasis((Text(text),))


@pytest.mark.parametrize(
    ("markdown", "inlines"),
    [
        ("**三年（36个月）**自验收", (bold("三年（36个月）"), Text("自验收"))),
        ("提供**“三包”**服务", (Text("提供"), bold("“三包”"), Text("服务"))),
        ("依照**《办法》**执行", (Text("依照"), bold("《办法》"), Text("执行"))),
        ("“**三年**”", (Text("“"), bold("三年"), Text("”"))),
        ("（**三年**）", (Text("（"), bold("三年"), Text("）"))),
        ("**注意：**请报修", (bold("注意："), Text("请报修"))),
        ("**甲**、**乙**", (bold("甲"), Text("、"), bold("乙"))),
        ("**甲**，**乙**。", (bold("甲"), Text("，"), bold("乙"), Text("。"))),
        ("不少于**3%**的费用", (Text("不少于"), bold("3%"), Text("的费用"))),
        ("质保**36个月**。", (Text("质保"), bold("36个月"), Text("。"))),
        ("自**（一）**项起", (Text("自"), bold("（一）"), Text("项起"))),
        ("**7×24小时**", (bold("7×24小时"),)),
        ("热线：**400-000**；", (Text("热线："), bold("400-000"), Text("；"))),
        ("*甲*乙", (dotted("甲"), Text("乙"))),
        ("甲*（乙）*丙", (Text("甲"), dotted("（乙）"), Text("丙"))),
        ("***甲***", (Emphasis((bold("甲"),)),)),
        ("**甲*乙*丙**", (Strong((Text("甲"), dotted("乙"), Text("丙"))),)),
        ("*甲**乙**丙*", (Emphasis((Text("甲"), bold("乙"), Text("丙"))),)),
        ("**a**b", (bold("a"), Text("b"))),
        ("a **b** c", (Text("a "), bold("b"), Text(" c"))),
        ("*(*foo*)*", (Emphasis((Text("("), dotted("foo"), Text(")"))),)),
        ("*（*甲*）*", (Emphasis((Text("（"), dotted("甲"), Text("）"))),)),
        ("2 * 3 * 4", (Text("2 * 3 * 4"),)),
        ("甲 * 乙", (Text("甲 * 乙"),)),
        ("**甲——**乙", (bold("甲——"), Text("乙"))),
        ("**第一行\n第二行**", (bold("第一行第二行"),)),
        ("____年__月__日", (Text("____年__月__日"),)),
        ("_甲_", (Text("_甲_"),)),
        (r"\*\*甲\*\*", (Text("**甲**"),)),
        ("★**甲**", (Text("★"), bold("甲"))),
        ("**★甲**乙", (bold("★甲"), Text("乙"))),
    ],
)
def test_stars_set_words_apart_beside_chinese_signs(markdown: str, inlines: tuple[Inline, ...]) -> None:
    assert inlines_of(markdown) == inlines


@pytest.mark.parametrize("markdown", ["**甲", "甲**", "** 甲 **", "**甲 **", "甲****", "***甲*", "乙\n**甲"])
def test_two_stars_left_over_are_found(markdown: str) -> None:
    assert set(faults_of(markdown)) == {("emphasis-left-over", markdown.count("\n") + 1)}


@pytest.mark.parametrize(
    ("markdown", "inlines"),
    [
        (f"**{T}**自", (Strong((V,)), Text("自"))),
        (f"自**{T}**", (Text("自"), Strong((V,)))),
        (f"{T}**（{T}）**{T}", (V, Strong((Text("（"), V, Text("）"))), V)),
        (f"within **{T}** of", (Text("within "), Strong((V,)), Text(" of"))),
        (f"**5%**{T}", (bold("5%"), V)),
        (f"*{T}*{T}", (Emphasis((V,)), V)),
        (f"  {T}  ", (V,)),
    ],
)
def test_a_value_is_a_letter_beside_stars(markdown: str, inlines: tuple[Inline, ...]) -> None:
    assert inlines_of(markdown, VALUES) == inlines


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("甲\n乙", "甲乙"),
        ("甲，\n乙", "甲，乙"),
        ("first\nsecond", "first second"),
        ("甲\nb", "甲b"),
        ("a\n乙", "a乙"),
        ("a \nb", "a b"),
        ("甲\n  乙", "甲乙"),
        ("甲\n　　乙", "甲乙"),
        ("ISO\n9001", "ISO 9001"),
    ],
)
def test_a_line_end_joins_as_the_words_beside_it_ask(markdown: str, text: str) -> None:
    assert inlines_of(markdown) == (Text(text),)


def test_a_value_beside_a_line_end_is_as_its_neighbour() -> None:
    assert inlines_of(f"甲\n{T}\n乙", VALUES) == (Text("甲"), V, Text("乙"))
    assert inlines_of(f"within\n{T}\nof notice", VALUES) == (Text("within "), V, Text(" of notice"))
    assert inlines_of(f"{T}\n{T}", VALUES) == (V, V)
    assert inlines_of("the **\n".replace("**\n", f"**{T}**\nend"), VALUES) == (Text("the "), Strong((V,)), Text(" end"))


def test_a_forced_line_break_is_written_in_two_ways() -> None:
    assert inlines_of("甲\\\n乙  \n丙") == (Text("甲"), LineBreak(), Text("乙"), LineBreak(), Text("丙"))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("R&D", "R&D"),
        ("a&amp;b", "a&b"),
        ("&lt;b&gt;", "<b>"),
        ("&#x4E2D;&#25991;", "中文"),
        ("&copy 2026", "&copy 2026"),
        ("&nosuch;", "&nosuch;"),
        ("&amp;lt;", "&lt;"),
        ("&#42;&#42;甲&#42;&#42;", "**甲**"),
        ("a<b>c</b>", "a<b>c</b>"),
        ("<30分钟", "<30分钟"),
        ("<!-- 注 -->", "<!-- 注 -->"),
        (r"a\b\\c", r"a\b\c"),
        (r"\# 甲", "# 甲"),
        (r"1\. 甲", "1. 甲"),
        ('"甲"--...(c)', '"甲"--...(c)'),
        ("www.example.com", "www.example.com"),
        ("[甲]乙", "[甲]乙"),
        ("甲[1]：[乙]", "甲[1]：[乙]"),
        ("[甲]: 乙", "[甲]: 乙"),
        ("甲  乙", "甲  乙"),
        ("甲\t乙", "甲\t乙"),
    ],
)
def test_other_signs_are_text_and_entities_are_their_characters(markdown: str, text: str) -> None:
    assert inlines_of(markdown) == (Text(text),)


@pytest.mark.parametrize(
    "markdown",
    ["[甲](乙)", "![甲](乙.png)", "[甲](#a)", "<https://example.com>", "<mailto:a@b>", "`甲`", "``甲`乙``", "[](乙)"],
)
def test_links_pictures_and_code_are_found_and_stay_as_text(markdown: str) -> None:
    blocks, findings = read("首行\n" + markdown)
    assert [(finding.rule, finding.place) for finding in findings] == [("markdown-not-rendered", Place("a.md", 2))]
    assert markdown in str(blocks)


def test_a_value_inside_a_link_is_still_a_value() -> None:
    blocks, _ = read(f"[{T}](x)", VALUES)
    assert blocks == (Paragraph((Text("["), V, Text("](x)"))),)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\r", "\ue000", "\ue055", "\uf8ff", "\ufffe", "\x85"])
def test_a_character_that_cannot_stand_in_a_file_is_found(character: str) -> None:
    blocks, findings = read(f"甲\n乙{character}丙")
    assert blocks == blocks_of("甲\n乙丙")
    assert [(finding.rule, finding.place) for finding in findings] == [("character-not-allowed", Place("a.md", 2))]


def test_an_entity_of_such_a_character_is_found() -> None:
    assert faults_of("&#0;&#xE000;&#10;&#xFFFE;&#9999999;") == [("character-not-allowed", 1)] * 5


def test_a_token_of_no_value_is_found() -> None:
    assert {rule for rule, _ in faults_of(token(7))} == {"character-not-allowed"}


def test_computed_text_of_nothing_leaves_nothing() -> None:
    values: Values = {token(0): Text("")}
    assert inlines_of(f"甲**{T}**乙", values) == (Text("甲乙"),)
    assert inlines_of(f"a\n{T}\nb", values) == (Text("a b"),)
    assert blocks_of(T, values) == ()


def test_computed_text_is_text_and_its_line_ends_are_line_breaks() -> None:
    values = {token(0): Text("**甲**\n# 乙\r\n"), token(1): Text("")}
    assert inlines_of(f"a{token(0)}b{token(1)}", values) == (
        Text("a**甲**"),
        LineBreak(),
        Text("# 乙"),
        LineBreak(),
        Text("b"),
    )


@settings(max_examples=100)
@given(value_texts())
def test_a_value_of_any_text_comes_out_exact_wherever_it_stands(text: str) -> None:
    value = Value(text, "a")
    values = {token(12): value}
    t = token(12)
    markdown = (
        f"# {t}\n\n- {t}\n  1. **{t}**\n\n"
        f'{{caption="{t}"}}\n| {t} |\n|---|\n| *{t}* |\n\n'
        f"::: signature\n- {t}：{t}（{t}）\n:::\n"
    )
    blocks, findings = read(markdown, values)
    assert findings == ()
    assert str(blocks).count(repr(value)) == 9


def test_a_line_outside_the_text_has_values_and_page_fields() -> None:
    values: Values = {token(0): V, token(1): PageField(Page.NUMBER)}
    inlines, findings = parse_inlines(f" 第{token(1)}页 **{T}**", values, Place("doc.yaml", 3))
    assert inlines == (Text("第"), PageField(Page.NUMBER), Text("页 "), Strong((V,)))
    assert findings == ()


def test_a_line_outside_the_text_refers_to_nothing() -> None:
    inlines, findings = parse_inlines("见[](#a)\ue050", {}, Place("doc.yaml", 3))
    assert inlines == (Text("见[](#a)"),)
    assert [(finding.rule, finding.place) for finding in findings] == [
        ("character-not-allowed", Place("doc.yaml", 3)),
        ("reference-outside-text", Place("doc.yaml", 3)),
    ]


@settings(max_examples=200)
@given(st.text("*甲a （）.，\n", max_size=24))
def test_no_word_is_lost_whatever_the_stars(text: str) -> None:
    inlines, _ = parse_inlines(text, {}, Place("x"))

    def words(parts: tuple[Inline, ...]) -> str:
        return "".join(
            words(part.children) if isinstance(part, Strong | Emphasis) else getattr(part, "text", "") for part in parts
        )

    assert [c for c in words(inlines) if c not in "* "] == [c for c in text if c not in "* \n"]
    assert "\n" not in words(inlines)
