"""What the bid says comes out exactly, as one value, wherever a template prints it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Document, Heading, PageField, Paragraph, Text, Title, Value
from generator.document.inlines import Page
from generator.document.walk import walk_inlines
from generator.findings import Place
from generator.text import Furniture, Strip
from tests.text.shelf import DATA, composed, document

AWKWARD = [
    "R&D",
    "响应时间<30分钟",
    "a<b>c 之后的字",
    "&amp;",
    "]]>",
    "</w:t></w:r>",
    "{{ x }}",
    "{{ project.name }}",
    "{% if %}",
    "{# #}",
    "{## ##}",
    "*重要*",
    "**重要**",
    "_a_ __b__",
    "1. 第一",
    "2026. 年",
    "# 标题",
    "a|b",
    "---",
    "- 一",
    "> 引",
    "```",
    "::: signature",
    "{#id}",
    "{.closing}",
    "a\\b\\*c\\",
    "![x](file)",
    "[x](http://example.com)",
    "http://example.com",
    "<script>",
    "&lt;&#65;",
    '"直引号" -- ... (c)',
    "  前后空格  ",
    "两  个",
    "a\tb",
    "第一行\n第二行",
    "第一行\n\n# 第三行",
    "0001",
    "1.10",
    "😀 𠮷 e\u0301",
    "{DDEAUTO c:\\\\windows}",
    "=1+1",
    "长" * 40_000,
]

EVERYWHERE = """
# {{ project.name }}

{{ project.name }}

前{{ project.name }}后

**{{ project.name }}**

- {{ project.name }}

1. {{ project.name }}

