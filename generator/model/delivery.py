"""From contract to handover: delivery, installation, trial run and acceptance."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Date, Frequency, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.model.teams import ProgressMeasure


class Delivered(Item):
    """A document that comes with the goods."""

    name: Text = field("名称", "资料名称", example="产品合格证")
    copies: Whole = field("份数", "份数", example="2")
    language: Text | None = field("文字", "用什么文字", example="中文", default=None)


class DeliveryStage(Item):
    """A stage between contract and arrival: stocking, inspection at the works, dispatch."""

    name: Text = field("阶段", "阶段名称", example="备货")
    action: Text = field("内容", "做什么", example="按合同配置清单备齐集热管和水箱")
    owner: Text = field("责任人", "谁负责", example="供货负责人")
    finish_within: Promise[TimeLimit] = field(
        "完成时限", "自交货期的起算事件起多久之内完成", example="15日", better=Better.LESS
    )
    record: Text = field("记录", "留下的记录", example="《备货清单》")


class Batch(Item):
    """A part of the goods that is delivered at a time of its own."""

    name: Text = field("批次", "批次名称", example="第一批")
    content: Text = field("内容", "交哪些货物", example="服务器和交换机")
    within: Promise[TimeLimit] = field("时限", "自交货期的起算事件起多久之内交货", example="15日", better=Better.LESS)


class Unpacking(Record):
    """Opening the cases together (开箱清点)."""

    within: Promise[TimeLimit] = field("时限", "到货后多久之内开箱", example="2日", better=Better.LESS)
    participants: Text = field("参加方", "谁在场、谁清点", example="双方代表在场，由采购人人员清点")
    checks: tuple[Text, ...] = field("检查", "检查什么", example="[数量, 型号, 外观, 随货资料]")
    shortage_within: Promise[TimeLimit] | None = field(
        "补换时限", "短缺或损坏的多久之内补齐或更换", example="5日", better=Better.LESS, default=None
    )
    record: Text = field("记录", "留下的记录", example="《开箱检验记录》")


class Match(Record):
    """Papers and goods that must agree with one another (三方核对)."""

    against: tuple[Text, ...] = field(
        "核对对象", "互相核对的文件和实物", example="[合同与装箱清单, 产品配置清单, 产品实物]"
    )
    by: Text = field("核对人", "谁核对", example="供货负责人与采购人代表")
    mismatch: Text = field("不一致时", "不一致怎么办", example="以合同为准，在补换时限内更换")
    record: Text = field("记录", "留下的记录", example="《配置核对表》")


class Delivery(Record):
    """Delivery of the goods."""

    period: Promise[TimeLimit] = field("交货期", "交货期限", example="30日", better=Better.LESS)
    start: StartEvent = field("起算", "交货期的起算事件", example="合同签订", better=Better.LESS)
    place: Text | None = field(
        "地点", "交货地点；不写则为“项目.实施地点”", example="示例市第一中学学生公寓", default=None
    )
    transport: Text = field("运输", "运输方式和费用由谁承担", example="汽车运输，运费和保险费由投标人承担")
    date: Date | None = field("交货日期", "约定了具体日期的，写在这里", example="2026-05-20", default=None)
    packaging: Text | None = field("包装", "包装方式", example="木箱包装，集热管加泡沫内衬", default=None)
    documents: tuple[Delivered, ...] = field("随货资料", "随货交付的资料", default=())
    stages: tuple[DeliveryStage, ...] = field("供货计划", "从合同签订到到货的各阶段", default=())
    batches: tuple[Batch, ...] = field("批次", "分批交货的批次", default=())
    unpacking: Unpacking | None = field("开箱清点", "到货后的开箱清点", default=None)
    match: Match | None = field("三方核对", "合同、单据与实物的核对", default=None)
    authenticity: Text | None = field(
        "原装保证", "对产地和原装的保证及证明", example="全部为制造商原装新品，附出厂编号清单", default=None
    )
    progress: tuple[ProgressMeasure, ...] = field("进度保证", "保证按期交货的措施", default=())


class InstallationStep(Item):
    """A step of installing and commissioning."""

    name: Text = field("步骤", "做什么", example="支架安装与防风固定")
    owner: Text = field("责任人", "谁负责", example="安装班组长")
    record: Text = field("记录", "留下的记录", example="《安装检查记录》")


class Crew(Item):
    """People or tools brought for the installation."""

    name: Text = field("名称", "工种或工具", example="持证电工")
    quantity: Whole = field("数量", "数量", example="2")
    unit: Text = field("单位", "计量单位", example="名")
    note: Text | None = field("要求", "资格或规格", example="持低压电工作业证", default=None)


class Test(Item):
    """A test of hardware or software after installing."""

    subject: Text = field("对象", "测试什么", example="数据库服务器")
    method: Text = field("方法", "怎样测试", example="满载连续运行24小时")
    criteria: Text = field("合格标准", "怎样算合格", example="无重启，处理器温度低于85℃")
    record: Text = field("记录", "留下的记录", example="《硬件测试记录》")


class Demonstration(Record):
    """Showing on site how the goods are used, and answering questions."""

    by: Text = field("演示人", "谁演示", example="实施工程师")
    content: tuple[Text, ...] = field("内容", "演示什么", example="[开机与关机, 日常操作, 使用注意事项]")
    answers: Text = field("答疑", "怎样答疑", example="当场逐项解答，不能当场解答的2个工作日内书面答复")
    record: Text = field("记录", "留下的记录", example="《现场演示与答疑记录》")


class Installation(Record):
    """Installing and commissioning."""

    period: Promise[TimeLimit] = field("工期", "安装调试期限", example="20日", better=Better.LESS)
    start: StartEvent = field("起算", "工期的起算事件", example="到货", better=Better.LESS)
    steps: tuple[InstallationStep, ...] = field("步骤", "安装调试的步骤")
    safety: Text | None = field("安全措施", "施工安全措施", example="高处作业系挂安全带，专人监护", default=None)
    prerequisites: tuple[Text, ...] = field(
        "进场条件", "进场前现场应具备的条件", example="[设备基础验收合格, 供水供电接通]", default=()
    )
    crew: tuple[Crew, ...] = field("人员配备", "进场人员", default=())
    equipment: tuple[Crew, ...] = field("工器具", "进场的工器具", default=())
    tests: tuple[Test, ...] = field("测试", "硬件和软件的测试", default=())
    joint_test: Text | None = field(
        "联调", "系统联调怎样进行", example="各子系统接通后按业务流程连续运行8小时", default=None
    )
    demonstration: Demonstration | None = field("现场演示", "安装调试后的现场演示与答疑", default=None)
    tidiness: Text | None = field(
        "文明施工", "现场整洁与成品保护", example="每日收工前清场，包装物当日运离", default=None
    )


class TrialRun(Record):
    """The trial run before final acceptance."""

    period: Promise[TimeLimit] = field("期限", "试运行期限", example="7日", better=Better.MORE)
    criteria: Text = field("合格标准", "试运行合格的标准", example="连续运行无一级、二级故障")
    logged: Promise[Frequency] | None = field(
        "记录频次", "多久记录一次运行数据", example="每日2次", better=Better.MORE, default=None
    )
    record: Text | None = field("记录", "留下的记录", example="《试运行记录》", default=None)
    failure: Text | None = field("不合格处理", "出现故障怎么办", example="排除故障后重新计算试运行期限", default=None)


class AcceptanceStage(Item):
    """A stage of acceptance."""

    name: Text = field("阶段", "验收阶段", example="到货验收")
    trigger: Text = field("条件", "何时进行", example="货物运抵现场")
    method: Text = field("方法", "怎样验收", example="双方按装箱单清点并检查外观")
    criteria: Text = field("合格标准", "怎样算合格", example="数量、型号与合同一致，无损伤")
    record: Text = field("记录", "留下的记录", example="《到货验收单》")
    within: Promise[TimeLimit] | None = field(
        "时限", "条件具备后多久之内进行", example="3日", better=Better.LESS, default=None
    )
    organiser: Text | None = field("组织方", "由谁组织；不写则同“验收.组织方”", example="采购人", default=None)


class Acceptance(Record):
    """Acceptance as a whole."""

    organiser: Text = field("组织方", "由谁组织", example="采购人")
    stages: tuple[AcceptanceStage, ...] = field("阶段", "验收的各阶段")
    standards: tuple[Text, ...] = field("执行标准", "依据的标准，带编号和年号", example="[GB/T 19001-2016]", default=())
    basis: tuple[Text, ...] = field(
        "依据", "合同、招投标文件等验收依据", example="[合同, 招标文件, 产品说明书]", default=()
    )
    participants: Text | None = field("参加方", "谁参加", example="采购人、投标人和监理单位", default=None)
    handover: tuple[Delivered, ...] = field("移交资料", "验收合格后移交的资料", default=())
    report: Text | None = field(
        "报告", "最终验收所出的报告", example="《验收报告》一式四份，双方签字盖章", default=None
    )
    rectify_within: Promise[TimeLimit] = field("整改时限", "验收不合格时的整改期限", example="5日", better=Better.LESS)
    recheck_within: Promise[TimeLimit] | None = field(
        "复验时限", "整改完成后多久之内申请复验", example="2日", better=Better.LESS, default=None
    )
