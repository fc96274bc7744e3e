"""A small bid of the tests' own: every kind of field there is, and no more."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from generator.findings import message
from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Flag, Frequency, Percent, StartEvent, Text, TimeLimit, Whole, refused
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.quantities import Refusal


class Kind(Choice):
    """Hardware or software."""

    HARD_WARE = ("hard_ware", "硬件")
    SOFT_WARE = ("soft_ware", "软件")


class Buyer(Record):
    """A record with a short form."""

    SHORT: ClassVar[str] = "name"

    name: Text = field("名称", "单位全称", example="示例中学")
    phone: Text | None = field("电话", "联系电话", example="0000", default=None)


class Project(Record):
    """A record with required fields."""

    name: Text = field("名称", "项目名称", example="示例采购")
    number: Text = field("编号", "项目编号", example="SL-1")
    buyer: Buyer = field("采购人", "采购人", example="示例中学")


class Product(Item):
    """An item with a number, a choice and a flag."""

    name: Text = field("名称", "产品名称", example="集热器")
    quantity: Whole | None = field("数量", "数量", example="2", default=None)
    kind: Annotated[Kind, reads(Kind)] | None = field("类别", "类别", example="硬件", default=None)
    core: Flag | None = field("核心产品", "是否核心产品", example="是", default=None)


class Tier(Item):
    """An item with a promise."""

    parts: Text = field("部件", "适用的部件", example="水箱")
    period: Promise[TimeLimit] = field("期限", "质保期限", example="3年", better=Better.MORE)


class Warranty(Record):
    """A record with lists."""

    start: StartEvent = field("起算", "起算事件", example="最终验收合格", better=Better.MORE)
    tiers: tuple[Tier, ...] = field("分项", "分项的质保期")
    free_items: tuple[Text, ...] = field("免费项目", "不收取哪些费用", example="[零部件费, 人工费]", default=())


class Visits(Record):
    """A promise of another kind."""

    frequency: Promise[Frequency] = field("频次", "回访的次数", example="每季度1次", better=Better.MORE)
    method: Text = field("方式", "怎样回访", example="电话回访")


class Penalty(Item):
    """Fields that need each other."""

    rate: Promise[Percent] | None = field("比例", "比例", example="5%", better=Better.MORE, default=None)
    base: Text | None = field("计算基数", "比例的计算基数", example="合同总价", default=None)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.rate and not self.base:
            what = message("the rate {rate} has no base", rate=str(self.rate.value))
            raise refused(Refusal(what, message("add a base")), at="base")
        if self.base and not self.rate:
            raise refused(Refusal(message("a base needs a rate")), at="base")
        return self


class Small(Record):
    """A whole small bid."""

    style: Text = field("样式", "版式名称", example="standard", default="standard")
    documents: tuple[Text, ...] = field("文件", "文件种类", example="[commitment-letter]", default=())
    project: Project = field("项目", "所投的项目")
    products: tuple[Product, ...] = field("产品清单", "所投产品", default=())
    warranty: Warranty | None = field("质保", "质保期", default=None)
    follow_up: Visits | None = field("回访", "定期回访", default=None)
    penalties: tuple[Penalty, ...] = field("违约责任", "违约金", default=())
