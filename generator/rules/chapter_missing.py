"""A service plan in which a topic that reviewers score does not occur.

Why it matters
    Reviewers tick off topics. A plan without a word on spare parts or complaints drops a whole tier of
    points for it.
Wrong
    售后服务方案

    质保期3年，自最终验收合格之日起计算。热线24小时有人接听，30分钟内响应，4小时内到场，12小时内修复。
Right
    售后服务方案

    质保期3年，自最终验收合格之日起计算。热线24小时有人接听，30分钟内响应，4小时内到场，12小时内修复。每年保养2次，备件常备，培训2场，质保期外按价目表收费，投诉2小时内受理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_TITLE = re.compile(r"(?:售后|产品)服务(?:方案|计划)\s*$")
_LEAST = 2
"""Topics: a document that speaks of fewer is none, which is a fault of its own (``not-a-service-plan``)."""
_TOPICS = {
    "质保期": "质保|保修|质量保证",
    "起算时间": "起算|之日起|之时起",
    "报修渠道": "热线|电话|报修",
    "响应时限": "响应",
    "到场时限": "到场|到达现场|上门",
    "修复时限": "修复|排除故障|解决",
    "保养或巡检": "保养|巡检|维护",
    "备品备件": "备件|备品",
    "培训": "培训",
    "质保期外收费": "收费|价目表|费用",
    "投诉处理": "投诉",
}


def check(paper: Paper) -> Iterator[Fault]:
    """Yield one fault that names the topics which a service plan does not speak of."""
    opening = enumerate(paper.passages[:8])
    titles = [
        number
        for number, passage in opening
        if _TITLE.search(passage.text) and len(passage.text) <= 40 and passage.kind is not Kind.CELL
    ]
    if not titles:
        return
    missing = tuple(topic for topic, words in _TOPICS.items() if not re.search(words, paper.words))
    if missing and len(_TOPICS) - len(missing) >= _LEAST:
        text = message("the plan says nothing of {topics}", topics=missing)
        yield Fault(text, paper.whole(titles[0]), message("add a section for each, or say why it does not apply"))
