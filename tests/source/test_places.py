"""Paths as text, and the place of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import Mapping, Tree, format_path, parse_path, read

TEXT = "warranty:\n  start: 验收\n  tiers:\n    - {part: 水箱}\nempty: {}\n"


def tree() -> Tree:
    node, _ = read(TEXT.encode(), "a.yaml")
    assert isinstance(node, Mapping)
    return Tree(node, ("a.yaml",))


@pytest.mark.parametrize(
    ("path", "key", "line", "column", "end_column"),
    [
        (("warranty", "start"), False, 2, 10, 12),
        (("warranty", "start"), True, 2, 3, 8),
        (("warranty", "tiers", 0, "part"), False, 4, 14, 16),
        (("warranty", "period"), False, 1, 1, 9),
        (("warranty", "start", "value"), False, 2, 3, 8),
        (("warranty", "tiers", 0, "period"), False, 4, 8, 12),
        (("warranty", "tiers", 7), False, 3, 3, 8),
        (("project",), False, 1, 1, 9),
        (("empty", "x"), False, 5, 1, 6),
    ],
)
def test_a_path_has_a_place(path: tuple[str | int, ...], key: bool, line: int, column: int, end_column: int) -> None:
    place = tree().place(path, key=key)
    assert (place.line, place.column, place.end_column) == (line, column, end_column)
    assert place.path == format_path(path)


def test_find_returns_the_node_or_nothing() -> None:
    found = tree().find(("warranty", "tiers", 0, "part"))
    assert found is not None
    assert found.mark.line == 4
    assert tree().find(("warranty", "tiers", -1)) is None
    assert tree().find(("warranty", "start", "x")) is None


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((), ""),
        (("warranty", "tiers", 0, "period"), "warranty.tiers[0].period"),
        (("其他", "4.2"), '其他["4.2"]'),
        ((0, 1), "[0][1]"),
        (('a"b', ""), '["a\\"b"][""]'),
    ],
)
def test_a_path_is_written_and_read(parts: tuple[str | int, ...], text: str) -> None:
    assert format_path(parts) == text
    assert parse_path(text) == parts


@given(st.lists(st.one_of(st.text(max_size=8), st.integers(0, 10**9)), max_size=5))
def test_every_path_is_read_back(parts: list[str | int]) -> None:
    assert parse_path(format_path(parts)) == tuple(parts)


@given(st.text(alphabet='ab.[]0"\\9 \n名', max_size=12))
def test_any_text_is_a_path_or_none(text: str) -> None:
    parts = parse_path(text)
    assert parts is None or format_path(parts) == text
