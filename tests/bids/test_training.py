"""Who pays for the training: what the bid says of each course."""

from __future__ import annotations

import pytest

from generator.document.plain import plain
from generator.document.walk import walk_lines
from tests.bids.changes import replaced
from tests.bids.sample import data, document

KIND = "training-plan"


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        ((), "3门课程的授课、教材、考核和讲师差旅费用均由投标人承担"),
        ((1,), "“维护保养与应急处置”的费用列入报价，其他课程"),
        ((0, 2), "“系统操作与日常维护”“安全用水与节能使用”的费用列入报价，其他课程"),
    ],
)
def test_the_courses_that_are_not_free_are_named(paid: tuple[int, ...], said: str) -> None:
    changed = data()
    for course in paid:
        changed = replaced(changed, ("training", course, "free"), "否")
    words = [plain(line) for line in walk_lines(document(KIND, changed))]
    assert sum(said in line for line in words) == 1
