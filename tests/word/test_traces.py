"""What in a file tells something besides its words: who wrote it, for whom, out of what."""

from __future__ import annotations

import io

import docx

from generator.document.manuscript import Manuscript, Trace
from generator.word.names import R
from tests.word.archives import packed, parts
from tests.word.foreign import foreign, p, r, read_whole

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def with_whole(data: bytes, relations: dict[str, str], held: dict[str, bytes]) -> bytes:
    """Return the file with further parts, related to the file as a whole by kind."""
    every = parts(data)
    added = "".join(f'<Relationship Id="{kind}" Type="x/{kind}" Target="{to}"/>' for kind, to in relations.items())
    every["_rels/.rels"] = every["_rels/.rels"].replace(b"</Relationships>", f"{added}</Relationships>".encode())
    return packed({**every, **held})


def told(manuscript: Manuscript, trace: Trace) -> list[tuple[str, str]]:
    return [(found.name, found.text) for found in manuscript.traces(trace)]


def test_properties_are_known_by_the_names_that_users_know() -> None:
    core = (
        f'<c:coreProperties xmlns:c="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>方案</dc:title>'
        "<dc:creator>张三</dc:creator><c:lastModifiedBy>李四</c:lastModifiedBy><c:keywords/></c:coreProperties>"
    )
    app = (
        f'<Properties xmlns="{OFFICE}/extended-properties"><Company>示例公司</Company><Template>标书.dotx</Template>'
        "<TitlesOfParts><x>一、总则</x></TitlesOfParts></Properties>"
    )
    custom = (
        f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
        '<property name="客户"><vt:lpwstr>示例市第一中学</vt:lpwstr></property></Properties>'
    )
    manuscript = read_whole(
        with_whole(
            foreign(p("甲")),
            {
                "core-properties": "docProps/core.xml",
                "extended-properties": "docProps/app.xml",
                "custom-properties": "docProps/custom.xml",
            },
            {
                "docProps/core.xml": core.encode(),
                "docProps/app.xml": app.encode(),
                "docProps/custom.xml": custom.encode(),
            },
        )
    )
    assert told(manuscript, Trace.PROPERTY) == [
        ("title", "方案"),
        ("author", "张三"),
        ("lastModifiedBy", "李四"),
        ("company", "示例公司"),
        ("template", "标书.dotx"),
        ("客户", "示例市第一中学"),
    ]
    assert manuscript.document.title == "方案"
    assert manuscript.properties("company") == ("示例公司",)
    assert manuscript.properties("manager") == ()


def test_properties_of_a_file_of_python_docx_are_those_it_says() -> None:
    made = docx.Document()
    made.core_properties.author = "王五"
    made.core_properties.comments = "内部稿"
    buffer = io.BytesIO()
    made.save(buffer)
    manuscript = read_whole(buffer.getvalue())
    assert manuscript.properties("author") == ("王五",)
    assert manuscript.properties("description") == ("内部稿",)


def test_variables_and_the_template_of_the_settings_are_known() -> None:
    settings = (
        '<w:settings><w:docVars><w:docVar w:name="项目" w:val="示例项目"/></w:docVars>'
        '<w:mailMerge><w:query w:val="SELECT * FROM 客户"/></w:mailMerge></w:settings>'
    )
    manuscript = read_whole(foreign(p("甲"), {"word/settings.xml": settings}))
    assert told(manuscript, Trace.VARIABLE) == [("项目", "示例项目"), ("query", "SELECT * FROM 客户")]


def test_bookmarks_styles_parts_and_data_are_known() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="示例公司报价"/>'
    relation = f'<Relationship Id="g" Type="{R}/glossaryDocument" Target="glossary/document.xml"/>'
    held = {
        "word/styles.xml": '<w:styles><w:style w:type="paragraph" w:customStyle="1" w:styleId="x"><w:name '
        'w:val="示例公司正文"/></w:style><w:style w:type="paragraph" w:styleId="n"><w:name w:val="Normal"/></w:style>'
        "</w:styles>",
        "customXml/item1.xml": "<a><b>甲公司</b><c>乙项目</c></a>",
        "word/glossary/document.xml": f"<w:glossaryDocument>{p('自动图文集')}</w:glossaryDocument>",
    }
    inside = f"<w:p>{mark.replace('报价', '附件')}</w:p>"
    data = foreign(p("甲") + mark + inside + mark.replace("报价", "封底"), held, relations=relation)
    manuscript = read_whole(packed({**parts(data), "word/media/示例公司标志.png": b"x"}))
    assert [text for _, text in told(manuscript, Trace.BOOKMARK)] == ["示例公司报价", "示例公司附件", "示例公司封底"]
    assert [text for _, text in told(manuscript, Trace.STYLE)] == ["示例公司正文"]
    assert [text for _, text in told(manuscript, Trace.PART)] == ["word/media/示例公司标志.png"]
    assert told(manuscript, Trace.DATA) == [
        ("word/glossary/document.xml", "自动图文集"),
        ("customXml/item1.xml", "甲公司 乙项目"),
    ]


def test_what_is_not_to_be_seen_and_what_stands_behind_links_and_fields_is_known() -> None:
    body = (
        "<w:p>" + r("质保") + '<w:del w:id="1" w:author="张三"><w:r><w:delText>旧客户</w:delText></w:r></w:del>'
        + r("底价", "<w:vanish/>") + '<w:ins w:id="2" w:author="张三">' + r("三年") + "</w:ins>"
        + '<w:hyperlink w:anchor="附件">' + r("见附件") + "</w:hyperlink>"
        + '<w:fldSimple w:instr="FILENAME \\p">' + r("C:/示例公司/标书.docx") + "</w:fldSimple></w:p>"
    )  # fmt: skip
    manuscript = read_whole(foreign(body))
    assert told(manuscript, Trace.UNSEEN) == [("deleted", "旧客户"), ("hidden", "底价")]
    assert told(manuscript, Trace.LINK) == [("见附件", "#附件")]
    assert told(manuscript, Trace.FIELD) == [("C:/示例公司/标书.docx", "FILENAME \\p")]
    assert told(manuscript, Trace.PERSON) == [("", "张三")]
    assert [found.place.quote for found in manuscript.traces(Trace.UNSEEN)] == ["旧客户", "底价"]


def test_a_header_that_no_section_uses_is_in_the_file_all_the_same() -> None:
    relation = f'<Relationship Id="h" Type="{R}/header" Target="h.xml"/>'
    manuscript = read_whole(foreign(p("甲"), {"word/h.xml": f"<w:hdr>{p('旧公司名')}</w:hdr>"}, relations=relation))
    assert told(manuscript, Trace.DATA) == [("word/h.xml", "旧公司名")]
    assert [passage.text for passage in manuscript.passages] == ["甲"]


def test_a_broken_part_of_properties_is_told_of_and_the_text_is_read_all_the_same() -> None:
    from generator.word.reading import read_manuscript

    data = with_whole(foreign(p("甲")), {"extended-properties": "docProps/app.xml"}, {"docProps/app.xml": b"<a>"})
    manuscript, findings = read_manuscript(data, "in.docx")
    assert manuscript is not None
    assert [finding.rule for finding in findings] == ["word-file-damaged"]
