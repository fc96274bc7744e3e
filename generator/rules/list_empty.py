"""A list that reviewers look for has nothing in it.

Why it matters
    A plan that names no service point and nobody who serves is a promise without hands. Both are scored
    by number.
Wrong
    文件: [service-plan]
    服务:
      渠道: [{名称: 热线, 方式: 电话, 号码: 400-000-0000, 服务时间: 7×24小时}]
Right
    文件: [service-plan]
    服务:
      渠道: [{名称: 热线, 方式: 电话, 号码: 400-000-0000, 服务时间: 7×24小时}]
      网点: [{名称: 示例服务站, 地址: 示例路1号}]
    服务人员: [{姓名: 示例甲, 岗位: 服务工程师, 职责: 到场维修}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.WARNING
_PLAN = "service-plan"


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a fault for each such list of a bid with a service plan."""
    bid = offer.bid
    if _PLAN not in bid.documents:
        return
    at = offer.place("documents", bid.documents.index(_PLAN))
    if not (bid.service and bid.service.points):
        yield Fault(message("the service plan has no service point"), at, message("add 服务.网点 (service.points)"))
    if not bid.people:
        yield Fault(message("the service plan names nobody who serves"), at, message("add 服务人员 (people)"))
