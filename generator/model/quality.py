"""Measures of quality, and the securities that stand behind the promises."""

from __future__ import annotations

from generator.model.faults import Step
from generator.model.fields import Better, field
from generator.model.leaves import Money, Percent, Period, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.model.teams import Member


class QualityMeasure(Item):
    """What is checked at one stage, by whom, against what."""

    stage: Text = field("环节", "在哪个环节", example="出厂检验")
    measure: Text = field("措施", "由谁检查什么", example="质检员逐台做1.5倍工作压力水压试验")
    record: Text = field("记录", "留下的记录", example="《出厂检验报告》")


class Traceability(Record):
    """How a unit is followed back to its batch (追溯)."""

    identifier: Text = field("标识", "以什么标识追溯", example="出厂编号")
    content: tuple[Text, ...] = field("内容", "能查到什么", example="[原材料批次, 检验员, 出厂日期]")
    kept: Promise[Period] = field("保存期限", "记录保存多久", example="10年", better=Better.MORE)


class QualityAssurance(Record):
    """The system behind the measures (质量保证)."""

    standards: tuple[Text, ...] = field(
        "执行标准", "产品和工程所执行的标准，带编号和年号", example="[GB/T 19001-2016]", default=()
    )
    design: Text | None = field(
        "设计符合", "怎样保证符合设计要求", example="设计图纸经采购人签认后生产，变更须书面确认", default=None
    )
    organisation: tuple[Member, ...] = field("质量组织", "质量管理的岗位与职责", default=())
    traceability: Traceability | None = field("追溯", "产品追溯", default=None)
    nonconformity: tuple[Step, ...] = field("不合格品处理", "发现不合格品后的步骤", default=())
    responsibility: tuple[Text, ...] = field(
        "质量责任", "质量问题由谁承担什么责任", example="[质保期内的质量问题由投标人免费修理或更换]", default=()
    )


class Security(Record):
    """A performance security (履约保证金)."""

    rate: Promise[Percent] = field("比例", "占合同总价的比例", example="5%", better=Better.MORE)
    form: Text = field("形式", "以什么形式提交", example="银行保函")
    release: Text = field("退还", "何时退还", example="最终验收合格后退还")
    use: Text | None = field(
        "扣付情形", "什么情况下从中扣付", example="质量问题经书面通知后5日内未处理的", default=None
    )


class BidSecurity(Record):
    """A bid security (投标保证金)."""

    amount: Promise[Money] = field("金额", "金额", example="20000元", better=Better.MORE)
    form: Text = field("形式", "以什么形式提交", example="银行转账")


class Retention(Record):
    """Money kept back until the warranty or defects liability period ends (质量保证金)."""

    rate: Promise[Percent] = field("比例", "占结算总价的比例", example="3%", better=Better.MORE)
    period: Promise[Period] | None = field("期限", "预留多久", example="1年", better=Better.MORE, default=None)
    release: Text = field("退还", "何时退还", example="缺陷责任期满后退还")


class Payment(Item):
    """An instalment of the price that the buyer pays."""

    condition: Text = field("条件", "何时支付", example="最终验收合格")
    rate: Percent = field("比例", "占合同总价的比例", example="60%")
    within: TimeLimit | None = field("时限", "条件具备后多久之内支付", example="30日", default=None)
