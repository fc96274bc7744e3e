"""The tender being answered: what is bought, by whom, under which rules, until when."""

from __future__ import annotations

from typing import Annotated, ClassVar

from generator.model.choice import Choice, reads
from generator.model.fields import Better, field
from generator.model.leaves import Date, Money, Period, Text
from generator.model.promise import Promise
from generator.model.record import Record
from generator.model.schedule import PlannedDate, WorkingCalendar


class Track(Choice):
    """The law that governs the procurement; legal floors differ by it."""

    GOV_GOODS_SERVICES = ("gov_goods_services", "政府采购货物和服务")
    GOV_WORKS = ("gov_works", "政府采购工程")
    TENDERING_LAW_WORKS = ("tendering_law_works", "依法招标工程")
    SOE_ENTERPRISE = ("soe_enterprise", "国有企业采购")
    PRIVATE = ("private", "民营企业采购")
    INTERNATIONAL = ("international", "国际招标")


_TENDERED = frozenset({Track.TENDERING_LAW_WORKS, Track.INTERNATIONAL})
"""Where the buyer is 招标人 (Tendering and Bidding Law, art. 8); else 采购人 (Government Procurement Law, art. 15)."""


class Party(Record):
    """A buyer or agency; a bare text is its name."""

    SHORT: ClassVar[str] = "name"

    name: Text = field("名称", "单位全称，与招标文件一致", example="示例市第一中学")
    address: Text | None = field("地址", "单位地址", example="示例市学府路1号", default=None)
    contact: Text | None = field("联系人", "联系人姓名", example="示例联系人", default=None)
    phone: Text | None = field("电话", "联系电话", example="0000-8000001", default=None)


class Project(Record):
    """The project of the tender."""

    name: Text = field("名称", "项目名称，与招标文件一致", example="示例学校太阳能热水系统采购")
    number: Text = field("编号", "项目编号（招标编号），与招标文件一致", example="SL-2026-018")
    lot: Text | None = field("包号", "分包时所投的包号；不分包不写", example="包1", default=None)
    buyer: Party = field("采购人", "采购人（招标人）；可只写名称", example="示例市第一中学")
    buyer_term: Text | None = field(
        "采购人称呼",
        "正文怎样称呼采购人，须与招标文件一致；不写时，依法招标工程和国际招标称招标人，其他称采购人",
        example="发包人",
        default=None,
    )
    agency: Party | None = field("代理机构", "采购代理机构；可只写名称", example="示例招标代理有限公司", default=None)
    track: Annotated[Track, reads(Track)] | None = field(
        "法律轨道", "适用的采购法律，决定法定底线", example="政府采购货物和服务", default=None
    )
    budget: Money | None = field("预算金额", "采购预算或最高限价", example="1200000元", default=None)
    site: Text | None = field("实施地点", "交货、安装或服务的地点", example="示例市第一中学学生公寓", default=None)
    notice_date: Date | None = field("招标文件发布日", "招标文件发布日期", example="2026-02-25", default=None)
    deadline: Date | None = field("投标截止", "投标截止日期，可带时间", example="2026-03-20 09:30", default=None)
    bid_validity: Promise[Period] | None = field(
        "投标有效期", "自投标截止之日起投标有效的期限", example="90日", better=Better.MORE, default=None
    )
    schedule: tuple[PlannedDate, ...] = field(
        "日程", "起算事件的计划日期；写了，方案中由它推算的日期才会印出", default=()
    )
    working_calendar: WorkingCalendar | None = field(
        "工作日历", "推算工作日用；国务院已公布而程序还不知道的放假和调休安排写在这里", default=None
    )


def buyer_term(bid: Record) -> str:
    """Return what a document in Chinese calls the buyer, whose name it has given once."""
    project = getattr(bid, "project", None)
    if not isinstance(project, Project):
        return "采购人"
    term, track = project.buyer_term, project.track
    if isinstance(term, str):
        return term
    return "招标人" if track in _TENDERED else "采购人"
