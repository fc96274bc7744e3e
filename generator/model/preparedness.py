"""Standing ready for emergencies: who commands, what is kept in reserve, how it is practised."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Frequency, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.model.teams import Member


class AlertLevel(Item):
    """A level of alert."""

    level: Text = field("级别", "响应级别名称", example="一级响应")
    condition: Text = field("启动条件", "何时启动本级", example="系统停用且影响100人以上")
    commander: Text = field("指挥", "由谁指挥", example="总部服务总监")
    within: Promise[TimeLimit] = field("启动时限", "确认条件成立后多久之内启动", example="30分钟", better=Better.LESS)


class Reserve(Item):
    """People, spares or units kept ready."""

    name: Text = field("名称", "备件、备机或备勤人员", example="备用循环水泵")
    amount: Text = field("数量", "数量和单位", example="1台")
    place: Text = field("存放地点", "在哪里", example="示例市服务站备件库")
    within: Promise[TimeLimit] = field("到位时限", "启动后多久之内到位", example="4小时", better=Better.LESS)


class Drill(Record):
    """Practice of the plan (演练)."""

    frequency: Promise[Frequency] = field("频次", "演练次数", example="每年1次", better=Better.MORE)
    content: Text = field("内容", "演练什么", example="冬季管路冻堵的抢修")
    participants: Text = field("参加人员", "谁参加", example="应急小组全体和采购人管理人员")
    record: Text = field("记录", "留下的记录", example="《应急演练记录》")


class Preparedness(Record):
    """What stands behind the emergency scenarios."""

    team: tuple[Member, ...] = field("组织", "应急小组")
    levels: tuple[AlertLevel, ...] = field("响应级别", "响应级别", default=())
    reserves: tuple[Reserve, ...] = field("储备", "备件、备机和备勤人员", default=())
    drill: Drill | None = field("演练", "应急演练", default=None)
    review: Text | None = field(
        "复盘", "事后怎样总结", example="恢复后3个工作日内由服务站站长提交《应急处置报告》", default=None
    )
