"""Figures in Word: where boxes and arrows stand, what a Gantt table shows, and what a reader finds in the file."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import (
    Block,
    Branch,
    BulletList,
    Document,
    Flow,
    Gantt,
    Landscape,
    Measure,
    Org,
    PageBreak,
    Paragraph,
    Post,
    Reference,
    Step,
    Table,
    Task,
    Text,
    Value,
)
from generator.document.descriptions import described
from generator.findings import Place
from generator.word.fitting import unfit
from generator.word.writing import write
from generator.word.writing.figures.plan import Plan, plan_of
from generator.word.writing.figures.shapes import Frame, Point
from generator.word.writing.figures.trees import Chart, chart_of
from generator.word.writing.ledger import Ledger
from tests.document.strategies import flows, orgs
from tests.reading import read
from tests.word.archives import parts
from tests.word.samples import LEVELS, item, words
from tests.word.standard import standard

WIDTHS = (standard().text_width, standard().text_height)


def ledger_for(block: Block, width: int) -> Ledger:
    ledger = Ledger(Document("t", "zh-CN", (block,)), standard(), flat=True)
    ledger.width = width
    return ledger


def without_references(block: Flow | Org) -> bool:
    return "Reference" not in repr(block)


def overlaps(one: Frame, other: Frame) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def crosses(segment: tuple[Point, Point], frame: Frame) -> bool:
    """Return whether a line passes through a box, its border left aside."""
    (x1, y1), (x2, y2) = segment
    left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    return left < frame.x + frame.width and right > frame.x and top < frame.y + frame.height and bottom > frame.y


def on_border(point: Point, frame: Frame) -> bool:
    x, y = point
    inside = frame.x <= x <= frame.x + frame.width and frame.y <= y <= frame.y + frame.height
    return inside and (x in (frame.x, frame.x + frame.width) or y in (frame.y, frame.y + frame.height))


def check_flow(flow: Flow, plan: Plan, width: int) -> None:
    assert plan.width <= width
    whole = Frame(0, 0, plan.width, plan.height)
    for frame in plan.frames:
        assert frame.x >= 0
        assert frame.y >= 0
        assert frame.x + frame.width <= whole.width
        assert frame.y + frame.height <= whole.height
    assert not any(overlaps(one, other) for one, other in combinations(plan.frames, 2))
    for routed in plan.routes:
        begin, end = plan.frames[routed.way.step], plan.frames[routed.way.branch.target]
        assert on_border(routed.points[0], begin)
        assert on_border(routed.points[-1], end)
        for segment in pairwise(routed.points):
            assert segment[0][0] == segment[1][0] or segment[0][1] == segment[1][1]
            assert not any(crosses(segment, frame) for frame in plan.frames)
        assert all(0 <= x <= plan.width and 0 <= y <= plan.height for x, y in routed.points)
    for at, step in enumerate(flow.steps[:-1]):
        if not step.branches or any(branch.target == at + 1 for branch in step.branches):
            out, into = plan.grid.sides(at)
            (x1, y1), (x2, y2) = plan.frames[at].site(out), plan.frames[at + 1].site(into)
            assert x1 == x2 or y1 == y2


@settings(max_examples=150, deadline=None)
@given(flows().filter(without_references), st.sampled_from(WIDTHS))
def test_in_a_flow_nothing_overlaps_and_every_arrow_runs_from_box_to_box(flow: Flow, width: int) -> None:
    check_flow(flow, plan_of(flow, ledger_for(flow, width)), width)


@st.composite
def crowded_flows(draw: st.DrawFn) -> Flow:
    """Return flows of many steps whose ways lead anywhere."""
    count = draw(st.integers(2, 24))
    text = st.text("字a", min_size=1, max_size=30).map(words)
    label = st.sampled_from(("", "是", "不能解决")).map(lambda said: words(said) if said else ())

    def branches(at: int) -> tuple[Branch, ...]:
        targets = st.integers(0, count - 1).filter(lambda step: step != at)
        return draw(st.just(()) | st.lists(st.builds(Branch, targets, label), min_size=1, max_size=3).map(tuple))

    return Flow(tuple(Step(draw(text), draw(text), (), branches(at)) for at in range(count)))


@settings(max_examples=150, deadline=None)
@given(crowded_flows(), st.sampled_from(WIDTHS))
def test_nor_in_one_whose_ways_lead_anywhere(flow: Flow, width: int) -> None:
    check_flow(flow, plan_of(flow, ledger_for(flow, width)), width)


def check_chart(chart: Chart, width: int) -> None:
    assert chart.width <= width
    frames = [hung.frame for hung in chart.posts]
    assert not any(overlaps(one, other) for one, other in combinations(frames, 2))
    assert all(frame.x >= 0 and frame.x + frame.width <= chart.width for frame in frames)
    assert all(frame.y >= 0 and frame.y + frame.height <= chart.height for frame in frames)
    for hung in chart.posts:
        if hung.above is not None:
            assert hung.frame.y > chart.posts[hung.above].frame.y


@settings(max_examples=150, deadline=None)
@given(orgs().filter(without_references), st.sampled_from(WIDTHS))
def test_in_an_organisation_chart_nothing_overlaps_and_all_is_within_the_text(org: Org, width: int) -> None:
    check_chart(chart_of(org, ledger_for(org, width)), width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", [(3, 3), (12,), (2, 6), (2, 2, 2), (1, 1, 1, 1, 1), (39,)])
def test_a_chart_too_wide_for_the_text_goes_down_instead(shape: tuple[int, ...], width: int) -> None:
    def post(level: int) -> Post:
        below = tuple(post(level + 1) for _ in range(shape[level])) if level < len(shape) else ()
        return Post(words("示例市服务站"), (words("工程师4名"),), below)

    check_chart(chart_of(Org(post(0)), ledger_for(Org(post(0)), width)), width)


def xml(*blocks: Block, flat: bool = False, language: str = "zh-CN") -> str:
    document = Document("t", language, blocks)
    return parts(write(document, standard(), flat=flat))["word/document.xml"].decode()


FLOW = Flow(
    (
        Step(words("登记"), (Value("客服专员", "intake[0].actor"),), words("10分钟内")),
        Step(words("能否解决"), (), (), (Branch(2, words("否")), Branch(3, words("能")))),
        Step(words("到场"), (Value("客服专员", "intake[0].actor"),)),
        Step(words("回访")),
    ),
    words("受理流程"),
    "fig-intake",
)


def test_a_value_in_a_box_is_a_control_once_and_plain_words_in_the_fallback() -> None:
    choice, fallback = re.split("<mc:Fallback>", xml(FLOW))
    assert choice.count("<w:sdt>") == 2
    assert "w:sdt" not in fallback.partition("</mc:Fallback>")[0]
    assert "w:sdt" not in xml(FLOW, flat=True)


def test_a_figure_is_told_in_words_to_those_who_cannot_see_it_and_to_programs_that_cannot_draw() -> None:
    said = described(FLOW)
    assert f'<wp:docPr id="1" name="flow 1" descr="{said}"/>' in xml(FLOW)
    assert f"<mc:Fallback><w:t>{said}</w:t></mc:Fallback>" in xml(FLOW)
    assert 'descr="请看正文"' in xml(replace(FLOW, alt="请看正文"))


def test_the_caption_stands_below_and_stays_with_its_figure() -> None:
    figure, caption = re.findall(r'<w:p><w:pPr><w:pStyle w:val="(?:Figure|FigureCaption)"/>.*?</w:pPr>', xml(FLOW))
    assert figure == '<w:p><w:pPr><w:pStyle w:val="Figure"/><w:keepNext/></w:pPr>'
    assert caption == '<w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr>'
    citing = xml(FLOW, LEVELS, Paragraph((Reference("fig-intake"),)))
    assert r'<w:fldSimple w:instr=" SEQ 图 \* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>' in citing
    assert r'<w:fldSimple w:instr=" REF _Ref_fig_hintake \h "><w:r><w:t>图1</w:t></w:r></w:fldSimple>' in citing


def test_arrows_are_fastened_to_the_boxes_they_join() -> None:
    drawn = xml(FLOW)
    ids = dict(re.findall(r'<wps:cNvPr id="(\d+)" name="(step \d)"/>', drawn))
    ends = re.findall(
        r'name="(?:next|way) (\d)-(\d)"/><wps:cNvCnPr><a:stCxn id="(\d+)".*?/><a:endCxn id="(\d+)"', drawn
    )
    assert [(ids[start], ids[end]) for *_, start, end in ends] == [
        (f"step {begun}", f"step {reached}") for begun, reached, *_ in ends
    ]
    assert [pair[:2] for pair in ends] == [("1", "2"), ("2", "3"), ("3", "4")]


def test_a_decision_is_a_diamond_and_a_step_a_box() -> None:
    forms = re.findall(r'name="step \d"/>.*?<a:prstGeom prst="(\w+)">', xml(FLOW))
    assert forms == ["rect", "diamond", "rect", "rect"]


def test_a_document_without_figures_knows_nothing_of_drawing() -> None:
    plain = parts(write(Document("t", "zh-CN", (LEVELS,)), standard()))
    assert b"drawing" not in plain["word/document.xml"]
    assert b"Figure" not in plain["word/styles.xml"]


GANTT = Gantt(
    Measure.DAY,
    (Task(words("交货"), 1, 30, words("30日内")), Task(words("终验"), 57, 57)),
    (words("工作"), words("依据")),
    words("自合同签订之日起"),
    words("进度"),
)


def cells(chart: Gantt, language: str = "zh-CN") -> list[list[str]]:
    """Return what stands in each cell of the axis: its words, # where it is dark."""
    drawn = xml(chart, language=language)
    return [
        [
            "#" if "595959" in cell else "".join(re.findall("<w:t>(.*?)</w:t>", cell))
            for cell in re.findall("<w:tc>.*?</w:tc>", row)
            if 'w:left w:w="0"' in cell
        ]
        for row in re.findall("<w:tr>.*?</w:tr>", drawn)
    ]


