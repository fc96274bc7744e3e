"""Files that are put together otherwise than ours: other names of parts, strict namespaces, UTF-16, parts left out."""

from __future__ import annotations

import pytest

from generator.document.normal import normal
from generator.report.wording import word
from generator.word.names import W
from generator.word.reading import read_manuscript
from generator.word.writing import write
from tests.reading import read
from tests.word.archives import changed, packed, parts
from tests.word.foreign import foreign, p, r, read_whole, styled
from tests.word.samples import RICH
from tests.word.standard import standard

LETTER = write(RICH, standard())
STRICT = "http://purl.oclc.org/ooxml"


def strict(data: bytes) -> bytes:
    """Return a file with the namespaces of ISO/IEC 29500 strict."""
    transitional = b"http://schemas.openxmlformats.org"
    held = {
        name: content.replace(transitional + b"/wordprocessingml/2006/main", f"{STRICT}/wordprocessingml/main".encode())
        .replace(
            transitional + b"/officeDocument/2006/relationships", f"{STRICT}/officeDocument/relationships".encode()
        )
        .replace(transitional + b"/drawingml/2006/", f"{STRICT}/drawingml/".encode())
        for name, content in parts(data).items()
    }
    assert W.encode() not in held["word/document.xml"]
    return packed(held)


def test_a_strict_file_is_read_as_any_other() -> None:
    document, findings = read(strict(LETTER), "in.docx")
    assert findings == ()
    assert document == normal(RICH)


def test_words_that_quote_a_strict_namespace_stay_as_they_are() -> None:
    quoted = f"{STRICT}/wordprocessingml/main"
    assert [passage.text for passage in read_whole(strict(foreign(p(quoted)))).passages] == [quoted]


def test_the_text_is_found_by_its_relationship_whatever_its_name() -> None:
    held = parts(foreign(p("一、甲", styled("x")), {"word/styles.xml": STYLES}))
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(b"/word/document.xml", b"/Inhalt/Text%201.xml")
    held["_rels/.rels"] = held["_rels/.rels"].replace(b"word/document.xml", b"/Inhalt/Text%201.xml")
    held["Inhalt/Text 1.xml"] = held.pop("word/document.xml")
    relations = held.pop("word/_rels/document.xml.rels").replace(b'"styles.xml"', b'"../word/styles.xml"')
    held["Inhalt/_rels/Text 1.xml.rels"] = relations
    (passage,) = read_whole(packed(held)).passages
    assert (passage.text, passage.level) == ("一、甲", 2)


STYLES = '<w:styles><w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 2"/></w:style></w:styles>'


def test_names_of_parts_are_told_apart_without_case() -> None:
    held = parts(foreign(p("甲", styled("x")), {"word/styles.xml": STYLES}))
    held["Word/Styles.XML"] = held.pop("word/styles.xml")
    (passage,) = read_whole(packed(held)).passages
    assert passage.level == 2


def test_a_file_without_relationships_is_read_by_the_usual_name() -> None:
    held = parts(foreign(p("甲")))
    del held["_rels/.rels"]
    del held["word/_rels/document.xml.rels"]
    del held["[Content_Types].xml"]
    assert [passage.text for passage in read_whole(packed(held)).passages] == ["甲"]


@pytest.mark.parametrize("code", ["utf-16", "utf-16-le", "utf-16-be"])
def test_parts_in_utf_16_are_read(code: str) -> None:
    held = parts(foreign(p("质保三年")))
    text = '<?xml version="1.0" encoding="UTF-16"?>' + held["word/document.xml"].decode()
    held["word/document.xml"] = text.encode(code)
    assert [passage.text for passage in read_whole(packed(held)).passages] == ["质保三年"]


@pytest.mark.parametrize("code", ["gbk", "utf-8-sig"])
def test_parts_in_other_encodings_are_read(code: str) -> None:
    held = parts(foreign(p("质保三年")))
    name = code.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?>' + held["word/document.xml"].decode()
    held["word/document.xml"] = text.encode(code)
    assert [passage.text for passage in read_whole(packed(held)).passages] == ["质保三年"]


@pytest.mark.parametrize("left_out", sorted(set(parts(LETTER)) - {"word/document.xml"}))
def test_a_file_of_ours_is_read_whatever_other_part_is_left_out(left_out: str) -> None:
    held = parts(LETTER)
    del held[left_out]
    document, _ = read(packed(held), "in.docx")
    assert document is not None
    manuscript, _ = read_manuscript(packed(held), "in.docx")
    assert manuscript is not None
    assert "最终验收合格" in "".join(passage.text for passage in manuscript.passages)


def test_elements_that_nobody_knows_are_looked_through() -> None:
    unknown = '<x:a xmlns:x="urn:x" x:b="1"><x:c/>{}</x:a>'
    cells = unknown.format(f"<w:tc>{p('丙')}</w:tc>")
    table = f"<w:tbl>{unknown.format(f'<w:tr>{cells}</w:tr>')}</w:tbl>"
    body = unknown.format(p("甲") + f"<w:p>{unknown.format(r('乙'))}</w:p>") + table + unknown.format("")
    assert [passage.text for passage in read_whole(foreign(body)).passages] == ["甲", "乙", "丙"]


def test_a_main_part_without_text_is_damaged() -> None:
    data = changed(foreign(p("甲")), "word/document.xml", lambda xml: xml.replace("w:body", "w:corpse"))
    document, (finding, *_) = read(data, "in.docx")
    assert document is None
    assert finding.rule == "word-file-damaged"
    assert "has no text" in word(finding.message, "en")


def test_a_template_and_a_file_with_macros_are_read_and_the_macros_told_of() -> None:
    held = parts(foreign(p("甲")))
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(kind, macro)
    document, findings = read(packed(held), "in.docm")
    assert document is not None
    assert [finding.rule for finding in findings] == ["word-file-macro"]
