"""One time limit, or the warranty of one thing, with two values in a document or between the documents of a bid.

Why it matters
    After the bids are opened nothing may be corrected: the committee takes the worse value for scoring,
    the buyer the better one for the contract.
Wrong
    一级故障4小时内到场。

    一级故障8小时内到场。
Right
    一级故障4小时内到场。

    二级故障8小时内到场。
Source
    招标投标法实施条例 52: clarifications may not change the substance of a bid (checked 2025-04).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Message, Severity, message
from generator.rules.engine import Fault, Pack
from generator.rules.engine.claims import Claim, Metric, claims

SEVERITY = Severity.ERROR
_NAMES = {
    Metric.RESPONSE: message("the response time"),
    Metric.ONSITE: message("the time to be on site"),
    Metric.REPAIR: message("the time to repair"),
    Metric.WARRANTY: message("the warranty"),
}


def check(pack: Pack) -> Iterator[Fault]:
    """Yield a fault for each value that certainly differs from the first one given for the same thing."""
    first: dict[tuple[Metric, frozenset[str]], Claim] = {}
    for claim in (claim for paper in pack.papers for claim in claims(paper)):
        if len(claim.metrics) != 1:
            continue
        (metric,) = claim.metrics
        said = [first.setdefault((metric, scope), claim) for scope in _scopes(metric, claim)]
        earlier = next((each for each in said if claim.contradicts(each)), None)
        if earlier:
            yield Fault(
                _told(metric, claim, earlier),
                claim.hit,
                message("keep one of them, or say for which parts, faults or places each holds"),
                related=((message("the other value"), earlier.hit),),
            )


def _scopes(metric: Metric, claim: Claim) -> Iterator[frozenset[str]]:
    """Yield the things that can be said of once only: each part that a warranty is on, else all the scope together."""
    if metric is Metric.WARRANTY and claim.scope:
        yield from (frozenset({part}) for part in sorted(claim.scope))
    else:
        yield claim.scope


def _told(metric: Metric, claim: Claim, earlier: Claim) -> Message:
    return message(
        "{what} is {value} here and {other} elsewhere",
        what=_NAMES[metric],
        value=claim.hit.text,
        other=earlier.hit.text,
    )
