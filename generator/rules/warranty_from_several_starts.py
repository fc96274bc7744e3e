"""The warranty as a whole runs from two events.

Why it matters
    From arrival in one place, from acceptance in another: the committee takes the worse, and may read
    it as a condition.
Wrong
    质保期自到货之日起计算。

    质保期自最终验收合格之日起计算。
Right
    质保期自最终验收合格之日起计算。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.quantities import Refusal, StartEvent
from generator.rules.engine import Fault, Hit, Pack
from generator.rules.engine.warranties import is_general

SEVERITY = Severity.WARNING
_START = re.compile(
    r"(?:^|(?<=[。；]))(?P<subject>[^，。；、\n]{0,8}?)(?:质保期|保修期|质量保证期)[^，。；、\n]{0,10}?[，,]?(?:自|从)"
    r"(?P<event>[^，。；、\n]{2,14}?)(?:之日|之时|当日|日)?起",
    re.MULTILINE,
)


def check(pack: Pack) -> Iterator[Fault]:
    """Yield a fault for each start of the warranty that is another event than the first one named."""
    first: tuple[StartEvent, Hit] | None = None
    for hit in (hit for paper in pack.papers for hit in paper.search(_START, Kind.PARAGRAPH, Kind.ITEM)):
        event = StartEvent.parse(hit.match["event"]) if hit.match else None
        if hit.match is None or event is None or isinstance(event, Refusal) or not is_general(hit.match["subject"]):
            continue
        if first is None:
            first = event, hit
        elif event.common is not first[0].common:
            text = message(
                "the warranty runs from {event} here and from {other} elsewhere", event=str(event), other=str(first[0])
            )
            yield Fault(
                text,
                hit,
                message("keep one of them, or say for which parts each holds"),
                related=((message("the other start"), first[1]),),
            )
