"""A commitment letter without addressee, project, validity, signature or date.

Why it matters
    A letter that names neither buyer nor project binds nobody, and reviewers treat it as missing. Each
    of these points is on their list.
Wrong
    售后服务承诺书

    我方承诺质保期3年。
Right
    售后服务承诺书

    致：{{ project.buyer.name }}

    项目名称：{{ project.name }}

    项目编号：{{ project.number }}

    我方承诺质保期3年。本承诺书自投标截止之日起90日内有效。

    投标人：{{ bidder.name }}（盖单位章）

    日期：2026年3月18日
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.passages import Kind
from generator.findings import Message, Severity, message
from generator.rules.engine import Fault, Paper

SEVERITY = Severity.ERROR
_LETTER = re.compile(r"承诺(?:书|函)\s*$|授权(?:书|函)\s*$|声明(?:书|函)\s*$")
_PARTS: tuple[tuple[re.Pattern[str], Message], ...] = (
    (
        re.compile(
            r"^\s*致\s*[：:]?|^\s*[\u4e00-\u9fff（）]{2,26}(?:公司|单位|学校|[中小大]学|医院|局|委|中心|馆|厅|部|院|处|所|府)[：:]\s*$",
            re.MULTILINE,
        ),
        message("the addressee (致：…)"),
    ),
    (
        re.compile(r"项目名称|招标项目|采购项目|[“《][^”》\n]{4,60}(?:项目|采购|工程)[^”》\n]{0,12}[”》]"),
        message("the project's name (项目名称)"),
    ),
    (re.compile(r"(?:项目|招标|采购|标段)\s*编号|编号"), message("the project's number (项目编号)")),
    (re.compile(r"有效|合同(?:的)?组成部分|有效期"), message("its validity")),
    (
        # A line of its own: that the buyer signs something is said in sentences.
        re.compile(r"^[^。，；\n]{0,40}(?:盖(?:单位)?(?:公)?章|签字|签章)[^。，；\n]{0,12}$", re.MULTILINE),
        message("the place to sign and seal"),
    ),
    (
        re.compile(
            r"日期|[0-9〇一二三四五六七八九十]{1,4}\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*[0-9一二三四五六七八九十]{1,3}\s*日"
        ),
        message("the date"),
    ),
)


def check(paper: Paper) -> Iterator[Fault]:
    """Yield a fault for each part that a letter lacks."""
    title = next(
        (
            number
            for number, passage in enumerate(paper.passages[:5])
            if (_LETTER.search(passage.text) and len(passage.text) <= 40 and passage.kind is not Kind.HEADING)
            or (passage.kind is Kind.HEADING and number == 0 and _LETTER.search(passage.text))
        ),
        None,
    )
    if title is None:
        return
    for pattern, what in _PARTS:
        if not pattern.search(paper.words):
            yield Fault(
                message("the letter lacks {part}", part=what),
                paper.whole(title),
                message("add it in the tender's own form"),
            )
