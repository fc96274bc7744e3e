"""Groups of people set up for the project, what they answer for, and how field staff behave."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Frequency, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Member(Item):
    """A member of a group."""

    role: Text = field("岗位", "在组中的岗位", example="项目经理")
    name: Text | None = field("姓名", "姓名", example="示例丙", default=None)
    duty: Text = field("职责", "负责什么", example="计划、协调和对采购人的联络")
    certificate: Text | None = field(
        "证书", "持有的职业资格证书", example="一级建造师（机电）", document="证书", default=None
    )
    phone: Text | None = field("电话", "联系电话", example="0000-8000021", default=None)


class ProjectGroup(Record):
    """The group that leads the project (项目领导小组)."""

    within: Promise[TimeLimit] = field("成立时限", "多久之内成立", example="3日", better=Better.LESS)
    start: StartEvent = field("起算", "成立时限的起算事件", example="收到中标通知书", better=Better.LESS)
    members: tuple[Member, ...] = field("成员", "小组成员")
    meetings: Promise[Frequency] | None = field(
        "例会", "例会的次数", example="每周1次", better=Better.MORE, default=None
    )
    record: Text | None = field("记录", "例会所留的记录", example="《项目例会纪要》", default=None)


class ServiceRole(Item):
    """A post of the service department."""

    role: Text = field("岗位", "岗位名称", example="网络服务专员")
    duty: Text = field("职责", "负责什么", example="答复网站咨询，登记并派发工单")
    people: Promise[Whole] | None = field("人数", "配备人数", example="2", better=Better.MORE, default=None)


class ConductRule(Item):
    """A rule for those who go to the buyer's premises."""

    rule: Text = field("要求", "必须怎样做", example="上门时出示上岗资格证")
    proof: Text | None = field("凭证", "采购人凭什么核对", example="上岗资格证", default=None)
    breach: Text | None = field(
        "违反处理", "违反时我方怎样处理", example="退还多收的费用，并调离上门服务岗位", default=None
    )


class ProgressMeasure(Item):
    """What keeps the delivery on time."""

    measure: Text = field("措施", "做什么", example="每周核对备货进度，落后2日以上的增加班次")
    owner: Text = field("责任人", "谁负责", example="供货负责人")
    record: Text = field("记录", "留下的记录", example="《供货进度表》")
