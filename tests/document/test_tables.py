from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document import Cell, Column, Row, Table, Text, Value
from generator.document.blocks import Align
from generator.document.source import token
from tests.document.markdown import blocks_of, faults_of, read


def table_of(markdown: str) -> Table:
    (table,) = blocks_of(markdown)
    assert isinstance(table, Table)
    return table


def cell(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell((Text(text),) if text else (), colspan, rowspan)


def test_a_table_has_alignment_widths_caption_and_id() -> None:
    value = Value("二", "a")
    markdown = (
        f'{{#tbl-a caption="质保{token(0)}\\"期\\"" widths="2 5 3"}}\n'
        "| 甲 | 乙 | 丙 |\n| :-- | :-: | --: |\n| 1 | a\\|b |  |\n"
    )
    assert blocks_of(markdown, {token(0): value}) == (
        Table(
            (Column(Align.LEFT, 200), Column(Align.CENTRE, 500), Column(Align.RIGHT, 300)),
            (Row((cell("甲"), cell("乙"), cell("丙"))),),
            (Row((cell("1"), cell("a|b"), cell(""))),),
            (Text("质保"), value, Text('"期"')),
            "tbl-a",
        ),
    )


def test_outer_bars_may_be_left_out_and_text_may_stand_right_before() -> None:
    blocks = blocks_of("文\n甲 | 乙\n--- | ---\n1 | 2")
    assert blocks[1] == Table((Column(), Column()), (Row((cell("甲"), cell("乙"))),), (Row((cell("1"), cell("2"))),))


def test_a_bar_in_a_value_divides_no_cell() -> None:
    value = Value("a|b", "x")
    (table,) = blocks_of(f"| 甲 |\n|---|\n| {token(0)} |", {token(0): value})
    assert isinstance(table, Table)
    assert table.rows == (Row((Cell((value,)),)),)


@pytest.mark.parametrize(
    ("widths", "shares"),
    [
        ("1 1 1", [334, 333, 333]),
        ("2 5 3", [200, 500, 300]),
        ("1.5 1.5 3", [250, 250, 500]),
        ("1 2 4", [143, 286, 571]),
    ],
)
def test_widths_are_thousandths_by_largest_remainder(widths: str, shares: list[int]) -> None:
    table = table_of(f'{{widths="{widths}"}}\n|a|b|c|\n|-|-|-|')
    assert [column.width for column in table.columns] == shares


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_widths_always_add_up(numbers: list[int]) -> None:
    widths = " ".join(map(str, numbers))
    table = table_of(f'{{widths="{widths}"}}\n|{"a|" * len(numbers)}\n|{"-|" * len(numbers)}')
    assert sum(column.width or 0 for column in table.columns) == 1000


def test_cells_join_to_the_left_and_above() -> None:
    table = table_of(
        "| a | << | c |\n|---|---|---|\n| d | << | e |\n| ^^ | << | f |\n| g | h | ^^ |\n| \\<< | \\^^ | i |"
    )
    assert table.header == (Row((cell("a", 2), cell("c"))),)
    assert table.rows == (
        Row((cell("d", 2, 2), cell("e"))),
        Row((cell("f", 1, 2),)),
        Row((cell("g"), cell("h"))),
        Row((cell("<<"), cell("^^"), cell("i"))),
    )


def test_a_row_all_joined_to_the_one_above_has_no_cell() -> None:
    assert table_of("|a|\n|-|\n|b|\n|^^|").rows == (Row((cell("b", 1, 2),)), Row(()))


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("| << | b |", 3),
        ("| ^^ | b |", 3),
        ("| a | << |\n| ^^ | b |", 4),
        ("| a | b |\n| ^^ | << |", 4),
        ("| a | << |\n| b | ^^ |", 4),
    ],
)
def test_cells_that_join_to_no_rectangle_are_found_and_nothing_joins(rows: str, line: int) -> None:
    blocks, findings = read(f"| 甲 | 乙 |\n|---|---|\n{rows}")
    assert {(finding.rule, getattr(finding.place, "line", None)) for finding in findings} == {
        ("table-span-not-rectangular", line)
    }
    assert isinstance(blocks[0], Table)
    assert all(len(row.cells) == 2 for row in blocks[0].rows)


def test_a_shape_as_large_as_its_box_is_still_no_rectangle() -> None:
    # Four places: three in the first row, the middle one of the second.
    rows = "| a | << | << |\n| b | ^^ | c |"
    assert set(faults_of(f"| 甲 | 乙 | 丙 |\n|---|---|---|\n{rows}")) == {("table-span-not-rectangular", 4)}


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("| a | b |\n|---|---|\n| 1 |", [("table-cells-differ", 3)]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |", [("table-cells-differ", 4)]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n文", [("table-cells-differ", 4)]),
        ("| a | b |\n|---|", [("table-columns-differ", 2)]),
        ('{widths="1 2"}\n| a |\n|---|', [("table-widths-not-understood", 1)]),
        ('{widths="1 x"}\n| a | b |\n|---|---|', [("table-widths-not-understood", 1)]),
        ('{widths="0 1"}\n| a | b |\n|---|---|', [("table-widths-not-understood", 1)]),
        ('{widths=""}\n| a |\n|---|', [("table-widths-not-understood", 1)]),
        ('{widths="1 100000"}\n| a | b |\n|---|---|', [("table-widths-not-understood", 1)]),
        ("{#tbl-a}\n| a |\n|---|", [("id-without-caption", 1)]),
        ('{#a title="甲"}\n| a |\n|---|', [("unknown-attribute", 1), ("id-without-caption", 1)]),
        ('# 题 {#a}\n{#a caption="甲"}\n| a |\n|---|', [("duplicate-id", 2)]),
        ("| a |\n|---|\n| **b |", [("emphasis-left-over", 3)]),
    ],
)
def test_a_table_that_cannot_be_is_found(markdown: str, faults: list[tuple[str, int]]) -> None:
    assert faults_of(markdown) == faults
