"""How far a bid may go without asking: limits on promises, and the approvals that lift them."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Date, Text
from generator.model.record import Record


class Limit(Record):
    """A limit on one promise. Which way it limits, the field's own direction says: longer, or shorter, is dearer."""

    path: Text = field(
        "承诺", "被限制的承诺的路径；列表中各项都受限，只限一项的写它的标识", example="质保.分项[main].期限"
    )
    value: Text = field("限值", "不经批准最多承诺到多少；写法同该字段", example="5年")
    approvers: tuple[Text, ...] = field("批准人", "谁可以批准超出限值的承诺", example="[技术总监, 总经理]")
    note: Text | None = field("说明", "为什么限制", example="超过5年须另备备件", default=None)


class Approval(Record):
    """Somebody who may has approved a promise beyond its limit."""

    path: Text = field("承诺", "获准的承诺的路径", example="质保.分项[main].期限")
    value: Text = field("数值", "批准到多少；写法同该字段", example="6年")
    who: Text = field("批准人", "谁批准的，与限值所列批准人一致", example="技术总监")
    date: Date = field("日期", "批准日期", example="2026-03-10")
    reason: Text = field("理由", "为什么批准", example="采购人要求6年，制造商书面同意延长")
