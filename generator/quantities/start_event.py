"""StartEvent (起算事件): from what event a period is counted."""

from __future__ import annotations

import enum
import re
from functools import cache
from typing import Self

from generator.findings import message
from generator.quantities.comparison import Comparison, Order
from generator.quantities.event_words import WORDS, Wording
from generator.quantities.reading import Locale, Refusal
from generator.quantities.spelling import tidy
from generator.quantities.unclear_events import offers


class StartEvent(enum.Enum):
    """An event from which a period is counted. The value is the English name used in YAML."""

    FORMS = enum.nonmember(("plain", "from"))

    BID_DEADLINE = "bid_deadline"
    AWARD = "award"
    AWARD_RECEIVED = "award_received"
    CONTRACT_SIGNED = "contract_signed"
    CONTRACT_EFFECTIVE = "contract_effective"
    NOTICE = "notice"
    ORDER = "order"
    ARRIVAL = "arrival"
    INSTALL_DONE = "install_done"
    PRELIMINARY_ACCEPTANCE = "preliminary_acceptance"
    TRIAL_RUN_PASSED = "trial_run_passed"
    FINAL_ACCEPTANCE = "final_acceptance"
    COMPLETION_ACCEPTANCE = "completion_acceptance"
    HANDOVER = "handover"
    ACCEPTANCE_AND_HANDOVER = "acceptance_and_handover"
    REPORT = "report"
    END_OF_PRODUCTION = "end_of_production"
    INVOICE = "invoice"

    @property
    def wording(self) -> Wording:
        """What the event is called."""
        return WORDS[self.value]

    @property
    def is_moment(self) -> bool:
        """Whether hours run from it, so that 之时起 is right and not 之日起."""
        return self.wording.moment

    @property
    def common(self) -> StartEvent:
        """The event under its common name: works are finally accepted at 竣工验收 (建设工程质量管理条例 16).

        What is known of an event is kept and looked up under this name.
        """
        return StartEvent.FINAL_ACCEPTANCE if self is StartEvent.COMPLETION_ACCEPTANCE else self

    @classmethod
    def parse(cls, text: str, /) -> Self | Refusal:
        """Return the event that the text names, with or without 自…之日起 about it.

        A name that says something else than the wording printed for it, or could, is refused: 试运行 and 试运行开始
        are not 试运行通过.
        """
        tidied = tidy(text, example="最终验收合格")
        if isinstance(tidied, Refusal):
            return tidied
        bare = _bare(tidied)
        named = _names().get(bare)
        if named is not None:
            return cls(named.value)
        meant = offers(bare)
        return Refusal(
            message("{text} is not an event from which a period can be counted", text=text.strip()),
            message("if this is meant, write {events}", events=meant)
            if meant
            else message("write one of: {events}", events=tuple(wording.chinese for wording in WORDS.values())),
        )

    def format(self, form: str = "plain", locale: Locale = "zh-CN") -> str:
        """Return ``最终验收合格`` (plain) or ``自最终验收合格之日起`` (from); in English ``from final acceptance``."""
        wording = self.wording
        if locale == "en":
            return f"from {wording.english}" if form == "from" else wording.english
        if form == "from":
            return f"自{wording.chinese}之{'时' if wording.moment else '日'}起"
        return wording.chinese

    def compare(self, other: Self, /) -> Comparison:
        """Return how late self is against other: at most as late where it has to come first, which may be the same day.

        Unknown for events whose order differs from project to project (交付使用 against 验收).
        """
        mine, theirs = self.common, other.common
        if mine is theirs:
            return Comparison(Order.EQUAL)
        if mine in _before(theirs):
            return Comparison(Order.AT_MOST)
        if theirs in _before(mine):
            return Comparison(Order.AT_LEAST)
        reason = message(
            "whether {first} comes before {second} differs from project to project: the dates planned for both must "
            "be known",
            first=self.wording.chinese,
            second=other.wording.chinese,
        )
        return Comparison(Order.UNKNOWN, reason)

    def __str__(self) -> str:
        return self.format()


_FOLLOWS: dict[StartEvent, tuple[StartEvent, ...]] = {
    StartEvent.AWARD: (StartEvent.BID_DEADLINE,),
    StartEvent.AWARD_RECEIVED: (StartEvent.AWARD,),
    StartEvent.CONTRACT_SIGNED: (StartEvent.AWARD,),  # 招标投标法 46: within 30 days of the award
    StartEvent.CONTRACT_EFFECTIVE: (StartEvent.CONTRACT_SIGNED,),
    StartEvent.NOTICE: (StartEvent.CONTRACT_EFFECTIVE,),
    StartEvent.ORDER: (StartEvent.CONTRACT_EFFECTIVE,),
    StartEvent.ARRIVAL: (StartEvent.NOTICE, StartEvent.ORDER),
    StartEvent.INSTALL_DONE: (StartEvent.ARRIVAL,),
    StartEvent.PRELIMINARY_ACCEPTANCE: (StartEvent.INSTALL_DONE,),
    StartEvent.TRIAL_RUN_PASSED: (StartEvent.PRELIMINARY_ACCEPTANCE,),
    StartEvent.FINAL_ACCEPTANCE: (StartEvent.TRIAL_RUN_PASSED,),
    StartEvent.HANDOVER: (StartEvent.ARRIVAL,),
    StartEvent.ACCEPTANCE_AND_HANDOVER: (StartEvent.FINAL_ACCEPTANCE, StartEvent.HANDOVER),
}
"""What cannot come later than the event; events absent here stand outside the order."""

_BEFORE = re.compile(r"(?:自|从|由|以|from |after |since |upon |the date of |the time of )+", re.I)
_POINT = "之日|之时|当日|当天|日期|时间|日|之后|以后|后|时|date"
_COUNTED = "起始|开始|起算|计算|计时|为准|起|计|算"
_AFTER = re.compile(rf"(?:(?:{_POINT})+(?:{_COUNTED})*|起(?:{_COUNTED})*|(?:为准|计算|起算|计时)+)$", re.I)
"""What follows a name in 自…之日起. Without 之日 or 起 before it, 开始 is part of the name: 试运行开始."""


def _bare(text: str) -> str:
    """Return the event's name without 自…之日起; the name itself when it is one already."""
    low = text.lower().replace(" ", "")
    if low in _names():
        return low
    before = _BEFORE.match(text)
    low = _AFTER.sub("", text[before.end() if before else 0 :]).strip().lower()
    return low.replace(" ", "").replace("_", "").removeprefix("the")


@cache
def _names() -> dict[str, StartEvent]:
    names: dict[str, StartEvent] = {}
    for event in StartEvent:
        wording = event.wording
        for name in (event.value, wording.chinese, wording.english, *wording.also):
            names[name.lower().replace(" ", "").replace("_", "").removeprefix("the")] = event
    return names


@cache
def _before(event: StartEvent) -> frozenset[StartEvent]:
    """Return the events that cannot come later."""
    nearest = _FOLLOWS.get(event, ())
    return frozenset(nearest).union(*(_before(earlier) for earlier in nearest))
