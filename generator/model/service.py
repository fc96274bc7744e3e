"""Service: how the buyer reaches us, how fast we answer, come and repair, and what we do without being called."""

from __future__ import annotations

from typing import Annotated

from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Coverage, Flag, Frequency, Period, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class ChannelKind(Choice):
    """By what means the buyer reaches us."""

    PHONE = ("phone", "电话")
    WEB = ("web", "网站")
    WECHAT = ("wechat", "微信")
    EMAIL = ("email", "邮箱")
    FAX = ("fax", "传真")


class Dispatch(Record):
    """What becomes of a request that the channel cannot settle itself."""

    registered: tuple[Text, ...] = field("登记内容", "登记什么", example="[客户名称, 产品编号, 问题描述]")
    to: Text = field("转给", "转给谁", example="客户服务部调度员")
    within: Promise[TimeLimit] = field("转办时限", "登记后多久之内转出", example="15分钟", better=Better.LESS)
    handled_within: Promise[TimeLimit] | None = field(
        "处理时限", "登记后多久之内处理完毕", example="2个工作日", better=Better.LESS, default=None
    )
    onsite_within: Promise[TimeLimit] | None = field(
        "到场时限", "需要上门的，登记后多久之内到场", example="2个工作日", better=Better.LESS, default=None
    )
    record: Text = field("记录", "留下的记录", example="《客户服务处理单》")


class Channel(Item):
    """A way to report a fault or to ask."""

    name: Text = field("名称", "渠道名称", example="全国服务热线")
    kind: Annotated[ChannelKind, reads(ChannelKind)] = field("方式", "电话、网站、微信或邮箱", example="电话")
    contact: Text = field("号码", "号码、网址或账号", example="400-000-0000")
    hours: Promise[Coverage] = field("服务时间", "有人应答的时间", example="7×24小时", better=Better.MORE)
    reply_within: Promise[TimeLimit] | None = field(
        "答复时限", "咨询的答复时限", example="30分钟", better=Better.LESS, default=None
    )
    purpose: Text | None = field("用途", "用来办什么", example="咨询产品功能，报告故障", default=None)
    staffing: Text | None = field("值守", "由谁值守、怎样排班", example="2名网络服务专员轮班", default=None)
    settles: Text | None = field(
        "当场解决", "哪些问题当场解决", example="操作、设置和许可证问题当场指导解决", default=None
    )
    dispatch: Dispatch | None = field("转办", "当场不能解决时怎样转办", default=None)
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
    onsite_condition: Text | None = field(
        "上门条件", "什么情况下派员上门", example="电话和远程处理均未解决，或采购人要求到场", default=None
    )
    network: Text | None = field(
        "服务网络",
        "服务网络分几级、各级做什么",
        example="三级服务：总部技术支持、区域备件中心、本地服务站",
        default=None,
    )


class Maintenance(Record):
    """Preventive maintenance within the warranty."""

    frequency: Promise[Frequency] = field("频次", "上门保养的次数", example="每年2次", better=Better.MORE)
    provider: Text = field("实施单位", "由谁实施", example="示例市服务站")
    months: tuple[Text, ...] = field("月份", "每次保养安排在哪个月", example="[3月, 10月]", default=())
    tasks: tuple[Text, ...] = field("内容", "每次保养做什么", example="[清洗集热管表面, 检查电气接地]", default=())
    record: Text = field("记录", "每次保养所留的记录", example="《保养记录单》")
    free: Flag = field("免费", "质保期内是否免费", example="是")


class FollowUp(Record):
    """Calls and visits to learn how the goods do."""

    frequency: Promise[Frequency] = field("频次", "回访的次数", example="每季度1次", better=Better.MORE)
    method: Text = field("方式", "怎样回访", example="电话回访")
    record: Text = field("记录", "回访所留的记录", example="《用户档案》")
    questions: tuple[Text, ...] = field("询问内容", "回访时问什么", example="[运行是否正常, 服务是否按时]", default=())


class Charges(Record):
    """What repairs cost that the warranty does not cover."""

    labour: Text = field("人工费", "维修人工费的计价依据", example="按《维修服务价目表》计收")
    common_parts: Text = field("普通配件", "普通配件的计价依据", example="按维修当日市场价格")
    special_parts: Text = field("专用配件", "专用配件的计价依据", example="按《售后配件价目表》")
    price_list: Text = field("价目表", "维修前出示的收费标准", example="《维修服务价目表》")
    voucher: Text = field("票据", "收费后开具的票据", example="增值税发票")


class MaintenanceContract(Record):
    """The contract for maintenance that the buyer may sign once the warranty has ended (维护合同)."""

    term: Promise[Period] = field("期限", "每次签订的期限", example="1年", better=Better.MORE)
    price: Text = field("价格", "计价依据", example="以《维护合同价目表》为准")
    services: tuple[Text, ...] = field("服务", "合同内的服务", example="[每年2次保养, 故障维修的人工]")
    offer_within: Promise[TimeLimit] | None = field(
        "提交时限", "质保期满前多久之前提交合同文本", example="30日", better=Better.MORE, default=None
    )


class Upgrade(Record):
    """Upgrades of the software delivered."""

    period: Promise[Period] = field("期限", "提供升级的期限", example="5年", better=Better.MORE)
    start: StartEvent = field("起算", "升级期限的起算事件", example="最终验收合格", better=Better.MORE)
    free: Flag = field("免费", "期限内是否免费", example="是")
    scope: Text = field("范围", "升级哪些软件、哪些内容", example="控制软件的缺陷修复和功能更新")
    method: Text = field("方式", "怎样升级，由谁确认", example="现场或远程升级，升级前备份参数，升级后由管理人员确认")
    record: Text = field("记录", "留下的记录", example="《软件升级记录单》")
