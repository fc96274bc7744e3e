"""Who serves, what they stand ready to do, and how a request runs through their hands."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Frequency, Percent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Person(Item):
    """A member of the service team."""

    name: Text = field("姓名", "姓名", example="示例丙")
    role: Text = field("岗位", "在服务团队中的岗位", example="服务工程师")
    duty: Text = field("职责", "负责什么", example="到场维修与季度保养")
    certificate: Text | None = field(
        "证书", "持有的职业资格证书", example="低压电工作业证", document="证书", default=None
    )
    years: Whole | None = field("从业年限", "从事本专业的年数", example="8", default=None)
    phone: Text | None = field("电话", "联系电话", example="0000-8000011", default=None)


class TechnicalService(Item):
    """A service beside warranty repair: design, guidance on site, advice."""

    name: Text = field("名称", "服务名称", example="施工技术指导")
    content: Text = field("内容", "由谁做什么", example="项目技术负责人在安装期间驻场指导")
    record: Text = field("记录", "留下的记录", example="《技术指导记录》")


class ComplaintEscalation(Item):
    """To whom a complaint goes that is not closed in time."""

    after: Promise[TimeLimit] = field("超时", "超过办结时限多久之后上报", example="1个工作日", better=Better.LESS)
    to: Text = field("上报至", "上报给谁", example="公司分管副总经理")


class Complaints(Record):
    """How a complaint is taken and closed."""

    channel: Text = field("渠道", "向哪里投诉", example="客户服务部投诉专线 400-000-0002")
    acknowledge_within: Promise[TimeLimit] = field(
        "受理时限", "多久之内答复已受理", example="2小时", better=Better.LESS
    )
    close_within: Promise[TimeLimit] = field(
        "办结时限", "多久之内给出处理结果", example="3个工作日", better=Better.LESS
    )
    owner: Text = field("责任人", "谁负责办结", example="客户服务部经理")
    escalation: tuple[ComplaintEscalation, ...] = field("升级", "超时未办结时的逐级上报", default=())
    record: Text = field("记录", "留下的记录", example="《投诉处理单》")


class Indicator(Item):
    """A measure of service quality with its target."""

    name: Text = field("指标", "考核什么", example="到场及时率")
    target: Promise[Percent] = field("目标", "目标值", example="98%", better=Better.MORE)
    measure: Text = field("统计口径", "怎样统计", example="按《维修服务单》的到场时间计算")
    period: Promise[Frequency] = field("考核周期", "多久统计一次", example="每季度1次", better=Better.MORE)
    remedy: Text = field("未达标措施", "没有达到目标时做什么", example="提交整改报告并增派1名工程师")


class Scenario(Item):
    """An emergency we prepare for."""

    name: Text = field("场景", "发生了什么", example="冬季管路冻堵")
    trigger: Text = field("触发条件", "何时启动", example="气温低于0℃且末端无水")
    action: Text = field("措施", "做什么", example="启动电伴热，切换备用管路")
    within: Promise[TimeLimit] = field("时限", "自触发起多久之内采取措施", example="2小时", better=Better.LESS)
    owner: Text = field("责任人", "谁负责", example="服务站站长")
    level: Text | None = field("级别", "属于哪个响应级别", example="一级响应", default=None)
    record: Text | None = field("记录", "留下的记录", example="《应急处置记录》", default=None)
