"""A telephone number or date in a form that cannot be used.

Why it matters
    A number with dashes of the wrong kind cannot be dialled from the screen; 二0二六 mixes digits and
    characters and is no date in a contract.
Wrong
    服务电话：800—828—5488。
Right
    服务电话：800-828-5488。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.WARNING
_PHONE = re.compile(r"(?<![0-9])[0-9]{3,4}\s*[—－–]{1,2}\s*[0-9]{3,8}(?:\s*[—－–]{1,2}\s*[0-9]{3,4})?(?![0-9年月日])")
_PHONE_BEFORE = re.compile(r"电话|热线|手机|传真|客服|号码|拨打|致电|Tel", re.IGNORECASE)
_YEAR = re.compile(r"[一二][0零○Oo一二三四五六七八九〇]{3}年")
_MIXED = re.compile(r"[0○Oo]")


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each such number."""
    for hit in paper.search(_PHONE):
        if _PHONE_BEFORE.search(hit.before[-20:] + paper.row_head(hit.number) + paper.column_head(hit.number)):
            right = re.sub(r"\s*[—－–]{1,2}\s*", "-", hit.text)
            yield Fault(
                message("{number} has dashes that are no hyphens", number=hit.text),
                hit,
                message("write {number}", number=right),
            )
    for hit in paper.search(_YEAR):
        if _MIXED.search(hit.text):
            right = re.sub("[0○Oo]", "〇", hit.text)
            yield Fault(
                message("{year} mixes digits and characters", year=hit.text),
                hit,
                message("write {number}", number=right),
            )
