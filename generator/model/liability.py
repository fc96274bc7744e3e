"""What we owe when we are late or fail, and the letter that binds us to it all."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from generator.findings import message
from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Date, Money, Percent, Text, refused
from generator.model.promise import Promise
from generator.model.record import Item, Record
from generator.quantities import Refusal


class Duty(Choice):
    """Which of our duties a breach concerns; a plan prints the damages of its own duty."""

    DELIVERY = ("delivery", "交货")
    INSTALLATION = ("installation", "安装调试")
    QUALITY = ("quality", "质量")
    SERVICE = ("service", "售后服务")


class Penalty(Item):
    """Liquidated damages (违约金) for one kind of breach, with their base and their cap."""

    event: Text = field("情形", "违约情形", example="超过承诺的修复时限")
    concerns: Annotated[Duty, reads(Duty)] | None = field(
        "义务", "违反的是哪一项义务；供货方案只列交货的，其余类推", example="交货", default=None
    )
    per: Text = field("计算单位", "按什么计一次", example="每逾期1小时")
    rate: Promise[Percent] | None = field(
        "比例", "每个计算单位按计算基数计收的比例", example="千分之一", better=Better.MORE, default=None
    )
    base: Text | None = field("计算基数", "比例的计算基数", example="合同总价", default=None)
    amount: Promise[Money] | None = field(
        "金额", "每个计算单位的金额；与比例二选一", example="200元", better=Better.MORE, default=None
    )
    cap: Promise[Percent] | None = field(
        "上限", "累计上限，占计算基数的比例", example="5%", better=Better.MORE, default=None
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.rate is None) is (self.amount is None):
            raise refused(
                Refusal(
                    message("a penalty needs either a rate (比例) or an amount (金额), and only one of them"),
                    message("keep the one that the contract is to apply"),
                ),
                at="amount",
            )
        if self.base is None and (self.rate or self.cap):
            raise refused(
                Refusal(
                    message("the base (计算基数) of this penalty's rate or cap is missing"),
                    message("say what the percentage is taken of, such as 计算基数: 合同总价"),
                ),
                at="base",
            )
        return self


class Contact(Record):
    """The person who answers for the letter."""

    name: Text = field("姓名", "联系人姓名", example="示例乙")
    phone: Text = field("电话", "联系电话", example="0000-8000003")


class Letter(Record):
    """What only the commitment letter says."""

    date: Date | None = field(
        "日期", "落款日期；不早于招标文件发布日，不晚于投标截止", example="2026-03-18", default=None
    )
    contact: Contact | None = field("联系人", "承诺书的联系人", default=None)
