"""Flows, organisation charts and Gantt charts: what a template writes, and what is refused."""

from __future__ import annotations

import pytest

from generator.document import (
    Branch,
    Document,
    Flow,
    Gantt,
    Measure,
    Org,
    Paragraph,
    Post,
    Reference,
    Step,
    Task,
    Text,
    Value,
)
from generator.document.blocks import Inlines
from generator.document.descriptions import described
from generator.document.numbering import number
from generator.document.source import token
from tests.document.markdown import blocks_of, faults_of

FLOW = """\
::: flow {#fig-intake caption="受理流程"}
- 客服专员 | 登记 | 10分钟内 {#first}
- 技术支持 | 能否远程解决
  - 能 → #close
  - 否

- 派工
  - -> #first
* 客服专员 | 回访 | {#close}
:::
"""


def words(text: str) -> Inlines:
    return (Text(text),)


def test_a_flow_is_a_list_of_who_does_what_within_which_time() -> None:
    assert blocks_of(FLOW) == (
        Flow(
            (
                Step(words("登记"), words("客服专员"), words("10分钟内")),
                Step(words("能否远程解决"), words("技术支持"), (), (Branch(3, words("能")), Branch(2, words("否")))),
                Step(words("派工"), (), (), (Branch(0),)),
                Step(words("回访"), words("客服专员")),
            ),
            words("受理流程"),
            "fig-intake",
        ),
    )


def test_values_stay_values_in_every_part_of_a_figure() -> None:
    value = Value("甲", "intake[0].actor")
    written = '::: flow {caption="@" alt="图@"}\n- @ | @\n:::\n'.replace("@", token(0))
    (flow,) = blocks_of(written, {token(0): value})
    assert flow == Flow((Step((value,), (value,)),), (value,), alt="图甲")


ORG = """\
::: org {#fig-team caption="服务组织机构" alt="三级"}
- 总部 | 示例甲 | 0000
  - 中心
      - 一站
      - 二站
  - 技术部 | 示例乙
:::
"""


def test_an_organisation_chart_is_a_nested_list() -> None:
    station = (Post(words("一站")), Post(words("二站")))
    below = (Post(words("中心"), (), station), Post(words("技术部"), (words("示例乙"),)))
    root = Post(words("总部"), (words("示例甲"), words("0000")), below)
    assert blocks_of(ORG) == (Org(root, words("服务组织机构"), "fig-team", "三级"),)


GANTT = """\
::: gantt {#fig-plan caption="进度" origin="自合同签订之日起"}
| 工作 | 开始 | 完成 | 依据 |
| --- | --- | --- | --- |
| 交货 | 第1日 | 第30日 | 30日内 |

| 终验 | | 57 | |
:::
"""


def test_a_gantt_chart_is_a_table_of_starts_and_ends() -> None:
    tasks = (Task(words("交货"), 1, 30, words("30日内")), Task(words("终验"), 57, 57))
    heads = (words("工作"), words("依据"))
    assert blocks_of(GANTT) == (Gantt(Measure.DAY, tasks, heads, words("自合同签订之日起"), words("进度"), "fig-plan"),)


@pytest.mark.parametrize(
    ("start", "end", "unit", "found"),
    [
        ("1", "2", "周", (Measure.WEEK, 1, 2)),
        ("第3周", "第4周", "", (Measure.WEEK, 3, 4)),
        ("1个月", "第2个月", "", (Measure.MONTH, 1, 2)),
        ("1", "第2个月", "", (Measure.MONTH, 1, 2)),
        ("2026-06-01", "2026年6月20日", "", (Measure.DATE, 739768, 739787)),
    ],
)
def test_it_counts_in_days_weeks_months_or_dates(
    start: str, end: str, unit: str, found: tuple[Measure, int, int]
) -> None:
    attribute = f" unit={unit}" if unit else ""
    rows = f"| 甲 | 始 | 终 |\n| --- | --- | --- |\n| 乙 | {start} | {end} |"
    (chart,) = blocks_of(f'::: gantt {{caption="图" origin="起"{attribute}}}\n{rows}\n:::\n')
    assert isinstance(chart, Gantt)
    assert (chart.measure, chart.tasks[0].start, chart.tasks[0].end) == found


