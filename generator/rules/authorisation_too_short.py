"""A manufacturer's authorisation that ends before the bid's validity, or is dated after the deadline.

Why it matters
    Tenders ask for an authorisation that covers the whole bid validity and was given before the bids
    are opened; one that does not is treated as missing.
Wrong
    项目: {投标有效期: 90日}
    制造商:
      名称: 示例制造有限公司
      授权产品: [SL-500]
      授权书编号: 示例-1
      授权范围: 投标
      授权起: 2026-03-01
      授权止: 2026-05-01
      原厂质保: 3年
      质保起算: 最终验收合格
      技术支持: [备件]
Right
    项目: {投标有效期: 90日}
    制造商:
      名称: 示例制造有限公司
      授权产品: [SL-500]
      授权书编号: 示例-1
      授权范围: 投标
      授权起: 2026-03-01
      授权止: 2027-03-01
      原厂质保: 3年
      质保起算: 最终验收合格
      技术支持: [备件]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.quantities import Date
from generator.quantities.reckoning import reckon
from generator.quantities.workdays import Workdays
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each date of the authorisation that does not cover the bid."""
    maker, project = offer.bid.manufacturer, offer.bid.project
    if maker is None or project.deadline is None:
        return
    related = ((message("the deadline"), offer.place("project", "deadline")),)
    for name, day in (("valid_from", maker.valid_from), ("date", maker.date)):
        if day and day.day > project.deadline.day:
            text = message(
                "the manufacturer's letter is of {date}, after the deadline for bids", date=day.format("iso")
            )
            yield Fault(
                text, offer.place("manufacturer", name), message("have it dated before the deadline"), related=related
            )
    ends = reckon(project.deadline, project.bid_validity.value, workdays=Workdays()) if project.bid_validity else None
    if isinstance(ends, Date) and maker.valid_to.day < ends.day:
        text = message(
            "the authorisation ends on {date}, the bid is valid until {end}",
            date=maker.valid_to.format("iso"),
            end=ends.format("iso"),
        )
        validity = (message("the validity of the bid"), offer.place("project", "bid_validity"))
        yield Fault(text, offer.place("manufacturer", "valid_to"), message("have it extended"), related=(validity,))
