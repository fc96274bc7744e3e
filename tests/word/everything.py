"""A file of another program with one of everything that is read."""

from __future__ import annotations

from generator.word.names import R
from tests.word.foreign import cell, foreign, numbered, p, r, row, styled

_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
    "<wp:docPr id='1' name='框' descr='说明'/>"
    f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{p('框内')}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    f"<w:txbxContent>{p('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTHOR</w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("张三")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_CONTROL = (
    "<w:sdt><w:sdtPr><w:alias w:val='质保期'/><w:tag w:val='warranty.period'/></w:sdtPr><w:sdtContent>{}"
    "</w:sdtContent></w:sdt>"
)
_DELETED = '<w:del w:id="8" w:author="李四"><w:r><w:delText>两年</w:delText></w:r></w:del>'
_INSERTED = f'<w:ins w:id="9" w:author="李四">{r("三年")}</w:ins>'
_NESTED = f"<w:tbl>{row('子甲', '子乙')}</w:tbl>"
_BEGINS, _WIDE = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
_TABLE = (
    "<w:tbl><w:tblGrid><w:gridCol w:w='100'/><w:gridCol w:w='100'/></w:tblGrid>"
    f"{row('部件', '质保', properties='<w:tblHeader/>')}"
    f"<w:tr>{cell(p('水箱'), _BEGINS)}{cell(p('三年') + _NESTED + p())}</w:tr>"
    f"<w:tr>{cell(p(), '<w:vMerge/>')}{_CONTROL.format(cell(p('两年')))}</w:tr>"
    f"<w:tr>{cell(p('合计'), _WIDE)}</w:tr></w:tbl>"
)
_SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:orient="landscape"/></w:sectPr>'

EVERYTHING = foreign(
    "".join(
        (
            p("售后服务方案", '<w:jc w:val="center"/>', '<w:sz w:val="44"/>'),
            p("总则", styled("1")),
            f"<w:p>{r('质保期为')}{_DELETED}{_INSERTED}{r('。')}{_BOX}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
            p("甲", numbered(1)) + p("乙", numbered(1, 1)) + p("丙", numbered(1)),
            f"<w:p>{r('由')}{_FIELD}{r('编制', '<w:vanish/>')}<w:bookmarkStart w:id='3' w:name='标记'/></w:p>",
            f"<w:p><w:pPr>{_SECTION}</w:pPr>{_CONTROL.format(r('三年'))}</w:p>",
            p("一、质保", look="<w:b/>"),
            _TABLE,
            _CONTROL.format(p("整段")),
            f"<w:p>{r('见附件')}<w:hyperlink w:anchor='标记'>{r('一')}</w:hyperlink><w:r><w:br w:type='page'/></w:r>"
            "<w:r><w:commentReference w:id='4'/></w:r></w:p>",
            p("投标人（盖单位章）："),
            '<w:sectPr><w:footerReference w:type="default" r:id="f"/></w:sectPr>',
        )
    ),
    {
        "word/styles.xml": '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>',
        "word/numbering.xml": "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
        "<w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='（%1）'/></w:lvl><w:lvl w:ilvl='1'>"
        "<w:start w:val='1'/><w:numFmt w:val='bullet'/><w:lvlText w:val='–'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
        "word/footnotes.xml": f"<w:footnotes><w:footnote w:id='2'>{p('脚注')}</w:footnote></w:footnotes>",
        "word/comments.xml": f"<w:comments><w:comment w:id='4' w:author='王五'>{p('批注')}</w:comment></w:comments>",
        "word/h.xml": f"<w:hdr>{p('页眉')}</w:hdr>",
        "word/f.xml": f"<w:ftr>{p('页脚')}</w:ftr>",
    },
    relations=f'<Relationship Id="h" Type="{R}/header" Target="h.xml"/>'
    f'<Relationship Id="f" Type="{R}/footer" Target="f.xml"/>',
)
