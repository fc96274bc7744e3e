"""What stands beside the text: text boxes, notes, comments, headers and footers, pictures."""

from __future__ import annotations

from generator.document import Band, Paragraph
from generator.document.manuscript import Trace
from generator.document.passages import Absence, Absent, Kind, Passage, Region
from generator.word.names import R
from tests.word.foreign import cell, foreign, p, r, read_whole, styled, texts, way
from tests.word.samples import words


def boxed(content: str, name: str = "文本框 1") -> str:
    """Return a run with a text box as Word writes it: in DrawingML, and once more in VML for older programs."""
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        f'<wp:docPr id="1" name="{name}" descr="说明"/><a:graphic><a:graphicData><wps:wsp><wps:cNvPr id="2" name="框"/>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def in_vml(content: str) -> str:
    box = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"


def asides(*passages: Passage) -> list[tuple[str, Region, str]]:
    return [(passage.text, passage.region, way(passage)) for passage in passages]


def test_a_text_box_that_is_there_in_two_languages_is_read_once_after_its_paragraph() -> None:
    body = f"<w:p>{r('正文')}{boxed(p('框内一') + p('框内二'))}{r('继续')}</w:p>" + p("下一段")
    manuscript = read_whole(foreign(body))
    assert asides(*manuscript.passages) == [
        ("正文继续", Region.BODY, "paragraph 1"),
        ("框内一", Region.TEXT_BOX, "paragraph 1 › text box"),
        ("框内二", Region.TEXT_BOX, "paragraph 1 › text box"),
        ("下一段", Region.BODY, "paragraph 2"),
    ]
    assert manuscript.document.blocks == (Paragraph(words("正文继续")), Paragraph(words("下一段")))


def test_a_text_box_of_an_old_file_is_read() -> None:
    assert texts(f"<w:p>{in_vml(p('框内'))}</w:p>") == ["框内"]


def test_a_text_box_holds_tables_and_other_boxes() -> None:
    table = f"<w:tbl><w:tr>{cell(p('表中'))}</w:tr></w:tbl>"
    deep = "<w:p>" + boxed(p("深处")) + "</w:p>"
    assert texts(f"<w:p>{boxed(table + deep)}</w:p>") == ["表中", "深处"]


