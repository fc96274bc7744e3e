"""A fault level whose time limits cannot be kept in order: response, then on site, then repaired.

Why it matters
    Nobody arrives before answering, and hardly anybody repairs before arriving: such limits are typing errors, and one
    of the two numbers will be held against the bidder.
Wrong
    故障处理:
      计时起点: 接到报修
      分级: [{级别: 一级故障, 定义: 系统停用, 响应: 8小时, 到场: 4小时, 修复: 12小时}]
Right
    故障处理:
      计时起点: 接到报修
      分级: [{级别: 一级故障, 定义: 系统停用, 响应: 30分钟, 到场: 4小时, 修复: 12小时}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Message, Severity, message
from generator.model.faults import FaultLevel
from generator.quantities import Order
from generator.rules.engine import Fault, Offer

SEVERITY = Severity.ERROR
_TITLES = {"response": message("the response"), "onsite": message("the arrival"), "repair": message("the repair")}
_PAIRS = (
    ("response", "onsite", Severity.ERROR),
    ("response", "repair", Severity.ERROR),
    ("onsite", "repair", Severity.WARNING),  # a repair from afar may precede the arrival
)


def check(offer: Offer) -> Iterator[Fault]:
    """Yield a finding for each pair of limits that is certainly in the wrong order."""
    faults = offer.bid.faults
    for index, level in enumerate(faults.levels if faults else ()):
        for earlier, later, severity in _PAIRS:
            if text := _wrong(level, earlier, later):
                above = ("faults", "levels", index)
                yield Fault(
                    text,
                    offer.place(*above, earlier),
                    message("correct one of the two time limits"),
                    related=((message("the other limit"), offer.place(*above, later)),),
                    severity=severity,
                )


def _wrong(level: FaultLevel, earlier: str, later: str) -> Message | None:
    limits = {"response": level.response, "onsite": level.onsite, "repair": level.repair}
    first, second = limits[earlier], limits[later]
    if first is None or second is None or first.value.compare(second.value).order is not Order.GREATER:
        return None
    return message(
        "{level}: {earlier} may take {first}, {later} only {second}",
        level=level.level,
        earlier=_TITLES[earlier],
        first=str(first.value),
        later=_TITLES[later],
        second=str(second.value),
    )
