"""Returning goods: within what time, in which cases, on what conditions, by which steps."""

from __future__ import annotations

from generator.model.faults import Step
from generator.model.fields import Better, field
from generator.model.leaves import StartEvent, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record


class ReturnCase(Item):
    """What is done about one ground for returning goods."""

    case: Text = field("情形", "退货的理由", example="产品质量问题致使不能使用")
    remedy: Text = field("处理", "我方怎样处理", example="退货并退还货款，或由采购人选择换货")


class Returns(Record):
    """The return of goods (退货)."""

    window: Promise[TimeLimit] = field("期限", "可以提出退货的期限", example="15日", better=Better.MORE)
    start: StartEvent = field("起算", "期限的起算事件", example="到货", better=Better.MORE)
    cases: tuple[ReturnCase, ...] = field("情形", "各种理由的处理")
    conditions: tuple[Text, ...] = field("条件", "退货时产品应满足的条件", example="[附件和资料齐全]", default=())
    exclusions: tuple[Text, ...] = field("不予退货", "不接受退货的情形", example="[人为损坏]", default=())
    inspection: tuple[Text, ...] = field(
        "检查项目", "收到退货要求后检查什么", example="[产品质量, 型号与编号, 是否拆封]", default=()
    )
    steps: tuple[Step, ...] = field("步骤", "退货的步骤")
    form: Text = field("单据", "退货所填的单据", example="《退货单》")
    columns: tuple[Text, ...] = field(
        "单据栏目", "单据上的栏目", example="[产品基本情况, 退货缘由, 处理意见]", default=()
    )
    refund_within: Promise[TimeLimit] | None = field(
        "退款时限", "确认退货后多久之内退款", example="10个工作日", better=Better.LESS, default=None
    )
