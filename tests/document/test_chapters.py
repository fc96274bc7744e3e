"""A value stands in the chapters that print it, once each, and in none where it comes before the first."""

from __future__ import annotations

import pytest

from generator.document import Band, Document, Heading, Landscape, Paragraph, Text, Value
from generator.document.chapters import chapters


def said(path: str) -> Paragraph:
    return Paragraph((Value("3年", path, "plain", "期限"),))


DOCUMENT = Document(
    "方案",
    "zh-CN",
    (
        said("early"),
        Heading(1, (Text("质保"),)),
        said("tier"),
        said("tier"),
        Heading(2, (Text("起算"),)),
        said("start"),
        Heading(1, (Text("维修"),)),
        Landscape((said("tier"), Heading(1, (Text("汇总"),)), said("tier"))),
    ),
    Band((Value("方案", "header", "plain", "名称"),)),
)


@pytest.mark.parametrize(
    ("scheme", "tier", "start"),
    [
        ("official", ("一", "二", "三"), ("一",)),
        ("chapters", ("第一章", "第二章", "第三章"), ("第一章",)),
        ("decimal", ("1", "2", "3"), ("1",)),
    ],
)
def test_a_value_stands_in_each_chapter_that_prints_it(
    scheme: str, tier: tuple[str, ...], start: tuple[str, ...]
) -> None:
    assert chapters(DOCUMENT, scheme) == {"early": (), "tier": tier, "start": start}
