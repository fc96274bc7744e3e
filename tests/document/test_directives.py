"""Covers, contents and landscape pages: what a template writes, and what is refused."""

from __future__ import annotations

import pytest

from generator.document import (
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    Landscape,
    LineBreak,
    PageBreak,
    Paragraph,
    Reference,
    SignatureRow,
    Table,
    Text,
)
from generator.document.normal import normal_inlines
from generator.document.numbering import number
from generator.document.outline import outline
from tests.document.markdown import blocks_of, faults_of

COVER = """\
::: cover {mark=正本}
- 示例项目
- 项目编号：SL-1

售后服务方案
第二册

- 投标人：示例公司（盖单位章）
- 日期：
:::
"""


def test_a_cover_is_written_as_it_is_seen() -> None:
    (cover,) = blocks_of(COVER)
    assert isinstance(cover, Cover)
    assert cover.mark == (Text("正本"),)
    assert cover.particulars == ((Text("示例项目"),), (Text("项目编号：SL-1"),))
    assert normal_inlines(cover.title) == (Text("售后服务方案"), LineBreak(), Text("第二册"))
    assert cover.signing == (
        SignatureRow((Text("投标人"),), (Text("示例公司"),), (Text("盖单位章"),)),
        SignatureRow((Text("日期"),)),
    )


@pytest.mark.parametrize(
    ("written", "depth"), [("::: contents", 2), ("::: contents {depth=3}", 3), ("::: contents {depth=1} :::", 1)]
)
def test_contents_list_two_levels_unless_told_otherwise(written: str, depth: int) -> None:
    assert blocks_of(written) == (Contents(depth),)


WIDE = """\
# 甲

:::: landscape
## 乙 {#wide}

{#tbl caption="表"}
| 一 |
| --- |
| 二 |

::: pagebreak

见[](#tbl)。
::::

### 丙

见[](#wide)。
"""


def test_landscape_pages_hold_headings_tables_and_directives_of_fewer_colons() -> None:
    first, wide, third, last = blocks_of(WIDE)
    assert isinstance(wide, Landscape)
    assert [type(block) for block in wide.blocks] == [Heading, Table, PageBreak, Paragraph]
    assert isinstance(first, Heading)
    assert isinstance(third, Heading)
    assert last == Paragraph((Text("见"), Reference("wide"), Text("。")))


def test_a_finding_on_a_landscape_page_is_at_its_own_line() -> None:
    assert faults_of("文\n\n:::: landscape\n文\n\n::: unknown\n::::\n") == [("unknown-directive", 6)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        (f"文\n\n{COVER}", ("directive-misplaced", 3)),
        ("::: contents\n\n::: contents\n", ("directive-misplaced", 3)),
        (":::: landscape\n::: contents\n:::\n\n文\n::::\n", ("directive-misplaced", 2)),
        (":::: landscape\n文\n\n::: landscape\n文\n:::\n::::\n", ("directive-misplaced", 4)),
        ("::: landscape\n:::\n", ("landscape-empty", 1)),
        ("::: landscape\n文\n", ("directive-not-closed", 1)),
        ("::: cover\n- 项目\n:::\n", ("cover-without-title", 1)),
        ("::: cover\n题\n- 投标人：甲\n又\n:::\n", ("cover-line-not-understood", 4)),
        ("::: cover\n题\n- 无冒号\n:::\n", ("signature-line-not-understood", 3)),
        ("::: contents {depth=5}\n", ("contents-depth-not-understood", 1)),
        ("::: contents {depth=两}\n", ("contents-depth-not-understood", 1)),
        ("::: cover {colour=红}\n题\n:::\n", ("unknown-attribute", 1)),
        ("- 项\n\n  ::: contents\n", ("markdown-not-rendered", 3)),
    ],
)
def test_what_cannot_be_is_found_at_its_line(markdown: str, found: tuple[str, int]) -> None:
    assert faults_of(markdown) == [found]


def test_headings_on_landscape_pages_are_counted_and_listed_with_the_others() -> None:
    blocks: tuple[Block, ...] = (Contents(2), *blocks_of(WIDE))
    document = Document("t", "zh-CN", blocks)
    numbers = number(document)
    assert [entry.words for entry in outline(document, numbers)] == ["一、甲", "（一）乙"]
    assert numbers.references["tbl"] == "表1"


def test_a_document_without_contents_has_no_outline() -> None:
    document = Document("t", "zh-CN", blocks_of("# 甲"))
    assert outline(document, number(document)) == ()
