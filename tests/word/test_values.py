"""Awkward values come out of the file exactly as they went in, wherever they stand."""

from __future__ import annotations

import pytest

from generator.document import Band, Cell, Column, Document, Heading, Paragraph, Row, Table, Text, Title, Value
from generator.document.normal import normal
from generator.word.writing import write
from tests.reading import read
from tests.word.archives import parts
from tests.word.package_checks import faults
from tests.word.standard import standard

AWKWARD = (
    "R&D", "响应时间<30分钟", "a<b>c", "&amp;", "]]>", "</w:t></w:r>", "{{ x }}", "{% if %}", "{# #}", "*重要*",
    "1. 第一", "# 标题", "a|b", "2026. 年", "---", "C:\\temp\\new", "![x](file)", "[x](http://a.b)", "\"双\" '单'",
    " 前", "后 ", "两  个", "   ", "一行\n二行", "\n", "制\t表", "0001", "1.10", "😀", "𠮷", "e\u0301", "\u00a0x\u00a0",
    "\u3000全角", "{DDEAUTO c:\\\\x}", "=1+1", "字" * 40_000, "\u202eabc", "a\u200bb", '="<>"', "",
)  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text[:12]))
@pytest.mark.parametrize("flat", [False, True], ids=["live", "flat"])
def test_a_value_comes_out_exactly_in_body_cell_heading_and_header(text: str, flat: bool) -> None:
    value = Value(text, "remarks", title="备注")
    line = (Text("甲"), value, Text("乙"))
    document = Document(
        "标题",
        "zh-CN",
        (
            Title(line),
            Heading(1, line),
            Paragraph(line),
            Table((Column(),), (Row((Cell(line),)),), (Row((Cell(line),)),), caption=line),
        ),
        header=Band(left=line, right=line),
    )
    data = write(document, standard(), flat=flat)
    back, findings = read(data, "values.docx")
    assert findings == ()
    assert faults(data) == []
    assert back == (normal(plain(document, text)) if flat else document)


def plain(document: Document, text: str) -> Document:
    """Return what a flat file of the document says."""
    words = (Text(f"甲{text}乙"),)
    return Document(
        document.title,
        document.language,
        (
            Title(words),
            Heading(1, words),
            Paragraph(words),
            Table((Column(),), (Row((Cell(words),)),), (Row((Cell(words),)),), caption=words),
        ),
        header=Band(left=words, right=words),
    )


@pytest.mark.parametrize("text", ["\0", "\x1b", "\ud800", "\ufffe"], ids=ascii)
def test_a_character_that_xml_cannot_carry_never_reaches_a_file(text: str) -> None:
    with pytest.raises(ValueError, match=r"cannot stand in a Word file"):
        write(Document("t", "zh-CN", (Paragraph((Value(text, "remarks"),)),)), standard())


def test_a_carriage_return_and_a_line_feed_are_one_break() -> None:
    data = write(Document("t", "zh-CN", (Paragraph((Value("一\r\n二\r三", "remarks"),)),)), standard())
    back, findings = read(data, "breaks.docx")
    assert findings == ()
    assert back is not None
    assert back.blocks == (Paragraph((Value("一\n二\n三", "remarks"),)),)


def test_a_value_that_looks_like_a_link_or_a_picture_brings_no_relationship() -> None:
    line = (Value("![x](file:///etc/passwd) http://a.b", "remarks"),)
    held = parts(write(Document("t", "zh-CN", (Paragraph(line),)), standard()))
    assert b"External" not in held["word/_rels/document.xml.rels"]
    assert not [name for name in held if "media" in name]
