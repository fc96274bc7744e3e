"""From the YAML file to the Word file and back: a value comes out exactly, wherever it stands, or is refused."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

import pytest

from generator.document import Value
from generator.document.walk import walk_inlines
from tests.cli.conftest import Library
from tests.reading import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SECTION = """\
# {{ project.name }}

前{{ project.name }}后

| 甲 | 乙 |
|---|---|
| {{ project.name }} | 尾 |

1. {{ project.name }}
"""
PLACES = 5
"""The heading, the paragraph, the cell, the list item, and the header of the style."""

VALUES = [
    "R&D", "响应时间<30分钟", "a<b>c", "&amp;", "]]>", "</w:t></w:r>", "<w:p/>", "<!-- x -->",
    "{{ x }}", "{% if %}", "{# #}", "{{", "}}", "{%", "*重要*", "**重要**", "1. 第一", "# 标题", "a|b", "|", "2026. 年",
    "---", "***", "===", "- 项", "+ 项", "> 引", "    缩进", "`代码`", "~~删~~", "a\\b", "\\", "\\*", "C:\\新建\\n",
    "![x](file)", "[x](https://example.com)", "<https://example.com>", "https://example.com", "::: signature", ":::",
    "{#id}", "{.role}", "^^", "<<", "\"直\" '引'", "...", "--", "(c) (tm)",
    " 前有空格", "后有空格 ", "两个  空格", "\t", "a\tb",
    "一\n二", "一\n\n二", "\n", "末尾\n",
    "😀", "𠮷野家", "e\u0301", "é", "ﬁ", "①", "㎡", "0001", "1.10",
    "{DDEAUTO c:\\\\x}", "=1+1", "@x", "-1", "+1",
    "None", "null", "true", "NO", "0", "~", "%", "%s", "$1", "\\1", "　全角空格", "\u00a0",
    "\ue000", "\uf8ff", "长" * 40_000,
]  # fmt: skip
REFUSED = ["\x00", "a\x01b", "\x0b", "\x1f", "\x7f", "\ufffe", "\uffff", "\ud800", "\x85"]


def quoted(value: str) -> str:
    """Return a YAML double-quoted scalar; JSON's are."""
    return json.dumps(value, ensure_ascii=False)


def controls(data: bytes) -> Iterator[str]:
    """Yield the text of every content control, by the standard library alone."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in ("word/header1.xml", "word/document.xml"):
            for control in ET.fromstring(package.read(name)).iter(f"{W}sdt"):
                tag = control.find(f"{W}sdtPr/{W}tag")
                content = control.find(f"{W}sdtContent")
                if tag is not None and content is not None and tag.get(f"{W}val") == "project.name":
                    yield "".join(_text(part) for part in content.iter())


def _text(part: ET.Element) -> str:
    return {f"{W}t": part.text or "", f"{W}br": "\n", f"{W}tab": "\t"}.get(part.tag, "")


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:24])
def test_a_value_comes_out_exactly_or_is_refused_at_its_line(library: Library, value: str) -> None:
    library.write("a/templates/zh-CN/sections/body.md", SECTION)
    library.change("名称: 甲项目", f"名称: {quoted(value)}")
    ran = library.run("build", "a")
    assert "Traceback" not in ran.err
    if ran.code:
        private = any("\ue000" <= character <= "\uf8ff" for character in value)
        assert not value.strip() or private or value == "***", ran.err  # three stars are a placeholder
        assert "a/bid.yaml:3:" in ran.err
        return
    data = (library.folder / "out/a/01-说明.docx").read_bytes()
    assert list(controls(data)) == [value] * PLACES
    document, findings = read(data, "01-说明.docx")
    assert document
    assert findings == ()
    values = [i.text for i in walk_inlines(document) if isinstance(i, Value) and i.path == "project.name"]
    assert values == [value] * PLACES


@pytest.mark.parametrize("value", ["一\r\n二", "一\r二"])
def test_every_line_end_is_one_line_break(library: Library, value: str) -> None:
    library.change("名称: 甲项目", f"名称: {quoted(value)}")
    library.write("a/templates/zh-CN/sections/body.md", SECTION)
    ran = library.run("build", "a")
    assert ran.code == 0, ran.err
    assert list(controls((library.folder / "out/a/01-说明.docx").read_bytes())) == ["一\n二"] * PLACES


@pytest.mark.parametrize("value", REFUSED, ids=ascii)
def test_a_character_that_word_cannot_hold_is_refused_at_its_line(library: Library, value: str) -> None:
    escape = f'"甲\\x{ord(value):02x}"' if len(value) == 1 and value < "\x80" else f'"甲\\u{ord(value[0]):04x}"'
    library.change("名称: 甲项目", f"名称: {escape if len(value) == 1 else quoted(value)}")
    ran = library.run("build", "a")
    assert "a/bid.yaml:3:" in ran.err
    assert ran.code in (1, 3)
    assert not (library.folder / "out").exists()