def test_the_weeks_that_a_task_reaches_into_are_dark_and_a_point_in_time_has_a_sign() -> None:
    assert cells(GANTT) == [
        [],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["#", "#", "#", "#", "#", "", "", "", ""],
        ["", "", "", "", "", "", "", "", "◆"],
    ]


def test_each_row_says_in_words_when_it_is() -> None:
    shown = re.findall("<w:t>(.*?)</w:t>", xml(GANTT))
    assert {"第1～30日", "第57日", "自合同签订之日起", "（每格1周）"} <= set(shown)


def test_days_of_the_calendar_stand_below_their_months() -> None:
    dated = replace(GANTT, measure=Measure.DATE, tasks=(Task(words("甲"), 739_766, 739_770),), origin=())
    assert cells(dated)[1:] == [["2026年5月", "2026年6月"], ["30", "31", "1", "2", "3"], ["#"] * 5]
    assert {"起止（2026年）", "5月30日～6月3日"} <= set(re.findall("<w:t>(.*?)</w:t>", xml(dated)))
    years = replace(dated, tasks=(Task(words("甲"), 739_766, 740_000),))
    assert {"起止", "2026年5月30日～", "2027年1月19日"} <= set(re.findall("<w:t>(.*?)</w:t>", xml(years)))


def test_a_gantt_table_with_words_that_say_no_time_is_read_as_a_table() -> None:
    data = write(Document("t", "zh-CN", (GANTT,)), standard())
    assert isinstance(first(data), Gantt)
    edited = parts(data)["word/document.xml"].replace("第57日".encode(), "下周".encode())
    assert isinstance(first(rezipped(data, edited)), Table)


