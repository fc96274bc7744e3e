from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from generator.document import (
    Band,
    BulletList,
    Cell,
    Column,
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    OrderedList,
    PageBreak,
    PageField,
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
from generator.document.blocks import Block
from generator.document.inlines import Page
from generator.document.normal import normal, normal_inlines
from generator.document.numbering import Captioned
from generator.document.plain import plain
from generator.document.walk import walk_blocks, walk_inlines, walk_lines
from tests.document.strategies import documents


def blocks_of(*blocks: Block) -> tuple[Block, ...]:
    return normal(Document("t", "zh-CN", blocks)).blocks


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@settings(max_examples=40, deadline=None)
@given(documents())
def test_normal_twice_is_normal_once(document: Document) -> None:
    once = normal(document)
    assert normal(once) == once


@settings(max_examples=40, deadline=None)
@given(documents())
def test_normal_keeps_every_word_of_every_line(document: Document) -> None:
    def words(of: Document) -> list[str]:
        return [plain(line) for line in walk_lines(of) if plain(line)]

    assert words(normal(document)) == words(document)


@settings(max_examples=40, deadline=None)
@given(documents())
def test_a_normal_document_has_no_empty_text_and_no_two_texts_side_by_side(document: Document) -> None:
    for inline in walk_inlines(normal(document)):
        if isinstance(inline, Text):
            assert inline.text
            assert "\n" not in inline.text
        if isinstance(inline, Strong | Emphasis):
            assert inline.children
            assert not _has_two_texts(inline.children)
    for line in walk_lines(normal(document)):
        assert not _has_two_texts(line)


def _has_two_texts(inlines: tuple[Inline, ...]) -> bool:
    return any(isinstance(a, Text) and isinstance(b, Text) for a, b in pairwise(inlines))


def test_emphasis_goes_inside_strong_and_neighbours_join() -> None:
    value = Value("", "a")
    assert normal_inlines(
        (Emphasis((Strong((Text("甲"),)),)), Strong((Text("乙"), Strong((value,)))), Strong((Text("丙"),)))
    ) == (Strong((Emphasis((Text("甲"),)), Text("乙"), value, Text("丙"))),)


def test_a_line_break_in_a_text_becomes_a_line_break() -> None:
    assert normal_inlines((Text("甲\r\n乙"), Text(""), Text("丙"))) == (Text("甲"), LineBreak(), Text("乙丙"))


def test_what_has_nothing_in_it_is_gone() -> None:
    empty = Paragraph((Strong((Text(""),)),))
    assert blocks_of(empty, BulletList((ListItem((empty,)),)), SignatureBlock((SignatureRow(()),))) == ()


def test_an_empty_value_is_something() -> None:
    block = Paragraph((Value("", "project.name"),))
    assert blocks_of(block) == (block,)


def test_an_item_begins_with_a_paragraph_and_has_no_role() -> None:
    inner = OrderedList((ListItem((Paragraph((Text("甲"),), Role.CLOSING),)),))
    assert blocks_of(BulletList((ListItem((inner,)),))) == (
        BulletList((ListItem((Paragraph(()), OrderedList((ListItem((paragraph("甲"),)),)))),)),
    )


def test_neighbouring_bullet_lists_join_and_ordered_ones_do_not() -> None:
    item = ListItem((paragraph("甲"),))
    assert blocks_of(BulletList((item,)), BulletList((item,))) == (BulletList((item, item)),)
    assert len(blocks_of(OrderedList((item,)), OrderedList((item,)))) == 2


def test_a_page_break_stands_between_two_blocks_only() -> None:
    one, two = paragraph("一"), paragraph("二")
    broken = (PageBreak(), one, PageBreak(), Paragraph(()), PageBreak(), two, PageBreak())
    assert blocks_of(*broken) == (one, PageBreak(), two)


def test_walking_meets_blocks_inside_list_items() -> None:
    inner = BulletList((ListItem((paragraph("乙"),)),))
    outer = OrderedList((ListItem((paragraph("甲"), inner)),))
    document = Document("t", "zh-CN", (outer,))
    assert list(walk_blocks(document)) == [outer, paragraph("甲"), inner, paragraph("乙")]


def test_walking_meets_every_line_and_the_inlines_inside_others() -> None:
    strong = Strong((Emphasis((Text("乙"),)),))
    table = Table((Column(),), (Row((Cell((Text("头"),)),)),), (Row((Cell((strong,)),)),), (Text("题"),))
    signature = SignatureBlock((SignatureRow((Text("甲"),), (Text("值"),), (Text("注"),)),))
    document = Document("t", "en", (table, signature), Band(centre=(Text("眉"),)), Band(right=(Text("脚"),)))
    assert [plain(line) for line in walk_lines(document) if line] == ["题", "头", "乙", "甲", "值", "注", "眉", "脚"]
    assert list(walk_inlines(document))[2:5] == [strong, strong.children[0], Text("乙")]


def test_plain_words_have_references_only_when_told_them() -> None:
    inlines = (Text("见"), Strong((Reference("a"),)), LineBreak(), Value("值", "p"), PageField(Page.NUMBER))
    assert plain(inlines) == "见\n值"
    assert plain(inlines, {"a": "表1"}) == "见表1\n值"


@settings(max_examples=40, deadline=None)
@given(documents())
def test_random_documents_are_what_they_promise(document: Document) -> None:
    inlines = list(walk_inlines(document))
    ids = [block.id for block in document.blocks if isinstance(block, Heading | Captioned) and block.id]
    assert len(set(ids)) == len(ids)
    assert {inline.target for inline in inlines if isinstance(inline, Reference)} <= set(ids)
    values = {inline for inline in inlines if isinstance(inline, Value)}
    assert len({(value.path, value.form) for value in values}) == len(values)
    for table in (block for block in document.blocks if isinstance(block, Table)):
        for rows in (table.header, table.rows):
            area = sum(cell.colspan * cell.rowspan for row in rows for cell in row.cells)
            assert area == len(rows) * len(table.columns)
