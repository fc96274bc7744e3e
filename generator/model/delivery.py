"""From contract to handover: delivery, installation, trial run and acceptance."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Delivered(Item):
    """A document that comes with the goods."""

    name: Text = field("名称", "资料名称", example="产品合格证")
    copies: Whole = field("份数", "份数", example="2")


class Delivery(Record):
    """Delivery of the goods."""

    period: Promise[TimeLimit] = field("交货期", "交货期限", example="30日", better=Better.LESS)
    start: StartEvent = field("起算", "交货期的起算事件", example="合同签订", better=Better.LESS)
    place: Text | None = field(
        "地点", "交货地点；不写则为“项目.实施地点”", example="示例市第一中学学生公寓", default=None
    )
    transport: Text = field("运输", "运输方式和费用由谁承担", example="汽车运输，运费和保险费由投标人承担")
    packaging: Text | None = field("包装", "包装方式", example="木箱包装，集热管加泡沫内衬", default=None)
    documents: tuple[Delivered, ...] = field("随货资料", "随货交付的资料", default=())


class InstallationStep(Item):
    """A step of installing and commissioning."""

    name: Text = field("步骤", "做什么", example="支架安装与防风固定")
    owner: Text = field("责任人", "谁负责", example="安装班组长")
    record: Text = field("记录", "留下的记录", example="《安装检查记录》")


class Installation(Record):
    """Installing and commissioning."""

    period: Promise[TimeLimit] = field("工期", "安装调试期限", example="20日", better=Better.LESS)
    start: StartEvent = field("起算", "工期的起算事件", example="到货", better=Better.LESS)
    steps: tuple[InstallationStep, ...] = field("步骤", "安装调试的步骤")
    safety: Text | None = field("安全措施", "施工安全措施", example="高处作业系挂安全带，专人监护", default=None)


class TrialRun(Record):
    """The trial run before final acceptance."""

    period: Promise[TimeLimit] = field("期限", "试运行期限", example="7日", better=Better.MORE)
    criteria: Text = field("合格标准", "试运行合格的标准", example="连续运行无一级、二级故障")


class AcceptanceStage(Item):
    """A stage of acceptance."""

    name: Text = field("阶段", "验收阶段", example="到货验收")
    trigger: Text = field("条件", "何时进行", example="货物运抵现场")
    method: Text = field("方法", "怎样验收", example="双方按装箱单清点并检查外观")
    criteria: Text = field("合格标准", "怎样算合格", example="数量、型号与合同一致，无损伤")
    record: Text = field("记录", "留下的记录", example="《到货验收单》")


class Acceptance(Record):
    """Acceptance as a whole."""

    organiser: Text = field("组织方", "由谁组织", example="采购人")
    stages: tuple[AcceptanceStage, ...] = field("阶段", "验收的各阶段")
    standards: tuple[Text, ...] = field("执行标准", "依据的标准，带编号和年号", example="[GB/T 19001-2016]", default=())
    rectify_within: Promise[TimeLimit] = field("整改时限", "验收不合格时的整改期限", example="5日", better=Better.LESS)
