"""What is offered: products and the stock of spares behind them."""

from __future__ import annotations

from typing import Annotated

from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Flag, Period, StartEvent, Text, TimeLimit, Whole
from generator.model.promise import Promise
from generator.model.record import Item, Record


class ProductClass(Choice):
    """Which warranty and which law a product falls under."""

    HARDWARE = ("hardware", "硬件")
    SOFTWARE = ("software", "软件")
    WORKS = ("works", "工程")


class Product(Item):
    """One line of the list of products."""

    name: Text = field("名称", "产品名称", example="承压式太阳能集热系统")
    brand: Text | None = field("品牌", "品牌", example="示例牌", default=None)
    manufacturer: Text | None = field("制造商", "制造商的全称", example="示例设备制造有限公司", default=None)
    model: Text | None = field("型号", "型号规格", example="SL-500", default=None)
    quantity: Whole | None = field("数量", "数量", example="2", default=None)
    unit: Text | None = field("单位", "计量单位", example="套", default=None)
    kind: Annotated[ProductClass, reads(ProductClass)] | None = field(
        "类别", "硬件、软件或工程", example="硬件", default=None
    )
    origin: Text | None = field("产地", "产地", example="示例省示例市", default=None)
    imported: Flag | None = field("进口", "是否为进口设备", example="否", default=None)
    core: Flag | None = field("核心产品", "是否为采购文件列明的核心产品", example="是", default=None)


class SparePart(Item):
    """One line of the list of spares kept."""

    name: Text = field("名称", "备件名称", example="全玻璃真空集热管")
    model: Text | None = field("型号", "型号规格", example="φ58×1800", default=None)
    quantity: Whole = field("数量", "常备数量", example="60")
    unit: Text = field("单位", "计量单位", example="支")


class Spares(Record):
    """Supply of spare parts."""

    supply_period: Promise[Period] = field("供应年限", "保证供应备品备件的期限", example="8年", better=Better.MORE)
    start: StartEvent = field("起算", "供应年限的起算事件", example="最终验收合格")
    depot: Text | None = field("存放地点", "备件库所在", example="示例市服务站备件库", default=None)
    stock: tuple[SparePart, ...] = field("备件清单", "常备的备件", default=())
    deliver_within: Promise[TimeLimit] | None = field(
        "送达时限", "接到需求后多久之内送到现场", example="24小时", better=Better.LESS, default=None
    )
    price_rule: Text | None = field(
        "价格约定", "质保期满后备件的价格依据", example="不高于投标文件所附备件报价", default=None
    )
    tools: tuple[SparePart, ...] = field("专用工具", "随货提供的专用工具", default=())
    wear_parts: tuple[SparePart, ...] = field("易损件", "随货提供的易损件", default=())
