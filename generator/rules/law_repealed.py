"""A law that is no longer in force.

Why it matters
    Since 1 January 2021 the Civil Code has taken the place of nine laws. A bid by the Contract Law was copied from an
    old one, and the clause it names is gone.
Wrong
    双方按《中华人民共和国合同法》承担违约责任。
Right
    双方按《中华人民共和国民法典》承担违约责任。
Source
    民法典 1260: in force from 2021-01-01, the nine laws repealed on the same day. From general knowledge, not
    checked against the text of the law: a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_REPEALED = "合同法|担保法|物权法|侵权责任法|民法总则|民法通则|婚姻法|继承法|收养法"
_NAMED = re.compile(
    rf"《(?:中华人民共和国)?(?:{_REPEALED})》|"
    rf"(?:中华人民共和国|(?<=[按依照据守]))(?:{_REPEALED})(?=第|的|之?规定|执行|[和及、，。；]|$)",
    re.MULTILINE,
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each mention, but not where it is said that the law was repealed."""
    for hit in paper.search(_NAMED):
        if not re.match(r"[^。；\n]{0,12}(?:废止|失效)", hit.after):
            text = message("{law} was repealed by the Civil Code on 2021-01-01", law=hit.text)
            yield Fault(text, hit, message("name the Civil Code (《中华人民共和国民法典》) and its article"))
