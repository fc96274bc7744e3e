"""The sample bid with many faults at once: each is shown at its line, in both languages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Library

SAMPLE = Path(__file__).parents[2] / "commitments"

# One fault a line; after ⟵ what must be said of it, in English and in Chinese.
FAULTY = """\
extends: [../../company.yaml, ../../product-lines/solar-hot-water.yaml]
文件: commitment-letter                                ⟵ list ｜ 列表
项目:                                                  ⟵ 采购人 (buyer) is missing ｜ 缺少 采购人 (buyer)
  名称: ""                                             ⟵ the text is empty ｜ 文字是空的
  编号: SL-2026-018
  number: SL-2026-019                                  ⟵ number and 编号 are two names ｜ number 和 编号 是同一个字段
  采购人名称: 示例市第一中学                           ⟵ unknown key 采购人名称 ｜ 不认识的键 采购人名称
  法律轨道: 政府采购                                   ⟵ not one of the choices ｜ 不在可选之列
  招标文件发布日: 2026-02-30                           ⟵ there is no day ｜ 没有 2026-02-30 这一天
  投标截止: 20/3/2026                                  ⟵ 20/3/2026 ｜ 20/3/2026
  投标有效期: {值: 90, 条款: "1.8"}                    ⟵ 90 has no unit ｜ 90 没有单位
产品清单:
  - {名称: 承压式太阳能集热系统, 数量: 若干}           ⟵ 若干 is not a whole number ｜ 若干 不是整数
  - {名称: 系统控制软件, 核心产品: 也许}               ⟵ 也许 is neither yes nor no ｜ 也许 既不是“是”，也不是“否”
  - {型号: SL-500}                                     ⟵ 名称 (name) is missing ｜ 缺少 名称 (name)
质保:
  起算: 下雨那天                                       ⟵ is not an event ｜ 不是可以起算期限的事件
  分项:
    - {id: main, 期限: 3到5年}                         ⟵ is a range ｜ 是一个范围
保养:
  频次: 每年若干次                                     ⟵ 每年若干次 ｜ 每年若干次
承诺书:
  日期: 2026年13月1日                                  ⟵ no such month ｜ 月份不存在
  联系人: 示例乙                              ⟵ takes keys and values, not a text ｜ 下面写键和值，不能是一段文字
"""


@pytest.fixture
def sample(library: Library) -> Library:
    shutil.copytree(SAMPLE, library.folder / "commitments")
    return library


def expected(broken: str, lang: str) -> dict[int, str]:
    """Return what must be said at each line."""
    said = {}
    for number, line in enumerate(broken.splitlines(), 1):
        if "⟵" in line:
            english, chinese = line.split("⟵")[1].split("｜")
            said[number] = (chinese if lang == "zh" else english).strip()
    return said


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_fault_is_shown_at_its_line(sample: Library, lang: str) -> None:
    bid = "commitments/bids/school-hot-water/bid.yaml"
    sample.write(bid, re.sub(r" *⟵.*", "", FAULTY))
    ran = sample.run("build", bid, lang=lang)
    headings = re.findall(rf"^{re.escape(bid)}:(\d+):\d+  (?:error|错误)  (.*)  \[[a-z-]+\]$", ran.err, re.MULTILINE)
    found = {int(line): text for line, text in headings}
    wanted = expected(FAULTY, lang)
    assert {line: text for line, text in wanted.items() if text not in found.get(line, "")} == {}
    assert sorted(found) == sorted(wanted)
    assert ran.code == 1
    assert not (sample.folder / "out").exists()
    assert len(wanted) >= 12


@pytest.mark.parametrize(
    ("lang", "kind", "style"),
    [
        ("en", "there is no document kind commitment-leter", "there is no style fancy"),
        ("zh", "没有文件种类 commitment-leter", "没有样式 fancy"),
    ],
)
def test_an_unknown_kind_and_an_unknown_style_are_told_together(
    sample: Library, lang: str, kind: str, style: str
) -> None:
    bid = "commitments/bids/school-hot-water/bid.yaml"
    text = (sample.folder / bid).read_text("utf-8")
    sample.write(bid, re.sub("文件:\n(?:  - .*\n)+", "文件: [commitment-leter]\n样式: fancy\n", text, count=1))
    line = text[: text.index("文件:")].count("\n") + 1
    said = sample.run("check", bid, lang=lang).out
    assert re.search(rf"^{re.escape(bid)}:{line}:6  \S+  {kind}  ", said, re.MULTILINE)
    assert re.search(rf"^{re.escape(bid)}:{line + 1}:5  \S+  {style}  ", said, re.MULTILINE)


def test_the_sample_itself_has_no_findings_but_notes(sample: Library) -> None:
    ran = sample.run("check", "commitments", "--fail-on", "warning")
    assert ran.out.splitlines()[-1].startswith("0 errors, 0 warnings, ")
    assert ran.code == 0
