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
from itertools import groupby

from generator.findings import Message, Severity, message
from generator.model.faults import FaultLevel
from generator.quantities import Duration, Order
from generator.rules.engine import Fault, Offer, Paper
from generator.rules.engine.claims import Claim, Metric, claims
from generator.rules.engine.either import bid_or_file

SEVERITY = Severity.ERROR
_TITLES = {
    Metric.RESPONSE: message("the response"),
    Metric.ONSITE: message("the arrival"),
    Metric.REPAIR: message("the repair"),
}
_PAIRS = (
    (Metric.RESPONSE, Metric.ONSITE, Severity.ERROR),
    (Metric.RESPONSE, Metric.REPAIR, Severity.ERROR),
    (Metric.ONSITE, Metric.REPAIR, Severity.WARNING),  # a repair from afar may precede the arrival
)
_HINT = message("correct one of the two time limits")
_OTHER = message("the other limit")


def check(subject: Offer | Paper) -> Iterator[Fault]:
    """Yield a fault for each pair of limits that is certainly in the wrong order: of a level, of a sentence or row."""
    yield from bid_or_file(subject, _in_bid, _in_words)


def _in_bid(offer: Offer) -> Iterator[Fault]:
    faults = offer.bid.faults
    for index, level in enumerate(faults.levels if faults else ()):
        limits = _limits(level)
        for earlier, later, severity in _PAIRS:
            first, second = limits[earlier], limits[later]
            if first and second and (text := _wrong(level.level, (earlier, first), (later, second))):
                above = ("faults", "levels", index)
                related = ((_OTHER, offer.place(*above, later.value)),)
                yield Fault(text, offer.place(*above, earlier.value), _HINT, related=related, severity=severity)


def _limits(level: FaultLevel) -> dict[Metric, Duration | None]:
    promises = {Metric.RESPONSE: level.response, Metric.ONSITE: level.onsite, Metric.REPAIR: level.repair}
    return {metric: promise.value if promise else None for metric, promise in promises.items()}


def _in_words(paper: Paper) -> Iterator[Fault]:
    for _, group in groupby(claims(paper), _stands):
        for scope, said in _by_scope(group).items():
            for earlier, later, severity in _PAIRS:
                first, second = said.get(earlier), said.get(later)
                if not first or not second:
                    continue
                called = "、".join(sorted(scope)) or first.hit.passage.text[:12]
                if text := _wrong(called, (earlier, first.period), (later, second.period)):
                    yield Fault(text, first.hit, _HINT, related=((_OTHER, second.hit),), severity=severity)


def _stands(claim: Claim) -> tuple[int, ...]:
    """Return what two limits of one promise share: the paragraph, or the row of a table."""
    cell = claim.hit.passage.cell
    return (cell.table, cell.row) if cell else (claim.hit.number,)


def _by_scope(group: Iterator[Claim]) -> dict[frozenset[str], dict[Metric, Claim]]:
    found: dict[frozenset[str], dict[Metric, Claim]] = {}
    for claim in group:
        if len(claim.metrics) == 1:
            found.setdefault(claim.scope, {}).setdefault(next(iter(claim.metrics)), claim)
    return found


def _wrong(called: str, first: tuple[Metric, Duration], second: tuple[Metric, Duration]) -> Message | None:
    (earlier, sooner), (later, longer) = first, second
    if sooner.compare(longer).order is not Order.GREATER:
        return None
    return message(
        "{level}: {earlier} may take {first}, {later} only {second}",
        level=called,
        earlier=_TITLES[earlier],
        first=str(sooner),
        later=_TITLES[later],
        second=str(longer),
    )
