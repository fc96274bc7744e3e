"""Random documents that hold every block and inline, for laws that must hold of all of them.

What is drawn is valid, not canonical: neighbouring texts, nested Strong and the like occur. Two values of one path
and form have one text; every reference has its target; no character is one that XML cannot carry.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from generator.document import (
    Band,
    Block,
    Branch,
    BulletList,
    Cell,
    Column,
    Contents,
    Cover,
    Document,
    Emphasis,
    Flow,
    Gantt,
    Gap,
    Heading,
    Inline,
    Landscape,
    LineBreak,
    ListItem,
    Measure,
    OrderedList,
    Org,
    PageBreak,
    PageField,
    Paragraph,
    Post,
    Reference,
    Role,
    Row,
    SignatureBlock,
    SignatureRow,
    Step,
    Strong,
    Table,
    Task,
    Text,
    Title,
    Value,
)
from generator.document.blocks import Align, Inlines
from generator.document.figures import Figure
from generator.document.inlines import Page

AWKWARD = (
    "R&D", "响应时间<30分钟", "a<b>c", "&amp;", "]]>", "</w:t></w:r>", "{{ x }}", "{% if %}", "{# #}", "*重要*",
    "**粗**", "1. 第一", "# 标题", "a|b", "2026. 年", "---", "\\", "![x](file)", "[](#tbl-a)", '"双" \'单\'',
    " 前", "后 ", "两  个", "   ", "\t", "a\tb", "0001", "1.10", "😀", "𠮷", "e\u0301", "\u00a0", "\u3000",
    "{DDEAUTO x}", "=1+1", "：", "（", "__", "一、", "表1",
)  # fmt: skip

_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"))
_FORMS = ("plain", "formal", "long")


def texts() -> st.SearchStrategy[str]:
    """Return text of one line, never empty."""
    return st.sampled_from(AWKWARD) | st.text(_CHARACTERS, min_size=1, max_size=8) | st.sampled_from("三年质保自验收")


def value_texts() -> st.SearchStrategy[str]:
    """Return text as a value may hold it: line breaks, tabs, nothing at all."""
    lines = st.lists(texts() | st.just(""), min_size=2, max_size=3).map("\n".join)
    return st.just("") | texts() | lines | st.sampled_from(("\n", "a\n", "\nb", "a\n\nb", " \n "))


def values() -> st.SearchStrategy[Value]:
    """Return values with canonical paths, some longer than Word's 64 characters."""
    names = st.sampled_from(("warranty", "tiers", "period", "project", "name", "fault_levels", "response", "remarks"))
    step = names | st.builds("{}[{}]".format, names, st.integers(0, 30))
    return st.builds(
        Value,
        text=value_texts(),
        path=st.lists(step, min_size=1, max_size=9).map(".".join),
        form=st.sampled_from(_FORMS),
        title=st.sampled_from(("", "质保期限", "名称 <&> \"'", "一个很长很长的标题" * 9)),
    )


def gaps() -> st.SearchStrategy[Gap]:
    """Return values still to be given, most under names that a model could have."""
    return st.sampled_from(("名称", "名称 <&> \"'", "", "】", " ", "【待补：期限】")).map(Gap)


_VALUES = st.shared(
    st.lists(values(), min_size=1, max_size=4, unique_by=lambda value: (value.path, value.form)), key="values"
)
_IDS = st.shared(
    st.lists(st.sampled_from(("tbl-a", "scope", "a_1", "Z" * 50)), max_size=3, unique=True), key="ids"
)  # fmt: skip
"""Drawn once for an example, so that all its inlines mention the same values and ids."""


@st.composite
def known_values(draw: st.DrawFn) -> Inline:
    """Return one of the example's values."""
    return draw(st.sampled_from(draw(_VALUES)))


@st.composite
def references(draw: st.DrawFn) -> Inline:
    """Return a reference to one of the example's ids; text where it has none."""
    ids = draw(_IDS)
    return Reference(draw(st.sampled_from(ids))) if ids else Text("见")


