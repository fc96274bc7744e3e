"""Warranty: for which parts, how long, counted from which event, what is covered and what is not."""

from __future__ import annotations

from typing import Annotated

from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Flag, Period, StartEvent, Text
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Remedy(Choice):
    """What is done about a defect within the warranty."""

    REPLACE = ("replace", "免费更换")
    REPAIR = ("repair", "免费修理")
    CORRECT = ("correct", "免费修正")
    REFUND = ("refund", "退货退款")


class ExclusionKind(Choice):
    """Why a case falls outside the warranty."""

    MISUSE = ("misuse", "使用不当")
    THIRD_PARTY = ("third_party", "第三方拆动")
    FORCE_MAJEURE = ("force_majeure", "不可抗力")
    CONSUMABLE = ("consumable", "易耗品")


class WarrantyTier(Item):
    """A group of parts with one warranty period."""

    parts: Text = field("部件", "适用的部件", example="储热水箱、集热管、支架")
    period: Promise[Period] = field("期限", "质保期限", example="3年", better=Better.MORE)
    start: StartEvent | None = field(
        "起算", "本项质保期的起算事件；不写则从“质保.起算”", example="最终验收合格", better=Better.MORE, default=None
    )


class CoveredFault(Item):
    """A defect within the warranty and what is done about it."""

    part: Text = field("部件", "部件", example="全玻璃真空集热管")
    symptom: Text = field("故障", "故障现象", example="破损、真空失效等质量问题")
    remedy: Annotated[Remedy, reads(Remedy)] = field("处理", "处理方式", example="免费更换")


class Exclusion(Item):
    """A case outside the warranty."""

    case: Text = field("情形", "不属于质保范围的情形，写到能判断为止", example="采购人自行拆动造成的损坏")
    kind: Annotated[ExclusionKind, reads(ExclusionKind)] | None = field(
        "类别", "原因类别", example="使用不当", default=None
    )


class LifetimeService(Record):
    """Repair after the warranty, for as long as the goods are used."""

    offered: Flag = field("提供", "是否提供终身维修", example="是")
    fee_basis: Text = field("收费", "质保期满后的收费依据", example="零部件成本费和维修人工费")


class OriginRule(Choice):
    """Which period holds for imported equipment."""

    LONGER = ("longer", "从两者中较长者")
    MANUFACTURER = ("manufacturer", "从制造商保修条款")


class Imported(Record):
    """The warranty of imported equipment."""

    rule: Annotated[OriginRule, reads(OriginRule)] = field(
        "规则", "本质保期与制造商保修条款不一致时从哪一个", example="从两者中较长者"
    )
    terms: Text = field("条款", "制造商保修条款的名称", example="设备所附《保修说明》")


class Consumable(Item):
    """A part that wears out in use and stands outside the warranty (易耗品)."""

    name: Text = field("名称", "易耗品名称", example="过滤网")
    interval: Promise[Period] | None = field(
        "更换周期", "正常使用多久更换一次", example="6个月", better=Better.MORE, default=None
    )
    supply: Text | None = field("供应", "怎样供应", example="按《售后配件价目表》供应", default=None)


class Warranty(Record):
    """The warranty as a whole."""

    start: StartEvent = field("起算", "质保期的起算事件", example="最终验收合格", better=Better.MORE)
    tiers: tuple[WarrantyTier, ...] = field("分项", "按部件分项的质保期")
    free_items: tuple[Text, ...] = field(
        "免费项目", "质保范围内的维修不收取哪些费用", example="[零部件费, 人工费, 差旅费]"
    )
    coverage: tuple[CoveredFault, ...] = field("保修内容", "质保期内免费处理的故障", default=())
    media: Text | None = field(
        "存储介质",
        "更换下来的硬盘等存储介质怎样处理；不写，与其他部件一样由投标人带回",
        example="更换下来的存储介质留给采购人，投标人不带离现场",
        default=None,
    )
    exclusions: tuple[Exclusion, ...] = field("除外责任", "不属于质保范围的情形", default=())
    consumables: tuple[Consumable, ...] = field("易耗品", "不在质保范围内的易耗品", default=())
    imported: Imported | None = field("进口设备", "进口设备的质保", default=None)
    lifetime: LifetimeService | None = field("终身维修", "质保期满后的维修", default=None)
