"""What the shipped sections may not hold: numbers of their own, and words that promise nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SECTIONS = sorted((Path(__file__).parents[2] / "templates").glob("*/sections/*.md"))
NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|\{##.*?##\}|\{\{.*?\}\}|\{%.*?%\}|\{[#.].*?\}|\[\]\(#[^)]*\)|^1\. ", re.S | re.M
)
"""Section heads, comments, values, tags, attributes, references, and the 1. that begins a numbered item."""
NUMBER = re.compile(
    r"[0-9０-９]|[一二两三四五六七八九十百半]+个?(?:年|季度|月|周|星期|日|天|工作日|小时|分钟|次|名|人|学时|%|％|‰)"
)
VAGUE = ("马上", "立即", "立刻", "及时", "尽快", "尽早", "第一时间", "随时", "定期", "适时", "尽量", "原则上", "左右",
         "合理的", "适当的", "相应的", "相关人员", "视情况", "另行协商", "最终解释权", "拟采用", "力争", "尽最大努力",
         "唯一", "顶级", "绝对", "永久", "无条件", "一切", "完美", "优质", "全方位")  # fmt: skip


def prose(section: Path) -> str:
    return NOT_PROSE.sub("", section.read_text(encoding="utf-8"))


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.stem)
def test_a_section_holds_no_number_of_its_own(section: Path) -> None:
    assert NUMBER.findall(prose(section)) == []


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.stem)
def test_a_section_promises_nothing_vague(section: Path) -> None:
    assert [word for word in VAGUE if word in prose(section)] == []


def test_a_number_in_a_section_would_be_seen() -> None:
    assert NUMBER.search(NOT_PROSE.sub("", "{{ tier.period }}，另加36个月"))
    assert NUMBER.search("每逾期一日")