def first(data: bytes) -> Block:
    document, _ = read(data, "a.docx")
    assert document
    return document.blocks[0]


def rezipped(data: bytes, document: bytes) -> bytes:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts(data).items():
            archive.writestr(name, document if name == "word/document.xml" else part)
    return out.getvalue()


def test_words_changed_in_a_box_are_read() -> None:
    data = write(Document("t", "zh-CN", (FLOW,)), standard())
    edited = parts(data)["word/document.xml"].replace(
        b"<w:t>\xe5\x88\xb0\xe5\x9c\xba</w:t>", "<w:t>上门</w:t>".encode()
    )
    changed = first(rezipped(data, edited))
    assert isinstance(changed, Flow)
    assert changed.steps[2].action == words("上门")


def test_a_figure_higher_than_its_page_is_found_and_one_that_fits_is_not() -> None:
    long = Step(words("字" * 200))
    high = Flow((long,) * 24, words("图"))
    where = Place("a.yaml", 1)

    def found(*blocks: Block) -> list[str]:
        document = Document("t", "zh-CN", blocks)
        return [finding.rule for finding in unfit(document, standard(), origins=None, place=where)]

    assert found(high) == ["figure-higher-than-page"]
    assert found(replace(high, steps=(long,) * 8), FLOW, GANTT) == []
    assert found(Landscape((replace(high, steps=(long,) * 6),))) == []
    assert found(Landscape((replace(high, steps=(long,) * 8),))) == ["figure-higher-than-page"]


@pytest.mark.parametrize("figure", [FLOW, GANTT, Org(Post(words("甲"))), replace(GANTT, caption=()), Org(Post(()))])
def test_a_figure_can_stand_first_last_and_beside_any_block(figure: Flow | Org | Gantt) -> None:
    other = replace(LEVELS, caption=(), id="")
    listed = BulletList((item(Text("甲")),))
    paragraph = Paragraph(words("甲"))
    for blocks in (
        (figure,),
        (figure, other, figure),
        (paragraph, figure, PageBreak(), figure, other),
        (listed, figure, listed),
    ):
        document, findings = read(write(Document("t", "zh-CN", blocks), standard()), "a.docx")
        assert findings == ()
        assert document
        kinds = [type(block) for block in document.blocks]
        assert kinds == [type(block) for block in blocks]
