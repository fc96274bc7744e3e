"""The widths of tables that have no room for all their words."""

from __future__ import annotations

from itertools import combinations_with_replacement
from math import ceil

import pytest

from generator.word.writing.crowding import Measured, lowest
from generator.word.writing.widths import AIR, Part, wholes

Widths = tuple[float, ...]


def table(*rows: Widths) -> tuple[tuple[Measured, ...], ...]:
    return tuple(tuple(Measured(column, width) for column, width in enumerate(row)) for row in rows)


def height(widths: Widths, *rows: Widths) -> int:
    """Return the lines of a table, counted apart from the code under test."""
    return sum(
        max(
            1 if words + 0.3 <= width - AIR else ceil(words / (width - AIR - 0.5))
            for words, width in zip(row, widths, strict=True)
        )
        for row in rows
    )


@pytest.mark.parametrize(
    "rows",
    [
        ((2.0, 30.0, 8.0), (2.0, 18.0, 8.0), (2.0, 24.0, 4.0)),
        ((9.0, 9.0, 40.0), (9.0, 12.0, 6.0), (3.0, 25.0, 6.0), (5.0, 5.0, 5.0)),
        ((20.0, 20.0, 20.0), (4.0, 40.0, 4.0), (30.0, 3.0, 12.0)),
        ((12.0, 14.0, 16.0), (12.0, 3.0, 28.0), (6.0, 33.0, 5.0), (8.0, 8.0, 9.0), (1.0, 2.0, 50.0)),
    ],
)
def test_no_other_widths_make_the_table_lower_by_more_than_a_line(rows: tuple[Widths, ...]) -> None:
    room, step = 36, 0.5
    found = lowest(table(*rows), 3, room)
    cuts = [at * step for at in range(6, int(room / step) - 5)]
    least = min(
        height((first, second - first, room - second), *rows)
        for first, second in combinations_with_replacement(cuts, 2)
        if second - first >= 3 and room - second >= 3
    )
    assert sum(found) == room
    assert height(found, *rows) <= least + 1


def test_a_column_gives_away_what_it_does_not_need() -> None:
    one, two, three = lowest(table(*[(4.0, 50.0, 4.0)] * 5), 3, 40)
    assert 5 <= one < 7 > three >= 5
    assert two > 26.5  # two lines of 25, and white space


def test_a_number_is_not_broken_for_the_sake_of_a_line() -> None:
    number = Measured(1, 6.0, (Part(6.0, 4.0),))
    rows = tuple((Measured(0, 60.0), number, Measured(2, 40.0)) for _ in range(3))
    assert lowest(rows, 3, 34)[1] >= 7


def test_a_cell_over_several_rows_may_have_as_many_lines() -> None:
    alone = table(*[(24.0, 30.0)] * 4)
    merged = ((Measured(0, 24.0, (), 4), Measured(1, 30.0)), *[(Measured(1, 30.0),)] * 3)
    assert lowest(alone, 2, 40)[1] < 31
    assert lowest(merged, 2, 40)[1] > 31


def test_more_columns_than_there_is_room_for_share_it() -> None:
    found = lowest(table((20.0,) * 30), 30, 45)
    assert min(found) > 0
    assert max(found) - min(found) <= 1


def test_what_should_stay_on_one_line() -> None:
    assert [part.width for part in wholes("《维修单》由客服专员在 2026 年 6 月 30 日前填写")] == [5.0, 9.0]
    assert [part.width for part in wholes("拨打 400-000-0101")] == [6.0]
    assert [part.width for part in wholes("维修工程师")] == [5.0]
    assert wholes("维修工程师和项目经理") == ()