def test_figures_are_counted_by_themselves_and_referred_to_like_tables() -> None:
    table = '{#tbl caption="表"}\n| 一 |\n| --- |\n'
    blocks = blocks_of(f"见[](#fig-plan)和[](#tbl)。\n\n{FLOW}\n{table}\n{GANTT}")
    assert blocks[0] == Paragraph((Text("见"), Reference("fig-plan"), Text("和"), Reference("tbl"), Text("。")))
    assert number(Document("t", "zh-CN", blocks)).references == {"fig-intake": "图1", "tbl": "表1", "fig-plan": "图2"}
    assert number(Document("t", "en", blocks)).references["fig-plan"] == "Figure 2"


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        (
            FLOW,
            "1. 客服专员：登记（10分钟内）；2. 技术支持：能否远程解决（能：第4步，否：第3步）；3. 派工（→ 第1步）；"
            "4. 客服专员：回访",
        ),
        (ORG, "总部（示例甲，0000）：中心，技术部；中心：一站，二站；技术部（示例乙）"),
        (GANTT, "交货：第1～30日（30日内）；终验：第57日"),
        ('::: flow {caption="Intake"}\n- Desk | log it | 10 min\n:::\n', "1. Desk: log it (10 min)"),
    ],
    ids=["flow", "org", "gantt", "english"],
)
def test_a_figure_is_told_in_words(markdown: str, said: str) -> None:
    (figure,) = blocks_of(markdown)
    assert isinstance(figure, Flow | Org | Gantt)
    assert described(figure) == said


def flow(*lines: str) -> str:
    return "\n".join(('::: flow {caption="图"}', *lines, ":::"))


def org(*lines: str) -> str:
    return "\n".join(('::: org {caption="图"}', *lines, ":::"))


def gantt(*rows: str, attributes: str = ' origin="起"') -> str:
    head = (f'::: gantt {{caption="图"{attributes}}}', "| 甲 | 始 | 终 |", "| --- | --- | --- |")
    return "\n".join((*head, *rows, ":::"))


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        (flow(), ("figure-empty", 1)),
        (org(), ("figure-empty", 1)),
        (gantt(), ("figure-empty", 1)),
        ('::: gantt {caption="图"}\n:::', ("figure-empty", 1)),
        ("::: flow\n- 甲\n:::", ("figure-without-caption", 1)),
        ('::: flow {caption="图" colour=红}\n- 甲\n:::', ("unknown-attribute", 1)),
        ('::: org {caption="图" origin="起"}\n- 甲\n:::', ("unknown-attribute", 1)),
        (flow("- 甲", "乙"), ("figure-line-not-understood", 3)),
        (flow("- 甲 | 乙 | 丙 | 丁"), ("figure-line-not-understood", 2)),
        (flow("- 甲 | | 丙"), ("figure-line-not-understood", 2)),
        (flow("- 甲", "  - 是 → #no", "- 乙"), ("flow-leads-nowhere", 3)),
        (flow("- 甲", "- 乙", "  - 是"), ("flow-leads-nowhere", 4)),
        (flow("- 甲 {#a}", "  - 是 → #a", "- 乙"), ("flow-leads-nowhere", 3)),
        (flow("- 甲 {#a}", "- 乙 {#a}"), ("duplicate-id", 3)),
        (flow("- 甲", "  - 一", "  - 二", "  - 三", "  - 四", "- 乙"), ("figure-line-not-understood", 2)),
        (flow("- 甲", "  - 一", "    - 二", "- 乙"), ("figure-line-not-understood", 4)),
        (flow("- " + "字" * 201), ("figure-words-too-long", 2)),
        (flow("- 甲", "  - 是否已经全部修复完毕了", "- 乙"), ("figure-words-too-long", 3)),
        (flow(*["- 甲"] * 25), ("figure-too-crowded", 26)),
        (org("- 甲", "- 乙"), ("org-with-two-tops", 3)),
        (org("- 甲", "  - | 乙"), ("figure-line-not-understood", 3)),
        (org(*["  " * depth + "- 甲" for depth in range(7)]), ("org-too-deep", 8)),
        (org("- 甲", *["  - 乙"] * 40), ("figure-too-crowded", 42)),
        (gantt("| 乙 | 3 | 2 |"), ("gantt-ends-before-start", 4)),
        (gantt("| 乙 | 2026-06-02 | 2026-06-01 |", attributes=""), ("gantt-ends-before-start", 4)),
        (gantt("| 乙 | 1 | 两日 |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 1 | |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 1 | 2026-02-30 |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 1 | 0 |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 第1日 | 第1周 |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 第1日 | 第2日 |", "| 丙 | 第1周 | 第2周 |"), ("gantt-not-understood", 5)),
        (gantt("| 乙 | 1 | 2 | 三 |"), ("gantt-not-understood", 4)),
        (gantt("| 乙 | 1 | 2 |", attributes=' origin="起" unit=年'), ("gantt-not-understood", 1)),
        (gantt("| 乙 | 1 | 2 |", attributes=""), ("gantt-without-origin", 1)),
        (gantt("| 乙 | 1 | 9999 |"), ("gantt-too-long", 1)),
        ('::: gantt {caption="图"}\n| 甲 | 始 |\n| --- | --- |\n:::', ("gantt-not-understood", 2)),
        ('::: gantt {caption="图"}\n| 甲 | 始 | 终 |\n:::', ("gantt-not-understood", 2)),
        ("- 项\n\n  ::: flow\n  :::\n", ("markdown-not-rendered", 3)),
    ],
)
def test_what_cannot_be_drawn_is_found_at_its_line(markdown: str, found: tuple[str, int]) -> None:
    assert faults_of(f"{markdown}\n") == [found]
