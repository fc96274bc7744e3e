"""A blind volume (暗标) from which one can tell who bids.

Why it matters
    Anything by which the bidder can be recognised, in the text or behind it, gets the whole bid
    rejected: a name, a telephone number, an author in the properties, a bookmark.
Wrong
    本方案由示例阳光热能科技有限公司编制。
Right
    本方案由投标人编制。
Source
    Published requirements for blind technical volumes (暗标); they differ from tender to
    tender: the tender's own hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.document.manuscript import Trace
from generator.document.passages import Region, Trait
from generator.findings import Severity, message
from generator.model.bid import Bid
from generator.rules.engine import Fault, Paper
from generator.rules.engine.organisations import organisations

SEVERITY = Severity.ERROR
_CONTACTS = re.compile(
    r"(?<![0-9])(?:0\d{2,3}-\d{7,8}|400-?\d{3}-?\d{4}|800-?\d{3}-?\d{4}|1[3-9]\d{9})(?![0-9])|"
    r"[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|https?://[^\s，。；）]+|www\.[^\s，。；）]+"
)
_LABELLED = re.compile(
    r"(?:投标人|供应商|投标单位|响应人|公司名称|单位名称|法定代表人|委托代理人|授权代表|统一社会信用代码|(?:公司|注册|单位)地址)"
    r"\s*(?:[（(][^）)\n]{0,14}[）)])?\s*[：:]\s*(?P<who>(?!投标人|供应商|单位|详?见|略|无)[^\s，。；、（(_＿/]{2,40})|"
    r"(?:微信号?|QQ号?)\s*[：:]?\s*(?P<account>[A-Za-z0-9_-]{5,})"
)
"""What a label says is the bidder's, whoever it is."""
_PROPERTIES = ("author", "creator", "lastModifiedBy", "company", "manager")
_MARKS = {
    Trait.COLOURED: message("words in colour"),
    Trait.HIGHLIGHTED: message("words on a coloured ground"),
    Trait.LINK: message("a hyperlink"),
}
"""What sets a page apart: blind volumes must all look alike."""
_HINT = message("take it out: a blind volume must not tell who bids")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each name, number or trace by which the bidder of a blind volume can be known."""
    if not paper.blind:
        return
    names = sorted(_names(paper.context.bid), key=len, reverse=True)
    if names:
        pattern = re.compile("|".join(map(re.escape, names)))
        for hit in paper.search(pattern):
            yield Fault(message("{name} tells who bids", name=hit.text), hit, _HINT)
    for hit in paper.search(_CONTACTS):
        if hit.text not in names:
            yield Fault(message("{contact} tells who bids", contact=hit.text), hit, _HINT)
    yield from _labelled(paper, names)
    if paper.context.bid is None:
        for hit in organisations(paper):
            yield Fault(message("{name} may tell who bids", name=hit.text), hit, _HINT, severity=Severity.WARNING)
    for found in paper.manuscript.found if paper.manuscript else ():
        personal = found.trace is Trace.PERSON or (found.trace is Trace.PROPERTY and found.name in _PROPERTIES)
        if found.text.strip() and (personal or any(name in found.text for name in names)):
            yield Fault(
                message("the file holds {words} where it does not show", words=found.text.strip()), found.place, _HINT
            )
    yield from _marks(paper)


def _labelled(paper: Paper, names: Sequence[str]) -> Iterator[Fault]:
    for hit in paper.search(_LABELLED):
        assert hit.match
        said = hit.group("who" if hit.match["who"] else "account")
        if not any(name in said.text for name in names):  # those are told already
            yield Fault(message("{words} tells who bids", words=said.text), said, _HINT)


def _marks(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each header with words, and each stretch that stands out."""
    for number, passage in enumerate(paper.passages):
        if passage.region is Region.HEADER and passage.text.strip():
            text = message("a blind volume has no header")
            yield Fault(text, paper.whole(number), message("use a style without header, such as blind"))
        if passage.region is Region.COMMENT:
            yield Fault(message("a blind volume has no {mark}", mark=message("comments")), paper.whole(number), _HINT)
        for stretch in passage.stretches:
            is_inside = stretch.trait is Trait.LINK and stretch.detail.startswith("#")
            if stretch.trait in _MARKS and not is_inside:
                hit = paper.whole(number).part(stretch.start, stretch.end)
                yield Fault(message("a blind volume has no {mark}", mark=_MARKS[stretch.trait]), hit, _HINT)


def _names(bid: Bid | None) -> set[str]:
    """Return every name, address and number of the bidder that the bid gives."""
    if bid is None:
        return set()
    bidder, signed = bid.bidder, bid.signatories
    given = [bidder.name, bidder.short_name, bidder.credit_code, bidder.address, bidder.phone, bidder.email]
    given += [person.name for person in (signed.legal_representative, signed.agent) if person]
    given += [certificate.number for certificate in bidder.certificates]
    given += [words for person in bid.people for words in (person.name, person.phone)]
    if bid.service:
        given += [channel.contact for channel in bid.service.channels]
        given += [words for point in bid.service.points for words in (point.name, point.address, point.phone)]
    return {words for words in given if words and len(words) > 1}
