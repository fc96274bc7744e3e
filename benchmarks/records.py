"""The workload as our own model sees it: frozen records with English names, Chinese keys and typed leaves."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Text, Whole
from generator.model.record import Record


class Clause(Record):
    """Who does it, within what time, with which record."""

    who: Text = field("由谁", "负责的人")
    period: Text = field("期限", "办完的时间")
    record: Text = field("记录", "留下的记录")


class Line(Record):
    """A row of a section's table."""

    name: Text = field("名称", "设备名称")
    model: Text = field("型号", "设备型号")
    amount: Whole = field("数量", "数量")
    unit: Text = field("单位", "计量单位")
    note: Text = field("说明", "备注")


class Section(Record):
    """A chapter of the document."""

    title: Text = field("标题", "一级标题")
    scope: Text = field("范围", "第一个二级标题")
    method: Text = field("办法", "第二个二级标题")
    clauses: tuple[Clause, ...] = field("条款", "每段一条")
    steps: tuple[Text, ...] = field("步骤", "有序列表")
    rows: tuple[Line, ...] = field("清单", "表格的行")


class Workload(Record):
    """The whole document."""

    name: Text = field("名称", "项目名称")
    buyer: Text = field("采购人", "采购人名称")
    sections: tuple[Section, ...] = field("章", "各章")
