"""An area and window with two on-site times at one fault level.

Why it matters
    Two numbers for one promise: whichever is printed, the other one contradicts it, and clarifications cannot change
    what was offered.
Wrong
    故障处理:
      计时起点: 接到报修
      分级:
        - 级别: 一级故障
          定义: 系统停用
          响应: 30分钟
          到场: 4小时
          修复: 12小时
          分区到场: [{区域: 城区, 到场: 2小时}, {区域: 城区, 到场: 4小时}]
Right
    故障处理:
      计时起点: 接到报修
      分级:
        - 级别: 一级故障
          定义: 系统停用
          响应: 30分钟
          到场: 4小时
          修复: 12小时
          分区到场: [{区域: 城区, 到场: 2小时}, {区域: 郊县, 到场: 4小时}]
Source
    Regulations on the Implementation of the Tendering and Bidding Law, article 52 (checked 2025-04)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each area that stands again in the same window."""
    faults = offer.bid.faults
    for number, level in enumerate(faults.levels if faults else ()):
        first: dict[tuple[str, str], int] = {}
        for index, limit in enumerate(level.areas):
            key = limit.area.strip(), str(limit.window.value) if limit.window else ""
            if first.setdefault(key, index) != index:
                areas = ("faults", "levels", number, "areas")
                yield Fault(
                    message("the area {area} is given twice at {level}", area=limit.area, level=level.level),
                    offer.place(*areas, index, "area"),
                    message("keep one of the two on-site times, or tell the windows apart with 时段 (window)"),
                    related=((message("first given here"), offer.place(*areas, first[key], "area")),),
                )
