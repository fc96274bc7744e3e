"""How the files of a bid are called."""

from __future__ import annotations

import pytest

from generator.model.file_names import DEFAULT, file_name, parse
from generator.quantities import Refusal

WORDS = {
    "number": "01",
    "name": "售后服务方案",
    "project_number": "SL-2026-018",
    "project_name": "示例采购",
    "lot": "",
    "bidder": "示例公司",
}


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        (DEFAULT, "01-售后服务方案"),
        ("{number}-{name}", "01-售后服务方案"),
        ("{名称}", "售后服务方案"),
        ("{项目编号}_{序号} {名称}（技术标）", "SL-2026-018_01 售后服务方案（技术标）"),
        ("{项目编号}-{包号}-{名称}", "SL-2026-018-售后服务方案"),
        ("{包号} · {名称}", "售后服务方案"),
        ("{名称}-{包号}", "售后服务方案"),
        ("{投标人}{project_name}{序号}", "示例公司示例采购01"),
    ],
)
def test_what_stands_in_braces_is_put_in_and_what_is_empty_leaves_no_joint_behind(pattern: str, name: str) -> None:
    assert parse(pattern) == pattern
    assert file_name(pattern, WORDS) == name


def test_signs_that_no_file_name_can_hold_become_hyphens() -> None:
    words = {**WORDS, "project_number": 'SL/2026:018 "二次"', "bidder": "示例."}
    assert file_name("{项目编号}-{投标人}-{名称}", words) == "SL-2026-018 -二次--示例-售后服务方案"


def test_the_documents_own_name_stays_as_it_is_so_that_it_can_be_refused() -> None:
    assert file_name(DEFAULT, {**WORDS, "name": "a/b"}) == "01-a/b"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{序列号}-{名称}", "{序列号}"),
        ("{}{名称}", "{}"),
        ("{项目编号}", "same file name"),
        ("方案", "same file name"),
        ("{名称}/{序号}", "/"),
        ("{名称}?", "?"),
        ("{名称", "{"),
        ("{{名称}}", "{"),
    ],
)
def test_a_pattern_that_makes_no_file_name_is_refused(pattern: str, said: str) -> None:
    refusal = parse(pattern)
    assert isinstance(refusal, Refusal)
    assert said in refusal.message.id or said in dict(refusal.message.arguments).values()


def test_a_misspelt_name_has_the_nearest_beside_it() -> None:
    refusal = parse("{序列号}-{名称}")
    assert isinstance(refusal, Refusal)
    assert refusal.hint
    assert dict(refusal.hint.arguments) == {"name": "{序号}"}
