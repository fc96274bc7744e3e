"""What a document's words promise in time: how fast somebody answers, comes and repairs, and how long a warranty runs.

Only what is plain is read: a number with its unit beside the word that says what it is for, or in a table under a head
that does. What is said of complaints, training, spares and the like is left out.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document.passages import Kind
from generator.quantities import Duration, Order, Refusal, numerals
from generator.rules.engine.quotes import sentence
from generator.rules.engine.subjects import Hit, Paper
from generator.rules.engine.warranties import warranties


class Metric(enum.Enum):
    """What a time limit is for."""

    RESPONSE = "response"
    ONSITE = "onsite"
    REPAIR = "repair"
    WARRANTY = "warranty"


@dataclass(frozen=True, slots=True)
class Claim:
    """One period, and what it is for."""

    metrics: frozenset[Metric]
    """One; two where the words leave open which: 12小时内到现场排除故障."""
    period: Duration
    scope: frozenset[str]
    """For which class of faults, area or time of day: only claims of one scope can contradict each other. Of a
    warranty, for which parts: those of one part can."""
    hit: Hit
    """The period's words."""
    at_least: bool = False
    """Whether the words leave open how much longer it is: 质保期不少于3年."""

    def contradicts(self, other: Claim) -> bool:
        """Return whether both cannot be so, as far as their periods go."""
        if other.at_least:
            return not self.at_least and other.differs(self.period)
        return self.differs(other.period)

    def differs(self, period: Duration) -> bool:
        """Return whether another period certainly is not what is claimed."""
        order = self.period.compare(period).order
        return order is Order.GREATER or (order is Order.LESS and not self.at_least)


_NUMBER = rf"(?:{numerals.PATTERN}|半)"
_LIMIT = rf"(?P<limit>{_NUMBER}\s*(?:分钟|个?小时|个?工作日|日|天|周))"
_WORDS = {
    Metric.RESPONSE: "响应|回应|[作做]出反应",
    Metric.ONSITE: "到场|到达现场|到现场|上门|抵达现场|赶到现场|赶赴现场",
    Metric.REPAIR: "修复|排除故障|故障排除|解决故障|解决问题|恢复正常",
}
_VERB = "|".join(_WORDS.values())
EITHER = re.compile(
    r"(?<![×✕xX*\d天日夜])(?<![×✕xX*] )(?:24|２４|二十四)\s*(?:个)?小时(?:不间断)?(?:响应|应答|回应|上门)"
)
"""A limit or hours of service, nobody can tell which: 24小时响应."""
_TIME_FIRST = re.compile(
    rf"(?<![×✕xX*]){_LIMIT}(?:\s*(?:之内|以内|内)(?P<between>[^，。；、,;\n0-9]{{0,12}}?)|\s*(?:提供|带给)?)"
    rf"(?P<verb>{_VERB})(?P<after>[^，。；、,;\n]{{0,8}})"
)
_VERB_FIRST = re.compile(
    rf"(?P<verb>{_VERB})(?:时间|时限)\s*(?:为|是|不超过|不大于|小于|控制在|≤|[:：])?\s*{_LIMIT}(?P<after>)"
)
_BARE = re.compile(rf"\s*{_LIMIT}\s*(?:内|以内|之内)?\s*")
_HEADS = re.compile(rf"^(?P<verb>{_VERB})(?:时间|时限)?(?:[（(].*)?$")
_ASIDE = re.compile(
    r"投诉|回访|咨询|培训|备件|备机|备品|备用|临时|整改|复检|复验|退货|退款|开箱|交货|供货|巡检|保养|升级|上报|预约|"
    r"约定|中标|签订|维护合同|质保期满|保修期满|质保期外|保修期外"
)
_SCOPE = re.compile(
    r"[一二三四五]级|[ⅠⅡⅢⅣ]级|[A-DP][0-4]级|重大|严重|紧急|一般|普通|轻微|次要|简单|复杂|"
    r"城区|市区|市内|本市|郊区|郊县|县城|乡镇|外地|省内|省外|工作时间|非工作时间|夜间|节假日|供暖季|采暖季|远程|硬件|软件"
)


def claims(paper: Paper) -> tuple[Claim, ...]:
    """Return what a document says of time limits and of warranties, in reading order."""
    return paper.once(_claims)


def _claims(paper: Paper) -> tuple[Claim, ...]:
    found = [*_limits(paper), *_cells(paper), *_warranties(paper)]
    return tuple(sorted(found, key=lambda claim: (claim.hit.number, claim.hit.start)))


def _limits(paper: Paper) -> Iterator[Claim]:
    for pattern in (_TIME_FIRST, _VERB_FIRST):
        for hit in paper.search(pattern, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
            assert hit.match
            if _is_aside(hit) or EITHER.match(hit.text):
                continue
            period = hit.group("limit")
            duration = Duration.parse(period.text)
            if not isinstance(duration, Refusal):
                yield Claim(_metrics(hit.match["verb"] + hit.match["after"]), duration, _scope(hit), period)


def _cells(paper: Paper) -> Iterator[Claim]:
    for number, passage in enumerate(paper.passages):
        head = _HEADS.match(paper.column_head(number).strip()) if passage.kind is Kind.CELL else None
        bare = _BARE.fullmatch(passage.text) if head else None
        if head is None or bare is None or _ASIDE.search(paper.row_head(number) + paper.caption(number)):
            continue
        duration = Duration.parse(bare["limit"])
        if not isinstance(duration, Refusal):
            hit = paper.whole(number)
            yield Claim(_metrics(head["verb"]), duration, _scope(hit), hit.part(*bare.span("limit")))


def _warranties(paper: Paper) -> Iterator[Claim]:
    for each in warranties(paper):
        yield Claim(frozenset({Metric.WARRANTY}), each.period, each.parts, each.hit, each.at_least)


def _metrics(words: str) -> frozenset[Metric]:
    return frozenset(metric for metric, pattern in _WORDS.items() if re.search(pattern, words))


def _is_aside(hit: Hit) -> bool:
    """Return whether the clause, its row or its heading is about something else than a fault."""
    clause = re.split(r"[。；;，,\n]", hit.before)[-1] + hit.text
    return bool(_ASIDE.search(clause + hit.paper.row_head(hit.number) + "".join(hit.trail[-1:])))


def _scope(hit: Hit) -> frozenset[str]:
    said = sentence(hit)
    before = said[: said.find(hit.text)]
    return frozenset(_SCOPE.findall(before + hit.paper.row_head(hit.number) + "".join(hit.trail[-1:])))
