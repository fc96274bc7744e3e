"""What a document's words say of how long a warranty runs, on all of the goods or on parts of them.

Read are a period beside the word (质保期为3年, 三年质保), a cell under a head that says 质保期, and a line (水箱：3年)
below a heading that does. Left out is what the tender asks for, what a maker grants, what a longer warranty would
cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document.passages import Kind
from generator.quantities import Duration, Refusal, numerals
from generator.rules.engine.subjects import Hit, Paper


@dataclass(frozen=True, slots=True)
class Warranted:
    """A warranty of one length."""

    period: Duration
    parts: frozenset[str]
    """What it is on, in the document's words; empty where it is on all of the goods."""
    hit: Hit
    """The period's words."""
    at_least: bool = False
    """Whether the words leave open how much longer it is: 不少于3年."""


_LIMIT = rf"(?P<limit>(?:{numerals.PATTERN}|半)\s*(?:年|个?月))(?![度前后初底末])"
_WORD = "质保期|保修期|质量保证期|质保|保修|质量保证|包修"
_WORD_FIRST = re.compile(
    rf"(?:免费)?(?:{_WORD})(?:限|期限)?\s*(?:均?为|是|(?P<least>不少于|不低于|至少)|[:：])?\s*{_LIMIT}"
)
_PERIOD_FIRST = re.compile(
    rf"(?<![第前满逾过\d.零〇一二两三四五六七八九十百]){_LIMIT}的?(?:全?免费|整机|上门|现场)*的?"
    rf"(?:{_WORD})(?!金|费|合同|期?[外后])"
)
_FROM = re.compile(
    rf"(?:{_WORD})(?:限|期限)?\s*(?:均?为|是|[:：])?\s*[自从][^，。；\n]{{2,20}}?(?:之日|之时|当日|日)?起(?:计算|算)?[，,]?(?:为|至)?\s*{_LIMIT}"
)
"""With its start before it: 质保期为自最终验收合格之日起3年."""
_NEAR = re.compile(rf"[年月][^，。；\n]{{0,12}}(?:{_WORD})")
_BARE = re.compile(rf"\s*{_LIMIT}\s*")
_LINE = re.compile(rf"^(?P<parts>[^：:，。；\n]{{2,40}})[：:]\s*{_LIMIT}(?=[，。；;]|$)", re.MULTILINE)
_HEAD = re.compile(r"(?:免费)?(?:质保|保修|质量保证|包修)(?:期|期限)?(?:[（(].*)?")
_ABOUT = re.compile("质保期|保修期|质量保证期")
_SUBJECT = re.compile(r"[^，。；,;\n]{0,40}$")
"""What the warranty is on; looked for from its word backwards, since nearly any words may be."""
_GENERAL = re.compile(
    r"(?:我方|我公司|本公司|我司|投标人|乙方|郑重承诺|承诺|提供|实行|为期|所投|全部|所有|本项目|整体|整机|整套|产品|设备|系统|货物|的|对|均|为|"
    r"[：:、和及])*"
)
_AROUND = re.compile(
    r"^(?:[（(]?\d{1,2}[）)、.．]|\s|我方|我公司|本公司|我司|投标人|乙方|郑重承诺|承诺|提供|所投|上述|本次|本项目|其中|的|对|为)+|"
    r"(?:[：:]|\s|的|均|都|为期|为|整体|提供|承诺|实行|享有|享受|给予)+$"
)
_PART = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()·-]{2,14}")
_NO_PART = re.compile(
    "要求|规定|约定|标准|法定|最低|国家|期满|延长|延保|续保|另行|购买|可选|厂家|制造商|原厂|生产厂|供应商|业绩|同类|类似|之后|以后|[第年]"
)


def is_general(subject: str) -> bool:
    """Return whether the words before 质保期 name no part of the goods, so that all of them are meant."""
    return bool(_GENERAL.fullmatch(subject))


def parts_of(subject: str) -> frozenset[str]:
    """Return the parts of the goods that words name: 储热水箱、集热管和支架. None where they may mean anything else."""
    names = (_AROUND.sub("", name) for name in re.split("、|以及|和|及|与", _AROUND.sub("", subject)))
    parts = frozenset(name for name in names if name)
    return parts if all(_PART.fullmatch(part) and not _NO_PART.search(part) for part in parts) else frozenset()


def warranties(paper: Paper) -> Iterator[Warranted]:
    """Yield what a document says, each period once."""
    found = {(each.hit.number, each.hit.start): each for each in (*_lines(paper), *_cells(paper), *_said(paper))}
    return iter(found.values())


def promised(paper: Paper, *kinds: Kind) -> Iterator[Hit]:
    """Yield the words with which a warranty is promised, on whatever it be, in passages of these kinds."""
    yield from paper.search(_WORD_FIRST, *kinds)
    yield from paper.search(_FROM, *kinds)
    if _NEAR.search(paper.words):  # a number may begin anywhere: looking for one takes long
        yield from paper.search(_PERIOD_FIRST, *kinds)


def _said(paper: Paper) -> Iterator[Warranted]:
    for hit in promised(paper, Kind.PARAGRAPH, Kind.ITEM):
        subject = _SUBJECT.search(hit.before)
        general = bool(subject and is_general(subject[0]))
        parts = parts_of(subject[0]) if subject and not general else frozenset()
        if parts or general:
            yield from _warranted(
                hit.group("limit"), parts, at_least=bool(hit.match and hit.match.groupdict().get("least"))
            )


def _cells(paper: Paper) -> Iterator[Warranted]:
    for number, passage in enumerate(paper.passages):
        if passage.kind is not Kind.CELL or not _HEAD.fullmatch(paper.column_head(number).strip()):
            continue
        bare, parts = _BARE.fullmatch(passage.text), parts_of(paper.row_head(number))
        if bare and parts:
            yield from _warranted(paper.whole(number).part(*bare.span("limit")), parts)


def _lines(paper: Paper) -> Iterator[Warranted]:
    for hit in paper.search(_LINE, Kind.PARAGRAPH, Kind.ITEM):
        if hit.match and any(map(_ABOUT.search, hit.trail[-1:])) and (parts := parts_of(hit.match["parts"])):
            yield from _warranted(hit.group("limit"), parts)


def _warranted(limit: Hit, parts: frozenset[str], *, at_least: bool = False) -> Iterator[Warranted]:
    period = Duration.parse(limit.text)
    if not isinstance(period, Refusal):
        yield Warranted(period, parts, limit, at_least)
