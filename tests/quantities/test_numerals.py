from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantities import capitals, numerals


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("1,380,000.00", 1380000),
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("十", 10),
        ("廿", 20),
        ("卅一", 31),
        ("壹拾贰", 12),
        ("两百零五", 205),
        ("一千零一十", 1010),
        ("一万零五", 10005),
        ("三万五百", 30500),
        ("壹佰叁拾捌万", 1380000),
        ("壹拾万零柒仟", 107000),
        ("一亿零一", 100000001),
        ("twenty-four", 24),
    ],
)
def test_numbers_are_read_as_written(text: str, number: int) -> None:
    assert numerals.read(text) == number


@pytest.mark.parametrize(
    "text", ["", "三五", "一百五", "一万五", "十十", "百", "零三", "1,38", "1e9", "1.", "一点", "点五", "9" * 17, "٣"]
)
def test_what_has_two_readings_or_none_is_no_number(text: str) -> None:
    assert numerals.read(text) is None


@given(st.integers(0, 10**16 - 1), st.booleans())
def test_a_written_numeral_is_read_back(number: int, formal: bool) -> None:
    assert numerals.read(numerals.write(Decimal(number), formal=formal)) == number


@given(st.decimals(0, 10**6, places=3), st.booleans())
def test_a_written_decimal_is_read_back(number: Decimal, formal: bool) -> None:
    assert numerals.read(numerals.write(number, formal=formal)) == number


@given(st.decimals(Decimal("0.01"), 10**14, places=2))
def test_amounts_in_capitals_of_another_writer_are_read_as_the_same_amount(yuan: Decimal) -> None:
    assert capitals.read(cn2an.an2cn(f"{yuan:f}", "rmb")) == yuan


@given(st.integers(1, 10**12))
def test_numerals_of_another_writer_are_read_as_the_same_number(number: int) -> None:
    assert numerals.read(cn2an.an2cn(str(number), "low")) == number
    assert numerals.read(cn2an.an2cn(str(number), "up")) == number
