"""Faults: how bad they are, how fast we answer, come and repair, and to whom a late case goes."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Coverage, StartEvent, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record


class SpareUnit(Record):
    """A unit lent while ours is repaired."""

    offered: Text = field("内容", "提供什么备用设备", example="同规格循环水泵")
    within: Promise[TimeLimit] = field("提供时限", "超过修复时限后多久送到", example="24小时", better=Better.LESS)


class AreaLimit(Item):
    """The time to be on site in one area or window of time."""

    area: Text = field("区域", "适用的区域", example="城区")
    window: Promise[Coverage] | None = field(
        "时段", "适用的时段；不写则不分时段", example="工作日8:30–17:30", better=Better.MORE, default=None
    )
    onsite: Promise[TimeLimit] = field("到场", "多久之内到达现场", example="2小时", better=Better.LESS)


class Escalation(Item):
    """To whom a case goes that is not closed in time."""

    after: Promise[TimeLimit] = field("超时", "超过修复时限多久之后上报", example="2小时", better=Better.LESS)
    to: Text = field("上报至", "上报给谁", example="服务总监")


class FaultLevel(Item):
    """A class of faults with its time limits, all counted from the same event."""

    level: Text = field("级别", "级别名称", example="一级故障")
    definition: Text = field("定义", "怎样的故障属于本级，写到能判断为止", example="系统停用，无法供应热水")
    response: Promise[TimeLimit] = field("响应", "多久之内答复并开始处理", example="30分钟", better=Better.LESS)
    onsite: Promise[TimeLimit] | None = field(
        "到场", "多久之内到达现场", example="4小时", better=Better.LESS, default=None
    )
    repair: Promise[TimeLimit] = field("修复", "多久之内修复", example="12小时", better=Better.LESS)
    workaround: Promise[TimeLimit] | None = field(
        "临时恢复", "多久之内采取临时措施恢复使用", example="6小时", better=Better.LESS, default=None
    )
    update_every: Promise[TimeLimit] | None = field(
        "通报间隔", "处理期间每隔多久向采购人通报一次", example="2小时", better=Better.LESS, default=None
    )
    areas: tuple[AreaLimit, ...] = field("分区到场", "到场时限因区域或时段不同时逐一写明", default=())
    spare_unit: SpareUnit | None = field("备机", "到时未修复所提供的备用设备", default=None)


class FaultHandling(Record):
    """Time limits by class of fault."""

    start: StartEvent = field("计时起点", "各时限的计时起点", example="接到报修")
    levels: tuple[FaultLevel, ...] = field("分级", "故障分级与时限")
    escalation: tuple[Escalation, ...] = field("升级", "超时未修复时的逐级上报", default=())
    record: Text | None = field("记录", "每次处理所留的记录", example="《维修服务单》", default=None)


class Step(Item):
    """One step of a procedure: who does what, within what time, and what it leaves behind."""

    actor: Text = field("执行人", "谁来做", example="客服专员")
    action: Text = field("动作", "做什么", example="登记报修内容并派单")
    within: Promise[TimeLimit] | None = field(
        "时限", "自上一步完成起的时限", example="15分钟", better=Better.LESS, default=None
    )
    record: Text | None = field("记录", "留下的记录", example="《报修登记表》", default=None)
