"""A warranty on construction works that is shorter than the law allows.

Why it matters
    For construction the law sets the shortest warranty: two years for pipes, wiring, installed equipment and fitting
    out, two seasons for heating and cooling, five years for waterproofing. A shorter promise is void and the legal
    period holds in its place; until then it shows a reviewer that the bidder does not know the rule, and falls short
    of every tender that repeats it. The law binds works, not goods: a supplier of equipment may promise one year.
Wrong
    项目: {法律轨道: 政府采购工程}
    质保:
      分项: [{部件: 管路配件及电器, 期限: 1年}]
Right
    项目: {法律轨道: 政府采购工程}
    质保:
      分项: [{部件: 管路配件及电器, 期限: 2年}]
Source
    Regulations on the Quality Management of Construction Projects (建设工程质量管理条例), article 40, in force since
    2000-01-30 (checked 2025-04); Civil Code, article 622: a shorter period agreed gives way to the legal one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import AnyPlace, Message, Severity, message
from generator.model.goods import ProductClass
from generator.quantities import Duration, Order, Refusal, numerals
from generator.rules.engine import Fault, Hit, Offer, Paper
from generator.rules.engine.either import bid_or_file
from generator.rules.engine.law import Provision, provisions

SEVERITY = Severity.ERROR

_FAULT = "warranty-below-legal-floor"
_PERIOD = re.compile(
    rf"(?P<number>{numerals.PATTERN}|半)\s*(?P<unit>个月|年|个采暖期|个供暖期|个供冷期)(?![度前后初底末内以间代级月])"
)
_WARRANTY = re.compile(r"(?:质保|保修|质量保证|包修)(?!期?[满外内后])")
_WORKS = re.compile(r"建设工程|工程(?:竣工|验收|质量|施工|保修)|竣工验收|施工(?!现场)|(?:系统|安装|机电|装修|弱电)工程")


def check(subject: Offer | Paper) -> Iterator[Fault]:
    """Yield a fault for each part whose warranty is certainly below the floor of its kind of works."""
    yield from bid_or_file(subject, _in_bid, _in_words)


def _in_bid(offer: Offer) -> Iterator[Fault]:
    track = offer.bid.project.track
    has_works = any(product.kind is ProductClass.WORKS for product in offer.bid.products)
    for index, tier in enumerate(offer.bid.warranty.tiers if offer.bid.warranty else ()):
        floor = _floor(tier.parts, tier.period.value)
        place = offer.place("warranty", "tiers", index, "period")
        if floor and floor.applies(track):
            yield _fault(floor, tier.parts, tier.period.value, place, floor.severity(Severity.ERROR))
        elif floor and has_works:
            yield _fault(floor, tier.parts, tier.period.value, place, Severity.WARNING)


def _in_words(paper: Paper) -> Iterator[Fault]:
    """Yield what a Word file promises; which law governs it is known only where it belongs to a bid."""
    track = paper.context.track
    if track is None and not any(paper.search(_WORKS)):
        return
    for hit in paper.search(_PERIOD, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        period = Duration.parse(hit.text)
        if isinstance(period, Refusal) or not _is_warranty(hit):
            continue
        floor = _floor(_parts(hit), period)
        if floor and (track is None or floor.applies(track)):
            severity = floor.severity(Severity.ERROR) if track else Severity.WARNING
            yield _fault(floor, _parts(hit), period, hit, severity)


def _is_warranty(hit: Hit) -> bool:
    """Return whether the period is that of a warranty: its sentence says so, or the head of its column."""
    head = hit.paper.column_head(hit.number)
    return bool(_WARRANTY.search(head or _sentence(hit) + re.split(r"[。；;\n]", hit.after)[0]))


def _parts(hit: Hit) -> str:
    """Return what the period is for: the first cell of its row, else its clause, where that names parts of works.

    Else the sentence up to it, if it speaks of no other period.
    """
    if head := hit.paper.row_head(hit.number):
        return head
    sentence = _sentence(hit)
    clause = re.split("[，,]", sentence)[-1]
    known = any(word in clause for floor in provisions(_FAULT) for word in floor.words)
    return clause if known or _PERIOD.search(sentence) else sentence


def _sentence(hit: Hit) -> str:
    """Return the sentence up to the period."""
    return re.split(r"[。；;\n]", hit.before)[-1]


def _floor(parts: str, period: Duration) -> Provision | None:
    """Return the first floor in the table's order, the highest first, that the period is certainly below."""
    fallen = (each for each in provisions(_FAULT) if any(word in parts for word in each.words))
    return next((each for each in fallen if _is_below(period, each)), None)


def _is_below(period: Duration, floor: Provision) -> bool:
    order = period.compare(_duration(floor.least)).order
    if order is Order.UNKNOWN:  # against two seasons: a year holds one only, two years may hold two
        return period.compare(_duration("1年")).order in (Order.LESS, Order.AT_MOST, Order.EQUAL)
    return order is Order.LESS


def _duration(text: str) -> Duration:
    read = Duration.parse(text)
    if isinstance(read, Refusal):
        raise TypeError(f"{text} is no duration")
    return read


def _fault(floor: Provision, parts: str, period: Duration, at: Hit | AnyPlace, severity: Severity) -> Fault:
    return Fault(_message(floor, parts, period, severity), at, _hint(floor), severity=severity)


def _message(floor: Provision, parts: str, period: Duration, severity: Severity) -> Message:
    shown = {"parts": parts.strip(), "period": str(period), "floor": floor.least}
    if severity is Severity.ERROR:
        return message("{parts}: a warranty of {period} is below the legal floor of {floor}", **shown)
    return message(
        "{parts}: a warranty of {period} is below the legal floor of {floor}, where this is construction", **shown
    )


def _hint(floor: Provision) -> Message:
    return message("promise at least {floor}: {source}", floor=floor.least, source=floor.cited)
