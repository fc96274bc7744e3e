"""Lines that fit the terminal, and lose nothing."""

from hypothesis import given
from hypothesis import strategies as st

from generator.report.excerpt import width
from generator.report.wrapping import wrapped


def test_english_breaks_between_words() -> None:
    assert list(wrapped("write the number with its unit", 14, "  ")) == ["write the", "  number with", "  its unit"]


def test_chinese_breaks_anywhere_but_before_what_closes_and_after_what_opens() -> None:
    assert list(wrapped("质保期三年，自验收。", 10, "")) == ["质保期三", "年，自验", "收。"]
    assert list(wrapped("甲乙丙（丁）", 8, "")) == ["甲乙丙", "（丁）"]


def test_a_number_stays_with_what_follows_it_directly_in_latin() -> None:
    assert list(wrapped("见 tender.yaml:31 处", 8, "")) == ["见", "tender.y", "aml:31", "处"]


def test_what_fits_stays_one_line() -> None:
    assert list(wrapped("短", 2, "    ")) == ["短"]
    assert list(wrapped("", 10, "  ")) == []


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=200), st.integers(12, 120))
def test_no_line_is_too_long_and_no_character_is_lost(line: str, columns: int) -> None:
    lines = list(wrapped(line, columns, "    "))
    assert all(width(each) <= columns for each in lines)
    assert "".join("".join(lines).split()) == "".join(line.split())
