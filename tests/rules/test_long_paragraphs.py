"""Paragraphs too long to be compared sign by sign are still found to repeat each other, and in no time."""

from __future__ import annotations

import pytest

from generator.rules.paragraph_repeated import _is_alike

SENTENCES = [
    f"第{number}项设备由服务站在第{number * 7}日前完成检查并填写编号为{number * 13}的记录单。" for number in range(400)
]
LONG = "".join(SENTENCES)


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (LONG, True),
        ("".join(SENTENCES[:380]) + "另行说明。", True),
        ("".join(SENTENCES[150:160]), True),
        ("".join(reversed(SENTENCES[:20])) + "与前文无关的另一段话，说明收费和开票的办法。" * 3, True),
        ("".join(f"收费项目{number}按价目表第{number * 3}行计收，开具增值税发票。" for number in range(400)), False),
    ],
)
def test_long_paragraphs_are_compared_by_their_pieces(other: str, alike: bool) -> None:
    assert len(LONG) > 10_000
    assert _is_alike(LONG, other) is alike


def test_one_sign_ten_thousands_of_times_takes_no_time() -> None:
    assert _is_alike("长" * 40_000, "长" * 40_000)
