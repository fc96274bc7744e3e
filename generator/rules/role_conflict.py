"""The bidder speaks as a manufacturer and is a dealer, or the other way round.

Why it matters
    我厂 from a dealer, or 代理的产品 from a manufacturer, shows that the text is another company's. Where the
    tender asks for a manufacturer's authorisation, it may cost the bid.
Wrong
    我厂用履约保证金赔偿。公司代理的产品符合要求。
Right
    投标人用履约保证金赔偿。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.model.bidder import BidderRole
from generator.rules.engine import Fault, Hit, Paper

SEVERITY = Severity.ERROR
_MAKER = re.compile(r"我厂|本厂(?!商|家)|我厂家|我方工厂生产|我公司生产的|本公司生产的")
_DEALER = re.compile(r"(?:我公司|本公司|公司|我方|我司)代理的?(?:产品|品牌)|代理销售的产品|我公司代理")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each word of a role that the bidder has not; without a bid, where both roles are spoken."""
    bid = paper.context.bid
    role = bid.bidder.role if bid else None
    makers, dealers = list(paper.search(_MAKER)), list(paper.search(_DEALER))
    if role is BidderRole.MANUFACTURER:
        yield from (_fault(hit, role) for hit in dealers)
    elif role in (BidderRole.DEALER, BidderRole.INTEGRATOR):
        yield from (_fault(hit, role) for hit in makers if role is BidderRole.DEALER or "厂" in hit.text)
    elif makers and dealers:
        text = message(
            "{words} is a manufacturer's word, {other} a dealer's", words=makers[0].text, other=dealers[0].text
        )
        yield Fault(text, makers[0], _HINT, related=((message("the other role"), dealers[0]),))


def _fault(hit: Hit, role: BidderRole) -> Fault:
    return Fault(message("{words} does not fit a bidder who is {role}", words=hit.text, role=role.chinese), hit, _HINT)


_HINT = message("say 投标人 or 我方, and what the bidder is to the goods")
