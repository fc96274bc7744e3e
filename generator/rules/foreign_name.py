"""An organisation is named that has no part in this bid.

Why it matters
    The name of another company or of an earlier buyer shows that the text was copied from their bid. It embarrasses at
    best; reviewers may take it for a bid written by another bidder, which counts as collusion, or for an offer to
    somebody else. Every name that belongs in a bid stands in its YAML: the parties, the manufacturer, the bank, and
    under 许可名称 (guard.allowed_names) whoever else may be named.
Wrong
    贵州通信达科技有限公司提供7×24小时热线。
Right
    {{ bidder.name }}提供7×24小时热线。
Source
    Regulations on the Implementation of the Tendering and Bidding Law (招标投标法实施条例), article 40: bids drawn up
    by one unit, or alike beyond chance, are deemed collusion (checked 2025-04)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.document.passages import Kind, Region
from generator.findings import Severity, message
from generator.rules.engine import Fault, Hit, Paper
from generator.rules.engine.organisations import organisations
from generator.rules.engine.parties import known_names

SEVERITY = Severity.ERROR

_OTHERS = re.compile(r"业绩|案例|用户名单|毕业|院校|学历|学校|发证|颁发|认证|检测|品牌|厂家|生产厂|开户|保险|出版")
"""Where others are named on purpose: what the column, the row or the heading says."""
_DEGREE = re.compile(r"毕业|学历|学位|就读|出版")
_MAKERS = re.compile(r"制造商|生产商|原厂|原装|产地|授权")
"""Where the maker of the goods is named, whom a bid gives and a file alone does not."""
_PARTY = re.compile(
    r"^\s*(?:致|采购人|招标人|采购单位|建设单位|业主|投标人|投标单位|供应商|甲方|乙方|(?:采购|招标)?代理机构|制造商|承诺人|"
    r"项目名称|单位名称|公司名称|名称)(?:[（(][^）)]{0,12}[）)])?\s*[：:]"
)
_OFTEN = 3
"""A document of no bid is about whom it names so often."""


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each name that is none of the bid's; in a document of no bid, for one that stands alone."""
    found = [hit for hit in organisations(paper) if not _names_others(hit)]
    if paper.context.bid:
        known = known_names(paper.context.bid)
        yield from (_foreign(hit) for hit in found if not _is_known(hit, known))
    else:
        yield from (_stray(hit) for hit in _strays(found))


def _is_known(hit: Hit, known: frozenset[str]) -> bool:
    """Return whether the name is, or lies in, or holds a name that the bid gives."""
    text = hit.passage.text
    if any(name in hit.text for name in known if len(name) > 3):
        return True
    for name in known:
        at = text.find(name)
        while at >= 0:
            if at < hit.end <= at + len(name):
                return True
            at = text.find(name, at + 1)
    return False


def _names_others(hit: Hit) -> bool:
    paper, number = hit.paper, hit.number
    heads = (paper.column_head(number), paper.row_head(number), paper.caption(number), *hit.trail[-1:])
    return any(map(_OTHERS.search, heads)) or bool(_DEGREE.search(hit.before[-12:] + hit.after[:12]))


def _strays(found: list[Hit]) -> Iterator[Hit]:
    counted = Counter(hit.text for hit in found)
    own = {hit.text for hit in found if hit.path or _is_party(hit) or counted[hit.text] >= _OFTEN}
    for hit in found:
        if not any(name in hit.text or hit.text in name for name in own) and not _is_maker(hit):
            yield hit


def _is_maker(hit: Hit) -> bool:
    head = hit.paper.column_head(hit.number)
    return any(map(_MAKERS.search, (hit.before[-12:], hit.after[:12], head, _left_of(hit), *hit.trail[-1:])))


def _left_of(hit: Hit) -> str:
    """Return the words of the cell to the left; empty where there is none."""
    here = hit.passage.cell
    before = hit.paper.passages[hit.number - 1] if here and hit.number else None
    there = before.cell if before else None
    return before.text if before and here and there and (there.table, there.row) == (here.table, here.row) else ""


def _is_party(hit: Hit) -> bool:
    passage = hit.passage
    if passage.kind in (Kind.SIGNING, Kind.COVER, Kind.TITLE) or passage.region in (Region.HEADER, Region.FOOTER):
        return True
    return bool(_PARTY.match(passage.text) or _PARTY.match(f"{hit.paper.row_head(hit.number)}："))


def _foreign(hit: Hit) -> Fault:
    return Fault(
        message("{name} has no part in this bid", name=hit.text),
        hit,
        message("take it out; if it belongs there, add it to 名称管控.许可名称 (guard.allowed_names)"),
    )


def _stray(hit: Hit) -> Fault:
    return Fault(
        message("{name} is named here, and the document is not about it", name=hit.text),
        hit,
        message("see whether it was copied from elsewhere; with --bid the names of a bid are known"),
        severity=Severity.WARNING,
    )
