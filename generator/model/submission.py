"""Handing in the bid, and what a document for the buyer must never say."""

from __future__ import annotations

from generator.model.fields import field
from generator.model.leaves import Text, Whole
from generator.model.record import Item, Record


class Submission(Record):
    """How the bid is handed in (递交)."""

    place: Text | None = field("地点", "递交地点或平台", example="示例市公共资源交易中心开标室3", default=None)
    originals: Whole | None = field("正本份数", "正本份数", example="1", default=None)
    copies: Whole | None = field("副本份数", "副本份数", example="4", default=None)
    electronic: Text | None = field("电子版", "电子版的要求", example="U盘1份，PDF格式", default=None)
    sealing: Text | None = field("密封", "密封和标记的要求", example="正本、副本分别密封，封口盖单位章", default=None)


class InternalNote(Item):
    """A note among colleagues: rules and facts that no document may print."""

    topic: Text = field("主题", "关于什么", example="价格咨询")
    note: Text = field("内容", "只在公司内部使用的内容", example="电话中不直接报价，转商务经理答复")