{#tbl caption="{{ project.name }}"}
| 列 | {{ project.name }} |
| --- | --- |
| {{ project.name }} | 后 |

尾
"""
PRINTED = 11
"""Nine times in the template, once in the title, once in the header."""


def with_name(name: str) -> dict[str, object]:
    return {**DATA, "project": {"name": name}}


def everywhere(name: str) -> Document:
    manifest = "标题: '{{ project.name }}承诺书'\n文件名: x\n章节: [one]\n"
    furniture = Furniture(Strip(Place("s.yaml"), left="{{ project.name }}"), Strip(Place("s.yaml")))
    made, found = composed({"one": EVERYWHERE}, with_name(name), manifest=manifest, furniture=furniture)
    assert made is not None, found
    return made


@pytest.mark.parametrize("name", AWKWARD, ids=lambda name: name[:20])
def test_an_awkward_text_comes_out_exactly_wherever_it_is_printed(name: str) -> None:
    made = everywhere(name)
    values = [inline for inline in walk_inlines(made) if isinstance(inline, Value)]
    assert values == [Value(name, "project.name", "plain", "名称")] * PRINTED
    words = [inline.text for inline in walk_inlines(made) if isinstance(inline, Text)]
    assert words == ["承诺书", "前", "后", "列", "后", "尾"]


def test_the_shape_around_an_awkward_text_is_that_of_a_plain_one() -> None:
    plain = everywhere("名")
    for name in AWKWARD[:-1]:
        assert [type(block) for block in everywhere(name).blocks] == [type(block) for block in plain.blocks]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip))
def test_any_text_comes_out_as_exactly_one_value(name: str) -> None:
    (_, paragraph) = document("前{{ project.name }}后", with_name(name)).blocks
    assert paragraph == Paragraph((Text("前"), Value(name, "project.name", "plain", "名称"), Text("后")))


def test_all_line_ends_of_a_value_are_one_break() -> None:
    (_, paragraph) = document("{{ project.name }}", with_name("a\r\nb\rc")).blocks
    assert paragraph == Paragraph((Value("a\nb\nc", "project.name", "plain", "名称"),))


def line(text: str, data: dict[str, object] | None = None) -> tuple[object, ...]:
    """Return the inlines of the only paragraph of a template."""
    (_, paragraph) = document(text, data).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def test_a_promise_and_its_note_have_their_own_paths() -> None:
    assert line("{{ tiers[0].period }}（{{ tiers[0].period.note }}）") == (
        Value("3年", "tiers[0].period", "plain", "期限"),
        Text("（"),
        Value("含支架", "tiers[0].period.note", "plain", "说明"),
        Text("）"),
    )


def test_the_value_of_a_promise_is_the_promise() -> None:
    assert line("{{ tiers[0].period.value }}") == line("{{ tiers[0].period }}")


def test_each_form_of_a_value_is_a_value_of_its_own() -> None:
    assert line("{{ date }}/{{ date | iso }}/{{ start | since }}/{{ tiers[0].period | formal }}") == (
        Value("2026年3月1日", "date", "plain", "日期"),
        Text("/"),
        Value("2026-03-01", "date", "iso", "日期"),
        Text("/"),
        Value("自最终验收合格之日起", "start", "from", "起算"),
        Text("/"),
        Value("叁年", "tiers[0].period", "formal", "期限"),
    )


def test_the_words_of_a_list_are_joined_and_each_stays_a_value() -> None:
    assert line("{{ words | listed }}。") == (
        Value("零部件费", "words[0]", "plain", "词语"),
        Text("、"),
        Value("人工费", "words[1]", "plain", "词语"),
        Text("。"),
    )


def test_what_a_template_works_out_is_plain_text() -> None:
    assert line('共{{ words | length }}项{{ "*一*" }}') == (Text("共2项*一*"),)


def test_counters_of_a_loop_are_plain_text() -> None:
    assert line("{% for word in words %}{{ loop.index }}{% if not loop.last %}，{% endif %}{% endfor %}") == (
        Text("1，2"),
    )


def test_a_key_named_items_is_the_value() -> None:
    data = {**DATA, "project": {"name": "名", "items": "甲"}}
    assert line("{{ project.items }}", data) == (Value("甲", "project.items", "plain", "条目"),)


def test_macros_and_set_blocks_keep_values_alive() -> None:
    template = (
        "{% macro m(tier) %}**{{ tier.period }}**{% endmacro %}"
        "{% set x %}{{ project.name }}{% endset %}"
        "{{ m(tiers[0]) }}{{ x }}"
    )
    made = document(template)
    values = [inline.path for inline in walk_inlines(made) if isinstance(inline, Value)]
    assert values == ["tiers[0].period", "project.name"]


def test_a_macro_can_be_called_in_a_loop_with_its_arguments_in_order_or_by_name() -> None:
    template = (
        "{% macro m(tier, end='。') %}{{ tier.parts }}{{ end }}{% endmacro %}"
        "{% for tier in tiers %}{% set x = tier %}{{ m(x) }}{{ m(tier=x, end='；') }}{% endfor %}"
    )
    texts = [getattr(inline, "text", "") for inline in line(template)]
    assert "".join(texts) == "水箱。水箱；管路。管路；"


def test_a_set_block_or_macro_that_prints_nothing_is_false() -> None:
    template = (
        "{% macro m() %}{% if project.lot %}x{% endif %}{% endmacro %}"
        "{% set x %}{% if project.lot %}x{% endif %}{% endset %}"
        "{% if x %}甲{% endif %}{% if m() %}乙{% endif %}丙"
    )
    assert line(template) == (Text("丙"),)


def test_a_choice_can_be_asked_for_by_either_name() -> None:
    template = '{% if role is chosen("dealer") and role is chosen("代理商") %}甲{% endif %}'
    assert line(template + '{% if role is chosen("maker") %}乙{% endif %}丙') == (Text("甲丙"),)


def test_two_values_can_be_told_the_same() -> None:
    template = "{% for tier in tiers %}{{ '同' if tier.start is same(start) else '异' }}{% endfor %}"
    assert line(template) == (Text("异同"),)


def test_no_is_given_and_nothing_is_not() -> None:
    template = "{% if free is given %}甲{% endif %}{% if free %}乙{% endif %}{% if spares is given %}丙{% endif %}丁"
    assert line(template, {**DATA, "free": "否"}) == (Text("甲丁"),)


def test_numbers_of_the_bid_can_be_compared() -> None:
    template = (
        "{% if count > 1 %}甲{% endif %}{% if words | length == 2 %}乙{% endif %}{% if count == 3 %}丙{% endif %}"
    )
    assert line(template) == (Text("甲乙"),)


def test_the_first_value_given_can_be_chosen() -> None:
    assert line("{{ tiers[0].start or start }}") == (Value("最终验收合格", "start", "plain", "起算"),)


def test_header_and_footer_know_the_page_and_the_title() -> None:
    header = Strip(Place("s.yaml"), left="{{ project.name }}", right="{{ title }}")
    footer = Strip(Place("s.yaml"), centre="第 {{ page }} 页 共 {{ pages }} 页")
    manifest = "标题: '{{ project.name }}承诺书'\n文件名: x\n章节: [one]\n"
    made, found = composed({"one": "a"}, manifest=manifest, furniture=Furniture(header, footer))
    assert made is not None, found
    name = Value("示例项目", "project.name", "plain", "名称")
    assert made.header.left == (name,)
    assert made.header.right == (Text("示例项目承诺书"),)
    assert made.footer.centre == (
        Text("第 "),
        PageField(Page.NUMBER),
        Text(" 页 共 "),
        PageField(Page.COUNT),
        Text(" 页"),
    )
    assert made.title == "示例项目承诺书"
    assert made.blocks[0] == Title((name, Text("承诺书")))


def test_a_heading_keeps_its_value() -> None:
    (_, heading) = document("# {{ project.name }} {#one}").blocks
    assert heading == Heading(1, (Value("示例项目", "project.name", "plain", "名称"),), "one")