@cache
def inlines(*, min_size: int = 0, pages: bool = False) -> st.SearchStrategy[Inlines]:
    """Return inlines as they may stand in one line; page fields only where they may stand."""
    leaves: list[st.SearchStrategy[Inline]] = [
        texts().map(Text),
        st.just(LineBreak()),
        known_values(),
        references(),
        gaps(),
    ]
    if pages:
        leaves.append(st.sampled_from(Page).map(PageField))

    def wrap(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
        some = st.lists(children, min_size=1, max_size=3).map(tuple)
        return st.builds(Strong, some) | st.builds(Emphasis, some)

    inline = st.recursive(st.one_of(leaves), wrap, max_leaves=4)
    return st.lists(inline, min_size=min_size, max_size=4).map(tuple)


@cache
def lists(depth: int = 3) -> st.SearchStrategy[BulletList | OrderedList]:
    """Return lists nested at most ``depth`` deep; an item's first block is a paragraph with something in it."""
    first = inlines(min_size=1).map(Paragraph)
    further: st.SearchStrategy[Paragraph | BulletList | OrderedList] = first
    if depth > 1:
        further = first | st.deferred(lambda: lists(depth - 1))
    item = st.builds(lambda one, more: ListItem((one, *more)), first, st.lists(further, max_size=2))
    items = st.lists(item, min_size=1, max_size=3).map(tuple)
    return st.builds(BulletList, items) | st.builds(OrderedList, items, st.integers(0, 12))


@st.composite
def rows(draw: st.DrawFn, width: int, height: int) -> tuple[Row, ...]:
    """Return rows whose cells, some spanning rows and columns, fill the grid exactly."""
    taken = [[False] * width for _ in range(height)]
    result: list[Row] = []
    for top in range(height):
        cells: list[Cell] = []
        for left in range(width):
            if taken[top][left]:
                continue
            free = next((at for at in range(left, width) if taken[top][at]), width) - left
            colspan = draw(st.just(1) | st.integers(1, free))
            rowspan = draw(st.just(1) | st.integers(1, height - top))
            for row in taken[top : top + rowspan]:
                row[left : left + colspan] = [True] * colspan
            cells.append(Cell(draw(inlines()), colspan, rowspan))
        result.append(Row(tuple(cells)))
    return tuple(result)


@st.composite
def tables(draw: st.DrawFn, id: str = "") -> Table:
    """Return a table; one with an id has a caption."""
    width = draw(st.integers(1, 4))
    aligns = draw(st.lists(st.sampled_from(Align), min_size=width, max_size=width))
    widths: list[int | None] = [None] * width
    if draw(st.booleans()):
        cuts = draw(st.lists(st.integers(1, 999), min_size=width - 1, max_size=width - 1, unique=True).map(sorted))
        widths = [end - start for start, end in zip([0, *cuts], [*cuts, 1000], strict=True)]
    return Table(
        columns=tuple(Column(align, share) for align, share in zip(aligns, widths, strict=True)),
        header=draw(rows(width, draw(st.integers(1, 2)))),
        rows=draw(rows(width, draw(st.integers(0, 3)))),
        caption=draw(inlines(min_size=1 if id else 0)),
        id=id,
    )


def _alts() -> st.SearchStrategy[str]:
    """Return what is read aloud in place of a figure; mostly what it says itself."""
    return st.just("") | texts()


@st.composite
def flows(draw: st.DrawFn, id: str = "") -> Flow:
    """Return a flow, some of its steps decisions; one with an id has a caption, like every figure."""
    count = draw(st.integers(1, 5))

    def branches(at: int) -> tuple[Branch, ...]:
        others = [step for step in range(count) if step != at]
        ways = st.builds(Branch, st.sampled_from(others), inlines()) if others else st.nothing()
        return draw(st.just(()) | st.lists(ways, min_size=1, max_size=3).map(tuple)) if others else ()

    steps = tuple(Step(draw(inlines()), draw(inlines()), draw(inlines()), branches(at)) for at in range(count))
    return Flow(steps, draw(inlines(min_size=1 if id else 0)), id, draw(_alts()))


@st.composite
def orgs(draw: st.DrawFn, id: str = "") -> Org:
    """Return an organisation chart of at most three levels."""
    lines = st.lists(inlines(), max_size=2).map(tuple)
    leaf = st.builds(Post, inlines(), lines)
    middle = st.builds(Post, inlines(), lines, st.lists(leaf, max_size=3).map(tuple))
    root = draw(st.builds(Post, inlines(), lines, st.lists(leaf | middle, max_size=3).map(tuple)))
    return Org(root, draw(inlines(min_size=1 if id else 0)), id, draw(_alts()))


@st.composite
def gantts(draw: st.DrawFn, id: str = "") -> Gantt:
    """Return a Gantt chart, some of dates."""
    measure = draw(st.sampled_from(Measure))
    first = 739_000 if measure is Measure.DATE else 1
    starts = st.integers(first, first + draw(st.sampled_from((3, 40, 900))))
    spans = st.tuples(starts, st.just(0) | st.integers(0, 400))
    task = st.builds(lambda name, span, note: Task(name, span[0], sum(span), note), inlines(), spans, inlines())
    return Gantt(
        measure,
        draw(st.lists(task, min_size=1, max_size=4).map(tuple)),
        draw(st.tuples(inlines(), inlines())),
        draw(inlines()),
        draw(inlines(min_size=1 if id else 0)),
        id,
        draw(_alts()),
    )


def figures(id: str = "") -> st.SearchStrategy[Figure]:
    """Return figures of every kind."""
    return st.one_of(flows(id), orgs(id), gantts(id))


@cache
def headings(id: str = "") -> st.SearchStrategy[Heading]:
    """Return headings of every level."""
    return st.builds(Heading, st.integers(1, 4), inlines(min_size=1), st.just(id))


def signature_blocks() -> st.SearchStrategy[SignatureBlock]:
    """Return blocks of one to three lines to sign."""
    row = st.builds(SignatureRow, inlines(min_size=1), inlines(), inlines())
    return st.builds(SignatureBlock, st.lists(row, min_size=1, max_size=3).map(tuple))


def covers() -> st.SearchStrategy[Cover]:
    """Return covers, some with little on them."""
    rows = st.lists(st.builds(SignatureRow, inlines(min_size=1), inlines(), inlines()), max_size=2).map(tuple)
    return st.builds(Cover, inlines(min_size=1), inlines(), st.lists(inlines(), max_size=3).map(tuple), rows)


@cache
def upright() -> st.SearchStrategy[Block]:
    """Return any block that may stand anywhere, without an id."""
    return st.one_of(
        st.builds(Paragraph, inlines(), st.sampled_from(Role)),
        headings(),
        lists(),
        tables(),
        figures(),
        signature_blocks(),
        st.just(PageBreak()),
    )


@cache
def blocks() -> st.SearchStrategy[Block]:
    """Return any block but a title, a cover and a table of contents."""
    return upright() | st.builds(
        lambda first, more: Landscape((first, *more)), headings() | tables(), st.lists(upright(), max_size=2)
    )


@cache
def bands() -> st.SearchStrategy[Band]:
    """Return headers and footers, mostly with something in them."""
    part = inlines(pages=True)
    return st.just(Band()) | st.builds(Band, part, part, part)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a whole document: every value of one path and form alike, every reference with its target."""
    body: list[Block] = draw(st.lists(blocks(), max_size=5))
    for name in draw(_IDS):
        target: Block = draw(headings(name) | tables(name) | figures(name))
        body.insert(draw(st.integers(0, len(body))), target)
    if draw(st.booleans()):
        body.insert(draw(st.integers(0, len(body))), Contents(draw(st.integers(1, 4))))
    first: Block | None = draw(st.none() | st.builds(Title, inlines(min_size=1)) | covers())
    if first:
        body.insert(0, first)
    return Document(
        title=draw(texts()),
        language=draw(st.sampled_from(("zh-CN", "en"))),
        blocks=tuple(body),
        header=draw(bands()),
        footer=draw(bands()),
    )
