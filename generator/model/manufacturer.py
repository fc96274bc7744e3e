"""The manufacturer behind a dealer: what he authorises, supports and warrants."""

from __future__ import annotations

from generator.model.fields import Better, field
from generator.model.leaves import Date, Period, StartEvent, Text, TimeLimit
from generator.model.promise import Promise
from generator.model.record import Item, Record


class Duty(Item):
    """What one party of the tripartite agreement undertakes."""

    party: Text = field("责任方", "供应商、制造商或采购人", example="制造商")
    duty: Text = field("责任", "承担什么", example="提供原厂备件和技术支持工程师")


class Tripartite(Record):
    """The tripartite service agreement of buyer, supplier and manufacturer (三方技术服务协议)."""

    sign_within: Promise[TimeLimit] = field("签订时限", "多久之内签订", example="10日", better=Better.LESS)
    start: StartEvent = field("起算", "签订时限的起算事件", example="合同签订", better=Better.LESS)
    duties: tuple[Duty, ...] = field("各方责任", "各方承担的责任")


class Manufacturer(Record):
    """The manufacturer of the goods that a dealer or integrator offers."""

    name: Text = field("名称", "制造商全称", example="示例精密设备制造有限公司")
    address: Text | None = field("地址", "地址", example="示例省示例市制造路1号", default=None)
    contact: Text | None = field("联系人", "联系人", example="示例庚", default=None)
    phone: Text | None = field("电话", "联系电话", example="0000-8000030", default=None)
    products: tuple[Text, ...] = field("授权产品", "授权的产品和型号", example="[JM-200型检测仪]")
    authorisation: Text = field("授权书编号", "授权书编号", example="示例-A-2026-011")
    scope: Text = field("授权范围", "授权做什么", example="投标、供货和售后服务")
    valid_from: Date = field("授权起", "授权开始日期", example="2026-03-01")
    valid_to: Date = field("授权止", "授权终止日期，不早于投标有效期届满", example="2027-03-01")
    warranty: Promise[Period] = field("原厂质保", "制造商承担的质保期", example="3年", better=Better.MORE)
    start: StartEvent = field("质保起算", "原厂质保的起算事件", example="最终验收合格", better=Better.MORE)
    support: tuple[Text, ...] = field("技术支持", "制造商提供的支持", example="[供应原厂备件, 派工程师参加安装调试]")
    contract: Text | None = field(
        "支持合同", "与制造商签订的技术支持合同", example="《技术支持合同》（示例-T-2026-003）", default=None
    )
    tripartite: Tripartite | None = field("三方协议", "三方技术服务协议", default=None)
    date: Date | None = field("出具日期", "制造商函件的落款日期，不晚于投标截止", example="2026-03-10", default=None)
    seal_wording: Text = field("盖章字样", "招标文件对制造商盖章的原话", example="盖公章", default="盖公章")
