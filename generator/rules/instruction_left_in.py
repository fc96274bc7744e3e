"""How-to text or boilerplate left in: 怎么写, 举例, 小编.

Why it matters
    It shows the committee that the document was copied and not read. It is the surest sign of a bid
    nobody checked.
Wrong
    怎么写服务方案：介绍公司的服务体系。
Right
    服务由示例市服务站承担。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper
from generator.rules.engine.quotes import is_quoted

SEVERITY = Severity.ERROR
_MARK = re.compile(
    r"[【\[]\s*篇\s*[0-9一二三四五六七八九十]+\s*[】\]]"
    r"|[（(](?:此处|在此)[^）)\n]{0,20}?(?:填写|插入)[^）)\n]{0,20}[）)]|(?:此处|在此)(?:填写|插入)"
)
_HINT = message("delete it, and write what the bidder does")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such word."""
    for hit in (*paper.spotted("instruction"), *paper.search(_MARK)):
        if hit.match or not is_quoted(hit):
            text = message("{words} is an instruction to the writer, not part of the document", words=hit.text)
            yield Fault(text, hit, _HINT)
