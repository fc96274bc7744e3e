"""Measures of quality, and the securities that stand behind the promises."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Percent, Text
from generator.model.promise import Promise
from generator.model.record import Item, Record


class QualityMeasure(Item):
    """What is checked at one stage, by whom, against what."""

    stage: Text = field("环节", "在哪个环节", example="出厂检验")
    measure: Text = field("措施", "由谁检查什么", example="质检员逐台做1.5倍工作压力水压试验")
    record: Text = field("记录", "留下的记录", example="《出厂检验报告》")


class Security(Record):
    """A performance security (履约保证金)."""

    rate: Promise[Percent] = field("比例", "占合同总价的比例", example="5%", better=Better.MORE)
    form: Text = field("形式", "以什么形式提交", example="银行保函")
    release: Text = field("退还", "何时退还", example="最终验收合格后退还")
