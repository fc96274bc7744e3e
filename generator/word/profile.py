"""How a document looks: the style profile, read from ``templates/<locale>/styles/<name>.yaml``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from generator.model.choice import Choice, reads
from generator.model.fields import field
from generator.model.leaves import Flag, Text
from generator.model.record import Record
from generator.word.lengths import Characters, Length, Size


class Paper(Choice):
    """A sheet, upright."""

    A4 = ("A4", "A4")
    A3 = ("A3", "A3")
    LETTER = ("Letter", "信纸")

    @property
    def twips(self) -> tuple[int, int]:
        """Width and height."""
        return {Paper.A4: (11906, 16838), Paper.A3: (16838, 23811), Paper.LETTER: (12240, 15840)}[self]


class Scheme(Choice):
    """How headings are numbered, outermost level first."""

    OFFICIAL = ("official", "公文")
    """一、 （一） 1. （1）"""
    CHAPTERS = ("chapters", "章节")
    """第一章 第一节 一、 （一）"""
    DECIMAL = ("decimal", "数字")
    """1 1.1 1.1.1 1.1.1.1"""


class Margins(Record):
    """White space round the text, and how far header and footer stand from the paper's edge."""

    top: Length = field("上", "上边距", example="2.54厘米")
    bottom: Length = field("下", "下边距", example="2.54厘米")
    left: Length = field("左", "左边距", example="3.17厘米")
    right: Length = field("右", "右边距", example="3.17厘米")
    header: Length = field("页眉", "页眉距纸边的距离", example="1.5厘米")
    footer: Length = field("页脚", "页脚距纸边的距离", example="1.75厘米")


class Lettering(Record):
    """A font, a size, a line."""

    font: Text = field("字体", "中文字体的名称", example="宋体")
    size: Size = field("字号", "字号或磅数", example="小四")
    line: Length = field("行距", "固定行距", example="26磅")


class Display(Lettering):
    """Lettering with room above and below: titles, headings, captions."""

    before: Length = field("段前", "段前间距", example="6磅")
    after: Length = field("段后", "段后间距", example="6磅")


class Body(Lettering):
    """Running text."""

    indent: Characters = field("首行缩进", "首行缩进几个字", example="2字")


class Headings(Record):
    """The four levels of headings."""

    scheme: Annotated[Scheme, reads(Scheme)] = field("编号", "编号方案：公文、章节或数字", example="公文")
    levels: tuple[Display, Display, Display, Display] = field("级别", "一至四级标题的字体、字号与间距")
    new_page: Flag = field("另起页", "一级标题是否另起一页", example="否", default=False)


class Strip(Record):
    """A header or footer. Its words are a template's, rendered before the writer sees them."""

    font: Text = field("字体", "中文字体的名称", example="宋体")
    size: Size = field("字号", "字号或磅数", example="小五")
    left: Text | None = field("左", "左侧文字，可引用数据", example='"{{ project.name }}"', default=None)
    centre: Text | None = field("中", "居中文字，可引用数据", example='"第 {{ page }} 页"', default=None)
    right: Text | None = field("右", "右侧文字，可引用数据", example='"{{ title }}"', default=None)
    rule: Flag = field("横线", "与正文之间是否画一条细线", example="是", default=False)


class Signing(Lettering):
    """The lines to sign."""

    height: Length = field("行高", "每行的高度，留出盖章的位置", example="1.2厘米")


class CoverLook(Record):
    """The cover (封面)."""

    top: Length = field("天头", "封面第一行距纸边的距离", example="5厘米")
    lines: Lettering = field("项目", "标题上方的项目名称、编号等")
    title: Display = field("标题", "封面上的文件标题")
    signing: Signing = field("落款", "标题下方的投标人、日期等")


class ContentsLook(Record):
    """The table of contents (目录)."""

    title: Display = field("标题", "“目录”二字")
    entries: Lettering = field("条目", "目录的各行")


class Profile(Record):
    """A style profile: everything about looks that is not the same for all documents."""

    blind: Flag = field(
        "暗标", "是否为暗标：值印成普通文字，文件里不留任何能认出投标人的内容", example="否", default=False
    )
    paper: Annotated[Paper, reads(Paper)] = field("纸张", "纸张大小", example="A4")
    margins: Margins = field("页边距", "版心四周的空白")
    latin: Text = field("西文字体", "字母与数字的字体", example="Times New Roman")
    title: Display = field("文件标题", "首页的文件标题")
    body: Body = field("正文", "正文段落")
    headings: Headings = field("标题", "各级标题")
    table: Lettering = field("表格", "表格中的文字")
    caption: Display = field("题注", "表格上方、图下方的题注")
    figure: Lettering | None = field("图形", "图中的文字；不写则随表格", default=None)
    signature: Signing = field("落款", "落款处的文字与行高")
    header: Strip = field("页眉", "页眉")
    footer: Strip = field("页脚", "页脚")
    cover: CoverLook | None = field("封面", "封面；不写则随标题、正文和落款", default=None)
    contents: ContentsLook | None = field("目录", "目录；不写则随标题和正文", default=None)

    @property
    def text_width(self) -> int:
        """Twips between the margins."""
        return self.paper.twips[0] - self.margins.left - self.margins.right

    @property
    def text_height(self) -> int:
        """Twips between the margins; on a page turned sideways, what is between left and right."""
        return self.paper.twips[1] - self.margins.top - self.margins.bottom

    @property
    def figure_look(self) -> Lettering:
        """The words in figures as given, or like those in tables."""
        return self.figure or self.table

    @property
    def cover_look(self) -> CoverLook:
        """The cover as given, or made of the other looks."""
        if self.cover:
            return self.cover
        gap = self.text_height // 6
        title = self.title.model_copy(update={"before": gap, "after": gap})
        top = self.margins.top + gap // 2
        return CoverLook.model_construct(top=top, lines=self.body, title=title, signing=self.signature)

    @property
    def contents_look(self) -> ContentsLook:
        """The contents as given, or made of the other looks."""
        return self.contents or ContentsLook.model_construct(title=self.title, entries=self.body)


Part: TypeAlias = Lettering | Strip
"""Whatever names a font and a size."""
