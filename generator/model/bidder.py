"""The bidder, the people who sign for it, and what it can show."""

from __future__ import annotations

from typing import Annotated

from generator.model.choice import Choice, reads
from generator.model.fields import field
from generator.model.leaves import Date, Text, Whole
from generator.model.record import Item, Record


class BidderRole(Choice):
    """What the bidder is to the goods; a dealer cannot speak of 我厂."""

    MANUFACTURER = ("manufacturer", "制造商")
    DEALER = ("dealer", "代理商")
    INTEGRATOR = ("integrator", "集成商")


class Certificate(Item):
    """A certificate the bidder holds."""

    standard: Text = field("标准", "认证所依据的标准，带年号", example="GB/T 19001-2016", document="认证证书")
    number: Text = field("编号", "证书编号", example="示例-Q-0001")
    valid_to: Date | None = field("有效期至", "证书到期日", example="2027-12-31", default=None)


class Bidder(Record):
    """The company that bids."""

    name: Text = field("名称", "投标人全称，与营业执照一致", example="示例热能科技有限公司")
    short_name: Text | None = field("简称", "投标人简称", example="示例热能", default=None)
    credit_code: Text | None = field(
        "统一社会信用代码", "营业执照上的统一社会信用代码", example="91000000EXAMPLE001", default=None
    )
    role: Annotated[BidderRole, reads(BidderRole)] | None = field(
        "身份", "投标人是制造商、代理商还是集成商", example="集成商", default=None
    )
    founded: Whole | None = field("成立年份", "公司成立的年份（不写“成立十年”，会过时）", example="2012", default=None)
    address: Text | None = field("地址", "注册地址", example="示例省示例市创新路8号", default=None)
    postcode: Text | None = field("邮编", "邮政编码", example='"000000"', default=None)
    phone: Text | None = field("电话", "总机或联系电话", example="0000-8000000", default=None)
    email: Text | None = field("邮箱", "电子邮箱", example="service@example.com", default=None)
    bank: Text | None = field("开户银行", "开户银行", example="示例银行示例支行", default=None)
    account: Text | None = field("账号", "银行账号", example='"0000 0000 0000"', default=None)
    certificates: tuple[Certificate, ...] = field("证书", "管理体系与服务认证证书", default=())


class Signatory(Record):
    """A person who signs."""

    name: Text = field("姓名", "签字人姓名", example="示例甲")
    title: Text | None = field("职务", "签字人职务", example="总经理", default=None)
    phone: Text | None = field("电话", "签字人联系电话", example="0000-8000002", default=None)


class Signatories(Record):
    """Who signs, and in the tender's own words how."""

    legal_representative: Signatory | None = field("法定代表人", "法定代表人（单位负责人）", default=None)
    agent: Signatory | None = field("授权代表", "持授权委托书的委托代理人", default=None)
    seal_wording: Text = field("盖章字样", "招标文件对盖章的原话", example="盖单位章", default="盖单位章")
    sign_wording: Text = field("签字字样", "招标文件对签字的原话", example="签字", default="签字")
