"""Service: how the buyer reaches us, how fast we answer, come and repair, and what we do without being called."""

from __future__ import annotations

from typing import Annotated

from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Coverage, Duration, Flag, Frequency, StartEvent, Text, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class ChannelKind(Choice):
    """By what means the buyer reaches us."""

    PHONE = ("phone", "电话")
    WEB = ("web", "网站")
    WECHAT = ("wechat", "微信")
    EMAIL = ("email", "邮箱")


class Channel(Item):
    """A way to report a fault or to ask."""

    name: Text = field("名称", "渠道名称", example="全国服务热线")
    kind: Annotated[ChannelKind, reads(ChannelKind)] = field("方式", "电话、网站、微信或邮箱", example="电话")
    contact: Text = field("号码", "号码、网址或账号", example="400-000-0000")
    hours: Promise[Coverage] = field("服务时间", "有人应答的时间", example="7×24小时", better=Better.MORE)
    reply_within: Promise[Duration] | None = field(
        "答复时限", "咨询的答复时限", example="30分钟", better=Better.LESS, default=None
    )
    free: Flag | None = field("免费", "对方是否免通话费", example="是", default=None)


class ServicePoint(Item):
    """A place from which we serve."""

    level: Text | None = field("级别", "在服务网络中的级别", example="本地服务站", default=None)
    name: Text = field("名称", "机构名称", example="示例市服务站")
    address: Text = field("地址", "地址", example="示例市学府路66号")
    phone: Text | None = field("电话", "电话", example="0000-8000010", default=None)
    engineers: Promise[Whole] | None = field(
        "工程师人数", "专职服务工程师人数", example="4", better=Better.MORE, default=None
    )


class Service(Record):
    """How we can be reached, and where we are."""

    channels: tuple[Channel, ...] = field("渠道", "报修与咨询渠道")
    points: tuple[ServicePoint, ...] = field("网点", "服务网点", default=())


class SpareUnit(Record):
    """A unit lent while ours is repaired."""

    offered: Text = field("内容", "提供什么备用设备", example="同规格循环水泵")
    within: Promise[Duration] = field("提供时限", "超过修复时限后多久送到", example="24小时", better=Better.LESS)


class FaultLevel(Item):
    """A class of faults with its time limits, all counted from the same event."""

    level: Text = field("级别", "级别名称", example="一级故障")
    definition: Text = field("定义", "怎样的故障属于本级，写到能判断为止", example="系统停用，无法供应热水")
    response: Promise[Duration] = field("响应", "多久之内答复并开始处理", example="30分钟", better=Better.LESS)
    onsite: Promise[Duration] | None = field(
        "到场", "多久之内到达现场", example="4小时", better=Better.LESS, default=None
    )
    repair: Promise[Duration] = field("修复", "多久之内修复", example="12小时", better=Better.LESS)
    spare_unit: SpareUnit | None = field("备机", "到时未修复所提供的备用设备", default=None)


class FaultHandling(Record):
    """Time limits by class of fault."""

    start: StartEvent = field("计时起点", "各时限的计时起点", example="接到报修")
    levels: tuple[FaultLevel, ...] = field("分级", "故障分级与时限")
    record: Text | None = field("记录", "每次处理所留的记录", example="《维修服务单》", default=None)


class Step(Item):
    """One step of a procedure: who does what, within what time, and what it leaves behind."""

    actor: Text = field("执行人", "谁来做", example="客服专员")
    action: Text = field("动作", "做什么", example="登记报修内容并派单")
    within: Promise[Duration] | None = field(
        "时限", "自上一步完成起的时限", example="15分钟", better=Better.LESS, default=None
    )
    record: Text | None = field("记录", "留下的记录", example="《报修登记表》", default=None)


class Maintenance(Record):
    """Preventive maintenance within the warranty."""

    frequency: Promise[Frequency] = field("频次", "上门保养的次数", example="每年2次", better=Better.MORE)
    provider: Text = field("实施单位", "由谁实施", example="示例市服务站")
    tasks: tuple[Text, ...] = field("内容", "每次保养做什么", example="[清洗集热管表面, 检查电气接地]", default=())
    record: Text = field("记录", "每次保养所留的记录", example="《保养记录单》")
    free: Flag = field("免费", "质保期内是否免费", example="是")


class FollowUp(Record):
    """Calls and visits to learn how the goods do."""

    frequency: Promise[Frequency] = field("频次", "回访的次数", example="每季度1次", better=Better.MORE)
    method: Text = field("方式", "怎样回访", example="电话回访")
    record: Text = field("记录", "回访所留的记录", example="《用户档案》")


class Charges(Record):
    """What repairs cost that the warranty does not cover."""

    labour: Text = field("人工费", "维修人工费的计价依据", example="按《维修服务价目表》计收")
    common_parts: Text = field("普通配件", "普通配件的计价依据", example="按维修当日市场价格")
    special_parts: Text = field("专用配件", "专用配件的计价依据", example="按《售后配件价目表》")
    price_list: Text = field("价目表", "维修前出示的收费标准", example="《维修服务价目表》")
    voucher: Text = field("票据", "收费后开具的票据", example="增值税发票")
