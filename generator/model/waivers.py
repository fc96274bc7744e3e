"""What the bid says about the rules: findings that somebody answers for, and how much each rule matters."""

from __future__ import annotations

from typing import Annotated

from generator.findings import Severity
from generator.model.choice import Choice, reads
from generator.model.fields import field
from generator.model.leaves import Date, Text
from generator.model.record import Item, Record


class Waiver(Record):
    """A finding that is let stand: somebody has looked at it and answers for it."""

    rule: Text = field("规则", "规则的名称，即发现末尾方括号里的名称", example="placeholder")
    place: Text = field(
        "位置",
        "数据路径，或“文件 › 标题”，或“”中的原文；三者都由发现给出",
        example="售后服务方案 › 故障分级",
    )
    reason: Text = field("理由", "为什么可以这样写", example="采购人要求保留原表格式")
    who: Text = field("责任人", "谁查看过并负责", example="示例乙")
    until: Date = field("有效至", "有效期的最后一天，过期后重新查看", example="2026-03-20")


class Weight(Choice):
    """How much a rule matters to this bidder."""

    OFF = ("off", "关闭")
    NOTE = ("note", "提示")
    WARNING = ("warning", "警告")
    ERROR = ("error", "错误")

    @property
    def severity(self) -> Severity | None:
        """The severity of its findings; absent when they are not wanted."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Weight.OFF: None,
    Weight.NOTE: Severity.INFO,
    Weight.WARNING: Severity.WARNING,
    Weight.ERROR: Severity.ERROR,
}


class RuleSetting(Item):
    """How much one rule matters."""

    rule: Text = field("规则", "规则的名称", example="vague-time")
    weight: Annotated[Weight, reads(Weight)] = field("程度", "该规则的发现算什么；关闭则不再检查", example="错误")
    reason: Text = field("理由", "为什么这样设定", example="招标文件规定含糊用语扣分")
