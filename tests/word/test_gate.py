"""Nothing in a file that comes from outside makes reading fail, hang or run away."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Cause
from generator.report.wording import word
from generator.word.writing import write
from tests.reading import read
from tests.word.archives import changed, packed, parts
from tests.word.samples import RICH
from tests.word.standard import standard

LETTER = write(RICH, standard())


def refusal(data: bytes) -> tuple[str, Cause]:
    """Return the one finding by which a file is refused."""
    document, findings = read(data, "in.docx")
    assert document is None
    (finding,) = findings
    return finding.rule, finding.cause


@pytest.mark.parametrize("data", [b"", bytes(100), b"PK", b"hello"])
def test_what_is_no_archive_is_not_a_word_file(data: bytes) -> None:
    assert refusal(data) == ("not-a-word-file", Cause.UNREADABLE)


@pytest.mark.parametrize("data", [LETTER[: len(LETTER) // 2], LETTER[:-10]])
def test_half_of_a_file_is_a_damaged_file(data: bytes) -> None:
    assert refusal(data) == ("word-file-damaged", Cause.UNREADABLE)


def test_an_archive_without_a_document_is_not_a_word_file() -> None:
    held = parts(LETTER)
    del held["word/document.xml"]
    assert refusal(packed(held)) == ("not-a-word-file", Cause.UNREADABLE)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "rule", "said"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "word-file-encrypted", "protected by a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "not-a-word-file", "the old format .doc (or .wps)"),
        (OLE + "MatOST".encode("utf-16-le"), "not-a-word-file", "Microsoft Works"),
        (OLE + "Workbook".encode("utf-16-le"), "not-a-word-file", "old Excel or PowerPoint"),
        (OLE, "not-a-word-file", "an old Office format"),
        (b"", "not-a-word-file", "the file is empty"),
        (rb"{\rtf1\ansi", "not-a-word-file", "RTF"),
        (b"%PDF-1.7", "not-a-word-file", "PDF"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "not-a-word-file", "web page"),
        (b"MIME-Version: 1.0\r\n", "not-a-word-file", "web page saved as one file"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package>', "not-a-word-file", "one XML"),
        (b"\x89PNG\r\n", "not-a-word-file", "picture"),
        (b"Rar!\x1a", "not-a-word-file", "archive of another kind"),
    ],
)
def test_a_file_of_another_kind_is_called_what_it_is(data: bytes, rule: str, said: str) -> None:
    _, (finding,) = read(data, "in.docx")
    assert (finding.rule, finding.cause) == (rule, Cause.UNREADABLE)
    assert said in word(finding.message, "en")
    assert finding.hint


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "an Excel workbook"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "a PowerPoint"),
    ],
)
def test_a_workbook_or_presentation_called_docx_is_called_what_it_is(kind: str, said: str) -> None:
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    _, (finding,) = read(packed({**parts(LETTER), "[Content_Types].xml": types.encode()}), "in.docx")
    assert finding.rule == "not-a-word-file"
    assert said in word(finding.message, "en")


def test_an_opendocument_text_is_called_so() -> None:
    _, (finding,) = read(packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "a")
    assert "OpenDocument" in word(finding.message, "en")


def test_an_archive_with_a_password_is_called_so() -> None:
    held = bytearray(packed({"word/document.xml": b"<a/>"}))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        held[held.index(mark) + flags] |= 1
    assert refusal(bytes(held)) == ("word-file-encrypted", Cause.UNREADABLE)


def test_a_document_type_is_refused() -> None:
    declared = '<!DOCTYPE w:document [<!ENTITY x "y">]><w:document'
    data = changed(LETTER, "word/document.xml", lambda xml: xml.replace("<w:document", declared, 1))
    assert refusal(data) == ("xml-declares-entities", Cause.UNREADABLE)


def test_a_document_type_in_utf_16_is_refused() -> None:
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16")
    assert refusal(packed({**parts(LETTER), "word/styles.xml": hidden})) == (
        "xml-declares-entities",
        Cause.UNREADABLE,
    )


def test_broken_xml_is_a_damaged_file() -> None:
    data = changed(LETTER, "word/document.xml", lambda xml: xml.replace("</w:body>", ""))
    assert refusal(data) == ("word-file-damaged", Cause.UNREADABLE)


def test_xml_nested_without_end_is_a_damaged_file() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    data = changed(LETTER, "word/document.xml", lambda xml: xml.replace("<w:body>", f"<w:body>{deep}"))
    assert refusal(data) == ("word-file-damaged", Cause.UNREADABLE)


def test_a_part_that_inflates_a_thousandfold_is_over_the_limit() -> None:
    bomb = b"<a>" + b" " * 40_000_000 + b"</a>"
    assert refusal(packed({**parts(LETTER), "word/styles.xml": bomb})) == ("word-file-too-large", Cause.LIMIT)


def test_a_part_that_declares_less_than_it_inflates_to_is_a_damaged_file() -> None:
    held = bytearray(packed({"word/document.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}))
    size = (5_000_007).to_bytes(4, "little")
    while (at := held.find(size)) >= 0:
        held[at : at + 4] = (100).to_bytes(4, "little")
    assert refusal(bytes(held)) == ("word-file-damaged", Cause.UNREADABLE)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    buffer = io.BytesIO(LETTER)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", "<other/>")
    assert refusal(buffer.getvalue()) == ("word-file-damaged", Cause.UNREADABLE)


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/..\\x.xml"])
def test_a_part_with_a_name_that_leaves_the_archive_is_refused(name: str) -> None:
    assert refusal(packed({**parts(LETTER), name: b"x"})) == ("word-file-unsafe", Cause.UNREADABLE)


def test_too_many_parts_are_over_the_limit() -> None:
    many = {f"word/media/{number}.bin": b"" for number in range(5001)}
    assert refusal(packed({**parts(LETTER), **many})) == ("word-file-too-large", Cause.LIMIT)


@given(st.binary(max_size=200))
@settings(max_examples=50, deadline=None)
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    assert refusal(data)[1] in (Cause.UNREADABLE, Cause.LIMIT)


@given(st.integers(0, len(LETTER) - 1), st.integers(0, 255), st.integers(0, 40))
@settings(max_examples=100, deadline=None)
def test_a_file_damaged_anywhere_is_read_or_refused(at: int, byte: int, removed: int) -> None:
    document, findings = read(LETTER[:at] + bytes([byte]) + LETTER[at + removed :], "in.docx")
    assert document is not None or findings


MARKUP = (
    "<w:p>", "</w:p>", "<w:tc/>", "<w:tr/>", "<w:sdt>", "</w:sdt>", '<w:gridSpan w:val="99999999999"/>', "<w:tbl/>",
    '<w:fldChar w:fldCharType="end"/>', "<w:vMerge/>", "<!-- -->", "<?x y?>", "<w:numPr/>", "<w:r/>", "",
)  # fmt: skip


@given(
    st.sampled_from(["word/document.xml", "word/numbering.xml", "customXml/item1.xml", "word/styles.xml"]), st.data()
)
@settings(max_examples=150, deadline=None)
def test_a_file_with_its_markup_garbled_is_read_or_refused(name: str, data: st.DataObject) -> None:
    held = parts(LETTER)
    xml = held[name].decode()
    tags = [at for at, sign in enumerate(xml) if sign == "<"]
    start = data.draw(st.sampled_from(tags))
    end = data.draw(st.sampled_from([at for at in tags if start <= at <= start + 300]))
    garbled = xml[:start] + data.draw(st.sampled_from(MARKUP)) + xml[end:]
    document, findings = read(packed({**held, name: garbled.encode()}), "in.docx")
    assert document is not None or findings


def test_a_crc_that_is_wrong_is_a_damaged_file() -> None:
    content = parts(LETTER)["word/document.xml"]
    data = LETTER.replace(zlib.crc32(content).to_bytes(4, "little"), b"\0\0\0\0")
    assert refusal(data) == ("word-file-damaged", Cause.UNREADABLE)