def test_the_alternative_for_older_programs_is_read_where_the_other_says_nothing() -> None:
    alternative = (
        "<mc:AlternateContent><mc:Choice Requires='unheard'><w:unheard/></mc:Choice>"
        f"<mc:Fallback>{r('旧')}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(f"<w:p>{r('甲')}{alternative}</w:p>") == ["甲旧"]
    whole = alternative.replace(r("旧"), p("整段"))
    assert texts(whole) == ["整段"]


def test_a_text_box_that_was_deleted_is_kept_apart() -> None:
    body = f'<w:p>{r("甲")}<w:del w:id="1" w:author="张三">{boxed(p("框内"))}</w:del></w:p>'
    box = read_whole(foreign(body)).passages[1]
    assert (box.text, box.absent) == ("", (Absent(Absence.DELETED, "框内", 0, "张三"),))


def test_words_in_shapes_charts_diagrams_and_watermarks_are_read() -> None:
    lines = "<a:p><a:r><a:t>形状</a:t></a:r><a:br/><a:r><a:t>二行</a:t></a:r></a:p>"
    shape = f"<w:drawing><a:sp><a:txBody>{lines}</a:txBody></a:sp></w:drawing>"
    chart = '<w:drawing><c:chart r:id="c1"/></w:drawing>'
    diagram = '<w:drawing><dgm:relIds r:dm="d1" r:lo="none"/></w:drawing>'
    mark = '<w:pict><v:shape><v:textpath string="示例公司 机密"/></v:shape></w:pict>'
    relations = (
        f'<Relationship Id="c1" Type="{R}/chart" Target="charts/chart1.xml"/>'
        f'<Relationship Id="d1" Type="{R}/diagramData" Target="diagrams/data1.xml"/>'
    )
    held = {
        "word/charts/chart1.xml": "<c:chart><a:p><a:r><a:t>销量</a:t></a:r></a:p><c:cat><c:strCache>"
        "<c:pt><c:v>华东</c:v></c:pt></c:strCache></c:cat></c:chart>",
        "word/diagrams/data1.xml": "<dgm:data><a:p><a:r><a:t>经理</a:t></a:r></a:p></dgm:data>",
    }
    body = "".join(f"<w:p><w:r>{each}</w:r></w:p>" for each in (shape, chart, diagram, mark))
    got = read_whole(foreign(body, held, relations=relations)).passages
    assert [passage.text for passage in got] == ["形状\n二行", "销量", "华东", "经理", "示例公司 机密"]
    assert {passage.region for passage in got} == {Region.TEXT_BOX}


def test_what_pictures_tell_is_known() -> None:
    picture = (
        '<w:drawing><wp:inline><wp:docPr id="1" name="图片 1" title="标志" descr="示例公司标志"/><a:graphic>'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="x"/>'
        "</pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing>"
    )
    old = '<w:pict><v:shape alt="旧图说明"><v:imagedata r:id="y" o:title="扫描件"/></v:shape></w:pict>'
    manuscript = read_whole(foreign(f"<w:p><w:r>{picture}{old}</w:r></w:p>"))
    assert [(found.name, found.text) for found in manuscript.traces(Trace.PICTURE)] == [
        ("descr", "示例公司标志"),
        ("title", "标志"),
        ("name", "图片 1"),
        ("name", "logo.png"),
        ("descr", "旧图说明"),
        ("title", "扫描件"),
    ]


def test_a_footnote_stands_after_the_paragraph_that_refers_to_it() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="7"/></w:r>'
    held = {
        "word/footnotes.xml": '<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("脚注的话")}</w:footnote>'
        f'<w:footnote w:id="3">{p("无人引用")}</w:footnote></w:footnotes>',
        "word/endnotes.xml": f'<w:endnotes><w:endnote w:id="7">{p("尾注的话")}</w:endnote></w:endnotes>',
    }
    body = p("总则", styled("Heading1")) + f"<w:p>{r('甲')}{note}{r('乙')}{end}</w:p>" + p("丙")
    assert asides(*read_whole(foreign(body, held)).passages) == [
        ("总则", Region.BODY, ""),
        ("甲乙", Region.BODY, "总则 › paragraph 1"),
        ("脚注的话", Region.FOOTNOTE, "总则 › paragraph 1 › footnote 1"),
        ("尾注的话", Region.ENDNOTE, "总则 › paragraph 1 › endnote 1"),
        ("丙", Region.BODY, "总则 › paragraph 2"),
    ]


def test_footnotes_that_refer_to_each_other_are_told_once() -> None:
    def note(number: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    held = "".join(
        f'<w:footnote w:id="{number}"><w:p>{r(words)}{note(2)}{note(3)}</w:p></w:footnote>'
        for number, words in ((2, "其一"), (3, "其二"))
    )
    body = f"<w:p>{r('甲')}{note(2)}</w:p>" + f"<w:p>{r('乙')}{note(2)}</w:p>"
    assert asides(
        *read_whole(foreign(body, {"word/footnotes.xml": f"<w:footnotes>{held}</w:footnotes>"})).passages
    ) == [
        ("甲", Region.BODY, "paragraph 1"),
        ("其一", Region.FOOTNOTE, "paragraph 1 › footnote 1"),
        ("其二", Region.FOOTNOTE, "paragraph 1 › footnote 1 › footnote 2"),
        ("乙", Region.BODY, "paragraph 2"),
    ]


def test_comments_come_last_with_the_place_they_hang_on_and_their_authors_are_known() -> None:
    mark = '<w:r><w:commentReference w:id="4"/></w:r>'
    held = {
        "word/comments.xml": f'<w:comments><w:comment w:id="4" w:author="张三">{p("改成三年？")}</w:comment>'
        f'<w:comment w:id="5" w:author="">{p("没有着落")}</w:comment></w:comments>',
        "word/people.xml": '<w:people><w:person w:author="李四"/></w:people>',
    }
    body = p("质保", styled("Heading1")) + f'<w:p><w:commentRangeStart w:id="4"/>{r("两年")}{mark}</w:p>' + p("完")
    manuscript = read_whole(foreign(body, held))
    assert asides(*manuscript.passages[2:]) == [
        ("完", Region.BODY, "质保 › paragraph 2"),
        ("改成三年？", Region.COMMENT, "质保 › paragraph 1 › comment 1 by 张三"),
        ("没有着落", Region.COMMENT, "comment 2 by ?"),
    ]
    assert {found.text for found in manuscript.traces(Trace.PERSON)} >= {"张三", "李四"}


def bands(*references: tuple[str, str]) -> str:
    return "<w:sectPr>" + "".join(f'<w:{kind} r:id="{name}"/>' for kind, name in references) + "</w:sectPr>"


def test_headers_and_footers_of_every_section_and_kind_are_read_once_each() -> None:
    kinds = {"h1": "header", "h2": "header", "h3": "header", "f1": "footer"}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    held = {f"word/{name}.xml": f"<w:{kind[:1]}dr>{p(f'{name}的话')}</w:{kind[:1]}dr>" for name, kind in kinds.items()}
    first = bands(
        ('headerReference w:type="default"', "h1"),
        ('headerReference w:type="first"', "h2"),
        ('footerReference w:type="even"', "f1"),
    )
    second = bands(('headerReference w:type="default"', "h1"), ('headerReference w:type="even"', "h3"))
    body = p("甲") + f"<w:p><w:pPr>{first}</w:pPr>{r('乙')}</w:p>" + p("丙") + second
    manuscript = read_whole(foreign(body, held, relations=relations))
    assert asides(*manuscript.passages[3:]) == [
        ("h1的话", Region.HEADER, "section 1 › header"),
        ("h2的话", Region.HEADER, "section 1 › header of the first page"),
        ("f1的话", Region.FOOTER, "section 1 › footer of even pages"),
        ("h3的话", Region.HEADER, "section 2 › header of even pages"),
    ]
    assert manuscript.document.header == Band(words("h1的话"))
    assert manuscript.document.footer == Band()


def test_a_header_in_a_table_with_a_text_box_is_read() -> None:
    relation = f'<Relationship Id="h" Type="{R}/header" Target="h.xml"/>'
    box = f"<w:p>{boxed(p('机密'))}</w:p>"
    header = f"<w:hdr><w:tbl><w:tr>{cell(p('示例公司'))}{cell(box)}</w:tr></w:tbl></w:hdr>"
    body = p("甲") + bands(("headerReference", "h"))
    manuscript = read_whole(foreign(body, {"word/h.xml": header}, relations=relation))
    assert asides(*manuscript.passages[1:]) == [
        ("示例公司", Region.HEADER, "header › table 1 › row 1, column 1"),
        ("机密", Region.HEADER, "header › table 1 › row 1, column 2 › text box"),
    ]
    assert manuscript.document.header == Band(words("示例公司"))


def test_a_table_of_contents_is_told_from_the_text() -> None:
    styles = '<w:styles><w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    body = (
        f"<w:p><w:pPr>{styled('11')}</w:pPr>{field}{r('一、质保')}<w:r><w:tab/></w:r>{r('1')}</w:p>"
        + p("二、培训", styled("11"))
        + end
        + p("正文")
    )
    manuscript = read_whole(foreign(body, {"word/styles.xml": styles}))
    assert [(passage.text, passage.kind) for passage in manuscript.passages] == [
        ("一、质保\t1", Kind.CONTENTS),
        ("二、培训", Kind.CONTENTS),
        ("正文", Kind.PARAGRAPH),
    ]
    assert [type(block).__name__ for block in manuscript.document.blocks] == ["Contents", "Paragraph"]


def test_entries_of_contents_that_no_field_made_are_not_lost() -> None:
    styles = '<w:styles><w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>'
    manuscript = read_whole(foreign(p("一、质保 1", styled("11")), {"word/styles.xml": styles}))
    assert manuscript.document.blocks == (Paragraph(words("一、质保 1")),)
