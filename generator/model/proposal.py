"""A proposal for a product: for whom it is, what it gives, and how it is brought to them."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Date, Money, Text
from generator.model.record import Item, Record


class Feature(Item):
    """A part or kind of the product."""

    name: Text = field("名称", "名称", example="短期流动资金贷款")
    content: Text = field("说明", "是什么，用在哪里", example="用于采购原材料，期限不超过一年")


class TargetCustomer(Item):
    """A customer the product is for."""

    name: Text = field("客户", "客户或客户群", example="示例重型机械股份有限公司")
    situation: Text = field("状况", "与产品有关的状况", example="设备经销商多，存货占用资金")
    need: Text = field("需求", "需要解决什么", example="稳定购销渠道，补充流动资金")
    fit: Text = field("适用理由", "产品怎样满足需求", example="以在库设备的仓单出质，换取采购资金")


class Swot(Record):
    """Competitor analysis."""

    strengths: tuple[Text, ...] = field("优势", "自身的长处", example="[合作仓储企业覆盖全省]")
    weaknesses: tuple[Text, ...] = field("劣势", "自身的短处", example="[仓单品类目录尚未覆盖农产品]")
    opportunities: tuple[Text, ...] = field("机会", "外部的机会", example="[制造业存货融资需求上升]")
    threats: tuple[Text, ...] = field("威胁", "外部的威胁", example="[同业推出同类产品]")


class Goal(Item):
    """A goal, and how it is measured."""

    name: Text = field("目标", "要达到什么", example="提高产品知晓率")
    target: Text = field("指标", "达到多少", example="重点客户知晓率80%")
    by: Date | None = field("完成日期", "何时达到", example="2026-12-31", default=None)
    measure: Text = field("统计口径", "怎样统计", example="按客户访谈记录统计")
    owner: Text = field("责任部门", "谁负责", example="公司业务部")


class Benefit(Item):
    """What the customer gains."""

    name: Text = field("收益", "客户得到什么", example="减少应收账款")
    content: Text = field("实现方式", "怎样得到", example="经销商以贷款支付货款，核心企业当期收款")


class Measure(Item):
    """A channel or a promotion: what is done, by whom, when, and what it leaves behind."""

    name: Text = field("名称", "渠道或活动的名称", example="网点柜台")
    action: Text = field("做法", "怎样做", example="柜员向办理结算的企业客户介绍产品并登记意向")
    owner: Text = field("责任人", "谁负责", example="网点负责人")
    timing: Text = field("时间", "何时做、多久一次", example="2026年4月起每个营业日")
    budget: Money | None = field("费用", "费用预算", example="20000元", default=None)
    record: Text = field("记录", "留下的记录", example="《客户意向登记表》")


class Concept(Item):
    """A principle of marketing, and what it means in practice."""

    name: Text = field("理念", "理念", example="以客户为中心")
    content: Text = field("落实", "怎样落实", example="每户指定一名客户经理，2小时内答复询问")


class RiskControl(Item):
    """A risk of the product and what holds it down."""

    risk: Text = field("风险", "风险", example="质押物价格下跌")
    control: Text = field("控制", "怎样控制", example="每周盯市，跌破警戒线的追加质押物")
    owner: Text = field("责任部门", "谁负责", example="风险管理部")


class Proposal(Record):
    """A proposal for a product (产品建议书)."""

    product: Text = field("产品", "产品名称，全文只用这一个", example="动产（仓单）质押授信")
    definition: Text = field("定义", "产品是什么", example="企业以自有动产或仓单出质，银行据此核定授信额度")
    background: Text = field("背景", "为什么提出", example="制造企业存货占用资金，需要以存货融资")
    features: tuple[Feature, ...] = field("业务品种", "产品包含的业务品种")
    customers: tuple[TargetCustomer, ...] = field("目标客户", "目标客户")
    swot: Swot = field("竞争分析", "优势、劣势、机会和威胁")
    goals: tuple[Goal, ...] = field("目标", "营销目标")
    benefits: tuple[Benefit, ...] = field("客户收益", "客户得到的收益", default=())
    channels: tuple[Measure, ...] = field("渠道", "营销渠道")
    concepts: tuple[Concept, ...] = field("理念", "营销理念")
    promotions: tuple[Measure, ...] = field("促销", "促销活动")
    promotion_concept: Text | None = field(
        "促销理念", "促销的出发点", example="客户扩大销售，银行控制风险，双方共同获益", default=None
    )
    risks: tuple[RiskControl, ...] = field("风险控制", "风险及其控制", default=())
