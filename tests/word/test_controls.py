"""Values stay alive: each is a content control bound to a node that says the same."""

from __future__ import annotations

import re

import pytest

from generator.document import Document, Heading, Paragraph, Text, Value
from generator.document.walk import walk_inlines
from generator.findings import Severity, WordPlace, message
from generator.word.writing import write
from tests.reading import read
from tests.word.archives import changed, parts
from tests.word.samples import RICH, words
from tests.word.standard import standard

THREE = Value("3年", "warranty.period", title="质保期")
FORMAL = Value("叁年", "warranty.period", form="formal", title="质保期")
LONG = Value("是", "warranty." + "tiers[0]." * 8 + "period", title="很长的名称" * 20)
EMPTY = Value("", "remarks", form="long", title="备注")


def written(*values: Value) -> bytes:
    """Return a file with one heading and the values in one paragraph."""
    return write(Document("t", "zh-CN", (Heading(1, words("质量保证")), Paragraph((Text("甲"), *values)))), standard())


def values(data: bytes) -> list[Value]:
    """Return the values read back out of a file."""
    document, _ = read(data, "in.docx")
    assert document is not None
    return [inline for inline in walk_inlines(document) if isinstance(inline, Value)]


def test_two_forms_of_a_path_have_a_node_each() -> None:
    store = parts(written(THREE, FORMAL, THREE))["customXml/item1.xml"].decode()
    assert re.findall("<v path=([^>]*)>([^<]*)</v>", store) == [
        ('"warranty.period"', "3年"),
        ('"warranty.period" form="formal"', "叁年"),
    ]


def test_one_path_and_form_with_two_texts_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match=r"warranty\.period \(plain\) has two texts"):
        written(THREE, Value("2年", "warranty.period"))


def test_the_tag_is_the_path_and_the_alias_the_title() -> None:
    document = parts(written(THREE))["word/document.xml"].decode()
    assert '<w:alias w:val="质保期"/><w:tag w:val="warranty.period"/>' in document


def test_a_path_longer_than_word_keeps_gets_a_tag_that_the_store_lists() -> None:
    held = parts(written(LONG))
    (tag,) = re.findall(r'<w:tag w:val="([^"]*)"/>', held["word/document.xml"].decode())
    assert re.fullmatch("v-[0-9a-f]{16}", tag)
    assert f'id="{tag}"' in held["customXml/item1.xml"].decode()
    assert values(written(LONG)) == [LONG]


def test_a_value_of_several_lines_is_a_control_of_several_lines() -> None:
    address = Value("太阳路18号\n一号楼\t201室", "bidder.address")
    document = parts(written(address, THREE))["word/document.xml"].decode()
    assert document.count('w:multiLine="1"') == 1
    assert "<w:t>太阳路18号</w:t><w:br/><w:t>一号楼</w:t><w:tab/><w:t>201室</w:t>" in document
    assert values(written(address))[0].text == address.text


def test_an_empty_value_is_a_control_that_shows_no_placeholder_of_words() -> None:
    document = parts(written(EMPTY))["word/document.xml"].decode()
    assert "<w:sdt>" in document
    assert "w:dataBinding" not in document
    assert values(written(EMPTY)) == [EMPTY]


def test_a_value_is_known_by_its_tag_when_the_binding_is_gone() -> None:
    data = changed(written(THREE, FORMAL), "word/document.xml", lambda xml: re.sub("<w:dataBinding[^>]*/>", "", xml))
    assert values(data) == [THREE, FORMAL]


def test_a_value_is_known_by_its_binding_when_the_tag_is_gone() -> None:
    data = changed(written(THREE, FORMAL), "word/document.xml", lambda xml: re.sub("<w:tag[^>]*/>", "", xml))
    assert values(data) == [THREE, FORMAL]


def test_a_control_that_was_edited_with_its_store_is_read_with_its_path() -> None:
    data = changed(written(THREE), "word/document.xml", lambda xml: xml.replace("3年", "5年"))
    data = changed(data, "customXml/item1.xml", lambda xml: xml.replace("3年", "5年"))
    document, findings = read(data, "in.docx")
    assert values(data) == [Value("5年", "warranty.period", title="质保期")]
    assert findings == ()
    assert document is not None


def test_a_control_that_differs_from_its_store_is_found_with_both_texts_and_its_place() -> None:
    data = changed(written(THREE), "word/document.xml", lambda xml: xml.replace("3年", "5年"))
    document, (finding,) = read(data, "in.docx")
    assert document is not None
    assert (finding.rule, finding.severity) == ("control-differs-from-store", Severity.ERROR)
    assert dict(finding.message.arguments) == {"path": "质保期 (warranty.period)", "shown": "5年", "stored": "3年"}
    step = message("paragraph {number}", number=1)
    assert finding.place == WordPlace("in.docx", ("一、质量保证",), "5年", "warranty.period", (step,), 2)


def test_a_control_whose_path_another_program_dropped_is_called_by_its_title() -> None:
    data = changed(written(THREE), "word/document.xml", lambda xml: xml.replace("3年", "5年"))
    data = changed(data, "word/document.xml", lambda xml: re.sub(r"<w:tag [^>]*/>", "", xml))
    data = changed(data, "customXml/item1.xml", lambda xml: xml.replace(' path="warranty.period"', ""))
    (finding,) = read(data, "in.docx")[1]
    assert dict(finding.message.arguments)["path"] == "质保期"


def test_a_line_filled_in_by_hand_is_found_where_the_data_had_nothing() -> None:
    filled = re.compile("(<w:sdtContent><w:r>)(</w:r>)")
    data = changed(written(EMPTY), "word/document.xml", lambda xml: filled.sub(r"\1<w:t>另附</w:t>\2", xml))
    assert [finding.rule for finding in read(data, "in.docx")[1]] == ["control-differs-from-store"]
    assert values(data)[0].text == "另附"


def test_the_store_of_another_document_has_another_id() -> None:
    ids = {
        re.findall('itemID="([^"]*)"', parts(data)["customXml/itemProps1.xml"].decode())[0]
        for data in (written(THREE), written(FORMAL))
    }
    assert len(ids) == 2


def test_a_flat_file_reads_as_plain_words() -> None:
    document, findings = read(write(RICH, standard(), flat=True), "flat.docx")
    assert document is not None
    assert findings == ()
    assert not [inline for inline in walk_inlines(document) if isinstance(inline, Value)]
    assert document.blocks[1] == Paragraph(words("致：示例市第一中学"), document.blocks[1].role)  # type: ignore[union-attr]  # a paragraph


def test_a_control_of_somebody_else_is_plain_words() -> None:
    foreign = (
        '<w:p><w:r><w:t>前</w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="Their Tag"/></w:sdtPr><w:sdtContent>'
        "<w:r><w:t>中</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    data = changed(written(THREE), "word/document.xml", lambda xml: xml.replace("<w:sectPr>", foreign + "<w:sectPr>"))
    document, _ = read(data, "in.docx")
    assert document is not None
    assert document.blocks[-1] == Paragraph(words("前中"))
